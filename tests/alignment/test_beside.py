"""Figures beside others in their sentence: parts, and what is meant by a number without its noun."""

from __future__ import annotations

import pytest

import claimcheck


def verdicts(*texts: str) -> set[str]:
    """The verdicts on accounts of one day."""
    sources = [claimcheck.Source(id=str(n), text=text, published="2024-06-05") for n, text in enumerate(texts)]
    return {finding.verdict for finding in claimcheck.check(sources).findings}


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (
            "Two gifts, of £750,000 and £500,000, were given by the Lund Trust to the choir of Oslo on Tuesday.",
            "On Tuesday the Lund Trust gave £1.25m to the choir of Oslo.",
        ),
        (
            "Seven passengers and two crew members died when the ferry Lund sank off Oslo on Tuesday.",
            "The ferry Lund sank off Oslo on Tuesday, killing nine people.",
        ),
    ],
)
def test_figures_that_add_up_to_the_other_are_its_parts(parts: str, whole: str) -> None:
    """A figure beside others is not held against their sum."""
    assert not verdicts(parts, whole) & {"contradiction", "tension"}


def test_figures_that_do_not_add_up_are_still_compared() -> None:
    """One gift against another sum is a contradiction."""
    first = "On Tuesday the Lund Trust gave £750,000 to the choir of Oslo."
    assert "contradiction" in verdicts(first, "On Tuesday the Lund Trust gave £1.25m to the choir of Oslo.")


def test_a_rise_and_a_fall_of_one_size_do_not_agree() -> None:
    """Eight per cent up is not eight per cent down; both may still have reached eight."""
    assert verdicts("Lund's profit rose by 8 percent in 2022.", "Lund's profit fell by 8 percent in 2022.") == {
        "tension"
    }
