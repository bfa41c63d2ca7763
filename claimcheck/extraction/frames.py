"""Predicates: which verb a mention hangs on, and the class of verbs that say the same."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.lemmas import known, lemma
from claimcheck.extraction.lexicon import table, words
from claimcheck.extraction.tokens import function_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extraction.tokens import Token


@cache
def verb_frames(language: str) -> dict[str, str]:
    """Verb lemma to frame; the words of a multi-word verb are joined by underscores."""
    return {verb: name for name, row in table(language, "frames").items() for verb in row["verbs"].split()}


@cache
def noun_frames(language: str) -> dict[str, str]:
    """Event noun to frame."""
    return {noun: name for name, row in table(language, "frames").items() for noun in row["nouns"].split()}


@cache
def _particles(language: str) -> dict[str, frozenset[str]]:
    """First word of a multi-word verb to the words that may follow it."""
    found: dict[str, set[str]] = {}
    for verb in verb_frames(language):
        first, _, rest = verb.partition("_")
        if rest:
            found.setdefault(first, set()).add(rest)
    return {first: frozenset(rests) for first, rests in found.items()}


def frame_at(tokens: Sequence[Token], at: int, language: str) -> str:
    """The frame of the verb at this token, its own lemma where no frame has it, "" where it is no verb."""
    token = tokens[at]
    if not token.is_word or token.name or token.lower in function_words(language):
        return ""
    irregular = table(language, "irregular_verbs").get(token.lower)
    base = irregular["verb"] if irregular else lemma(token.lower, language)
    for rest in _particles(language).get(base, ()):
        following = " ".join(t.lower for t in tokens[at + 1 : at + 1 + rest.count("_") + 1])
        if following == rest.replace("_", " "):
            return verb_frames(language)[f"{base}_{rest}"]
    frame = verb_frames(language).get(base, verb_frames(language).get(token.lower, ""))
    return frame if frame and _verbal(tokens, at, base, language) else _unlisted(tokens, at, base, language)


def _verbal(tokens: Sequence[Token], at: int, base: str, language: str) -> bool:
    """Whether a word that can be a verb is one here: inflected, or after a word that asks for a verb."""
    token = tokens[at]
    before = _before(tokens, at)
    kind = function_words(language).get(before, "")
    if kind == "determiner" or (kind == "preposition" and before not in words(language, "infinitive_marks")):
        return token.lower.endswith("ing") and kind == "preposition"
    if token.lower != base or base in {"cost", "hit", "hurt", "worth", "born"}:
        return not token.lower.endswith("s") or kind != "pronoun" or before in {"it", "he", "she", "who", "which"}
    return kind in {"auxiliary", "pronoun"} or before in words(language, "infinitive_marks")


def _unlisted(tokens: Sequence[Token], at: int, base: str, language: str) -> str:
    """The lemma of a verb that no frame has: a past form or one after an auxiliary."""
    token = tokens[at]
    before = _before(tokens, at)
    kind = function_words(language).get(before, "")
    if kind in {"determiner", "preposition"} and before not in words(language, "infinitive_marks"):
        return ""
    irregular = table(language, "irregular_verbs").get(token.lower)
    if irregular:
        return irregular["verb"]
    if token.lower != base and token.lower.endswith("ed") and known(token.lower, language):
        return base
    if before in words(language, "infinitive_marks") or (kind == "auxiliary" and before != "be"):
        return base if token.lower == base or token.lower.endswith(("ed", "en", "ing")) else ""
    return ""


def _before(tokens: Sequence[Token], at: int) -> str:
    """The nearest word before, passing over adverbs in -ly."""
    at -= 1
    while at >= 0 and tokens[at].lower.endswith("ly"):
        at -= 1
    return tokens[at].lower if at >= 0 else ""
