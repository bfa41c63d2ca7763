"""What follows the findings: the statement's claims, what agreed, what was not compared, the sources, and the summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.reporting.display import clean
from claimcheck.reporting.outcomes import OUTCOMES, Outcomes, statement_order
from claimcheck.reporting.witnesses import said_by
from claimcheck.reporting.words import count, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.edge import Finding, Report
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

MOST_AGREED = 5
"""Lines of one verdict, unless everything is asked for."""


def statement(run: Run, places: Places) -> str:
    """Of a verified statement, what became of each of its claims; empty where none was verified."""
    checked = run.report.statement
    if not checked:
        return ""
    counts = [f"{sum(c.outcome == outcome for c in checked):,} {outcome}" for outcome in OUTCOMES]
    lines = [f"The statement: {count(len(checked), 'claim')}, {', '.join(counts)}"]
    outcomes = Outcomes(run.report)
    for item in statement_order(run.report):
        lines.append(f"  {item.outcome:<12}  {places.quoted(item.claim)}")
        lines.extend(f"                {clean(said)}" for said in outcomes.said(item))
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
        names = listed(_witnesses(finding), most) if len(finding.sides) != 1 else said_by(finding.sides[0], most)
        yield f"  {clean(finding.message)} [{clean(names)}]"
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


def hidden(run: Run, places: Places, view: View) -> str:
    """What a suppressions file hides, one by one with its reason where everything is asked for; else empty, for the count
    stands beside the summary in any case.
    """
    if not view.verbose or not run.report.suppressed:
        return ""
    lines = ["Hidden by a suppressions file"]
    for item in run.report.suppressed:
        finding = item.finding
        until = f", until {item.expires}" if item.expires else ""
        lines.append(
            f"  {clean(finding.verdict)}[{clean(finding.rule)} {clean(finding.name)}]: {clean(finding.message)}"
        )
        lines.append(clean(f"      {item.file}{until}: {item.reason} ({finding.fingerprint})"))
        lines.extend(f"      {places.quoted(claim)}" for claim in finding.claims)
    return "\n".join(lines)


def warning(report: Report) -> str:
    """What is said loudly where nothing was compared, and why; else empty. A rule that joins different measures compares without a
    pair of one measure, and its finding between two sources speaks for itself.
    """
    found = (finding for finding in report.findings if finding.verdict != "error")
    if report.compared or any(len({claim.source for claim in finding.claims}) > 1 for finding in found):
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
    return clean(f"NOTHING WAS COMPARED: {why}")


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
