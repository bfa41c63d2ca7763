"""Whatever is printed in a form that is read, with whatever numbers, reads back as itself, over all of its words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.extraction.mentions import read_mentions
from claimcheck.model.values import Quantity
from tests.extraction.numbers.test_numbers import spell

SMALL, WHOLE = st.integers(2, 99), st.integers(2, 999_999)
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
DECIMALS = st.decimals(min_value="1.1", max_value="99.9", places=1).filter(lambda d: d % 1 != 0)
TENS = DECIMALS.map(str)


def one(text: str, written: str) -> Quantity:
    """The only quantity of a text, which must cover what was written."""
    found = read_mentions(text)
    assert [text[m.start : m.end] for m in found] == [written], [m.value for m in found]
    value = found[0].value
    assert isinstance(value, Quantity)
    return value


MONEY = {
    "${}": "USD", "US${}": "USD", "A${}": "AUD", "C${}": "CAD", "HK${}": "HKD", "NZ${}": "NZD", "EUR{}": "EUR", "EUR {}": "EUR",
    "€{}": "EUR", "£{}": "GBP", "¥{}": "JPY", "Rs {}": "INR", "Rs. {}": "INR", "₹{}": "INR", "CHF {}": "CHF", "USD {}": "USD",
    "{} dollars": "USD", "{} US dollars": "USD", "{} euros": "EUR", "{} pounds sterling": "GBP", "{} yen": "JPY",
    "{} Danish kroner": "DKK", "{} USD": "USD", "{}€": "EUR", "{} rupees": "INR",
}  # fmt: skip
SHORT = {"m": 1e6, "bn": 1e9, " million": 1e6, " billion": 1e9, " crore": 1e7, " lakh": 1e5}
DEGREES = {
    "{}°C": "degree_Celsius", "{} °C": "degree_Celsius", "{} degrees Celsius": "degree_Celsius", "{}°F": "degree_Fahrenheit",
    "{} degrees Fahrenheit": "degree_Fahrenheit",
}  # fmt: skip
RATES = {
    "{} liters per day": "liter per day", "${} a bushel": "USD per bushel", "${} per barrel": "USD per barrel",
    "{} barrels a day": "barrel per day", "{}mph": "mile_per_hour", "{} km/h": "kilometer_per_hour",
    "{} miles an hour": "mile_per_hour", "{} metres per second": "meter_per_second", "€{} per person": "EUR per person",
}  # fmt: skip
PERCENT = {
    "{}%": "percent", "{} percent": "percent", "{} per cent": "percent", "{} pct": "percent",
    "{} percentage points": "percentage point", "{} basis points": "basis point", "{} bps": "basis point",
}  # fmt: skip
AGES = ["a {}-year-old", "{} years old", "{} years of age", "aged {}", "at the age of {}"]
RANGES = ["{} to {} {}", "{}-{} {}", "{}–{} {}", "{} - {} {}", "between {} and {} {}", "from {} to {} {}"]
UNREAD = [
    ("Rents rose two-fold in Oslo.", "two-fold", "a multiple with a hyphen is taken for a compound"),
    ("Rents rose 3-fold in Oslo.", "3-fold", "a multiple with a hyphen is taken for a compound"),
]
HARD = [
    ("He is 5'11\" tall.", "5'11\": foot"),
    ("He is 5 ft 11 in tall.", "5 ft 11 in: foot"),
    ("He owes 500 Kenyan shillings to Ida.", "500 Kenyan shillings: KES"),
    ("They kept 3/10 of the land.", "3/10 of the land: % land"),
    ("Men aged forty came.", "aged forty: year of age"),
    ("She was 65 when she died.", "65: year of age"),
    ("Tony Moll was 65 when he left.", "65: year of age"),
    ("He turned 40 and left.", "40: year of age"),
    ("He was just 24 at the time.", "just 24: year of age"),
    ("He was 87.", "87: year of age"),
]
NO_AGES = ["The score was 87.", "It was 65 when they met.", "The total was 40 at the time.", "He was 87 kilometres away.", "He was 3 and 4 behind.", "Porto was 65 when it rained."]  # fmt: skip


def printed_numbers(n: int, d: str, scale: str) -> list[tuple[str, float]]:
    """Ways to print a number: what is printed of a whole number, a decimal and a scale, and its value."""
    few, power, factor = n % 98 + 2, n % 7 + 2, SCALES[scale]
    return [
        (f"{n}", n),
        (f"{n:,}", n),
        (spell(n), n),
        (d, float(d)),
        (f"{d} {scale}", float(d) * factor),
        (f"{few} {scale}", few * factor),
        (f"{spell(few)} {scale}", few * factor),
        (f"{spell(few)} and a half {scale}", (few + 0.5) * factor),
        (f"{d}e{power}", float(d) * 10**power),
        (f"{d} × 10^{power}", float(d) * 10**power),
        (f"{d}×10{'⁰¹²³⁴⁵⁶⁷⁸⁹'[power]}", float(d) * 10**power),
        (f"{few}½", few + 0.5),
        (f"{few} 3/4", few + 0.75),
        (f"{spell(few)} point {spell(power)}", few + power / 10),
        (f"{spell(power)} dozen", power * 12),
    ]


@settings(deadline=None)
@given(WHOLE, TENS, st.sampled_from(sorted(SCALES)), st.integers(0, 14))
def test_a_number_of_things_in_digits_and_words_reads_back(n: int, d: str, scale: str, form: int) -> None:
    """Digits, words, both mixed, fractions and powers of ten give the number that was printed."""
    printed, value = printed_numbers(n, d, scale)[form]
    assert one(f"It has {printed} cells there.", f"{printed} cells").stated == pytest.approx((value,))


@settings(deadline=None)
@given(st.integers(1, 11), st.sampled_from([2, 3, 4, 5, 6, 8, 10]), st.booleans())
def test_a_fraction_of_things_reads_back(top: int, bottom: int, words: bool) -> None:  # noqa: FBT001 - drawn
    """A fraction in digits and one in words are a share of what is counted."""
    top = top % bottom or 1
    top = 1 if (top, bottom) == (2, 4) else top  # two quarters are half a year
    words = words or bottom == 10
    names = {2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 8: "eighth", 10: "tenth"}
    printed = f"{spell(top)}-{names[bottom]}{'s' if top > 1 else ''}" if words else f"{top}/{bottom}"
    value = one(f"They kept {printed} of the land.", f"{printed} of the land")
    assert value.stated == pytest.approx((top / bottom,))
    assert value.unit.name == "% land"


@settings(deadline=None)
@given(WHOLE, TENS, st.sampled_from(sorted(MONEY)), st.sampled_from(["", *SHORT]))
def test_money_in_every_spelling_reads_back(n: int, d: str, form: str, scale: str) -> None:
    """A sign, a code or a word before the sum or after it, in full or with a scale, gives sum and currency."""
    if form.startswith("{}") and not scale.startswith(" "):
        scale = ""
    printed = form.format(f"{d}{scale}" if scale else f"{n:,}")
    value = one(f"It paid {printed} for the site.", printed)
    assert value.stated == pytest.approx((float(d) * SHORT[scale] if scale else float(n),))
    assert value.unit.name == MONEY[form]


@settings(deadline=None)
@given(st.integers(0, 99), st.sampled_from(sorted(DEGREES)), st.sampled_from(["", "-", "−", "minus "]))
def test_a_temperature_reads_back(n: int, form: str, sign: str) -> None:
    """Degrees with their sign, or with the word for it, give the temperature."""
    printed = sign + form.format(n)
    value = one(f"It was {printed} there.", printed)
    assert (value.stated, value.unit.name) == ((-n if sign else n,), DEGREES[form])


@settings(deadline=None)
@given(TENS, st.sampled_from(sorted(RATES | PERCENT)))
def test_rates_and_percentages_read_back(d: str, form: str) -> None:
    """Rates, percent, percentage points and basis points give number and unit."""
    printed = form.format(d)
    value = one(f"It was {printed} there.", printed)
    assert (value.stated, value.unit.name) == ((float(d),), (RATES | PERCENT)[form])


@settings(deadline=None)
@given(st.integers(1, 110), st.sampled_from(AGES), st.booleans())
def test_an_age_reads_back(n: int, form: str, words: bool) -> None:  # noqa: FBT001 - drawn
    """Each way to tell an age gives it, in digits, and in words where the number comes first."""
    words = words and not form.endswith("{}")
    printed = form.format(spell(n) if words else n)
    value = one(f"She is {printed} there.", printed.removeprefix("a "))
    assert (value.stated, value.unit.name) == ((n,), "year of age")


@settings(deadline=None)
@given(
    st.integers(1, 8),
    st.integers(0, 11),
    st.sampled_from(["{}ft {}in", "{} feet {} inches", "{} foot {} inches"]),
)
def test_a_height_reads_back(feet: int, inches: int, form: str) -> None:
    """Feet with inches are one length."""
    printed = form.format(feet, inches)
    value = one(f"He is {printed} tall.", printed)
    assert (value.stated, value.unit.name) == (pytest.approx((feet + inches / 12,)), "foot")


@settings(deadline=None)
@given(TENS, st.sampled_from([5, 10]))
def test_a_rating_reads_back(d: str, best: int) -> None:
    """A rating gives its number, and not a fraction."""
    stars = str(float(d) % best)[:3]
    assert one(f"The film has {stars}/{best} there.", f"{stars}/{best}").stated == (float(stars),)


@settings(deadline=None)
@given(TENS, st.integers(1, 9), st.sampled_from(["±", "+/-"]))
def test_a_tolerance_reads_back(d: str, margin: int, sign: str) -> None:
    """The number is stated, and the step is twice the margin."""
    printed = f"{d} {sign} 0.{margin} metres"
    value = one(f"The rod is {printed} long.", printed)
    assert value.stated == (float(d),)
    assert value.step == pytest.approx(margin / 5)


@settings(deadline=None)
@given(st.integers(2, 10), st.sampled_from(["{} times", "{}fold"]))
def test_a_multiple_reads_back(n: int, form: str) -> None:
    """A multiple in words is so many times."""
    printed = form.format(spell(n))
    assert one(f"Rents grew {printed} in Oslo.", printed).stated == (n,)


@settings(deadline=None)
@given(SMALL, SMALL, st.sampled_from(RANGES), st.sampled_from(["boats", "km", "percent", "million dollars"]))
def test_a_range_in_every_spelling_reads_back(low: int, more: int, form: str, noun: str) -> None:
    """Both ends of a range read back, with what stands behind the second meant for both."""
    printed = form.format(low, low + more, noun)
    scale = 1e6 if noun.startswith("million") else 1
    value = one(f"It has {printed} there.", printed)
    assert value.stated == (low * scale, (low + more) * scale)
    assert value.hedge == "between"


@pytest.mark.parametrize(("text", "written"), [
    pytest.param(text, written, marks=pytest.mark.xfail(strict=True, reason=reason)) for text, written, reason in UNREAD
])  # fmt: skip
def test_a_form_that_is_not_read_yet(text: str, written: str) -> None:
    """These ways to print a quantity are common, and are still to be read."""
    words, _, unit = written.partition(": ")
    value = one(text, words)
    assert unit in {"", value.unit.name}


@pytest.mark.parametrize(("text", "written"), HARD)
def test_a_form_that_is_hard_to_read(text: str, written: str) -> None:
    """Heights by signs and symbols, currencies by their countries, tenths, and ages that a person is said to have."""
    words, _, unit = written.rpartition(": ")
    assert one(text, words).unit.name == unit


@pytest.mark.parametrize("text", NO_AGES)
def test_a_number_that_no_person_has_is_no_age(text: str) -> None:
    """Scores, totals and distances are not how old somebody is."""
    assert not any(isinstance(m.value, Quantity) and m.value.unit.name == "year of age" for m in read_mentions(text))
