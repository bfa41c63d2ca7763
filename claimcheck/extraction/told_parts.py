"""Parts that are told behind "of the …": numbers with a verb of their own, and amounts of money with what they are for."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.lemmas import lemma
from claimcheck.extraction.lexicon import table
from claimcheck.extraction.listed import STOP, items
from claimcheck.extraction.listed_parts import way
from claimcheck.extraction.nouns import ends_as, is_closed
from claimcheck.extraction.small_words import any_of, conjunctions
from claimcheck.extraction.words import verb_frames
from claimcheck.model.marks import APART
from claimcheck.model.values import CURRENCY, Quantity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.extraction.listed import Division, Item
    from claimcheck.model.claim import MentionRecord


@cache
def _clauses(language: str) -> re.Pattern[str]:
    """What stands between two clauses."""
    joined = any_of(conjunctions(language))
    return re.compile(rf"[,;]\s(?:(?:{joined})\s)?|\s(?:{joined})\s")


def told(
    text: str, whole: MentionRecord, later: Sequence[MentionRecord], known: Mapping[int, MentionRecord], language: str
) -> Division | None:
    """The parts behind "of the …": numbers with a verb, each in a clause of its own, or amounts of money."""
    value = whole.value
    assert isinstance(value, Quantity)
    stop = STOP.search(text, whole.end)
    end = stop.start() if stop else len(text)
    if value.unit.dimension == CURRENCY:
        return _spent(text, value, [m for m in later if m.start < end], language)
    parts: list[Item] = []
    for boundary in _clauses(language).finditer(text, whole.end, end):
        found, _ = items(text, boundary.end(), end, known, language)
        part = found[0] if found else None
        if part is None or part.noun not in {"", value.unit.head} or part.value.unit.dimension == CURRENCY:
            continue
        elided = bool(parts) and part.after in {parts[-1].then.lower(), parts[-1].after} - {""}
        if (_predicate(part.after, language) or elided) and (parts or boundary.group()[0] == ","):
            parts.append(part)
    first = parts[0].start if parts else end
    if not parts or any(isinstance(m.value, Quantity) for m in later if m.start < first):
        return None
    return parts, ()


def _spent(text: str, whole: Quantity, later: Sequence[MentionRecord], language: str) -> Division | None:
    """Amounts of money that go to different things ("Of its $900m budget … $500m to schools and $450m to roads")."""
    parts: list[Item] = []
    ways = set()
    for mention in later:
        if not isinstance(mention.value, Quantity):
            continue
        found, _ = items(text, mention.start, mention.end, {mention.start: mention}, language)
        if not found or found[0].value.unit.name != whole.unit.name:
            return None
        part = found[0]
        ways.add(part.then.lower() if _predicate(part.after, language) else part.after)
        parts.append(part)
    if not parts or len(ways) > 1 or not all(way(one, language) for one in ways):
        return None
    return parts, (APART,)


def _predicate(word: str, language: str) -> bool:
    """Whether a word behind a bare number is its predicate."""
    if not word:
        return False
    if is_closed(word, language, "auxiliary") or word in table(language, "irregular_verbs"):
        return True
    verb = lemma(word, language)
    return ends_as(word, language, "participle") or (verb != word and verb in verb_frames(language))
