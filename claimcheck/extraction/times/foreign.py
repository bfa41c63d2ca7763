"""Dates in a language that has no tables: handed to dateparser, on spans that were located first.

A span is a day's number beside a word, with a year or without, or a word before a year of four digits. dateparser is asked
for such spans only, never to scan, and in the language that the source says it is written in. It fills what a text leaves
out from its reference date: so each span is read against two reference dates, and only what both give alike, at the
`period` that dateparser says was named, is taken for told.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.extraction.times import calendar as cal
from claimcheck.extraction.times import span
from claimcheck.model.claim import MentionRecord
from claimcheck.model.values import Time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extraction.scanner import Scan
    from claimcheck.model.values import Anchor

_YEAR = r"[12]\d{3}(?![\d.,:/-]\d|\d)"
_NAME = r"[^\W\d_]{3,12}\.?"
_SMALL = r"(?:[^\W\d_]{1,3}['’ ]\s?)?"
_DAY = re.compile(
    rf"(?:0?[1-9]|[12]\d|3[01])(?:\.|[^\W\d_]{{1,2}})?\s{_SMALL}{_NAME}(?:,?\s{_SMALL}(?P<year>{_YEAR}))?(?!\w)"
)
_SHORTER = re.compile(rf"(?:0?[1-9]|[12]\d|3[01])(?:\.|[^\W\d_]{{1,2}})?\s{_SMALL}{_NAME}")
_MONTH = re.compile(rf"(?P<words>{_NAME}\s{_SMALL}){_YEAR}\Z")
_LOOK_BACK = 20
_BASES = (datetime(2000, 3, 17), datetime(2004, 8, 5))  # noqa: DTZ001  # naive, as the dates of texts are
"""Two reference dates that agree in nothing, both of leap years, so that 29 February is a day in either."""
_KEPT = 1 << 12
Parts = tuple["int | None", int, "int | None"]


def read_foreign(
    scan: Scan, language: str, published: str | None, known: Sequence[MentionRecord]
) -> list[MentionRecord]:
    """The times of a text in a language without tables, in its order: the dates that dateparser reads, and those of
    `known` that do not run into them.

    language: the code of the language that the text is written in ("de", "pt-BR"). A language that dateparser does not know
    gives nothing. known: what the tables of another language gave.
    """
    text, code = scan.text, language.replace("_", "-").partition("-")[0].lower()
    found: list[MentionRecord] = []
    for at in scan.digits:
        if (found and at < found[-1].end) or (at and text[at - 1].isalnum()):
            continue
        mention = _at(text, at, code, published)
        if mention:
            found.append(mention)
    covered = sorted((m.start, m.end) for m in found)
    kept = [m for m in known if not _meets(covered, m.start, m.end)]
    return sorted([*found, *kept], key=lambda m: m.start)


def _meets(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of ascending spans shares a place with start:end."""
    nearest = bisect_left(spans, (end, 0)) - 1
    return nearest >= 0 and spans[nearest][1] > start


def _at(text: str, at: int, code: str, published: str | None) -> MentionRecord | None:
    """The date with the digits at `at`, or None."""
    for pattern in (_DAY, _SHORTER):
        m = pattern.match(text, at)
        parts = parsed(m.group().lower(), code) if m else None
        if m and parts and parts[2] is not None:
            end = m.end() - text.endswith(".", at, m.end())
            return _mention((at, end), parts, code, published)
    year = re.compile(_YEAR).match(text, at)
    m = _MONTH.search(text, max(0, at - _LOOK_BACK), year.end()) if year else None
    parts = parsed(m.group().lower(), code) if m else None
    if m and parts and parts[0] is not None and parts[2] is None:
        return _mention(m.span(), parts, code, published)
    return None


@lru_cache(maxsize=_KEPT)
def parsed(words: str, code: str) -> Parts | None:
    """What dateparser makes of a few words: (year or None, month, day or None), each None where the words do not tell it."""
    from dateparser.date import DateDataParser  # noqa: PLC0415  # a third of a second: only where a span was located

    told = []
    for base in _BASES:
        settings = {"RELATIVE_BASE": base, "REQUIRE_PARTS": ["month"], "NORMALIZE": True}
        try:
            data = DateDataParser(languages=[code], settings=settings).get_date_data(words)
        except ValueError:
            return None  # a language that it does not know
        if data.date_obj is None or data.period not in {"day", "month"}:
            return None
        told.append((data.date_obj, data.period))
    (first, period), (second, other) = told
    if period != other or first.month != second.month:
        return None
    if period == "day" and first.day != second.day:
        return None
    return (first.year if first.year == second.year else None, first.month, first.day if period == "day" else None)


def _mention(place: tuple[int, int], parts: Parts, code: str, published: str | None) -> MentionRecord:
    (start, end), (year, month, day) = place, parts
    anchor: Anchor = "explicit"
    if year is None and day is not None:
        year = _nearest(published, month, day)
        anchor = "open" if year is None else "published"
    found = span.month(year, month) if day is None else span.day(year, month, day)
    value = Time(found.timex, found.start, found.end, found.grain, anchor=anchor)
    return MentionRecord(start, end, value, start, end, (f"dateparser:{code}",))


def _nearest(published: str | None, month: int, day: int) -> int | None:
    """The year in which a day lies nearest to the publication; None without one."""
    if not published:
        return None
    year = int(published[:4])
    here = datetime.fromisoformat(published[:10])
    years = [y for y in (year - 1, year, year + 1) if cal.possible(y, month, day)]
    return min(years, key=lambda y: abs((datetime(y, month, day) - here).days), default=None)  # noqa: DTZ001
