"""Whether a number is a quantity at all, judged by what stands around it. Silence is the answer in doubt."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.extraction.nouns import ends_as
from claimcheck.extraction.quantities import guards
from claimcheck.extraction.quantities.cues import ALARM, CAPITAL, DATE, DATED, LABELLED, NAMED, OTHER, UNLIKE
from claimcheck.extraction.quantities.lexis import lexis
from claimcheck.extraction.quantities.neighbours import elided_unit
from claimcheck.extraction.quantities.wholes import after_partitive, is_rating

if TYPE_CHECKING:
    from claimcheck.extraction.nouns import NounPhrase
    from claimcheck.extraction.quantities.amounts import Amount
    from claimcheck.extraction.quantities.page import Page
    from claimcheck.extraction.quantities.ranges import Joined
    from claimcheck.model.values import Unit

_CALM = frozenset(" \u00a0\n\t,;:.!?)]}\"”'’—–|…%*/\r-")
_SPACED = re.compile(r"\s(?::|-)\s\d")
_LAST_HOUR = 24
_REACH = 100
"""Characters that a partitive and a determiner between two numbers never have."""
_LABELS = LABELLED | NAMED | UNLIKE
_DATED = DATED | NAMED | UNLIKE
_DATES = DATE | CAPITAL | ALARM | OTHER
_YEAR = 4
"""Digits of a year."""


def is_refused(
    page: Page,
    amount: Amount,
    joined: Joined | None,
    units: tuple[Unit | None, Unit | None],
    phrase: NounPhrase | None,
    *,
    hedged: tuple[bool, bool],
) -> bool:
    """Whether the surroundings show that the number is no quantity.

    units: its own, and the one that it has also as a part of something. hedged: whether a hedge stands before it, after it.
    """
    number, before, (unit, shared) = amount.number, amount.before, units
    measured = (joined.amount if joined else amount).form
    if measured is not None:
        if before & _LABELS and guards.is_labelled(
            page.text, amount.start, page.language, noun=not (measured.letter and amount.glued)
        ):
            return True
        if measured.letter and _follows_name(page, amount):
            return True
    elif (
        (
            (before & _DATED or amount.after & _DATES or page.text[number.start] == "0" or joined)
            and _is_other(page, amount, joined)
        )
        or ((before & _LABELS or amount.start - page.named <= _REACH) and _is_name(page, amount, unit))
        or ((number.end - number.start == _YEAR or joined) and _is_year(page, amount, joined, phrase, hedged))
        or (number.value == 1 and number.spelled and _is_pronoun(page, amount, unit, phrase))
    ):
        return True
    return shared is None and _is_noise(page, amount, joined, hedged)


def _is_other(page: Page, amount: Amount, joined: Joined | None) -> bool:
    """A date, a postcode, the number of a list, a house or the emergency services."""
    text, number, language = page.text, amount.number, page.language
    return (
        guards.is_dated(text, number, language, after_time=page.follows_taken(amount.start))
        or guards.is_postcode(text, number)
        or guards.is_listed(text, number)
        or guards.is_address(text, joined.amount.number if joined else number, language)
        or guards.is_emergency(text, number, language)
    )


def _is_name(page: Page, amount: Amount, unit: Unit | None) -> bool:
    """Part of a name, or after a label; also right after a number that was ("Ziyuan-3 02", "image 6 of 32")."""
    text, number = page.text, amount.number
    if page.follows_taken(amount.start):
        return False
    if _follows_name(page, amount):
        return True
    if not amount.before & _LABELS:
        return False
    if guards.is_labelled(text, amount.start, page.language, noun=unit is not None):
        return True
    plain = number.step == 0 and "," not in text[number.start : number.end]
    return plain and guards.is_name_before(text, amount.start, page.language, noun=unit is not None)


def _follows_name(page: Page, amount: Amount) -> bool:
    """Whether the number before this one was part of a name and this one goes on with it."""
    if page.named <= 0 or amount.start - page.named > _REACH:
        return False
    if amount.start == page.named + 1 and not amount.number.spelled and page.text[page.named] == " ":
        return True
    return after_partitive(page, page.named)[0] == amount.start


def _is_year(
    page: Page, amount: Amount, joined: Joined | None, phrase: NounPhrase | None, hedged: tuple[bool, bool]
) -> bool:
    plural = phrase is not None and phrase.plural
    if guards.is_year(page.text, amount.number, page.language, plural=plural, hedged=any(hedged)):
        return True
    return joined is not None and guards.is_year(
        page.text, joined.amount.number, page.language, plural=plural, hedged=any(hedged)
    )


def _is_pronoun(page: Page, amount: Amount, unit: Unit | None, phrase: NounPhrase | None) -> bool:
    """Whether "one" stands for something instead of counting it."""
    classes = lexis(page.language).classes
    if unit is None or phrase is None:
        return True
    if phrase.head in classes["vague head"] or ends_as(phrase.head, page.language, "participle"):
        return True
    if phrase.modifiers and phrase.modifiers[0] in classes["vague head"]:
        return True
    word, _ = guards.word_before(page.text, amount.number.start)
    return word.lower() in classes["pronoun one"]


def _is_noise(page: Page, amount: Amount, joined: Joined | None, hedged: tuple[bool, bool]) -> bool:
    """Whether a number without a unit is to be left alone: only a clear place or shape makes it a quantity."""
    last = joined.amount if joined else amount
    if not hedged[1] and _runs_on(page.text, last.number.end):
        return not is_rating(page.text, amount.number.end)
    if elided_unit(page, amount) is not None:
        return False
    if joined and joined.opened is None:
        return not (joined.worded and (amount.number.step or last.number.step))
    return not any(hedged) and not _stands_out(page, amount)


def _runs_on(text: str, end: int) -> bool:
    """Whether signs after a number join it to something: a score, a clock time, a path."""
    after = text[end : end + 1]
    if (after and after not in _CALM) or _SPACED.match(text, end):
        return True
    if after in ("'", "’", "/", ":"):
        return after != ":" or text[end + 1 : end + 2].isalnum()
    return after in ("-", "–") and text[end + 1 : end + 2].isalnum()


def _stands_out(page: Page, amount: Amount) -> bool:
    """Whether the shape of a bare number, or the word before it, shows a quantity."""
    number, classes = amount.number, lexis(page.language).classes
    written = page.text[number.start : number.end]
    if number.spelled or number.step:
        return number.step != 0
    if "," in written or "." in written:
        return True
    word = guards.word_before(page.text, amount.start)[0].lower()
    if word in classes["change place"]:
        return True
    if word in classes["hour place"]:
        return number.value > _LAST_HOUR
    return word in classes["number place"] and number.value >= 10
