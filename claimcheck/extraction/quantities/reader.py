"""Reading the quantities and ordinals of a text at the places that the scanner found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.extraction.hedges import hedge_before
from claimcheck.extraction.numbers import read_number
from claimcheck.extraction.quantities import guards
from claimcheck.extraction.quantities.ages import read_age
from claimcheck.extraction.quantities.amounts import amount_of
from claimcheck.extraction.quantities.cues import (
    AGE,
    AGED,
    EVERY,
    HEDGED,
    NEGATIVE,
    OTHER,
    PRICED,
    SAID,
    TOLD,
    UNLIKE,
)
from claimcheck.extraction.quantities.cues import after as cues_after
from claimcheck.extraction.quantities.cues import before as cues_before
from claimcheck.extraction.quantities.lexis import triggers
from claimcheck.extraction.quantities.measures import currency_before
from claimcheck.extraction.quantities.ordinals import spelled_ordinal, written_ordinal
from claimcheck.extraction.quantities.page import Page
from claimcheck.extraction.quantities.predicated_ages import ENDS, predicated_age
from claimcheck.extraction.quantities.quantity import read_quantity
from claimcheck.extraction.quantities.shares import fraction_follows, read_share, written_share
from claimcheck.extraction.quantities.vague import read_several, read_vague

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extraction.numbers import Number
    from claimcheck.extraction.quantities.amounts import Amount
    from claimcheck.extraction.scanner import Scan
    from claimcheck.model.claim import MentionRecord

_TOKEN = re.compile(r"\d+(?:/\d+|\w*)(?![\w/])")
_ALONE = re.compile(r"\d{1,15}(?=[ \n](?:[ \n\d]|$))")
_DIGITS = re.compile(r"[\d.]+")
_WORD = re.compile(r"[^\W\d_]+")


def read_quantities(scan: Scan, language: str, taken: Sequence[MentionRecord]) -> list[MentionRecord]:
    """Quantities and ordinals of a scanned text, in text order, without overlap among them or with `taken`.

    taken: mentions already found (times and durations). The scan must have been made with (at least)
    `triggers(language)`.
    """
    page = Page(scan.text, language, sorted((m.start, m.end) for m in taken))
    ours = triggers(language)
    places = scan.digits + [at for at, word in scan.triggers if word in ours]
    places.sort()
    for at in places:
        if at >= page.position and (at < page.limit or page.free(at)):
            mention = _at_digit(page, at) if scan.text[at].isdigit() else _at_word(page, at)
            if mention:
                page.keep(mention)
    guards.word_before.cache_clear()  # both hold the text
    hedge_before.cache_clear()
    return page.found


def _at_digit(page: Page, at: int) -> MentionRecord | None:
    """What starts with the digits at `at`."""
    text = page.text
    if not text[at - 2 : at - 1].isalpha() and _is_alone(page, at):
        return None
    before = PRICED if text[at - 1 : at] in page.signs else cues_before(text, at, page.before)
    start = at
    if before & (UNLIKE | NEGATIVE):
        first = _digit_start(page, at)
        if first is None:
            page.named = page.skip(at)
            return None
        start = first
    token = _TOKEN.match(text, at) if text[at : at + 2] in page.tokens else None
    if token and token.group() in page.known.classes["token"]:
        page.advance(token.end())
        return None
    if start != at:
        before = EVERY
    number = read_number(text, start, page.language)
    after = cues_after(text, number.end, page.after) if number else EVERY
    if start != at or (number and _may_be_age(page, number, before, after)):
        age = read_age(text, at, page.language)
        if age:
            return age
    said = _predicated(page, number, before, after) if number else None
    if said:
        return said
    if number is None:
        page.named = -1
        page.skip(at)
        return None
    return _of_digits(page, at, amount_of(text, number, before, after, page.language))


def _of_digits(page: Page, at: int, amount: Amount) -> MentionRecord | None:
    """What an amount makes whose digits start at `at`."""
    text, end = page.text, amount.number.end
    page.advance(end)
    if amount.unit is None and (amount.after & OTHER or amount.number.value < 1):
        after = text[end : end + 1]
        if after.isalpha() or after in ("_", "@"):
            ordinal = written_ordinal(text, at, end, page.language)
            if not ordinal:
                page.skip(at)
            return ordinal
        share = written_share(text, amount.number, page.language)
        if share:
            return share
    return read_quantity(page, amount)


def _is_alone(page: Page, at: int) -> bool:
    """Pass over a number with no word before it or after it, as in a table of figures."""
    text = page.text
    alone = _ALONE.match(text, at)
    if alone and text[at - 1 : at].isspace() and (at < 2 or text[at - 2].isspace() or text[at - 2].isdigit()):
        page.named = alone.end()
        page.advance(alone.end())
        return True
    return False


def _may_be_age(page: Page, number: Number, before: int, after: int) -> bool:
    """A quick look at whether a word beside the number, or commas around it, can make it an age."""
    text, end = page.text, number.end
    if not number.spelled and text[end - 1].isalpha():
        digits = _DIGITS.match(text, number.start)
        after = cues_after(text, digits.end(), page.after) if digits else EVERY
    if before & AGED or after & AGE:
        return True
    return text[end : end + 1] == "," and text[number.start - 2 : number.start] == ", "


def _predicated(page: Page, number: Number, before: int, after: int) -> MentionRecord | None:
    """The age that a person is said to have, after a quick look at the words beside the number."""
    if before & (SAID | HEDGED) and (after & TOLD or page.text[number.end : number.end + 1] in ENDS):
        return predicated_age(page.text, number, page.language)
    return None


def _digit_start(page: Page, at: int) -> int | None:
    """Where the number with the digit at `at` starts, with its point and sign; None where it belongs to a name."""
    text, language = page.text, page.language
    start = at
    if at and text[at - 1] == "." and (at == 1 or not text[at - 2].isalnum()):
        start = at - 1
    if start and text[start - 1] in "-−–+" and (start == 1 or text[start - 2] in " \u00a0(\n\t,[/"):
        start -= 1
    if start != at:
        return start
    word, before = guards.word_before(text, at)
    if word and page.known.numbers.get(word.lower(), ("", 0.0))[0] == "minus":
        return before
    if guards.glued_before(text, at) and not currency_before(text, at, language):
        hedge = hedge_before(text, at, language) if text[at - 1] == "-" else None
        if not hedge or hedge[0] == at - 1:
            return None
    return start


def _at_word(page: Page, at: int) -> MentionRecord | None:
    """What the number word or ordinal word at `at` starts."""
    text, language, known = page.text, page.language, page.known
    if at and text[at - 1] != " " and (text[at - 1].isalnum() or text[at - 1] in "'’_@#"):
        return None
    m = _WORD.match(text, at)
    word = m.group().lower() if m else ""
    kind = known.numbers.get(word, ("", 0.0))[0]
    found = None
    if word in known.ordinals:
        found = spelled_ordinal(text, at, language)
    elif word in known.vague or not kind:
        found = read_vague(text, at, language)
    if found is None and (
        kind in ("half", "part") or (kind == "unit" and fraction_follows(text, at + len(word), language))
    ):
        found = read_share(text, at, language)
    if found is None and kind in ("hundred", "scale", "group"):
        found = read_several(text, at, known.numbers[word][1], language)
    if found:
        return found
    start = _word_start(page, at, kind)
    number = None if start is None else read_number(text, start, language)
    if number is None:
        return None
    before = cues_before(text, number.start, page.before)
    after = cues_after(text, number.end, page.after)
    age = read_age(text, number.start, language) if _may_be_age(page, number, before, after) else None
    age = age or _predicated(page, number, before, after)
    if age:
        return age
    amount = amount_of(text, number, before, after, language)
    if amount.number.end <= at or guards.possessive_after(text, amount.number.end):
        return None
    page.advance(amount.number.end)
    return read_quantity(page, amount)


def _word_start(page: Page, at: int, kind: str) -> int | None:
    """Where the number with the word at `at` starts: an article before a scale or a group belongs to it."""
    if at and page.text[at - 1] == "-":
        return None
    if kind in ("unit", "ten", "half"):
        return at
    word, start = guards.word_before(page.text, at)
    article = page.known.numbers.get(word.lower(), ("", 0.0))[0] == "article"
    return start if article and start >= page.position else None
