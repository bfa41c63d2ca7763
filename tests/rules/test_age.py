"""CC307: ages against years of birth."""

from __future__ import annotations

import pytest

from claimcheck.rules.age import AgeAgainstBirth
from tests.rules.topics import verdicts


def test_an_age_that_the_birth_does_not_give_is_a_contradiction() -> None:
    """A person born in 1930 is not 60 in 2000."""
    assert verdicts(AgeAgainstBirth(), "Edda Moll, born in 1930, was 60 years old in 2000.") == {"contradiction"}


@pytest.mark.parametrize(
    "texts",
    [
        ("Edda Moll, born in 1930, was 70 years old in 2000.",),
        ("Edda Moll, born in 1930, was 69 years old in 2000.",),
        ("Edda Moll, born in 1930, was 60 years old.",),
        ("Edda Moll, born in 1930, met Jan Kos, who was 20 years old in 2000.",),
        ("Edda Moll was born in 1930.", "Jan Kos was 20 years old in 2000."),
    ],
)
def test_an_age_that_fits_or_is_another_persons_is_left_alone(texts: tuple[str, ...]) -> None:
    """Ages that fit, ages of no known year, and other people's ages give nothing."""
    assert verdicts(AgeAgainstBirth(), *texts) == set()
