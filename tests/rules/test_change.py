"""CC308: changes against the levels before and after."""

from __future__ import annotations

import pytest

from claimcheck.rules.change import ChangeAgainstLevels
from tests.rules.topics import verdicts


@pytest.mark.parametrize(
    "text",
    [
        "Output rose by 20 percent, from 500 to 700 tonnes.",
        "Output rose by 20 percent to 700 from 500 tonnes.",
        "Profit fell 20% to $300m from $500m a year ago.",
        "Output was 700 tonnes, up 20 percent from 500 tonnes.",
        "The crew doubled to 560 from 500.",
        "Having cut the fare from $80 to $60, the line says that trips are 40 percent cheaper.",
        "Output fell by 5 percent, from 500 to 400 tonnes.",
        "The price tripled from 10 to 20 euros.",
        "The crew was halved from 400 to 290 sailors.",
    ],
)
def test_a_change_that_its_levels_do_not_give_is_a_contradiction(text: str) -> None:
    """The levels before and after must give the change."""
    assert verdicts(ChangeAgainstLevels(), text) == {"contradiction"}


@pytest.mark.parametrize(
    "text",
    [
        "Output rose by 20 percent, from 500 to 600 tonnes.",
        "Output rose by 20 percent to 600 from 500 tonnes.",
        "Profit fell 20% to $400m from $500m a year ago.",
        "Output rose by 2 percent on Monday, to 700 from 500 tonnes a year ago.",
        "Having cut the fare from $80 to $60, the line says that trips are 25 percent cheaper.",
        "Having cut the fare from $80 to $60, the line says that sales rose 40 percent.",
        "Output rose by about 20 percent, from 500 to 608 tonnes.",
        "Output rose by 12 percent, from 2.5 to 2.8 million tonnes.",
        "Output fell by 20 percent, from 500 to 400 tonnes.",
        "The rate rose by 2 percent, from 3 to 5 percent.",
        "The price doubled from 10 to 21 euros.",
        "The price more than doubled from 10 to 40 euros.",
        "The crew was halved from 400 to 190 sailors.",
        "The price nearly tripled from 10 to 27 euros.",
        "Output rose by 20 percent in 2021, from 500 to 900 tonnes over the decade.",
        "Output rose by 20 percent in May after shifts grew from 500 to 700 minutes.",
    ],
)
def test_a_change_that_its_levels_give_is_left_alone(text: str) -> None:
    """Rounded changes, points for per cent, loose multiples and other levels give nothing."""
    assert verdicts(ChangeAgainstLevels(), text) == set()
