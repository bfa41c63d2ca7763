"""CC311: what happened against what did not."""

from __future__ import annotations

import pytest

from claimcheck.rules.negation import HappenedAgainstNot
from tests.rules.topics import verdicts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The tanker left Bergen on 3 May 2017.", "The tanker did not leave Bergen on 3 May 2017."),
        ("The tanker left Bergen on 3 May 2017.", "The tanker failed to leave Bergen on 3 May 2017."),
        ("The Elbe regatta was held on 3 May 2017.", "The Elbe regatta of 3 May 2017 was called off."),
        ("The Elbe regatta was held on 3 May 2017.", "The Elbe regatta on 3 May 2017 was cancelled because of fog."),
    ],
)
def test_happened_and_did_not_happen_on_one_day_is_a_contradiction(one: str, other: str) -> None:
    """One happening, one day, and a negation or a cancellation."""
    assert verdicts(HappenedAgainstNot(), one, other) == {"contradiction"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The tanker left Bergen on 3 May 2017.", "The tanker did not leave Bergen on 2 May 2017."),
        ("The tanker left Bergen on 3 May 2017.", "The tanker did not leave Bergen in May 2017."),
        ("The tanker left Bergen on 3 May 2017.", "The tanker did not leave Stavanger on 3 May 2017."),
        ("The tanker left Bergen on 3 May 2017.", "The tanker left Bergen on 3 May 2017 without a pilot."),
        ("The Elbe regatta is planned for 3 May 2017.", "The Elbe regatta of 3 May 2017 was cancelled."),
        ("The Elbe regatta was held on 3 May 2017.", "The Rhine regatta of 3 May 2017 was cancelled."),
        ("The Elbe regatta was held on 3 May 2017.", "The spring Elbe regatta of 3 May 2017 was cancelled."),
        ("The Elbe regatta was announced on 3 May 2017.", "The Elbe regatta was cancelled on 3 May 2017."),
    ],
)
def test_other_days_things_and_plans_are_left_alone(one: str, other: str) -> None:
    """Another day, another thing, a plan, or a negation of something else gives nothing."""
    assert verdicts(HappenedAgainstNot(), one, other) == set()
