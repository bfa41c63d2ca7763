"""Zones of short texts, of furniture within and around an article, and of corpus texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimcheck.reading import read_text

if TYPE_CHECKING:
    from claimcheck.model.document import Document

PROSE = "The council of Tarn met twice on the day and then agreed that the old mill should be sold before winter."
MORE = (
    "A baker from the coast has offered 210,000 crowns for it, which is more than the council of Tarn had hoped to get."
)
LAST = "Nobody from the family of the last miller of Tarn could be reached, and the mill stays shut to visitors until March."


def zone_of(document: Document, words: str) -> str | None:
    """The zone of the first place where the words stand."""
    at = document.text.index(words)
    return next((zone.name for zone in document.zones if zone.start <= at < zone.end), None)


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were hurt.",
        "Nine people were hurt. Two of them are still in hospital.",
        "46 agreements with 19 countries",
        PROSE,
        f"{PROSE}\n{MORE}\n{LAST}",
        "Nine people were hurt .\nPolice held two men .\nNo .\nHow come ?\nThe men , both 30 , said nothing .",
        "Comments are free, said the editor, and nobody has to leave a comment to read the 30 that there are.",
    ],
)
def test_plain_text_is_all_body(text: str) -> None:
    """A short text, a run of sentences and a tokenised corpus text have no head and no foot."""
    assert [zone.name for zone in read_text("a", text).zones] == ["body"]


def test_headline_is_head_and_title() -> None:
    """A first line without a full stop, above a sentence, is the headline."""
    document = read_text("a", f"Old mill in Tarn sold for 210,000 crowns\n\n{PROSE}")
    assert [zone.name for zone in document.zones] == ["head", "body"]
    assert document.title == "Old mill in Tarn sold for 210,000 crowns"


@pytest.mark.parametrize(
    "line",
    [
        "Photo released on Monday by the council shows the mill and its 3 ponds. (Council/Handout via Kyodo)",
        "Pic.1 The mill in winter",
        "Figure 2: The mill and the 3 ponds",
        "The wheel of the mill has not turned for 40 years. (PHOTO: TARN POST)",
        "FILE PHOTO: The mill in 1990",
        "The mill stands by the river. Photo: Rob Tully",
        "The mill at dusk (Rob Tully/Tarn Post)",
        "![The mill](mill.jpg)",
        "*Photo: Rob Tully*",
        "Photograph by Rob Tully",
    ],
)
def test_captions_are_told_from_the_text_around_them(line: str) -> None:
    """A picture's words are a caption between two paragraphs and above the first."""
    for text in (f"{PROSE}\n\n{line}\n\n{MORE}\n\n{LAST}", f"Old mill sold\n\n{line}\n\n{PROSE}\n\n{MORE}"):
        document = read_text("a", text)
        assert zone_of(document, line) == "caption"
        assert zone_of(document, PROSE) == zone_of(document, MORE) == "body"


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("Advertisement", "foot"),
        ("Share this story", "foot"),
        ("Facebook Twitter Email", "foot"),
        ("READ MORE: Mill owner drops claim for 3 million", "sidebar"),
        ("Related: Mill owner drops claim for 3 million", "sidebar"),
        ("Sign up for our newsletter to get the news of Tarn in your inbox.", "foot"),
    ],
)
def test_furniture_within_an_article_takes_only_itself(line: str, zone: str) -> None:
    """An advert, a share bar or a link between two paragraphs does not end the article."""
    document = read_text("a", f"Old mill sold\n\n{PROSE}\n\n{line}\n\n{MORE}\n\n{LAST}")
    assert zone_of(document, line) == zone
    assert zone_of(document, PROSE) == zone_of(document, MORE) == zone_of(document, LAST) == "body"


def test_article_goes_on_after_a_box_of_links() -> None:
    """Two long paragraphs about the same names after a list of other articles are the article's."""
    box = "Most read\nBear seen near the lift\nChoir wins in Vienna\nTrain line shut"
    more = "The mayor of Tarn, Ruth Calder, said that the sale of the mill would pay for half of the new school by the river."
    last = (
        "It was the father of Calder who had bought the mill for Tarn in 1980, when the last miller gave up his trade."
    )
    document = read_text(
        "a", f"Old mill sold\n\nMayor Ruth Calder has won. {PROSE} So said Ruth Calder.\n\n{box}\n\n{more}\n\n{last}"
    )
    assert zone_of(document, "Most read") == zone_of(document, "Train line") == "sidebar"
    assert zone_of(document, more) == zone_of(document, last) == "body"


def test_teasers_of_other_articles_stay_in_the_sidebar() -> None:
    """A paragraph below a headline, after a list of other news, is another article's."""
    teaser = "Bees return to quarry\n\nA warden who works in the quarry at Osk counted 31 kinds of bees there in one afternoon of May."
    document = read_text(
        "a", f"Old mill sold\n\n{PROSE}\n\n{MORE}\n\nTop Stories\n\n{teaser}\n\nTrain line shut\n\n{LAST}"
    )
    assert zone_of(document, "Top Stories") == zone_of(document, "A warden") == zone_of(document, LAST) == "sidebar"


def test_comments_never_become_the_article() -> None:
    """Whatever readers write below "Leave a comment" stays in the foot."""
    document = read_text("a", f"Old mill sold\n\n{PROSE}\n\n{MORE}\n\nLeave a comment\n\n{MORE}\n\n{LAST}\n\n{PROSE}")
    assert [zone.name for zone in document.zones] == ["head", "body", "foot"]


def test_run_of_headlines_below_the_article_is_sidebar() -> None:
    """Four and more headlines after the last sentence are links to other articles, without any cue."""
    links = (
        "Bear seen near the lift\nChoir wins prize in Vienna\nTrain line shut until autumn\nTwo held after copper theft"
    )
    document = read_text("a", f"Old mill sold\n\n{PROSE}\n\n{MORE}\n\n{links}")
    assert zone_of(document, "Bear") == zone_of(document, "Two held") == "sidebar"


def test_list_after_a_colon_is_body() -> None:
    """A list that the last sentence announces is part of the article."""
    document = read_text(
        "a",
        f"Old mill sold\n\n{PROSE} These had made bids:\n\nRob Tully of Tarn\nThe baker of Osk\nOne farmer from Lund\nThe bank of Tarn",
    )
    assert zone_of(document, "The bank of Tarn") == "body"


def test_subheading_and_short_lines_in_the_body_are_body() -> None:
    """Short lines between paragraphs are subheadings, and headings such as "About Tarn" end nothing."""
    document = read_text(
        "a",
        f"Old mill sold\n\n{PROSE}\n\nWhat comes next\n\n{MORE}\n\nAbout Tarn\n\n{LAST}\n\n{PROSE}\n\n{MORE}\n\n{LAST}",
    )
    assert [zone.name for zone in document.zones] == ["head", "body"]


def test_cookie_banner_above_the_headline_is_foot() -> None:
    """The banner at the top is no article, however long its sentences are."""
    banner = (
        "We use cookies to count visits and to show adverts, and you can change your choice at any time you want to."
    )
    document = read_text("a", f"{banner}\n\nOld mill sold\n\n{PROSE}")
    assert [zone.name for zone in document.zones] == ["foot", "head", "body"]
    assert document.title == "Old mill sold"
