"""The core of an expression widened by what stands around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.extraction.times import named, units, yearly
from claimcheck.extraction.times.dates import plain_date, zone_near
from claimcheck.extraction.times.digits import at_digits
from claimcheck.extraction.times.lead import led, take_lead
from claimcheck.extraction.times.lengths import hours_and_minutes

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.extraction.times.page import Page
    from claimcheck.extraction.times.reading import Reading

CORES: dict[str, Callable[[Page, int], list[Reading]]] = {
    "digits": at_digits,
    "months": named.month,
    "weekdays": named.weekday,
    "seasons": named.season,
    "parts": named.part,
    "deictics": named.deictic,
    "holidays": named.holiday,
    "fiscal": yearly.fiscal,
    "eras": yearly.era_led,
    "units": units.unit,
    "halves": units.half,
    "signs": lambda page, at: hours_and_minutes(page, at) or named.quarter_sign(page, at),
    "recurrences": named.recurrence,
}
_AFTER = re.compile(r",?\s\(?([^\W\d_]+)(?:\s([^\W\d_]+))?(?:\s([^\W\d_]+))?(?:\s([^\W\d_]+))?")
_DATED = frozenset({"months", "weekdays", "digits", "deictics", "holidays"})
_DATE_FIELDS = ("year", "bc", "month", "day", "weekday", "days", "holiday", "year_from", "origin")


def expression(page: Page, at: int, kind: str) -> list[Reading]:
    """The whole expression with its core at `at`: one reading, the ends of a range or a list, or nothing."""
    plain = plain_date(page, at) if kind == "months" else None
    if plain:
        return [plain]
    found = CORES[kind](page, at)
    if not found or found[0].kind != "time":
        return found
    _follow(page, found[-1], kind)
    first = found[0]
    if kind != "units":
        return found if led(page, first, kind) else []
    if first.century is not None or first.quarter is not None:
        start = first.start
        if take_lead(page, first) not in {"", "the"}:
            first.start = start
    return found


def _follow(page: Page, reading: Reading, kind: str) -> None:
    """Take in a year phrase ("of that year"), the date of a clock time or of a part of the day, a part of the day."""
    named_day = reading.day or reading.weekday is not None
    if reading.year is not None and not named_day and not reading.clock and kind != "parts":
        return
    near = page.following(reading.end)[0] in page.lexis.looks.after_dates
    if near and reading.year is None and not reading.year_from and not reading.link:
        _year_phrase(page, reading)
    dated = reading.month or reading.weekday is not None or reading.days is not None
    if (kind == "parts" or reading.clock) and not dated:
        _date(page, reading)
    elif reading.weekday is not None and reading.part and not reading.month:
        weekday = reading.weekday
        _date(page, reading)
        reading.weekday = weekday
    elif near and reading.month and reading.day and reading.year is None:
        named.part_after(page, reading)
    if not reading.zone and (reading.day or reading.weekday is not None) and zone_near(page, reading.end):
        _zone_of_date(page, reading)


def _year_phrase(page: Page, reading: Reading) -> None:
    if not (reading.month or reading.season or reading.quarter or reading.holiday):
        return
    m = page.grammar.year_phrase.match(page.low, reading.end)
    if m:
        reading.year_from, reading.end = units.year_relation(page, m["det"]), m.end()


def _date(page: Page, reading: Reading) -> None:
    """The date that follows a clock time or a part of the day: "6 p.m. on Wednesday", "the night of 4 May"."""
    following = page.following(reading.zone_end or reading.end)[0]
    if following not in page.lexis.looks.dates and not following.isdigit():
        return
    m = page.grammar.of_date.match(page.low, reading.zone_end or reading.end)
    kind = _kind_at(page, m.end()) if m else ""
    if not m or kind not in _DATED:
        return
    if kind == "digits" and not reading.clock and not set(m.group().split()) & page.lexis.among["of"]:
        return
    found = CORES[kind](page, m.end())
    date = found[0] if len(found) == 1 else None
    if not date or date.clock:
        return
    if not (date.day or date.weekday is not None or date.days is not None or date.holiday):
        return
    for name in _DATE_FIELDS:
        setattr(reading, name, getattr(date, name))
    if reading.zone_end:
        return  # the words for the zone stand between: the date is a mention of its own
    reading.end, reading.part = date.end, reading.part or date.part
    if reading.clock and not reading.zone:
        _zone(page, reading)


def _zone(page: Page, reading: Reading) -> None:
    m = page.grammar.zone.match(page.low, reading.end)
    if m and " " not in m["zone"]:
        reading.zone, reading.end = page.lexis.row("zones", m["zone"])["name"], m.end("zone")


def _zone_of_date(page: Page, reading: Reading) -> None:
    """The zone that words after a date tell ("3 August, local time"); the words stay outside the expression."""
    after = _AFTER.match(page.low, reading.end)
    if not after or (
        after[1] not in page.lexis.tables["zones"] and not page.lexis.among["time"] & {after[2], after[3], after[4]}
    ):
        return
    m = page.grammar.date_zone.match(page.low, reading.end)
    if not m:
        return
    if m["city"]:
        start = m.start("city")
        if page.capital(start):
            reading.zone = page.text[start : m.end("city")]
    elif " " in m["zone"] or page.text[m.start("zone") : m.end("zone")].isupper():
        reading.zone = page.lexis.row("zones", m["zone"])["name"]


def _kind_at(page: Page, at: int) -> str:
    if page.low[at : at + 1].isdigit():
        return "digits"
    word = page.low[at : page.word_end(at)]
    return page.lexis.openers.get(word.encode("latin-1", "replace"), "")
