"""Readings joined: ranges become one mention with two parts, and lists share the year that only the last of them gives."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.extraction.lexicon import table
from claimcheck.extraction.times.resolve import value as value_of
from claimcheck.model.claim import MentionRecord
from claimcheck.model.values import Time, TimePart

if TYPE_CHECKING:
    from claimcheck.extraction.times.page import Page
    from claimcheck.extraction.times.reading import Reading
    from claimcheck.extraction.times.reference import Reference

_LONGEST_LINK = 12


@cache
def _bounds(language: str) -> tuple[dict[str, str], dict[str, list[tuple[list[str], str]]]]:
    """Bounds of one word, and by their last word those of several."""
    single: dict[str, str] = {}
    several: dict[str, list[tuple[list[str], str]]] = {}
    for phrase, row in table(language, "times_bounds").items():
        words = phrase.split(" ")
        if len(words) == 1:
            single[phrase] = row["bound"]
        else:
            several.setdefault(words[-1], []).append((words[:-1], row["bound"]))
    return single, several


def bound(page: Page, reading: Reading) -> str:
    """The side that the preposition right before the reading leaves open, or ""."""
    if reading.kind != "time":
        return ""
    word, at = page.word_before(reading.start)
    if not word:
        return ""
    single, several = _bounds(page.language)
    for words, found in several.get(word, ()):
        if page.low[max(0, at - 40) : at].split()[-len(words) :] == words:
            return found
    found = single.get(word, "")
    return "" if found == "from" else found


def joined(page: Page, readings: list[Reading]) -> None:
    """Mark what is linked to the next reading, and hand a year or a month back to the readings that lack it."""
    for first, second in pairwise(readings):
        if first.kind != "time" or second.kind != "time":
            continue
        if first.link == "list" and _opened(page, first, second):
            first.link = "range"
        if first.link:
            continue
        if 0 < second.start - first.end <= _LONGEST_LINK:
            first.link = _link(page, first, second)
            if first.link == "range":
                second.bound = ""
    for first, second in reversed(list(pairwise(readings))):
        if first.link and second.kind == "time":
            _share(first, second)


def _opened(page: Page, first: Reading, second: Reading) -> bool:
    """Whether a list is a range by the word before it: "between 5 and 10 May"."""
    m = page.grammar.link.fullmatch(page.low, first.end, second.start)
    row = page.grammar.lexis.tables["links"].get(m["word"] or "") if m else None
    return row is not None and row["open"] != "" and page.word_before(first.start)[0] == row["open"]


def _link(page: Page, first: Reading, second: Reading) -> str:
    m = page.grammar.link.fullmatch(page.low, first.end, second.start)
    if not m:
        return ""
    if m["dash"]:
        return "range" if _alike(first, second) else ""
    if m["listed"]:
        return "list"
    if not m["word"]:
        return ""
    row = page.grammar.lexis.tables["links"][m["word"]]
    word, _ = page.word_before(first.start)
    if row["kind"] == "list":
        return "range" if row["open"] and word == row["open"] and _alike(first, second) else "list"
    if not _alike(first, second) or (first.bound and first.bound != "since" and word != row["open"]):
        return ""
    return "range" if word == row["open"] or row["open"] == "from" or not row["open"] else ""


def _grain(r: Reading) -> str:
    if r.clock:
        return "clock"
    if r.day or r.weekday is not None or r.days is not None or r.holiday:
        return "day"
    if r.month:
        return "month"
    if r.season:
        return "season"
    return "year" if r.year is not None else (r.unit or "other")


def _alike(first: Reading, second: Reading) -> bool:
    a, b = _grain(first), _grain(second)
    return a == b or {a, b} <= {"month", "day", "year", "season"}


_DATE_FIELDS = ("year", "month", "day", "weekday", "days", "holiday", "origin", "relation")


def _share(first: Reading, second: Reading) -> None:
    """The date at the end of a list or a range is that of all: "March to May 2018", "from 9 a.m. to 5 p.m. on Friday"."""
    dated = first.day or first.weekday is not None or first.days is not None
    if first.clock and second.clock and not dated:
        for name in _DATE_FIELDS:
            setattr(first, name, getattr(second, name))
    if first.day and not first.month and second.month and second.day:
        first.month = second.month
    yearless = first.year is None and not first.year_from and not first.relation
    if yearless and second.year is not None and (first.month or first.season):
        over = first.link == "range" and bool(first.month and second.month and first.month > second.month)
        first.year, first.bc = second.year - over, second.bc
    if first.link == "range" and first.year is not None and second.bc and not first.bc and first.month is None:
        first.year, first.bc = 1 - first.year, True


def mentions(page: Page, readings: list[Reading], at: Reference) -> list[MentionRecord]:
    """The readings with their values, ranges as one."""
    found: list[MentionRecord] = []
    skip = False
    for number, reading in enumerate(readings):
        if skip:
            skip = False
            continue
        value = value_of(reading, at)
        end = reading.end
        if reading.link == "range" and number + 1 < len(readings) and isinstance(value, Time):
            second = readings[number + 1]
            last = value_of(second, at)
            assert isinstance(last, Time)
            value, end, skip = _range(page, reading, value, second, last), second.end, True
            reading.rows += tuple(row for row in second.rows if row not in reading.rows)
        rows = reading.rows + (f"times_bounds:{reading.bound}",) * bool(reading.bound)
        found.append(MentionRecord(reading.start, end, value, reading.core_start, end, rows))
    return found


def _range(page: Page, first: Reading, a: Time, second: Reading, b: Time) -> Time:
    parts = tuple(TimePart(r.start, r.end, page.text[r.start : r.end], v.timex) for r, v in ((first, a), (second, b)))
    anchor = a.anchor if a.anchor != "explicit" else b.anchor
    return Time(
        f"{a.timex}/{b.timex}", a.start, b.end, b.grain, "", a.modifier, a.weekday, anchor, b.zone or a.zone, parts
    )
