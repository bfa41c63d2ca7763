"""Where sentences end, and where they do not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.extraction.sentences import MAX_SENTENCE, sentences


def cut(text: str) -> list[str]:
    """The sentences of a text."""
    return [text[start:end] for start, end in sentences(text, 0, len(text), "en")]


def defect(*values: object, reason: str) -> object:
    """A row of the corpus that is known to fail."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=reason))


@pytest.mark.parametrize(
    "parts",
    [
        ["The pier opened.", "It was windy."],
        ["Dr. Ines Holm spoke.", "She left."],
        ["The U.S. Navy sent two boats.", "They came late."],
        ["It cost $5.2 million.", "Nobody paid."],
        ["J. K. Marsh wrote it.", "He was 40."],
        ["The work began at 9 a.m.", "The road was shut."],
        ["The work began at 9 a.m. on Friday."],
        ["“We are ready.”", "The mayor smiled."],
        ["Is it open?", "Yes!", "It is."],
        ["See No. 5 and pp. 3.", "The rest is lost."],
        ["The firm, Lund Inc., grew.", "Its rival, Marsh Co. Ltd. fell."],
        ["It measured 3.5 m.", "Later it grew."],
        ["He said it.", "(It was late.)", "She agreed."],
        ["Visit example.org today.", "Then go."],
        ["Sept. 5 was warm.", "Oct. 6 was cold."],
        ["Gen. Olsen, Sen. Ruiz and Rep. Vos met in St. Malo vs. the rest."],
        ["Ends without a stop"],
        ["…"],
        defect(
            ["The route is 5 km.", "Elsewhere it rained."],
            reason="the stop after a unit's abbreviation never ends a sentence",
        ),
        defect(
            ["The vase weighs 12 kg.", "It is old."],
            reason="the stop after a unit's abbreviation never ends a sentence",
        ),
        defect(
            ["He lives in the U.S.", "The boats came late."],
            reason="a function word in capitals after U.S. starts a sentence",
        ),
        defect(["They came... and left."], reason="three stops before a lower-case word end a sentence"),
    ],
    ids=" | ".join,
)
def test_full_stops_end_sentences_unless_a_word_owns_them(parts: list[str]) -> None:
    """A stop after an abbreviation, an initial or inside a number ends nothing."""
    assert cut(" ".join(parts)) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("A headline\nThe first sentence.", ["A headline", "The first sentence."]),
        ("wrapped line\ngoes on here. Next.", ["wrapped line\ngoes on here.", "Next."]),
        ("One paragraph\n\nanother in lower case", ["One paragraph", "another in lower case"]),
        ("a\r\nb\rC", ["a\r\nb", "C"]),
        ("", []),
        (" \n\t ", []),
    ],
)
def test_lines_end_sentences_unless_they_are_wrapped(text: str, parts: list[str]) -> None:
    """A line goes on where the next begins in lower case; a blank line always ends it."""
    assert cut(text) == parts


def test_only_the_given_stretch_is_cut() -> None:
    """Offsets are those of the whole text, and nothing outside the stretch is looked at."""
    text = "One. Two. Three. Four."
    assert sentences(text, 5, 16, "en") == [(5, 9), (10, 16)]


@pytest.mark.parametrize("text", ["x" * 9000, "word " * 2000, "ж, " * 4000])
def test_listings_are_cut_at_a_bound(text: str) -> None:
    """What never ends is cut, at a space where there is one, so that no stage meets a sentence without end."""
    assert max(end - start for start, end in sentences(text, 0, len(text), "en")) <= MAX_SENTENCE
    assert "".join("".join(cut(text)).split()) == "".join(text.split())


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(["A b", ". ", "\n", "\r\n", " ", "U.S.", "5 km", "?!", "”", "é", "\x00", "c"]), max_size=20
    ).map("".join)
)
def test_sentences_keep_every_letter_once_and_in_order(text: str) -> None:
    """Spans are in order, do not overlap, begin and end with a letter or a mark, and lose white space alone."""
    spans = sentences(text, 0, len(text), "en")
    assert all(start < end for start, end in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
