"""CC303: parts that add up to more than their whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.lexicon import table
from claimcheck.model.finding import Side
from claimcheck.model.values import Quantity, Time
from claimcheck.rules.base import consistent, contradicts
from claimcheck.rules.parts import breakdowns, is_bare
from claimcheck.rules.sentence import SentenceRule
from claimcheck.rules.wording import number, says

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord
    from claimcheck.policy import Policy
    from claimcheck.rules.parts import Breakdown


class SumAgainstParts(SentenceRule):
    """A sentence divides a number of things into parts, and the parts add up to more.

    Parts that add up to less give nothing: nobody says that all parts were told. Neither do parts that may overlap ("of the
    100 patients, 60 had a cough and 50 had a fever"): the parts must be nouns of a list, or told by predicates that exclude
    one another, such as voting, going to somebody, being kept and being sold.
    """

    code = "CC303"
    name = "sum-against-parts"
    examples = (
        contradicts("Of the 70 flats, 40 were sold and 35 were let.", why="75 parts of 70"),
        contradicts("The zoo has 60 birds: 30 geese, 20 swans and 25 owls.", why="75 parts of 60"),
        consistent("Of the 70 flats, 40 were sold and 30 were let.", why="70 of 70"),
        consistent("Of the 70 flats, 40 have a balcony and 35 have a lift.", why="a flat may have both"),
    )

    def in_sentence(self, claims: Sequence[ClaimRecord], policy: Policy) -> Iterator[FindingRecord]:
        """Findings for the breakdowns of the sentence."""
        for found in breakdowns(claims):
            least = _least(found, policy)
            if least is None or not _apart(found, claims) or _without_one(found):
                continue
            added = " + ".join(number(part) for part in found.parts)
            side = Side(says(found.whole), (found.whole,))
            parts = Side(added, found.parts)
            yield self.finding(
                "contradiction",
                (parts,) if found.whole in found.parts else (side, parts),
                f"{found.whole.source} divides {found.total:g} into parts of {added}, which make {least:g}.",
                reason="parts of one whole in one sentence",
            )


def _least(found: Breakdown, policy: Policy) -> float | None:
    """The least sum of the parts, where even that is above the whole, and no part alone is."""
    lowest = []
    for part in found.parts:
        assert isinstance(part.value, Quantity)
        lowest.append(policy.interval(part.value).lower or 0.0)
    value = found.whole.value
    assert isinstance(value, Quantity)
    top = found.total if found.whole in found.parts else policy.interval(value).upper
    if top is None or len(lowest) < 2 or max(lowest) > top or sum(lowest) <= top:
        return None
    return sum(lowest)


def _apart(found: Breakdown, claims: Sequence[ClaimRecord]) -> bool:
    """Whether the parts cannot overlap: they are nouns of a list, or told by predicates that exclude one another."""
    if found.whole in found.parts and sum(not is_bare(part) for part in found.parts) > 1:
        return False  # "three of the five …" said twice may count somebody twice
    if sum(isinstance(claim.value, Time) for claim in claims) > 1:
        return False
    rows = table("en", "exclusive_frames")
    groups = {rows.get(part.subject.frame, {}).get("group", "") for part in found.parts}
    return _nouns(found) or (len(groups) == 1 and "" not in groups)


def _without_one(found: Breakdown) -> bool:
    """Whether the parts but one make the whole: that one is then a figure of another time ("60, up from 50, and 40")."""
    stated = [part.value.stated[0] for part in found.parts if isinstance(part.value, Quantity)]
    return len(stated) > 2 and any(sum(stated) - number == found.total for number in stated)


def _nouns(found: Breakdown) -> bool:
    """Whether the parts are told by nouns of their own, as in a list after a colon, and not by predicates."""
    units = {part.value.unit.name for part in found.parts if isinstance(part.value, Quantity)}
    return len(units) == len(found.parts)
