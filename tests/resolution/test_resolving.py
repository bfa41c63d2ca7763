"""Names to referents, over all accounts at once."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model.claim import Account
from claimcheck.resolution import resolve
from claimcheck.resolution.names import fold

LONG = "Harbour Safety Board"


def account(source: str, *names: str, short: tuple[tuple[str, str], ...] = ()) -> Account:
    """An account in which some names occur."""
    return Account(source, (), short, tuple((name, 1) for name in names))


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("The Reed Trust", "reed trust"),
        ("Reed Trust's", "reed trust"),
        ("Reed Trust’s", "reed trust"),
        ("  Reed   Trust ", "reed trust"),
        ("Médecins", "medecins"),
        ("Chang'e-5", "chang e-5"),
        ("AT&T", "at&t"),
        ("“Reed”", "reed"),
        ("", ""),
        ("the", "the"),
    ],
)
def test_spellings_of_one_name_fold_to_one(name: str, folded: str) -> None:
    """Case, accents, articles, genitives, quotation marks and blanks make no difference."""
    assert fold(name) == folded


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=12))
def test_folding_twice_is_folding_once(name: str) -> None:
    """What is folded stays as it is, unless an article comes to stand in front."""
    once = fold(name)
    if not once.startswith(("the ", "a ", "an ")):
        assert fold(once) == once


def test_an_abbreviation_that_one_source_spells_out_holds_for_all() -> None:
    """The long form is the referent of both, in every account."""
    found = resolve([account("a", LONG, short=(("HSB", LONG),)), account("b", "HSB")])
    assert found.key("HSB") == found.key(LONG) == found.key(f"the {LONG}") == "harbour safety board"


def test_an_abbreviation_with_two_long_forms_is_left_alone() -> None:
    """Where the sources differ nobody knows which is meant."""
    found = resolve([account("a", short=(("HSB", LONG),)), account("b", short=(("HSB", "Hull Savings Bank"),))])
    assert found.key("HSB") == "hsb"


def test_a_surname_is_its_only_bearers() -> None:
    """A surname alone is the one full name that ends in it; of two bearers it is neither."""
    found = resolve([account("a", "Ida Lund", "Lund", "Ada Brook", "Tom Brook", "Brook")])
    assert found.key("Lund") == "ida lund"
    assert found.key("Brook") == "brook"


@pytest.mark.parametrize(
    ("short", "long"), [("UN", "the United Nations"), ("UK", "United Kingdom"), ("U.S.", "United States")]
)
def test_names_that_everybody_knows_need_no_explanation(short: str, long: str) -> None:
    """The table of aliases gives them."""
    found = resolve([])
    assert found.key(short) == found.key(long)


def test_an_explanation_in_the_text_wins_over_the_table() -> None:
    """Where a text says what its letters mean, they mean that."""
    found = resolve([account("a", short=(("WHO", "Wild Horse Office"),))])
    assert found.key("WHO") == "wild horse office"


def test_unknown_names_are_their_own_referents() -> None:
    """Nothing is guessed, and no name is no referent."""
    found = resolve([])
    assert found.key("Kallio Mill") == "kallio mill"
    assert found.key_all(["Kallio Mill", "", "the Kallio Mill"]) == {"kallio mill"}


def test_an_editor_can_say_what_is_one() -> None:
    """The first of the names that are said to be one stands for the others."""
    found = resolve([account("a", "Lund Ferries", "Nordic Lines")], same=[["Lund Ferries", "Nordic Lines"]])
    assert found.key("Nordic Lines") == found.key("Lund Ferries")


@settings(deadline=None, max_examples=40)
@given(st.permutations(range(5)))
def test_the_order_of_accounts_makes_no_difference(order: list[int]) -> None:
    """Any order of the sources gives the same referents."""
    told = [
        account("a", LONG, short=(("HSB", LONG),)),
        account("b", "HSB", "Lund"),
        account("c", "Ida Lund", "Tom Brook"),
        account("d", "Brook", "Ada Brook", short=(("RT", "Reed Trust"),)),
        account("e", short=(("RT", "River Team"),)),
    ]
    assert resolve([told[number] for number in order]).keys == resolve(told).keys


def test_a_chain_ends_at_one_referent() -> None:
    """A surname of a name that is itself explained leads to the end of the chain."""
    found = resolve([account("a", "Lund Ferries", "Ferries", short=(("LF", "Lund Ferries"),))])
    assert found.key("LF") == found.key("Ferries") == "lund ferries"
