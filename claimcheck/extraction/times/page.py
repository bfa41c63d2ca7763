"""The text under the reader's eye, with the looks to the left and to the right that grammars of times need."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.extraction.times.looks import FOLLOWING

if TYPE_CHECKING:
    from claimcheck.extraction.times.grammar import Grammar
    from claimcheck.extraction.times.lexis import Lexis

_GAP_AND_WORD = re.compile(r"[ \t\u00a0\n]{1,2}([^\W\d_]+(?:['’][^\W\d_]+)?)")
_LETTERS = re.compile(r"[^\W\d_]+")
_GAPS = " \t\u00a0\u202f"
_WORD_LENGTH = 20
_CLOSING = frozenset(",;)")
"""Signs with which no word of a table ends."""


@dataclass(slots=True)
class Page:
    """text: as given; low: in lower case, of the same length, so that offsets are shared; lexis: the grammar's words."""

    text: str
    low: str
    language: str
    grammar: Grammar
    lexis: Lexis = field(init=False)
    _asked: int = -1
    _told: str = ""
    _asked_after: int = -1
    _told_after: tuple[str, int] = ("", 0)

    def __post_init__(self) -> None:
        self.lexis = self.grammar.lexis

    def plain_before(self, at: int) -> str:
        """What stands before `at` in the usual case: a word of letters alone between two spaces, in lower case, or a sign of
        `_CLOSING` before a space. "" says only that a closer look is needed.

        Quick looks ask for it, several of them at one place, so that the last answer is kept.
        """
        if at == self._asked:
            return self._told
        told = ""
        words = self.low[at - _WORD_LENGTH if at > _WORD_LENGTH else 0 : at].split(" ")
        if len(words) > 1 and not words[-1]:
            word = words[-2]
            if word[-1:] in _CLOSING:
                told = word[-1]
            elif len(words) > 2 and word.isalpha():
                told = word
        self._asked, self._told = at, told
        return told

    def word_before(self, at: int) -> tuple[str, int]:
        """The word that ends before `at` with nothing but one gap between, as (word in lower case, its start).

        ("", at) where a sign, a line's end or the text's start stands there.
        """
        plain = self.plain_before(at)
        if plain:
            return ("", at - 1) if plain in _CLOSING else (plain, at - 1 - len(plain))
        low, end = self.low, at
        while end > 0 and low[end - 1] in _GAPS and at - end < 3:
            end -= 1
        if end > 0 and low[end - 1] == "\n" and at - end == 0:
            end -= 1
            while end > 0 and low[end - 1] in _GAPS:
                end -= 1
        start = end
        while start > 0 and (low[start - 1].isalpha() or low[start - 1] in "'’.$£€¥#"):
            start -= 1
        word = low[start:end].lstrip("'’.")
        if end == at and word:
            return "", at
        return word, end - len(word)

    def sign_before(self, at: int) -> str:
        """The nearest character before `at` that is no blank: a line feed at a line's start, "" at the text's start."""
        at -= 1
        while at >= 0 and self.low[at] in _GAPS:
            at -= 1
        return self.low[at] if at >= 0 else ""

    def word_after(self, at: int) -> tuple[str, int]:
        """The word after one gap, as (word as written, its start); ("", at) where something else follows."""
        m = _GAP_AND_WORD.match(self.text, at)
        return (m[1], m.start(1)) if m else ("", at)

    def following(self, end: int) -> tuple[str, int]:
        """How what follows at `end` begins, for quick looks: the letters after a gap, a comma, a hyphen or a bracket, in lower
        case, or the sign that comes next, and where they start.
        """
        if end != self._asked_after:
            m = FOLLOWING.match(self.low, end)
            self._asked_after, self._told_after = end, (m[1], m.start(1)) if m else ("", end)
        return self._told_after

    def word_end(self, at: int) -> int:
        """Where the word at `at` ends."""
        m = _LETTERS.match(self.low, at)
        return m.end() if m else at

    def prefixed(self, at: int) -> bool:
        """Whether a modifier with a hyphen stands before `at` ("mid-")."""
        return (
            at > 0 and self.low[at - 1] == "-" and self.grammar.prefix.search(self.low, max(0, at - 12), at) is not None
        )

    def capital(self, at: int) -> bool:
        """Whether an upper-case letter stands at `at`."""
        return self.text[at : at + 1].isupper()

    def glued(self, start: int) -> bool:
        """Whether the character before `start` makes one word or one number with what follows."""
        return start > 0 and (self.low[start - 1].isalnum() or self.low[start - 1] in "_#@$£€¥&/\\")


def lowered(text: str) -> str:
    """The text in lower case, one character for one character; a narrow no-break space is a no-break space."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    return low.replace("\u202f", "\u00a0")
