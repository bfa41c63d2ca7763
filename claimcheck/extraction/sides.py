"""Two shares of one whole that exclude each other: "62% voted for it and 45% against", "he holds 55% and she another 51%"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.extraction.lexicon import table, words
from claimcheck.extraction.nouns import is_closed
from claimcheck.extraction.quantities.guards import word_before
from claimcheck.extraction.small_words import any_of, conjunctions
from claimcheck.model.marks import shares
from claimcheck.model.values import PERCENT, Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model.claim import MentionRecord

NEAR = 90
"""Characters between two shares of one whole, at most."""
_BREAK = re.compile(r"[.!?;:](?:\s|$)|\n")
_OF = re.compile(r"\s(\w+)\s([^\W\d_]+)(?:\s([^\W\d_]+))?")
_OBJECT = re.compile(r"\s(?:([^\W\d_]+)\s)?([^\W\d_]+)")


def with_shares(text: str, mentions: Sequence[MentionRecord], language: str) -> list[MentionRecord]:
    """The mentions, two shares of one whole that exclude each other with one mark."""
    percents = [m for m in mentions if isinstance(m.value, Quantity) and m.value.unit.dimension == PERCENT]
    marks: dict[int, tuple[str, ...]] = {}
    for first, second in pairwise(percents):
        if second.start - first.end > NEAR or _BREAK.search(text, first.end, second.start):
            continue
        if first.start not in marks and _exclude(text, first, second, language):
            marks[first.start] = marks[second.start] = (shares(len(marks)),)
    if not marks:
        return list(mentions)
    return [replace(m, rows=(*m.rows, *marks[m.start])) if m.start in marks else m for m in mentions]


def _exclude(text: str, first: MentionRecord, second: MentionRecord, language: str) -> bool:
    return (
        _opposed(text, first, second, language)
        or _another(text, first, second, language)
        or _owned(text, first, second, language)
    )


@cache
def _ends(language: str) -> re.Pattern[str]:
    """A mark, the end of the text, or what begins another clause."""
    return re.compile(rf"\s*(?:[,.;!?)]|$|\s(?:{any_of(conjunctions(language))})\s)")


@cache
def _owner(language: str) -> re.Pattern[str]:
    """A comma, or what begins another clause, with a name behind it."""
    return re.compile(rf"(?:,|\s(?:{any_of(conjunctions(language))}))(?:\s[A-Z][\w'’.-]*)+$")


@cache
def _sides(language: str) -> re.Pattern[str]:
    phrases = sorted(table(language, "share_sides"), key=len, reverse=True)
    choice = "|".join(re.escape(phrase) for phrase in phrases)
    return re.compile(rf"(?:\s[^\W\d_]+){{0,3}}?\s({choice})(?!\w)", re.IGNORECASE)


def _opposed(text: str, first: MentionRecord, second: MentionRecord, language: str) -> bool:
    """Whether the two are on two sides of one question: that of the second is not named anew, or named alike."""
    told = [_side(text, m, language) for m in (first, second)]
    sided = [one for one in told if one is not None]
    if len(sided) < len(told):
        return False
    (side, what), (other, then) = sided
    return side != other and (not then or not what or what == then)


def _side(text: str, share: MentionRecord, language: str) -> tuple[str, str] | None:
    """The side of a share, and the word for what it is about; "" where that is not told."""
    m = _sides(language).match(text, share.end)
    if m is None:
        return None
    side = table(language, "share_sides")[" ".join(m[1].lower().split())]["side"]
    if _ends(language).match(text, m.end()):
        return side, ""
    found = _OBJECT.match(text, m.end())
    if found is None:
        return None  # "45% against 40% in 2010"
    nearest = found[1] or found[2]
    word = found[2] if found[1] and is_closed(found[1].lower(), language, "determiner") else nearest
    return side, "" if is_closed(word.lower(), language) else word.lower()


def _another(text: str, first: MentionRecord, second: MentionRecord, language: str) -> bool:
    """Whether the second is said to be another part of the first's whole, which it does not name anew."""
    before = text[max(0, second.core_start - 16) : second.core_start].lower().rstrip()
    if not any(before.endswith(f" {phrase}") for phrase in words(language, "share_rests")):
        return False
    mine, theirs = _whole(text, first, language), _whole(text, second, language)
    return not theirs or mine == theirs


def _owned(text: str, first: MentionRecord, second: MentionRecord, language: str) -> bool:
    """Whether two owners share one thing: "Moll owns 60% of the mill and Brook 45%"."""
    between = text[first.end : second.start].rstrip()
    owner = _owner(language).search(between)
    verb, _ = word_before(text, first.start)
    if owner is None or verb.lower() not in words(language, "owning_frames"):
        return False
    return bool(_ends(language).match(text, second.end))


def _whole(text: str, share: MentionRecord, language: str) -> str:
    """The word for what a share is of, "" where that is not told."""
    m = _OF.match(text, share.end)
    if m is None or m[1] not in words(language, "partitives"):
        return ""
    return (m[3] if m[3] and is_closed(m[2].lower(), language, "determiner") else m[2]).lower()
