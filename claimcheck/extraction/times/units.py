"""What a unit of time is the core of: lengths, "this year", "the following month", "the 19th century", "first half of 2008"."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from claimcheck.extraction.times.calendar import month_length
from claimcheck.extraction.times.dates import month_led
from claimcheck.extraction.times.leads import lead_before
from claimcheck.extraction.times.lengths import counted_units, length, long, timex
from claimcheck.extraction.times.reading import Reading, Relation

if TYPE_CHECKING:
    import re

    from claimcheck.extraction.times.lexis import Unit
    from claimcheck.extraction.times.page import Page

_LOOK_BACK = 28
_STEPS = {"past": "previous", "coming": "following", "the": "same"}
_JOINED = frozenset("_@#/")
_NUMBERED = frozenset({"century", "quarter", "day"})
"""Units that ordinals count."""
_MONTHLIKE = frozenset({"month", "quarter", "year", "decade", "century"})


def unit(page: Page, at: int) -> list[Reading]:
    """What the unit at `at` is the core of, told by what stands before and after it."""
    m = page.grammar.unit.match(page.low, at)
    if not m or page.low[at - 1 : at] in _JOINED:
        return []
    row, end = page.lexis.units[m["unit"]], m.end()
    looks, following = page.lexis.looks, page.following(end)[0]
    found = (
        (long(page, at, end, row) if following in looks.compounds else None)
        or (_ordinal(page, at, end, row) if row.one and row.name in _NUMBERED else None)
        or counted_units(page, at, end, row)
        or (_named(page, at, end, row) if not row.short else None)
    )
    return [found] if found else []


def _nth(page: Page, m: re.Match[str]) -> tuple[int, int]:
    """The number of an ordinal before a unit, and where it starts."""
    if m["nth"]:
        return int(m["nth"]), m.start("nth")
    return int(page.lexis.row("ordinals", m["nth_word"])["number"]), m.start("nth_word")


def _ordinal(page: Page, at: int, end: int, row: Unit) -> Reading | None:
    """Centuries, quarters and days by their number: "the 19th century", "third quarter of 2010", "the first day of 2022"."""
    plain = page.plain_before(at)
    if plain and plain not in page.lexis.looks.before_cores:
        return None
    m = page.grammar.ordinal_lead.search(page.low, max(0, at - _LOOK_BACK), at)
    if not m:
        return None
    nth, core = _nth(page, m)
    reading = Reading(m.start(), end, core, rows=row.rows)
    if row.name == "century":
        return _century(page, reading, nth) if nth > 0 else None
    tail = page.grammar.of_year.match(page.low, end)
    if row.name == "quarter":
        if abs(nth) > 4 or (nth < 0 and not tail):
            return None
        reading.quarter = nth if nth > 0 else 4
        if tail:
            take_year(page, reading, tail)
        return reading
    if abs(nth) != 1:
        return None
    if not tail or not tail["year"]:
        return _day_of_month(page, reading, nth)
    reading.year, reading.end = int(tail["year"]), tail.end()
    reading.month, reading.day = (1, 1) if nth == 1 else (12, 31)
    return reading


def _day_of_month(page: Page, reading: Reading, nth: int) -> Reading | None:
    """As in "the last day of May", "the first day of June 2020"."""
    m = page.grammar.of_date.match(page.low, reading.end)
    found = month_led(page, m.end()) if m and set(m.group().split()) & page.lexis.among["genitive"] else []
    if len(found) != 1 or found[0].day or not found[0].month:
        return None
    month, year = found[0].month, found[0].year
    if nth < 0 and month == 2 and year is None:
        return None
    reading.month, reading.year, reading.end = month, year, found[0].end
    reading.day = 1 if nth == 1 else month_length(year, month)
    return reading


def _century(page: Page, reading: Reading, nth: int) -> Reading:
    reading.century = nth - 1
    era = page.grammar.century_tail.match(page.low, reading.end)
    if era:
        reading.bc = page.lexis.row("eras", era["era"])["sign"] == "-1"
        reading.end = era.end()
    return reading


def half(page: Page, at: int) -> list[Reading]:
    """As in "the first half of 2008", "the second half of this year"."""
    m = page.grammar.ordinal_lead.search(page.low, max(0, at - _LOOK_BACK), at)
    end = page.word_end(at)
    tail = page.grammar.of_year.match(page.low, end) if m else None
    if not m or not tail:
        return []
    nth, core = _nth(page, m)
    if abs(nth) > 2:
        return []
    reading = Reading(m.start(), end, core, half=nth if nth > 0 else 2, rows=("times:half",))
    take_year(page, reading, tail)
    return [reading]


def take_year(page: Page, reading: Reading, tail: re.Match[str]) -> None:
    """Give a reading the year that follows it, in figures or as a phrase ("of that year")."""
    reading.end = tail.end()
    if tail["year"]:
        reading.year = int(tail["year"])
    else:
        reading.year_from = year_relation(page, tail["det"])


def year_relation(page: Page, words: str) -> Relation:
    """Which year a determiner means ("of that year")."""
    relation = page.lexis.row("determiners", words)["relation"]
    return cast("Relation", _STEPS.get(relation, relation))


def _named(page: Page, at: int, end: int, row: Unit) -> Reading | None:
    """As in "this year", "last week", "the following month", "that day", "the past decade", "every day"."""
    found = lead_before(page, at)
    if not found or not found.determiner:
        return _end_of(page, at, end, row)
    start, one, relation = at - found.det_length, row.one, found.relation
    rows = (f"times_determiners:{found.determiner}", *row.rows)
    if relation == "every":
        return Reading(start, end, at, "set", timex=timex(row.code, 1.0), rows=rows) if one else None
    if relation == "length" or row.name in {"second", "minute", "hour"} or page.capital(at):
        return None
    if not one and page.grammar.modifier_tail.match(page.low, start):
        return None  # "the last days of 1943" narrows the year
    if not one:
        return length(start, end, at, row, None) if relation not in {"this", "same", "the", "last", "next"} else None
    if (relation in {"past", "coming"} and row.name != "day") or (relation == "following" and _spans(page, start)):
        return length(start, end, at, row, 1.0)
    modified = found.words != "" and not found.glued
    if relation == "the" and not modified:
        return _beside(page, start, end, at, row) or _weekend(page, start, end, at, row)
    if row.name == "quarter" and relation in {"the", "same"}:
        return None
    if row.name == "day" and relation in {"the", "past"}:
        return None
    reading = Reading(at - found.length, end, at, unit=row.name, rows=rows)
    reading.relation = cast("Relation", _STEPS.get(relation, relation))
    reading.modifier = found.modifier if modified else ""
    return reading


def _spans(page: Page, start: int) -> bool:
    """Whether the preposition before makes a length: "for the next year"."""
    return page.word_before(start)[0] in page.lexis.among["length_preposition"]


def _end_of(page: Page, at: int, end: int, row: Unit) -> Reading | None:
    """As in "by year's end", "at month's end", "year-end"."""
    if not row.one or row.name not in _MONTHLIKE or page.following(end)[0] not in page.lexis.looks.compounds:
        return None
    m = page.grammar.unit_end.match(page.low, end)
    if not m:
        return None
    return Reading(at, m.end(), at, unit=row.name, relation="this", modifier="end", rows=row.rows)


def _beside(page: Page, start: int, end: int, at: int, row: Unit) -> Reading | None:
    """As in "the day before", "the year after", where no event is named after it, and "the day after tomorrow"."""
    m = page.grammar.offset.match(page.low, end)
    if not m:
        return None
    offset = page.lexis.row("offsets", m["offset"])
    following, place = page.word_after(m.end())
    deictic = page.lexis.tables["deictics"].get(following.lower())
    if deictic and row.name == "day" and deictic["days"] != "0":
        days = int(deictic["days"]) + int(offset["direction"])
        return Reading(
            start,
            place + len(following),
            at,
            days=days,
            origin="published",
            rows=(f"times_deictics:{following.lower()}",),
        )
    if following or offset["from"] == "published":
        return None
    relation: Relation = "following" if offset["direction"] == "1" else "previous"
    return Reading(
        start,
        m.end(),
        at,
        unit=row.name,
        relation=relation,
        rows=(f"times_offsets:{' '.join(m['offset'].split())}",),
    )


def _weekend(page: Page, start: int, end: int, at: int, row: Unit) -> Reading | None:
    """As in "over the weekend", which names one without more words."""
    if row.name != "weekend" or page.word_before(start)[0] not in page.lexis.among["spoken_for"]:
        return None
    return Reading(start, end, at, unit="weekend", relation="the", rows=row.rows)
