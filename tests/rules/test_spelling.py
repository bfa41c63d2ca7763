"""CC313: one name in two spellings."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.model.edge import Source
from claimcheck.rules.spelling import SpellingOfName
from claimcheck.testing import assert_laws
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
        ("Mario Lund", "Maria Lund"),
        ("John Lund", "Joan Lund"),
        ("Lund Theater", "Lund Theatre"),
    ],
)
def test_other_names_are_left_alone(one: str, other: str) -> None:
    """Accents, endings, men and women, other first letters, short words, parts of a name and bodies give nothing."""
    texts = (f"The prize went to {one} on 3 May 2021.", f"On 3 May 2021 the prize went to {other}.")
    assert verdicts(SpellingOfName(), *texts) == set()


def test_two_names_in_one_source_are_two_people() -> None:
    """A source that has both spellings tells two people apart."""
    texts = (
        "The prize went to Marian Kowalski on 3 May 2021, and to Marian Kowalsky on 4 May 2021.",
        "On 3 May 2021 the prize went to Marian Kowalsky.",
    )
    assert not found(SpellingOfName(), *texts)


def test_a_sibling_beside_is_another_person() -> None:
    """Of two people with one surname in one text neither is a spelling of the other, nor of one in another text that both name."""
    texts = (
        "The prize of 3 May 2021 went to Marian Kowalski and Marion Kowalski.",
        "On 3 May 2021 the prize went to Marian Kowalski and Marion Kowalski.",
    )
    assert not found(SpellingOfName(), *texts)


def test_it_is_found_in_a_check_as_a_whole() -> None:
    """Two spellings beside one figure are a tension where nothing but the texts is known."""
    texts = ("Marian Kowalski sold 40 boats in Hull in 2021.", "In 2021 Marian Kowalsky sold 40 boats in Hull.")
    sources = [Source(id="ab"[n], text=text) for n, text in enumerate(texts)]
    findings = [f for f in claimcheck.check(sources).findings if f.rule == "CC313"]
    assert [finding.verdict for finding in findings] == ["tension"]


def test_the_laws_hold() -> None:
    """Order, names, copies and units change nothing."""
    assert_laws(SpellingOfName)
