"""Mentions of one text stand in its order and share no character, whatever stands side by side."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck

PIECES = st.sampled_from(
    [
        "1,200", "3.5", "$", "€2.5 million", "-", "–", "between 3 and", "from 2016 to", "by 2030", "May", "3 May 2021", "percent",
        "%", "of", "the", "km", "½", "minus", "1/3", "12:30", "a.m.", "2021-05-04", "every", "21st", "second", "people",
        "more than", "about", "and", "or", "million", "dozen", "half", "BC", "century", "1990s", "last year", "twenty", "-one",
        "hundred", "a", "days", "ago", ",", ".", "\u00a0", "\n", "(", ")", "’s", "😀",
    ]
)  # fmt: skip
"""What a number or a date is made of, and what stands between two of them."""


def mentions(text: str) -> list[tuple[int, int]]:
    """The spans of the mentions."""
    found = claimcheck.mentions(text, "2021-05-04")
    assert all(text[one.start : one.end] == one.quote == one.quote.strip() for one in found)
    return [(one.start, one.end) for one in found]


@settings(deadline=None, derandomize=True, max_examples=150)
@given(st.lists(PIECES, max_size=10), st.sampled_from([" ", " ", ""]))
def test_mentions_are_in_order_and_apart(pieces: list[str], between: str) -> None:
    """Every mention begins where the one before has ended, or later."""
    spans = mentions(between.join(pieces))
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))


@pytest.mark.xfail(strict=True, reason="a quantity and a date or an ordinal beside it take the same characters")
@pytest.mark.parametrize("text", ["€2.5 million-31 February 2021", "first minus 3.5 points"])
def test_two_readers_do_not_take_one_character(text: str) -> None:
    """What one reader has taken is not given to another."""
    spans = mentions(text)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))
