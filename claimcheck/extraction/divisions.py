"""Wholes and the parts that a sentence divides them into: "62 turbines: 40 at home and 12 abroad", "of the 120 beds, 90 were …"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction import labels
from claimcheck.extraction.lexicon import table, words
from claimcheck.extraction.listed import Division, Item, items
from claimcheck.extraction.listed_parts import listed
from claimcheck.extraction.nouns import is_closed
from claimcheck.extraction.quantities.guards import word_before
from claimcheck.extraction.told_parts import told
from claimcheck.model.claim import MentionRecord
from claimcheck.model.marks import PART, WHOLE, division
from claimcheck.model.values import COUNT, CURRENCY, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

REACH = 110
"""Characters between a whole and its first part at most."""
MOST = 12
"""Mentions behind a whole that are looked at."""
_WORD = re.compile(r"[^\W\d_]+")
_END = re.compile(r"[.!?](?=\s|$|[\"”’])|\n")


def with_divisions(text: str, mentions: Sequence[MentionRecord], language: str) -> list[MentionRecord]:
    """The mentions, in text order, with the marks of wholes and parts, and with the bare numbers that are parts, which no
    other reader takes.
    """
    places = [at for at, mention in enumerate(mentions) if _may_be_whole(text, mention, language)]
    if not places:
        return list(mentions)
    known = {mention.start: mention for mention in mentions}
    marks: dict[int, tuple[str, ...]] = {}
    made: list[MentionRecord] = []
    for at in places:
        whole = mentions[at]
        found = _division(text, whole, mentions[at + 1 : at + 1 + MOST], known, language)
        if found is None or whole.start in marks or any(part.start in marks for part in found[0]):
            continue
        parts, flags = found
        number = len(marks)
        marks[whole.start] = tuple(division(number, flag) for flag in (WHOLE, *flags))
        for part in parts:
            marks[part.start] = (division(number, PART),)
            if part.mention is None:
                made.append(MentionRecord(part.start, part.end, part.value, part.start, part.end))
    if not marks:
        return list(mentions)
    every = sorted([*mentions, *made], key=lambda m: (m.start, m.end))
    return [replace(m, rows=(*m.rows, *marks[m.start])) if m.start in marks else m for m in every]


def _may_be_whole(text: str, mention: MentionRecord, language: str) -> bool:
    """A quick look at whether the sign or the words that open a list of parts stand near the mention."""
    value = mention.value
    if not isinstance(value, Quantity) or len(value.stated) != 1:
        return False
    if value.unit.dimension not in {COUNT, CURRENCY} or value.stated[0] < 2:
        return False
    return _opener(text, mention.end) >= 0 or _leads(text, mention, language)


def _opener(text: str, end: int) -> int:
    """Where a colon, a comma or a bracket stands behind a mention, -1 for nowhere near."""
    return max(text.find(mark, end, end + REACH) for mark in (": ", ", "))


def _leads(text: str, mention: MentionRecord, language: str) -> bool:
    """Whether "of the" opens a clause before the mention ("Of the 120 beds", "out of its $900m budget")."""
    word, at = word_before(text, mention.start)
    if word and is_closed(word.lower(), language, "determiner"):
        word, at = word_before(text, at)
    if word.lower() not in table(language, "partitives"):
        return False
    return (
        word[0].isupper()
        or text[max(0, at - 2) : at] in {", ", ". "}
        or _opens_whole(word_before(text, at)[0].lower(), language)
    )


def _opens_whole(word: str, language: str) -> bool:
    """Whether a word stands before "of" and a whole: "out of the 120"."""
    row = table(language, "figure_nouns").get(word)
    return row is not None and row["frame"] == labels.WHOLE["frame"]


def _division(
    text: str, whole: MentionRecord, later: Sequence[MentionRecord], known: Mapping[int, MentionRecord], language: str
) -> Division | None:
    """The parts of a whole, and the marks of how they are told. later: the mentions behind the whole."""
    if _leads(text, whole, language):
        return told(text, whole, later, known, language)
    after = next((m.start for m in later if isinstance(m.value, Quantity)), len(text))
    for mark, at in _openings(text, whole.end, whole.end + REACH, language):
        if after < at:
            return None
        found, last = items(text, at, len(text), known, language) if _may_start(text, at, known, language) else ([], at)
        if len(found) > 1 and found[-1].joined:
            if mark == "," and _is_member(text, whole, found, at, language):
                return None
            return listed(text, whole, found, (mark, last), language)
        if mark != ",":
            return None
    return None


def _is_member(text: str, whole: MentionRecord, parts: Sequence[Item], at: int, language: str) -> bool:
    """Whether the number before a list is told as the members are, and so is one of them: "20 people in Ohio, 15 in Iowa and 12 in
    Utah" has no whole, unless a word says that it is the sum.
    """
    between = text[whole.end : at].lower()
    if not re.search(rf"\b{re.escape(parts[0].after)}\b", between):
        return False
    said = f"{text[max(0, whole.start - 20) : whole.core_start].lower()} {between}"
    return not any(re.search(rf"\b{re.escape(cue)}\b", said) for cue in words(language, "total_cues"))


def _may_start(text: str, at: int, known: Mapping[int, MentionRecord], language: str) -> bool:
    """A quick look at whether a number stands at `at`."""
    if at in known or text[at : at + 1].isdigit():
        return True
    m = _WORD.match(text, at)
    return m is not None and m.group().lower() in table(language, "numbers")


def _openings(text: str, start: int, end: int, language: str) -> Iterator[tuple[str, int]]:
    """The openers of lists behind a whole, before the sentence ends: what each is, and where the list would start."""
    stop = _END.search(text, start, end)
    for m in _marks(language).finditer(text, start, stop.start() if stop else end):
        yield m.group().strip(), m.end()


@cache
def _marks(language: str) -> re.Pattern[str]:
    openers = sorted((opener.lstrip() for opener in table(language, "list_openers")), key=len, reverse=True)
    return re.compile("|".join([*(re.escape(opener) for opener in openers), ", "]))
