"""Excerpts: the right line, cut around the words, with carets under them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.reading import line_and_column
from claimcheck.reporting.display import clean, columns
from claimcheck.reporting.excerpt import Excerpt, Lines, excerpt


def of(text: str, words: str, room: int = 80) -> Excerpt:
    """The only line of the excerpt for the first place of some words."""
    start = text.index(words)
    (line,) = excerpt(Lines(text), start, start + len(words), room)
    return line


def over_carets(line: Excerpt) -> str:
    """What stands over the carets, found by counting columns."""
    taken = [columns(line.shown[:at]) for at in range(len(line.shown) + 1)]
    return line.shown[taken.index(line.indent) :]


def test_a_short_line_is_shown_whole() -> None:
    """A line that fits stands as it is, with its number."""
    line = of("first\nThe tower is 40 metres high.\n", "40 metres")
    assert (line.number, line.shown) == (2, "The tower is 40 metres high.")
    assert (line.indent, line.length) == (13, 9)


def test_a_long_line_is_cut_between_words_on_both_sides() -> None:
    """A paragraph on one line shows a window around the words."""
    text = "alpha " * 60 + "exactly 40 metres high " + "omega " * 60
    line = of(text, "exactly 40 metres", 60)
    assert line.shown.startswith("… alpha ")
    assert line.shown.endswith(" omega …")
    assert columns(line.shown) <= 60
    assert over_carets(line).startswith("exactly 40 metres")


def test_words_at_the_start_leave_the_room_to_what_follows() -> None:
    """Where nothing stands before the words, the window reaches further after them."""
    line = of("40 metres " + "omega " * 60, "40 metres", 60)
    assert line.shown.startswith("40 metres omega")
    assert columns(line.shown) > 40


def test_words_longer_than_the_window_are_cut_at_their_end() -> None:
    """A long list is shown from its start."""
    line = of("x " + "item, " * 50, "item, " * 50, 40)
    assert line.words.endswith("…")
    assert columns(line.shown) <= 40


def test_a_script_without_spaces_keeps_its_context() -> None:
    """Where there is no space to cut at, the cut falls between characters."""
    line = of("山" * 200 + "40" + "川" * 200, "40", 60)
    assert "山山40川川" in line.shown
    assert columns(line.shown) <= 60


def test_carets_stand_under_wide_and_combining_text() -> None:
    """Columns are counted as a terminal does."""
    line = of("日本の橋 e\u0301 40 metres", "40 metres")
    assert line.indent == 11
    assert line.length == 9


def test_a_line_from_right_to_left_says_so() -> None:
    """Carets may mislead there, and the words are said again."""
    assert of("שלום 40 עולם", "40").turned
    assert not of("plain 40", "40").turned


def test_a_span_over_two_lines_shows_both() -> None:
    """Each line has its own carets."""
    text = "a total of forty\nmetres in all"
    first, second = excerpt(Lines(text), 11, 23, 80)
    assert (first.words, second.words) == ("forty", "metres")
    assert (second.number, second.indent) == (2, 0)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_understood(end: str) -> None:
    """Lines are counted alike whatever ends them, and the line end is not shown."""
    line = of(f"one{end}two 40{end}three", "40")
    assert (line.number, line.shown) == (2, "two 40")


def test_a_line_of_millions_of_characters_is_cut_at_once() -> None:
    """Only what is shown is looked at."""
    text = "word " * 1_000_000
    line = excerpt(Lines(text), 2_500_000, 2_500_004, 80)[0]
    assert line.words == "word"


TEXTS = st.text(st.sampled_from("ab 1\n\r\t日\u0301ש\x1b"), max_size=120)


@settings(deadline=None)
@given(TEXTS, st.data())
def test_carets_stand_under_the_words(text: str, data: st.DataObject) -> None:
    """Counting columns to the carets finds the words, and the line never exceeds its room."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for line in excerpt(Lines(text), start, end, 30):
        assert columns(line.shown) <= 30
        before = line.shown[: line.shown.find(line.words)] if line.words else ""
        assert columns(before) <= line.indent
        assert clean(line.shown) == line.shown
        assert line.words in line.shown


@settings(deadline=None)
@given(TEXTS, st.data())
def test_places_are_those_that_reading_gives(text: str, data: st.DataObject) -> None:
    """The report and the reader count lines and columns alike."""
    offset = data.draw(st.integers(0, len(text)))
    if text[offset - 1 : offset + 1] != "\r\n":
        assert Lines(text).place(offset) == line_and_column(text, offset)
