"""Parts and wholes: "19 of the 24 members", "three of the men", "6.1/10"; and the unit of a counted noun phrase."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.lexicon import table
from claimcheck.extraction.nouns import is_closed, noun_phrase
from claimcheck.extraction.quantities.amounts import read_amount
from claimcheck.extraction.quantities.cues import EVERY, RATE
from claimcheck.extraction.quantities.measures import rate
from claimcheck.model.values import COUNT, Unit

if TYPE_CHECKING:
    from claimcheck.extraction.nouns import NounPhrase
    from claimcheck.extraction.quantities.amounts import Amount
    from claimcheck.extraction.quantities.page import Page

_RATING = re.compile(r"/(?:5|10|100)(?![\d/])")
_NEXT = re.compile(r"\s([^\W\d_]+)(?=\s)")
Whole = tuple["float | None", "Unit | None", int]


def counted(text: str, phrase: NounPhrase, language: str, cues: int = EVERY) -> tuple[Unit, int]:
    """The unit that a counted noun phrase is, with a rate that follows it ("times a year"), and where it ends.

    cues: of what follows the phrase.
    """
    unit = Unit(phrase.name, COUNT, phrase.head, phrase.modifiers, phrase.others)
    over = rate(text, phrase.end, unit, "", language, counted=True) if cues & RATE else None
    return (over[1], over[0]) if over else (unit, phrase.end)


def is_rating(text: str, end: int) -> bool:
    """Whether a number that ends at `end` is a rating out of 5, 10 or 100."""
    return bool(_RATING.match(text, end))


def whole_of(page: Page, amount: Amount) -> Whole | None:
    """What a bare number is a part of: (the whole's number or None, the unit or None, where it ends); None for nothing."""
    text, language = page.text, page.language
    end = amount.number.end
    if is_rating(text, end):
        over = read_amount(text, end + 1, language)
        return (over.number.value, Unit(), over.number.end) if over else None
    at, determined = after_partitive(page, end)
    if at is None:
        return None
    over = read_amount(text, at, language)
    if over is None or over.number.value == 1:
        phrase = noun_phrase(text, at, language) if determined and amount.number.value > 1 else None
        return (None, *counted(text, phrase, language)) if phrase else None
    if over.times or (over.number.value < amount.number.value and not (determined and over.unit is None)):
        return None
    if over.unit is not None:
        return over.number.value, over.unit, over.end
    phrase = noun_phrase(text, over.number.end, language)
    if phrase:
        return over.number.value, *counted(text, phrase, language)
    return (over.number.value, None, over.number.end) if over.number.value >= amount.number.value else None


@cache
def _partitives(language: str) -> dict[str, list[str]]:
    """The partitives with a space after them by their first word, the longest first."""
    found: dict[str, list[str]] = {}
    for phrase in sorted(table(language, "partitives"), key=len, reverse=True):
        found.setdefault(phrase.split(" ")[0] + " ", []).append(f"{phrase} ")
    return found


def after_partitive(page: Page, end: int) -> tuple[int | None, bool]:
    """Where the whole starts after a part that ends at `end`, and whether a determiner stands before it."""
    text, language = page.text, page.language
    if text[end : end + 1] != " ":
        return None, False
    low = text[end + 1 : end + 30].lower()
    after = [phrase for phrase in _partitives(language).get(low[: low.find(" ") + 1], ()) if low.startswith(phrase)]
    if not after:
        return None, False
    at = end + len(after[0]) + 1
    m = _NEXT.match(text, at - 1)
    if m and is_closed(m[1].lower(), language, "determiner"):
        return m.end() + 1, True
    return at, False
