"""Whether a month's name that is also a word or a personal name ("March", "May") stands for the month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.times.years import counted

if TYPE_CHECKING:
    from claimcheck.extraction.times.page import Page

_SHORTEST_NOUN = 4


def month_only(page: Page, at: int, end: int) -> bool:
    """Whether a number after a month counts things: "in May 30 people" against "on May 30 people"."""
    word, _ = page.word_before(at)
    return word in page.lexis.among["month_preposition"] and counted(page, end)


def in_time_place(page: Page, start: int, end: int) -> bool:
    """Whether the name stands where a month would: after a modifier or a preposition, or between an article and a noun."""
    if page.prefixed(start) or page.grammar.to_month.match(page.low, end):
        return True
    lexis = page.lexis
    word, _ = page.word_before(start)
    if word in lexis.among["month_preposition"] or word in lexis.narrowing:
        return True
    following, place = page.word_after(end)
    if following and page.capital(place) and following.lower() not in lexis.tables["months"]:
        return False
    return word in lexis.month_places or (bool(following) and _attributive(page, word, following, place))


def _attributive(page: Page, word: str, following: str, place: int) -> bool:
    """As in "the March meeting", not "the March on the capital" or "the March was"."""
    lexis = page.lexis
    article = word in lexis.among["article"] or word in lexis.among["indefinite"] or word in lexis.among["possessive"]
    if not article or page.capital(place) or len(following) < _SHORTEST_NOUN:
        return False
    return following not in lexis.tables["tenses"] and following not in lexis.month_places
