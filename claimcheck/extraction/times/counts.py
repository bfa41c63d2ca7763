"""The number before a unit of time: exact, in words or digits, vague, or the article that stands for one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.hedges import hedge_before
from claimcheck.extraction.lexicon import table
from claimcheck.extraction.numbers import read_number
from claimcheck.extraction.times.lexis import lexis

if TYPE_CHECKING:
    from claimcheck.extraction.times.lexis import Unit
    from claimcheck.extraction.times.page import Page

_LONGEST = 8
_LONE = frozenset({"unit", "ten"})
"""Kinds of number words that tell a number by themselves."""
_NEVER_LAST = frozenset({"article", "joiner", "link", "point", "minus"})
_FIGURES = re.compile(r"(?:\d[\d.,]{0,14}|\d)\Z")
_FIGURE_ENDS = frozenset("0123456789.,")
_GAPS = "- \t\u00a0\n\u2010\u2011"
_SIGNS = "$£€¥#"


@dataclass(slots=True)
class Count:
    """start: offset, half-open code points. value: None where the number is not told ("several"). step: as in numbers."""

    start: int
    value: float | None
    step: float = 0.0


def number_before(page: Page, at: int, *, touching: bool = False, bare: bool = False) -> Count | None:
    """The number that ends one gap before `at`, or at `at` itself with `touching`; an adjective may stand between them,
    unless `bare`.
    """
    low = page.low
    if touching or low[at - 1 : at].isdigit():
        end = at
    elif at and low[at - 1] in _GAPS:
        end = at - 1
    else:
        return None
    m = _FIGURES.search(low, max(0, end - 16), end) if low[end - 1 : end] in _FIGURE_ENDS else None
    if m and not (m.start() and (low[m.start() - 1].isalnum() or low[m.start() - 1] in _SIGNS)):
        return _number(page, m.start(), end)
    plain = bare or low[end - 1 : end].isdigit() or page.word_before(at)[0] not in page.lexis.adjectives
    adjective = None if plain else page.grammar.length_adjective.search(low, max(0, at - 20), at)
    if adjective and adjective.start() and low[adjective.start() - 1] == " ":
        return number_before(page, adjective.start(), bare=True)
    for start in reversed(_starts_of_words(page, end)):
        found = _number(page, start, end)
        if found:
            return found
    return None


def _number(page: Page, start: int, end: int) -> Count | None:
    number = read_number(page.text, start, page.language, letters=False)
    return Count(number.start, number.value, number.step) if number and number.end == end else None


@cache
def _number_words(language: str) -> frozenset[str]:
    return frozenset(table(language, "numbers"))


@cache
def _last_words(language: str) -> frozenset[str]:
    """The words with which a number can end: no article, and none that binds what follows."""
    return frozenset(word for word, row in table(language, "numbers").items() if row["kind"] not in _NEVER_LAST)


def _starts_of_words(page: Page, end: int) -> list[int]:
    """Where the number words that end at `end` start, nearest first."""
    low, known = page.low, _last_words(page.language)
    starts: list[int] = []
    for _ in range(_LONGEST):
        start = end
        while start and low[start - 1].isalnum():
            start -= 1
        word = low[start:end]
        if not word or not (word in known or word.isdigit()):
            break
        known = _number_words(page.language)
        starts.append(start)
        if not start or low[start - 1] not in "- \n.":
            break
        end = start - 1
    return starts


def count_before(page: Page, at: int, end: int, row: Unit) -> Count | None:
    """The count of the unit at at:end, where one stands before it that such a unit can take."""
    plain = page.plain_before(at)
    number = None
    if not plain or plain in page.lexis.looks.before_units:
        number = (_alone(page, at, plain) if plain and not row.numeral else None) or number_before(page, at)
    if number is None:
        return _vague(page, at, end, row) if not row.short and row.name != "quarter" else None
    value, digits = number.value or 0.0, page.low[number.start].isdigit()
    if value < 0 or (row.one and value not in {1.0, 0.5} and not _compound(page, at, end)):
        return None
    if (row.short or (row.one and row.name == "second")) and not digits:
        return None
    lone_day = row.one and row.name == "day" and value == 1.0 and not digits and page.low[at - 1] == " "
    return None if lone_day and not article_counts(page, number.start, end) else number


def _alone(page: Page, at: int, word: str) -> Count | None:
    """The number told by the one plain word before the unit at `at`; None says only that a closer look is needed, since more
    words of the number may stand before it.
    """
    value = _lone_words(page.language).get(word)
    if value is None:
        return None
    start = at - 1 - len(word)
    before = page.plain_before(start)
    return Count(start, value) if before and before not in _number_words(page.language) else None


@cache
def _lone_words(language: str) -> dict[str, float]:
    """The words that are a number by themselves, with its value."""
    adjectives = lexis(language).adjectives
    found = {
        word: read_number(word, 0, language) for word, row in table(language, "numbers").items() if row["kind"] in _LONE
    }
    return {word: n.value for word, n in found.items() if n and n.end == len(word) and word not in adjectives}


def _compound(page: Page, at: int, end: int) -> bool:
    """Whether a singular unit after a number is a part of a compound: "five-year", "three day siege"."""
    return page.low[at - 1] in "-\u2010\u2011" or page.low[end : end + 1] == "-" or bool(page.word_after(end)[0])


def _vague(page: Page, at: int, end: int, row: Unit) -> Count | None:
    """An article, a vague number, or a bare plural in a place of time."""
    plain, many = page.plain_before(at), row.many
    vague = not plain or plain in page.lexis.looks.before_units
    m = page.grammar.vague.search(page.low, max(0, at - 24), at) if vague else None
    if not m:
        return Count(at, None) if many and offset_after(page, end) else None
    if m["article"]:
        counts = not many and article_counts(page, m.start("article"), end)
        return Count(m.start("article"), 1.0) if counts else None
    if m["half"]:
        return None if many else Count(m.start("half"), 0.5)
    if not many:
        return None
    return Count(m.start("vague") if page.lexis.row("vague", m["vague"])["kind"] == "many" else at, None)


def offset_after(page: Page, end: int) -> re.Match[str] | None:
    """What follows a length at `end` and makes it a distance ("ago", "later")."""
    looks = page.lexis.looks
    return page.grammar.offset.match(page.low, end) if page.following(end)[0] in looks.offsets else None


def article_counts(page: Page, start: int, end: int) -> bool:
    """Whether "a year" is a length: a hedge or a word of time before it or a distance after it, not "30 a day"."""
    if offset_after(page, end) or page.word_before(start)[0] in page.lexis.tables["length_places"]:
        return True
    return hedge_before(page.text, start, page.language) is not None
