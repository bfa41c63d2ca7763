"""The text under the reader's eye, with the looks to the left and to the right that grammars of times need."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.extraction.times.grammar import Grammar

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_GAPS = " \t\u00a0\u202f"


@dataclass(slots=True)
class Page:
    """text: as given; low: in lower case, of the same length, so that offsets are shared."""

    text: str
    low: str
    language: str
    grammar: Grammar

    def word_before(self, at: int) -> tuple[str, int]:
        """The word that ends before `at` with nothing but one gap between, as (word in lower case, its start).

        ("", at) where a sign, a line's end or the text's start stands there.
        """
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
        """The nearest character before `at` that is no blank, "\\n" at the start of a line, "" at the start of the text."""
        at -= 1
        while at >= 0 and self.low[at] in _GAPS:
            at -= 1
        return self.low[at] if at >= 0 else ""

    def word_after(self, at: int) -> tuple[str, int]:
        """The word after one gap, as (word as written, its start); ("", at) where something else follows."""
        start = at
        while start < len(self.text) and self.text[start] in " \t\u00a0\n" and start - at < 2:
            start += 1
        m = _WORD.match(self.text, start) if start > at else None
        return (m.group(), start) if m else ("", at)

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
    """The text in lower case, one character for one character."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
