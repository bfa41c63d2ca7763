"""Who made a thing, told of the maker; and where a place lies."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.extraction.lexicon import table
from claimcheck.model.edge_values import ListValue


def said(text: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    """By measure what a creator or a definition is told of, and its members."""
    found = {}
    for claim in claimcheck.extract(text):
        if isinstance(claim.value, ListValue) and claim.kind in {"creator", "definition"}:
            found[claim.measure] = (claim.subject.head, claim.value.members)
    return found


@pytest.mark.parametrize(
    ("text", "measure", "expected"),
    [
        ("Edda Moll wrote The Tidewrack in 1931.", "creator:author", ("The Tidewrack", ("Edda Moll",))),
        ("Edda Moll directed Tidewrack.", "creator:director", ("Tidewrack", ("Edda Moll",))),
        ("Edda Moll is the author of The Tidewrack.", "creator:author", ("The Tidewrack", ("Edda Moll",))),
        ("Jo Brandt led the Orrin expedition.", "creator:leader", ("Orrin expedition", ("Jo Brandt",))),
        ("Ida Lund founded Kelm Rovers.", "creator:founder", ("Kelm Rovers", ("Ida Lund",))),
    ],
)
def test_a_maker_that_is_the_subject_is_told_of_the_thing(
    text: str, measure: str, expected: tuple[str, tuple[str, ...]]
) -> None:
    """The claim is about what was made, and its member is the maker."""
    thing, members = said(text)[measure]
    assert (thing.removeprefix("The "), members) == (expected[0].removeprefix("The "), expected[1])


@pytest.mark.parametrize(
    "text",
    [
        "Edda Moll did not write The Tidewrack.",
        "Edda Moll wrote that The Tidewrack was dull.",
        "Edda Moll wrote to Ida Lund.",
        "Edda Moll directed Tidewrack's second unit.",
        "Edda Moll and Ida Lund directed Tidewrack.",
        "The council founded Kelm Rovers.",
        "He said that Edda Moll wrote Tidewrack.",
    ],
)
def test_what_only_looks_like_making_tells_nothing(text: str) -> None:
    """Denied and quoted clauses, subjects that are no one name, and objects that go on are left alone."""
    assert not any(measure.startswith("creator") for measure in said(text))


@pytest.mark.parametrize(
    ("word", "row"), [(word, row) for word, row in table("en", "creators").items() if row["of"] == "noun"]
)
def test_every_noun_of_a_maker_is_told(word: str, row: dict[str, str]) -> None:
    """Each row gives its part before "of" and a name, and none before a common noun."""
    noun = word.removesuffix("_of")
    assert said(f"Edda Moll is the {noun} of Tidewrack.")[f"creator:{row['role']}"][1] == ("Edda Moll",)
    assert not any(measure.startswith("creator") for measure in said(f"Edda Moll is the {noun} of the plan."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kelm is a city in Ohio, United States.", ("united states",)),
        ("Kelm is a town in the north of Chile.", ("chile",)),
        ("Kelm is a city in Chile and Peru.", ("chile", "peru")),
        ("Kelm is a Chilean city.", ("chilean",)),
    ],
)
def test_a_place_lies_in_the_countries_behind_it(text: str, expected: tuple[str, ...]) -> None:
    """They are the names of countries in the phrase that begins with "in"."""
    assert said(text)["definition:country"][1] == expected


@pytest.mark.parametrize(
    "text",
    ["Kelm is a city in Ohio, near Canada.", "Kelm is a city that trades with Chile.", "Kelm is a poem in French."],
)
def test_other_countries_are_not_where_it_lies(text: str) -> None:
    """What stands behind another preposition or a verb is somewhere else."""
    assert "definition:country" not in said(text)


def test_a_capital_is_one_of_a_country() -> None:
    """The country stands behind "of"; a capital of something else tells none."""
    assert said("Kelm is the capital and largest city of Chile.")["definition:capital"][1] == ("chile",)
    assert "definition:capital" not in said("Kelm is the capital of Tarn province.")


@pytest.mark.parametrize("name", table("en", "countries"))
def test_every_country_is_told_by_its_name(name: str) -> None:
    """Each row is read behind "a town in", and a name that is no country is not."""
    written = name.upper() if name in {"us", "uk", "usa", "uae", "ussr"} else name.title()
    written = {"U.S.": "U.S.", "U.S": "U.S", "U.K": "U.K"}.get(written, written)
    found = said(f"Kelm is a town in {written}.").get("definition:country") or said(
        f"Kelm is a town in the {written} today."
    ).get("definition:country")
    assert found is not None, written
