"""CC312: headlines against their texts."""

from __future__ import annotations

import pytest

from claimcheck.rules.headline import HeadlineAgainstBody
from tests.rules.topics import verdicts


def page(headline: str, body: str) -> str:
    """An article with a headline, a dateline and a first sentence."""
    return f"{headline}\n\nLEEDS, March 6 2020 -- {body}"


@pytest.mark.parametrize(
    ("headline", "body", "verdict"),
    [
        ("Yard sells 800 boats in Leeds", "A yard sold 300 boats in Leeds on Friday.", "contradiction"),
        ("Yard sells 800 boats in Leeds", "A yard sold 700 boats in Leeds on Friday.", "tension"),
        ("Storm injures 8 people in Leeds", "A storm injured 2 people in Leeds on Friday.", "tension"),
    ],
)
def test_a_headline_that_its_text_does_not_bear_out_is_flagged(headline: str, body: str, verdict: str) -> None:
    """Far figures contradict; near ones, and casualties, are a tension."""
    assert verdicts(HeadlineAgainstBody(), page(headline, body)) == {verdict}


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Yard sells 800 boats in Leeds", "A yard sold 804 boats in Leeds on Friday."),
        ("Yard sells 800 boats in Leeds", "A yard sold more than 700 boats in Leeds on Friday."),
        ("Yard sells 800 boats in Leeds", "A yard sold 300 sails in Leeds on Friday."),
        ("Yard sells 800 boats in Leeds", "A yard sold 500 boats in spring and sold 300 boats in autumn."),
        ("Yard sells 800 boats in Leeds", "A yard sold a yacht and 799 other boats in Leeds on Friday."),
        ("Yard sells 800 boats in Leeds", "A yard could sell 300 boats in Leeds on Friday."),
    ],
)
def test_a_headline_that_rounds_or_counts_something_else_is_left_alone(headline: str, body: str) -> None:
    """Rounding, bounds, parts, other things and what is left beside others give nothing."""
    assert verdicts(HeadlineAgainstBody(), page(headline, body)) == set()
