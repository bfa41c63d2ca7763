"""CC313: one name in two spellings."""

from __future__ import annotations

import pytest

from claimcheck.rules.spelling import SpellingOfName
from tests.rules.topics import found, verdicts


@pytest.mark.parametrize(
    ("one", "other"),
    [("Marian Kowalski", "Marian Kowalsky"), ("Geoffrey Lund", "Geofrey Lund"), ("Aziz al-Hamdan", "Aziz al-Hamdan")],
)
def test_two_spellings_are_a_tension(one: str, other: str) -> None:
    """A few letters in one word make a tension; no letter makes nothing."""
    texts = (f"The prize went to {one} on 3 May 2021.", f"On 3 May 2021 the prize went to {other}.")
    assert verdicts(SpellingOfName(), *texts) == ({"tension"} if one != other else set())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("René Lund", "Rene Lund"),
        ("Daniel Lund", "Daniela Lund"),
        ("Justin Lund", "Dustin Lund"),
        ("Li Wei", "Lu Wei"),
        ("Marian Kowalski", "Miriam Novak"),
        ("Marian Kowalski", "Kowalski"),
    ],
)
def test_other_names_are_left_alone(one: str, other: str) -> None:
    """Accents, endings, other first letters, short words and parts of a name give nothing."""
    texts = (f"The prize went to {one} on 3 May 2021.", f"On 3 May 2021 the prize went to {other}.")
    assert verdicts(SpellingOfName(), *texts) == set()


def test_two_names_in_one_source_are_two_people() -> None:
    """A source that has both spellings tells two people apart."""
    texts = (
        "The prize went to Marian Kowalski on 3 May 2021, and to Marian Kowalsky on 4 May 2021.",
        "On 3 May 2021 the prize went to Marian Kowalsky.",
    )
    assert not found(SpellingOfName(), *texts)
