"""Birth and death in brackets after a name: "Ada Brook (3 May 1840 – 7 June 1901)", "(born 1840)", "(d. 7 June 1901)"."""

from __future__ import annotations

import calendar
import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction.lexicon import table
from claimcheck.model.values import Time

if TYPE_CHECKING:
    from claimcheck.extraction.analysis import Analysis
    from claimcheck.model.claim import MentionRecord

BORN, DIED = "bear", "kill"
"""The frames of the two claims."""
_FRAMES = {"birth": BORN, "death": DIED}
CHOICE = "choice"
"""What a mark says before a year that may be another: no birth is dated by it."""
_OPEN = re.compile(r"(?:\(|-LRB-)[^()]{0,160}$")
_CLOSE = re.compile(r"\s*(?:\)|-RRB-)")
_TIMEX = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_STRETCH = re.compile(r"\b\d{3,4}(?:\sor\s\d{2,4})?\s?(?:[-–—]|--)\s?$")
_MARK = re.compile(r"\b([^\W\d_]+)\.?\s?$")
GAP = 3
"""Code points between the name and the bracket: a space, or a comma with spaces."""
LEAD = 12
"""Tokens from the start of the sentence within which the name must begin: later names are not what an entry is about."""


class Life(NamedTuple):
    """A birth or a death: its frame, its mention, and the half-open range of tokens of the name that it is of."""

    frame: str
    mention: MentionRecord
    first: int
    stop: int


def life_dates(text: str, analysis: Analysis, mention: MentionRecord, language: str) -> list[Life]:
    """The birth and the death, where `mention` is a range in brackets after a leading name, or the one of the two that the
    brackets tell where it is one date.
    """
    value = mention.value
    if not isinstance(value, Time) or not _CLOSE.match(text, mention.end):
        return []
    opening = _OPEN.search(text, analysis.start, mention.start)
    if opening is None:
        return []
    leading = [(first, stop) for first, stop in analysis.names if first <= LEAD]
    held = [name for name in leading if 0 <= opening.start() - analysis.ends[name[1] - 1] <= GAP]
    if not held:
        return []
    first, stop = held[-1]
    if len(value.parts) == 2:
        chosen = _mark(text, opening.start(), mention.start, language) == CHOICE
        ends = list(zip((BORN, DIED), value.parts, strict=True))[chosen:]
        times = [(frame, part, whole(part.timex)) for frame, part in ends]
        return [
            Life(
                frame, replace(mention, start=part.start, end=part.end, value=time, core_start=part.start), first, stop
            )
            for frame, part, time in times
            if time is not None
        ]
    frame = "" if value.parts else _frame_inside(text, analysis, stop, opening.start(), mention, language)
    return [Life(frame, mention, first, stop)] if frame else []


def _mark(text: str, opening: int, start: int, language: str) -> str:
    """What the word right before the date says of it, as the table of life marks has it."""
    found = _MARK.search(text, opening, start)
    row = table(language, "life_marks").get(found[1].lower()) if found else None
    return row["says"] if row else ""


def _frame_inside(text: str, analysis: Analysis, stop: int, opening: int, mention: MentionRecord, language: str) -> str:
    """What one date in brackets is of: the death where it ends a stretch whose start is no plain date ("1160 or 1161 – 16 July
    1216"), else what a verb or its abbreviation says ("born", "d."); "" where nothing does.
    """
    if _STRETCH.search(text, opening, mention.start):
        return DIED
    says = _mark(text, opening, mention.start, language)
    if says in _FRAMES:
        return _FRAMES[says]
    said = analysis.frames[stop : analysis.index(mention.start)]
    return next((frame for frame in (BORN, DIED) if frame in said), "")


def whole(timex: str) -> Time | None:
    """The time of a TIMEX3 value of a year, a month or a day; None for any other, or outside the calendar."""
    match = _TIMEX.fullmatch(timex)
    if match is None:
        return None
    year, month, day = match.groups()
    if month is None:
        return Time(timex, f"{year}-01-01", f"{year}-12-31", grain="year")
    if not 1 <= int(month) <= 12:
        return None
    last = calendar.monthrange(int(year) or 4, int(month))[1]
    if day is None:
        return Time(timex, f"{year}-{month}-01", f"{year}-{month}-{last:02d}", grain="month")
    return Time(timex, timex, timex) if 1 <= int(day) <= last else None
