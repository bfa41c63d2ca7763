"""Arithmetic of the Gregorian calendar on plain numbers, before and after Christ, and the ISO and TIMEX3 spellings.

Years are astronomical: 1 BC is 0, 2 BC is -1. The proleptic Gregorian calendar is used throughout.
"""

from __future__ import annotations

from datetime import date, timedelta

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def leap(year: int) -> bool:
    """Whether the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int | None, month: int) -> int:
    """Days in the month; February of an unknown year has 29."""
    return 29 if month == 2 and (year is None or leap(year)) else _LENGTHS[month - 1]


def possible(year: int | None, month: int, day: int) -> bool:
    """Whether there is such a day."""
    return 1 <= month <= 12 and 1 <= day <= month_length(year, month)


def iso_year(year: int) -> str:
    """Four digits, with a minus before the year 0."""
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def timex_year(year: int | None) -> str:
    """TIMEX3: four digits, "BC0480" for 480 BC, "XXXX" where unknown."""
    if year is None:
        return "XXXX"
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def iso_day(year: int, month: int, day: int) -> str:
    """A full ISO date."""
    return f"{iso_year(year)}-{month:02d}-{day:02d}"


def day_after(day: tuple[int, int, int], days: int) -> tuple[int, int, int] | None:
    """The day so many days later (or earlier); None outside the years 1 to 9999."""
    try:
        moved = date(*day) + timedelta(days=days)
    except (ValueError, OverflowError):
        return None
    return moved.year, moved.month, moved.day


def month_after(year: int, month: int, months: int) -> tuple[int, int]:
    """The month so many months later (or earlier)."""
    count = year * 12 + month - 1 + months
    return count // 12, count % 12 + 1


def weekday_of(day: tuple[int, int, int]) -> int | None:
    """Monday is 0; None for a day that there is not or before the year 1."""
    try:
        return date(*day).weekday()
    except ValueError:
        return None


def iso_week(day: tuple[int, int, int]) -> str | None:
    """The week of the day as TIMEX3 writes it ("2022-W47")."""
    try:
        year, week, _ = date(*day).isocalendar()
    except ValueError:
        return None
    return f"{year:04d}-W{week:02d}"


def week_bounds(day: tuple[int, int, int]) -> tuple[tuple[int, int, int], tuple[int, int, int]] | None:
    """Monday and Sunday of the day's week."""
    weekday = weekday_of(day)
    if weekday is None:
        return None
    monday, sunday = day_after(day, -weekday), day_after(day, 6 - weekday)
    return (monday, sunday) if monday and sunday else None


def easter(year: int) -> tuple[int, int, int]:
    """Easter Sunday by the anonymous Gregorian computus (Meeus 1991, "Astronomical Algorithms", chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return year, month, day + 1


def holiday(rule: str, year: int) -> tuple[int, int, int] | None:
    """The day of a rule of the table of holidays in a year: "12-25", "easter-2", "11/4/3" (fourth Thursday of November)."""
    if rule.startswith("easter"):
        return day_after(easter(year), int(rule[6:])) if year > 0 else None
    if "/" not in rule:
        fixed = rule.split("-")
        return year, int(fixed[0]), int(fixed[1])
    month, nth, weekday = (int(part) for part in rule.split("/"))
    start = 1 if nth > 0 else month_length(year, month)
    first = weekday_of((year, month, start))
    if first is None:
        return None
    if nth > 0:
        return year, month, 1 + (weekday - first) % 7 + 7 * (nth - 1)
    return year, month, start - (first - weekday) % 7 + 7 * (nth + 1)
