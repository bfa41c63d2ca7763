"""The year of what is named without one: a month, a day of a month, a season, a quarter, a holiday."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.times import calendar as cal
from claimcheck.extraction.times.reference import place
from claimcheck.extraction.times.tense import tense

if TYPE_CHECKING:
    from claimcheck.extraction.times.reading import Reading
    from claimcheck.extraction.times.reference import Day, Reference
    from claimcheck.model.values import Anchor

_AHEAD = 125
"""Days that a date without a year and without a cue may lie ahead of the publication date: news tells of the past first."""
_SOON = 30
"""Days that a date in a clause of the past may lie ahead and still belong to the year of publication."""
_LATE = 60
_OVER = 8
"""Months that a narrative goes back in the year when it has gone on to the next ("in December … in January")."""
_DEICTIC = frozenset({"this", "last", "next"})
_STEPS = {"last": -1, "previous": -1, "next": 1, "following": 1}


def year_of(r: Reading, at: Reference) -> tuple[int | None, Anchor]:
    """The year of a reading with a month, a season, a quarter, a half or a holiday, and what it came from."""
    if r.year is not None:
        return r.year, "explicit"
    if r.year_from:
        year, _, _, anchor = at.base("published" if r.year_from in _DEICTIC else "narrative")
        return (None if year is None else year + _STEPS.get(r.year_from, 0)), anchor
    counts = r.relation in _DEICTIC or r.relation in {"", "the"}
    if at.published and (at.year is None or (counts and not at.narrative)):
        return _near(r, at, at.published), "published"
    if at.year is None:
        return None, "open"
    return _after(r, at, at.year), "narrative"


def _month_and_day(r: Reading, year: int) -> tuple[int, int | None]:
    found = cal.holiday(r.holiday, year) if r.holiday else None
    if found:
        return found[1], found[2]
    return place(r.month, r.season, r.quarter, r.half), r.day


def _near(r: Reading, at: Reference, published: Day) -> int:
    """The year nearest to the publication date, on the side that the determiner or the tense gives."""
    year, month_now, day_now = published
    month, day = (r.month, r.day) if r.month and not r.holiday else _month_and_day(r, year)
    if r.relation in {"last", "previous"}:
        return year if month < month_now else year - 1
    if r.relation in {"next", "following"}:
        return year if month > month_now else year + 1
    if r.relation == "this" or (not day and month == month_now):
        return year
    distance = (month - month_now) * 30 + (day - day_now if day else 0)
    if -_LATE <= distance <= 0:
        return year  # so it is on either side of the tense
    match tense(at.page, r.start, r.end):
        case -1:
            return year - 1 if distance > (_SOON if day else 0) else year
        case 1:
            return year + 1 if distance < -_LATE else year
        case _:
            return year - 1 if distance > _AHEAD else year + 1 if distance < _AHEAD - 365 else year


def _after(r: Reading, at: Reference, year: int) -> int:
    """The year that goes on from the date before: the same, or the next where the months run over its end."""
    month = at.month
    if r.relation in {"", "the"} and at.line_year is not None:
        year, month = at.line_year, at.line_month
    mine, _ = _month_and_day(r, year)
    if r.relation in {"next", "following"}:
        return year if month and mine > month else year + 1
    if r.relation in {"last", "previous"}:
        return year if month and mine < month else year - 1
    over = r.relation != "same" and month and mine and month - mine >= _OVER
    return year + 1 if over else year
