"""Births and deaths in brackets after a name."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.extraction.lexicon import table


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Edda Moll (3 May 1840 – 7 June 1901) was a painter.", {("bear", "3 May 1840"), ("kill", "7 June 1901")}),
        ("Edda Moll (born 3 May 1840) was a painter.", {("bear", "3 May 1840")}),
        ("Edda Moll (died 7 June 1901) was a painter.", {("kill", "7 June 1901")}),
        ("Edda Moll (d. 7 June 1901) was a painter.", {("kill", "7 June 1901")}),
        ("Edda Moll (b. 3 May 1840) was a painter.", {("bear", "3 May 1840")}),
        ("Edda Moll (Danish: Edda; 1839 or 1840 – 7 June 1901) was a painter.", {("kill", "7 June 1901")}),
        ("Edda Moll (c. July 1840 – 7 June 1901) was a painter.", {("bear", "July 1840"), ("kill", "7 June 1901")}),
        ("Edda Moll (Hall 12 – 7 June 1901) painted it.", set()),
        ("Edda Moll (room 1901) painted it.", set()),
    ],
)
def test_a_life_is_told_in_brackets(text: str, expected: set[tuple[str, str]]) -> None:
    """A stretch is a life; one date is the birth or the death that a word, an abbreviation or the stretch's end tells."""
    lives = {(c.subject.frame, c.quote) for c in claimcheck.extract(text) if c.subject.frame in {"bear", "kill"}}
    assert lives == expected


def test_every_mark_of_a_life_tells() -> None:
    """Each row of the table tells a birth, a death or a choice of years, and nothing outside brackets."""
    tells = {
        "b": {("bear", "3 May 1840")},
        "d": {("kill", "3 May 1840")},
    }
    for word, expected in tells.items():
        found = {(c.subject.frame, c.quote) for c in claimcheck.extract(f"Edda Moll ({word}. 3 May 1840) painted it.")}
        assert found == expected
        assert (
            not {
                (c.subject.frame, c.quote)
                for c in claimcheck.extract(f"Edda Moll had {word}. 3 May 1840 was a Sunday.")
            }
            & expected
        )
    assert set(table("en", "life_marks")) == {*tells, "or"}
