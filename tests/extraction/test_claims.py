"""Claims: kind and measure of each sort of figure, what it is about, and where claims come from."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.engine import document_of
from claimcheck.extraction import pull
from claimcheck.model.edge import Claim, Source


def claim(text: str, quote: str) -> Claim:
    """The claim with this quote; a list's own claim stands beside its count's."""
    return next(found for found in claimcheck.extract(text) if found.quote == quote)


@pytest.mark.parametrize(
    ("text", "quote", "kind", "measure"),
    [
        ("More than 300 guests attended the launch in Bergen.", "More than 300 guests", "attendance", "attendance"),
        ("A storm killed 12 people in Tartu.", "12 people", "casualties", "killed"),
        ("The death toll rose to 31.", "31", "casualties", "killed"),
        ("The pier cost $4.5 million.", "$4.5 million", "money", "money"),
        ("The port has signed over 50 agreements.", "over 50 agreements", "agreement-total", "agreements"),
        ("The tunnel is 5 km long.", "5 km", "measurement", "[length]"),
        ("Unemployment fell to 4.5 percent.", "4.5 percent", "percentage", "share"),
        ("The strike lasted 3 days.", "3 days", "duration", "duration"),
        ("The town celebrated its 50th anniversary.", "50th anniversary", "anniversary", "anniversary"),
        ("The second workshop was held in Oslo.", "second workshop", "ordinal", "ordinal:workshop"),
        ("The dam opened on 3 June 2021.", "3 June 2021", "event-date", "date"),
        ("Applications must be submitted by 3 June 2021.", "3 June 2021", "deadline", "deadline"),
        ("The bakery sold 340 loaves.", "340 loaves", "count", "count:loaf"),
    ],
)
def test_figures_have_a_kind_and_a_measure(text: str, quote: str, kind: str, measure: str) -> None:
    """The row of the table of measures that fits unit, noun and predicate decides; any other count is of its noun."""
    found = claim(text, quote)
    assert (found.kind, found.measure) == (kind, measure)


def test_first_claims_are_told() -> None:
    """What is said to be the first of its kind is a claim of that kind."""
    assert "first" in {found.kind for found in claimcheck.extract("It was the first solar ferry in Norway.")}


@pytest.mark.parametrize(
    "text",
    ["The old 4x4 came.", "Every Monday the market opens.", "Rain fell on the square.", "", "Flight LX 318 was late."],
)
def test_what_states_no_value_gives_no_claim(text: str) -> None:
    """Labels, recurring times and plain prose say nothing that could be held against anything."""
    assert claimcheck.extract(text) == []


def test_a_list_is_a_claim_beside_its_count() -> None:
    """The count stays a claim of its own; the list has the number, the members and the rows of both."""
    found = claimcheck.extract("The fund backs three fields: health, schools and roads.")
    assert [one.kind for one in found] == ["count", "enumeration"]
    assert found[1].value.members == ("health", "schools", "roads")
    assert found[1].value.stated == 3


def test_the_subject_is_told_in_lemmas() -> None:
    """Names as written, words as lemmas and frames, sorted; the head is what a reader would call it."""
    subject = claim("The old mills in Tartu employed 40 smiths.", "40 smiths").subject
    assert subject.names == ("Tartu",)
    assert subject.words == tuple(sorted(subject.words))
    assert {"mill", "tartu", "employ"} <= set(subject.words)
    assert subject.frame == "employ"
    assert "mill" in subject.head


def test_the_expression_is_no_part_of_what_it_is_about() -> None:
    """Neither the number nor its hedge is among the words of the subject."""
    words = claim("The mill employed nearly forty smiths.", "nearly forty smiths").subject.words
    assert {"nearly", "forty"}.isdisjoint(words)


def test_claims_come_from_head_body_and_captions_in_text_order() -> None:
    """Every claim says its zone; none comes from below the article."""
    text = "Ferry carries 40 goats\n\nThe ferry carried 40 goats and 12 cows to the island on Sunday morning, its owner said.\n"
    found = claimcheck.extract(text)
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert {one.zone for one in found} <= {"head", "body", "caption"}
    assert "body" in {one.zone for one in found}


def test_every_claim_names_the_rows_that_made_it() -> None:
    """A reader can follow each claim to the tables."""
    text = (
        "Applications must be submitted by 3 June 2021. A storm killed 12 people. The town marked its 50th anniversary."
    )
    for found in claimcheck.extract(text):
        assert found.rows
        assert all(":" in row for row in found.rows)


DATELINE = (
    "New bridge opens\n\nTARTU, June 3, 2021 (EWN) -- The bridge opened to 400 walkers and their dogs in the morning.\n"
)


def test_the_publication_date_in_the_text_is_a_claim_that_says_from_where() -> None:
    """A dateline's date is a claim of its own kind."""
    (dated,) = [one for one in claimcheck.extract(DATELINE) if "published:dateline" in one.rows]
    assert (dated.kind, dated.measure) == ("dateline", "publication-date")
    assert dated.value.start == "2021-06-03"
    assert DATELINE[dated.start : dated.end] == dated.quote == "June 3, 2021"


@pytest.mark.xfail(
    strict=True, reason="the date of a dateline is pulled twice: as the page's and as a mention of the body"
)
def test_no_expression_gives_two_claims_of_one_kind() -> None:
    """One place in a text says one thing of one kind."""
    found = [(one.kind, one.start, one.end) for one in claimcheck.extract(DATELINE)]
    assert len(found) == len(set(found))


def test_an_account_knows_its_names_and_abbreviations() -> None:
    """Names come with how often they occur, most frequent first; abbreviations with their long form."""
    text = (
        "The crews of the Harbour Safety Board (HSB) went out to the reef near Bergen at noon.\n"
        "The ships that they found there had left Bergen in the morning, a spokesman for the HSB said.\n"
    )
    account = pull(document_of(Source(id="a", text=text)))
    assert account.abbreviations == (("HSB", "Harbour Safety Board"),)
    assert account.names[0] in {("Bergen", 2), ("HSB", 2)}
    assert [count for _, count in account.names] == sorted((count for _, count in account.names), reverse=True)


def test_extraction_is_a_function_of_one_source() -> None:
    """The same source gives the same claims, whatever was read before."""
    text = "The pier cost $4.5 million and drew 300 guests on 3 June 2021."
    before = claimcheck.extract(text)
    claimcheck.extract("Mill, Oslo and Reed met. The pier was sold.")
    assert claimcheck.extract(text) == before


def test_a_plan_keeps_its_modality_and_a_speaker_is_kept() -> None:
    """Stance and attribution are of the claim."""
    found = claim("The harbour office said the pier will open on 3 June 2031.", "3 June 2031")
    assert (found.modality, found.polarity, found.attribution) == ("planned", "affirmed", "harbour office")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "The bakery sold 12 loaves on 3 June 2021.",
            "loaf",
            marks=pytest.mark.xfail(strict=True, reason="the lemma of loaves is taken for loave"),
        ),
        ("The bakery sold 12 knives on 3 June 2021.", "knife"),
        ("The bakery sold 12 pastries on 3 June 2021.", "pastry"),
    ],
)
def test_what_is_counted_is_known_to_the_date_beside_it(text: str, words: str) -> None:
    """The date of a sale has the goods among its words, in the singular."""
    assert words in claim(text, "3 June 2021").subject.words


def test_people_shot_to_death_are_killed() -> None:
    """The words behind the counted noun decide, where the verb stands inside it."""
    told = claimcheck.extract("5 people shot to death in Split, and three people shot dead in Zadar.")
    assert [claim.measure for claim in told] == ["killed", "killed"]
