"""How the periods of a statement's figure and of a source's lie to each other, as far as the two say when they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.alignment.scoping import relation
from claimcheck.lexicon import words
from claimcheck.model.values import COUNT, CURRENCY, Quantity

if TYPE_CHECKING:
    from claimcheck.alignment.features import Features
    from claimcheck.model.topic import Relation

PARTED = frozenset({COUNT, CURRENCY})
"""Dimensions in which a figure of a part of a period is no larger than that of the period."""
LEVELS = frozenset({"inhabitants", "staff", "students", "followers", "subscribers"})
"""Sets of counted nouns of which there are more and fewer in different years."""
MOVED = frozenset({"rise", "fall"})
"""Frames of a change to a level."""


def periods_apart(a: Features, b: Features, language: str) -> tuple[str, Relation]:
    """Why two figures are not of one time ("" if they may be), and how the periods of two that are lie to each other."""
    first, second = a.claim.scope, b.claim.scope
    when = relation(first.period, second.period, first.as_of, second.as_of)
    dated = (first.period, second.period)
    if when in {"apart", "overlapping"}:
        return "other period", when
    if _of_another_day(a, b, language, dated=None in dated and dated != (None, None)):
        return "other period", when
    if when == "unknown" and _levels(a, b) and any(period and period.start for period in dated):
        return "unresolved date", when
    if when == "unknown" and (None not in dated or _at_some_moment(a) or _at_some_moment(b)):
        return "unresolved date", when
    return "", _nested(a, b, when)


def _of_another_day(a: Features, b: Features, language: str, *, dated: bool) -> bool:
    """Whether one of two figures is one of a beginning ("opened with 41"), or the end of a change where just one is dated ("fell to
    300").
    """
    frames = (a.claim.subject.frame, b.claim.subject.frame)
    begins = [frame in words(language, "beginning_frames") for frame in frames]
    moved = [bool({*item.words} & MOVED) for item in (a, b)]
    return begins[0] != begins[1] or (dated and moved[0] != moved[1])


def _at_some_moment(item: Features) -> bool:
    """Whether a figure is dated by something that gives no date: "when it had 100 reviews"."""
    period = item.claim.scope.period
    return period is not None and period.timex == "XXXX" and not period.bound


def _levels(a: Features, b: Features) -> bool:
    """Whether two counts are of what rises and falls with the years: inhabitants, staff."""
    return a.alike == b.alike and a.alike in LEVELS


def _nested(a: Features, b: Features, when: Relation) -> Relation:
    """How two counts or amounts lie by their periods: one is of a part where its period lies within the other's, or where both run
    up to a day and its day is the earlier; else they are of one thing.
    """
    first, second = a.claim.scope.period, b.claim.scope.period
    parted = all(
        isinstance(item.claim.value, Quantity) and item.claim.value.unit.dimension in PARTED for item in (a, b)
    )
    if not parted or first is None or second is None or when not in {"within", "contains"}:
        return "equal"
    if not first.bound and not second.bound:
        return when
    if not first.end or not second.end or _same_end(first.end, second.end):
        return "equal"
    return "within" if first.end < second.end else "contains"


def _same_end(first: str, second: str) -> bool:
    """Whether two days of which the longer one may be a part of the other are one."""
    return first[:10] == second[:10]
