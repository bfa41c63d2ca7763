"""What a number takes from the quantities beside it: an elided noun, a direction, a hedge, a shared unit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.extraction.lexicon import table, words
from claimcheck.extraction.nouns import ends_as, is_closed
from claimcheck.extraction.quantities import guards
from claimcheck.extraction.quantities.amounts import read_amount
from claimcheck.extraction.quantities.lexis import lexis
from claimcheck.model.values import COUNT, PLAIN, Quantity, Unit

if TYPE_CHECKING:
    from claimcheck.extraction.quantities.amounts import Amount
    from claimcheck.extraction.quantities.page import Page
    from claimcheck.model.values import Change

_SENTENCE = re.compile(r"[.!?]\s+[\"“‘']?[A-Z]|\n")
_NEXT = re.compile(r"\s([^\W\d_]+)(?=\s)")
_EITHER = re.compile(r"-,?\s([^\W\d_]+)\s")
_ALSO = re.compile(r",?\s([^\W\d_]+)\s")
PERSON = Unit("person", COUNT, "person")
_NEAR = 90
"""Characters within which a noun may be left out after it was said once."""


def elided_unit(page: Page, amount: Amount) -> Unit | None:
    """The unit of a bare number whose noun stands with an earlier number of its sentence ("435 homes ... and 187 by
    tender", "of the 100 delegates, 60 voted"), or right before it ("magnitude 7.2"); None where there is none.
    """
    text, language = page.text, page.language
    word, _ = guards.word_before(text, amount.start)
    if word.lower() in lexis(language).classes["measure before"]:
        return Unit(word.lower(), word.lower())
    if word.lower() in words(language, "harming_verbs") and amount.number.value > 1:
        return None if _noun_follows(text, amount.number.end, language) else PERSON
    earlier = page.earlier()
    if earlier is None or amount.number.value <= 1:
        return None
    mention, value = earlier
    if amount.start - mention.end > _NEAR:
        return None
    between = text[mention.end : amount.start]
    if _SENTENCE.search(between) or _noun_follows(text, amount.number.end, language):
        return None
    low = between.lower().rstrip()
    if value.unit.dimension == COUNT and any(low.endswith(f" {phrase}") for phrase in table(language, "elisions")):
        return value.unit
    return value.unit if between == ", " and _of_all(text, mention.start, language) else None


def _noun_follows(text: str, end: int, language: str) -> bool:
    m = _NEXT.match(text, end)
    return (
        bool(m) and not is_closed(m[1].lower(), language) and not ends_as(m[1], language, "participle") if m else False
    )


def _of_all(text: str, start: int, language: str) -> bool:
    """Whether "of the" or "of" stands before `start`."""
    word, at = guards.word_before(text, start)
    if is_closed(word.lower(), language, "determiner"):
        word, _ = guards.word_before(text, at)
    return lexis(language).numbers.get(word.lower(), ("", 0.0))[0] == "link"


def change_before(page: Page, start: int) -> Change | None:
    """The direction of the quantity just before, where this one says the same change again ("or 2.2 percent")."""
    earlier = page.earlier()
    m = _ALSO.match(page.text, earlier[0].end) if earlier else None
    if earlier is None or not m or m.end() != start or _kind(m[1], page.language) != "or":
        return None
    return earlier[1].change


def share_hedge(page: Page, value: Quantity, start: int) -> None:
    """Give a conversion in brackets the hedge of what it converts: "more than 100 kilometres (60 miles)"."""
    earlier = page.earlier()
    if earlier is None or value.hedge != "exact" or earlier[0].end + 2 != start or page.text[start - 1] != "(":
        return
    before = earlier[1]
    if before.unit.dimension == value.unit.dimension not in (COUNT, PLAIN) and before.hedge != "between":
        value.hedge = before.hedge


def unit_of_either(page: Page, end: int) -> Unit | None:
    """The unit that "7-" has in "7- or 8-inch"."""
    m = _EITHER.match(page.text, end)
    if not m or _kind(m[1], page.language) not in ("and", "or"):
        return None
    other = read_amount(page.text, m.end(), page.language)
    return other.unit if other and not other.times else None


def _kind(word: str, language: str) -> str:
    row = table(language, "ranges").get(word.lower())
    return row["kind"] if row else ""
