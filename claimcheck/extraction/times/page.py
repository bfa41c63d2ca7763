"""The text under the reader's eye, with the looks to the left and to the right that grammars of times need."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.extraction.times.grammar import Grammar
    from claimcheck.extraction.times.lexis import Lexis

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_GAPS = " \t\u00a0\u202f"
_LEAD_GAPS = " \t\r\n\u00a0-"
_LEAD_WORDS = 8


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
        """The nearest character before `at` that is no blank: a line feed at a line's start, "" at the text's start."""
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

    @property
    def lexis(self) -> Lexis:
        """The words of the page's language."""
        return self.grammar.lexis

    def lead(self, start: int) -> re.Match[str] | None:
        """The modifiers and determiners that end just before `start`, if there are any.

        Looks back over words that can be part of one, and matches from the farthest that fits.
        """
        low, leads = self.low, self.grammar.lexis.leads
        if not start or low[start - 1] not in _LEAD_GAPS:
            return None
        starts: list[int] = []
        end = start
        while len(starts) < _LEAD_WORDS:
            while end and low[end - 1] in _LEAD_GAPS:
                end -= 1
            begin = end
            while begin and (low[begin - 1].isalpha() or low[begin - 1] == "."):
                begin -= 1
            if begin == end or low[begin:end] not in leads:
                break
            starts.append(begin)
            end = begin
        for begin in reversed(starts):
            m = self.grammar.lead.match(low, begin, start)
            if m:
                return m
        return None

    def modifier(self, words: str) -> str:
        """The modifier of a phrase that a lead found, "" for no phrase."""
        phrase = " ".join(words.split())
        rows = self.grammar.lexis.tables["modifiers"]
        row = rows.get(phrase) or rows.get(phrase.split(" ", 1)[-1])
        return row["modifier"] if row else ""

    def word_end(self, at: int) -> int:
        """Where the word at `at` ends."""
        low, end = self.low, at
        while end < len(low) and low[end].isalpha():
            end += 1
        return end

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
