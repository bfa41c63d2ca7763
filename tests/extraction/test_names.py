"""Proper names by their capitals, and abbreviations that a text explains."""

from __future__ import annotations

import pytest

from claimcheck.extraction.names import abbreviations, is_headline, mark_names
from claimcheck.extraction.tokens import tokenise


def names(text: str, seen: frozenset[str] = frozenset()) -> list[str]:
    """The names of a sentence."""
    words, starts, ends = tokenise(text, 0, len(text), "en")
    spans = mark_names(words, starts, ends, seen=seen, shouting=is_headline(words))
    return [text[starts[first] : ends[stop - 1]] for first, stop in spans]


def defect(*values: object, reason: str) -> object:
    """A row of the corpus that is known to fail."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=reason))


SHOUTING = "a sentence with more names than other words is taken for a headline, and known words are no names there"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor of Porto met Ines Holm on the quay.", ["Porto", "Ines Holm"]),
        ("Yesterday the river rose.", []),
        ("the committee on water met again in the old hall", []),
        ("I think he knows.", []),
        ("Opened in 1990, the bridge is old.", []),
        ("The mayor, Ida Lund, left.", ["Ida Lund"]),
        ("Chang'e-5 landed; Apollo 11 had landed before.", ["Chang'e-5", "Apollo 11"]),
        ("We saw IBM and the WHO.", ["IBM", "WHO"]),
        ("“Ships are late,” said Lund.", ["Lund"]),
        ("O'Brien and Smith-Jones met.", ["O'Brien", "Smith-Jones"]),
        ("The loan from the Bank of England was paid back to the county in the end.", ["Bank of England"]),
        ("The students met a poet called Ludwig van Marsh in the hall.", ["Ludwig van Marsh"]),
        defect(
            "Oslo's mayor left for the harbour.",
            ["Oslo's"],
            reason="a genitive name at the start of a sentence is lost",
        ),
        ("Rain fell on Lake Tana.", ["Lake Tana"]),
        ("A spokesman for the Red Cross in Lyon said so.", ["Red Cross", "Lyon"]),
        (
            "The Bank of England and the Ministry for Rural Affairs agreed.",
            ["Bank of England", "Ministry for Rural Affairs"],
        ),
        defect("Ludwig van Beethoven was born in Bonn.", ["Ludwig van Beethoven", "Bonn"], reason=SHOUTING),
        ("Workers at Kallio Mill walked out.", ["Kallio Mill"]),
        ("Médecins Sans Frontières works in Çanakkale.", ["Médecins Sans Frontières", "Çanakkale"]),
    ],
)
def test_capitals_make_names(text: str, expected: list[str]) -> None:
    """Runs of capitals with their links are names; a capital that the place in the sentence explains is none."""
    assert names(text) == expected


@pytest.mark.parametrize("text", ["NEW FERRY OPENS AT THE OLD HARBOUR", "New Ferry Opens At The Old Harbour Today"])
def test_headlines_in_capitals_hold_no_names_by_their_capitals(text: str) -> None:
    """Where every word has a capital, a capital says nothing."""
    assert names(text) == []


def test_words_seen_in_names_elsewhere_are_names_in_headlines() -> None:
    """A headline's words are names where the text below uses them as such."""
    assert names("New Ferry Opens In Reed Harbour", frozenset({"reed", "harbour"})) == ["Reed Harbour"]


def test_tokens_of_dates_belong_to_no_name() -> None:
    """A month in a date neither is a name nor lengthens one."""
    text = "They left with Ida June 3 for the coast"
    words, starts, ends = tokenise(text, 0, len(text), "en")
    spans = mark_names(words, starts, ends, busy=frozenset({4, 5}))
    assert [text[starts[a] : ends[b - 1]] for a, b in spans] == ["Ida"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Harbour Safety Board (HSB) met.", [("HSB", "Harbour Safety Board")]),
        ("the “Clean Rivers Initiative” (CRI) began", [("CRI", "Clean Rivers Initiative")]),
        ("the Lake Tana Fishing Association (“LTFA”)", [("LTFA", "Lake Tana Fishing Association")]),
        (
            "the International Society for Bird Observation (ISBO)",
            [("ISBO", "International Society for Bird Observation")],
        ),
        (
            "The Lund Group (LG) and the Reed Warbler Trust (RWT)",
            [("LG", "Lund Group"), ("RWT", "Reed Warbler Trust")],
        ),
        ("a light-emitting diode (LED)", [("LED", "light-emitting diode")]),
        ("magnetic resonance imaging (MRI) and again (MRI)", [("MRI", "magnetic resonance imaging")]),
        ("Bridge Fund (B.F.)", [("B.F.", "Bridge Fund")]),
        ("It grew (see FIG) in May.", []),
        ("The total (TBC) is open.", []),
        ("(NATO) alone", []),
        ("the boat (Ida) sank", []),
        ("the Tana Authority (Authority)", []),
        ("It ended. The Board spoke. (HSB)", []),
        ("", []),
    ],
)
def test_abbreviations_are_learnt_from_their_explanation(text: str, expected: list[tuple[str, str]]) -> None:
    """A bracket whose letters the words before it spell is an abbreviation of them, and any other bracket is none."""
    assert abbreviations(text) == expected


def test_the_first_explanation_counts() -> None:
    """A second long form for the same letters does not replace the first."""
    text = "The Reed Trust (RT) met. Later the River Team (RT) came."
    assert abbreviations(text) == [("RT", "Reed Trust")]
