"""Clock times held against each other: how exactly each is told, and in which zone."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from claimcheck.lexicon import table

if TYPE_CHECKING:
    from claimcheck.model.finding import Verdict
    from claimcheck.model.values import Time

_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)?[^T/]*T(\d\d):(\d\d)(?::\d\d)?")
ROUND = ((60, 30), (30, 15), (15, 8), (5, 5))
"""(minutes, slack): a time on such a multiple may stand for one that is so many minutes away: "5 p.m." for ten past five."""
EXACT, ABOUT = 1, 15
"""Minutes of slack of any other time, and more of one that is told as "about"."""
DAY, HALF = 24 * 60, 12 * 60
ZONE_STEP, FARTHEST = 30, 14 * 60
"""Minutes between zones, and the most that two lie apart."""


def clock_verdict(a: Time, b: Time) -> Verdict | None:
    """What two times of the clock say of one happening; None where at least one is no single time of the clock, or half a day
    may be meant by the same figures. A difference that a zone may explain is a tension.
    """
    first, second = _CLOCK.fullmatch(a.timex), _CLOCK.fullmatch(b.timex)
    if first is None or second is None:
        return None
    apart = _apart(first, second, dated=_dated(a) and _dated(b))
    slack = _slack(a, int(first[3])) + _slack(b, int(second[3]))
    one, other = _offset(a.zone), _offset(b.zone)
    if one is not None and other is not None and a.zone != b.zone:
        apart = min(abs(apart - other + one), abs(apart + other - one))
    elif a.zone != b.zone and apart >= slack:
        step = apart % ZONE_STEP
        return "tension" if apart <= FARTHEST and min(step, ZONE_STEP - step) <= slack else "contradiction"
    if not apart:
        return "agreement"
    if apart < slack:
        return "compatible"
    return None if abs(apart - HALF) <= slack and int(first[2]) * 60 < HALF else "contradiction"


def has_clock(time: Time) -> bool:
    """Whether a time tells the hour."""
    return "T" in time.timex and any(map(str.isdigit, time.timex.partition("T")[2]))


def _dated(time: Time) -> bool:
    """Whether the text itself tells the day, by its date or its weekday."""
    return time.anchor == "explicit" or time.weekday is not None


def _apart(first: re.Match[str], second: re.Match[str], *, dated: bool) -> int:
    """Minutes between two times: of their days where both tell them, else of one day, the shorter way round."""
    minutes = abs(int(first[2]) * 60 + int(first[3]) - int(second[2]) * 60 - int(second[3]))
    if dated and first[1] and second[1]:
        days = (date.fromisoformat(first[1]) - date.fromisoformat(second[1])).days
        return abs(days * DAY + int(first[2]) * 60 + int(first[3]) - int(second[2]) * 60 - int(second[3]))
    return min(minutes, DAY - minutes)


def _slack(time: Time, minute: int) -> int:
    """Minutes that a time of the clock may be away from what it is told for."""
    slack = next((width for step, width in ROUND if minute % step == 0), EXACT)
    return slack + ABOUT * (time.modifier == "approx")


def _offset(zone: str) -> int | None:
    """Minutes east of UTC, None where the name does not tell."""
    row = table("en", "times_zones").get(zone.lower(), {})
    return int(row["offset"]) if row.get("offset") else None
