"""The stretch of the calendar that a date with more or fewer parts covers, and its TIMEX3 value.

Stretches are never changed after they are made, so that those of days, months and years, which texts name over and over,
are made once and handed out again; the least recently used are let go.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.extraction.times import calendar as cal

if TYPE_CHECKING:
    from claimcheck.model.values import Grain

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
"""Months of the northern meteorological seasons by TIMEX3 code; a winter is named for the year in which it ends or
begins, so that its stretch is left open by a season at either side (`season`)."""
_KEPT = 1 << 12
"""Days, months and years whose stretches are kept: those of eleven years of news."""


@dataclass(slots=True)
class Stretch:
    """timex and inclusive ISO days; None where unknown."""

    timex: str
    start: str | None
    end: str | None
    grain: Grain


@lru_cache(maxsize=_KEPT)
def day(year: int | None, month: int, number: int) -> Stretch:
    """One day; without start and end where the year is unknown or there is no such day."""
    timex = f"{cal.timex_year(year)}-{month:02d}-{number:02d}"
    if year is None or not cal.possible(year, month, number):
        return Stretch(timex, None, None, "day")
    iso = cal.iso_day(year, month, number)
    return Stretch(timex, iso, iso, "day")


@lru_cache(maxsize=_KEPT)
def month(year: int | None, number: int) -> Stretch:
    """One month."""
    timex = f"{cal.timex_year(year)}-{number:02d}"
    if year is None:
        return Stretch(timex, None, None, "month")
    return Stretch(
        timex, cal.iso_day(year, number, 1), cal.iso_day(year, number, cal.month_length(year, number)), "month"
    )


def months(timex: str, year: int, first: int, last: int, grain: Grain) -> Stretch:
    """The months from `first` to `last` of a year."""
    return Stretch(timex, cal.iso_day(year, first, 1), cal.iso_day(year, last, cal.month_length(year, last)), grain)


@lru_cache(maxsize=_KEPT)
def year(number: int) -> Stretch:
    """One year."""
    return months(cal.timex_year(number), number, 1, 12, "year")


def season(number: int | None, code: str) -> Stretch:
    """One season; a winter may lie at either end of its year, so its stretch runs from December to the March after next."""
    timex = f"{cal.timex_year(number)}-{code}"
    if number is None:
        return Stretch(timex, None, None, "season")
    first, last = SEASONS[code]
    if code == "WI":
        return Stretch(timex, cal.iso_day(number - 1, 12, 1), cal.iso_day(number + 1, 3, 31), "season")
    return months(timex, number, first, last, "season")


def quarter(number: int | None, nth: int) -> Stretch:
    """A quarter of a calendar year."""
    timex = f"{cal.timex_year(number)}-Q{nth}"
    return (
        months(timex, number, 3 * nth - 2, 3 * nth, "quarter")
        if number is not None
        else Stretch(timex, None, None, "quarter")
    )


def half(number: int | None, nth: int) -> Stretch:
    """A half of a calendar year."""
    timex = f"{cal.timex_year(number)}-H{nth}"
    return (
        months(timex, number, 6 * nth - 5, 6 * nth, "half")
        if number is not None
        else Stretch(timex, None, None, "half")
    )


def years(timex: str, first: int, last: int, grain: Grain) -> Stretch:
    """Whole years, both ends included."""
    return Stretch(timex, cal.iso_day(first, 1, 1), cal.iso_day(last, 12, 31), grain)


def decade(number: int, *, bc: bool) -> Stretch:
    """Ten years by the year divided by ten: 194 is the 1940s, and before Christ 47 the 470s BC."""
    if bc:
        return years(f"BC{number:03d}", 1 - (number * 10 + 9), 1 - number * 10, "decade")
    return years(f"{number:03d}", number * 10, number * 10 + 9, "decade")


def hundreds(number: int) -> Stretch:
    """A hundred years named by what they begin with: 18 is the 1800s, 1800 to 1899."""
    return years(f"{number:02d}", number * 100, number * 100 + 99, "century")


def century(number: int, *, bc: bool) -> Stretch:
    """A hundred years: 18 is the nineteenth century, 1801 to 1900."""
    if bc:
        return years(f"BC{number:02d}", 1 - (number * 100 + 100), 1 - (number * 100 + 1), "century")
    return years(f"{number:02d}", number * 100 + 1, number * 100 + 100, "century")


def week(of: tuple[int, int, int]) -> Stretch | None:
    """The ISO week of a day."""
    bounds, timex = cal.week_bounds(of), cal.iso_week(of)
    if not bounds or not timex:
        return None
    return Stretch(timex, cal.iso_day(*bounds[0]), cal.iso_day(*bounds[1]), "week")


def weekend(of: tuple[int, int, int]) -> Stretch | None:
    """Saturday and Sunday of a day's ISO week."""
    found, bounds = week(of), cal.week_bounds(of)
    saturday = cal.day_after(bounds[1], -1) if bounds else None
    if not found or not saturday:
        return None
    return Stretch(found.timex + "-WE", cal.iso_day(*saturday), found.end, "week")
