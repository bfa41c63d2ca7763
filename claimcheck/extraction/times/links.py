"""Readings joined: ranges become one mention with two parts, and lists share the year that only the last of them gives."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from claimcheck.extraction.lexicon import table
from claimcheck.extraction.times.calendar import day_after
from claimcheck.extraction.times.resolve import value as value_of
from claimcheck.model.claim import MentionRecord
from claimcheck.model.values import Time, TimePart

if TYPE_CHECKING:
    from claimcheck.extraction.times.page import Page
    from claimcheck.extraction.times.reading import Reading
    from claimcheck.extraction.times.reference import Reference
    from claimcheck.model.values import Bound

_LONGEST_LINK = 12


@cache
def _bounds(language: str) -> dict[str, list[tuple[list[str], Bound]]]:
    """By the last word of a phrase that bounds, the words before it and the side; a word alone comes last."""
    phrases: dict[str, list[tuple[list[str], Bound]]] = {}
    for phrase, row in table(language, "times_bounds").items():
        *before, last = phrase.split(" ")
        side = "" if row["bound"] == "from" else cast("Bound", row["bound"])
        phrases.setdefault(last, []).append((before, side))
    return {last: sorted(sides, key=lambda one: not one[0]) for last, sides in phrases.items()}


def bound(page: Page, reading: Reading) -> Bound:
    """The side that the preposition right before the reading leaves open, or ""."""
    if page.low.startswith(page.lexis.genitives, reading.end):  # "after Saturday's lunch": what is bounded is the lunch
        return ""
    start, phrases = reading.start, _bounds(page.language)
    plain = page.plain_before(start)
    if plain and plain not in phrases:
        return ""
    word, at = page.word_before(start)
    for before, side in phrases.get(word, ()):
        if not before or page.low[max(0, at - 40) : at].split()[-len(before) :] == before:
            return side
    return ""


def joined(page: Page, readings: list[Reading]) -> None:
    """Mark what is linked to the next reading, and hand a year or a month back to the readings that lack it."""
    linked: list[tuple[Reading, Reading]] = []
    for first, second in pairwise(readings):
        gap = second.start - first.end
        if (gap > _LONGEST_LINK and not first.link) or first.kind != "time" or second.kind != "time":
            continue
        if first.link == "list" and _opened(page, first, second):
            first.link = "range"
        elif not first.link and gap > 0:
            first.link = _link(page, first, second)
            if first.link == "range":
                second.bound = ""
        if first.link:
            linked.append((first, second))
    for first, second in reversed(linked):
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
    row = page.grammar.lexis.row("links", m["word"])
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
    last = len(readings) - 1
    in_range = False
    for number, reading in enumerate(readings):
        if in_range:
            in_range = False
            continue
        value, end, rows = value_of(reading, at), reading.end, reading.rows
        if reading.link == "range" and number < last and isinstance(value, Time):
            second = readings[number + 1]
            value, end, in_range = _range(page, reading, value, second, at), second.end, True
            rows += tuple(row for row in second.rows if row not in rows)
        if reading.bound:
            rows += (f"times_bounds:{reading.bound}",)
        found.append(MentionRecord(reading.start, end, value, reading.core_start, end, rows))
    return found


def _after(a: Time, b: Time) -> Time:
    """The second of two weekdays that make a stretch of time: the next of its name after the first."""
    if not (a.start and b.start and len(b.timex) == len("2020-01-31") and b.start < a.start):
        return b
    year, month, day = map(int, b.timex.split("-"))
    moved = day_after((year, month, day), 7)
    timex = "-".join(f"{part:02}" for part in moved) if moved else b.timex
    return replace(b, timex=timex, start=timex, end=timex)


def _range(page: Page, first: Reading, a: Time, second: Reading, at: Reference) -> Time:
    """One time from the first reading, whose value is `a`, to the second."""
    b = value_of(second, at)
    assert isinstance(b, Time)
    if first.weekday is not None and second.weekday is not None and b.anchor != "explicit":
        b = _after(a, b)
    parts = (
        TimePart(first.start, first.end, page.text[first.start : first.end], a.timex),
        TimePart(second.start, second.end, page.text[second.start : second.end], b.timex),
    )
    anchor = a.anchor if a.anchor != "explicit" else b.anchor
    return Time(
        f"{a.timex}/{b.timex}", a.start, b.end, b.grain, "", a.modifier, a.weekday, anchor, b.zone or a.zone, parts
    )
