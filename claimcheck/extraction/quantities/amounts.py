"""One amount: a number with its sign and the units or currencies that stand beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.extraction.nouns import is_closed, noun_phrase
from claimcheck.extraction.numbers import Number, read_number
from claimcheck.extraction.quantities.cues import CAPITAL, EVERY, OTHER, PRICED, RATE, UNIT, words_after, words_before
from claimcheck.extraction.quantities.cues import after as cues_after
from claimcheck.extraction.quantities.cues import before as cues_before
from claimcheck.extraction.quantities.heights import inches_after
from claimcheck.extraction.quantities.lexis import lexis
from claimcheck.extraction.quantities.measures import currency_before, named_currency, rate, unit_after
from claimcheck.model.values import CURRENCY, PERCENT, Unit

if TYPE_CHECKING:
    from claimcheck.extraction.quantities.cues import Words
    from claimcheck.extraction.quantities.lexis import Form

_TOLERANCE = re.compile(r"\s?(?:±|\+/-|\+-)\s?")
_WORD = re.compile(r"(?:-[a-z]+)?\s([^\W\d_]+)")
_SCALED = 1e3
_DETERMINERS = 3
EXACT_DIMENSIONS = frozenset({"", "none", "count", "age", CURRENCY})


@dataclass(slots=True)
class Amount:
    """start: with sign and currency; core: the number's own span; end: with the unit; form: of the unit, None for a bare
    number; times: a unit that the reader of durations has. before, after: the cues beside it.
    """

    start: int
    number: Number
    end: int
    before: int = EVERY
    after: int = EVERY
    unit: Unit | None = None
    form: Form | None = None
    times: bool = False
    glued: bool = False
    rows: tuple[str, ...] = ()


def read_amount(text: str, at: int, language: str) -> Amount | None:
    """The amount whose number starts at `at` (a digit, a sign, a point, or a number word), or None."""
    number = read_number(text, at, language)
    if number is None:
        return None
    return amount_of(text, number, EVERY, cues_after(text, number.end, words_after(language)), language)


def amount_of(text: str, number: Number, before: int, after: int, language: str) -> Amount:
    """The amount of a number that was read. before, after: the cues beside it."""
    amount = Amount(number.start, number, number.end, before, after)
    if before & PRICED and not number.spelled:
        sign = currency_before(text, number.start, language)
        if sign:
            return _money(text, amount, sign[0], sign[1], language)
        amount.before = EVERY  # the sign is of no currency that the tables know
    return _measured(text, amount, language)


def _money(text: str, amount: Amount, start: int, form: Form, language: str) -> Amount:
    amount.start, amount.unit, amount.form = start, form.unit, form
    amount.rows = (form.row,)
    if start and text[start - 1] in "-−–" and (start == 1 or not text[start - 2].isalnum()):
        amount.start -= 1
        amount.number = replace(amount.number, value=-amount.number.value)
    known = words_after(language)
    amount.before = cues_before(text, amount.start, words_before(language))
    amount.end = _country(text, amount.end, form.unit.name, language) or amount.end
    amount.after = cues_after(text, amount.end, known)
    _rated(text, amount, form, known, language)
    return amount


def _rated(text: str, amount: Amount, form: Form, known: Words, language: str) -> None:
    """Read the denominator after the unit, if there is one."""
    over = rate(text, amount.end, form.unit, form.pint, language) if amount.after & RATE else None
    if over:
        amount.end, amount.unit, row = over
        amount.rows += (row,) if row else ()
        amount.after = cues_after(text, amount.end, known)


def _country(text: str, at: int, code: str, language: str) -> int | None:
    """Where the country that names the currency after the number ends ("$30 US"), or None."""
    start = at + text.startswith(" ", at)
    for form in lexis(language).tails.get(code, ()):
        end = start + len(form)
        if text.startswith(form, start) and not text[end : end + 1].isalnum():
            return end
    return None


def _measured(text: str, amount: Amount, language: str) -> Amount:
    """The amount with the unit or the currency after its number."""
    if not amount.number.spelled and text[amount.end - 1].isalpha():
        _unscale(text, amount, language)
    number = amount.number
    if amount.after & OTHER:
        amount.end = _tolerance(text, number, language)
    found = unit_after(text, amount.end, language) if amount.after & UNIT else None
    if not found:
        named = named_currency(text, amount.end, language) if amount.after & CAPITAL else None
        if named:
            amount.end, amount.unit, amount.after = named[0], Unit(named[1], CURRENCY), EVERY
        return amount
    amount.end, form, amount.glued = found
    known = words_after(language)
    amount.after = cues_after(text, amount.end, known)
    if number.step >= _SCALED:
        form = lexis(language).scaled.get(form.written, form)
    amount.unit, amount.form, amount.times = form.unit, form, form.times
    amount.rows = (form.row,)
    if form.unit.name == "foot" and amount.after & OTHER:
        _feet_and_inches(text, amount, language)
    if not form.times and form.unit.dimension != PERCENT:
        _rated(text, amount, form, known, language)
    if amount.number.step == 0 and amount.number.value.is_integer() and _is_measured(amount.unit):
        amount.number.step = 1.0
    return amount


def _is_measured(unit: Unit) -> bool:
    """Whether a whole number of this unit is a measurement, rounded to its last place, and not a count."""
    return unit.dimension not in EXACT_DIMENSIONS and CURRENCY not in unit.dimension


def _unscale(text: str, amount: Amount, language: str) -> None:
    """Read the number again without a letter glued to it that is no scale ("37m")."""
    number = amount.number
    letter = text[number.end - 1]
    if text[number.end - 2].isdigit() and not _is_scale(text, number, letter, language):
        plain = read_number(text, number.start, language, letters=False)
        if plain:
            amount.number, amount.end, amount.after = plain, plain.end, EVERY


def _tolerance(text: str, number: Number, language: str) -> int:
    """Where a number ends with the margin that may follow it ("5 ± 0.5"), which sets its step."""
    after = text[number.end : number.end + 2]
    m = _TOLERANCE.match(text, number.end) if "±" in after or "+" in after else None
    margin = read_number(text, m.end(), language) if m else None
    if margin is None:
        return number.end
    number.step = 2 * margin.value
    return margin.end


def _is_scale(text: str, number: Number, letter: str, language: str) -> bool:
    """Whether a letter glued to digits is a scale ("35m of its devices") and not a unit ("37m")."""
    kind = lexis(language).numbers.get(letter.lower(), ("", 0.0))[0]
    if kind != "letter":
        return True
    if currency_before(text, number.start, language):
        return True
    if letter in "kKbB":
        return True
    if unit_after(text, number.end, language):
        return True
    return letter in "mM" and _is_counted(text, number.end, language)


def _is_counted(text: str, at: int, language: str) -> bool:
    """Whether things are counted after a number: a plural at once, or after a link such as "of"."""
    m = _WORD.match(text, at)
    if m is None:
        return False
    linked = lexis(language).numbers.get(m[1].lower(), ("", 0.0))[0] == "link"
    for _ in range(_DETERMINERS):
        if m is None or not (linked and is_closed(m[1].lower(), language)):
            break
        m = _WORD.match(text, m.end())
    phrase = noun_phrase(text, m.start(1), language) if m else None
    return phrase is not None and phrase.plural and (linked or not phrase.modifiers)


def _feet_and_inches(text: str, amount: Amount, language: str) -> None:
    """As one height "5ft 11in" is one height: feet with the inches as their part."""
    found = inches_after(text, amount.end, language, hyphened=text[amount.number.end] == "-")
    if found:
        amount.number = replace(amount.number, value=amount.number.value + found[0] / 12, step=1 / 12)
        amount.end, amount.after = found[1], EVERY
