"""Whether a bare number of four digits is a year: told by the words beside it, as the table of year cues lists them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.lexicon import table

if TYPE_CHECKING:
    from claimcheck.extraction.times.page import Page

_OLD = 1500
_LATE = 1700
_SHORTEST_PLURAL = 3
_OPENING_SIGNS = '\n:–—-|•"“©'
_MODERN = range(1800, 2101)


@cache
def _cues(language: str) -> tuple[dict[str, str], dict[str, str], tuple[str, ...], tuple[str, ...]]:
    """What words before a number say, what words after it say, endings that say that things are counted and that do not."""
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    plural: list[str] = []
    other: list[str] = []
    for word, row in table(language, "times_year_cues").items():
        if word.startswith("-"):
            (plural if row["says"] == "counted" else other).append(word[1:])
        elif row["side"] == "before":
            before[word] = row["says"]
        else:
            after[word.removesuffix(" (after)")] = row["says"]
    return before, after, tuple(plural), tuple(other)


def counted(page: Page, end: int, *, plurals: bool = True) -> bool:
    """Whether the word after the number says that things are counted ("people", and with `plurals` any plural)."""
    word, start = page.word_after(end)
    if not word or page.capital(start):
        return False
    _, after, plural, other = _cues(page.language)
    says = after.get(word)
    if says is not None or not plurals:
        return says == "counted"
    return len(word) > _SHORTEST_PLURAL and word.endswith(plural) and not word.endswith(other)


@cache
def _units(language: str) -> frozenset[str]:
    """The words of units of measure, times aside."""
    rows = [row for row in table(language, "units").values() if row["reader"] != "times"]
    return frozenset(word.lower() for row in rows for word in row["words"].split("|") if word)


def measured(page: Page, end: int) -> bool:
    """Whether a unit of measure stands after the number, however it is written ("2000 - 2500 Calories")."""
    return page.word_after(end)[0].lower() in _units(page.language)


def house_number(page: Page, end: int) -> bool:
    """Whether one of the next three words ends a street name."""
    for _ in range(3):
        word, start = page.word_after(end)
        if not word or not page.capital(start):
            return False
        if word.lower() in page.lexis.tables["streets"]:
            return True
        end = start + len(word)
    return False


def is_year(page: Page, start: int, end: int, number: int) -> bool:
    """Whether the digits at start:end, a number from 1000 to 2999, say a year here."""
    low = page.low
    prefixed = page.prefixed(start)
    if page.glued(start) or (not prefixed and start > 1 and low[start - 1] in "-.,:+–" and low[start - 2].isalnum()):
        return False
    after = low[end : end + 1]
    if after and (after.isalnum() or after in "%°$€£/_@#" or (after in "-–" and low[end + 1 : end + 2].isalnum())):
        return False
    if prefixed or house_number(page, end):
        return prefixed
    return _told(page, start, end, number)


def _told(page: Page, start: int, end: int, number: int) -> bool:
    says = _said_before(page, start)
    if says == "no":
        return False
    if says == "year":
        round_count = number < _LATE and number % 100 == 0 and counted(page, end)
        return not round_count and not counted(page, end, plurals=False)
    if not _OLD <= number <= _MODERN[-1]:
        return False
    if says == "weak":
        word, _ = page.word_before(start)
        named = word in page.lexis.among["article"] or word in page.lexis.among["possessive"]
        return not counted(page, end, plurals=number % 10 == 0 and not named)
    if number in _MODERN and page.low.startswith(tuple(page.lexis.among["possessive_ending"]), end):
        return True
    return _bare(page, start, end, number)


def _said_before(page: Page, start: int) -> str:
    """What the word before the number says of it; two words that say no ("a total of") count before the last alone."""
    before = _cues(page.language)[0]
    word, at = page.word_before(start)
    says = before.get(word, "")
    if says == "weak":
        return before.get(f"{page.word_before(at)[0]} {word}", says)
    return says


def _bare(page: Page, start: int, end: int, number: int) -> bool:
    """No cue word stands before the number: its place and what follows decide."""
    word, at = page.word_before(start)
    if word:
        possessive = word.endswith(tuple(page.lexis.among["possessive_ending"]))
        if number not in _MODERN or (page.capital(at) and not possessive):
            return False
        return not counted(page, end, plurals=False) if possessive else _before_noun(page, end)
    nearest, sign = page.sign_before(start), page.low[end : end + 1]
    if nearest in {"(", "["}:
        return sign in {")", "]", ",", ";"} or _before_noun(page, end)
    if nearest == "," and page.grammar.year_before.search(page.low, max(0, start - 8), start):
        return page.word_after(end)[0] in page.lexis.tables["links"] or sign in {",", ".", ";", ")"}
    if nearest == ",":
        return (not sign or sign in ",.;)\n") and not page.low[end + 1 : end + 2].isdigit()
    if nearest and nearest not in _OPENING_SIGNS:
        return False
    if not sign or sign in ":\n":
        return number in _MODERN or nearest == "\n"
    return number in _MODERN and _before_noun(page, end) and not page.capital(page.word_after(end)[1])


def _before_noun(page: Page, end: int) -> bool:
    return bool(page.word_after(end)[0]) and not counted(page, end)
