"""CC303: parts that add up to more than their whole."""

from __future__ import annotations

import pytest

from claimcheck.rules.sums import SumAgainstParts
from tests.rules.topics import found, verdicts


@pytest.mark.parametrize(
    "text",
    [
        "Of the 90 lambs, 60 were sold and 40 were kept.",
        "Of the twelve judges, nine agreed and five dissented.",
        "The library owns 500 maps: 300 prints, 150 drawings and 75 copies.",
        "Of the 90 hikers caught by the snow, 60 died and 40 survived.",
        "Of the 90 seats on the council, 60 went to the Greens and 40 to the Reds.",
        "Of the 60 shops in the arcade, 40 were open on Monday and 30 were shut.",
        "The wreck cost 14 lives: eight men, five women and three children.",
        "The firm cut 90 jobs, 60 in Oslo and 50 in Bergen.",
        "The firm cut 90 jobs, including 60 in Oslo and 50 in Bergen.",
        "Altogether 30 goats were taken from hill farms, 20 from Elm and 15 from Ash.",
        "The fine comes to $2.4m, including $1.9m for smoke and $0.9m for noise.",
        "Of its $70m budget the county will give $40m to schools and $35m to roads.",
        "The town will spend £12m on its pier: £6m on planks, £5m on posts and £3m on paint.",
        "The yard built 70 boats in 2020: 40 at home and 12 abroad, it said.",
    ],
)
def test_parts_that_make_more_than_the_whole_are_a_contradiction(text: str) -> None:
    """Parts of one whole in one sentence may not add up to more than it."""
    assert verdicts(SumAgainstParts(), text) == {"contradiction"}


@pytest.mark.parametrize(
    "text",
    [
        "Of the 90 lambs, 60 were sold and 30 were kept.",
        "Of the 90 hikers caught by the snow, 60 died and 30 survived.",
        "Of the 88 runners, 80 have a coach, 50 are under 25 years old, and 30 are women.",
        "The wreck cost 16 lives: eight men, five women and three children.",
        "The firm cut 90 jobs, including 20 in Oslo and 50 in Bergen.",
        "The storm hurt 20 people in Oslo, 15 in Bergen and 12 in Molde.",
        "The town will spend £12m on its pier: £6m on planks, £5m on posts and £2m on paint.",
        "The yard built 70 boats in 2020: 40 at home and 12 abroad, with 18 in the dock.",
        "The yard built about 60 boats in 2020: 40 at home and 12 abroad.",
        "Of the 90 lambs, 60 were sold and 20 were kept.",
        "Of the 90 patients, 60 reported headaches and 50 reported fevers.",
        "The library owns 500 maps: 300 prints, 150 drawings and 50 copies.",
        "The guard scored 21 points, 12 rebounds and 11 assists.",
        "The storm killed 20 people in the north, 15 in the south and 12 at sea.",
        "Three of the five goats are white, and four of the five goats are female.",
        "About 90 lambs were born: 60 ewes, 20 rams and 10 twins.",
    ],
)
def test_parts_that_fit_or_overlap_are_left_alone(text: str) -> None:
    """Parts that fit, may overlap, or are no parts at all give nothing."""
    assert verdicts(SumAgainstParts(), text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Of the twelve singers, eight were men and seven were retired.",
        "Of the 20 barns, 15 were painted and eight were roofed.",
        "Of the 50 towns, 30 voted for the Greens in 2016 and 25 in 2020.",
        "Of the 100 seats, 60 went to the Greens, up from 50, and 40 to the Reds.",
    ],
)
def test_parts_that_may_overlap_are_left_alone(text: str) -> None:
    """Attributes, deeds that do not exclude one another, other years and former figures give nothing."""
    assert verdicts(SumAgainstParts(), text) == set()


def test_two_sources_of_one_sentence_are_witnesses_of_one_finding() -> None:
    """A sentence that two sources print is told once, with both."""
    text = "Of the 90 lambs, 60 were sold and 40 were kept."
    findings = found(SumAgainstParts(), text, text)
    assert len(findings) == 1
    assert {claim.source for side in findings[0].sides for claim in side.claims} == {"a", "b"}
