"""The modifiers and determiners that end just before a place: "late", "the end of", "the next", "early this"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.extraction.times.grammar import grammar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.extraction.times.grammar import Grammar
    from claimcheck.extraction.times.page import Page

_GAPS = " \t\r\n\u00a0-"
_LENGTH = 48
_DETERMINER = 20
_WORDS = 6
_OPENING = "([{\"'“‘–—"
_KEPT = 1 << 12
"""Phrases that are remembered: more than the words of leads are put together to."""


@dataclass(slots=True)
class Lead:
    """What leads to a core.

    length, det_length: how many characters before the core the whole, and its determiner, begin. words: of the modifier, ""
    for none; glued: they are written together with what follows. phrase, modifier: of its row. determiner: its words, ""
    for none; relation: what it says.
    """

    length: int
    det_length: int
    words: str
    glued: bool
    phrase: str
    modifier: str
    determiner: str
    relation: str


def lead_before(page: Page, start: int) -> Lead | None:
    """The modifiers and determiners that end just before `start`, if there are any.

    In the usual case nothing but plain words stand there, and what they are follows from them alone.
    """
    words, at = _plain_words(page, start)
    if len(words) < _WORDS and (page.plain_before(at) or _ends(page.low, at, page.lexis.leads)):
        return _of_words(page.language, " ".join(reversed(words))) if words else None
    return _written(page.grammar, page.low, start)


def determiner_before(page: Page, start: int) -> tuple[str, int] | None:
    """The determiner that ends just before `start`, and how many characters before it that begins."""
    words, at = _plain_words(page, start)
    if len(words) < _WORDS and page.plain_before(at):
        return _determiner_of_words(page.language, " ".join(reversed(words))) if words else None
    return _determiner(page.grammar, page.low, start)


def _plain_words(page: Page, start: int) -> tuple[list[str], int]:
    """The plain words before `start` that can all be part of a lead, the nearest first, and where the farthest of them starts."""
    leads, at = page.lexis.leads, start
    words: list[str] = []
    plain = page.plain_before(start)
    while plain in leads and len(words) < _WORDS:
        words.append(plain)
        at -= len(plain) + 1
        plain = page.plain_before(at)
    return words, at


def _ends(low: str, at: int, leads: frozenset[str]) -> bool:
    """Whether what stands before `at` ends the lead: a word with a sign on it, say, that is none of its words."""
    before = low[max(0, at - _LENGTH) : at].replace("-", " ").split()
    return not before or before[-1].lstrip(_OPENING) not in leads


@lru_cache(maxsize=_KEPT)
def _of_words(language: str, phrase: str) -> Lead | None:
    """The lead at the end of words that can all be part of one."""
    return _written(grammar(language), f" {phrase} ", len(phrase) + 2)


@lru_cache(maxsize=_KEPT)
def _determiner_of_words(language: str, phrase: str) -> tuple[str, int] | None:
    """The determiner at the end of words that can all be part of a lead."""
    return _determiner(grammar(language), f" {phrase} ", len(phrase) + 2)


def _determiner(of: Grammar, low: str, start: int) -> tuple[str, int] | None:
    m = of.determiner.search(low, max(0, start - _DETERMINER), start)
    return (" ".join(m["det"].split()), start - m.start("det")) if m else None


def _written(of: Grammar, low: str, start: int) -> Lead | None:
    """The lead that ends before `start` in a text: looks back over words that can be part of one, with hyphens and opening
    signs among them, and matches from the farthest that fits.
    """
    if not start or low[start - 1] not in _GAPS:
        return None
    base = max(0, start - _LENGTH)
    behind = low[base:start].replace("-", " ")
    starts: list[int] = []
    end = len(behind)
    for token in reversed(behind.split()):
        word = token.lstrip(_OPENING)
        if word not in of.lexis.leads:
            break
        end = behind.rfind(word, 0, end)
        starts.append(base + end)
        if word != token:
            break
    return _first(of, low, reversed(starts), start)


def _first(of: Grammar, low: str, begins: Iterable[int], start: int) -> Lead | None:
    """The lead from the first of some places that fits."""
    for begin in begins:
        m = of.lead.match(low, begin, start)
        if m:
            plain, glued = m["mod"] or m["mod2"] or "", m["glued"] or m["glued2"] or ""
            phrase, modifier = of.lexis.modifier(plain or glued)
            determiner = " ".join((m["det"] or "").split())
            relation = of.lexis.tables["determiners"][determiner]["relation"] if determiner else ""
            det_length = start - m.start("det") if determiner else 0
            return Lead(
                start - begin,
                det_length,
                plain or glued,
                bool(glued and not plain),
                phrase,
                modifier,
                determiner,
                relation,
            )
    return None
