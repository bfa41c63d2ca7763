"""Of whom a sentence speaks: across brackets and appositions, behind relative pronouns, and in the middle of names."""

from __future__ import annotations

import pytest

import claimcheck


def subjects(text: str) -> set[tuple[str, str]]:
    """(predicate, subject) of the claims of a text."""
    return {(claim.subject.frame, claim.subject.head) for claim in claimcheck.extract(text)}


@pytest.mark.parametrize(
    ("text", "predicate", "subject"),
    [
        ("Edda Moll (born in Hull), a painter, was the 14th mayor of Porto.", "be", "Edda Moll"),
        ("The Weir (Danish: Stemmet) was sold for $4 million.", "sell", "Weir"),
        ("Nightjar, also known as Churn Owl, was released in 1931.", "release", "Nightjar"),
        ("Edda Moll was a surgeon who served as the 14th mayor of Porto.", "serve", "Edda Moll"),
        ("Edda J. Moll died on 3 May 1931.", "kill", "Edda J. Moll"),
        ("Reed Mill grew fast, and has sold 40 boats.", "sell", "Reed Mill"),
        ("Reed Mill was bought in 1990, sold in 1995 and closed in 2001.", "close", "Reed Mill"),
        ("Arden, Ohio (a film) was released in 1931.", "release", "Arden"),
        ("“Lanterns” was released in 1931.", "release", "Lanterns"),
        ("The Weir was not only the 14th novel of the year, but a play that ran in Hull.", "be", "Weir"),
    ],
)
def test_the_subject_is_found(text: str, predicate: str, subject: str) -> None:
    """What stands between a subject and its predicate, or stands for the subject, does not hide it."""
    assert (predicate, subject) in subjects(text)


@pytest.mark.parametrize(
    "text",
    [
        "In Hull, 40 boats were sold.",
        "On Monday (a holiday), 40 boats were sold.",
        "He met Edda Moll, and 40 boats were sold.",
        "Edda Moll grew fast, and 40 boats were sold.",
    ],
)
def test_what_only_stands_before_is_no_subject(text: str) -> None:
    """A place, a day and an object before a comma are not who is spoken of."""
    assert not {subject for _, subject in subjects(text)} & {"Hull", "Monday", "Edda Moll"}


def test_a_complement_is_not_dated_by_a_later_verb() -> None:
    """A trio that sang in 2018 is a trio at any time; what it sold in 2018 is dated."""
    count = next(c for c in claimcheck.extract("Lumen is a three-member band that sang in 2018.") if c.kind == "count")
    assert count.scope.period is None
    sold = next(c for c in claimcheck.extract("Lumen sold 300 lamps in 2018.") if c.kind == "count")
    assert sold.scope.period is not None


def test_a_town_and_its_state_are_one_subject() -> None:
    """Two names that a comma joins at the start of a sentence are one subject, in brackets' reach or not."""
    for text in ("Ardenmill, Ohio (a film) was released in 1931.", "Ardenmill, Ohio was founded in 1931."):
        assert {claim.subject.agent for claim in claimcheck.extract(text)} == {("ardenmill", "ohio")}
