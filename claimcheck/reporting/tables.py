"""The tables of the text report: the sources, and the findings by rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.finding import VERDICTS
from claimcheck.reporting.display import clean, columns, fitted, padded
from claimcheck.reporting.witnesses import groups

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model.edge import Report, SourceSummary
    from claimcheck.reporting.run import Run, View

ORIGINS = {"caller": "given"}
"""Origins of a publication date that a reader would call otherwise."""

UNKNOWN_DATE = "unknown"


def by_rule(report: Report) -> str:
    """How often each rule said what: a row a rule, a column a verdict, the worst first; empty where nothing was found."""
    found = report.findings
    verdicts = [verdict for verdict in VERDICTS if any(f.verdict == verdict for f in found)]
    if not verdicts:
        return ""
    rules = sorted({(finding.rule, finding.name) for finding in found})
    names = [clean(f"{code} {name}") for code, name in rules]
    width = max(map(columns, [*names, "rule"]))
    lines = ["Findings by rule", "  " + "  ".join([padded("rule", width), *verdicts])]
    for (code, _), shown in zip(rules, names, strict=True):
        numbers = [sum(f.rule == code and f.verdict == verdict for f in found) for verdict in verdicts]
        cells = [f"{n or '-':>{len(verdict)}}" for n, verdict in zip(numbers, verdicts, strict=True)]
        lines.append("  " + "  ".join([padded(shown, width), *cells]))
    return "\n".join(lines)


def sources_table(run: Run, view: View) -> str:
    """The sources: when each was published and who tells, how many claims it gave, and its title."""
    sources = run.report.sources
    if not sources:
        return ""
    rows = [(clean(s.id), published(s), f"{s.claims:,}", title_of(s)) for s in sources]
    heads = ("source", "published", "claims", "title")
    widths = [max(columns(heads[at]), *(columns(row[at]) for row in rows)) for at in range(3)]
    room = max(view.width - sum(widths) - 8, 20)
    lines = ["Sources", _row(heads, widths, heads[3])]
    for source, row in zip(sources, rows, strict=True):
        lines.append(_row(row, widths, fitted(row[3], room)))
        lines.extend(f"    note: {clean(note)}" for note in source.notes)
    return "\n".join(lines)


def one_witness(report: Report) -> str:
    """The sources that are not independent, with why, and where copies differ; empty where all are independent."""
    lines = ["Sources that count as one witness"]
    for names, why in groups(report):
        lines.append(f"  {clean(names)}")
        lines.extend(f"      {clean(line)}" for line in why)
    return "\n".join(lines) if len(lines) > 1 else ""


def _row(cells: Sequence[str], widths: Sequence[int], title: str) -> str:
    name, published, claims = padded(cells[0], widths[0]), padded(cells[1], widths[1]), cells[2].rjust(widths[2])
    return f"  {name}  {published}  {claims}  {title}".rstrip()


def title_of(source: SourceSummary) -> str:
    """The title, not cleaned; where there is none, the file, if the source does not bear its name already."""
    return source.title or (source.path if source.path and source.path != source.id else "")


def published(source: SourceSummary) -> str:
    """The publication date, to the minute, with who tells it; or that none is known."""
    if source.published is None:
        return UNKNOWN_DATE
    origin = (
        ""
        if source.published_origin == "unknown"
        else f" ({ORIGINS.get(source.published_origin, source.published_origin)})"
    )
    to_the_minute = source.published[:16].replace("T", " ")
    return clean(to_the_minute) + origin
