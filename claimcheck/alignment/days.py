"""Whether two results are told of one day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from claimcheck.alignment.scoping import relation

if TYPE_CHECKING:
    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.values import Time

DAY, WEEK = frozenset({"day", "part", "minute", "second"}), frozenset({"week"})
"""Grains of times that are of one day, and of one week."""
NEAR = 1
"""Days between two publications within which reports that name no day are of one contest."""
RECENT, WEEKDAYS = 3, 7
"""Days before a publication on which what it reports as new was; and days ahead, where a weekday was read as the next one."""


def same_day(a: ClaimRecord, b: ClaimRecord) -> bool | None:
    """Whether two results are told of one day: None where one is told of none, or of a longer time."""
    mine, theirs = a.scope.period, b.scope.period
    if mine is None or theirs is None:
        return None
    if _one_weekday(a, b, mine, theirs):
        return True
    if mine.start is None and theirs.start is None and mine.timex != theirs.timex:
        return False if mine.weekday is not None and theirs.weekday is not None else None
    lie = relation(mine, theirs)
    if lie == "apart":
        return False
    if lie == "unknown" or not (mine.grain in DAY | WEEK and theirs.grain in DAY | WEEK):
        return None
    return True


def _one_weekday(a: ClaimRecord, b: ClaimRecord, mine: Time, theirs: Time) -> bool:
    """Whether both name one weekday, and the day of publication gave the date: one that lies ahead was meant for the last one."""
    if mine.weekday is None or mine.weekday != theirs.weekday or "explicit" in (mine.anchor, theirs.anchor):
        return False
    gap = _gap(a, b)
    return gap is None or gap < 6


def within(a: ClaimRecord, b: ClaimRecord) -> bool:
    """Whether the day that one names lies in the longer time that the other does."""
    return relation(a.scope.period, b.scope.period) in {"within", "contains", "equal"}


def recent(claim: ClaimRecord) -> bool:
    """Whether the day that a report names is that of its publication, or one of the days before."""
    period, told = claim.scope.period, claim.scope.as_of
    if period is None or period.grain not in DAY:
        return False
    if not period.end or told is None or not told.end:
        return True
    return -WEEKDAYS < (date.fromisoformat(told.end[:10]) - date.fromisoformat(period.end[:10])).days <= RECENT


def published_near(a: ClaimRecord, b: ClaimRecord) -> bool:
    """Whether two claims were published within a day of each other, as far as is known."""
    gap = _gap(a, b)
    return gap is None or gap <= NEAR


def _gap(a: ClaimRecord, b: ClaimRecord) -> int | None:
    """Days between the publications of two claims, None where one is not known."""
    mine, theirs = a.scope.as_of, b.scope.as_of
    if mine is None or theirs is None or not mine.end or not theirs.end:
        return None
    return abs((date.fromisoformat(mine.end[:10]) - date.fromisoformat(theirs.end[:10])).days)
