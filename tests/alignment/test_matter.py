"""Figures of one matter in accounts of one story."""

from __future__ import annotations

import pytest

import claimcheck

WIRE = """Lake council agrees on fund

OSLO, June 4 - Ministers of the Lake Arda council agreed in Oslo on Tuesday to set up a {fund} fund to clear pondweed \
from the harbours of Lake Arda, the council of Lake Arda said.

Ida Lund, who leads the council, said the ministers of Norland and Sudland had talked through the night. Norland lent the \
council {boats} patrol boats last year.

The declaration of Lake Arda has {points} points. It was read out by Ida Lund in the town hall of Oslo."""
PAPER = """What the ministers of Lake Arda want

The council of Lake Arda, which met in Oslo on Tuesday under Ida Lund, has a new fund. With {fund} it frees the \
harbours of pondweed, which chokes the boats of Norland and Sudland.

In a declaration of {points} points the ministers also promise quieter engines on Lake Arda. Norland has {hotels} hotels on \
the lake, and Sudland has none."""


def findings(first: str, second: str) -> dict[str, list[tuple[str, ...]]]:
    """The quotes of the findings of the two accounts, published on one day, by verdict."""
    report = claimcheck.check(
        [
            claimcheck.Source(id="wire", text=first, published="2024-06-05"),
            claimcheck.Source(id="paper", text=second, published="2024-06-05"),
        ]
    )
    found: dict[str, list[tuple[str, ...]]] = {}
    for finding in report.findings:
        if len({claim.source for claim in finding.claims}) > 1:
            found.setdefault(finding.verdict, []).append(tuple(sorted(claim.quote for claim in finding.claims)))
    return found


def told(**figures: str) -> dict[str, list[tuple[str, ...]]]:
    """The findings where the wire says some figures otherwise."""
    agreed = {"fund": "$64 million", "points": "27", "boats": "14", "hotels": "19"}
    return findings(WIRE.format(**(agreed | figures)), PAPER.format(**agreed))


def test_accounts_that_agree_are_not_flagged() -> None:
    """Figures that each account alone has are left alone."""
    assert "contradiction" not in told()


def test_rare_words_bring_two_figures_together() -> None:
    """Money is told by what it is for: two words that little else of the story has."""
    assert told(fund="$46 million")["contradiction"] == [("$46 million", "$64 million")]


def test_a_noun_that_either_account_counts_once_brings_two_counts_together() -> None:
    """The points of the one declaration of the story are one number."""
    assert told(points="34")["contradiction"] == [("27 points", "34 points")]


@pytest.mark.parametrize("fund", ["$6.4 million", "$640 million"])
def test_figures_far_from_each_other_are_of_two_things(fund: str) -> None:
    """One figure ten times the other is more likely to be of something else."""
    assert "contradiction" not in told(fund=fund)


def test_a_figure_that_stands_elsewhere_in_the_other_account_is_not_disputed() -> None:
    """An account that states the other's figure elsewhere may speak of two things."""
    second = PAPER.format(fund="$64 million", points="27", hotels="19") + " An older fund had $46 million."
    assert "contradiction" not in findings(WIRE.format(fund="$46 million", points="27", boats="14"), second)


@pytest.mark.parametrize("noun", ["things", "people", "times"])
def test_a_vague_noun_counts_for_nothing(noun: str) -> None:
    """Whatever may be anything is not one thing because both accounts count it."""
    first = WIRE.format(fund="$64 million", points="27", boats="14") + f" It was said of 30 {noun}."
    second = PAPER.format(fund="$64 million", points="27", hotels="19") + f" Norland sold 40 {noun}."
    assert "contradiction" not in findings(first, second)
