"""What became of the claims of a verified statement, and who stands against each of them and for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.witness import independent, voices
from claimcheck.reporting.witnesses import standing
from claimcheck.reporting.words import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from claimcheck.model.edge import Checked, Finding, Report, Side

OUTCOMES = ("contradicted", "not found", "supported")
"""What can become of a claim, in the order of the report."""
SUPPORTING = frozenset({"agreement", "compatible"})
MOST_NAMED = 6
"""Sources named on one line."""


def statement_order(report: Report) -> list[Checked]:
    """The claims of a verified statement, what was contradicted first."""
    return [item for outcome in OUTCOMES for item in report.statement if item.outcome == outcome]


class Outcomes:
    """Says of the claims of one statement who contradicts and who supports them."""

    def __init__(self, report: Report) -> None:
        self._voice: Mapping[str, str] = voices(group.sources for group in report.one_witness)
        self._findings: dict[str, list[Finding]] = {}
        for finding in report.findings:
            self._findings.setdefault(finding.fingerprint, []).append(finding)

    def said(self, item: Checked) -> Iterator[str]:
        """Lines under a claim: what the sources that contradict it say, and who supports it. Not cleaned."""
        found = [f for key in item.findings for f in self._findings.get(key, ()) if item.claim in f.claims]
        for finding in found:
            if finding.verdict == "contradiction":
                against = [side for side in finding.sides if side.claims and item.claim not in side.claims]
                yield from (f"against it: “{side.claims[0].quote}”, {self._names(item, [side])}" for side in against)
        supporting = [side for finding in found if finding.verdict in SUPPORTING for side in finding.sides]
        names = self._names(item, supporting)
        if names:
            yield f"{'yet supported' if item.outcome == 'contradicted' else 'supported'} by {names}"

    def _names(self, item: Checked, sides: Iterable[Side]) -> str:
        names = sorted({name for side in sides for name in side.witnesses} - {item.claim.source})
        if len(names) < 2:
            return listed(names)
        return f"{standing(names, independent(names, self._voice))}: {listed(names, MOST_NAMED)}"
