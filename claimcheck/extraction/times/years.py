"""Whether a bare number of four digits is a year: told by the words beside it, as the table of year cues lists them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.lexicon import table

if TYPE_CHECKING:
    from claimcheck.extraction.times.page import Page

_OLD = 1500
_MODERN = range(1800, 2101)


@cache
def _cues(language: str) -> tuple[dict[str, str], dict[str, str], tuple[str, ...], frozenset[str]]:
    before, after, endings = {}, {}, []
    for word, row in table(language, "times_year_cues").items():
        if word.startswith("-"):
            endings.append(word[1:])
        elif row["side"] == "before":
            before[word] = row["says"]
        else:
            after[word.removesuffix(" (after)")] = row["says"]
    return before, after, tuple(endings), frozenset(table(language, "times_streets"))


def counted(page: Page, end: int, *, plurals: bool = True) -> bool:
    """Whether the word after the number says that things are counted ("people", and with `plurals` any plural)."""
    word, start = page.word_after(end)
    if not word or page.capital(start):
        return False
    _, after, endings, _ = _cues(page.language)
    says = after.get(word)
    return says == "counted" or (
        plurals and says is None and len(word) > 3 and word.endswith(endings) and not word.endswith("ss")
    )


def house_number(page: Page, end: int) -> bool:
    """Whether one of the next three words ends a street name."""
    streets = _cues(page.language)[3]
    for _ in range(3):
        word, start = page.word_after(end)
        if not word or not page.capital(start):
            return False
        if word.lower() in streets:
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
    if after and (after.isalnum() or after in "%°$€£/_@#") or (after in "-–" and low[end + 1 : end + 2].isalnum()):
        return False
    if house_number(page, end):
        return False
    if prefixed:
        return True
    before = _cues(page.language)[0]
    word, at = page.word_before(start)
    says = before.get(word, "")
    if says == "weak":
        says = before.get(f"{page.word_before(at)[0]} {word}", says)
    if says == "no":
        return False
    if says == "year":
        return (
            number >= 1000
            and not (number < 1700 and number % 100 == 0 and counted(page, end))
            and not counted(page, end, plurals=False)
        )
    if number < _OLD:
        return False
    if says == "weak":
        telling = number % 10 == 0 and word not in _articles(page.language)
        return not counted(page, end, plurals=telling)
    if low[end : end + 2] in ("'s", "’s") and number in _MODERN:
        return True
    return _bare(page, start, end, number)


@cache
def _articles(language: str) -> frozenset[str]:
    glue = table(language, "times_glue")
    return frozenset(glue["article"]["words"].split("|") + glue["possessive"]["words"].split("|"))


def _bare(page: Page, start: int, end: int, number: int) -> bool:
    """No cue word stands before the number: its place and what follows decide."""
    word, at = page.word_before(start)
    nearest = page.sign_before(start)
    following, place = page.word_after(end)
    sign = page.low[end : end + 1]
    if word:
        if number not in _MODERN:
            return False
        if word.endswith(("'s", "’s", "s'", "s’")):
            return not counted(page, end, plurals=False)
        if page.capital(at):
            return False
        return bool(following) and not counted(page, end)
    if nearest in "([":
        return sign in ")]," or sign in ";" or (bool(following) and not counted(page, end))
    if nearest == "," and start > 1:
        return (not sign or sign in ",.;)\n") and not page.low[end + 1 : end + 2].isdigit()
    if number not in _MODERN and not (nearest == "\n" and sign in "\n:"):
        return False
    if nearest in ("", "\n", ":", "–", "—", "-", "|", "•", '"', "“", "©"):
        if sign in ":\n" or end == len(page.low):
            return True
        return bool(following) and not counted(page, end) and not page.capital(place)
    return False
