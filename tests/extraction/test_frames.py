"""Predicates: verbs that say the same share a frame, and what is no verb has none."""

from __future__ import annotations

import pytest

from claimcheck.extraction.frames import frames_of
from claimcheck.extraction.tokens import tokenise
from claimcheck.extraction.words import noun_frames, verb_frames
from claimcheck.lexicon import table


def frames(text: str) -> list[str]:
    """The frames of the verbs of a sentence."""
    words, _, _ = tokenise(text, 0, len(text), "en")
    return [frame for frame in frames_of(words, [False] * len(words)) if frame]


def defect(*values: object, reason: str) -> object:
    """A row of the corpus that is known to fail."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=reason))


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("They participated", "attend"),
        ("They attended", "attend"),
        ("Two died", "kill"),
        ("12 people were killed", "kill"),
        ("The toll rose", "rise"),
        ("They visit the zoo", "visit"),
        ("The deal was signed", "sign"),
        ("The shop will open on Friday", "open"),
        ("The hall hosts concerts", "hold"),
        ("They gunned down a guard", "shoot"),
        ("The plane lifted off", "launch"),
        ("They set up a fund", "establish"),
        ("to build a pier", "build"),
        ("He was born in Oslo", "bear"),
        ("It costs 5 dollars", "cost"),
        ("The book was written", "write"),
        ("She tangoed", "tango"),
        ("The walls were painted", "paint"),
    ],
)
def test_verbs_have_the_frame_of_their_class(text: str, frame: str) -> None:
    """Forms of listed verbs have the frame of the table; others stand for themselves."""
    assert frames(text) == [frame]


@pytest.mark.parametrize(
    "text",
    [
        "a visit to the zoo",
        "The signing of the deal",
        "the open door",
        "the cost of the bridge",
        "a 3-day march",
        "Hill and Lund",
        "40, 50 and 60",
        "",
        defect("The set is blue", reason="an adjective after a form of be is taken for a verb"),
        defect("The train was late", reason="an adjective after a form of be is taken for a verb"),
    ],
)
def test_nouns_and_adjectives_are_no_verbs(text: str) -> None:
    """A word that could be a verb is none after an article, a preposition or a form of be."""
    assert frames(text) == []


def test_a_cancelled_event_has_the_frame_of_the_table() -> None:
    """Both spellings of cancelled are forms of cancel."""
    assert frames("The fair was cancelled") == frames("The fair was canceled") == ["cancel"]


def test_no_word_stands_in_two_frames() -> None:
    """A verb or a noun says one thing, so that no row of the table takes another row's words."""
    rows = table("en", "frames")
    for column, found in (("verbs", verb_frames("en")), ("nouns", noun_frames("en"))):
        assert [word for name, row in rows.items() for word in row[column].split() if found[word] != name] == []


@pytest.mark.parametrize("verb", table("en", "goal_verbs"))
def test_a_noun_behind_a_verb_of_giving_way_is_no_verb(verb: str) -> None:
    """The word "to" opens no infinitive behind these verbs, where the word after it is in no frame, and does behind others."""
    assert "cancer" not in frames(f"They could {verb} to cancer")
    assert "cancer" in frames("They could hope to cancer")


@pytest.mark.parametrize("prefix", table("en", "verb_prefixes"))
def test_a_prefix_keeps_an_irregular_form(prefix: str) -> None:
    """A prefix before an irregular form is that of a verb; before another word it is not."""
    assert frames(f"It was {prefix}made") == [f"{prefix}make"]
    assert frames(f"It was a {prefix}mill") == []


@pytest.mark.parametrize("pronoun", table("en", "relative_pronouns"))
def test_a_past_form_behind_a_relative_is_a_verb(pronoun: str) -> None:
    """A past form behind a word that stands for a noun is its verb; a plain form there is none."""
    assert frames(f"A band {pronoun} sang") == ["sing"]
    assert frames("A band with that song") == []


@pytest.mark.parametrize(
    ("text", "frame"),
    [("It ran before closing in 2011", "close"), ("It ran until ending in 2011", "close")],
)
def test_a_form_in_ing_that_is_a_noun_too_is_a_verb_behind_a_preposition(text: str, frame: str) -> None:
    """The words "closing" and "ending" are in the dictionary as nouns; behind "before" they are verbs."""
    assert frame in frames(text)
