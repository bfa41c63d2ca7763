"""CC301: a measurement and its conversion in brackets that do not fit."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.model.finding import Side
from claimcheck.model.interval import Interval, meet
from claimcheck.model.values import COUNT, CURRENCY, PERCENT, PERCENTAGE_POINT, PLAIN, Quantity
from claimcheck.rules.base import consistent, contradicts
from claimcheck.rules.sentence import SentenceRule
from claimcheck.rules.wording import says

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord
    from claimcheck.policy import Policy

SLACK = 0.05
"""Share of a number within which writers round a conversion ("3 kilometres (2 miles)" beside "1.9 miles")."""
DEGREES = 1.5
"""Degrees within which writers round a temperature; a share of a temperature means nothing."""
BRACKET = 2
"""Characters between a measurement and its conversion: a blank and a bracket."""
NAMESAKES = {
    # unit: other units in base units that go by one name: the nautical mile, the long and the short ton, the imperial gallon
    # and pint, the troy ounce. Source: NIST Handbook 44, appendix C.
    "mile": (1852.0,),
    "ton": (907.18474, 1000.0, 1016.0469088),
    "long_ton": (907.18474, 1000.0),
    "short_ton": (1000.0, 1016.0469088),
    "metric_ton": (907.18474, 1016.0469088),
    "gallon": (0.00454609,),
    "pint": (0.00056826125,),
    "ounce": (0.0311034768,),
}
_NO_UNITS = frozenset({COUNT, CURRENCY, PERCENT, PERCENTAGE_POINT, PLAIN, "share", "age"})


class ConversionInBrackets(SentenceRule):
    """A measurement stands beside its own conversion in brackets, and the two are different amounts.

    Both numbers stand for what rounds to them, and five per cent more either way; temperatures for a degree and a half.
    Units of which there are several by one name (miles, tons, gallons) may be any of them, and a difference of
    temperatures may be converted without the zero point.
    """

    code = "CC301"
    name = "conversion-in-brackets"
    examples = (
        contradicts("The trench is 20 metres (95 feet) deep.", why="20 metres are 66 feet"),
        consistent("The trench is 20 metres (65 feet) deep.", why="65 feet are 19.8 metres"),
        consistent("The trench is 20 metres (60 feet at the ends) deep.", why="the bracket speaks of something else"),
    )

    def in_sentence(self, claims: Sequence[ClaimRecord], policy: Policy) -> Iterator[FindingRecord]:
        """Findings for the measurements that stand right before another in brackets."""
        for first, second in pairwise(claims):
            if _converted(first, second) and not _fits(first.value, second.value, policy):
                yield self.finding(
                    "contradiction",
                    (Side(says(first), (first,)), Side(says(second), (second,))),
                    f"{first.source} gives “{says(first)}” as “{says(second)}”, which is another amount.",
                    reason="a conversion in brackets",
                )


def _converted(first: ClaimRecord, second: ClaimRecord) -> bool:
    """Whether the second is nothing but the first in another unit: alone in brackets, right behind it."""
    a, b = first.value, second.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or second.start - first.end != BRACKET:
        return False
    alone = not second.subject.words and not second.subject.frame
    same_form = len(a.stated) == len(b.stated) and a.hedge in {b.hedge, "exact"}
    of_kind = a.unit.dimension == b.unit.dimension and a.unit.dimension not in _NO_UNITS
    return alone and same_form and of_kind and a.unit.name != b.unit.name


def _fits(a: object, b: object, policy: Policy) -> bool:
    assert isinstance(a, Quantity)
    assert isinstance(b, Quantity)
    mine, theirs = sorted(a.stated), sorted(b.stated)
    return any(
        all(
            meet(_set(x, a, factor, offset, policy), _set(y, b, other, shift, policy))
            for x, y in zip(mine, theirs, strict=True)
        )
        for factor, offset in _readings(a)
        for other, shift in _readings(b)
        if bool(offset) == bool(shift) or a.unit.offset == 0 or b.unit.offset == 0
    )


def _readings(value: Quantity) -> list[tuple[float, float]]:
    """The factors and offsets that the unit may have: its own, those of its namesakes, and of a difference without offset."""
    unit = value.unit
    readings = [(unit.factor, unit.offset)] + [(factor, 0.0) for factor in NAMESAKES.get(unit.name, ())]
    return [*readings, (unit.factor, 0.0)] if unit.offset else readings


def _set(number: float, value: Quantity, factor: float, offset: float, policy: Policy) -> Interval:
    half = value.step / 2 if policy.rounding else 0.0
    slack = DEGREES if value.unit.dimension == "[temperature]" else max(half, abs(number) * SLACK)
    return Interval(number - slack, number + slack).scaled(factor, offset)
