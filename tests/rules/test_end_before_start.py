"""CC104: stretches that end before they start."""

from __future__ import annotations

import pytest

from claimcheck.rules.end_before_start import EndBeforeStart
from tests.rules.topics import verdicts


@pytest.mark.parametrize(
    "text",
    [
        "The lido was open from 9 June 2018 to 2 June 2018.",
        "He was consul from 1974 to 1969.",
        "The course runs from 20 March to 4 March 2025.",
    ],
)
def test_a_stretch_that_ends_before_it_starts_is_a_contradiction(text: str) -> None:
    """The second end must not come before the first."""
    assert verdicts(EndBeforeStart(), text) == {"contradiction"}


@pytest.mark.parametrize(
    "text",
    [
        "The lido was open from 2 June 2018 to 9 June 2018.",
        "He was consul from 1969 to 1974.",
        "The course runs from 20 November to 4 February 2025.",
        "The bar is open from 10 p.m. to 4 a.m.",
    ],
)
def test_a_stretch_in_order_is_left_alone(text: str) -> None:
    """A year that turns and a night that ends in the morning are in order."""
    assert verdicts(EndBeforeStart(), text) == set()
