"""Article text on a terminal: widths, and nothing that could steer it."""

from __future__ import annotations

from unicodedata import category

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.reporting.display import DIRECTIONS, clean, columns, fitted, padded


def test_a_terminal_escape_is_shown_and_not_sent() -> None:
    """ESC, BEL, DEL and the C1 introducer come out as visible signs."""
    assert clean("\x1b[31mred\x07\x7f\x9b") == "␛[31mred␇␡<U+009B>"


def test_a_turn_of_direction_is_shown_and_not_sent() -> None:
    """A right-to-left override cannot reorder the report."""
    assert clean("a\u202eb") == "a<U+202E>b"


def test_line_ends_inside_a_quote_stay_on_one_line() -> None:
    """Newlines and tabs become spaces, carriage returns and separators visible signs."""
    assert clean("a\nb\tc\rd\u2028e") == "a b c␍d<U+2028>e"


def test_letters_marks_and_emoji_pass_unchanged() -> None:
    """What a person reads as text is left alone."""
    text = "naïve e\u0301 日本 שלום 👩\u200d👧"
    assert clean(text) == text


def test_widths_follow_the_terminal() -> None:
    """East Asian wide characters take two columns, combining marks none."""
    assert (columns("日本"), columns("e\u0301"), columns("abc"), columns("")) == (4, 1, 3, 0)


def test_a_cut_text_fits_and_says_that_it_was_cut() -> None:
    """Text is cut by columns, with an ellipsis; text that fits is left alone."""
    assert fitted("日本語の題名", 5) == "日本…"
    assert fitted("short", 5) == "short"


def test_padding_counts_columns() -> None:
    """Wide characters are padded by what they take."""
    assert padded("日本", 6) == "日本  "


@settings(deadline=None)
@given(st.text())
def test_cleaned_text_holds_nothing_that_steers(text: str) -> None:
    """Whatever goes in, no control character, lone surrogate or turn of direction comes out."""
    shown = clean(text)
    assert not DIRECTIONS & set(shown)
    assert all(category(char) not in {"Cc", "Cs", "Zl", "Zp"} for char in shown)
    assert clean(shown) == shown
