"""How two stretches of time lie to each other."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.model.topic import Relation
    from claimcheck.model.values import Time

NEAR = 31
"""Days within which two texts that say "since 2016" mean one stretch of time."""
FIRST, LAST = "-9999", "9999-12-31T23:59:59"
_OPEN_YEAR = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")


def bounds(time: Time, as_of: Time | None = None) -> tuple[str, str] | None:
    """First and last moment as comparable strings; an open side reaches as far as can be, or to the day at which the claim
    holds; None where nothing is known.
    """
    if time.start is None and time.end is None and not time.bound:
        return None
    end = time.end
    if end is None and as_of is not None and as_of.end is not None and time.bound in {"since", "until"}:
        end = as_of.end
    return (time.start or FIRST, _day_end(end or LAST))


def _day_end(moment: str) -> str:
    return moment if "T" in moment else f"{moment}T23:59:59"


def relation(a: Time | None, b: Time | None, as_of: Time | None = None, other_as_of: Time | None = None) -> Relation:
    """How the first lies to the second. Two periods that are not given are equal; one alone is unknown.

    as_of, other_as_of: the days at which the two claims hold, which end a period that is open towards the present.
    """
    if a is None or b is None:
        return "equal" if a is b else "unknown"
    if (a.timex, a.bound) == (b.timex, b.bound) and _near(as_of, other_as_of):
        return "equal"
    first, second = bounds(a, as_of), bounds(b, other_as_of)
    if first is None or second is None:
        return _by_timex(a, b)
    if first == second:
        return "equal"
    if first[1] < second[0] or second[1] < first[0]:
        return "apart"
    if first[0] >= second[0] and first[1] <= second[1]:
        return "within"
    if second[0] >= first[0] and second[1] <= first[1]:
        return "contains"
    return "overlapping"


def touching(a: Time | None, b: Time | None) -> bool:
    """Whether two stretches of time share no more than the year (or the month, or the day) in which one ends and the other
    begins: "2011 to 2015" and "2015 to 2019". What is told of one may have given way to what is told of the other.
    """
    first, second = a and bounds(a), b and bounds(b)
    if not (a and b and first and second) or a.grain != b.grain or first == second:
        return False
    unit = {"year": 4, "month": 7, "day": 10}.get(a.grain)
    if unit is None:
        return False
    edges = ((first[1], second[0]), (second[1], first[0]))
    return any(end[:unit] == start[:unit] for end, start in edges)


def _near(a: Time | None, b: Time | None) -> bool:
    """Whether two days lie so near that a running total is the same figure on both, or nothing is known of them."""
    if a is None or b is None or not a.end or not b.end:
        return True
    try:
        gap = date.fromisoformat(a.end[:10]) - date.fromisoformat(b.end[:10])
    except ValueError:
        return False
    return abs(gap.days) <= NEAR


def _by_timex(a: Time, b: Time) -> Relation:
    """Times of which one has no year, or no anchor: the same words are equal, another day of the year is apart."""
    if a.timex == b.timex:
        return "equal"
    first, second = _month_and_day(a.timex), _month_and_day(b.timex)
    if first is None or second is None:
        return "unknown"
    if first[0] != second[0]:
        return "apart"
    if first[1] and second[1]:
        return "apart" if first[1] != second[1] else "unknown"
    return "unknown"


def _month_and_day(timex: str) -> tuple[str, str | None] | None:
    match = _OPEN_YEAR.match(timex) or re.match(r"\d{4}-(\d\d)(?:-(\d\d))?", timex)
    return (match.group(1), match.group(2)) if match else None
