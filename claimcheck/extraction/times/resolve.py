"""The value of a reading: its missing parts filled in, its bound and its modifier applied."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from claimcheck.extraction.times import calendar as cal
from claimcheck.extraction.times import relative, span
from claimcheck.extraction.times.within import year_of
from claimcheck.model.values import Duration, Recurrence, Time, Unit

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.extraction.times.reading import Reading
    from claimcheck.extraction.times.reference import Reference
    from claimcheck.model.values import Anchor, Hedge

_DAY = len("2022-11-21")


def value(r: Reading, at: Reference) -> Time | Duration | Recurrence:
    """The value of a reading; dates become what later readings count from."""
    if r.kind == "duration":
        return Duration(r.timex, r.stated, Unit(r.unit, "[time]"), cast("Hedge", r.hedge), r.step)
    if r.kind == "set":
        return Recurrence(r.timex)
    at.aside = r.aside
    stretch, anchor = _stretch(r, at)
    found = Time(stretch.timex, stretch.start, stretch.end, stretch.grain, r.bound, r.modifier, r.weekday, anchor, r.zone)  # fmt: skip
    if r.clock or (r.part and stretch.grain == "day"):
        _within_the_day(found, r)
    if r.bound:
        _bounded(found)
    if r.modifier == "after":
        _rest(found, at)
    if r.relation == "offset" and r.hedge not in {"exact", "between"}:
        found.modifier, found.start, found.end = "approx", None, None
    return found


def _stretch(r: Reading, at: Reference) -> relative.Found:
    if r.decade is not None:
        return span.decade(r.decade, bc=r.bc), "explicit"
    if r.century is not None:
        return (span.hundreds(r.century) if r.hundreds else span.century(r.century, bc=r.bc)), "explicit"
    if r.fiscal:
        return span.Stretch(f"FY{r.year}", None, None, "year"), "explicit"
    if r.month or r.season or r.quarter or r.half or r.holiday:
        return _in_year(r, at)
    if r.year is None:
        return _relative(r)(r, at)
    if r.bound != "since" and r.year != at.year:
        at.tell(r.year)
    return span.year(r.year), "explicit"


def _relative(r: Reading) -> Callable[[Reading, Reference], relative.Found]:
    """What resolves a reading that names no month and no year."""
    if r.relation == "offset":
        return relative.offset
    if r.days is not None:
        return relative.deictic
    if r.unit:
        return relative.unit
    if r.weekday is not None:
        return relative.weekday
    return relative.day_alone if r.day else relative.part


def _in_year(r: Reading, at: Reference) -> relative.Found:
    """A month, a day of a month, a season, a quarter, a half or a holiday, with its year or without."""
    year, anchor = year_of(r, at)
    if r.holiday:
        return _holiday(r.holiday, year, at, anchor)
    if r.month and r.day:
        if year is None:
            return span.day(None, r.month, r.day), anchor
        return at.told((year, r.month, r.day)), anchor
    if r.month:
        if year is not None:
            at.tell(year, r.month)
        return span.month(year, r.month), anchor
    if r.season:
        if year is not None:
            at.tell(year)
            at.month = span.SEASONS[r.season][0] if r.season != "WI" else None
        return span.season(year, r.season), anchor
    if r.quarter:
        return span.quarter(year, r.quarter), anchor
    return span.half(year, r.half or 1), anchor


def _holiday(rule: str, year: int | None, at: Reference, anchor: Anchor) -> relative.Found:
    found = cal.holiday(rule, year) if year is not None else None
    if found:
        return at.told(found), anchor
    month, _, day = rule.partition("-")
    if month.isdigit() and day.isdigit():
        return span.day(None, int(month), int(day)), "open"
    return span.Stretch("XXXX-XX-XX", None, None, "day"), "open"


def _within_the_day(found: Time, r: Reading) -> None:
    """Narrow a day to a clock time or to a part of it."""
    if not r.clock:
        found.timex, found.grain = found.timex + r.part, "part"
        return
    if found.start and found.grain == "day":
        found.start = found.end = found.start + r.clock
    else:
        found.start = found.end = None
    date = found.timex if len(found.timex) >= _DAY else "XXXX-XX-XX"
    found.timex, found.grain = date + r.clock, "second" if r.clock.count(":") > 1 else "minute"


def _bounded(found: Time) -> None:
    """Open the side that the preposition leaves open."""
    match found.bound:
        case "by" | "until":
            found.start = None
        case "before":
            found.start, found.end = None, _shifted(found.start, -1)
        case "since":
            found.end = None
        case "after":
            found.start, found.end = _shifted(found.end, 1), None


def _rest(found: Time, at: Reference) -> None:
    """As in "later this year" starts on the day of publication."""
    found.modifier = ""
    today = cal.iso_day(*at.published) if at.published and found.anchor == "published" else None
    if today and found.start and found.end and found.start <= today <= found.end:
        found.start = today


def _shifted(iso: str | None, days: int) -> str | None:
    """The ISO day before or after; a moment, and a day before the year 1, stay as they are."""
    if iso is None or len(iso) != _DAY:
        return iso
    moved = cal.day_after((int(iso[:4]), int(iso[5:7]), int(iso[8:])), days)
    return cal.iso_day(*moved) if moved else iso
