"""Numbers that stand for a part of what was counted before them: "480 houses, 60 of them beyond repair"."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.lexicon import words
from claimcheck.extraction.numbers import read_number
from claimcheck.model.claim import MentionRecord
from claimcheck.model.values import Quantity, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORDS_BEFORE = 4
"""Words that the number before the phrase may have."""
_LAST = re.compile(r"[^\W_]\S*(?=\s)")
_BARE = Unit()


@cache
def _phrases(language: str) -> tuple[str, ...]:
    return tuple(f" {phrase}" for phrase in sorted(words(language, "part_phrases")))


def with_parts(text: str, mentions: Sequence[MentionRecord], language: str) -> list[MentionRecord]:
    """The mentions, in text order, and those of numbers before "of them" that no other reader takes: quantities without a
    unit, since their noun stands elsewhere.
    """
    starts = [mention.start for mention in mentions]
    found: list[MentionRecord] = []
    for phrase in _phrases(language):
        at = text.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            made = None if text[end : end + 1].isalnum() else _part(text, at, language)
            if made is not None and not _taken(made, mentions, starts):
                found.append(made)
            at = text.find(phrase, end)
    return sorted([*mentions, *found], key=lambda m: (m.start, m.end)) if found else list(mentions)


def _part(text: str, end: int, language: str) -> MentionRecord | None:
    """The number that ends where the phrase begins."""
    first = max(0, end - 60)
    for word in list(_LAST.finditer(text, first, end + 1))[-_WORDS_BEFORE:]:
        number = read_number(text, word.start(), language)
        if number is not None and number.end == end and number.value > 1:
            value = Quantity((number.value,), _BARE, step=number.step)
            return MentionRecord(number.start, end, value, number.start, end, ("extractors:part",))
    return None


def _taken(made: MentionRecord, mentions: Sequence[MentionRecord], starts: Sequence[int]) -> bool:
    """Whether a mention shares a character with this one."""
    after = bisect_right(starts, made.start)
    near = mentions[max(0, after - 1) : after + 1]
    return any(mention.start < made.end and made.start < mention.end for mention in near)
