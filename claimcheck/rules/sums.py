"""CC303: parts that add up to more than their whole."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from claimcheck.lexicon import table, words
from claimcheck.model.finding import Side
from claimcheck.model.interval import CLOSE
from claimcheck.model.values import Quantity, Time
from claimcheck.rules.base import consistent, contradicts
from claimcheck.rules.parts import breakdowns, is_bare
from claimcheck.rules.sentence import SentenceRule
from claimcheck.rules.wording import number, says

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord
    from claimcheck.model.interval import Interval
    from claimcheck.policy import Policy
    from claimcheck.rules.parts import Breakdown


class SumAgainstParts(SentenceRule):
    """A sentence divides a number of things into parts, and the parts add up to more.

    Parts that may overlap give nothing ("of the 100 patients, 60 had a cough and 50 had a fever"): they must be nouns of a list,
    people of whom nobody is two, told with a place or a use of their own ("four in Vienna, three in Prague"), or by
    predicates that exclude one another, such as voting, being kept and being sold, being full and being empty.

    Parts that add up to less give nothing either, unless the text says that they are all: a colon opens their list, the list ends
    the sentence, and none of the numbers is hedged. A list after "including" may leave parts out.
    """

    code = "CC303"
    name = "sum-against-parts"
    examples = (
        contradicts("Of the 70 flats, 40 were sold and 35 were let.", why="75 parts of 70"),
        contradicts("The zoo has 60 birds: 30 geese, 20 swans and 25 owls.", why="75 parts of 60"),
        contradicts("Of the 70 flats in the tower, 50 were occupied and 35 stood empty.", why="85 parts of 70"),
        contradicts("The crash killed nine people: four men and six women.", why="ten of nine"),
        contradicts("The choir gives nine concerts, six in Oslo and five in Bergen.", why="eleven of nine"),
        contradicts(
            "The yard built 70 boats: 40 at home and 12 abroad.", why="52 of 70, and the list claims to be complete"
        ),
        contradicts("The town will spend £9m on parks: £5m on paths and £7m on ponds.", why="£12m of £9m"),
        contradicts("The bill is €90, including €70 for food and €40 for wine.", why="€110 of €90"),
        consistent("Of the 70 flats, 40 were sold and 30 were let.", why="70 of 70"),
        consistent("The bill is €90, including €50 for food and €30 for wine.", why="the list may leave parts out"),
        consistent("The storm killed 20 people in Ohio, 15 in Iowa and 12 in Utah.", why="the 20 are a part as well"),
        consistent("Of the 70 flats, 40 have a balcony and 35 have a lift.", why="a flat may have both"),
    )

    def in_sentence(self, claims: Sequence[ClaimRecord], policy: Policy) -> Iterator[FindingRecord]:
        """Findings for the breakdowns of the sentence."""
        for found in breakdowns(claims):
            made = _above(found, policy) if not _without_one(found) else None
            if made is None or not _apart(found, claims):
                made = _below(found, policy) if found.every else None
            if made is None:
                continue
            added = " + ".join(number(part) for part in found.parts)
            side = Side(says(found.whole), (found.whole,))
            parts = Side(added, found.parts)
            yield self.finding(
                "contradiction",
                (parts,) if found.whole in found.parts else (side, parts),
                f"{found.whole.source} divides {found.total:,.10g} into parts of {added}, which make {made:,.10g}.",
                reason="parts of one whole in one sentence",
            )


def _above(found: Breakdown, policy: Policy) -> float | None:
    """The sum of the parts, where even the least of it is above the whole, and no part alone is."""
    parts, whole = _meant(found.parts, policy), _meant((found.whole,), policy)[0]
    top = found.total if found.whole in found.parts else whole.upper
    lowest = [part.lower or 0.0 for part in parts]
    if top is None or len(lowest) < 2 or max(lowest) > top:
        return None
    made = sum(lowest) + _unlikely((found.whole, *found.parts), policy)
    return sum(_stated(found.parts)) if made > top * (1 + CLOSE) else None


def _below(found: Breakdown, policy: Policy) -> float | None:
    """The sum of parts that claim to be all, where even the most of it is below the whole."""
    parts, whole = _meant(found.parts, policy), _meant((found.whole,), policy)[0]
    highest = [part.upper for part in parts if part.upper is not None]
    if whole.lower is None or len(highest) < max(2, len(parts)):
        return None
    made = sum(highest) - _unlikely((found.whole, *found.parts), policy)
    return sum(_stated(found.parts)) if made < whole.lower * (1 - CLOSE) else None


def _unlikely(claims: Sequence[ClaimRecord], policy: Policy) -> float:
    """How much of the widths of several rounded numbers need not be allowed in their sum: what is more than three standard
    deviations, each error being uniform within its half-width. Hedged numbers may all err to one side: theirs are allowed.
    """
    exact = [claim for claim in claims if isinstance(claim.value, Quantity) and claim.value.hedge == "exact"]
    halves = [(meant.upper or n) - n for n, meant in zip(_stated(exact), _meant(exact, policy), strict=True)]
    return max(0.0, sum(halves) - sqrt(3 * sum(half * half for half in halves)))


def _meant(claims: Sequence[ClaimRecord], policy: Policy) -> list[Interval]:
    return [policy.interval(claim.value) for claim in claims if isinstance(claim.value, Quantity)]


def _stated(claims: Sequence[ClaimRecord]) -> list[float]:
    return [claim.value.stated[0] for claim in claims if isinstance(claim.value, Quantity)]


def _apart(found: Breakdown, claims: Sequence[ClaimRecord]) -> bool:
    """Whether the parts cannot overlap: they are nouns of a list, or told by predicates that exclude one another."""
    if found.apart:
        return True
    if found.whole in found.parts and sum(not is_bare(part) for part in found.parts) > 1:
        return False  # "three of the five …" said twice may count somebody twice
    if sum(isinstance(claim.value, Time) for claim in claims) > 1:
        return False
    return _nouns(found) or _excluding(found.parts)


def _excluding(parts: Sequence[ClaimRecord]) -> bool:
    """Whether the predicates of the parts belong to one group of those that exclude one another; states must differ."""
    rows = table("en", "exclusive_frames")
    told = [_predicates(part) & rows.keys() for part in parts]
    for group in {rows[word]["group"] for word in told[0]}:
        mine = [{word for word in said if rows[word]["group"] == group} for said in told]
        states = any(rows[word]["state"] for said in mine for word in said)
        if all(mine) and not (states and len({frozenset(said) for said in mine}) < len(mine)):
            return True
    return False


def _predicates(part: ClaimRecord) -> set[str]:
    """The verb that a part is told by, and the state that a verb of being in one gives ("stood empty")."""
    frame = part.subject.frame
    return {frame, *(part.subject.words if frame in words("en", "state_frames") else ())}


def _without_one(found: Breakdown) -> bool:
    """Whether the parts but one make the whole: that one is then a figure of another time ("60, up from 50, and 40")."""
    stated = _stated(found.parts)
    return len(stated) > 2 and any(sum(stated) - number == found.total for number in stated)


def _nouns(found: Breakdown) -> bool:
    """Whether the parts are told by nouns of their own, as in a list after a colon, and not by predicates."""
    units = {part.value.unit.name for part in found.parts if isinstance(part.value, Quantity) and not is_bare(part)}
    return len(units) == len(found.parts)
