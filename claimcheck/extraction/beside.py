"""Values that stand beside one another and belong together: a change's two levels, a clock time in two zones."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.extraction.lexicon import table
from claimcheck.extraction.quantities.guards import word_before
from claimcheck.model.marks import AFTER, BEFORE, CITIES, CONVERTED, PRICED
from claimcheck.model.values import PERCENT, PLAIN, Quantity, Time

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.claim import MentionRecord

NEAR = 40
"""Characters between two values that belong together, at most."""
_CITY = re.compile(r"(?:\s[^\W\d_A-Z]+)?\s((?:[A-Z][\w'’.-]*\s?){1,3})")
_ZONE = re.compile(r"(?:\s[^\W\d_]+){1,3}(?=\s\(|\))")
"""The words of a zone behind a time whose value has it ("Beijing time")."""
_NEXT = re.compile(r"\s([^\W\d_]+)")
_OPEN, _SIGNED = re.compile(r"\s\($"), re.compile(r",?\s\(?\w+\s(?:\w+\s)?$")


def with_marks(text: str, mentions: Sequence[MentionRecord], language: str) -> list[MentionRecord]:
    """The mentions, those that belong together with the marks that say so."""
    marks: dict[int, tuple[str, ...]] = {}
    for mention in mentions:
        if isinstance(mention.value, Quantity) and mention.value.unit.dimension == PERCENT:
            m = _NEXT.match(text, mention.end)
            row = table(language, "price_comparatives").get(m[1].lower()) if m else None
            if row is not None:
                marks[mention.start] = (PRICED + row["change"],)
    for number, (first, second) in enumerate(pairwise(mentions)):
        if second.start - first.end > NEAR:
            continue
        if isinstance(second.value, Time):
            if isinstance(first.value, Time) and first.value.grain == second.value.grain == "minute":
                marks.update(_zones(text, first, second, language))
        elif isinstance(first.value, Quantity) and isinstance(second.value, Quantity):
            before = mentions[number - 1] if number else None
            marks.update(_levels(text, before, first, second, language))
    return (
        [replace(m, rows=(*m.rows, *marks[m.start])) if m.start in marks else m for m in mentions]
        if marks
        else list(mentions)
    )


def _levels(
    text: str, before: MentionRecord | None, first: MentionRecord, second: MentionRecord, language: str
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The marks of "to 560 from 500", and of "560, up 12% from 500"."""
    if not _is(_word_between(text, first, second), "from", language) or not _level(second):
        return
    after = None
    if _level(first):
        after = first if _is(word_before(text, first.start)[0], "to", language) else None
    elif before is not None and _level(before) and isinstance(first.value, Quantity) and first.value.change:
        near = first.start - before.end < NEAR and _SIGNED.fullmatch(text, before.end, first.start)
        after = before if near else None
    if after is not None and _alike(after, second):
        yield after.start, (AFTER,)
        yield second.start, (BEFORE,)


def _word_between(text: str, first: MentionRecord, second: MentionRecord) -> str:
    """The one word that stands between two mentions, "" where more does."""
    between = text[first.end : second.start]
    return between.strip() if between[:1] == between[-1:] == " " else ""


def _is(word: str, kind: str, language: str) -> bool:
    row = table(language, "ranges").get(word.lower())
    return row is not None and row["kind"] == kind


def _level(mention: MentionRecord) -> bool:
    value = mention.value
    return isinstance(value, Quantity) and len(value.stated) == 1 and value.change is None and value.stated[0] > 0


def _alike(first: MentionRecord, second: MentionRecord) -> bool:
    """Whether two levels are of one unit, which one of them may leave out."""
    a, b = first.value, second.value
    assert isinstance(a, Quantity)
    assert isinstance(b, Quantity)
    return a.unit.name == b.unit.name or PLAIN in {a.unit.dimension, b.unit.dimension}


def _zones(
    text: str, first: MentionRecord, second: MentionRecord, language: str
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The marks of a clock time and of the same in brackets in another zone: "9pm in Tokyo (1200 GMT)"."""
    here, opened = _city(text, first, language)
    if not _OPEN.fullmatch(text, opened, second.start):
        return
    there, closed = _city(text, second, language)
    if text[closed : closed + 1] == ")":
        yield first.start, (here,) if here else ()
        yield second.start, (CONVERTED, there) if there else (CONVERTED,)


def _city(text: str, mention: MentionRecord, language: str) -> tuple[str, int]:
    """The row of the city whose time a clock time without a zone is, and where its name ends; "" for none."""
    value = mention.value
    assert isinstance(value, Time)
    if value.zone:
        words = _ZONE.match(text, mention.end)
        return "", words.end() if words else mention.end
    m = _CITY.match(text, mention.end)
    names = m[1].split() if m else []
    for size in range(len(names), 0, -1):
        city = " ".join(names[:size])
        if m and city.lower() in table(language, "times_cities"):
            return CITIES + city.lower(), m.start(1) + len(city)
    return "", mention.end
