"""Dates as pages print them in datelines and stamps, and what a caller gives as a date of publication.

Only whole dates are read, never relative ones; a date that could be read two ways (03/04/2021) is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.errors import DateError
from claimcheck.reading import tables

if TYPE_CHECKING:
    from collections.abc import Iterator

YEAR = r"(?:19|20)\d\d"


@dataclass(slots=True)
class Stamp:
    """A date in a text: its offsets, its parts as far as they are stated, and the time of day beside it."""

    start: int
    end: int
    year: int | None
    month: int
    day: int
    clock: time | None = None

    def iso(self, year: int | None = None) -> str | None:
        """ISO date, or date and time; None without a year, or where there is no such day."""
        year = self.year or year
        if year is None:
            return None
        try:
            day = date(year, self.month, self.day)
        except ValueError:
            return None
        return datetime.combine(day, self.clock).isoformat() if self.clock else day.isoformat()


def _any(words: dict[str, str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@cache
def pattern() -> re.Pattern[str]:
    """Every form of a date, and the time of day after it."""
    month, suffix = _any(tables.column("calendar", "month")), _any(tables.column("calendar", "suffix"))
    half, joint = _any(tables.column("calendar", "half")), _any(tables.column("calendar", "joint"))
    before = _any(tables.column("calendar", "clock"))
    forms = [
        rf"(?P<y1>{YEAR})[ \t]?(?P<sep1>[-/.])[ \t]?(?P<m1>\d{{1,2}})[ \t]?(?P=sep1)[ \t]?(?P<d1>\d{{1,2}})(?!\d)",
        rf"(?P<d2>\d{{1,2}})(?P<sep2>[-/.])(?P<m2>\d{{1,2}})(?P=sep2)(?P<y2>{YEAR})(?!\d)",
        (
            rf"(?P<m3>{month})\b\.?[ \t]{{0,2}}(?P<d3>\d{{1,2}})(?:{suffix})?(?!\d)"
            rf"(?:,?[ \t]{{0,2}}(?P<y3>{YEAR})(?!\d|[-,.]\d))?"
        ),
        (
            rf"(?P<d4>\d{{1,2}})(?:{suffix})?[ \t-](?:(?:{joint})[ \t])?(?P<m4>{month})\b\.?"
            rf"(?:,?[ \t-]{{1,2}}(?P<y4>{YEAR})(?!\d|[-,.]\d))?"
        ),
    ]
    clock = (
        rf"(?:[ \t]*[T,–—|•·-]?[ \t]*(?:{before})?[ \t]*(?P<hour>\d{{1,2}})[:.h](?P<minute>[0-5]\d)(?!\d)(?::(?P<second>[0-5]\d))?"
        rf"(?:[ \t]?(?P<half>{half})\b\.?)?)?"
    )
    return re.compile(rf"(?<![\w/.-])(?:{'|'.join(forms)}){clock}", re.IGNORECASE)


def stamps(text: str, start: int = 0, end: int | None = None) -> Iterator[Stamp]:
    """The dates in a stretch of text, in order."""
    for found in pattern().finditer(text, start, len(text) if end is None else end):
        stamp = _stamp(found)
        if stamp is not None:
            yield stamp


def _stamp(found: re.Match[str]) -> Stamp | None:
    part = found.groupdict()
    form = next(number for number in "1234" if part[f"d{number}"])
    year, month, day = part[f"y{form}"], part[f"m{form}"], int(part[f"d{form}"])
    number = int(month) if month.isdigit() else int(tables.column("calendar", "month")[month.casefold()])
    if form == "2" and part["sep2"] != ".":
        if day <= 12 and number <= 12 and day != number:
            return None  # 03/04/2021 is two days, one on each side of the Atlantic
        if number > 12:
            number, day = day, number
    try:
        date(int(year) if year else 2000, number, day)
    except ValueError:
        return None
    clock = _clock(part)
    end = found.end()
    if part["hour"] and clock is None:
        end = found.start() + len(found[0][: found.start("hour") - found.start()].rstrip(" \t,@-–—|•·T"))
    return Stamp(found.start(), end, int(year) if year else None, number, day, clock)


def _clock(part: dict[str, str | None]) -> time | None:
    hour, minute, half = part["hour"], part["minute"], part["half"]
    if hour is None or minute is None:
        return None
    number = int(hour)
    if half:
        later = tables.column("calendar", "half")[half.casefold()] == "12"
        if not 1 <= number <= 12:
            return None
        number = number % 12 + (12 if later else 0)
    return time(number, int(minute), int(part["second"] or 0)) if number < 24 else None


def parse_published(value: object) -> str:
    """A date of publication as an ISO date or an ISO date and time.

    Takes date, datetime, ISO strings, and whole dates in words ("29 May 2018", "May 3, 2021 4:05 pm").
    Raises DateError, with the value, for anything else.
    """
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, str):
        text = value.strip()
        whole = re.fullmatch(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?)?", text)
        try:
            if whole:
                return (
                    date.fromisoformat(text).isoformat()
                    if len(text) == 10
                    else datetime.fromisoformat(text).isoformat()
                )
        except ValueError:
            pass
        found = pattern().fullmatch(text) if not whole else None
        stamp = _stamp(found) if found else None
        iso = stamp.iso() if stamp else None
        if iso is not None:
            return iso
    raise DateError(f"{value!r} is no date of publication", remedy="write it like 2021-05-03 or 2021-05-03T14:05:00")
