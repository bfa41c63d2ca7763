"""CC306: anniversaries against the years that they recall."""

from __future__ import annotations

import pytest

from claimcheck.rules.anniversary import AnniversaryAgainstYear
from tests.rules.topics import verdicts


@pytest.mark.parametrize(
    "texts",
    [
        ("The Dublin orchestra celebrated its 50th anniversary in 2018.", "The Dublin orchestra was founded in 1958."),
        ("The Dublin orchestra, founded in 1958, celebrated its 50th anniversary in 2018.",),
    ],
)
def test_a_year_that_the_anniversary_does_not_give_is_a_contradiction(texts: tuple[str, ...]) -> None:
    """The year of the happening and the number of the anniversary must make the year in which it is kept."""
    assert verdicts(AnniversaryAgainstYear(), *texts) == {"contradiction"}


@pytest.mark.parametrize(
    "texts",
    [
        ("The Dublin orchestra celebrated its 50th anniversary in 2018.", "The Dublin orchestra was founded in 1968."),
        ("The Dublin orchestra celebrated its 50th anniversary in 2018.", "The Dublin orchestra was founded in 1967."),
        ("The Dublin orchestra celebrated its 50th anniversary in 2018.", "The Oslo orchestra was founded in 1908."),
        ("The Dublin orchestra celebrated its 50th anniversary.", "The Dublin orchestra was founded in 1908."),
        ("The Dublin orchestra celebrated its 50th anniversary in 2018.", "The Dublin orchestra toured in 1958."),
        ("In 2018 Dublin marked the 10th anniversary of the flood.", "Dublin was founded in 841."),
        ("The Dublin orchestra marked its 10th anniversary in 2018.",
         "The Dublin orchestra was founded in 1908 and reopened in 2008."),
        ("The chapel, which was founded in 1850, celebrated the 50th anniversary of its organ in 2010.",),
        ("In 2018 the Dublin orchestra marked the 10th anniversary of the death of its founder.",
         "The Dublin orchestra was founded in 1958."),
    ],
)  # fmt: skip
def test_a_year_that_fits_or_belongs_to_something_else_is_left_alone(texts: tuple[str, ...]) -> None:
    """Years that fit, other things, other happenings and anniversaries without a year give nothing."""
    assert verdicts(AnniversaryAgainstYear(), *texts) == set()
