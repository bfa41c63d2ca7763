"""CC301: a measurement and its conversion in brackets that do not fit."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.lexicon import table
from claimcheck.model.finding import Side
from claimcheck.model.interval import Interval, meet
from claimcheck.model.marks import CITIES, CONVERTED
from claimcheck.model.values import COUNT, CURRENCY, PERCENT, PERCENTAGE_POINT, PLAIN, Quantity, Time
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
DAY, SUMMER = 24 * 60, 60
"""Minutes: of a day, and by which clocks are put forward."""
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
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

    A clock time may stand beside the same time in another zone. Both zones must be told by an abbreviation, or by a city whose
    clocks have not been changed for decades: elsewhere the zone depends on the day.
    """

    code = "CC301"
    name = "conversion-in-brackets"
    examples = (
        contradicts("The trench is 20 metres (95 feet) deep.", why="20 metres are 66 feet"),
        consistent("The trench is 20 metres (65 feet) deep.", why="65 feet are 19.8 metres"),
        contradicts("The final begins at 9pm in Tokyo (1500 GMT) on Sunday.", why="9pm in Tokyo is noon in Greenwich"),
        consistent("The trench is 20 metres (60 feet at the ends) deep.", why="the bracket speaks of something else"),
        consistent("The final begins at 9pm in Tokyo (1200 GMT) on Sunday.", why="Tokyo is nine hours ahead"),
        consistent("The final begins at 9pm in Paris (1900 GMT) on Sunday.", why="Paris has summer time"),
    )

    def in_sentence(self, claims: Sequence[ClaimRecord], policy: Policy) -> Iterator[FindingRecord]:
        """Findings for the measurements that stand right before another in brackets, and for clock times in two zones."""
        times = [claim for claim in claims if isinstance(claim.value, Time)]
        for first, second in pairwise(times):
            if CONVERTED in second.rows and not _one_moment(first, second):
                yield self._found(first, second, "another time of day")
        for first, second in pairwise(claims):
            if _converted(first, second) and not _fits(first.value, second.value, policy):
                yield self._found(first, second, "another amount")

    def _found(self, first: ClaimRecord, second: ClaimRecord, other: str) -> FindingRecord:
        return self.finding(
            "contradiction",
            (Side(says(first), (first,)), Side(says(second), (second,))),
            f"{first.source} gives “{says(first)}” as “{says(second)}”, which is {other}.",
            reason="a conversion in brackets",
        )


def _converted(first: ClaimRecord, second: ClaimRecord) -> bool:
    """Whether the second is nothing but the first in another unit: alone in brackets, right behind it."""
    a, b = first.value, second.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or second.start - first.end != BRACKET:
        return False
    alone = _alone(first, second)
    same_form = len(a.stated) == len(b.stated) and a.hedge in {b.hedge, "exact"}
    of_kind = a.unit.dimension == b.unit.dimension and a.unit.dimension not in _NO_UNITS
    return alone and same_form and of_kind and a.unit.name != b.unit.name


def _one_moment(first: ClaimRecord, second: ClaimRecord) -> bool:
    """Whether two clock times can be one moment, as far as both their zones are known. The day is not looked at."""
    here, there = _utc(first), _utc(second)
    return not here or not there or bool(here & there)


def _utc(claim: ClaimRecord) -> set[int]:
    """The minutes of the day in UTC that a clock time may be; none where its zone is unknown or its time is not plain."""
    value = claim.value
    clock = _CLOCK.search(value.timex) if isinstance(value, Time) else None
    if clock is None or not isinstance(value, Time) or value.modifier or value.parts:
        return set()
    city = next((row.removeprefix(CITIES) for row in claim.rows if row.startswith(CITIES)), "")
    offset = table("en", "times_cities")[city]["offset"] if city else _offsets().get(value.zone, "")
    if not offset:
        return set()
    local = int(clock[1]) * 60 + int(clock[2])
    loose = (0, SUMMER) if value.zone in _written_in_summer() else (0,)
    return {(local - int(offset) - more) % DAY for more in loose}


@cache
def _written_in_summer() -> frozenset[str]:
    """Zones whose names are written for their summer time too."""
    return frozenset(row["name"] for row in table("en", "times_zones").values() if row["summer"] == "too")


@cache
def _offsets() -> dict[str, str]:
    """Zones by the names that values keep, and their minutes east of UTC."""
    return {row["name"]: row["offset"] for row in table("en", "times_zones").values() if row["offset"]}


def _alone(first: ClaimRecord, second: ClaimRecord) -> bool:
    """Whether nothing but the measurement stands in the brackets: no word, or those of the clause around them, which stand for
    a clause without any.
    """
    mine, theirs = first.subject, second.subject
    return (not theirs.words and not theirs.frame) or (theirs.words == mine.words and theirs.frame == mine.frame)


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
