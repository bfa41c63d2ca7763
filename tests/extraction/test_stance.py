"""How a clause stands to what it says: modality, polarity, and who is given as its source."""

from __future__ import annotations

import pytest

from claimcheck.extraction.clauses import analyse, frame_of
from claimcheck.extraction.lexicon import table
from claimcheck.extraction.mentions import read_mentions
from claimcheck.extraction.stance import attribution, measured_by, modality, polarity


def stance(text: str) -> tuple[str, str, str]:
    """Modality, polarity and attribution of the first mention of a sentence."""
    mentions = read_mentions(text)
    found = analyse(text, (0, len(text)), mentions, "en")
    clause = found.clause_of(mentions[0].start)
    _, verb = frame_of(found, found.placed(mentions[0]), "en")
    return (
        modality(text, found, clause, max(verb, 0), "en"),
        polarity(found, clause, "en"),
        attribution(text, found, "en"),
    )


def defect(*values: object, reason: str) -> object:
    """A row of the corpus that is known to fail."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=reason))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The museum opened on 3 June.", "asserted"),
        ("The museum will open on 3 June.", "planned"),
        ("The museum is scheduled to open on 3 June.", "planned"),
        ("The bridge was to open on 3 June.", "planned"),
        ("Organisers hope to draw 40 boats.", "planned"),
        ("The museum is expected to open on 3 June.", "expected"),
        ("The museum may open on 3 June.", "hypothetical"),
        ("The bridge could cost $40 million.", "hypothetical"),
        ("If it rains, 40 people will stay.", "hypothetical"),
        ("The firm denied that 40 people fell ill.", "denied"),
        ("The mayor said 40 people came.", "asserted"),
        ("In May, 40 people came.", "asserted"),
        ("The mayor of May Hill counted 40 boats.", "asserted"),
        ("As many as 40 boats sank.", "asserted"),
        defect("The plan cost $40 million.", "asserted", reason="the noun plan is taken for the verb"),
        defect("It is unlikely that 40 boats sank.", "hypothetical", reason="unlikely is in no table"),
        defect(
            "The report does not say that 40 boats sank.",
            "hypothetical",
            reason="a negated verb of saying leaves what is said asserted",
        ),
    ],
)
def test_cues_of_plans_and_doubts_bear_on_their_clause(text: str, expected: str) -> None:
    """A plan, an expectation, a possibility and a denial are told from what is asserted; a name is no cue."""
    assert stance(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("40 people came.", "affirmed"),
        ("40 people did not come.", "negated"),
        ("40 people didn't come.", "negated"),
        ("Police never found 40 boats.", "negated"),
        ("The fair was cancelled on 3 June.", "negated"),
        ("Not only 40 people came.", "affirmed"),
        ("No more than 40 people came.", "affirmed"),
        ("The dam did not break, and 40 people came.", "affirmed"),
        defect(
            "The council, not the state, paid $40.", "affirmed", reason="a negation of another subject turns the clause"
        ),
    ],
)
def test_a_negation_turns_its_own_clause(text: str, expected: str) -> None:
    """A negation turns its clause, not the next; one that belongs to a hedge turns nothing."""
    assert stance(text)[1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("40 people came.", ""),
        ("The mayor said 40 people came.", "mayor"),
        ("He said it cost $40.", ""),
        ("40 people came, according to the harbour office.", "harbour office"),
        ("“40 people came,” said Ida Lund, the mayor.", "Ida Lund"),
        ("40 boats sank, the harbour office reported on Monday.", "harbour office"),
        defect(
            "Ida Lund, the mayor, said 40 people came.", "Ida Lund", reason="a speaker before an apposition is lost"
        ),
        defect(
            "The fire service, which sent 9 crews, said the mill was empty.",
            "fire service",
            reason="a speaker before a relative clause is lost, and the subject of what is said taken for one",
        ),
    ],
)
def test_the_speaker_is_named_in_its_own_words(text: str, expected: str) -> None:
    """The words of the speaker stand there without article and title; a pronoun names nobody."""
    assert stance(text)[2] == expected


def measured(text: str) -> str:
    """The body that gives the first figure of a sentence as its own."""
    mentions = read_mentions(text)
    found = analyse(text, (0, len(text)), mentions, "en")
    return measured_by(text, found, found.clause_of(mentions[0].start), "en")


@pytest.mark.parametrize("verb", table("en", "measuring_verbs"))
def test_a_body_that_measures_gives_its_own_figure(verb: str) -> None:
    """Each row tells it behind an organisation, and neither behind a person nor in the passive."""
    past = f"{verb}d" if verb.endswith("e") else f"{verb}ed"
    assert measured(f"The agency {past} the flood at 40 metres.") == "agency"
    assert measured(f"Edda {past} the flood at 40 metres.") == ""
    assert measured(f"The flood was {past} at 40 metres.") == ""


@pytest.mark.parametrize("text", ["Losses had been reported of 40 boats.", "It was confirmed that 40 boats sank."])
def test_a_passive_names_nobody_who_says_it(text: str) -> None:
    """What was reported is not who reported it."""
    assert stance(text)[2] == ""
