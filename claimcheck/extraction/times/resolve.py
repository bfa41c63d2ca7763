"""Fill in what a reading leaves out, from the publication date or from the dates before it, and make its value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from claimcheck.extraction.times import calendar as cal
from claimcheck.extraction.times import span
from claimcheck.extraction.times.tense import tense
from claimcheck.model.values import Duration, Recurrence, Time, Unit

if TYPE_CHECKING:
    from claimcheck.extraction.times.page import Page
    from claimcheck.extraction.times.reading import Reading
    from claimcheck.model.values import Anchor, Bound, Hedge

Day = tuple[int, int, int]
_SHIFT = {"last": -1, "previous": -1, "next": 1, "following": 1, "this": 0, "same": 0, "the": 0}
_AHEAD = 125
"""Days that a date without a year and without a cue may lie ahead of the publication date: news tells of the past first."""
_YEARS = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}


@dataclass(slots=True)
class Reference:
    """What undated times count from.

    year, month, day: of the last date told, as far as it went; "the next day" counts from it. line_year, line_month: of
    the last date on the line of the narrative, looks back and ahead left out; a bare month goes on from it.
    """

    published: Day | None
    narrative: bool
    year: int | None = None
    month: int | None = None
    day: int | None = None
    line_year: int | None = None
    line_month: int | None = None

    def told(self) -> bool:
        """Whether a date stands before."""
        return self.year is not None

    def base(self, origin: str) -> tuple[int | None, int | None, int | None, Anchor]:
        """Year, month and day to count from, and where they come from."""
        if (origin == "published" and not self.narrative) or not self.told():
            if self.published:
                return (*self.published, "published")
            if not self.told():
                return None, None, None, "open"
        return self.year, self.month, self.day, "narrative"


class Resolver:
    """Resolves the readings of one text in their order."""

    def __init__(self, page: Page, published: Day | None, *, narrative: bool) -> None:
        self.page = page
        self.aside = False
        self.at = Reference(published, narrative)

    def value(self, r: Reading) -> Time | Duration | Recurrence:
        """The value of a reading; dates become what later readings count from."""
        self.aside = r.aside
        if r.kind == "duration":
            return Duration(r.timex, r.stated, Unit(r.unit, "[time]"), cast("Hedge", r.hedge), r.step)
        if r.kind == "set":
            return Recurrence(r.timex)
        stretch, anchor = self._stretch(r)
        return self._finish(r, stretch, anchor)

    def _finish(self, r: Reading, s: span.Stretch, anchor: Anchor) -> Time:
        timex, start, end, grain = s.timex, s.start, s.end, s.grain
        if r.clock:
            if len(timex) < 10:
                timex = "XXXX-XX-XX"
            timex, grain = timex + r.clock, "second" if r.clock.count(":") > 1 else "minute"
            if start and s.grain == "day":
                start = end = start + r.clock
            else:
                start = end = None
        elif r.part and s.grain == "day":
            timex, grain = timex + r.part, "part"
        if r.bound in ("by", "until"):
            start = None
        elif r.bound == "before":
            start, end = None, _shifted(start, -1)
        elif r.bound == "since":
            end = None
        elif r.bound == "after":
            start, end = _shifted(end, 1), None
        modifier = r.modifier
        if modifier == "after":
            modifier = ""
            pub = self.at.published
            if pub and anchor == "published" and start and end and start <= cal.iso_day(*pub) <= end:
                start = cal.iso_day(*pub)
        return Time(timex, start, end, grain, cast("Bound", r.bound), modifier, r.weekday, anchor, r.zone)

    def _stretch(self, r: Reading) -> tuple[span.Stretch, Anchor]:
        if r.fiscal and r.year is not None:
            return span.Stretch(f"FY{r.year}", None, None, "year"), "explicit"
        if r.decade is not None:
            return span.decade(r.decade, bc=r.bc), "explicit"
        if r.century is not None:
            return span.century(r.century, bc=r.bc), "explicit"
        if r.relation == "offset":
            return self._offset(r)
        if r.days is not None:
            return self._deictic(r)
        if r.unit:
            return self._unit(r)
        if r.weekday is not None and not r.month:
            return self._weekday(r)
        year, anchor = self._year(r)
        if r.holiday:
            found = cal.holiday(r.holiday, year) if year is not None else None
            if found:
                return self._told(*found), anchor
            if r.holiday[0].isdigit() and "/" not in r.holiday:
                month, day = (int(p) for p in r.holiday.split("-"))
                return span.day(None, month, day), "open"
            return span.Stretch("XXXX-XX-XX", None, None, "day"), "open"
        if r.month and r.day:
            if year is not None:
                return self._told(year, r.month, r.day), anchor
            self.at.month, self.at.day = r.month, r.day
            return span.day(None, r.month, r.day), anchor
        if r.day:
            return self._day_alone(r)
        if r.month:
            if year is not None:
                self._tell(year, r.month, None)
            return span.month(year, r.month), anchor
        if r.season:
            if year is not None:
                self._tell(year, None, None)
                self.at.month = span.SEASONS[r.season][0] if r.season != "WI" else None
            return span.season(year, r.season), anchor
        if r.quarter:
            return span.quarter(year, r.quarter), anchor
        if r.half:
            return span.half(year, r.half), anchor
        if r.year is not None:
            self._tell_year(r)
            return span.year(r.year), "explicit"
        return self._part(r)

    def _day_alone(self, r: Reading) -> tuple[span.Stretch, Anchor]:
        """A day of the month that the text is in."""
        assert r.day is not None
        year, month, _, anchor = self.at.base("narrative")
        if year is None or not month:
            return span.Stretch(f"XXXX-XX-{r.day:02d}", None, None, "day"), "open"
        return self._told(year, month, r.day), anchor

    def _tell(self, year: int, month: int | None, day: int | None) -> None:
        self.at.year, self.at.month, self.at.day = year, month, day
        if not self.aside:
            self.at.line_year, self.at.line_month = year, month

    def _tell_year(self, r: Reading) -> None:
        if r.year is not None and r.bound not in ("since",) and r.tense != 9:
            if r.year != self.at.year:
                self._tell(r.year, None, None)

    def _told(self, year: int, month: int, day: int) -> span.Stretch:
        self._tell(year, month, day)
        return span.day(year, month, day)

    def _year(self, r: Reading) -> tuple[int | None, Anchor]:
        """The year of a reading with a month, a season, a quarter or a holiday."""
        if r.year is not None:
            return r.year, "explicit"
        if r.year_from:
            year, _, _, anchor = self.at.base("published" if r.year_from in ("this", "last", "next") else "narrative")
            return (None if year is None else year + _SHIFT.get(r.year_from, 0)), anchor
        relation = r.relation
        deictic = relation in ("this", "last", "next")
        use_published = (
            self.at.published is not None
            and (not self.at.narrative or not self.at.told())
            and (deictic or relation in ("", "the") or not self.at.told())
        )
        if use_published:
            assert self.at.published is not None
            return self._near(r, self.at.published), "published"
        if not self.at.told():
            return None, "open"
        return self._after(r), "narrative"

    def _near(self, r: Reading, pub: Day) -> int:
        """The year nearest to the publication date, on the side that the tense or the determiner gives."""
        month, day = _place(r, pub[0])
        here = (month, day or pub[2]) if month else (pub[1], pub[2])
        today = (pub[1], pub[2])
        if r.relation == "this":
            return pub[0]
        if r.relation in ("last", "previous"):
            return pub[0] if month < pub[1] else pub[0] - 1
        if r.relation in ("next", "following"):
            return pub[0] if month > pub[1] else pub[0] + 1
        side = tense(self.page, r.start, r.end)
        distance = (month - pub[1]) * 30 + (day - pub[2] if day else 0)
        if here == today or (not day and month == pub[1]):
            return pub[0]
        if side < 0 and distance > 0:
            return pub[0] - 1 if distance > 30 or not day else pub[0]
        if side > 0 and distance < 0:
            return pub[0] + 1 if distance < -60 else pub[0]
        if side == 0 and distance > _AHEAD:
            return pub[0] - 1
        if side == 0 and distance < _AHEAD - 365:
            return pub[0] + 1
        return pub[0]

    def _after(self, r: Reading) -> int:
        """The year that goes on from the date before: the same, or the next where the months run over its end."""
        year, month = cast("int", self.at.year), self.at.month
        if r.relation in ("", "the") and self.at.line_year is not None:
            year, month = self.at.line_year, self.at.line_month
        mine, _ = _place(r, year)
        if r.relation in ("same", "the", ""):
            if r.relation != "same" and month and mine and month - mine >= 8:
                return year + 1
            return year
        if r.relation in ("next", "following"):
            return year if month and mine > month else year + 1
        if r.relation in ("last", "previous"):
            return year if month and mine < month else year - 1
        return year

    def _deictic(self, r: Reading) -> tuple[span.Stretch, Anchor]:
        year, month, day, anchor = self.at.base("published")
        if self.at.narrative and anchor == "narrative" and r.days == 0 and not day:
            return span.Stretch("XXXX-XX-XX", None, None, "day"), "open"
        if year is None or month is None or day is None:
            return span.Stretch("XXXX-XX-XX", None, None, "day"), "open"
        moved = cal.day_after((year, month, day), r.days or 0)
        if moved is None:
            return span.Stretch("XXXX-XX-XX", None, None, "day"), "open"
        if anchor == "published":
            return span.day(*moved), anchor
        return self._told(*moved), anchor

    def _weekday(self, r: Reading) -> tuple[span.Stretch, Anchor]:
        base = self.at.published
        anchor: Anchor = "published"
        if self.at.narrative and self.at.told():
            base = (self.at.year, self.at.month, self.at.day) if self.at.month and self.at.day else None  # type: ignore[assignment]
            anchor = "narrative"
        today = cal.weekday_of(base) if base else None
        if base is None or today is None or r.weekday is None:
            return span.Stretch(f"XXXX-WXX-{(r.weekday or 0) + 1}", None, None, "day"), "open"
        ahead = (r.weekday - today) % 7
        if r.relation in ("last", "previous"):
            move = ahead - 7
        elif r.relation in ("next", "following"):
            move = ahead or 7
        elif anchor == "narrative":
            move = ahead if r.relation != "same" or not ahead else ahead
        else:
            side = tense(self.page, r.start, r.end) if ahead else 0
            move = ahead if side > 0 or (side == 0 and ahead <= 3) else ahead - 7
            if ahead == 0:
                move = 0
        moved = cal.day_after(base, move)
        if moved is None:
            return span.Stretch(f"XXXX-WXX-{r.weekday + 1}", None, None, "day"), "open"
        if anchor == "narrative":
            return self._told(*moved), anchor
        self._tell(*moved)
        return span.day(*moved), anchor

    def _part(self, r: Reading) -> tuple[span.Stretch, Anchor]:
        """A clock time or a part of the day without a date."""
        deictic = r.relation in ("this", "last", "next")
        year, month, day, anchor = self.at.base("published" if deictic else "narrative")
        if year is None or not month or not day:
            if not self.at.narrative and self.at.published:
                year, month, day = self.at.published
                anchor = "published"
            else:
                return span.Stretch("XXXX-XX-XX", None, None, "day"), "open"
        move = 0
        if r.relation in ("last", "previous"):
            move = -1
        elif r.relation in ("next", "following"):
            move = 1
        moved = cal.day_after((year, month, day), move) if move else (year, month, day)
        if moved is None:
            return span.Stretch("XXXX-XX-XX", None, None, "day"), "open"
        if move:
            return self._told(*moved), anchor
        return span.day(*moved), anchor

    def _unit(self, r: Reading) -> tuple[span.Stretch, Anchor]:
        """ "this year", "the following month", "that day"."""
        deictic = r.relation in ("this", "last", "next")
        year, month, day, anchor = self.at.base("published" if deictic else "narrative")
        shift = _SHIFT.get(r.relation, 0)
        if r.unit == "weekend" and r.relation == "the" and anchor == "published" and year and month and day:
            today = cal.weekday_of((year, month, day))
            shift = -1 if today is not None and today < 5 and tense(self.page, r.start, r.end) <= 0 else 0
        if r.unit in _YEARS:
            return self._years(r, year, shift, anchor)
        if year is None:
            return span.Stretch(_unknown(r.unit), None, None, "day"), "open"
        if r.unit == "month" and month:
            moved = cal.month_after(year, month, shift)
            if shift:
                self._tell(*moved, None)
            return span.month(*moved), anchor
        if r.unit == "quarter" and month:
            moved = cal.month_after(year, month, 3 * shift)
            return span.quarter(moved[0], (moved[1] + 2) // 3), anchor
        if r.unit in ("day", "week", "weekend", "fortnight") and month and day:
            days = {"day": 1, "fortnight": 14}.get(r.unit, 7) * shift
            moved_day = cal.day_after((year, month, day), days)
            if moved_day is None and not days:
                moved_day = (year, month, day)
            if moved_day:
                if r.unit == "day":
                    return (self._told(*moved_day) if anchor == "narrative" else span.day(*moved_day)), anchor
                week = span.weekend(moved_day) if r.unit == "weekend" else span.week(moved_day)
                if week:
                    return week, anchor
        if r.unit == "day":
            known = f"{cal.timex_year(year)}-{month:02d}-XX" if month else f"{cal.timex_year(year)}-XX-XX"
            return span.Stretch(known, None, None, "day"), anchor
        return span.Stretch(_unknown(r.unit, year), None, None, "month" if r.unit == "month" else "week"), "open"

    def _years(self, r: Reading, year: int | None, shift: int, anchor: Anchor) -> tuple[span.Stretch, Anchor]:
        if year is None:
            return span.Stretch("XXXX", None, None, "year"), "open"
        size = _YEARS[r.unit]
        moved = year + shift * size
        bc = moved <= 0
        if size == 10:
            return span.decade((1 - moved if bc else moved) // 10, bc=bc), anchor
        if size == 100:
            return span.century((-moved if bc else moved - 1) // 100, bc=bc), anchor
        if size == 1000:
            return span.Stretch(f"{moved // 1000}", None, None, "millennium"), anchor
        if shift > 0 and anchor == "narrative":
            self._tell(moved, None, None)
        return span.year(moved), anchor

    def _offset(self, r: Reading) -> tuple[span.Stretch, Anchor]:
        """ "three days later", "two weeks ago", "a decade earlier"."""
        year, month, day, anchor = self.at.base(r.origin)
        if year is None:
            return span.Stretch("FUTURE_REF" if r.direction > 0 else "PAST_REF", None, None, "year"), "open"
        if r.count is None:
            return span.Stretch(_vague_offset(r.unit, year), None, None, "year"), anchor
        count = r.count * r.direction
        if r.unit in _YEARS:
            moved = year + int(count * _YEARS[r.unit])
            found = span.decade(moved // 10, bc=False) if r.unit == "century" and moved > 0 else span.year(moved)
            return found, anchor
        if r.unit == "month":
            if not month:
                return span.Stretch(f"{cal.timex_year(year)}-XX", None, None, "month"), anchor
            moved_month = cal.month_after(year, month, int(count))
            if anchor == "narrative":
                self._tell(*moved_month, None)
            return span.month(*moved_month), anchor
        if not month or not day:
            return span.Stretch(
                f"{cal.timex_year(year)}-" + (f"{month:02d}-XX" if month else "XX-XX"), None, None, "day"
            ), anchor
        if r.unit in ("hour", "minute", "second"):
            found = span.day(year, month, day)
            return span.Stretch(found.timex + "TXX", found.start, found.end, "day"), anchor
        days = int(count * {"day": 1, "week": 7, "fortnight": 14, "weekend": 7, "quarter": 91}.get(r.unit, 1))
        moved_day = cal.day_after((year, month, day), days)
        if moved_day is None:
            return span.Stretch("XXXX-XX-XX", None, None, "day"), "open"
        if r.unit != "day":
            week = span.week(moved_day)
            if anchor == "narrative":
                self._tell(*moved_day)
            if week:
                return week, anchor
        return (self._told(*moved_day) if anchor == "narrative" else span.day(*moved_day)), anchor


def _place(r: Reading, year: int) -> tuple[int, int | None]:
    """Month and day of a reading without a year."""
    if r.month:
        return r.month, r.day
    if r.season:
        return (span.SEASONS[r.season][0] if r.season != "WI" else 1), None
    if r.quarter:
        return 3 * r.quarter - 1, None
    if r.half:
        return 6 * r.half - 3, None
    if r.holiday:
        found = cal.holiday(r.holiday, year)
        if found:
            return found[1], found[2]
    return 0, None


def _shifted(iso: str | None, days: int) -> str | None:
    """The ISO day before or after; a moment stays the moment."""
    if iso is None or len(iso) != 10:
        return iso
    moved = cal.day_after((int(iso[:4]), int(iso[5:7]), int(iso[8:])), days)
    return cal.iso_day(*moved) if moved else iso


def _unknown(unit: str, year: int | None = None) -> str:
    text = cal.timex_year(year)
    return {"month": f"{text}-XX", "week": f"{text}-WXX", "weekend": f"{text}-WXX-WE", "quarter": f"{text}-QX"}.get(
        unit, f"{text}-XX-XX"
    )


def _vague_offset(unit: str, year: int) -> str:
    text = cal.timex_year(year)
    return {"year": "XXXX", "month": f"{text}-XX", "week": f"{text}-WXX", "decade": "XXX", "century": "XX"}.get(
        unit, f"{text}-XX-XX"
    )
