"""CC105: happenings reported before their day."""

from __future__ import annotations

import pytest

from claimcheck.rules.before_it_happened import ReportedBeforeItHappened
from tests.rules.topics import verdicts


@pytest.mark.parametrize(
    "text",
    ["A barge sank off Ghent on 9 August 2022.", "On August 9, 2022, thieves stole a bell from the church of Ghent."],
)
def test_an_accident_of_a_day_to_come_is_a_contradiction(text: str) -> None:
    """What nobody plans cannot be reported before its day."""
    assert verdicts(ReportedBeforeItHappened(), text, published="2022-07-01") == {"contradiction"}


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("A barge sank off Ghent on 9 August 2022.", "2022-08-10"),
        ("A barge sank off Ghent on 9 August 2022.", "2022-08-08"),
        ("A barge sank off Ghent on 9 August 2022.", None),
        ("A barge sank off Ghent on 9 August.", "2022-07-01"),
        ("The bridge of Ghent opens on 9 August 2022.", "2022-07-01"),
        ("The barge will be sunk off Ghent on 9 August 2022.", "2022-07-01"),
        ("The barge did not sink off Ghent on 9 August 2022.", "2022-07-01"),
    ],
)
def test_plans_and_days_gone_by_are_left_alone(text: str, published: str | None) -> None:
    """Days before publication, a day's difference, open years, plans and denials give nothing."""
    assert verdicts(ReportedBeforeItHappened(), text, published=published) == set()
