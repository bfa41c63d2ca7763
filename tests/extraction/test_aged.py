"""Whose age it is."""

from __future__ import annotations

import pytest

import claimcheck


def aged(text: str) -> list[tuple[str, str]]:
    """The ages of a text with the people that they are of."""
    found = claimcheck.extract(text)
    return [(claim.quote, claim.subject.head) for claim in found if "extractors:aged" in claim.rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Omar Reyes, 35, was taken to hospital.", [("35", "Omar Reyes")]),
        ("One of them, 25-year-old Omar Reyes, survived.", [("25-year-old", "Omar Reyes")]),
        ("A 34-year-old Norwegian diver, Ida Lund, was hurt.", [("34-year-old", "Ida Lund")]),
        ("Lund, 43, who teaches physics, left.", [("43", "Lund")]),
        ("The pilot is Ida Lund, aged 44.", [("aged 44", "Ida Lund")]),
        ("Ida Lund, an engineer aged 33, left.", [("aged 33", "Ida Lund")]),
        ("She said Lund, who was 84, had left.", [("84", "Lund")]),
        ("Ida Lund, the 82-year-old who went back, is well.", [("82-year-old", "Ida Lund")]),
        ("Lund, 45, Reyes, 46, and Holm, 47, left.", [("45", "Lund"), ("46", "Reyes"), ("47", "Holm")]),
        (
            "Ida Lund and a 72-year-old customer, Omar Reyes, were there.",
            [("72-year-old", "Omar Reyes")],
        ),
    ],
)
def test_an_age_is_that_of_the_name_beside_it(text: str, expected: list[tuple[str, str]]) -> None:
    """An apposition, a compound before the name and a relative clause all tell whose age it is."""
    assert aged(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ida Lund, who was 19 when she left Oslo, came back.",
        "Ida Lund said that a 44-year-old was held.",
        "The 82-year-old was found by Ida Lund.",
        "A 34-year-old Norwegian was hurt.",
        "The 90-year-old bridge in Oslo was shut.",
    ],
)
def test_an_age_of_another_time_or_of_nobody_named_has_no_person(text: str) -> None:
    """An age at another time, and one that stands beside no name, is nobody's by name."""
    assert aged(text) == []
