"""What else stands in a sentence: a value that fits is compared rather than one that does not."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from claimcheck.model.values import PLAIN, Duration, Quantity, Time

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.alignment.features import Features
    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.values import Unit


ROUNDED = 0.01
"""Share of an amount that is lost where it is converted into another unit."""


class Beside:
    """The values of one family that stand in one sentence: what a claim may have been meant by."""

    def __init__(self, distinct: Sequence[Features]) -> None:
        self._values: dict[tuple[str, tuple[int, int], str], set[object]] = defaultdict(set)
        self._stated: dict[tuple[str, tuple[int, int]], set[object]] = defaultdict(set)
        self._numbers: dict[tuple[str, tuple[int, int], str], list[float]] = defaultdict(list)
        for item in distinct:
            if item.claim.modality != "denied":
                self._values[self._key(item)].add(_number(item.claim))
                value = item.claim.value
                if isinstance(value, Quantity):
                    self._stated[item.claim.source, item.claim.sentence].add(value.stated)
                if isinstance(value, Quantity) and len(value.stated) == 1:
                    self._numbers[self._kind(item)].append(value.stated[0])

    def better(self, a: Features, b: Features) -> str:
        """The reason why a pair of different values is none: one's value stands beside the other's in its own sentence."""
        mine, theirs = _number(a.claim), _number(b.claim)
        if mine == theirs or (a.person and b.person) or _converted(mine, theirs):
            return ""
        if self._adds_up(a, theirs) or self._adds_up(b, mine):
            return "with another figure beside it, it adds up"
        if _unit(a.claim) != _unit(b.claim):
            return ""
        if theirs in self._values[self._key(a)] or mine in self._values[self._key(b)]:
            return "another figure beside it fits"
        if theirs in self._values[_bare(a)] or mine in self._values[_bare(b)]:
            return "another figure beside it fits"
        if self._of_what_noun(a, b, theirs) or self._of_what_noun(b, a, mine):
            return "another figure beside it fits"
        return ""

    def _of_what_noun(self, item: Features, bare: Features, number: object) -> bool:
        """Whether a number without a noun stands with one in the other's sentence: "60 crore" beside "60 crore rupees"."""
        value = bare.claim.value
        plain = isinstance(value, Quantity) and value.unit.dimension == PLAIN
        return plain and number in self._stated[item.claim.source, item.claim.sentence]

    def _adds_up(self, item: Features, total: object) -> bool:
        """Whether the figures of one kind in the claim's own sentence make another figure together: its parts."""
        parts = [number for number in self._numbers[self._kind(item)] if number]
        return len(parts) > 1 and isinstance(total, tuple) and len(total) == 1 and sum(parts) == total[0]

    @staticmethod
    def _kind(item: Features) -> tuple[str, tuple[int, int], str]:
        """What may be added: money of one currency, and things of one family whatever they are called."""
        unit = (
            item.claim.value.unit.name
            if isinstance(item.claim.value, Quantity) and not item.claim.value.unit.head
            else ""
        )
        return (item.claim.source, item.claim.sentence, f"{item.family} {unit}")

    @staticmethod
    def _key(item: Features) -> tuple[str, tuple[int, int], str]:
        return (item.claim.source, item.claim.sentence, f"{item.family} {_unit(item.claim)}")


def _bare(item: Features) -> tuple[str, tuple[int, int], str]:
    """The key of the numbers without a noun in the claim's sentence: "60 of them"."""
    return (item.claim.source, item.claim.sentence, "measured:none ")


def _number(claim: ClaimRecord) -> object:
    """What a claim states, a measurement in the base units of its dimension."""
    value = claim.value
    if not isinstance(value, Quantity):
        return value
    unit = value.unit
    return (
        tuple(round(number * unit.factor + unit.offset, 9) for number in value.stated)
        if _physical(unit)
        else value.stated
    )


def _converted(mine: object, theirs: object) -> bool:
    """Whether two amounts are one that was rounded in another unit."""
    if not (isinstance(mine, tuple) and isinstance(theirs, tuple) and len(mine) == len(theirs) == 1):
        return False
    return bool(abs(mine[0] - theirs[0]) <= ROUNDED * max(abs(mine[0]), abs(theirs[0])))


def _unit(claim: ClaimRecord) -> str:
    """The unit, of a measurement its dimension, or of counted things the head noun alone."""
    value = claim.value
    if not isinstance(value, Quantity):
        return ""
    return value.unit.dimension if _physical(value.unit) else value.unit.head or value.unit.name


def _physical(unit: Unit) -> bool:
    """Whether a unit has others of its dimension that say the same amount."""
    return unit.dimension.startswith("[")


def figures(claims: Iterable[ClaimRecord]) -> dict[tuple[str, tuple[int, int]], frozenset[object]]:
    """The figures that each sentence states, lengths of time among them."""
    found: dict[tuple[str, tuple[int, int]], set[object]] = defaultdict(set)
    for claim in claims:
        if isinstance(claim.value, Quantity):
            found[claim.source, claim.sentence].add((claim.value.stated, claim.value.unit.head))
        elif isinstance(claim.value, Duration):
            found[claim.source, claim.sentence].add((claim.value.stated, claim.value.unit.name))
    return {key: frozenset(values) for key, values in found.items()}


def scope_of_figures(
    a: ClaimRecord, b: ClaimRecord, known: dict[tuple[str, tuple[int, int]], frozenset[object]]
) -> str:
    """Dates of sentences with different figures are the figures' scopes, not dates of one happening."""
    if not isinstance(a.value, Time):
        return ""
    mine, theirs = known.get((a.source, a.sentence)), known.get((b.source, b.sentence))
    return "scope of different figures" if mine and theirs and not mine & theirs else ""
