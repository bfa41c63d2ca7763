"""Ranges: two numbers that are the ends of one quantity ("6–8 people", "between 18 and 25", "from $10 to $15 billion")."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from claimcheck.extraction.hedges import hedge_before
from claimcheck.extraction.lexicon import table
from claimcheck.extraction.quantities.amounts import Amount, read_amount
from claimcheck.extraction.quantities.guards import word_before
from claimcheck.extraction.quantities.lexis import lexis
from claimcheck.extraction.quantities.measures import currency_before

_SIGN = re.compile(r"\s?[-–—]\s?(?=[$€£¥]?\s?\.?\d)")
_GOES_ON = re.compile(r"[-–/:]\d")
_SIGNED = re.compile(r"[^\d\s]{0,3}\s?(?=\d)")
_DIGITS = re.compile(r"[\d.,]*")
_SHARED = 1000
_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN = frozenset(" \u00a0\u202f\t\n-–—")


@dataclass(slots=True)
class Joined:
    """first: the number at the lower or former end, with the scale it shares; amount: the latter end, its unit that of
    both; worded: joined by a word; opened: where the word that opens the range starts, if there is one; either: the
    two are alternatives ("five or six").
    """

    first: float
    amount: Amount
    worded: bool
    opened: int | None = None
    either: bool = False


@cache
def _links(language: str) -> re.Pattern[str]:
    rows = table(language, "ranges")
    choice = "|".join(
        re.escape(name) for name, row in rows.items() if row["kind"] in ("to", "and", "or") and name[0] != "-"
    )
    return re.compile(rf"(?:\s|-)({choice or '(?!)'})(?:\s|-)", re.IGNORECASE)


@cache
def _link_words(language: str) -> frozenset[str]:
    return frozenset(name for name in table(language, "ranges") if name[0].isalpha())


def _linked(text: str, at: int, language: str) -> bool:
    """Whether the word at `at` is one that joins two ends."""
    m = _WORD.match(text, at)
    return m is not None and m.group().lower() in _link_words(language)


def joined_after(text: str, amount: Amount, language: str) -> Joined | None:
    """The range that starts with `amount`, or None."""
    end = amount.end
    if text[end : end + 1] not in _BETWEEN or (
        text[end] == " " and text[end + 1 : end + 2].islower() and not _linked(text, end + 1, language)
    ):
        return None
    sign = _SIGN.match(text, end)
    link = None if sign else _links(language).match(text, end)
    found = sign or link
    if not found:
        return None
    second = _amount_at(text, found.end(), language)
    if second is None or second.start > found.end() or second.times:
        return None
    if sign and _is_broken(text, sign, second):
        return None
    opener, opened = _opener(text, amount.start, language)
    kind = table(language, "ranges")[link[1].lower()]["kind"] if link else "sign"
    if link and not _may_join(kind, opener, link, amount, second):
        return None
    joined = _range(text, amount, second, opener, language, worded=link is not None)
    if joined:
        joined.opened = opened if opener else None
        joined.either = kind == "or"
    return joined


def _is_broken(text: str, sign: re.Match[str], second: Amount) -> bool:
    """A dash within a longer number (a telephone's), or one that is the minus of the second number."""
    if _GOES_ON.match(text, second.number.end):
        return True
    dash = sign.group()
    return dash[0] == " " and dash.strip() == "-" and dash[-1] != " "


def _may_join(kind: str, opener: str, link: re.Match[str], first: Amount, second: Amount) -> bool:
    """Whether a word joins the ends: "and" after "between", "or" between neighbours, "-to-" before a unit."""
    if kind == "and":
        return opener == "between"
    if kind == "or":
        return _alternatives(first, second)
    return link.group()[0] != "-" or second.form is not None


def _alternatives(first: Amount, second: Amount) -> bool:
    """Whether two numbers are one estimate, as "five or six": neighbours, of which only the second has a unit."""
    return first.unit is None and first.number.value < second.number.value <= 2 * first.number.value


def _amount_at(text: str, at: int, language: str) -> Amount | None:
    """The amount that starts at `at` with its sign of a currency, if any."""
    digit = _SIGNED.match(text, at)
    if digit and digit.end() > at:
        money = currency_before(text, digit.end(), language)
        if money and money[0] == at:
            return read_amount(text, digit.end(), language)
    return read_amount(text, at, language) if text[at : at + 1].isalnum() or text[at : at + 1] in ".-−" else None


def _opener(text: str, start: int, language: str) -> tuple[str, int]:
    """The kind of the word that opens a range before `start`, and where it starts; "" for none."""
    hedge = hedge_before(text, start, language)
    word, at = word_before(text, hedge[0] if hedge else start)
    row = table(language, "ranges").get(word.lower())
    return (row["kind"], at) if row and row["kind"] in ("between", "from") else ("", start)


def _range(text: str, first: Amount, second: Amount, opener: str, language: str, *, worded: bool) -> Joined | None:
    a, b = first.unit, second.unit
    if a and b:
        if a.name != b.name and not b.name.startswith(f"{a.name} per ") and not a.name.startswith(f"{b.name} per "):
            return None
        if not opener and worded and _moved(text, first.start, language):
            return None
        second.unit = a if len(a.name) > len(b.name) else b
        second.form = second.form or first.form
    elif a:
        if (not opener and worded) or first.form is None:
            return None
        if not worded and first.number.step == 0 and "%" in text[first.number.end : first.end]:
            return None
        second.unit, second.form = a, first.form
    elif b is None and not first.number.spelled and first.number.value > second.number.value and not worded:
        return None
    if not a and not opener and worded and _moved(text, first.start, language) and b is not None:
        return None
    value = first.number.value
    mantissa_scale = _scale(text, second)
    if (
        mantissa_scale > 1
        and _scale(text, first) == 1
        and abs(value) < _SHARED
        and "," not in text[first.number.start : first.number.end]
    ):
        value *= mantissa_scale
        first.number = replace(first.number, step=first.number.step * mantissa_scale or mantissa_scale)
    return Joined(value, second, worded)


def _scale(text: str, amount: Amount) -> float:
    """The multiplier written after the digits of a number, 1 for none."""
    m = _DIGITS.match(text, amount.number.start, amount.number.end)
    digits = m.group().replace(",", "").rstrip(".") if m else ""
    if not digits or not float(digits or 0):
        return amount.number.step if amount.number.step >= _SHARED else 1.0
    scale = amount.number.value / float(digits)
    return scale if scale > 1.5 else 1.0


def _moved(text: str, start: int, language: str) -> bool:
    """Whether a word of change stands right before: "rose 5 percent to 20 percent" is no range."""
    hedge = hedge_before(text, start, language)
    word, at = word_before(text, hedge[0] if hedge else start)
    changes = lexis(language).changes
    if word.lower() in changes["link"]:
        word, _ = word_before(text, at)
    return word.lower() in changes["verb"] or word.lower() in changes["adverb"]
