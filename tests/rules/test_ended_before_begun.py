"""CC106: what is told to end before it begins."""

from __future__ import annotations

import pytest

from claimcheck.rules.ended_before_begun import EndedBeforeBegun
from tests.rules.topics import verdicts


@pytest.mark.parametrize(
    "text",
    [
        "The canal opened in 1871 and closed in 1868.",
        "Work on the viaduct began on 4 May 2010 and was completed on 3 April 2010.",
        "Ada Brook was born in 1950 and died in 1930.",
        "The burglars entered the mill at 4 a.m. and left at 3.10 a.m., police said.",
        "The burglars entered the mill shortly before 4 a.m. and left at 3.10 a.m.",
    ],
)
def test_an_end_before_its_beginning_is_a_contradiction(text: str) -> None:
    """What is said of one subject may not end before it begins."""
    assert verdicts(EndedBeforeBegun(), text) == {"contradiction"}


@pytest.mark.parametrize(
    "text",
    [
        "The canal opened in 1868 and closed in 1871.",
        "The canal opened in 1871, and the railway closed in 1868.",
        "The canal closed in 1868 and opened again in 1871.",
        "The show opened in Rome in 1990 and closed in Bern in 1985.",
        "The club opened at 11 p.m. and closed at 5 a.m.",
        "The burglars entered the mill shortly before 4 a.m. and left at 3.50 a.m.",
        "The burglars entered the mill by 4 a.m. and left at 3.10 a.m.",
        "The fair opens in December and closes in March.",
        "Ida Moll entered the league in 1998 and left the navy in 1992.",
    ],
)
def test_what_may_be_in_order_is_left_alone(text: str) -> None:
    """Two subjects, two objects, the next day, open ends and dates without their years give nothing."""
    assert verdicts(EndedBeforeBegun(), text) == set()
