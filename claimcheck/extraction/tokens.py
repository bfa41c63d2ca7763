"""A text cut into words and marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.extraction.words import Word, function_words, lexicon

_TOKEN = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*|[^\w\s]")


@dataclass(slots=True)
class Token:
    """A word or a mark in its place. start, end: half-open, code points of the source's text; name: it belongs to a proper name."""

    start: int
    end: int
    word: Word
    name: bool = False

    @property
    def text(self) -> str:
        """The token as written."""
        return self.word.text

    @property
    def lower(self) -> str:
        """In lower case, without a genitive "'s"."""
        return self.word.lower

    @property
    def is_word(self) -> bool:
        """Whether it starts with a letter."""
        return self.word.is_word


def tokenise(text: str, start: int, end: int, language: str) -> tuple[list[Word], list[int], list[int]]:
    """The words and marks of text[start:end], with the offsets where each starts and ends."""
    forms = _TOKEN.findall(text, start, end)
    starts: list[int] = []
    ends: list[int] = []
    find, at = text.find, start
    for form in forms:  # only white space and "_" lie between tokens, so that the next place of a form is its own
        at = find(form, at)
        starts.append(at)
        at += len(form)
        ends.append(at)
    return list(map(lexicon(language).__getitem__, forms)), starts, ends


def forms_of(text: str) -> list[str]:
    """The words and marks of a text as written."""
    return _TOKEN.findall(text)


__all__ = ["Token", "Word", "forms_of", "function_words", "lexicon", "tokenise"]
