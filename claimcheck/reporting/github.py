"""Annotations of GitHub Actions: lines on standard output that the host shows beside the lines of a change.

A step may give ten errors, ten warnings and ten notices; what goes beyond is dropped by the host without a word. So the worst
come first, and the last notice says how many are not shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.finding import VERDICTS
from claimcheck.reporting.advice import to_check
from claimcheck.reporting.display import clean
from claimcheck.reporting.locations import Locations
from claimcheck.reporting.tail import summary, warning
from claimcheck.reporting.triage_line import triage_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.edge import Finding
    from claimcheck.reporting.run import Run, View

LIMIT = 10
"""Annotations of one kind that a step may give (docs.github.com, "limits" of workflow commands)."""

KINDS = {"error": "error", "contradiction": "error", "tension": "warning"}
"""Verdicts that are annotated, with the kind of their annotation."""


def render(runs: Sequence[Run], view: View) -> str:
    """The annotations, and one notice that sums up."""
    shown = dict.fromkeys(KINDS.values(), 0)
    left_out = 0
    lines = []
    for verdict in VERDICTS:
        for run in runs:
            places = Locations(run, view.root)
            for finding in run.report.findings:
                kind = KINDS.get(verdict)
                if finding.verdict != verdict or kind is None:
                    continue
                if shown[kind] == LIMIT:
                    left_out += 1
                    continue
                shown[kind] += 1
                lines.append(_annotation(kind, finding, run, places))
    lines.append(_command("notice", {"title": "claimcheck"}, "\n".join(_said(runs, left_out))))
    return "\n".join(lines) + "\n"


def _said(runs: Sequence[Run], left_out: int) -> Iterator[str]:
    for run in runs:
        head = f"{clean(run.folder)}: " if run.folder and len(runs) > 1 else ""
        yield head + summary(run.report)
        yield from (line for line in (warning(run.report), triage_line(run.report)) if line)
    if left_out:
        yield f"{left_out:,} not shown: a step may give {LIMIT} annotations of a kind."


def _annotation(kind: str, finding: Finding, run: Run, places: Locations) -> str:
    check = to_check(finding, {source.id: source for source in run.report.sources})
    place = places.best(finding)
    about = {"title": f"{finding.rule} {finding.name}"}
    if place.inside and place.file != ".":
        about["file"] = place.file
    if "file" in about and place.line is not None and place.end_line is not None:
        about.update(line=str(place.line), endLine=str(place.end_line))
        if place.line == place.end_line:  # the host takes columns within one line alone
            about.update(col=str(place.column), endColumn=str(place.end_column))
    lines = [clean(finding.message)]
    if check:
        lines.append(clean(f"To check: {check}"))
    lines.append(f"Fingerprint: {finding.fingerprint}")
    return _command(kind, about, "\n".join(lines))


def _command(kind: str, about: dict[str, str], message: str) -> str:
    """A workflow command. What could end a property or the line, or begin another command, is escaped."""
    properties = ",".join(f"{name}={_property(value)}" for name, value in about.items())
    return f"::{kind} {properties}::{_data(message)}"


def _data(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return escaped.replace("##[", "## [")  # the first form of commands is looked for anywhere in a line


def _property(text: str) -> str:
    return _data(clean(text)).replace(":", "%3A").replace(",", "%2C")
