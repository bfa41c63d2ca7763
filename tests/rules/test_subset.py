"""CC304: parts that are larger than their whole."""

from __future__ import annotations

import pytest

from claimcheck.rules.subset import SubsetAboveWhole
from tests.rules.topics import verdicts


@pytest.mark.parametrize(
    "text",
    [
        "Of the 40 buses, 55 were late.",
        "Of the nine judges, twelve dissented.",
        "Of the 40 buses that run to Molde, 55 were late.",
        "Fifty-five of the 40 buses were late.",
        "Of its $70m budget the county will give $90m to schools.",
    ],
)
def test_a_part_above_its_whole_is_a_contradiction(text: str) -> None:
    """No part is larger than its whole."""
    assert verdicts(SubsetAboveWhole(), text) == {"contradiction"}


@pytest.mark.parametrize(
    "text",
    [
        "Of the 40 buses, 35 were late.",
        "Of about 40 buses, 42 were late.",
        "Twelve of the 40 buses were late.",
        "The firm runs 40 buses and 55 trams.",
        "The firm ran 40 buses in May and 55 in June.",
    ],
)
def test_a_part_within_its_whole_is_left_alone(text: str) -> None:
    """Parts that fit, hedged wholes and other figures give nothing."""
    assert verdicts(SubsetAboveWhole(), text) == set()
