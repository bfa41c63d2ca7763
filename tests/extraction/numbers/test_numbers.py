"""Numbers in digits, in words, and in both."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.extraction.lexicon import table
from claimcheck.extraction.numbers import read_number

READ = [
    ("7", 7, 0), ("1,184,000", 1_184_000, 0), ("6.25", 6.25, 0.01), (".5", 0.5, 0.1), ("-3.5", -3.5, 0.1),
    ("2.3 billion", 2.3e9, 1e8), ("2.3\nbillion", 2.3e9, 1e8), ("48.2 million", 48.2e6, 1e5), ("1.2m", 1.2e6, 1e5), ("3bn", 3e9, 1e9), ("5 lakh crore", 5e12, 1e12),
    ("12,34,567", 1_234_567, 0), ("9\u202f300", 9300, 0), ("1/2", 0.5, 0), ("2 1/2", 2.5, 0), ("½", 0.5, 0), ("3¾", 3.75, 0),
    ("2.5e6", 2.5e6, 1e5), ("1.3 × 10^6", 1.3e6, 1e5), ("6×10⁸", 6e8, 1e8),
    ("forty-two", 42, 0), ("two hundred and five", 205, 0), ("three thousand four hundred", 3400, 0), ("two million", 2e6, 1e6),
    ("two and a half", 2.5, 0), ("two and a half million", 2.5e6, 1e5), ("a million and a half", 1.5e6, 1e5),
    ("half a million", 5e5, 1e5), ("a dozen", 12, 0), ("two dozen", 24, 0), ("half a dozen", 6, 0), ("a hundred", 100, 0),
    ("two-thirds", 2 / 3, 0), ("three quarters", 0.75, 0), ("half", 0.5, 0), ("a third of", 1 / 3, 0), ("one-tenth", 0.1, 0),
    ("minus nine", -9, 0), ("minus 40", -40, 0), ("two point five million", 2.5e6, 1e5), ("4 hundred million", 4e8, 1e6),
]  # fmt: skip
REFUSED = ["3,5", "1.2.3", "100,00", "hundred", "million", "a third man", "an hour", "of", "", "-", "0,123,456"]


@pytest.mark.parametrize(("text", "value", "step"), READ)
def test_reads_the_value_and_the_last_written_place(text: str, value: float, step: float) -> None:
    """A number is read to its end, with its multipliers and the step of its last written place."""
    number = read_number(text, 0, "en")
    assert number is not None
    assert number.value == pytest.approx(value)
    assert number.step == pytest.approx(step)
    assert text[number.end :] in ("", " of")


@pytest.mark.parametrize("text", REFUSED)
def test_refuses_what_is_no_number(text: str) -> None:
    """A comma that separates no thousands, a version and a bare scale word are no numbers."""
    assert read_number(text, 0, "en") is None


def test_stops_where_the_next_word_does_not_continue_the_number() -> None:
    """Two numbers side by side stay two."""
    number = read_number("nineteen forty", 0, "en")
    assert number is not None
    assert (number.value, number.end) == (19, 8)


def test_a_glued_letter_is_a_scale_only_where_it_may_be() -> None:
    """The caller decides whether "37m" is 37 million or 37 of a unit."""
    scaled, plain = read_number("37m", 0, "en"), read_number("37m", 0, "en", letters=False)
    assert scaled is not None
    assert plain is not None
    assert (scaled.value, plain.value, plain.end) == (37e6, 37, 2)


def test_every_scale_word_multiplies_the_digits_before_it() -> None:
    """Each scale, short form and letter of the table gives its value after digits."""
    for word, row in table("en", "numbers").items():
        if row["kind"] in ("scale", "short", "letter"):
            gap = " " if row["kind"] == "scale" else ""
            number = read_number(f"7{gap}{word}", 0, "en")
            assert number is not None, word
            assert number.value == 7 * float(row["value"]), word


def test_every_counting_word_is_a_number_by_itself() -> None:
    """Each unit and ten of the table reads as its value, and not as a part of a longer word."""
    for word, row in table("en", "numbers").items():
        if row["kind"] in ("unit", "ten"):
            number = read_number(word, 0, "en")
            assert number is not None, word
            assert number.value == float(row["value"]), word
            assert read_number(f"{word}x", 0, "en") is None, word


_UNITS = [w for w, r in table("en", "numbers").items() if r["kind"] == "unit"]
_TENS = {float(r["value"]): w for w, r in table("en", "numbers").items() if r["kind"] == "ten"}


def spell(n: int) -> str:
    """A whole number below a thousand million in English words."""
    if n < 20:
        return _UNITS[n]
    if n < 100:
        return _TENS[n // 10 * 10] + (f"-{_UNITS[n % 10]}" if n % 10 else "")
    for size, name in ((10**6, "million"), (10**3, "thousand"), (100, "hundred")):
        if n >= size:
            rest = n % size
            glue = " and " if size == 100 else " "
            return f"{spell(n // size)} {name}" + (f"{glue}{spell(rest)}" if rest else "")
    raise AssertionError(n)


@settings(deadline=None)
@given(st.integers(min_value=0, max_value=10**9 - 1))
def test_a_whole_number_reads_back_from_digits_and_from_words(n: int) -> None:
    """Digits, digits with separators and words give the number that was printed."""
    for text in (str(n), f"{n:,}", spell(n)):
        number = read_number(text, 0, "en")
        assert number is not None
        assert (number.value, number.end) == (n, len(text))


@settings(deadline=None)
@given(
    st.decimals(min_value=0, max_value=10**6, places=3, allow_nan=False, allow_infinity=False),
    st.sampled_from(["million", "billion"]),
)
def test_decimals_with_a_scale_read_back(n: object, scale: str) -> None:
    """A decimal with a scale word gives the product, and its last place times the scale as its step."""
    factor = 1e6 if scale == "million" else 1e9
    number = read_number(f"{n} {scale}", 0, "en")
    assert number is not None
    assert number.value == pytest.approx(float(str(n)) * factor)
    assert number.step == pytest.approx(factor / 1000)


@settings(deadline=None)
@given(st.text(alphabet="0123456789.,/-½ aMbe+×^twohalfndr", max_size=30), st.integers(min_value=0, max_value=30))
def test_no_text_makes_the_reader_fail(text: str, at: int) -> None:
    """Whatever stands there, the reader answers, and within the text."""
    number = read_number(text, at, "en")
    assert number is None or at <= number.start < number.end <= len(text)
