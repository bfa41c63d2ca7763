"""Predicates: which words of a sentence are verbs, and the class of verbs that say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.words import Word, noun_frames, verb_frames

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

_NOTHING = Word("", "")


def frames_of(words: Sequence[Word], named: Sequence[bool], busy: AbstractSet[int] = frozenset()) -> list[str]:
    """The frame of the verb at each token, its own lemma where no frame has it, "" where it is none.

    named: whether each token belongs to a name; busy: indices of tokens that belong to mentions.
    """
    found = [""] * len(words)
    for at in _may_be_verbs(words):
        if not named[at] and at not in busy:
            found[at] = _frame(words, at, _before(words, at))
    return found


def _may_be_verbs(words: Sequence[Word]) -> Iterator[int]:
    """The indices of the words that may be verbs themselves, and of those behind one that asks for a verb."""
    for at, word in enumerate(words):
        if word.verbal:
            if word.lexical and not word.plain:
                yield at
            if word.asks and not word.adverb:
                yield from _asked_for(words, at + 1)


def _asked_for(words: Sequence[Word], at: int) -> Iterator[int]:
    """The indices of the words from `at` on that stand where a verb is asked for, adverbs before it among them."""
    while at < len(words):
        if words[at].lexical:
            yield at
        if not words[at].adverb:
            return
        at += 1


def _before(words: Sequence[Word], at: int) -> Word:
    """The nearest word before, passing over adverbs."""
    at -= 1
    while at >= 0 and words[at].adverb:
        at -= 1
    return words[at] if at >= 0 else _NOTHING


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
