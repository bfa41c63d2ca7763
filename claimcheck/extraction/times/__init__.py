"""Times in a text: points and stretches on the calendar, lengths of time, and times that come back.

The tables times_*.tsv of a language hold its words; the modules here hold the grammar and the calendar. A reading is what
stands at one place (`reading`), its core read by `dates`, `named` or `lengths`, widened by `compose`, joined to ranges by
`links`, and given its missing parts by `resolve`. Values follow TIMEX3 (TimeML 1.2.1), with the codes of TIMEX2 for
decades and centuries in lengths, as the WikiWars corpus (Mazur & Dale 2010) writes them.
"""

from __future__ import annotations

from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING

from claimcheck.extraction.times.compose import expression
from claimcheck.extraction.times.foreign import read_foreign
from claimcheck.extraction.times.grammar import grammar
from claimcheck.extraction.times.lead import beside_part
from claimcheck.extraction.times.lexis import lexis
from claimcheck.extraction.times.links import bound, joined, mentions
from claimcheck.extraction.times.page import Page, lowered
from claimcheck.extraction.times.reference import Reference
from claimcheck.extraction.times.register import asides, narrative

if TYPE_CHECKING:
    from claimcheck.extraction.scanner import Scan
    from claimcheck.extraction.times.reading import Reading
    from claimcheck.model.claim import MentionRecord

__all__ = ["read_foreign", "read_times", "triggers"]

_PLACE = itemgetter(0)
_NAMED = frozenset({"months", "weekdays", "holidays"})
"""Kinds of cores that are written with a capital."""


@cache
def triggers(language: str) -> frozenset[bytes]:
    """The folded words, as the scanner sees them, that can be the core of a time. Raises UsageError for an unknown language."""
    return frozenset(lexis(language).openers)


def read_times(scan: Scan, language: str, published: str | None) -> list[MentionRecord]:
    """The times of a scanned text, in its order and without overlaps; values are Time, Duration or Recurrence.

    published: ISO date or date and time of publication, from which news counts ("Monday", "last year"), or None. Nothing is
    counted from today. Raises UsageError for an unknown language.
    """
    page = Page(scan.text, lowered(scan.text), language, grammar(language))
    day = _day(published)
    readings = _readings(page, scan)
    joined(page, readings)
    history = narrative(readings, day)
    if history:  # news counts from its day, and has no line to leave
        asides(readings)
    return mentions(page, readings, Reference(page, day, history))


def _day(published: str | None) -> tuple[int, int, int] | None:
    if not published or len(published) < 10:
        return None
    return int(published[:4]), int(published[5:7]), int(published[8:10])


def _places(page: Page, scan: Scan) -> list[tuple[int, str]]:
    """The scanner's places at which a time can have its core, in the text's order, each with the kind of core."""
    kinds, text, places = page.lexis.openers, page.text, []
    for at, word in scan.triggers:
        kind = kinds.get(word)
        if kind is None:
            continue
        if kind in _NAMED:
            if text[at].isupper():
                places.append((at, kind))
        elif kind != "parts" or beside_part(page, at):
            places.append((at, kind))
    opens, low = page.lexis.looks.opening.match, page.low
    places += [(at, "digits") for at in scan.digits if opens(low, at)]
    places.sort(key=_PLACE)  # where a trigger starts with a digit ("3Q"), the trigger stays first
    return places


def _readings(page: Page, scan: Scan) -> list[Reading]:
    """What stands at the scanner's places, the earlier place first; a place inside an expression already read is passed by."""
    found: list[Reading] = []
    end = 0
    for at, kind in _places(page, scan):
        if at < end:
            continue
        for reading in expression(page, at, kind):
            while found and found[-1].end > reading.core_start:
                found.pop()  # a number taken for a year is the count of a unit after it
                if found:
                    found[-1].link = ""
            if found and reading.start < found[-1].end:
                reading.start = max(found[-1].end, reading.core_start)
            if reading.kind == "time":
                reading.bound = bound(page, reading)
            found.append(reading)
            end = reading.end
    return found
