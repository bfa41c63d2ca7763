"""Predicates: which words of a sentence are verbs, and the class of verbs that say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.words import Word, noun_frames, verb_frames

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

_NOTHING = Word("", "")


def frames_of(words: Sequence[Word], named: Sequence[bool], busy: AbstractSet[int] = frozenset()) -> list[str]:
    """The frame of the verb at each token, its own lemma where no frame has it, "" where it is none.

    named: whether each token belongs to a name; busy: indices of tokens that belong to mentions.
    """
    found = [""] * len(words)
    before = _NOTHING  # the nearest word before, passing over adverbs
    for at, word in enumerate(words):
        if word.lexical and (before.asks or not word.plain) and not named[at] and at not in busy:
            found[at] = _frame(words, at, before)
        if not word.adverb:
            before = word
    return found


def _frame(words: Sequence[Word], at: int, before: Word) -> str:
    word = words[at]
    for rest, frame in word.phrasal:
        if tuple(w.lower for w in words[at + 1 : at + 1 + len(rest)]) == rest:
            return frame
    return word.frame if word.frame and _verbal(word, before) else _unlisted(word, before)


def _verbal(word: Word, before: Word) -> bool:
    """Whether a word that can be a verb is one here: inflected, or after a word that asks for a verb."""
    if before.kind == "determiner" or (before.kind == "preposition" and not before.infinitive):
        return before.kind == "preposition" and word.lower.endswith("ing")
    if word.lower != word.base or word.invariant:
        return before.kind != "pronoun" or before.singular or not word.lower.endswith("s")
    return before.kind in {"auxiliary", "pronoun"} or before.infinitive


def _unlisted(word: Word, before: Word) -> str:
    """The lemma of a verb that no frame has: a past form or one after an auxiliary."""
    if before.kind in {"determiner", "preposition"} and not before.infinitive:
        return ""
    if word.irregular:
        return word.irregular
    if word.past:
        return word.base
    if before.asks:
        return word.base if word.lower == word.base or word.lower.endswith(("ed", "en", "ing")) else ""
    return ""


__all__ = ["frames_of", "noun_frames", "verb_frames"]
