"""CC201: two figures of one thing that cannot both be right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from claimcheck.model.interval import Interval, meet, same
from claimcheck.model.values import Duration, Quantity
from claimcheck.rules.base import CellRule, consistent, contradicts, in_tension
from claimcheck.rules.grouping import said_of
from claimcheck.rules.lengths import in_seconds
from claimcheck.rules.taken_back import TakenBack
from claimcheck.rules.wording import says, sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord, Verdict
    from claimcheck.model.topic import Cell, Pair
    from claimcheck.policy import Policy

SHARE, MULTIPLE = "share", "multiple"
"""The dimensions of fractions of a whole, and of changes by a factor."""
Measured: TypeAlias = Quantity | Duration
"""What has a set of numbers."""


class QuantityConflict(CellRule):
    """Two figures for one thing, in one scope, have no number in common.

    Each figure stands for the set of numbers that its words allow: "more than 80" is anything above 80, "2.3 billion"
    anything that rounds to it, "about" a tenth either way. Figures in different units of one dimension are converted.

    A figure of a shorter period, or of another part, that is larger than that of the whole around it is a contradiction too. Figures
    of casualties that differ between days supersede one another. Figures that two parties are quoted for are an open
    dispute, a figure that the other source took back is left to CC205, and words that are possible together but not likely ("more than 20" beside "more than 200") are a tension.
    """

    code = "CC201"
    name = "quantity-conflict"
    examples = (
        contradicts(
            "The bakery sold 340 loaves on 2 May 2021.",
            "On 2 May 2021 the bakery sold 290 loaves.",
            why="same bakery, same day",
        ),
        consistent(
            "The bakery sold more than 300 loaves on 2 May 2021.",
            "On 2 May 2021 the bakery sold 340 loaves.",
            why="340 is more than 300",
        ),
        consistent(
            "The bakery sold 340 loaves on 2 May 2021.", "On 9 May 2021 the bakery sold 290 loaves.", why="another day"
        ),
        in_tension(
            "More than 20 choirs sang at the Tartu festival.",
            "More than 200 choirs sang at the Tartu festival.",
            why="possible, but nobody who knows of 200 writes 20",
        ),
    )

    def check(self, cell: Cell, policy: Policy) -> Iterator[FindingRecord]:
        """Findings for the pairs of figures of the cell."""
        taken = TakenBack(cell, policy)
        for verdict, why, group, sides in said_of(
            cell, lambda pair: None if taken and taken.holder(pair) else self._verdict(pair, policy)
        ):
            pair = group[0]
            message = self._message(verdict, pair, why)
            confidence = max(p.likeness for p in group)
            reason = f"{pair.level}, scope {pair.relation}, by {pair.key}"
            yield self.finding(verdict, sides, message, reason=reason, confidence=confidence, key=pair.key)

    def _verdict(self, pair: Pair, policy: Policy) -> tuple[Verdict, str] | None:
        a, b = pair.first.value, pair.second.value
        if not isinstance(a, Quantity | Duration) or not isinstance(b, Quantity | Duration):
            return None
        sets = _sets(a, b, policy)
        if sets is None:
            return None
        mine, theirs = sets
        if pair.relation in {"within", "contains"}:
            return self._nested(pair, *(sets if pair.relation == "within" else (theirs, mine)))
        if meet(mine, theirs) and _turned(a, b):
            return None if pair.level == "related" else ("tension", "one tells of a rise, the other of a fall")
        if meet(mine, theirs):
            meant = _sets(a, b, policy, likely=True)
            if meant is not None and not meet(*meant):
                return "tension", "the words are possible together, but hardly likely"
            return ("agreement" if same(mine, theirs) else "compatible"), ""
        return None if pair.level == "related" else self._conflict(pair, mine, theirs)

    def _nested(self, pair: Pair, part: Interval, whole: Interval) -> tuple[Verdict, str]:
        if part.lower is not None and whole.upper is not None and part.lower > whole.upper:
            first, second = pair.first.scope.period, pair.second.scope.period
            running = first is not None and second is not None and first.bound == second.bound == "by"
            if running:
                return "tension", "a running total fell"
            return "contradiction", "the part is larger than the whole"
        return "compatible", "one is of a part of the other"

    def _conflict(self, pair: Pair, mine: Interval, theirs: Interval) -> tuple[Verdict, str]:
        first, second = pair.first, pair.second
        if _one_number(first, second):
            return "tension", "one number, hedged to either side"
        if pair.evolving and _day(first) != _day(second) and _day(first) and _day(second):
            later, earlier = (mine, theirs) if _day(first) > _day(second) else (theirs, mine)
            rose = later.upper is None or (earlier.lower is not None and later.upper > earlier.lower)
            return ("superseded", "a later figure") if rose else ("tension", "a toll that fell")
        if pair.level != "same story, same fate" and _disputed(first, second):
            return "tension", f"{first.attribution} and {second.attribution} give different figures"
        return "contradiction", ""

    def _message(self, verdict: Verdict, pair: Pair, why: str) -> str:
        first, second = pair.first, pair.second
        one, other = says(first), says(second)
        where, there = sources([first]), sources([second])
        match verdict:
            case "agreement":
                return f"The sources agree on {one}."
            case "compatible":
                return f"“{one}” ({where}) and “{other}” ({there}) can both be right" + (f": {why}." if why else ".")
            case "superseded":
                return f"“{one}” ({where}) and “{other}” ({there}) are figures of different days."
        tail = f": {why}." if why else "."
        if first.source == second.source:
            return f"{where} says “{one}” in one place and “{other}” in another{tail}"
        return f"{where} says “{one}”, but {there} says “{other}”{tail}"


def _turned(a: Quantity | Duration, b: Quantity | Duration) -> bool:
    """Whether one figure is of a rise and the other of a fall; both may still be of one level, reached from two sides."""
    changes = {value.change for value in (a, b) if isinstance(value, Quantity)}
    return changes == {"up", "down"}


def _one_number(first: ClaimRecord, second: ClaimRecord) -> bool:
    """Whether both hedge one number, as "nearly 100" and "more than 100" do."""
    a, b = first.value, second.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return False
    vague = {a.hedge, b.hedge} & {"about", "nearly"} and "exact" not in {a.hedge, b.hedge}
    return bool(vague) and a.stated == b.stated and a.unit.name == b.unit.name


def _disputed(first: ClaimRecord, second: ClaimRecord) -> bool:
    """Whether two sources quote two parties for the two figures."""
    if first.source == second.source or not first.attribution or not second.attribution:
        return False
    mine, theirs = first.attribution.lower().split(), second.attribution.lower().split()
    return mine[-1] != theirs[-1]


def _sets(a: Measured, b: Measured, policy: Policy, *, likely: bool = False) -> tuple[Interval, Interval] | None:
    """The sets of two figures in one unit, those that the words allow or those that they are likely to mean; None where a
    unit has no fixed size.
    """
    of = policy.likely if likely else policy.interval
    if a.unit.dimension != b.unit.dimension:
        a, b = _in_percent(a), _in_percent(b)
    mine, theirs = of(a), of(b)
    if isinstance(a, Duration) and isinstance(b, Duration):
        rounded = a.unit.name != b.unit.name
        one = in_seconds(mine, a, rounded=rounded, policy=policy)
        other = in_seconds(theirs, b, rounded=rounded, policy=policy)
        return None if one is None or other is None else (one, other)
    return mine.scaled(a.unit.factor, a.unit.offset), theirs.scaled(b.unit.factor, b.unit.offset)


def _in_percent(value: Measured) -> Measured:
    """A fraction, or the change that a factor makes, in per cent: "a third" is a round number where another text has per cents."""
    if not isinstance(value, Quantity) or value.unit.dimension not in {SHARE, MULTIPLE}:
        return value
    unit = replace(value.unit, factor=100.0, offset=-100.0 if value.unit.dimension == MULTIPLE else 0.0)
    return replace(value, unit=unit, hedge="about" if value.hedge == "exact" else value.hedge)


def _day(claim: ClaimRecord) -> str:
    as_of = claim.scope.as_of
    return (as_of.end or as_of.start or "")[:10] if as_of else ""
