"""Passages that two accounts share but for one value."""

from __future__ import annotations

import pytest

import claimcheck

TEXT = """Ferry aground off Norland

The ferry Ida Lund ran aground off the harbour of Norland on Tuesday with {aboard} passengers aboard, the coast guard said.

It had left Sudland at {left}, in fog. It is to be towed in on Friday. The company of Omar Reyes, which owns it and has {members}
staff, said that it carried no cargo.

The last such grounding off Norland was in {year}. The harbour of Sudland was shut for {hours} hours then."""
TOLD = {"aboard": "186", "left": "6.40 p.m.", "members": "3,200", "year": "2004", "hours": "30"}


def contradictions(**figures: str) -> list[tuple[str, ...]]:
    """The quotes of the contradictions between the text and a copy in which some figures are other ones."""
    texts = {"original": TEXT.format(**TOLD), "copy": TEXT.format(**(TOLD | figures))}
    sources = [claimcheck.Source(id=name, text=text, published="2024-06-05") for name, text in texts.items()]
    found = [f for f in claimcheck.check(sources).findings if f.verdict == "contradiction"]
    return [tuple(sorted(claim.quote for claim in finding.claims)) for finding in found]


@pytest.mark.parametrize(
    ("figure", "value", "quotes"),
    [
        ("aboard", "168", ("168 passengers", "186 passengers")),
        ("left", "7.15 p.m.", ("6.40 p.m.", "7.15 p.m.")),
        ("members", "2,300", ("2,300\nstaff", "3,200\nstaff")),
        ("year", "2014", ("2004", "2014")),
        ("hours", "50", ("30 hours", "50 hours")),
    ],
)
def test_every_changed_value_of_a_copy_is_found(figure: str, value: str, quotes: tuple[str, ...]) -> None:
    """Whatever the value, and however little its sentence says of it."""
    assert contradictions(**{figure: value}) == [quotes]


@pytest.mark.parametrize(("figure", "value"), [("left", "6:40 pm"), ("members", "3200"), ("hours", "thirty")])
def test_the_same_value_in_another_form_is_none(figure: str, value: str) -> None:
    """A copy may write its figures otherwise."""
    assert contradictions(**{figure: value}) == []


def test_a_copy_agrees_with_its_original() -> None:
    """Nothing is found in two texts that are one."""
    assert contradictions() == []


def test_forms_of_two_years_are_no_copies() -> None:
    """A text that is filled in anew for another year tells another story."""
    first = "Annual fair of Norland: {year}. The fair of Norland had {guests} guests, and the mayor of Norland opened it at noon."
    texts = [first.format(year=2019, guests=340), first.format(year=2024, guests=410)]
    days = ["2019-06-05", "2024-06-05"]
    sources = [claimcheck.Source(id=d, text=t, published=d) for t, d in zip(texts, days, strict=True)]
    assert [f for f in claimcheck.check(sources).findings if f.verdict == "contradiction"] == []
