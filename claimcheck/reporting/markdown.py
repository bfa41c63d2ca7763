"""The report as Markdown: a comment on a change, or a note from desk to desk.

Words of articles are escaped one by one (CommonMark 2.4), so that they make no link, no image, no markup and call nobody.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.reporting.advice import repair, to_check
from claimcheck.reporting.display import clean
from claimcheck.reporting.outcomes import Outcomes, statement_order
from claimcheck.reporting.places import Places
from claimcheck.reporting.tables import published, title_of
from claimcheck.reporting.tail import CALM, summary, warning
from claimcheck.reporting.triage_line import triage_line
from claimcheck.reporting.witnesses import dependence, groups, said_by
from claimcheck.reporting.words import count, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.edge import Claim, Finding, Report, Side
    from claimcheck.reporting.run import Run, View

FULL = ("error", "contradiction", "tension")
MOST_CALM = 12
"""Lines of one calm verdict, unless everything is asked for."""

MOST = 60_000
"""Characters: a code host refuses a comment of more than 65,536."""

SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~&$]")
CALLS = re.compile(r"(?<=@)(?=\w)|(?<=#)(?=\d)|(?<=:)(?=//)|(?<=www)(?=\.)|(?<=[Gg][Hh])(?=-\d)")
"""Where a host would make a link of plain words: a name called, an issue, an address."""

WORD_JOINER = "\u2060"


def render(runs: Sequence[Run], view: View) -> str:
    """One section for each check."""
    parts = [part for run in runs for part in _run(run, view, several=len(runs) > 1)]
    text, left_out = "", 0
    for part in parts:
        if len(text) + len(part) > MOST:
            left_out += 1
        else:
            text += f"{part}\n\n"
    if left_out:
        text += f"*{count(left_out, 'section')} not shown: the note would be longer than a comment may be.*\n\n"
    return text.rstrip() + "\n"


def escaped(text: str) -> str:
    """Text as Markdown that shows it and does nothing else."""
    apart = CALLS.sub(WORD_JOINER, clean(text))
    return SPECIAL.sub(lambda found: "&" + {"<": "lt", ">": "gt", "&": "amp"}[found[0]] + ";" if found[0] in "<>&" else f"\\{found[0]}", apart)  # fmt: skip


def _run(run: Run, view: View, *, several: bool) -> Iterator[str]:
    report = run.report
    title = run.title or (run.folder if several else None)
    yield f"## {escaped(title)}" if title else "## claimcheck"
    yield f"**{summary(report)}**"
    for line in (warning(report), triage_line(report)):
        if line:
            yield f"> {escaped(line)}"
    places = Places(run)
    writer = _Writer(run, places)
    for finding in report.findings:
        if finding.verdict in FULL:
            yield writer.finding(finding)
    if view.quiet:
        return
    if report.statement:
        yield "\n".join(writer.statement())
    for verdict, (head, _) in CALM.items():
        found = [finding for finding in report.findings if finding.verdict == verdict]
        if found:
            yield _folded(f"{head} ({len(found):,})", list(_calm(found, view)))
    if report.not_compared:
        counts = report.not_compared
        lines = [
            f"- {counts[reason]:,} × {escaped(reason)}" for reason in sorted(counts, key=lambda r: (-counts[r], r))
        ]
        yield _folded(f"Not compared ({sum(counts.values()):,} pairs of claims)", lines)
    yield _folded(f"Sources ({len(report.sources):,})", list(_sources(run)))
    yield from _tied(report)


def _tied(report: Report) -> Iterator[str]:
    tied = [f"- {escaped(names)}: {escaped('; '.join(why))}" for names, why in groups(report)]
    if tied:
        yield _folded(f"Sources that count as one witness ({len(tied):,})", tied)


def _folded(head: str, lines: list[str]) -> str:
    body = "\n".join(lines)
    return f"<details><summary>{escaped(head)}</summary>\n\n{body}\n\n</details>"


def _calm(found: Sequence[Finding], view: View) -> Iterator[str]:
    shown = found if view.verbose else found[:MOST_CALM]
    for finding in shown:
        names = sorted({name for side in finding.sides for name in side.witnesses})
        yield f"- {escaped(finding.message)} ({escaped(listed(names, 5))})"
    if len(shown) < len(found):
        yield f"- and {len(found) - len(shown):,} more"


def _sources(run: Run) -> Iterator[str]:
    yield "| source | published | claims | title |"
    yield "|---|---|---:|---|"
    for source in run.report.sources:
        cells = (source.id, published(source), f"{source.claims:,}", title_of(source))
        yield f"| {' | '.join(map(escaped, cells))} |"


class _Writer:
    """Writes the findings of one check."""

    def __init__(self, run: Run, places: Places) -> None:
        self._report, self._places = run.report, places
        self._sources = {source.id: source for source in run.report.sources}

    def finding(self, finding: Finding) -> str:
        """A finding with its sides quoted."""
        head = f"### {finding.verdict.capitalize()}: {escaped(finding.message)}"
        lines = [head, ""]
        lines.extend(line for side in finding.sides if side.claims for line in self._side(side))
        for said in dependence(finding, self._report):
            lines.extend(["", f"**One witness:** {escaped(said)}."])
        check = to_check(finding, self._sources)
        if check:
            lines.extend(["", f"**To check:** {escaped(check)}"])
        if repair(finding):
            lines.extend(["", f"Not one thing? In `story.yaml`: `{repair(finding)}`"])
        lines.extend(
            ["", f"<sub>{escaped(finding.rule)} {escaped(finding.name)} · fingerprint {finding.fingerprint}</sub>"]
        )
        return "\n".join(lines)

    def _side(self, side: Side) -> Iterator[str]:
        first = side.claims[0]
        yield f"- **{escaped(side.says)}** ({escaped(said_by(side, 6))})  "
        yield f"  {self._quoted(first)}"

    def _quoted(self, claim: Claim) -> str:
        lines = self._places.lines(claim)
        if lines is None:
            return f"“{escaped(claim.quote)}” — {escaped(self._places.where(claim))}"
        low, high = claim.sentence
        text = lines.text
        if not low <= claim.start < claim.end <= high:
            low, high = claim.start, claim.end
        before, after = text[max(low, claim.start - 160) : claim.start], text[claim.end : min(high, claim.end + 160)]
        quoted = f"{escaped(before.lstrip())}**{escaped(claim.quote)}**{escaped(after.rstrip())}"
        return f"“{quoted}” — {escaped(self._places.where(claim))}"

    def statement(self) -> Iterator[str]:
        """What became of each claim of a verified statement."""
        yield "| outcome | claim | sources |"
        yield "|---|---|---|"
        outcomes = Outcomes(self._report)
        for item in statement_order(self._report):
            said = "; ".join(outcomes.said(item))
            yield f"| {escaped(item.outcome)} | {escaped(item.claim.quote)} | {escaped(said)} |"
