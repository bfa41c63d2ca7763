"""What follows the findings: the statement's claims, what agreed, what was not compared, the sources, and the summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.reporting.display import clean, columns, fitted, padded
from claimcheck.reporting.words import count, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.edge import Checked, Finding, Report, SourceSummary
    from claimcheck.reporting.places import Places
    from claimcheck.reporting.run import Run, View

CALM = {
    "agreement": ("What agreed", "agreement"),
    "compatible": ("What differs and can both be right", "pair of claims"),
    "superseded": ("What a later figure replaced", "earlier figure"),
}
"""Verdicts that are listed and not argued, with the head of their list, in the order of the report."""

MOST_NAMED = 5
"""Sources named behind one line, unless everything is asked for."""

ORIGINS = {"caller": "given"}
"""Origins of a publication date that a reader would call otherwise."""

MOST_AGREED = 5
"""Lines of one verdict, unless everything is asked for."""

UNKNOWN_DATE = "unknown"


OUTCOMES = ("contradicted", "not found", "supported")


def statement_order(report: Report) -> list[Checked]:
    """The claims of a verified statement, what was contradicted first."""
    return [item for outcome in OUTCOMES for item in report.statement if item.outcome == outcome]


def statement(run: Run, places: Places) -> str:
    """Of a verified statement, what became of each of its claims; empty where none was verified."""
    checked = run.report.statement
    if not checked:
        return ""
    counts = [f"{sum(c.outcome == outcome for c in checked):,} {outcome}" for outcome in OUTCOMES]
    lines = [f"The statement: {count(len(checked), 'claim')}, {', '.join(counts)}"]
    for outcome in OUTCOMES:
        about = (item.claim for item in checked if item.outcome == outcome)
        lines.extend(f"  {outcome:<12}  {places.quoted(claim)}" for claim in about)
    return "\n".join(lines)


def agreed(run: Run, places: Places, view: View) -> str:
    """The findings that are no disagreement, by verdict: what agreed, what can both be right, what was replaced."""
    parts: list[str] = []
    for verdict, (head, noun) in CALM.items():
        found = [finding for finding in run.report.findings if finding.verdict == verdict]
        if found:
            parts.append(f"{head}: {count(len(found), noun)}")
            parts.extend(_listed(found, places, view))
    return "\n".join(parts)


def _listed(found: Sequence[Finding], places: Places, view: View) -> Iterator[str]:
    # those that most sources say first: they are what a reader can lean on
    ordered = sorted(found, key=lambda finding: -len(_witnesses(finding)))
    shown = ordered if view.verbose else ordered[:MOST_AGREED]
    for finding in shown:
        most = None if view.verbose else MOST_NAMED
        yield f"  {clean(finding.message)} [{listed([clean(name) for name in _witnesses(finding)], most)}]"
        if view.verbose:
            yield f"      {clean(finding.rule)} {clean(finding.name)}: {clean(finding.reason)}".rstrip(": ")
            for claim in finding.claims:
                yield f"      {places.quoted(claim)}"
    if len(shown) < len(ordered):
        yield f"  and {len(ordered) - len(shown):,} more; --verbose lists them"


def _witnesses(finding: Finding) -> list[str]:
    return sorted({name for side in finding.sides for name in side.witnesses})


def not_compared(run: Run, places: Places, view: View) -> str:
    """The pairs that were brought together and dropped: counts by reason, the most frequent first."""
    counts = run.report.not_compared
    if not counts:
        return ""
    width = max(len(f"{number:,}") for number in counts.values())
    lines = [f"Not compared: {count(sum(counts.values()), 'pair')} of claims"]
    for reason in sorted(counts, key=lambda r: (-counts[r], r)):
        lines.append(f"  {counts[reason]:>{width},}  {clean(reason)}")
        if view.verbose:
            lines.extend(_pairs(run.report, reason, places))
    if not view.verbose:
        lines.append("  (--verbose lists the pairs)")
    return "\n".join(lines)


def _pairs(report: Report, reason: str, places: Places) -> Iterator[str]:
    for pair in report.not_compared_pairs:
        if pair.reason == reason:
            detail = f": {clean(pair.detail)}" if pair.detail else ""
            yield f"      {places.quoted(pair.first)} and {places.quoted(pair.second)}{detail}"


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


def _row(cells: Sequence[str], widths: Sequence[int], title: str) -> str:
    name, published, claims = padded(cells[0], widths[0]), padded(cells[1], widths[1]), cells[2].rjust(widths[2])
    return f"  {name}  {published}  {claims}  {title}".rstrip()


def title_of(source: SourceSummary) -> str:
    """The title; where there is none, the file, if the source does not bear its name already."""
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


def warning(report: Report) -> str:
    """What is said loudly where nothing was compared, and why; else empty."""
    if report.compared:
        return ""
    sources = count(len(report.sources), "source")
    if not report.claims:
        why = f"no claim was found in {sources}."
    elif report.not_compared:
        dropped = sum(report.not_compared.values())
        reasons = listed(sorted(report.not_compared, key=lambda r: (-report.not_compared[r], r)), 3)
        why = f"{count(dropped, 'pair')} of claims came together and none could be compared ({reasons})."
    else:
        gave = "gave" if len(report.sources) > 1 else "alone gave"
        why = f"{sources} {gave} {count(report.claims, 'claim')}, and no two are about the same thing."
    return f"NOTHING WAS COMPARED: {why}"


def summary(report: Report) -> str:
    """The last line: sources, claims, pairs compared, findings by verdict."""
    tally = {verdict: sum(f.verdict == verdict for f in report.findings) for verdict in ("error", "superseded")}
    parts = [
        count(sum(f.verdict == "contradiction" for f in report.findings), "contradiction"),
        count(sum(f.verdict == "tension" for f in report.findings), "tension"),
        count(sum(f.verdict == "agreement" for f in report.findings), "agreement"),
    ]
    if tally["superseded"]:
        parts.append(f"{tally['superseded']:,} superseded")
    if tally["error"]:
        parts.append(f"{count(tally['error'], 'failure')} of a rule")
    inputs = f"{count(len(report.sources), 'source')}, {count(report.claims, 'claim')}"
    return f"{inputs}, {count(report.compared, 'pair')} compared: {', '.join(parts)}."
