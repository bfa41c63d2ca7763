"""Ordinals: a place in an order, with the noun that it stands before."""

from __future__ import annotations

import re

from claimcheck.extraction.lexicon import table
from claimcheck.extraction.nouns import NounPhrase, ends_as, is_closed, noun_phrase
from claimcheck.extraction.quantities.guards import is_street, word_before
from claimcheck.extraction.quantities.lexis import lexis
from claimcheck.model.claim import MentionRecord
from claimcheck.model.values import Ordinal

_SUFFIX = re.compile(r"([a-z]{2})(?![\w])")
_TENS = re.compile(r"([^\W\d_]+)-$")
_WORD = re.compile(r"[^\W\d_]+")
_HYPHEN = re.compile(r"-[^\W\d_]")


def written_ordinal(text: str, at: int, end: int, language: str) -> MentionRecord | None:
    """The ordinal whose digits stand at `at` to `end` ("20th National Congress"), or None."""
    m = _SUFFIX.match(text, end) or _SUFFIX.match(text[end : end + 3].lower() + " ")
    if not m or m[1].lower() not in lexis(language).suffixes or not text[at:end].isdigit():
        return None
    return _with_head(text, at, end + 2, int(text[at:end]), language, written=True)


def spelled_ordinal(text: str, at: int, language: str) -> MentionRecord | None:
    """The ordinal word at `at` with a noun after it ("first time"), or None."""
    m = _WORD.match(text, at)
    if not m:
        return None
    value = lexis(language).ordinals.get(m.group().lower())
    if value is None:
        return None
    tens = _TENS.search(text, max(0, at - 10), at)
    kind = lexis(language).numbers.get(tens[1].lower()) if tens else None
    if tens and kind and kind[0] == "ten":
        return _with_head(text, tens.start(), m.end(), int(kind[1]) + value, language, written=False)
    if tens or text[at - 1 : at] == "-":
        return None
    return _with_head(text, at, m.end(), value, language, written=False)


def _with_head(text: str, start: int, end: int, value: int, language: str, *, written: bool) -> MentionRecord | None:
    if _HYPHEN.match(text, end) or is_street(text, end, language):
        return None
    phrase = noun_phrase(text, end, language, one=True) if text[end : end + 1] in " \u00a0\n" else None
    if phrase and (is_closed(phrase.head, language) or _is_verb(text, start, phrase, language)):
        phrase = None
    if phrase and f"{text[start:end].lower()} {(*phrase.modifiers, phrase.head)[0]}" in table(
        language, "ordinal_idioms"
    ):
        return None
    if not phrase:
        alone = written and not is_closed(word_before(text, start)[0].lower(), language, "determiner")
        return MentionRecord(start, end, Ordinal(value), start, end) if alone else None
    return MentionRecord(start, phrase.end, Ordinal(value, phrase.head), start, end)


def _is_verb(text: str, start: int, phrase: NounPhrase, language: str) -> bool:
    """Whether the ordinal is an adverb before a verb: "he first met", "which first opened"."""
    if phrase.modifiers:
        return False
    before, _ = word_before(text, start)
    return ends_as(phrase.head, language, "participle") or is_closed(before.lower(), language, "pronoun")
