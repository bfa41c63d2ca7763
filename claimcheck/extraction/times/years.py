"""Whether a bare number of four digits is a year: told by the words beside it, as the table of year cues lists them."""

from __future__ import annotations

from dataclasses import dataclass
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
_LATEST = 2100


@dataclass(slots=True)
class _Cues:
    """before, after: what a word at either side says. firsts: by the last of two words before that say something, the first
    of them with what they say. plurals: endings that say that things are counted; others: longer ones that do not.
    """

    before: dict[str, str]
    after: dict[str, str]
    firsts: dict[str, dict[str, str]]
    plurals: tuple[str, ...]
    others: tuple[str, ...]


@cache
def _cues(language: str) -> _Cues:
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    firsts: dict[str, dict[str, str]] = {}
    endings: dict[bool, list[str]] = {True: [], False: []}
    for word, row in table(language, "times_year_cues").items():
        first, _, last = word.rpartition(" ")
        if word.startswith("-"):
            endings[row["says"] == "counted"].append(word[1:])
        elif row["side"] != "before":
            after[word.removesuffix(" (after)")] = row["says"]
        elif first:
            firsts.setdefault(last, {})[first] = row["says"]
        else:
            before[word] = row["says"]
    return _Cues(before, after, firsts, tuple(endings[True]), tuple(endings[False]))


def counted(page: Page, end: int, *, plurals: bool = True) -> bool:
    """Whether the word after the number says that things are counted ("people", and with `plurals` any plural)."""
    word, start = page.word_after(end)
    if not word or page.capital(start):
        return False
    cues = _cues(page.language)
    says = cues.after.get(word)
    if says is not None or not plurals:
        return says == "counted"
    return len(word) > _SHORTEST_PLURAL and word.endswith(cues.plurals) and not word.endswith(cues.others)


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
        if not word or not page.text[start].isupper():
            return False
        if word.lower() in page.lexis.tables["streets"]:
            return True
        end = start + len(word)
    return False


def is_year(page: Page, start: int, end: int, number: int) -> bool:
    """Whether the digits at start:end, a number from 1000 to 2999, say a year here."""
    low, prefixed = page.low, False
    if not page.plain_before(start):
        prefixed = page.prefixed(start)
        if page.glued(start) or (
            not prefixed and start > 1 and low[start - 1] in "-.,:+–" and low[start - 2].isalnum()
        ):
            return False
    after = low[end : end + 1]
    if after and (after.isalnum() or after in "%°$€£/_@#" or (after in "-–" and low[end + 1 : end + 2].isalnum())):
        return False
    if prefixed or house_number(page, end):
        return prefixed
    return _told(page, start, end, number)


def _told(page: Page, start: int, end: int, number: int) -> bool:
    word, at = page.word_before(start)
    cues = _cues(page.language)
    says = cues.before.get(word, "")
    if says == "weak" and word in cues.firsts:  # two words that say no ("a total of") count before the last alone
        says = cues.firsts[word].get(page.word_before(at)[0], says)
    if says == "no":
        return False
    if says == "year":
        round_count = number < _LATE and number % 100 == 0 and counted(page, end)
        return not round_count and not counted(page, end, plurals=False)
    if not _OLD <= number <= _LATEST:
        return False
    if says == "weak":
        plurals = number % 10 == 0 and word not in page.lexis.among["article"] | page.lexis.among["possessive"]
        return not counted(page, end, plurals=plurals)
    if number in _MODERN and page.low.startswith(page.lexis.genitives, end):
        return True
    return _bare(page, start, end, number)


def _bare(page: Page, start: int, end: int, number: int) -> bool:
    """No cue word stands before the number: its place and what follows decide."""
    word, at = page.word_before(start)
    if word:
        possessive = word.endswith(page.lexis.genitives)
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
