"""Lengths of time in several units."""

from __future__ import annotations

import pytest

from claimcheck import mentions
from claimcheck.extraction.claims import pull_claims
from claimcheck.model.document import Document, Zone
from claimcheck.model.values import Duration


def _lengths(text: str) -> list[tuple[str, str]]:
    claims = pull_claims(Document("a", text, (Zone(0, len(text), "body"),)))
    return [(claim.quote, claim.value.timex) for claim in claims if isinstance(claim.value, Duration)]


@pytest.mark.parametrize(
    ("text", "quote", "timex"),
    [
        ("The crossing took two hours and forty minutes.", "two hours and forty minutes", "PT2H40M"),
        ("The opera runs for 3 hours 5 minutes.", "3 hours 5 minutes", "PT3H5M"),
        ("She served three years and four months in prison.", "three years and four months", "P3Y4M"),
        ("The siege lasted about 1 day, 6 hours and 20 minutes.", "about 1 day, 6 hours and 20 minutes", "P1DT6H20M"),
        ("The race was won in 2h 10m.", "2h 10m", "PT2H10M"),
        ("The stage took 1hr 45mins.", "1hr 45mins", "PT1H45M"),
        ("The fair ran for two weeks and three days.", "two weeks and three days", "P2W3D"),
    ],
)
def test_units_of_one_length_are_one_claim(text: str, quote: str, timex: str) -> None:
    """A length told in several units is one claim, with all units in its TIMEX3 value."""
    assert _lengths(text) == [(quote, timex)]


@pytest.mark.parametrize(
    "text",
    [
        "They sat for two hours, 40 minutes of which were dull.",
        "They talked for three hours and slept for 20 minutes.",
        "The lease is for two years and 90 months were asked.",
        "It takes two to three hours and ten minutes of rest.",
    ],
)
def test_two_lengths_stay_two(text: str) -> None:
    """Lengths that are parts of one another, told of two things or no parts of one number stay two claims."""
    assert len(_lengths(text)) == 2


def test_one_length_is_stated_in_its_smallest_unit() -> None:
    """What a length of several units states is a number of its smallest unit."""
    text = "The crossing took two hours and forty minutes."
    (claim,) = pull_claims(Document("a", text, (Zone(0, len(text), "body"),)))
    assert isinstance(claim.value, Duration)
    assert (claim.value.stated, claim.value.unit.name) == ((160.0,), "minute")


def test_mentions_give_the_units_one_by_one() -> None:
    """Mentions are given as they stand, since readers differ on what to count as one."""
    assert len(mentions("The crossing took two hours and forty minutes.")) == 2


@pytest.mark.parametrize(
    "text", ["Sales fell in H1 2010.", "The 2h sign is new.", "Pipe 5h 3 leaked.", "Flat 2h was let."]
)
def test_a_sign_alone_is_no_length(text: str) -> None:
    """A letter behind digits is a unit of time only with minutes behind it."""
    assert not _lengths(text)
