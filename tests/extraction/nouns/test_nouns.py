"""Counted noun phrases and singulars."""

from __future__ import annotations

import pytest

from claimcheck.extraction.lexicon import table
from claimcheck.extraction.nouns import is_plural, noun_phrase, singular

MANY = [
    ("lorries were stolen", "lorry", "lorries"),
    ("trade agreements or memoranda of understanding with", "trade agreement", "trade agreements or memoranda of understanding"),
    ("towns and villages and three", "town", "towns and villages"),
    ("German and foreign media were", "german foreign media", "German and foreign media"),
    ("heavily armed men fled", "heavily armed man", "heavily armed men"),
    ("human rights groups said", "human rights group", "human rights groups"),
    ("passengers injured in", "passenger", "passengers"),
    ("dead, ten", "dead person", "dead"),
    ("Airbus A320s on order", "airbus a320", "Airbus A320s"),
    ("US companies that", "us company", "US companies"),
    ("famous, historic lakes", "famous historic lake", "famous, historic lakes"),
    ("“low-cost” airlines", "low-cost airline", "low-cost” airlines"),
    ("new 737 Max jets for", "new 737 max jet", "new 737 Max jets"),
    ("members of parliament voted", "member", "members of parliament"),
    ("others were hurt", "person", "others"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "words"), MANY)
def test_the_phrase_ends_before_what_does_not_belong_to_it(text: str, name: str, words: str) -> None:
    """Verbs, prepositions and marks end a phrase; its head is singular."""
    phrase = noun_phrase(text, 0, "en")
    assert phrase is not None
    assert phrase.name == name
    assert text[phrase.start : phrase.end] == words


@pytest.mark.parametrize(
    "text", ["voted for it", "were sailors", "come from Asia", ", and", "", "the boats", "of the boats", "IS THE END"]
)
def test_nothing_is_counted_where_no_noun_follows(text: str) -> None:
    """A verb, a determiner or a mark right away is no counted noun."""
    assert noun_phrase(text, 0, "en") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("sailor was lost", "sailor"),
        ("plan asks the board", "plan"),
        ("old wooden house burned", "old wooden house"),
        ("man dead", "man"),
    ],
)
def test_one_takes_a_singular_head(text: str, name: str) -> None:
    """After "one" the head is a singular, and a word in -s after it is its verb."""
    phrase = noun_phrase(text, 0, "en", one=True)
    assert phrase is not None
    assert phrase.name == name


def test_joined_heads_are_kept_apart() -> None:
    """The second head of "towns and villages" stands in `others`."""
    phrase = noun_phrase("towns and villages.", 0, "en")
    assert phrase is not None
    assert (phrase.head, phrase.others) == ("town", ("village",))


def test_every_irregular_noun_has_its_singular() -> None:
    """Each row of the table gives its own singular; a singular in -s is no plural."""
    for word, row in table("en", "nouns").items():
        assert singular(word, "en") == row["singular"], word
        assert is_plural(word, "en") is (row["class"] != "singular"), word


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("countries", "country"), ("classes", "class"), ("churches", "church"), ("dishes", "dish"), ("boxes", "box"),
        ("heroes", "hero"), ("viruses", "virus"), ("houses", "house"), ("causes", "cause"), ("policemen", "policeman"),
        ("townspeople", "townsperson"), ("grandchildren", "grandchild"), ("boats", "boat"), ("vice-presidents", "vice-president"),
    ],
)  # fmt: skip
def test_regular_plurals_follow_their_ending(plural: str, one: str) -> None:
    """The endings of the table make singulars."""
    assert singular(plural, "en") == one
    assert singular(one, "en") == one
