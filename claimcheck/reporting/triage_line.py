"""The line that says what a suppressions file hides, so that nothing is hidden without a count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.reporting.display import clean
from claimcheck.reporting.words import count, listed

if TYPE_CHECKING:
    from claimcheck.model.edge import Report


def triage_line(report: Report) -> str:
    """How many findings are hidden, of which verdicts, by which files, and the day that expiry was judged on; "" if none."""
    hidden = report.suppressed
    if not hidden:
        return ""
    verdicts = {
        verdict: sum(item.finding.verdict == verdict for item in hidden) for verdict in ("contradiction", "tension")
    }
    counts = [count(number, verdict) for verdict, number in verdicts.items() if number]
    rest = len(hidden) - sum(verdicts.values())
    if rest:
        counts.append(f"{rest:,} other")
    day = f", judged on {report.triaged_on}" if report.triaged_on else ""
    return clean(f"Hidden by {listed(sorted({item.file for item in hidden}))}{day}: {', '.join(counts)}.")
