"""Times that count from another: "today", "Monday", "that afternoon", "the following month", "three days later"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.times import calendar as cal
from claimcheck.extraction.times import span
from claimcheck.extraction.times.tense import tense

if TYPE_CHECKING:
    from claimcheck.extraction.times.reading import Reading
    from claimcheck.extraction.times.reference import Day, Reference
    from claimcheck.model.values import Anchor

Found = tuple[span.Stretch, "Anchor"]
_SHIFT = {"last": -1, "previous": -1, "next": 1, "following": 1}
_YEARS = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}
_DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14, "quarter": 91}
_DEICTIC = frozenset({"this", "last", "next"})
_DEADLINES = frozenset({"by", "until"})
_UNKNOWN_DAY = "XXXX-XX-XX"


def _origin(r: Reading) -> str:
    return "published" if r.relation in _DEICTIC else "narrative"


def _open(timex: str = _UNKNOWN_DAY) -> Found:
    return span.Stretch(timex, None, None, "day"), "open"


def _at(day: Day | None, at: Reference, anchor: Anchor) -> Found:
    """A day that was found; unless it is the day of publication, later days count from it."""
    if day is None:
        return _open()
    return (span.day(*day) if anchor == "published" and day == at.published else at.told(day)), anchor


def deictic(r: Reading, at: Reference) -> Found:
    """As in "today", "yesterday"."""
    year, month, day, anchor = at.base("published")
    if year is None or not month or not day:
        return _open()
    return _at(cal.day_after((year, month, day), r.days or 0), at, anchor)


def weekday(r: Reading, at: Reference) -> Found:
    """A weekday: the nearest to the publication date, that day included, on the side of its clause's tense; in a
    narrative the one nearest to the day before, from which no later date counts, since it may lie at either side.
    """
    assert r.weekday is not None
    anchor: Anchor = "narrative"
    base = (at.year, at.month, at.day) if at.year is not None and at.month and at.day else None
    if at.published and (not at.narrative or at.year is None):
        base, anchor = at.published, "published"
    today = cal.weekday_of(base) if base else None
    if base is None or today is None:
        return _open(f"XXXX-WXX-{r.weekday + 1}")
    ahead = (r.weekday - today) % 7
    if r.relation in {"last", "previous"}:
        move = ahead - 7
    elif r.relation in {"next", "following"}:
        move = ahead or 7
    else:
        side = tense(at.page, r.start, r.end) if anchor == "published" and ahead else 0
        move = ahead if side > 0 or (side == 0 and (ahead <= 3 or r.bound in _DEADLINES)) else ahead - 7
    moved = cal.day_after(base, move)
    if moved and anchor == "narrative":
        return span.day(*moved), anchor
    return (at.told(moved), anchor) if moved else _open(f"XXXX-WXX-{r.weekday + 1}")


def part(r: Reading, at: Reference) -> Found:
    """A clock time or a part of the day without a date."""
    year, month, day, anchor = at.base(_origin(r))
    if (year is None or not month or not day) and at.published and not at.narrative:
        (year, month, day), anchor = at.published, "published"
    if year is None or not month or not day:
        return _open()
    move = _SHIFT.get(r.relation, 0)
    if not move:
        return span.day(year, month, day), anchor
    return _at(cal.day_after((year, month, day), move), at, anchor)


def day_alone(r: Reading, at: Reference) -> Found:
    """A day of the month that the text is in."""
    assert r.day is not None
    year, month, _, anchor = at.base("narrative")
    if year is None or not month:
        return _open(f"XXXX-XX-{r.day:02d}")
    return at.told((year, month, r.day)), anchor


def unit(r: Reading, at: Reference) -> Found:
    """As in "this year", "the following month", "that day", "last week"."""
    year, month, day, anchor = at.base(_origin(r))
    shift = _SHIFT.get(r.relation, 0)
    if r.unit in _YEARS:
        return _years(r, at, year, shift, anchor)
    if year is None:
        return _open(_unknown(r.unit, None))
    if r.unit == "month" and month:
        moved = cal.month_after(year, month, shift)
        if shift:
            at.tell(*moved)
        return span.month(*moved), anchor
    if r.unit == "quarter" and month:
        moved = cal.month_after(year, month, 3 * shift)
        return span.quarter(moved[0], (moved[1] + 2) // 3), anchor
    if r.unit not in _DAYS or r.unit == "quarter" or not month or not day:
        return _unresolved(r.unit, year, month, anchor)
    if r.unit == "weekend" and r.relation == "the" and anchor == "published":
        shift = _weekend_side(r, at, (year, month, day))
    moved_day = cal.day_after((year, month, day), _DAYS[r.unit] * shift) or (None if shift else (year, month, day))
    if r.unit == "day" or moved_day is None:
        return _at(moved_day, at, anchor)
    week = span.weekend(moved_day) if r.unit == "weekend" else span.week(moved_day)
    return (week, anchor) if week else _open(_unknown(r.unit, year))


def _weekend_side(r: Reading, at: Reference, today: Day) -> int:
    """As in "over the weekend" is the last one on a weekday, unless its clause speaks of what is to come."""
    weekday_now = cal.weekday_of(today)
    return -1 if weekday_now is not None and weekday_now < 5 and tense(at.page, r.start, r.end) <= 0 else 0


def _years(r: Reading, at: Reference, year: int | None, shift: int, anchor: Anchor) -> Found:
    if year is None:
        return span.Stretch("XXXX", None, None, "year"), "open"
    moved = year + shift * _YEARS[r.unit]
    if shift > 0 and anchor == "narrative" and r.unit == "year":
        at.tell(moved)
    return _whole(moved, r.unit), anchor


def _whole(year: int, unit_name: str) -> span.Stretch:
    """The year, decade, century or millennium that a year lies in."""
    bc = year <= 0
    count = 1 - year if bc else year
    match unit_name:
        case "decade":
            return span.decade(count // 10, bc=bc)
        case "century":
            return span.century((count - 1) // 100, bc=bc)
        case "millennium":
            return span.Stretch(f"{(count - 1) // 1000}", None, None, "millennium")
    return span.year(year)


def offset(r: Reading, at: Reference) -> Found:
    """As in "three days later", "two weeks ago", "a decade earlier"."""
    year, month, day, anchor = at.base(r.origin)
    if year is None:
        return _open(_unknown(r.unit, None))
    if r.count is None:
        return span.Stretch(_unknown(r.unit, year), None, None, "year"), anchor
    count = r.count * r.direction
    if r.unit in _YEARS:
        return span.year(year + int(count * _YEARS[r.unit])), anchor
    if r.unit == "month" and month:
        moved = cal.month_after(year, month, int(count))
        if anchor == "narrative":
            at.tell(*moved)
        return span.month(*moved), anchor
    if r.unit == "month" or not month or not day:
        return _unresolved(r.unit, year, month, anchor)
    if r.unit not in _DAYS:
        found = span.day(year, month, day)
        return span.Stretch(found.timex + "TXX", found.start, found.end, "day"), anchor
    moved_day = cal.day_after((year, month, day), int(count * _DAYS[r.unit]))
    if r.unit == "day" or moved_day is None:
        return _at(moved_day, at, anchor)
    if anchor == "narrative":
        at.tell(*moved_day)
    week = span.week(moved_day)
    return (week, anchor) if week else _open()


def _unresolved(unit_name: str, year: int, month: int | None, anchor: Anchor) -> Found:
    """As much of the value as the date before gives."""
    if unit_name not in {"month", "week", "weekend", "quarter"} and month:
        return span.Stretch(f"{cal.timex_year(year)}-{month:02d}-XX", None, None, "day"), anchor
    return span.Stretch(_unknown(unit_name, year), None, None, "day"), anchor


def _unknown(unit_name: str, year: int | None) -> str:
    text = cal.timex_year(year)
    match unit_name:
        case "year" | "decade" | "century" | "millennium":
            return {"year": "XXXX", "decade": "XXX", "century": "XX"}.get(unit_name, "X")
        case "month":
            return f"{text}-XX"
        case "week":
            return f"{text}-WXX"
        case "weekend":
            return f"{text}-WXX-WE"
        case "quarter":
            return f"{text}-QX"
    return f"{text}-XX-XX"
