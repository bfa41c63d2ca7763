"""Wholes and their parts in one sentence."""

from __future__ import annotations

import pytest

from claimcheck.extraction.claims import pull_claims
from claimcheck.lexicon import table
from claimcheck.model.document import Document, Zone
from claimcheck.model.marks import ALL, APART, PART, WHOLE, divisions


def _told(text: str) -> tuple[str, list[str], set[str]]:
    """The whole of the text's one division, its parts as written, and the marks of how they are told."""
    whole, parts, flags = "", [], set[str]()
    for claim in pull_claims(Document("a", text, (Zone(0, len(text), "body"),))):
        for said in divisions(claim.rows).values():
            if WHOLE in said:
                whole, flags = claim.quote, said - {WHOLE}
            elif PART in said:
                parts.append(claim.quote)
    return whole, parts, flags


@pytest.mark.parametrize(
    ("text", "whole", "parts", "flags"),
    [
        (
            "The yard built 48 boats in 2020: 30 at home and 18 abroad, it said on Monday.",
            "48 boats", ["30", "18"], {APART, ALL},
        ),
        ("The fire claimed nine lives: four men, three women and two children.", "nine lives", ["four men", "three women", "two children"], {APART, ALL}),
        ("The choir gives seven concerts, four in Oslo and three in Bergen.", "seven concerts", ["four", "three"], {APART}),
        ("The firm cut 90 jobs, including 50 in Oslo and 30 in Bergen.", "90 jobs", ["50", "30"], {APART}),
        ("Altogether 30 goats were taken from hill farms, 20 from Elm and 10 from Ash.", "30 goats", ["20", "10"], {APART}),
        ("The town will spend £9m on its parks: £5m on paths and £4m on ponds.", "£9m", ["£5m", "£4m"], {APART}),
        ("The bill comes to €90, including €50 for food and €30 for wine.", "€90", ["€50", "€30"], {APART}),
        ("Of its $70m budget the county will give $40m to schools and $30m to roads.", "$70m", ["$40m", "$30m"], {APART}),
        ("Of the 80 rooms at the Grand in Oslo, 50 were taken in May, and 30 stood empty.", "80 rooms", ["50", "30"], set()),
    ],
)  # fmt: skip
def test_a_whole_has_its_parts(text: str, whole: str, parts: list[str], flags: set[str]) -> None:
    """A colon, a comma, "including" and "of the" divide a number of things, of people or an amount of money."""
    assert _told(text) == (whole, parts, flags)


@pytest.mark.parametrize(
    "text",
    [
        "The storm killed 20 people in Ohio, 15 in Iowa and 12 in Utah.",
        "Doctors saw nine people, four with a fever and six with a cough.",
        "She scored in four games: two goals in Oslo and three in Bergen.",
        "He won nine games, 3 to 2 in Oslo and 4 to 1 in Bergen.",
        "Police made 20 arrests: 12 for theft, 9 for arson and 4 for both.",
        "Police made 20 arrests: 12 in Oslo, 9 in Bergen and 4 in both.",
        "They sold 300 tickets for £5, 200 for £3 and 100 for £2.",
        "Of the 80 guests at the Grand and 20 staff, 50 were ill.",
        "The club has 12 members: Ann Lee, four men and nine women.",
        "The deal is worth £12m, up from £6m in 2019 and £5m in 2018.",
    ],
)
def test_what_may_overlap_or_is_no_part_is_no_division(text: str) -> None:
    """Members of one list, parts that may overlap, scores, other things and former figures are no parts."""
    assert _told(text) == ("", [], set())


@pytest.mark.parametrize(
    "text",
    [
        "The yard built 60 boats: 30 at home and 18 abroad, with 12 in stock.",
        "The yard built about 60 boats: 30 at home and 18 abroad.",
        "The yard built 60 boats, 30 in Oslo and 18 in Bergen.",
    ],
)
def test_a_list_is_complete_only_where_the_text_says_so(text: str) -> None:
    """A list claims to be all where a colon opens it, it ends the sentence, and nothing is hedged."""
    assert ALL not in _told(text)[2]


@pytest.mark.parametrize(
    "word", sorted(word for word, row in table("en", "part_places").items() if row["kind"] == "place")
)
def test_every_word_of_place_tells_a_part(word: str) -> None:
    """Each word of place behind a number makes it a part."""
    assert _told(f"The yard built 48 boats: 30 {word} Oslo and 18 {word} Bergen.")[1] == ["30", "18"]


@pytest.mark.parametrize(
    "word", sorted(word for word, row in table("en", "part_places").items() if row["kind"] == "use")
)
def test_every_word_of_use_tells_a_part_of_money_alone(word: str) -> None:
    """Each word of use behind an amount makes it a part, and none behind a number of things."""
    assert _told(f"The town gave £90m, including £50m {word} schools and £30m {word} roads.")[1] == ["£50m", "£30m"]
    assert _told(f"The town gave 90 boats: 50 {word} schools and 30 {word} clubs.")[1] == []


@pytest.mark.parametrize("cue", sorted(table("en", "total_cues")))
def test_every_word_of_totals_makes_a_whole(cue: str) -> None:
    """Each word that makes a figure a sum does so where it is told like its parts."""
    assert _told(f"They took {cue} 30 goats from farms, 20 from Elm and 10 from Ash.")[1] == ["20", "10"]
    assert _told("They took 30 goats from farms, 20 from Elm and 10 from Ash.")[1] == []


def test_a_part_without_its_noun_is_no_figure_of_the_whole() -> None:
    """A bare part has no noun and is of one kind only with a part that is told alike."""
    text = "Of the 80 rooms at the Grand in Oslo, 50 were taken in May."
    dimensions = [
        claim.value.unit.dimension
        for claim in pull_claims(Document("a", text, (Zone(0, len(text), "body"),)))
        if claim.quote == "50"
    ]  # type: ignore[union-attr]
    assert dimensions == ["part: were taken"]


@pytest.mark.parametrize(
    "text", ["Of the £90m, £50m", "Of £90m (£50m, £40m), all went.", "Two gifts, of £5m and £4m", "9 boats: 4 and 5"]
)
def test_amounts_with_nothing_behind_them_are_read(text: str) -> None:
    """A list may end with the text, or with a mark right behind a number."""
    assert isinstance(_told(text)[1], list)
