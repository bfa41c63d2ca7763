"""What a number is a number of, where signs or words beside it say so: units, currencies, rates."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.lexicon import spoken, table
from claimcheck.extraction.nouns import is_closed, noun_phrase, singular
from claimcheck.extraction.numbers import read_number
from claimcheck.extraction.quantities.heights import is_prime
from claimcheck.extraction.quantities.lexis import FIRST, lexis
from claimcheck.model.values import COUNT, CURRENCY, Unit
from claimcheck.units import currency_names

if TYPE_CHECKING:
    from claimcheck.extraction.quantities.lexis import Form

_GAP = re.compile(r"[ \u00a0\u202f]?-?\n?")
_GAPS = frozenset(" \u00a0\u202f-\n")
_OPENS_RATE = frozenset(" \u00a0\u202f\t\n/-")
_NOUN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_NAME = re.compile(r" ([A-Z][^\W\d_]+ (?:[^\W\d_]+ )??)([a-z]+)")
_NEXT_WORD = re.compile(r"\s([^\W\d_]+)")
_SCALED_NAMES = 1e5


def currency_before(text: str, at: int, language: str) -> tuple[int, Form] | None:
    """The sign or code of a currency just before a number: (where it starts, its form), or None."""
    if at == 0:
        return None
    end = at - 1 if text[at - 1] in " \u00a0" else at
    if end == 0:
        return None
    known = lexis(language).before
    for form in (*known.get(text[max(0, end - 2) : end], ()), *(known.get(text[end - 1], ()) if end > 1 else ())):
        start = end - len(form.written)
        if start < 0 or not text.startswith(form.written, start):
            continue
        if form.written[0].isalpha() and start and (text[start - 1].isalnum() or text[start - 1] == "-"):
            continue
        if len(form.written) == 1 and form.written.isalpha() and end != at:
            continue
        return start, form
    return None


def unit_after(text: str, at: int, language: str) -> tuple[int, Form, bool] | None:
    """The unit or currency written after a number that ends at `at`: (its end, its form, whether glued), or None."""
    mark, start = text[at : at + 1], at
    if mark == " " and text[at + 1 : at + 2].isalpha():
        start = at + 1
    elif mark in _GAPS:
        gap = _GAP.match(text, at)
        start = gap.end() if gap else at
    m = FIRST.match(text, start)
    if not m:
        return None
    glued = start == at
    for form in lexis(language).after.get(m.group().lower(), ()):
        end = start + len(form.written)
        piece = text[start:end]
        if piece != form.written and (form.cased or piece.lower().replace("-", " ") != form.spaced):
            continue
        if form.glued and not glued:
            continue
        after = text[end : end + 1]
        if form.written[-1].isalnum() and (after.isalnum() or after == "_"):
            continue
        if form.cased and not (is_prime(text, end, form) or _symbol_fits(text, start, end, form.written, glued=glued)):
            continue
        return end, form, glued
    return None


def _symbol_fits(text: str, start: int, end: int, symbol: str, *, glued: bool) -> bool:
    """Whether a short symbol stands where symbols do: a lone letter is more often something else."""
    if symbol in "'’":
        return symbol == "'" and not text[end : end + 1].isalnum() and " '" not in text[max(0, start - 90) : start]
    if len(symbol) > 1 or not symbol.isalpha():
        return text[start - 1] != "-" or glued or symbol != symbol.upper() or len(symbol) > 2
    if text[end : end + 1] in ("'", "’", "&", "-", "/") and not glued:
        return False
    if symbol.isupper() and not glued:
        following = text[end : end + 2]
        return (
            text[start - 1] == " "
            and not (following[:1] == " " and following[1:].isupper())
            and text[end : end + 1] != "."
        )
    return text[start - 1] != "-"


def named_currency(text: str, at: int, language: str) -> tuple[int, str] | None:
    """A currency of a country by its full name ("Kenyan shillings"), asked of Babel: (its end, its code), or None."""
    if not text[at + 1 : at + 2].isupper():
        return None
    m = _NAME.match(text, at)
    if not m or m[2] not in lexis(language).after:
        return None
    if not any(form.unit.dimension == CURRENCY for form in lexis(language).after[m[2]]):
        return None
    code = currency_names(spoken(language)).get((m[1] + m[2]).lower())
    return (m.end(), code) if code else None


@cache
def _over_words(language: str) -> re.Pattern[str]:
    choice = "|".join(re.escape(word) for word in table(language, "rates")) or "(?!)"
    return re.compile(rf"\s?/\s?|\s({choice})\s|-({choice})-", re.IGNORECASE)


def rate(
    text: str, at: int, unit: Unit, numerator: str, language: str, *, counted: bool = False
) -> tuple[int, Unit, str] | None:
    """The denominator that follows a unit ("per day", "a barrel", "/h"): (its end, the rate's unit, row), or None."""
    if text[at : at + 1] not in _OPENS_RATE:
        return None
    m = _over_words(language).match(text, at)
    if not m:
        return None
    word = (m[1] or m[2] or "").lower()
    per = bool(word) and table(language, "rates")[word]["kind"] == "per"
    if not word and (counted or not text[m.end() : m.end() + 1].isalpha()):
        return None
    known = unit_after(text, m.end(), language)
    if known and (
        known[1].unit.dimension == CURRENCY or (not word and unit.dimension == CURRENCY and len(known[1].written) < 2)
    ):
        known = None
    if known:
        end, form, _ = known
        if (counted and not form.times and not per) or (form.times and not per and _distance(text, end, language)):
            return None
        return end, _over(unit, form, numerator, counted=counted), form.row
    many = _rate_of_many(text, m.end(), unit, language) if per and text[m.end() : m.end() + 1].isdigit() else None
    if many:
        return many
    noun = _NOUN.match(text, m.end())
    if not noun or not per or is_closed(noun.group().lower(), language):
        return None
    name = singular(noun.group(), language)
    made = Unit(
        f"{unit.name} per {name}", f"{unit.dimension} / {name}", unit.head, unit.modifiers, unit.others, unit.factor
    )
    return noun.end(), made, ""


def _distance(text: str, end: int, language: str) -> bool:
    """Whether a unit of time tells how long ago something was: "£500m a year ago" is no rate."""
    m = _NEXT_WORD.match(text, end)
    return m is not None and m[1].lower() in _offset_words(language)


@cache
def _offset_words(language: str) -> frozenset[str]:
    return frozenset(
        phrase.split(" ")[0] for phrase, row in table(language, "times_offsets").items() if row["from"] != "event"
    )


def _rate_of_many(text: str, at: int, unit: Unit, language: str) -> tuple[int, Unit, str] | None:
    """As in "19.3 deaths per 100,000 people": the denominator with its number."""
    number = read_number(text, at, language)
    phrase = noun_phrase(text, number.end, language) if number and number.value > 1 else None
    if number is None or phrase is None:
        return None
    below = f"{number.value:.12g} {phrase.name}"
    made = Unit(
        f"{unit.name} per {below}", f"{unit.dimension} / {below}", unit.head, unit.modifiers, unit.others, unit.factor
    )
    return phrase.end, made, ""


def _over(unit: Unit, form: Form, numerator: str, *, counted: bool) -> Unit:
    name = f"{unit.name} per {form.unit.name}"
    if counted or not numerator or unit.dimension in (CURRENCY, COUNT) or not unit.dimension.startswith("["):
        return Unit(name, f"{unit.dimension} / {form.unit.name}", unit.head, unit.modifiers, unit.others, unit.factor)
    dimension = f"{unit.dimension} / {form.unit.dimension}"
    return Unit(name, dimension, factor=unit.factor / form.unit.factor)
