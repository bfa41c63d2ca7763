"""Words that make of a figure a part of what another account counts, and tolls of another year."""

from __future__ import annotations

import pytest

import claimcheck

STORY = "HULL, June 5 - A bus and a tram met at Ferens Square in Hull on Tuesday. {} Hull police and the Ferens Hospital said so."


def contradictions(first: str, second: str) -> list[tuple[str, ...]]:
    """The quotes of contradictions between two accounts of one story that differ in one sentence."""
    report = claimcheck.check(
        [
            claimcheck.Source(id=name, text=STORY.format(said), published="2024-06-05")
            for name, said in (("post", first), ("wire", second))
        ]
    )
    found = (finding for finding in report.findings if finding.verdict == "contradiction")
    return [tuple(claim.quote for claim in finding.claims) for finding in found]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The crash left 12 people injured.", "The crash left 31 people injured."),
        ("The crash injured 12.", "Police say the crash injured 31."),
        ("Fares rose 12% on an underlying basis.", "Fares rose 14% on an underlying basis."),
    ],
)
def test_figures_told_alike_conflict(first: str, second: str) -> None:
    """Both count the same, with the same words or without them."""
    assert len(contradictions(first, second)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The crash left 12 people seriously injured.", "The crash left 31 people injured."),
        ("Four people were critically hurt.", "Nine people were hurt."),
        ("The tram company's sales rose 12% on an underlying basis.", "The tram company's sales rose 14%."),
        ("The tram company's costs fell 3% at constant prices.", "The tram company's costs fell 5%."),
        ("Thirty people were killed or injured.", "Seven people were killed."),
        ("Police counted 40 complaints by drivers.", "Police counted 65 complaints."),
        ("In 2011 a crash on the square killed 12 people.", "The crash killed three people."),
    ],
)
def test_what_one_account_narrows_is_left_alone(first: str, second: str) -> None:
    """Words of degree, of basis and of whose they are, two fates at once, and an earlier year tell another figure."""
    assert contradictions(first, second) == []
