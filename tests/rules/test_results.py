"""CC207: one match, or one vote, that ended in two ways."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.model.edge import Report, Source
from claimcheck.rules.results import ResultConflict
from claimcheck.testing import assert_laws

DAY = "2024-05-13"


def verdicts(report: Report) -> set[str]:
    """The verdicts of the rule in a report."""
    return {finding.verdict for finding in report.findings if finding.rule == "CC207"}


def checked(*texts: str, published: str | None = DAY) -> set[str]:
    """The verdicts of the rule on texts that are checked as a whole."""
    sources = [Source(id="abc"[n], text=text, published=published) for n, text in enumerate(texts)]
    return verdicts(claimcheck.check(sources))


def verified(statement: str, source: str) -> set[str]:
    """The verdicts of the rule on a statement that is held against a source."""
    return verdicts(claimcheck.verify(statement, [Source(id="a", text=source)]))


CONTRADICTING = [
    ("Tring Town beat Marlow 3-1 on Saturday.", "Saturday's match between Tring Town and Marlow finished two-all."),
    ("Tring Town beat Marlow 3-1 on Saturday.", "Marlow lost 2-1 to Tring Town on Saturday."),
    ("Tring Town lost 2-0 to Marlow on Saturday.", "Tring Town beat Marlow two-nil on Saturday."),
    ("The Otters, as Tring Town are known, lost 2-0 to Marlow on Saturday.", "Tring Town beat Marlow 2-0 on Saturday."),
    ("Tring Town drew 1-1 with Marlow on Saturday.", "Tring and Marlow played out a goalless draw on Saturday."),
    ("Tring Town were held to a goalless draw by Marlow on Saturday.", "Marlow won 1-0 at Tring on Saturday."),
    (
        "Kenya beat Nepal by an innings and 20 runs on Sunday.",
        "The Test between Kenya and Nepal ended in a draw on Sunday.",
    ),
    ("Kenya beat Nepal by three wickets on Sunday.", "Nepal lost to Kenya by 40 runs on Sunday."),
    ("Kenya beat Nepal by three wickets on Sunday.", "Nepal lost to Kenya by five wickets on Sunday."),
    ("Ulrike Brand beat Mai Sato 6-3, 6-4 on Sunday.", "Mai Sato lost 3-6, 6-7 to Ulrike Brand on Sunday."),
    ("Brno beat Zlin by three sets to one on Sunday.", "Brno beat Zlin by three sets to two on Sunday."),
    (
        "The Ravens routed the Pilots, 41-10, on Thursday night.",
        "The Pilots fell 38-10 to the Ravens on Thursday night.",
    ),
    ("Tring won 4-2 on penalties against Marlow on Sunday.", "Tring beat Marlow 5-4 on penalties on Sunday."),
    ("Tring lost 2-1 at Marlow in the first leg on 2 May.", "In the first leg on 2 May Marlow beat Tring 3-1."),
    ("Tring 3-1 Marlow\n\nTring are third.", "Marlow won 3-1 at Tring on Monday."),
    (
        "The senate passed the harbour bill on Friday by 44 votes to 17.",
        "By 41 to 20, senators voted the harbour bill through on Friday.",
    ),
    (
        "The council threw out the tram plan on Friday, 18 to 13.",
        "The council approved the tram plan on Friday by 18 votes to 13.",
    ),
    (
        "The council rejected the tram plan on Friday by a margin of five votes.",
        "The council threw out the tram plan on Friday, 20 to 13.",
    ),
]
"""Two accounts of one match or one vote that cannot both be right."""
AGREEING = [
    ("Tring Town beat Marlow 3-1 on Saturday.", "Marlow lost 1-3 to Tring on Saturday."),
    ("Tring Town beat Marlow 3-1 on Saturday.", "On Saturday Marlow slumped to a 3-1 defeat at Tring."),
    (
        "Tring Town drew 2-2 with Marlow on Saturday.",
        "Saturday's match between Marlow and Tring Town finished two-all.",
    ),
    ("Tring Town were held to a goalless draw by Marlow on Saturday.", "Marlow and Tring Town drew 0-0 on Saturday."),
    ("Ulrike Brand beat Mai Sato 6-3, 6-4 on Sunday.", "Mai Sato lost 3-6, 4-6 to Ulrike Brand on Sunday."),
    ("Tring beat Marlow by two clear goals on Saturday.", "Marlow went down 3-1 to Tring on Saturday."),
    (
        "The council threw out the tram plan on Friday, 18 to 13.",
        "By a margin of five votes, the council rejected the tram plan on Friday.",
    ),
    (
        "Kenya's senate passed the harbour bill on Friday by 44 votes to 17.",
        "Kenyan senators voted 44-17 on Friday to pass the harbour bill.",
    ),
]
"""Two accounts that give one result in other words or in the other order."""
APART = [
    ("Tring Town beat Marlow 3-1 on Saturday.", "Tring Town beat Hitchin 2-0 on Saturday."),
    ("Tring Town beat Marlow 3-1 on Saturday.", "Tring Town beat Marlow 2-0 on 4 March."),
    ("Tring Town beat Marlow 3-1 on Saturday.", "Tring Town Women lost 2-0 to Marlow Women on Saturday."),
    ("Kenya beat Nepal 2-1 in the women's final on Saturday.", "Kenya lost 24-10 to Nepal on Saturday."),
    ("Kenya beat Nepal 5-3 on Friday night.", "Nepal beat Kenya 4-2 on Saturday night."),
    ("Tring Town beat Marlow 3-1 on Saturday.", "Tring Town lost 2-0 to Marlow in last month's reverse fixture."),
    ("Tring lost the first leg 2-1 at Marlow on 2 May.", "Tring beat Marlow 3-0 in the second leg on 9 May."),
    ("Tring beat Marlow 3-1 in the first leg.", "Tring lost 2-0 to Marlow in the second leg."),
    ("At half-time Tring led Marlow 2-0 on Saturday.", "Tring and Marlow shared the spoils on Saturday, 2-2."),
    ("Tring were 2-0 up against Marlow on Saturday.", "Tring lost 3-2 to Marlow on Saturday."),
    ("Tring drew 1-1 with Marlow on Saturday.", "Tring beat Marlow 4-2 on penalties on Saturday."),
    ("Tring beat Marlow 2-1 on Saturday.", "Tring beat Marlow 5-3 on aggregate on Saturday."),
    ("Tring beat Marlow 3-1 on Saturday.", "Marlow could have beaten Tring 4-1 on Saturday, their coach said."),
    ("Tring will beat Marlow 3-1, Ida Lund predicted.", "Marlow beat Tring 2-0 on Saturday."),
    ("The Ravens (11-4) beat the Pilots on Thursday.", "The Ravens beat the Pilots 31-24 on Thursday."),
    ("Split took the first set 25-21 against Brno on Sunday.", "Brno beat Split by three sets to two on Sunday."),
    ("The senate passed the harbour bill on Friday by 44 votes to 17.", "The house passed the harbour bill on Friday by 220 votes to 210."),
    ("The senate passed the harbour bill on Friday by 44 votes to 17.", "The senate passed the ferry bill on Friday by 40 votes to 20."),
    ("The senate passed the harbour bill on Friday by 44 votes to 17.", "The senate rejected an amendment to the harbour bill on Friday by 31 votes to 29."),
    ("The committee passed the harbour bill on Friday by 8 votes to 2.", "The senate passed the harbour bill on Friday by 44 votes to 17."),
    ("The council passed the tram plan at its first reading, 9-2.", "The council passed the tram plan at its second reading, 7-4."),
]  # fmt: skip
"""Two accounts of other matches, other parts of one, or other votes."""


@pytest.mark.parametrize(("one", "other"), CONTRADICTING)
def test_two_results_of_one_contest_are_a_contradiction(one: str, other: str) -> None:
    """Other numbers, another winner, a draw against a win, another margin or another outcome, whichever is told first."""
    assert "contradiction" in checked(one, other)
    assert checked(one, other) == checked(other, one)


@pytest.mark.parametrize(("one", "other"), AGREEING)
def test_one_result_in_other_words_is_no_contradiction(one: str, other: str) -> None:
    """The order of the sides, words for numbers and a margin that fits are agreed on."""
    assert checked(one, other) & {"agreement", "compatible"}
    assert "contradiction" not in checked(one, other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_contests_are_left_alone(one: str, other: str) -> None:
    """Another day, leg, team, part of the match, matter or chamber is another result."""
    assert checked(one, other) <= {"compatible"}


@pytest.mark.parametrize(
    ("statement", "source", "expected"),
    [
        (
            "Tring beat Marlow by two clear goals.",
            "A late header gave Tring a 3-2 win over Marlow on Saturday.",
            "contradiction",
        ),
        ("The match ended in a draw.", "Kenya beat Nepal by an innings on Sunday.", "contradiction"),
        (
            "Tring won the 1921 final 3-1.",
            "The cup was won by Tring, who beat Marlow 2-1 in the final of 1921.",
            "contradiction",
        ),
        ("Marlow beat Tring.", "Tring won 2-0 at Marlow.", "contradiction"),
        ("The ferry bill passed by a single vote.", "Senators voted 57-41 to pass the ferry bill.", "contradiction"),
        ("The game ended goalless.", "Tring beat Marlow 3-0 on Saturday.", "contradiction"),
        ("Tring drew with Marlow.", "Tring were held 1-1 by Marlow on Saturday.", "compatible"),
        ("Tring beat Marlow.", "Tring won 2-0 at Marlow.", "compatible"),
    ],
)
def test_a_statement_is_held_against_the_result(statement: str, source: str, expected: str) -> None:
    """A margin, a winner, a draw or a count of a statement is held against what the source tells."""
    assert verified(statement, source) == {expected}


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        ("Tring beat Marlow on penalties.", "Tring beat Marlow 3-0 on Saturday."),
        ("Tring drew 0-0 with Hitchin.", "Tring beat Marlow 1-0 on Saturday and lost 2-1 to Luton on Sunday."),
        (
            "Tring ended August with a 0-0 draw.",
            "Tring won 1-0 at Marlow before they lost 2-0 to Hitchin on 30 August.",
        ),
        ("The match ended in a draw.", "Tring beat Marlow 1-0 on Saturday. Hitchin beat Luton 3-0."),
    ],
)
def test_a_statement_on_another_contest_is_not_found(statement: str, source: str) -> None:
    """A shoot-out, another opponent, or one of several contests that the source tells of settles nothing."""
    assert verified(statement, source) <= {"compatible"}


def test_a_headline_is_held_against_its_text() -> None:
    """One text that gives two results of one match contradicts itself."""
    text = "Tring edge Marlow 2-1 in cup thriller\n\nTring beat Marlow 3-1 on Monday."
    assert checked(text) == {"contradiction"}


def test_far_reports_without_a_day_are_of_two_matches() -> None:
    """Two teams meet again: reports that name no day and were printed weeks apart are left alone."""
    first = Source(id="a", text="Tring beat Marlow 3-1.", published="2024-05-13")
    later = Source(id="b", text="Tring beat Marlow 2-0.", published="2024-06-13")
    assert verdicts(claimcheck.check([first, later])) == set()


def test_the_editor_may_part_two_results() -> None:
    """Claims that an editor calls different are not held against each other."""
    sources = [
        Source(id="a", text=CONTRADICTING[0][0], published=DAY),
        Source(id="b", text=CONTRADICTING[0][1], published=DAY),
    ]
    ids = [claim.id for source in sources for claim in claimcheck.extract(source) if claim.kind == "result"]
    documents = [claimcheck.engine.document_of(source) for source in sources]
    assert len(ids) == 2
    assert verdicts(claimcheck.engine.check_documents(documents, different=[ids])) == set()


def test_the_laws_hold() -> None:
    """Order, names, copies and units change nothing."""
    assert_laws(ResultConflict)
