"""CC302: shares that make more than a hundred per cent."""

from __future__ import annotations

import pytest

from claimcheck.rules.shares import SharesAboveHundred
from tests.rules.topics import verdicts


@pytest.mark.parametrize(
    "text",
    [
        "Of the wool, 45 percent was spun, 40 percent was felted and 30 percent was thrown away.",
        "Half a million voted: 52% were in favour, 45% were opposed and 12% were undecided.",
    ],
)
def test_shares_of_one_whole_above_a_hundred_are_a_contradiction(text: str) -> None:
    """Shares of one whole cannot make more than all of it."""
    assert verdicts(SharesAboveHundred(), text) == {"contradiction"}


@pytest.mark.parametrize(
    "text",
    [
        "Of the wool, 45 percent was spun, 40 percent was felted and 15 percent was thrown away.",
        "Of the wool, 34 percent was spun, 34 percent was felted and 33 percent was thrown away.",
        "Of the readers, 60 percent used the printed page, 40 percent the website and 20 percent both.",
        "Turnout was 50 percent in Norway, 40 percent in Denmark and 20 percent in Iceland.",
        "Some 45 percent of boys, 40 percent of girls and 30 percent of teachers wore masks.",
        "The share was 40 percent in 2010, 35 percent in 2015 and 30 percent in 2020.",
        "Rents rose 50 percent, prices rose 40 percent and wages rose 20 percent.",
        "The poll found that 52 percent trust the courts, 41 percent the police and 23 percent the press.",
        "The shop pays 60 percent of the rent and 70 percent of the heating.",
        "Up to 50 percent was spun, up to 40 percent was felted and up to 30 percent was thrown away.",
    ],
)
def test_other_shares_are_left_alone(text: str) -> None:
    """Rounding, answers that may be given together, several wholes, years, changes and bounds give nothing."""
    assert verdicts(SharesAboveHundred(), text) == set()
