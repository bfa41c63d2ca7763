"""The report for a terminal, as a good compiler speaks: worst first, both sides quoted, then what agreed and what was not
compared and why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.reporting.display import clean
from claimcheck.reporting.paint import Paint
from claimcheck.reporting.places import Places
from claimcheck.reporting.sides import Sides
from claimcheck.reporting.tables import by_rule, one_witness, sources_table
from claimcheck.reporting.tail import agreed, hidden, not_compared, statement, summary, warning
from claimcheck.reporting.triage_line import triage_line
from claimcheck.reporting.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.edge import Finding
    from claimcheck.reporting.run import Run, View

FULL = frozenset({"error", "contradiction", "tension"})
"""Verdicts that are shown with their excerpts; the others are listed."""


def render(runs: Sequence[Run], view: View) -> str:
    """The report on each run, and a total where there are several."""
    blocks: list[str] = []
    for run in runs:
        if len(runs) > 1 or run.title:
            blocks.append(_heading(run, view))
        blocks.extend(_run(run, view))
    if len(runs) > 1:
        blocks.append(_total(runs))
    return "\n\n".join(blocks) + "\n"


def _heading(run: Run, view: View) -> str:
    if run.folder is None:
        return Paint(on=view.color)("strong", "Sources outside any story")
    folder = clean(run.folder)
    title = f"{clean(run.title)} ({folder})" if run.title and run.title != run.folder else folder
    return Paint(on=view.color)("strong", f"Story: {title}")


def _run(run: Run, view: View) -> Iterator[str]:
    paint = Paint(on=view.color)
    places = Places(run)
    sides = Sides(run, places, paint, view)
    for finding in run.report.findings:
        if finding.verdict in FULL:
            yield _finding(finding, sides, paint)
    if not view.quiet:
        sections = (
            statement(run, places),
            agreed(run, places, view),
            hidden(run, places, view),
            not_compared(run, places, view),
            sources_table(run, view),
            one_witness(run.report),
            by_rule(run.report),
        )
        yield from (section for section in sections if section)
    loud = warning(run.report)
    if loud:
        yield paint("tension", loud)
    if run.report.suppressed:
        yield triage_line(run.report)
    yield paint("strong", summary(run.report))


def _finding(finding: Finding, sides: Sides, paint: Paint) -> str:
    """One finding: its head line, an excerpt of each side, the reason and the fingerprint."""
    label = paint(finding.verdict, f"{finding.verdict}[{clean(finding.rule)} {clean(finding.name)}]")
    lines = [f"{label}: {paint('strong', clean(finding.message))}"]
    lines.extend(sides.lines(finding))
    return "\n".join(lines)


def _total(runs: Sequence[Run]) -> str:
    stories = sum(1 for run in runs if run.folder is not None)
    rest = len(runs) - stories
    groups = [count(stories, "story")] if stories else []
    if rest:
        groups.append(f"{count(rest, 'check')} of other sources")
    found = {v: sum(f.verdict == v for run in runs for f in run.report.findings) for v in ("contradiction", "tension")}
    numbers = f"{count(found['contradiction'], 'contradiction')}, {count(found['tension'], 'tension')}"
    return f"In all, {' and '.join(groups)}: {numbers}."
