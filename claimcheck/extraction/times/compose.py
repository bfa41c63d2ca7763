"""The core of an expression widened by what stands around it: modifiers, determiners, another core it is joined to."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.lexicon import table
from claimcheck.extraction.times import dates, lengths, named

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.extraction.times.page import Page
    from claimcheck.extraction.times.reading import Reading

_LOOK_BACK = 48
CORES: dict[str, Callable[[Page, int], list[Reading]]] = {
    "digits": dates.at_digits,
    "months": dates.month_led,
    "weekdays": named.weekday,
    "seasons": named.season,
    "parts": named.part,
    "deictics": named.deictic,
    "holidays": named.holiday,
    "fiscal": named.fiscal,
    "eras": named.era,
    "units": lengths.unit,
    "halves": lengths.half,
    "quarters": named.quarter_sign,
    "recurrences": named.recurrence,
}


def expression(page: Page, at: int, kind: str) -> list[Reading]:
    """The whole expression with its core at `at`: one reading, the ends of a range or a list, or nothing."""
    found = CORES[kind](page, at)
    if not found:
        return found
    last = found[-1]
    if last.kind == "time":
        _joined(page, last, kind)
    first = found[0]
    if kind == "units":
        return found if first.kind != "time" or _lead_units(page, first) else []
    if first.kind == "time" and not _led(page, first, kind):
        return []
    return found


def _lead_units(page: Page, reading: Reading) -> bool:
    """A modifier before a century, a quarter or a distance: "the late 19th century"."""
    if reading.century is not None or reading.quarter is not None:
        _lead(page, reading)
    return True


def _joined(page: Page, reading: Reading, kind: str) -> None:
    """Take in a year phrase ("of that year"), the date of a clock time or of a part of the day."""
    if (
        reading.year is None
        and not reading.year_from
        and (reading.month or reading.season or reading.quarter or reading.holiday)
    ):
        m = page.grammar.year_phrase.match(page.low, reading.end)
        if m and reading.link == "":
            named.relation_of_year(page, reading, m["det"])
            reading.end = m.end()
    if (kind == "parts" or reading.clock) and not (
        reading.month or reading.weekday is not None or reading.days is not None
    ):
        _dated(page, reading)
    elif reading.weekday is not None and reading.part and not reading.month:
        weekday = reading.weekday
        _dated(page, reading)
        reading.weekday = weekday
    elif reading.month and reading.day and reading.year is None:
        named.part_after(page, reading)


def _dated(page: Page, reading: Reading) -> None:
    """The date that follows a clock time or a part of the day: "6 p.m. on Wednesday", "the night of 4 May"."""
    m = page.grammar.of_date.match(page.low, reading.zone_end or reading.end)
    if not m:
        return
    at = m.end()
    kind = _kind_at(page, at)
    if kind not in ("months", "weekdays", "digits", "deictics", "holidays"):
        return
    if kind == "digits" and not (reading.clock or _genitive(page, reading.end, at)):
        return
    found = CORES[kind](page, at)
    if len(found) != 1:
        return
    date = found[0]
    if not (date.day or date.weekday is not None or date.days is not None or date.holiday) or date.clock:
        return
    for name in ("year", "bc", "month", "day", "weekday", "days", "holiday", "year_from"):
        setattr(reading, name, getattr(date, name))
    reading.origin = date.origin
    if reading.zone_end:
        return  # the words for the zone stand between: the date is a mention of its own
    reading.end = date.end
    reading.part = reading.part or date.part
    zone = page.grammar.zone.match(page.low, reading.end) if reading.clock else None
    if zone and len(zone["zone"]) < 5:
        reading.zone, reading.end = zone["zone"].upper(), zone.end("zone")


def _genitive(page: Page, start: int, end: int) -> bool:
    words = page.low[start:end].split()
    return bool(words) and words[0] in page.grammar.lexis.tables["glue"]["of"]["words"].split("|")


def _kind_at(page: Page, at: int) -> str:
    if page.low[at : at + 1].isdigit():
        return "digits"
    end = lengths.end_of(page, at)
    return page.grammar.lexis.openers.get(page.low[at:end].encode("latin-1", "replace"), "")


@cache
def _last_words(language: str) -> frozenset[str]:
    """The last words of what may stand before a core."""
    phrases = [*table(language, "times_determiners"), *table(language, "times_modifiers")]
    return frozenset(phrase.split(" ")[-1].split("-")[-1].strip(".") for phrase in phrases)


def _lead(page: Page, reading: Reading) -> str:
    """Take in modifiers and determiners before the reading; returns the determiner's relation."""
    start = reading.start
    if start == 0 or page.low[start - 1] not in " \t\n\u00a0-":
        return ""
    end = start - 1
    while end and page.low[end - 1] in " .\t\r\n\u00a0":
        end -= 1
    begin = end
    while begin and page.low[begin - 1].isalpha():
        begin -= 1
    if page.low[begin:end] not in _last_words(page.language):
        return ""
    m = page.grammar.lead.search(page.low, max(0, start - _LOOK_BACK), start)
    if not m or m.start() == start:
        return ""
    tables = page.grammar.lexis.tables
    words = m["mod"] or m["mod2"] or m["glued"] or m["glued2"]
    relation = tables["determiners"][" ".join(m["det"].split())]["relation"] if m["det"] else ""
    if words:
        words = " ".join(words.split())
        row = tables["modifiers"].get(words) or tables["modifiers"].get(words.split(" ", 1)[-1])
        modifier = row["modifier"] if row else ""
        if modifier == "approx" and not _approximate(reading):
            words = None
        else:
            reading.modifier = modifier
    if words or relation:
        reading.start = m.start("det") if not words else m.start()
    return relation


def _approximate(reading: Reading) -> bool:
    return (
        (reading.year is not None and reading.month is None)
        or bool(reading.clock)
        or reading.decade is not None
        or reading.century is not None
    )


def _led(page: Page, reading: Reading, kind: str) -> bool:
    """Take in what stands before the core; False where a core of this kind may not stand so."""
    start = reading.start
    relation = _lead(page, reading)
    known = reading.year is not None or reading.year_from
    if relation in ("length", "every"):
        reading.start = start
        if relation == "every" and kind in ("weekdays", "parts", "months", "seasons"):
            return _recurring(page, reading)
        relation = ""
    relation = {"past": "previous" if kind != "weekdays" else "last", "coming": "next"}.get(relation, relation)
    if kind == "parts":
        return _part(page, reading, relation)
    if kind == "seasons" and not known:
        reading.relation = relation  # type: ignore[assignment]
        return _season_alone(page, reading, relation)
    if not relation:
        return True
    if relation == "the":
        if not reading.modifier and not (
            kind == "seasons"
            or reading.decade is not None
            or reading.day
            and kind == "digits"
            or kind == "holidays"
            and False
        ):
            reading.start = start
        return True
    if known or (kind == "digits" and reading.day is None):
        if not reading.modifier:
            reading.start = start
        return True
    if kind in ("months", "weekdays", "holidays", "digits"):
        reading.relation = relation  # type: ignore[assignment]
    return True


def _recurring(page: Page, reading: Reading) -> bool:
    m = page.grammar.determiner.search(page.low, max(0, reading.core_start - 20), reading.core_start)
    if m:
        reading.start = m.start("det")
    reading.kind = "set"
    if reading.weekday is not None:
        reading.timex = f"XXXX-WXX-{reading.weekday + 1}" + reading.part
    elif reading.month:
        reading.timex = f"XXXX-{reading.month:02d}" + (f"-{reading.day:02d}" if reading.day else "")
    elif reading.season:
        reading.timex = f"XXXX-{reading.season}"
    else:
        reading.timex = "XXXX-XX-XX" + (reading.part or reading.clock)
    return True


def _part(page: Page, reading: Reading, relation: str) -> bool:
    """A part of the day is a time with a date, with "this", "that" or "the next" before it, not alone."""
    dated = reading.month or reading.weekday is not None or reading.days is not None or reading.holiday
    if dated:
        return True
    if relation in ("", "the"):
        word, _ = page.word_before(reading.start)
        glue = page.grammar.lexis.tables["glue"]["at"]["words"].split("|")
        return bool(reading.clock) and not relation and (word in glue or word in dates.month_places(page))
    reading.relation = relation  # type: ignore[assignment]
    return True


def _season_alone(page: Page, reading: Reading, relation: str) -> bool:
    """A season without a year: told by its determiner or preposition where it is also another word or a part of a name."""
    row = page.grammar.lexis.tables["seasons"][page.low[reading.core_start : reading.end]]
    word, _ = page.word_before(reading.start)
    following, place = page.word_after(reading.end)
    named = bool(following) and page.capital(place) and page.capital(reading.core_start)
    if named or page.low[reading.end : reading.end + 1] == "-":
        return False
    if relation and relation != "the":
        return True
    if row["word_too"]:
        glue = page.grammar.lexis.tables["glue"]
        genitive = following in glue["genitive"]["words"].split("|")
        verbal = word in page.grammar.lexis.tables["links"]
        return bool(reading.modifier or word in dates.month_places(page)) and not genitive and not verbal
    return True
