"""Two shares of one whole that exclude each other."""

from __future__ import annotations

import pytest

from claimcheck.extraction.claims import pull_claims
from claimcheck.lexicon import table
from claimcheck.model.document import Document, Zone
from claimcheck.model.marks import SHARES


def _excluding(text: str) -> list[str]:
    """The shares with a mark, as written."""
    claims = pull_claims(Document("a", text, (Zone(0, len(text), "body"),)))
    return [claim.quote for claim in claims if any(row.startswith(SHARES) for row in claim.rows)]


@pytest.mark.parametrize(
    "text",
    [
        "In the vote 62% were for the tunnel and 38% against.",
        "In the vote 62% were for the tunnel and 38% against the tunnel.",
        "The survey found that 62% back the plan, while 38% oppose it.",
        "Ida Moll holds 62% of the mill, and her brother another 38%.",
        "Ida Moll owns 62% of the mill and Jan Brook 38%.",
    ],
)
def test_sides_of_one_question_and_owners_of_one_thing_exclude_each_other(text: str) -> None:
    """Two sides of one question, and the shares of two owners, are parts of one whole."""
    assert _excluding(text) == [
        "62%",
        text[text.rfind("38%") - 8 : text.rfind("38%") + 3] if "another" in text else "38%",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In the vote 62% were for the tunnel and 38% against the bridge.",
        "In the vote 62% were for the tunnel. Of the women 38% were against.",
        "Some 62% of men smoke, and another 38% of women do.",
        "Ida Moll owns 62% of the mill and 38% of the farm.",
        "Ida Moll has sold 62% of the mill and Jan Brook 38%.",
        "Turnout was 62% for the council and 38% against 30% in 2010.",
        "The club has 62% in favour and 38% in favour of more.",
    ],
)
def test_shares_of_two_wholes_do_not(text: str) -> None:
    """Two questions, two sentences, two groups, two things owned, comparisons and one side twice are no parts of one whole."""
    assert _excluding(text) == []


@pytest.mark.parametrize(
    ("phrase", "side"), [(phrase, row["side"]) for phrase, row in table("en", "share_sides").items()]
)
def test_every_phrase_tells_a_side(phrase: str, side: str) -> None:
    """Each phrase behind a share tells its side, which another side excludes and the same does not."""
    other = "against" if side != "against" else "for"
    assert _excluding(f"In the vote 62% {phrase} it and 38% {other}.") == ["62%", "38%"]
    same = "undecided" if side == "undecided" else side
    assert _excluding(f"In the vote 62% {phrase} it and 38% {same}.") == []


@pytest.mark.parametrize("phrase", sorted(table("en", "share_rests")))
def test_every_phrase_of_rest_makes_another_part(phrase: str) -> None:
    """Each phrase before a share makes it another part of the whole before."""
    assert len(_excluding(f"The lake covers 62% of the park and the wood {phrase} 38%.")) == 2
    assert _excluding("The lake covers 62% of the park and the wood 38%.") == []


@pytest.mark.parametrize("verb", sorted(table("en", "owning_frames")))
def test_every_verb_of_owning_tells_of_one_thing(verb: str) -> None:
    """Each verb of owning makes the shares of two owners parts of one thing."""
    assert _excluding(f"Ida Moll {verb} 62% of the mill and Jan Brook 38%.") == ["62%", "38%"]
