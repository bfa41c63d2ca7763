"""Hedges before and after a number."""

from __future__ import annotations

import pytest

from claimcheck.extraction.hedges import hedge_after, hedge_before
from claimcheck.extraction.lexicon import table

ROWS = table("en", "hedges")


def test_every_row_before_a_number_gives_its_hedge() -> None:
    """Each phrase of the table, before a number, is found at its start with its own row."""
    for name, row in ROWS.items():
        if row["place"] == "before":
            gap = "" if row["phrase"][-1] in "-~≈∼<>≤≥=" else " "
            text = f"They saw {row['phrase']}{gap}30"
            found = hedge_before(text, len(text) - 2, "en")
            assert found is not None, name
            assert text[found[0] :].endswith(f"{row['phrase']}{gap}30"), name
            assert found[1] == row["hedge"], name


def test_a_word_that_ends_like_a_hedge_is_none() -> None:
    """Letters before the phrase make it another word."""
    for name, row in ROWS.items():
        if row["place"] == "before" and row["phrase"][0].isalpha() and " " not in row["phrase"]:
            text = f"They saw xq{row['phrase']} 30"
            assert hedge_before(text, len(text) - 2, "en") is None, name


def test_every_row_after_a_number_gives_its_hedge() -> None:
    """Each phrase of the table that stands after a number is found with its own row."""
    for name, row in ROWS.items():
        if row["place"] == "after":
            gap = " " if row["phrase"][0].isalpha() else ""
            text = f"30{gap}{row['phrase']}, they said"
            assert hedge_after(text, 2, "en") == (len(text) - 11, row["hedge"], f"hedges:{name}")


@pytest.mark.parametrize("degree", [row["phrase"] for row in ROWS.values() if row["place"] == "degree"])
def test_a_degree_word_belongs_to_the_hedge(degree: str) -> None:
    """The phrase "well over 30" is one hedge, which starts at "well"."""
    text = f"it took {degree} over 30"
    assert hedge_before(text, len(text) - 2, "en") == (8, "more_than", "hedges:over")


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("more than a total of ", "more_than"), ("more than an estimated ", "more_than"), ("a total of ", "exact"),
        ("no fewer than ", "at_least"), ("not more than ", "at_most"), ("just under ", "less_than"), ("nearly\n", "nearly"),
    ],
)  # fmt: skip
def test_the_hedge_that_counts_is_the_one_kept(text: str, hedge: str) -> None:
    """Where two hedges meet, the bound wins over the exact and the approximate."""
    found = hedge_before(f"{text}9", len(text), "en")
    assert found is not None
    assert (found[0], found[1]) == (0, hedge)


@pytest.mark.parametrize("text", ["handsome ", "moreover ", "the ", "", "  ", "said, ", "than "])
def test_other_words_are_no_hedge(text: str) -> None:
    """Words that are not in the table say nothing."""
    assert hedge_before(f"{text}9", len(text), "en") is None


@pytest.mark.parametrize("text", ["9 oddly", "9 or less likely", "9", "9 more", "9-oddly"])
def test_words_after_that_only_begin_like_a_hedge_are_none(text: str) -> None:
    """A phrase must end where its word ends."""
    found = hedge_after(text, 1, "en")
    assert found is None or text.startswith("9 or less")
