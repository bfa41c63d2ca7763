"""Why two claims are not compared: each reason has a pair of texts that yields it, and what differs in it alone is compared."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import claimcheck
from claimcheck import alignment
from claimcheck.model.edge import Report, Source

SALE = "The museum in Oslo sold {} paintings on 3 June 2021."
SPEECH = "At the fair in Oslo, {}, {}, spoke on 3 June 2021."
CROWD_A = (
    "In the early hours the rescuers Ida Lund, Omar Reyes, Ada Brook, Tom Birk and Ines Holm came down to the harbour. "
    "The flood in the valley killed 40 people."
)
CROWD_B = (
    "In the late evening the poets Kofi Mensah, Rosa Vega, Ana Pinto, Lea Wolff and Max Reed came down from the hills. "
    "The flood in the valley killed 55 people."
)
PAIRS = [
    ("planned against happened", SALE.format(40), "The museum in Oslo will sell 55 paintings on 3 June 2021."),
    ("hypothetical", SALE.format(40), "The museum in Oslo may sell 55 paintings on 3 June 2021."),
    ("denied", SALE.format(40), "The owner denied that the museum in Oslo sold 55 paintings on 3 June 2021."),
    ("one side is negated", SALE.format(40), "The museum in Oslo did not sell 55 paintings on 3 June 2021."),
    ("other period", SALE.format(40), "The museum in Oslo sold 55 paintings on 9 June 2021."),
    (
        "other period",
        "The dam in Oslo was 40 metres high in 2020.",
        "The dam in Oslo was 55 metres high in May 2020.",
    ),
    (
        "other period",
        "The factory in Oslo made 60 boats between March and June 2020.",
        "The factory in Oslo made 55 boats between May and July 2020.",
    ),
    ("scope of different figures", SALE.format(40), "The museum in Oslo sold 55 paintings on 9 June 2021."),
    (
        "unit",
        "The museum in Oslo paid $40 for the vase on 3 June 2021.",
        "The museum in Oslo paid 55 euros for the vase on 3 June 2021.",
    ),
    (
        "lengths of other things",
        "The fire in the mill of Oslo burned for 3 days.",
        "In Oslo the fire at the old mill was put out after 9 days of hard labour.",
    ),
    (
        "other population",
        "The museum in Oslo welcomed 40 women on 3 June 2021.",
        "The museum in Oslo welcomed 55 men on 3 June 2021.",
    ),
    (
        "other place",
        "On 3 June 2021, the fair in Oslo drew 40 visitors.",
        "On 3 June 2021, the fair in Bergen drew 55 visitors.",
    ),
    (
        "other in the order",
        "The second round of the chess cup in Oslo drew 40 visitors.",
        "The third round of the chess cup in Oslo drew 55 visitors.",
    ),
    (
        "other thing of that kind",
        "The spring auction of the museum in Oslo sold 40 paintings.",
        "The autumn auction of the museum in Oslo sold 55 paintings.",
    ),
    (
        "other thing of that name",
        "The probe Venera 9 took 40 pictures of the planet.",
        "The probe Venera 13 took 55 pictures of the planet.",
    ),
    ("other subject", "The bakery sold 40 loaves on 3 June 2021.", "The brewery sold 55 loaves on 3 June 2021."),
    (
        "other names",
        "Ida Lund and the choir sang 40 songs in the old hall.",
        "Omar Reyes and the choir sang 55 songs in the old hall.",
    ),
    ("change against level", "Rents in Oslo rose by 40 euros in 2020.", "Rents in Oslo rose to 55 euros in 2020."),
    ("open-ended time", "The museum in Oslo has been open since 2016.", "The museum in Oslo has been open since 2019."),
    (
        "other happening",
        "The museum in Oslo signed the lease for the hall on 3 June 2021.",
        "The museum in Oslo got the lease for the hall on 9 June 2021.",
    ),
    ("unresolved date", "The museum in Oslo opened on 3 June.", "The museum in Oslo opened in 2019."),
    (
        "other place",
        "The film Sarek had taken $42 million in North America by Sunday.",
        "Worldwide, the film Sarek had taken $119 million by Sunday.",
    ),
    (
        "other place",
        "Of all adults, 18 percent say that they ski daily, the survey found.",
        "In Tromsø 54 percent of adults ski daily, the survey found.",
    ),
    (
        "numbers of nothing named",
        "At the Oslo election the count for Ida Lund was 12,874.",
        "At the Oslo election the count for Ida Lund was 29.6.",
    ),
    ("other person", "Ida Lund, 40, of Oslo sold her boat.", "Omar Reyes, 55, of Oslo sold his boat."),
    (
        "one may have followed the other",
        "Ida Lund was mayor of Oslo from 2011 to 2015.",
        "Omar Reyes was mayor of Oslo from 2015 to 2019.",
    ),
    (
        "other organisation",
        SPEECH.format("Ida Lund", "head of the Reed Trust"),
        SPEECH.format("Omar Reyes", "head of the Lund Trust"),
    ),
    (
        "other role",
        SPEECH.format("Ida Lund", "deputy director of the Reed Trust"),
        SPEECH.format("Omar Reyes", "director of the Reed Trust"),
    ),
    (
        "too little in common",
        "The fair in Oslo drew 40 poets from the north of the country.",
        "The fair in Oslo was told of 55 poets who fell ill at sea.",
    ),
    ("subject not named", "The man sold 40 boats at the market.", "A market is where 55 boats were sold."),
    (
        "another figure beside it fits",
        "The museum in Oslo sold 40 paintings and 12 prints on 3 June 2021.",
        "The museum in Oslo sold 40 paintings and later 15 paintings on 3 June 2021.",
    ),
    ("other story", CROWD_A, CROWD_B),
    (
        "not known to be one thing",
        "The Haskel is a crime novel about the mill of Hull.",
        "The Haskel is a crime film about the old mill of Hull at night in a storm.",
    ),
]


OF_VALUES = {"CC201", "CC202", "CC203"}
"""The rules that hold two values of one measure against each other."""


def checked(*texts: str, published: tuple[str | None, ...] = (None, None)) -> Report:
    """The report on some texts."""
    told = zip("ab", texts, published, strict=False)
    return claimcheck.check([Source(id=name, text=text, published=day) for name, text, day in told])


@pytest.mark.parametrize(("reason", "first", "second"), PAIRS, ids=[f"{n}-{row[0]}" for n, row in enumerate(PAIRS)])
def test_each_reason_has_a_pair_that_yields_it(reason: str, first: str, second: str) -> None:
    """The pair is counted under its reason, whichever source comes first, and its values do not contradict each other."""
    for texts in ((first, second), (second, first)):
        report = checked(*texts)
        assert reason in report.not_compared
        assert [f.message for f in report.findings if f.verdict == "contradiction" and f.rule in OF_VALUES] == []


def test_one_account_may_speak_of_two_things() -> None:
    """Two figures within one account that share a few words are no contradiction of it with itself."""
    text = "The museum in Oslo sold 40 paintings in the morning of the fair. At noon the museum in Oslo sold 55 paintings to a dealer."
    assert "said of something else in one account" in checked(text).not_compared


def test_days_told_from_the_day_of_publication_are_not_held_against_each_other() -> None:
    """Two pages of two days that both say today speak of two days."""
    report = checked(*["The museum in Oslo opened today."] * 2, published=("2021-06-03", "2021-06-09"))
    assert "told from different days" in report.not_compared


def test_every_reason_is_tried_here_or_named_as_left() -> None:
    """A reason that the stage gains is tried, or written down below as one without a pair of texts yet."""
    folder = Path(alignment.__file__).parent
    code = "".join(
        path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py")) if path.stem not in OTHER_STAGE
    )
    given = set(re.findall(r'Judgement\("([^"]+)"', code))
    ours = {row[0] for row in PAIRS} | {"told from different days"}
    assert given - ours <= LEFT


LEFT = {"other measure", "no longer or not yet in office"}
"""Reasons that another one comes before in every text tried."""
OTHER_STAGE = {"keyed"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (SALE.format(40), SALE.format(55)),
        (SALE.format(40), "On 3 June 2021, the museum in Oslo sold 55 paintings."),
        (SALE.format(40), "The museum in Oslo sold 55 paintings on June 3, 2021, its owner said."),
        ("The second stage of the canal cost $40 million.", "The second stage of the canal cost $55 million."),
        ("The fair in Oslo drew 40 visitors.", "It was told at noon that the fair in Oslo drew 55 visitors."),
    ],
)
def test_twins_without_the_difference_are_compared(first: str, second: str) -> None:
    """The pairs above lack nothing but the difference: told of one thing, they contradict each other."""
    assert "contradiction" in {finding.verdict for finding in checked(first, second).findings}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            "The bank in Oslo lent 40 farmers money in 2020.",
            "The bank in Oslo sued 55 farmers for money in 2020.",
            marks=pytest.mark.xfail(
                strict=True, reason="two verbs of no frame are taken for one happening where names and words are shared"
            ),
        ),
        ("The storm killed 40 people in Tartu.", "The storm injured 55 people in Tartu."),
        (
            "The painter Ida Lund sold 40 prints at the fair in Oslo.",
            "The painter Omar Reyes sold 55 prints at the fair in Oslo.",
        ),
        pytest.param(
            "The painter Ida Lund sold 40 prints at the fair in Oslo.",
            "The painter Omar Said sold 55 prints at the fair in Oslo.",
            marks=pytest.mark.xfail(strict=True, reason="the surname Said is taken for the verb of saying"),
        ),
        ("The opening night of the play drew 40 guests.", "The closing night of the play drew 55 guests."),
        ("The tower in Oslo is 40 metres high.", "The tower in Oslo is 55 years old."),
    ],
)
def test_two_things_are_no_contradiction(first: str, second: str) -> None:
    """Two happenings that share their words are left alone."""
    assert [f.message for f in checked(first, second).findings if f.verdict == "contradiction"] == []
