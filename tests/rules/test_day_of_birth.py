"""CC314: deeds on the day of one's birth."""

from __future__ import annotations

import pytest

from claimcheck.rules.day_of_birth import DeedOnDayOfBirth
from tests.rules.topics import verdicts

BORN = "Edda Moll was born on 4 April 1944 in Bremen."


@pytest.mark.parametrize(
    "deed",
    [
        "Edda Moll died on 4 April 1944.",
        "Edda Moll married a baker on 4 April 1944.",
        "Edda Moll retired on April 4, 1944.",
    ],
)
def test_a_deed_on_the_day_of_birth_is_a_contradiction(deed: str) -> None:
    """Nobody marries, retires or has a life behind them on the day of their birth."""
    assert verdicts(DeedOnDayOfBirth(), BORN, deed) == {"contradiction"}


@pytest.mark.parametrize(
    "deed",
    [
        "Edda Moll died on 4 April 1994.",
        "Edda Moll died in April 1944.",
        "Edda Moll was christened on 4 April 1944.",
        "Carl Moll died on 4 April 1944.",
        "Moll died on 4 April 1944.",
        "Edda Moll did not marry on 4 April 1944.",
    ],
)
def test_other_days_people_and_deeds_are_left_alone(deed: str) -> None:
    """Another day, a month, a christening, another person and a family's name give nothing."""
    assert verdicts(DeedOnDayOfBirth(), BORN, deed) == set()


def test_a_source_that_tells_both_is_left_alone() -> None:
    """A text that dates the birth and tells of the deed knows of both."""
    text = "Edda Moll, born on 4 April 1944, was married in 1944. Edda Moll married on 4 April 1944."
    assert verdicts(DeedOnDayOfBirth(), text) == set()
