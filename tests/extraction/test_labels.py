"""Figures that a noun beside them names, and nouns that a list leaves out."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.extraction.lexicon import table
from claimcheck.model.edge_values import QuantityValue


def told(text: str) -> list[tuple[str, str, str]]:
    """The quote, the unit and the predicate of each figure of a text."""
    return [
        (claim.quote, claim.value.unit or "", claim.subject.frame)
        for claim in claimcheck.extract(text)
        if isinstance(claim.value, QuantityValue)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kelm has a population of 391.", ("391", "inhabitant", "live")),
        ("The population of Kelm was 391.", ("391", "inhabitant", "live")),
        ("Attendance at the fair stayed below 3,000.", ("below 3,000", "spectator", "attend")),
        ("Her following had grown beyond 12 million.", ("beyond 12 million", "follower", "follow")),
        ("It was shot on a budget of $5 million.", ("$5 million", "USD", "cost")),
        ("It was shot on a $5 million production budget.", ("$5 million", "USD", "cost")),
        ("The final toll from the sinking is 24.", ("24", "", "kill")),
        ("Passenger numbers at the port reached 8.6 million.", ("8.6 million", "passenger", "reach")),
        ("Kelm is home to 4,000 people.", ("4,000 people", "person", "live")),
        ("The bank made $5 million.", ("$5 million", "USD", "earn")),
        ("The rate rose by a quarter of a point.", ("a quarter of a point", "percentage point", "rise")),
        ("Of the 31 sailors, 14 were saved.", ("31 sailors", "sailor", "whole")),
    ],
)
def test_a_noun_beside_a_figure_says_what_it_is(text: str, expected: tuple[str, str, str]) -> None:
    """The noun stands before "of", right behind the figure, or at the head of the subject of a verb that says little."""
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "unlike"),
    [
        ("The population rose by 391.", ("391", "inhabitant", "live")),
        ("The crowd was hit by 40 storms.", ("40 storms", "spectator", "attend")),
        ("The budget was passed by 38 votes.", ("38 votes", "vote", "cost")),
        ("The bank made 5 million loans.", ("5 million loans", "loan", "earn")),
    ],
)
def test_a_noun_further_off_says_nothing(text: str, unlike: tuple[str, str, str]) -> None:
    """A change, and a figure with a noun of its own behind another verb, are no figures of the subject."""
    assert unlike not in told(text)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The fever caused 4,809 deaths in Kelmar, 3,956 in Orrin and 2,543 in Tarn.", ["death", "death", "death"]),
        ("The firm sold 400 boats in Kelmar and 900 worldwide.", ["boat", "boat"]),
        ("The firm sold 4,000 boats in Kelmar and won 3,500 points.", ["boat", "point"]),
    ],
)
def test_a_bare_number_before_a_place_counts_what_the_one_before_it_counts(text: str, units: list[str]) -> None:
    """Each of them stands before "in" and a name, or a word for all places."""
    assert [unit for _, unit, _ in told(text)] == units


@pytest.mark.parametrize(("noun", "row"), table("en", "figure_nouns").items())
def test_every_figure_noun_is_told(noun: str, row: dict[str, str]) -> None:
    """Each row gives its predicate before its preposition and a figure, and none where it stands elsewhere."""
    assert (told(f"It had a {noun} {row['link']} 300.")[0][2] == row["frame"]) or not row["frame"]
    assert told(f"It had, beside a {noun}, 300 boats.")[0][1] == "boat"


@pytest.mark.parametrize("verb", table("en", "level_frames"))
def test_every_level_verb_gives_its_subject_a_figure(verb: str) -> None:
    """Each row has a form between a label and its figure."""
    irregular = {row["verb"]: form for form, row in table("en", "irregular_verbs").items()}
    form = irregular.get(verb, f"{verb}d" if verb.endswith("e") else f"{verb}ed")
    form = {"be": "was", "hit": "hit", "put": "was put", "top": "topped"}.get(verb, form)
    link = {
        "stand": "at ",
        "come": "to ",
        "put": "at ",
        "rise": "to ",
        "fall": "to ",
        "stay": "at ",
        "remain": "at ",
        "climb": "to ",
        "amount": "to ",
    }.get(verb, "")
    assert told(f"The attendance {form} {link}3,000.")[0][2] == "attend"


@pytest.mark.parametrize("word", table("en", "level_marks"))
def test_every_mark_of_a_level_makes_a_change_a_level(word: str) -> None:
    """Behind a verb of change it gives the level that the subject comes to, and "by" gives the change."""
    assert told(f"The attendance rose {word} 3,000.")[0][1] == "spectator"
    assert told("The attendance rose by 300.")[0][1] == ""


@pytest.mark.parametrize(("verb", "row"), table("en", "money_verbs").items())
def test_every_verb_of_money_is_told_of_money_alone(verb: str, row: dict[str, str]) -> None:
    """Each row gives its predicate to an amount, and not to a number of things."""
    irregular = {r["verb"]: form for form, r in table("en", "irregular_verbs").items()}
    doubled = {"net": "netted"}
    form = doubled.get(verb) or irregular.get(verb, f"{verb}d" if verb.endswith("e") else f"{verb}ed")
    assert told(f"The firm {form} $300.")[0][2] == row["frame"]
    assert told(f"The firm {form} 300 boats.")[0][2] != row["frame"]
