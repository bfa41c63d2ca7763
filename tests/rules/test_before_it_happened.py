"""CC105: happenings reported before their day."""

from __future__ import annotations

import pytest

from claimcheck.rules.before_it_happened import ReportedBeforeItHappened
from claimcheck.testing import assert_laws
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


@pytest.mark.parametrize(
    "text",
    [
        "The bridge of Ghent opened on 9 August 2022.",
        "The bridge was opened on 9 August 2022 by the queen.",
        "The summit was held in Ghent on 9 August 2022.",
        "The summit took place in the old town hall on August 9, 2022.",
        "On 9 August 2022 the mayor visited Ghent.",
        "The two firms signed the contract on 9 August 2022.",
        "The probe landed near the crater on 9 August 2022, the agency said.",
        "Ann Lee was elected on 9 August 2022.",
        "She died in Ghent on 9 August 2022.",
        "The museum reopened on 9 August 2022 after two years.",
        "The team won the final on 9 August 2022.",
        "The law was adopted on 9 August 2022.",
        "He resigned on 9 August 2022.",
    ],
)
def test_what_is_told_as_done_before_its_day_is_a_contradiction(text: str) -> None:
    """A verb in the past that a full date hangs on cannot speak of a day that is still to come."""
    assert verdicts(ReportedBeforeItHappened(), f"Ghent is old.\n\n{text}", published="2022-05-16") == {"contradiction"}


@pytest.mark.parametrize(
    "text",
    [
        "The bridge of Ghent opens on 9 August 2022.",
        "The bridge will have opened by 9 August 2022.",
        "The bridge is to be opened on 9 August 2022.",
        "The hearing was set for 9 August 2022.",
        "The hearing was scheduled on 9 August 2022.",
        "The concert was moved to 9 August 2022.",
        "The concert, released on 9 August 2022, is long.",
        "The band announced an album released on 9 August 2022.",
        "The company prepared for the summit on 9 August 2022.",
        "The mayor announced elections on 9 August 2022.",
        "The mayor criticised the march on 9 August 2022.",
        "If the bridge opened on 9 August 2022, traffic would fall.",
        "The warden said the bridge opened on 9 August 2022.",
        "For the quarter ended 9 August 2022, sales are seen at 3 million.",
        "Papers received on 9 August 2022 will be read.",
        "The offer expired on 9 August 2022 at the latest, when the bridge will open.",
        "He was invited to speak on 9 August 2022.",
        "He was ordered to appear in court on 9 August 2022.",
        "The council voted to close the school on 9 August 2022.",
        "Tickets went on sale for the show on 9 August 2022.",
        "The fair was postponed until 9 August 2022.",
        "She had hoped to open the school on 9 August 2022.",
        "The school was due to open on 9 August 2022.",
        "The lease ran to 9 August 2022.",
        "The ban took effect from 9 August 2022.",
        "The visa was valid until 9 August 2022.",
        "The council approved a march on 9 August 2022.",
        "The summit was expected on 9 August 2022.",
        "The exhibition runs from 1 June to 9 August 2022.",
        "The bill passed last week takes effect on 9 August 2022.",
        "The bill they passed takes effect on 9 August 2022.",
        "She was chosen to sing on 9 August 2022.",
        "Organisers picked the hall for the final on 9 August 2022.",
        "The wedding was on 9 August 2022.",
        "The firm bought seats for the opening of the fair on 9 August 2022.",
        "The deadline was extended to 9 August 2022.",
        "The committee met to plan the vote on 9 August 2022.",
        "It was announced that the school closed on 9 August 2022.",
        "The ship booked for 9 August 2022 sank.",
        "Their contract ended on 9 August 2022, so they could leave then.",
        "The band confirmed a show in Ghent on 9 August 2022.",
        "Ann Lee was named to the squad for the match in Ghent on 9 August 2022.",
        "The club drew Ajax at home on 9 August 2022.",
        "The club was drawn at home on 9 August 2022.",
        "The council decided on 9 August 2022 as the day of the vote.",
        "Bidders settled on 9 August 2022 for the sale.",
        "The parties agreed on 9 August 2022.",
    ],
)
def test_days_that_are_only_set_are_left_alone(text: str) -> None:
    """Plans, conditions, arrangements, participles, reported speech, and days that hang on another word give nothing."""
    assert verdicts(ReportedBeforeItHappened(), f"Ghent is old.\n\n{text}", published="2022-05-16") == set()


def test_the_laws_hold() -> None:
    """Order, names, copies and units change nothing."""
    assert_laws(ReportedBeforeItHappened)
