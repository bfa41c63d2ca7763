"""Times that start with a name: weekdays, seasons, parts of the day, "today", holidays, fiscal years, eras."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.times.dates import before_christ, day_led, month_led, short_year, stamp
from claimcheck.extraction.times.lexis import spaced
from claimcheck.extraction.times.reading import Reading
from claimcheck.extraction.times.units import year_relation

if TYPE_CHECKING:
    from claimcheck.extraction.times.page import Page


def weekday(page: Page, at: int) -> list[Reading]:
    """As in "Monday", "Monday evening", "Monday, November 21, 2022", "Tue., 4 May", "Tuesday the 18th of June"."""
    m = page.grammar.weekday.match(page.low, at)
    if not m or page.glued(at):
        return []
    named, end = page.lexis.weekdays[m["weekday"]], m.end()
    following = page.following(end)[0]
    dated = following in page.lexis.looks.after_weekdays or following.isdigit()
    date = _date_after(page, end) if dated else []
    if date:
        date[0].start = date[0].core_start = at
        date[0].weekday = named.number
        date[0].rows = (*named.rows, *date[0].rows)
        return date
    if m["short"] or not page.capital(at):
        return []
    reading = Reading(at, end, at, weekday=named.number, rows=named.rows)
    return [part_after(page, reading) if following in page.lexis.looks.parts else reading]


def _date_after(page: Page, at: int) -> list[Reading]:
    gap = page.grammar.of_date.match(page.low, at)
    if not gap:
        return []
    start = gap.end()
    if page.low[start : start + 1].isdigit():
        found = day_led(page, start) or stamp(page, start)
    else:
        found = month_led(page, start)
    return found if found and found[0].day else []


def part_after(page: Page, reading: Reading) -> Reading:
    """The reading with the part of the day that follows it, if one does."""
    m = page.grammar.part_after.match(page.low, reading.end)
    if m:
        row = page.lexis.row("parts", m["part"])
        reading.part, reading.end = row["code"], m.end()
        if row["time"]:
            reading.clock = "T" + row["time"]
    return reading


def season(page: Page, at: int) -> list[Reading]:
    """As in "spring of 1967", "summer 1942", "winter"."""
    m = page.grammar.season.match(page.low, at)
    if not m or page.glued(at):
        return []
    row = page.lexis.row("seasons", m["season"])
    reading = Reading(at, m.end(), at, season=row["code"], rows=(f"times_seasons:{spaced(m['season'])}",))
    digits = m["year"] or m["year2"]
    if m["yy"]:
        reading.year = short_year(m["yy"])
    elif digits:
        era = m["era"] or m["era2"]
        reading.bc = before_christ(page, era)
        reading.year = 1 - int(digits) if reading.bc else int(digits)
    elif m["det"]:
        reading.year_from = year_relation(page, m["det"])
    else:
        lead = page.grammar.year_lead.search(page.low, max(0, at - 6), at)
        if lead and not page.glued(lead.start()):
            reading.year, reading.start = int(lead["year"]), lead.start()
    return [reading]


def part(page: Page, at: int) -> list[Reading]:
    """A part of the day; what stands around it decides whether it is a time ("that morning", "the night of 4 May")."""
    m = page.grammar.part.match(page.low, at)
    if not m or page.glued(at):
        return []
    row = page.lexis.row("parts", m["part"])
    reading = Reading(at, m.end(), at, part=row["code"], rows=(f"times_parts:{spaced(m['part'])}",))
    if row["time"]:
        reading.clock = "T" + row["time"]
    return [reading]


def deictic(page: Page, at: int) -> list[Reading]:
    """As in "today", "yesterday evening", "tonight"."""
    m = page.grammar.deictic.match(page.low, at)
    if not m or page.glued(at):
        return []
    row = page.lexis.row("deictics", m["deictic"])
    reading = Reading(
        at,
        m.end(),
        at,
        days=int(row["days"]),
        part=row["part"],
        origin="published",
        rows=(f"times_deictics:{spaced(m['deictic'])}",),
    )
    if m["part"]:
        reading.part = page.lexis.row("parts", m["part"])["code"]
    if page.capital(at) and page.word_before(at)[0] and page.capital(page.word_before(at)[1]):
        return []  # the name of a newspaper or a programme
    return [reading]


def month(page: Page, at: int) -> list[Reading]:
    """What starts with a month's name, a holiday among it ("May Day")."""
    feast = holiday(page, at) if page.low.startswith(page.lexis.feast_months, at) else []
    return feast or month_led(page, at)


def holiday(page: Page, at: int) -> list[Reading]:
    """As in "Christmas Day", "Easter 1916", "New Year's Eve"."""
    m = page.grammar.holiday.match(page.low, at)
    if not m or page.glued(at) or not page.capital(at):
        return []
    row = page.lexis.row("holidays", m["holiday"])
    reading = Reading(at, m.end(), at, holiday=row["rule"], rows=(f"times_holidays:{spaced(m['holiday'])}",))
    if m["year"]:
        reading.year = int(m["year"])
    if m["part"]:
        reading.part = page.lexis.row("parts", m["part"])["code"]
    following, place = page.word_after(m.end())
    word, before = page.word_before(at)
    if word and page.capital(before) and page.sign_before(before) not in {"", "\n", "."}:
        return []
    if following and page.capital(place) and not m["year"]:
        return []
    return [reading]


def recurrence(page: Page, at: int) -> list[Reading]:
    """As in "daily", "annually"."""
    m = page.grammar.recurrence.match(page.low, at)
    if not m or page.glued(at) or page.capital(at):
        return []
    row = page.lexis.row("recurrences", m["recurrence"])
    return [
        Reading(at, m.end(), at, kind="set", timex=row["timex"], rows=(f"times_recurrences:{spaced(m['recurrence'])}",))
    ]


def quarter_sign(page: Page, at: int) -> list[Reading]:
    """As in "Q3 2010", "3Q 2010", "H1 2008", "Q4"."""
    m = page.grammar.quarter_sign.match(page.low, at)
    if not m or page.glued(at):
        return []
    nth = int(m["nth"] or m["nth2"])
    reading = Reading(at, m.end(), at, rows=("times:quarter",))
    if m["year"]:
        reading.year = int(m["year"])
    if m["half"] or m["half2"]:
        reading.half = nth
        return [reading] if nth <= 2 and m["year"] else []
    reading.quarter = nth
    return [reading]
