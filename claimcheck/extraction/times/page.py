"""The text under the reader's eye, with the looks to the left and to the right that grammars of times need."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.extraction.times.grammar import Grammar
    from claimcheck.extraction.times.lexis import Lexis

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LETTERS = re.compile(r"[^\W\d_]+")
_GAPS = " \t\u00a0\u202f"
_LEAD_GAPS = " \t\r\n\u00a0-"
_LEAD_LENGTH = 48
_WORD_LENGTH = 20
_OPENING = "([{\"'“‘–—"


@dataclass(slots=True)
class Page:
    """text: as given; low: in lower case, of the same length, so that offsets are shared; lexis: the grammar's words."""

    text: str
    low: str
    language: str
    grammar: Grammar
    lexis: Lexis = field(init=False)

    def __post_init__(self) -> None:
        self.lexis = self.grammar.lexis

    def word_before(self, at: int) -> tuple[str, int]:
        """The word that ends before `at` with nothing but one gap between, as (word in lower case, its start).

        ("", at) where a sign, a line's end or the text's start stands there.
        """
        low, end = self.low, at
        if at > 1 and low[at - 1] == " ":  # the usual case: one space, a plain word, a space
            start = low.rfind(" ", at - _WORD_LENGTH if at > _WORD_LENGTH else 0, at - 1) + 1
            if start and low[start : at - 1].isalpha():
                return low[start : at - 1], start
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

    def lead(self, start: int) -> re.Match[str] | None:
        """The modifiers and determiners that end just before `start`, if there are any.

        Looks back over words that can be part of one, and matches from the farthest that fits.
        """
        low, leads = self.low, self.grammar.lexis.leads
        if not start or low[start - 1] not in _LEAD_GAPS:
            return None
        nearest = low[low.rfind(" ", max(0, start - _WORD_LENGTH), start - 1) + 1 : start - 1]
        if nearest.isalpha() and nearest not in leads:
            return None
        base = max(0, start - _LEAD_LENGTH)
        behind = low[base:start].replace("-", " ")
        starts: list[int] = []
        end = len(behind)
        for token in reversed(behind.split()):
            word = token.lstrip(_OPENING)
            if word not in leads:
                break
            end = behind.rfind(word, 0, end)
            starts.append(base + end)
            if word != token:
                break
        for begin in reversed(starts):
            m = self.grammar.lead.match(low, begin, start)
            if m:
                return m
        return None

    def modifier(self, words: str) -> tuple[str, str]:
        """The phrase in the table for the words that a lead found, without an article before it, and its modifier."""
        phrase = " ".join(words.split())
        rows = self.grammar.lexis.tables["modifiers"]
        if phrase not in rows:
            phrase = phrase.split(" ", 1)[-1]
        return (phrase, rows[phrase]["modifier"]) if phrase in rows else ("", "")

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
