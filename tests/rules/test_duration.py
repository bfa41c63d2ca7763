"""CC305: lengths against first and last days."""

from __future__ import annotations

import pytest

from claimcheck.rules.duration import DurationAgainstDates
from tests.rules.topics import verdicts


@pytest.mark.parametrize(
    "text",
    [
        "The three-day auction ran from 4 June to 19 June 2021.",
        "The two-week tour lasted from 1 March to 9 April 2019.",
        "The three-month show ran from 2 January to 20 November 2018.",
    ],
)
def test_a_length_that_its_dates_do_not_give_is_a_contradiction(text: str) -> None:
    """First and last day, counted either way, must give the length."""
    assert verdicts(DurationAgainstDates(), text) == {"contradiction"}


@pytest.mark.parametrize(
    "text",
    [
        "The three-day auction ran from 4 June to 6 June 2021.",
        "The three-day auction ran from 4 June to 7 June 2021.",
        "The five-day course ran from Friday, 4 March to Thursday, 10 March 2022.",
        "The two-week tour lasted from 1 March to 14 March 2019.",
        "The two-week tour lasted from Monday, 4 March to Friday, 15 March 2019.",
        "The three-month show ran from 2 January to 28 March 2018.",
        "The three-month show ran from January to March 2018.",
        "The three-day week was in force from 1 January to 7 March 1974.",
        "The 90-day visa was valid from 1 January to 31 December 2019.",
        "The 30-day truce was extended from 1 March to 15 May 2021.",
        "The three-day auction was moved from 4 June to 19 June 2021, two years after the first.",
    ],
)
def test_a_length_that_its_dates_give_is_left_alone(text: str) -> None:
    """Either way of counting, working days, loose weeks and months, and other things' lengths give nothing."""
    assert verdicts(DurationAgainstDates(), text) == set()
