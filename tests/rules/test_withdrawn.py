"""CC205: values that a text takes back."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.model.edge import Source
from claimcheck.rules.withdrawn import WithdrawnValue
from claimcheck.testing import assert_laws

MISSTATED = "Correction: An earlier version of this article misstated the number of lighthouses. It was 46, not 56."


def said(*texts: str, published: str | None = "2021-06-01") -> set[tuple[str, str]]:
    """Rule and verdict of all that is worse than compatible."""
    sources = [Source(id="abcd"[n], text=text, published=published) for n, text in enumerate(texts)]
    found = claimcheck.check(sources).findings
    return {(f.rule, f.verdict) for f in found if f.verdict not in {"agreement", "compatible"}}


@pytest.mark.parametrize(
    "texts",
    [
        (f"Norway has 46 lighthouses on its coast.\n\n{MISSTATED}", "Norway has 56 lighthouses on its coast."),
        (
            "Norway has 46 lighthouses on its coast.\n\nThis article was amended to correct the number of lighthouses: 46, not 56.",
            "Norway has 56 lighthouses on its coast.",
        ),
        (
            "Norway has 46 lighthouses on its coast.\n\nAn earlier version of this story said 56; the figure is 46.",
            "Norway has 56 lighthouses on its coast.",
        ),
        (
            "Norway has 46 lighthouses on its coast.\n\nThis article incorrectly said that Norway has 56 lighthouses.",
            "Norway has 56 lighthouses on its coast.",
        ),
        (
            "The number of injured in the Bergen storm was revised from 31 to 28.",
            "31 people were injured in the Bergen storm.",
        ),
        (
            "Officials later lowered the death toll of the Bergen storm to 12.",
            "15 people were killed in the Bergen storm.",
        ),
        ("Officials raised the death toll of the Bergen storm to 12.", "9 people were killed in the Bergen storm."),
        ("The death toll of the Bergen storm was lowered to 12 from 15.", "15 people were killed in the Bergen storm."),
        (
            "The Bergen storm killed 12 people, not 15 as previously reported.",
            "15 people were killed in the Bergen storm.",
        ),
        (
            "Police originally reported that the Bergen storm hurt 15 people, but later said that it hurt 12.",
            "15 people were hurt in the Bergen storm.",
        ),
        (
            "The lock reopened on 4 June 2019.\n\nAn earlier version of this article said that it reopened on 3 June 2019.",
            "The lock reopened on 3 June 2019.",
        ),
    ],
)
def test_what_one_source_takes_back_is_superseded_in_another(texts: tuple[str, str]) -> None:
    """A value that the other source has withdrawn or seen revised is superseded, and no contradiction."""
    assert said(*texts) == said(*texts[::-1]) == {("CC205", "superseded")}


def test_a_third_source_that_tells_of_the_revision_supersedes_too() -> None:
    """Where one source tells that a toll was lowered, two others with the old and the new toll do not contradict each other."""
    texts = (
        "Officials later lowered the death toll of the Bergen storm to 12.",
        "15 people were killed in the Bergen storm.",
        "12 people were killed in the Bergen storm.",
    )
    assert said(*texts) == {("CC205", "superseded")}


@pytest.mark.parametrize(
    "text",
    [
        f"Norway has 56 lighthouses on its coast.\n\n{MISSTATED}",
        "Norway has 56 lighthouses on its coast.\n\nCorrection: the number of lighthouses was revised from 56 to 46.",
        "The lock reopened on 3 June 2019.\n\nCorrection: the story misstated the day. It was 4 June 2019, not 3 June 2019.",
    ],
)
def test_a_correction_in_one_place_only_is_a_contradiction(text: str) -> None:
    """A text that corrects a value and states the old one elsewhere contradicts itself, once."""
    assert said(text) == {("CC205", "contradiction")}


@pytest.mark.parametrize(
    "texts",
    [
        (f"Norway has 46 lighthouses on its coast.\n\n{MISSTATED}",),
        (f"Norway has 46 lighthouses on its coast.\n\n{MISSTATED}", "Norway has 46 lighthouses on its coast."),
        (
            "The Bergen storm killed 31 people, police said at first. Later the number of dead was revised from 31 to 28.",
        ),
        ("The bank of Bergen lowered its rate from 4% to 3%.", "The bank of Bergen has a rate of 3%."),
        ("The city of Bergen cut the number of its buses from 60 to 50.", "The city of Bergen had 60 buses."),
        ("An earlier version of the bill gave 56 towns money; this one gives 46 towns money.",),
        ("He moved to correct 12 errors in the book.", "He found 15 errors in the book."),
    ],
)
def test_what_is_mended_or_changed_is_left_alone(texts: tuple[str, ...]) -> None:
    """A correction made everywhere, a revision that is told, and changes of things themselves give nothing."""
    assert said(*texts) == set()


@pytest.mark.parametrize(
    "texts",
    [
        (f"Norway has 46 lighthouses on its coast.\n\n{MISSTATED}", "Norway has 50 lighthouses on its coast."),
        ("As previously reported, the Bergen storm killed 12 people.", "15 people were killed in the Bergen storm."),
        (
            "The Bergen storm killed 12 people, more than previously reported.",
            "15 people were killed in the Bergen storm.",
        ),
        ("Officials lowered the death toll of the Bergen storm to 12.", "9 people were killed in the Bergen storm."),
    ],
)
def test_values_that_nobody_took_back_still_contradict(texts: tuple[str, str]) -> None:
    """A third value, a confirmation, a comparison, and a figure on the other side of a revision are contradictions as before."""
    assert said(*texts) == {("CC201", "contradiction")}


def test_what_a_text_takes_back_is_denied() -> None:
    """The withdrawn figure is a claim of its own, denied, of what the text counts; the span is that of the number."""
    text = f"Norway has 46 lighthouses on its coast.\n\n{MISSTATED}"
    claims = [claim for claim in claimcheck.extract(text) if claim.modality == "denied"]
    assert [(claim.quote, claim.kind, claim.value.unit) for claim in claims] == [("56", "count", "lighthouse")]
    assert text[claims[0].start : claims[0].end] == "56"


def test_the_laws_hold() -> None:
    """Order, names, copies and units change nothing."""
    assert_laws(WithdrawnValue)
