"""CC203: one person in an office and in the one under it."""

from __future__ import annotations

import pytest

import claimcheck

STORY = (
    "The Hull City Council voted on Monday to close the Ferens Bridge. {}, said that the bridge had cracks. Engineers from Leeds "
    "University and York looked at it in May."
)


def conflicts(first: str, second: str, *, days: tuple[str, str] = ("2024-06-05", "2024-06-05")) -> list[str]:
    """The messages of CC203 for two accounts of one story that name somebody so."""
    report = claimcheck.check(
        [
            claimcheck.Source(id=name, text=STORY.format(said), published=day)
            for name, said, day in zip(("post", "wire"), (first, second), days, strict=True)
        ]
    )
    return [finding.message for finding in report.findings if finding.rule == "CC203"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ida Lund, head of the Hull Port Trust", "Ida Lund, deputy head of the Hull Port Trust"),
        ("Omar Said, the council president", "Omar Said, the council vice president"),
        ("Ann Reed, director of the Reed Museum", "Ann Reed, assistant director of the Reed Museum"),
        ("Karl Moll, vice chancellor of Leeds University", "Karl Moll, chancellor of Leeds University"),
    ],
)
def test_nobody_is_an_officeholder_and_the_deputy_too(first: str, second: str) -> None:
    """In accounts of one day, of one house, one of the two is wrong."""
    assert len(conflicts(first, second)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ida Lund, head of the Hull Port Trust", "Ida Lund, former head of the Hull Port Trust"),
        ("Ida Lund, head of the Hull Port Trust", "Ida Lund, deputy head of the Hull Rail Trust"),
        ("Ida Lund, head of the Hull Port Trust", "Omar Said, deputy head of the Hull Port Trust"),
        ("Ida Lund, president of the Reed Bank", "Ida Lund, chief executive of the Reed Bank"),
        ("Ida Lund, head of the Hull Port Trust", "Ida Lund, acting head of the Hull Port Trust"),
    ],
)
def test_other_offices_houses_and_people_are_left_alone(first: str, second: str) -> None:
    """One may hold two offices, have held one, or stand in."""
    assert conflicts(first, second) == []


def test_a_promotion_between_two_accounts_is_left_alone() -> None:
    """Accounts that lie days apart do not conflict."""
    told = ("Ida Lund, deputy head of the Hull Port Trust", "Ida Lund, head of the Hull Port Trust")
    assert conflicts(*told, days=("2024-06-05", "2024-06-12")) == []
