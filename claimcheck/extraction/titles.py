"""The titles of offices in a sentence, with the words before them that make another office ("deputy finance minister")."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction.lexicon import table, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extraction.words import Word

_OPENS = frozenset('"“‘:•—–')
"""Marks behind which a capital says nothing."""


@dataclass(slots=True)
class Tokens:
    """The words and marks of a sentence, with the half-open offsets of each in the source's text."""

    text: str
    words: Sequence[Word]
    starts: Sequence[int]
    ends: Sequence[int]
    language: str

    def adjoins(self, at: int) -> bool:
        """Whether nothing but white space parts the token at `at` from the one before it."""
        return at > 0 and self.starts[at] > self.ends[at - 1]

    def capital(self, at: int) -> bool:
        """Whether the token may be of a name: a capital that no closed class explains, or that the sentence's start does not."""
        word = self.words[at]
        if word.proper or word.acronym:
            return True
        return word.capital and len(word.text) > 1 and word.kind not in {"determiner", "pronoun"} and not self.opens(at)

    def opens(self, at: int) -> bool:
        """Whether the token begins the sentence, or stands where a capital says nothing."""
        return at == 0 or self.words[at - 1].text in _OPENS or (at == 1 and not self.words[0].is_word)


class Title(NamedTuple):
    """A title in its sentence: the half-open range of its tokens with what qualifies it.

    role: in lower case, in the singular; plural: whether several holders are meant; past: the office is no longer or not yet held.
    """

    first: int
    last: int
    role: str
    plural: bool
    past: bool


@cache
def _by_first_word(language: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The titles by their first word, each as its words, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for title in table(language, "titles"):
        pieces = tuple(title.split())
        found.setdefault(pieces[0], []).append(pieces)
        if len(pieces) == 1:
            found.setdefault(f"{title}s", []).append(pieces)
    return {first: tuple(sorted(titles, key=lambda t: (-len(t), t))) for first, titles in found.items()}


def titles(tokens: Tokens) -> list[Title]:
    """The titles of a sentence, in text order; none overlaps another."""
    found: list[Title] = []
    known = _by_first_word(tokens.language)
    at, size = 0, len(tokens.words)
    while at < size:
        lower = tokens.words[at].lower
        title = _title(tokens, at) if lower in known or "-" in lower else None
        if title is None:
            at += 1
            continue
        while found and title.first < found[-1].last:  # "deputy" is a title too, but not in "deputy mayor"
            found.pop()
        found.append(title)
        at = title.last
    return found


def _title(tokens: Tokens, at: int) -> Title | None:
    """The title that begins at a token, with what stands before it."""
    words_, language = tokens.words, tokens.language
    qualified, own = _pieces(words_[at].lower, language)
    for pieces in _by_first_word(language).get(own, ()):
        last = at + len(pieces)
        if last > len(words_) or any(not tokens.adjoins(n) for n in range(at + 1, last)):
            continue
        said = [own, *(word.lower for word in words_[at + 1 : last])]
        plural = said[-1] != pieces[-1] and said[-1] == f"{pieces[-1]}s"
        if said[:-1] != list(pieces[:-1]) or not (plural or said[-1] == pieces[-1]) or words_[last - 1].genitive:
            continue
        first, before = _before(tokens, at, pieces)
        qualifiers = [*before, *qualified]
        role = " ".join((*qualifiers, *_spaced(pieces, language)))
        tenses = table(language, "title_qualifiers")
        past = any(tenses.get(word, {}).get("tense") in {"past", "future"} for word in qualifiers)
        return Title(first, last, role, plural, past)
    return None


def _pieces(lower: str, language: str) -> tuple[list[str], str]:
    """The qualifiers that a word carries before a hyphen, and the rest of it ("ex-president")."""
    *before, own = lower.split("-")
    known = words(language, "title_qualifiers")
    return (before, own) if before and all(piece in known for piece in before) else ([], lower)


def _spaced(pieces: tuple[str, ...], language: str) -> tuple[str, ...]:
    """A title that the table has with spaces too is named so ("director-general")."""
    spaced = " ".join(pieces).replace("-", " ")
    return tuple(spaced.split()) if spaced in table(language, "titles") else pieces


def _before(tokens: Tokens, at: int, pieces: tuple[str, ...]) -> tuple[int, list[str]]:
    """Where the words begin that make another office of a title, and these words in lower case."""
    first, said = at, list[str]()
    qualifiers = words(tokens.language, "title_qualifiers")
    while tokens.adjoins(first):
        word = tokens.words[first - 1]
        lower = word.lower
        capital = word.capital and (word.acronym or not tokens.opens(first - 1))
        if (
            (lower in qualifiers and not word.genitive)
            or (not said and _modifies(word, tokens.language))
            or (capital and not said and _portfolio(tokens, word, pieces))
        ):
            said.insert(0, lower)
        else:
            break
        first -= 1
        if len(said) > 2:
            break
    return first, said


def _modifies(word: Word, language: str) -> bool:
    """Whether a word may stand before a title as part of it: "marketing director", not "saw", "Then" or "appointed"."""
    if not word.lexical or word.capital or word.genitive or word.adverb or not word.plain:
        return False
    return word.lower not in words(language, "office_words")


def _portfolio(tokens: Tokens, word: Word, pieces: tuple[str, ...]) -> bool:
    """Whether a capital before a minister is what that minister is for ("Culture Minister")."""
    row = table(tokens.language, "titles")[" ".join(pieces)]
    return (
        row["portfolio"] == "yes"
        and word.proper
        and word.known
        and word.lower not in words(tokens.language, "demonyms")
    )
