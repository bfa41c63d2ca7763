"""CC304: a part that is larger than its whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.finding import Side
from claimcheck.model.values import Quantity
from claimcheck.rules.base import consistent, contradicts
from claimcheck.rules.parts import breakdowns
from claimcheck.rules.sentence import SentenceRule
from claimcheck.rules.wording import number, says

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord
    from claimcheck.policy import Policy


class SubsetAboveWhole(SentenceRule):
    """A sentence gives a part of a number of things, and the part is larger than the whole."""

    code = "CC304"
    name = "subset-above-whole"
    examples = (
        contradicts("Of the 70 flats, 90 were sold.", why="90 of 70"),
        contradicts("Ninety of the 70 flats were sold.", why="90 of 70"),
        contradicts("Of the 70 flats for sale in the tower, 90 were sold.", why="90 of 70"),
        consistent("Of the 70 flats, 60 were sold.", why="60 of 70"),
        consistent("The firm built 70 flats and 90 offices.", why="offices are no flats"),
    )

    def in_sentence(self, claims: Sequence[ClaimRecord], policy: Policy) -> Iterator[FindingRecord]:
        """Findings for the breakdowns of the sentence."""
        for found in breakdowns(claims):
            value = found.whole.value
            assert isinstance(value, Quantity)
            top = found.total if found.whole in found.parts else policy.interval(value).upper
            for part in found.parts:
                assert isinstance(part.value, Quantity)
                if top is None or (policy.interval(part.value).lower or 0.0) <= top:
                    continue
                whole = Side(says(found.whole), (found.whole,))
                yield self.finding(
                    "contradiction",
                    (Side(says(part), (part,)),) if part is found.whole else (whole, Side(says(part), (part,))),
                    f"{part.source} gives {number(part)} as a part of {found.total:,.10g}.",
                    reason="a part of a whole in one sentence",
                )
