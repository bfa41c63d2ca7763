"""The claims that are marked in the texts of a check, and the anchors by which findings point to them."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from claimcheck.reporting.html.passages import apart

if TYPE_CHECKING:
    from claimcheck.model.edge import Claim
    from claimcheck.reporting.run import Run


class Marks:
    """Marks never overlap: of two claims whose words do, the first is marked, and both point to it."""

    def __init__(self, run: Run, number: int) -> None:
        order = {source.id: at for at, source in enumerate(run.report.sources)}
        spans: dict[str, list[tuple[int, int, str]]] = {}
        for claim in _claims(run):
            text = run.texts.get(claim.source)
            if claim.source in order and text is not None and text[claim.start : claim.end] == claim.quote:
                name = f"t{number + 1}-{order[claim.source] + 1}-{claim.start}"
                spans.setdefault(claim.source, []).append((claim.start, claim.end, name))
        self._kept = {source: apart(found) for source, found in spans.items()}

    def of(self, source: str) -> list[tuple[int, int, str]]:
        """Start, end and anchor of the marks in one source, in order."""
        return self._kept.get(source, [])

    def anchor(self, claim: Claim) -> str:
        """The anchor of the mark on a claim's words, or on those that overlap them; empty where nothing is marked."""
        kept = self.of(claim.source)
        at = bisect_right(kept, claim.start, key=lambda span: span[0]) - 1
        return kept[at][2] if at >= 0 and kept[at][1] > claim.start else ""


def _claims(run: Run) -> list[Claim]:
    found = [*run.report.findings, *(item.finding for item in run.report.suppressed)]
    return [claim for finding in found for claim in finding.claims]
