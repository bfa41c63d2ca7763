"""A text cut into words and marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate

from claimcheck.extraction.words import Word, function_words, lexicon

_TOKEN = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*|[^\w\s]")
_PARTS = re.compile(f"({_TOKEN.pattern})")


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
    parts = _PARTS.split(text[start:end])  # white space, token, white space, …, token, white space
    offsets = list(accumulate(map(len, parts), initial=start))
    known = lexicon(language)
    return [known[form] for form in parts[1::2]], offsets[1:-1:2], offsets[2::2]


def forms_of(text: str) -> list[str]:
    """The words and marks of a text as written."""
    return _TOKEN.findall(text)


__all__ = ["Token", "Word", "forms_of", "function_words", "lexicon", "tokenise"]
