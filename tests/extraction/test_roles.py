"""Who holds which office where, and what only looks like it."""

from __future__ import annotations

import pytest

from claimcheck.extraction.roles import roles


def held(text: str) -> list[tuple[str, str, str]]:
    """Name, role and organisation of every role claim of a sentence."""
    return [(r.value.name, r.value.role, r.value.organisation) for r in roles(text, 0, len(text), "en")]


def defect(*values: object, reason: str) -> object:
    """A row of the corpus that is known to fail."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=reason))


ANY_CASE = "the role's pattern ignores case, so that capitals before a title count as its lower-case word"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Brook, director of the Hull Observatory, spoke.", ("Ada Brook", "director", "Hull Observatory")),
        ("Omar Said, the acting head of the Reed Trust, left.", ("Omar Said", "acting head", "Reed Trust")),
        ("Ida Lund, Mayor of Porto, spoke.", ("Ida Lund", "mayor", "Porto")),
        ("Ida Lund, who was the mayor of Porto, left.", ("Ida Lund", "mayor", "Porto")),
        ("Lund Group's president, Omar Said, left.", ("Omar Said", "president", "Lund Group")),
        (
            "Ludwig van Marsh, chief executive of Kallio Mill Ltd, resigned.",
            ("Ludwig van Marsh", "chief executive", "Kallio Mill Ltd"),
        ),
        ("Mayor Ida Lund opened it.", ("Ida Lund", "mayor", "")),
        ("The hall was built by former chancellor Ines Holm.", ("Ines Holm", "former chancellor", "")),
        ("Omar Said is the president of Lund Group.", ("Omar Said", "president", "Lund Group")),
        ("The president of Lund Group is Omar Said.", ("Omar Said", "president", "Lund Group")),
        ("Hull Observatory director Ada Brook spoke.", ("Ada Brook", "director", "Hull Observatory")),
        ("Deputy mayor Ida Lund spoke.", ("Ida Lund", "deputy mayor", "")),
        ("Prime Minister Ida Lund spoke.", ("Ida Lund", "prime minister", "")),
        ("Ida Lund, 54, mayor of Porto, left.", ("Ida Lund", "mayor", "Porto")),
        ("Dr Ines Holm, professor at Tartu University, spoke.", ("Ines Holm", "professor", "Tartu University")),
        ("Lund Group chief executive Omar Said said so.", ("Omar Said", "chief executive", "Lund Group")),
        ("Omar Said, Lund Group's chief executive, left.", ("Omar Said", "chief executive", "Lund Group")),
        ("Omar Said, Lund Group chief executive, left.", ("Omar Said", "chief executive", "Lund Group")),
        ("The charity's director, Omar Said, left.", ("Omar Said", "director", "")),
        ("New Bergen Mayor Ida Lund spoke.", ("Ida Lund", "mayor", "New Bergen")),
        ("We met Prime Minister Ida Lund there.", ("Ida Lund", "prime minister", "")),
        ("Then we saw police chief Ida Lund.", ("Ida Lund", "police chief", "")),
        ("Ida Lund was appointed director of the Reed Trust.", ("Ida Lund", "director", "Reed Trust")),
        ("Ida Lund was named as director of the Reed Trust.", ("Ida Lund", "director", "Reed Trust")),
        ("Ida Lund has been Reed Rovers manager since 2010.", ("Ida Lund", "manager", "Reed Rovers")),
        ("Ida Lund served as director of the Reed Trust.", ("Ida Lund", "director", "Reed Trust")),
        ("The manager of Reed Rovers in 2017 was Ida Lund.", ("Ida Lund", "manager", "Reed Rovers")),
        ("The manager of Reed Rovers in the period 2014 to 2018 was Ida Lund.", ("Ida Lund", "manager", "Reed Rovers")),
        ("Norwegian Culture Minister Ida Lund spoke.", ("Ida Lund", "culture minister", "Norwegian")),
        ("The director-general of the Reed Trust, Ida Lund, left.", ("Ida Lund", "director general", "Reed Trust")),
        ("Henrik J. Dahl, director of the Reed Trust, left.", ("Henrik J. Dahl", "director", "Reed Trust")),
    ],
)
def test_an_office_has_a_holder_and_a_house(text: str, expected: tuple[str, str, str]) -> None:
    """Apposition, copula, genitive and a title before the name all give name, role and organisation."""
    assert held(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brook directed the play.",
        "The head of the river is near Oslo.",
        "“Head of State” is a film by Ida Lund.",
        "The ministers of Norway met Ida Lund.",
        "A new director was sought for two years.",
        "The chief cause was rain.",
        "The director of the Hull Observatory spoke.",
        "The mayor of New Bergen resigned.",
        "They met at the King Street market.",
        "They sailed to the Captain Cook Islands.",
        "Ida Lund was not director of the Reed Trust in 2020.",
        "Ida Lund, a director of the Reed Trust, spoke.",
        "The director's wife, Ida Lund, left.",
        "The directors of the Reed Trust and of Lund Group met Ida Lund.",
        "The mayor of New Bergen is Norwegian.",
        "On Tuesday the head of Reed House in May was Labour.",
    ],
)
def test_a_title_without_a_holder_says_nothing(text: str) -> None:
    """An office of which nobody is said to hold it, and a title within a name, give no claim."""
    assert held(text) == []


def test_future_holders_do_not_hold_the_office_yet() -> None:
    """What will be is no role of today: if anything is read, it is marked as not held."""
    assert all(role.past for role in roles("Incoming mayor Ida Lund spoke.", 0, 30, "en"))


def test_past_offices_are_marked() -> None:
    """Former, late and ex are read as no longer held."""
    text = "former mayor Ida Lund"
    assert [role.past for role in roles(text, 0, len(text), "en")] == [True]


@pytest.mark.parametrize(
    "text", ["Ada Brook, director of the Hull Observatory, spoke.", "We met Mayor Ida Lund there."]
)
def test_spans_cover_name_and_role(text: str) -> None:
    """The span of a role claim holds both the name and the office."""
    (role,) = roles(text, 0, len(text), "en")
    quote = text[role.start : role.end]
    assert role.value.name in quote
    assert role.value.role in quote.lower()


def test_joined_holders_hold_one_office() -> None:
    """An office in the plural is held by each of those who are named."""
    text = "The managers of Reed Rovers in 2017 were Ida Lund and Omar Said."
    assert held(text) == [("Ida Lund", "manager", "Reed Rovers"), ("Omar Said", "manager", "Reed Rovers")]


def test_whoever_will_hold_an_office_does_not_hold_it_yet() -> None:
    """A holder to come is marked, as a former one is."""
    text = "Ida Lund will become director of the Reed Trust."
    assert [r.past for r in roles(text, 0, len(text), "en")] == [True]
