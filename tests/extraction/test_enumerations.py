"""Lists with a number of their own."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.extraction.enumerations import members, possible_counts, split_items
from claimcheck.extraction.mentions import read_mentions
from claimcheck.model.values import Members


def listed(text: str) -> Members | None:
    """The list that the first counted noun of a sentence announces."""
    found = members(text, read_mentions(text)[0], len(text), "en")
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "items", "kind"),
    [
        ("The park has four trees: oak, ash, elm and lime.", "oak|ash|elm|lime", "complete"),
        ("The fund works in three fields, namely health, schools and roads.", "health|schools|roads", "complete"),
        ("Three towns: Oslo, Bergen, Tartu.", "Oslo|Bergen|Tartu", "complete"),
        ("Two rivers: the Tana and the Glomma.", "the Tana|the Glomma", "complete"),
        ("Three soups: leek and potato, pumpkin, and tomato.", "leek and potato|pumpkin|tomato", "complete"),
        (
            "Three pairs: salt and pepper; oil and vinegar; and bread and butter.",
            "salt and pepper|oil and vinegar|bread and butter",
            "complete",
        ),
        ("It has 3 rooms, among them a hall and a kitchen.", "a hall|a kitchen", "open"),
        ("The park has nine trees, including oak, ash and elm.", "oak|ash|elm", "open"),
        ("Nine towns, including Oslo, Bergen and Tartu, took part.", "Oslo|Bergen|Tartu", "open"),
        ("Nine towns such as Oslo and Bergen took part.", "Oslo|Bergen", "open"),
        ("Two towns, including Oslo and Bergen, sang, while Tartu and Lyon did not.", "Oslo|Bergen", "open"),
        ("Four men were held: Ann Lee, Bob Ray and Eve Moe, police said.", "Ann Lee|Bob Ray|Eve Moe", "complete"),
        ("Three trees: oak, ash, elm and lime, the guide said.", "oak|ash|elm|lime", "complete"),
        ("Three goods: frozen fish, dried fruit and used carts.", "frozen fish|dried fruit|used carts", "complete"),
        ("Two goods: tea grown in Assam and silk spun in Lyon.", "tea grown in Assam|silk spun in Lyon", "complete"),
        ("Four partners: Norway, Sweden, the Sudan and Fiji.", "Norway|Sweden|the Sudan|Fiji", "complete"),
        ("Three fields: research and trade, health, schools.", "research and trade|health|schools", "complete"),
    ],
)
def test_a_count_and_its_list_go_together(text: str, items: str, kind: str) -> None:
    """A colon or "namely" opens a complete list, "including" and its kin one that is not."""
    found = listed(text)
    assert found is not None
    assert "|".join(found.members) == items
    assert found.complete is (kind == "complete")


@pytest.mark.parametrize(
    "text",
    [
        "Three towns took part: it rained.",
        "About four trees: oak, ash and elm.",
        "Four trees stood there: oaks.",
        "More than four trees: oak, ash and elm.",
        "Five crews came. Oslo, Bergen and Tartu sent none.",
        "The 12 houses on the hill, in the north: red, blue and green.",
        "The score was 3 goals: 12, 14 and 50 minutes.",
        "The team won ten games at home: six in May, two in June and two in July.",
        "Three schools: one in Oslo, with 40 pupils, two in Bergen, with 90.",
        "Twenty-two miners died: twenty-one in the crash and one in hospital.",
        "Two towns, including Oslo, took part, sang, and left.",
        "Two towns, including Oslo, took part in the fair, which drew farmers, cooks and smiths.",
        "Two cities, including Paris, before it flew to Rome, Madrid and Lisbon.",
        "Two men, including a teacher, were hurt, and police and medics came.",
        "Two people won: Ann Lee, a nurse, and Bob Ray, a cook.",
        "Two ministers, including Ann Lee, the health minister, and Bob Ray, resigned.",
        "Two towns joined: Oslo and, after a long debate, Bergen.",
        "It weighs 4 kg: far too much, they said, and sent it back.",
        "The price rose 3 percent: bread, milk and eggs cost more.",
        "Three towns won: Oslo, Bergen, Tartu and their mayors cheered.",
    ],
)
def test_what_is_no_list_of_the_count_gives_none(text: str) -> None:
    """Hedged counts, measures, other nouns, other clauses, breakdowns and a single example announce no list."""
    assert listed(text) is None


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("a, b and c", ["a", "b", "c"]),
        ("a, b, and c", ["a", "b", "c"]),
        ("a; b, c; and d", ["a", "b, c", "d"]),
        ("a and b", ["a", "b"]),
        ("a", ["a"]),
        ("", []),
        (" , ; ", []),
    ],
)
def test_items_are_parted_by_the_strongest_mark(text: str, items: list[str]) -> None:
    """Semicolons part items that hold commas; the last "and" parts the last two."""
    assert split_items(text) == items


@settings(deadline=None, max_examples=50)
@given(
    st.lists(st.sampled_from(["oak", "ash", "old elm", "lime of the north", "Pine"]), min_size=3, max_size=9),
    st.booleans(),
)
def test_a_list_that_is_written_is_read(items: list[str], oxford: bool) -> None:  # noqa: FBT001 - drawn
    """Items joined by commas and a last "and", with or without a comma before it, come back."""
    written = ", ".join(items[:-1]) + (", and " if oxford else " and ") + items[-1]
    assert split_items(written) == items


def test_an_and_within_an_item_may_join_two() -> None:
    """Both ways of counting are given, so that neither is held against the text alone."""
    assert possible_counts(Members(("food", "research and development"), complete=True)) == (2, 3)


def test_the_span_ends_with_the_list() -> None:
    """What follows the sentence of a list is no part of it."""
    text = "The park has two trees: oak, and ash. It is old."
    found = members(text, read_mentions(text)[0], len(text), "en")
    assert found is not None
    assert text[: found[1]].endswith("ash")
