"""CC103: days that no calendar has."""

from __future__ import annotations

import pytest

from claimcheck.rules.impossible_date import ImpossibleDate
from tests.rules.topics import found, verdicts

FLAGGED = (
    "The bond falls due on 31 September 2030.",
    "She was crowned on February 30, 1999.",
    "The kiln was lit on 29 February 1900.",
    "The road was closed from 28 April to 31 April 2021.",
)
SILENT = (
    "The bond falls due on 30 September 2030.",
    "The kiln was lit on 29 February 2000.",
    "A prince of Sweden was born on 30 February 1712.",
    "In February, 30 members left the choir.",
)


@pytest.mark.parametrize("text", FLAGGED)
def test_a_day_that_its_month_does_not_have_is_a_contradiction(text: str) -> None:
    """A day beyond the end of its month is on no calendar."""
    assert verdicts(ImpossibleDate(), text) == {"contradiction"}


@pytest.mark.parametrize("text", SILENT)
def test_a_day_of_the_calendar_is_left_alone(text: str) -> None:
    """Days that exist, and days of older calendars, give nothing."""
    assert verdicts(ImpossibleDate(), text) == set()


def test_a_leap_day_without_a_year_is_left_alone() -> None:
    """The year of "29 February" comes from the day of publication, and may be the wrong one."""
    assert not found(ImpossibleDate(), "The shop closes on 29 February.", published="2023-02-10")


def test_a_day_that_never_is_needs_no_year() -> None:
    """31 April is on the calendar of no year."""
    assert verdicts(ImpossibleDate(), "The shop closes on 31 April.", published="2023-02-10") == {"contradiction"}
