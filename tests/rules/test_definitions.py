"""CC206: kinds, countries and makers that exclude each other."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.rules.definitions import DefinitionConflict


@pytest.mark.parametrize(
    ("statement", "source", "expected"),
    [
        ("The Haskel is a river in Kelmar.", "The Haskel is a lake in Kelmar.", {"contradiction"}),
        ("The Haskel is a stream in Kelmar.", "The Haskel is a river in Kelmar.", {"agreement"}),
        ("The Haskel is a film set in Kelmar.", "The Haskel is a river in Kelmar.", set()),
        ("The Haskel is a film.", "The Haskel is a novel. It was made into a film in 1931.", {"compatible"}),
        ("The Haskel is a Polish film.", "The Haskel is a Czech film.", {"contradiction", "agreement"}),
        ("The Haskel is a Welsh film.", "The Haskel is a British film.", {"compatible", "agreement"}),
        ("The Haskel was directed by Ann Lee.", "The Haskel was directed by Lee.", {"agreement"}),
        ("The Haskel was directed by Ann Lee.", "It was directed by Jo Brandt.", {"contradiction"}),
        ("The Haskel was directed by Ann Lee.", "The Weir was directed by Jo Brandt.", set()),
    ],
)
def test_what_excludes_what_is_in_the_tables(statement: str, source: str, expected: set[str]) -> None:
    """Two classes of one group, and sets of countries or makers without a member in common, exclude each other."""
    report = claimcheck.verify(statement, [claimcheck.Source(id="entry", text=source)])
    assert {f.verdict for f in report.findings if f.rule == DefinitionConflict.code} == expected


def test_a_novel_and_its_film_are_two_things() -> None:
    """Two accounts of which nothing is known may speak of a novel and of a film of one title."""
    novel = claimcheck.Source(id="novel", text="The Haskel is a 1931 novel by Edda Moll about a flood.")
    film = claimcheck.Source(id="film", text="The Haskel is a film of 1958, shot in Hull and directed by Jo Brandt.")
    assert not [f for f in claimcheck.check([novel, film]).findings if f.verdict == "contradiction"]


def test_a_statement_is_of_the_thing_that_its_sources_tell_of() -> None:
    """A statement that calls the novel of its source a film is contradicted."""
    source = claimcheck.Source(id="entry", text="The Haskel is a 1931 novel by Edda Moll about a flood.")
    report = claimcheck.verify("The Haskel is a film by Jo Brandt.", [source])
    assert [f.rule for f in report.findings if f.verdict == "contradiction"] == ["CC206"]
