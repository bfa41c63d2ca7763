"""Years, ranges of years, years with an era, and decades."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.times.dates import before_christ, short_year
from claimcheck.extraction.times.lexis import spaced
from claimcheck.extraction.times.reading import Reading
from claimcheck.extraction.times.years import counted, is_year, measured

if TYPE_CHECKING:
    import re

    from claimcheck.extraction.times.page import Page

_ROWS = ("times:year",)
_LONGEST = 1000
_PIVOT = 30
_OLD_HUNDREDS = (1000, 1800)
"""Hundreds that name a century ("the 1700s"); "the 1900s" and "the 2000s" are more often decades."""


def years(page: Page, at: int) -> list[Reading]:
    """A bare year or a range of years, where the words beside it tell: "1939–45", "the 2030 goals", "(1999)"."""
    m = page.grammar.years.match(page.low, at)
    if not m:
        return []
    if m["year2"] or m["yy2"]:
        return _two_years(page, at, m)
    return year(page, at, m.end())


def year(page: Page, at: int, end: int | None = None) -> list[Reading]:
    """The year whose four digits are at `at`, where the words beside it tell that they are one; with an era it ends at `end`."""
    number, end = int(page.low[at : at + 4]), end or at + 4
    return [Reading(at, end, at, year=number, rows=_ROWS)] if is_year(page, at, end, number) else []


def _two_years(page: Page, at: int, m: re.Match[str]) -> list[Reading]:
    group = "year2" if m["year2"] else "yy2"
    first, end = int(m["year"]), m.end()
    last = short_year(m[group], first) if group == "yy2" else int(m[group])
    joined = page.low[at - 1 : at] in {"-", ".", "+"} or page.low[end : end + 1] in {"-", "%"}
    if not first < last <= first + _LONGEST or joined or not _unlabelled(page, at, end):
        return []
    return [
        Reading(at, m.end("year"), at, year=first, link="range", rows=_ROWS),
        Reading(m.start(group), end, m.start(group), year=last, rows=_ROWS),
    ]


def _unlabelled(page: Page, at: int, end: int) -> bool:
    """Whether no label stands before two numbers joined by a dash and nothing is counted after them."""
    cue = page.lexis.tables["year_cues"].get(page.word_before(at)[0])
    return not (cue and cue["says"] == "no") and not counted(page, end, plurals=False) and not measured(page, end)


def with_era(page: Page, at: int) -> list[Reading]:
    """Years of any length with an era: "480 BC", "499-493 BC", "264 to 241 BC", "70 AD"."""
    near = page.lexis.looks.era.match(page.low, at)
    m = page.grammar.era_years.match(page.low, at) if near else None
    if not m or not (m["era2"] or m["era3"]):
        return []
    group = "era3" if m["era3"] else "era2"
    if not era_written(page, m.start(group), m.end(group)):
        return []
    bc, rows = before_christ(page, m[group]), (f"times_eras:{spaced(m[group])}",)
    first_bc = before_christ(page, m["era2"]) if m["era2"] else bc
    first = 1 - int(m["year"]) if first_bc else int(m["year"])
    if not m["year2"]:
        return [Reading(at, m.end(), at, year=first, bc=first_bc, rows=rows)]
    last = 1 - int(m["year2"]) if bc else int(m["year2"])
    if last <= first:
        return []
    joiner = page.lexis.tables["links"].get(m["to"].strip())
    link = "list" if joiner and joiner["kind"] == "list" else "range"
    stop = m.end("era2") if m["era2"] else m.end("year")
    return [
        Reading(at, stop, at, year=first, bc=first_bc, link=link, rows=rows),
        Reading(m.start("year2"), m.end(), m.start("year2"), year=last, bc=bc, rows=rows),
    ]


def era_written(page: Page, start: int, end: int) -> bool:
    """Eras are written in capitals or with points; "ad" and "ce" are other words."""
    written = page.text[start:end]
    return written.upper() == written or "." in written


def era_led(page: Page, at: int) -> list[Reading]:
    """As in "AD 70"."""
    m = page.grammar.era_led.match(page.low, at)
    if not m or page.glued(at) or not era_written(page, at, m.end("era")):
        return []
    return [Reading(at, m.end(), at, year=int(m["year"]), rows=(f"times_eras:{spaced(m['era'])}",))]


def fiscal(page: Page, at: int) -> list[Reading]:
    """As in "fiscal year 2010", "FY2010"."""
    m = page.grammar.fiscal.match(page.low, at)
    if not m or page.glued(at):
        return []
    return [Reading(at, m.end(), at, year=int(m["year"]), fiscal=True, rows=("times:fiscal",))]


def decade(page: Page, at: int) -> list[Reading]:
    """Decades: "the 1940s", "1990's", "the '60s", "the 470s BC"."""
    m = page.grammar.decade.match(page.low, at)
    if not m:
        return []
    digits = m["decade"].lstrip("'’")
    if digits.endswith("00") and _OLD_HUNDREDS[0] <= int(digits) <= _OLD_HUNDREDS[1]:
        return [Reading(at, m.end(), at, century=int(digits) // 100, hundreds=True, rows=("times:decade",))]
    if len(digits) > 2:
        return [
            Reading(at, m.end(), at, decade=int(digits) // 10, bc=before_christ(page, m["era"]), rows=("times:decade",))
        ]
    marked = page.low[at - 1 : at] in {"'", "’"}
    word, _ = page.word_before(at)
    if digits == "00" or not (marked or word in page.lexis.among["article"]):
        return []
    start, tens = at - marked, int(digits) // 10
    return [Reading(start, m.end(), start, decade=(190 if tens * 10 >= _PIVOT else 200) + tens, rows=("times:decade",))]
