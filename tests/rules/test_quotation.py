"""CC315: one quotation given to two speakers."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.model.edge import Source
from claimcheck.rules.quotation import QuotationOfTwo
from claimcheck.testing import assert_laws

QUOTE = "The harbour was never built for ships of this size"


def verdicts(*texts: str) -> set[str]:
    """The verdicts of the rule on texts that are checked as a whole."""
    sources = [Source(id="abcd"[n], text=text) for n, text in enumerate(texts)]
    return {finding.verdict for finding in claimcheck.check(sources).findings if finding.rule == "CC315"}


@pytest.mark.parametrize(
    "texts",
    [
        (f"“{QUOTE},” said Ann Lee.", f'"{QUOTE}," Omar Said said.'),
        (f"“{QUOTE},” said Ann Lee.\n\nThe port is old. “{QUOTE},” said Omar Said.",),
        (f"“{QUOTE},” said Ann Lee.", "“The harbour was never built for ships of this,” said Omar Said."),
        (
            f"“{QUOTE},” said Ann Lee.",
            "“The harbour [of Hull] was never built for ships of this size,” said Omar Said.",
        ),
        (f"“We said that {QUOTE.lower()}, and nobody heard us,” said Ann Lee.", f"Omar Said said: “{QUOTE}.”"),
    ],
)
def test_one_quotation_of_two_people_is_a_contradiction(texts: tuple[str, ...]) -> None:
    """In two texts or in one, with other marks, trimmed, or with a word put into brackets."""
    assert verdicts(*texts) == verdicts(*texts[::-1]) == {"contradiction"}


@pytest.mark.parametrize(
    ("one", "other"),
    [("Nicklas Hedman", "Niklas Hedman"), ("Bill Lund", "William Lund"), ("Ann Lee", "Ann Roe")],
)
def test_names_that_may_be_one_are_a_tension(one: str, other: str) -> None:
    """Two spellings, a short first name, and another surname behind one first name are to be looked at."""
    assert verdicts(f"“{QUOTE},” said {one}.", f"“{QUOTE},” said {other}.") == {"tension"}


@pytest.mark.parametrize(
    "other",
    [
        f"“{QUOTE},” Ann Lee said.",
        f"“{QUOTE},” said Ann Maria Lee.",
        f"“{QUOTE}!” Harbour Director Ann Lee told reporters.",
        f"Ann Lee knew it. “{QUOTE},” Lee said.",
    ],
)
def test_one_speaker_is_an_agreement(other: str) -> None:
    """The same name, with more of it, with a title or as a surname, is agreed on."""
    assert verdicts(f"It rained in Hull in 2019. “{QUOTE},” said Ann Lee.", other) == {"agreement"}


@pytest.mark.parametrize(
    "other",
    [
        f"“{QUOTE},” the minister said.",
        f"“{QUOTE},” said a spokeswoman.",
        f"“{QUOTE},” the Ministry of Ports said.",
        "“The harbour was built for the ships of its time,” said Omar Said.",
        "“Never built for ships,” said Omar Said.",
        f"“{QUOTE},” he said.",
    ],
)
def test_an_office_a_body_and_other_words_are_left_alone(other: str) -> None:
    """Whoever is not named may be the one who is; other words are another quotation."""
    assert verdicts(f"“{QUOTE},” said Ann Lee.", other) == set()


def test_a_short_quotation_may_be_of_two() -> None:
    """Two may say six or seven words by chance: a tension."""
    texts = ("“Nobody here saw the ship coming,” said Ann Lee.", "“Nobody here saw the ship coming,” said Omar Said.")
    assert verdicts(*texts) == {"tension"}


def test_set_phrases_are_nobodys() -> None:
    """What many say after a happening is said by two."""
    said = "Our thoughts and prayers are with all the families of the ship"
    assert verdicts(f"“{said},” said Ann Lee.", f"“{said},” said Omar Said.") == set()


def test_the_laws_hold() -> None:
    """Order, names, copies and units change nothing."""
    assert_laws(QuotationOfTwo)
