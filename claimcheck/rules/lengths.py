"""Lengths of time as sets of seconds, so that two weeks and fourteen days are one length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.interval import Interval

if TYPE_CHECKING:
    from claimcheck.model.values import Duration
    from claimcheck.policy import Policy

DAY = 86_400.0
YEAR = 365.2425 * DAY
"""The mean Gregorian year."""
SECONDS = {
    "second": 1.0, "minute": 60.0, "hour": 3_600.0, "day": DAY, "night": DAY, "weekend": 2 * DAY, "week": 7 * DAY,
    "fortnight": 14 * DAY, "month": YEAR / 12, "quarter": YEAR / 4, "season": YEAR / 4, "year": YEAR,
    "decade": 10 * YEAR, "century": 100 * YEAR, "millennium": 1_000 * YEAR,
}  # fmt: skip


def in_seconds(interval: Interval, value: Duration, *, rounded: bool, policy: Policy) -> Interval | None:
    """A set of `value`'s own units as one of seconds; None for a unit of no fixed length.

    rounded: the other length is in another unit, so that half a unit either way is allowed ("three decades" and 28 years).
    """
    factor = SECONDS.get(value.unit.name)
    if factor is None:
        return None
    half = 0.5 if rounded and policy.rounding else 0.0
    lower = None if interval.lower is None else interval.lower - half
    upper = None if interval.upper is None else interval.upper + half
    return Interval(lower, upper, interval.lower_closed, interval.upper_closed).scaled(factor)
