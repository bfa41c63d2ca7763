"""A quick look never knows less than the grammar: with all of them switched off, every text is read the same."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import fields, replace
from typing import TYPE_CHECKING
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.hostile import PATTERNS
from benchmarks.news import news
from claimcheck.extraction import times
from claimcheck.extraction.lexicon import table
from claimcheck.extraction.scanner import scan
from claimcheck.extraction.times.grammar import grammar
from claimcheck.extraction.times.lexis import TABLES
from claimcheck.extraction.times.page import Page
from tests.extraction.times.test_times_corpus import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

PUBLISHED = [None, "2022-11-21", "2020-02-29"]
PHRASES = [row[1] for row in rows("corpus.tsv")] + [row[0] for row in rows("silent.tsv")]
SMALL = [word for row in table("en", "times_glue").values() for word in row["words"].split("|")]
WORDS = sorted({word for name in TABLES if name != "glue" for word in table("en", f"times_{name}")} | set(SMALL))
NUMBERS = [
    *table("en", "numbers"),
    "1",
    "4",
    "12",
    "31",
    "40",
    "1999",
    "2022",
    "1850",
    "480",
    "30,000",
    "9:30",
    "4.5",
    "05/12/2011",
]
PLAIN = [
    "people",
    "train",
    "said",
    "Kelmar",
    "the board",
    "was",
    "New York time",
    "met",
    "train.",
    "went,",
    "more than",
    "or so",
]
GAPS = [" "] * 12 + [", ", "-", "–", "\n", "\u00a0", ". ", " — ", " (", ") ", "; ", "'s ", "  ", "\n\n", "/", ""]


class Everything(frozenset[str]):
    """A set that holds every word, so that whoever asks it is told "perhaps"."""

    def __contains__(self, word: object) -> bool:
        """Always."""
        return True


@contextmanager
def no_quick_looks() -> Iterator[None]:
    """Every quick look says "perhaps"."""
    full = grammar("en")
    looks = full.lexis.looks
    perhaps = {
        f.name: Everything() if isinstance(getattr(looks, f.name), frozenset) else re.compile("") for f in fields(looks)
    }
    thorough = replace(full, lexis=replace(full.lexis, looks=replace(looks, **perhaps)))
    with (
        mock.patch.object(times, "grammar", return_value=thorough),
        mock.patch.object(Page, "plain_before", return_value=""),
    ):
        yield


def read(text: str, published: str | None) -> list:
    """The mentions of times in a text."""
    return times.read_times(scan(text, times.triggers("en")), "en", published)


def agree(text: str, published: str | None) -> None:
    """A text is read the same with quick looks and without."""
    quick = read(text, published)
    with no_quick_looks():
        assert read(text, published) == quick


@pytest.mark.parametrize("published", PUBLISHED)
def test_the_corpus_is_read_the_same(published: str | None) -> None:
    """Every phrase of the corpus, and of what only looks like a time, is read the same without quick looks."""
    for phrase in PHRASES:
        agree(phrase, published)


@pytest.mark.parametrize("seed", [1, 2])
def test_news_is_read_the_same(seed: int) -> None:
    """News-like text is read the same without quick looks."""
    agree(news(60_000, seed=seed), "2022-11-21")


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=list(PATTERNS))
def test_hostile_text_is_read_the_same(pattern: str) -> None:
    """Text made to make a reader slow is read the same without quick looks."""
    agree(pattern * 40, None)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(WORDS) | st.sampled_from(SMALL + NUMBERS + PLAIN), st.booleans(), st.sampled_from(GAPS)
        ),
        max_size=14,
    ),
    st.sampled_from(PUBLISHED),
)
@settings(deadline=None, max_examples=400)
def test_any_mixture_is_read_the_same(pieces: list[tuple[str, bool, str]], published: str | None) -> None:
    """Any mixture of words of time, numbers and other words is read the same without quick looks."""
    agree("".join((word.capitalize() if capital else word) + gap for word, capital, gap in pieces), published)


@given(st.data(), st.sampled_from(PHRASES), st.sampled_from(PUBLISHED))
@settings(deadline=None, max_examples=400)
def test_a_changed_phrase_is_read_the_same(data: st.DataObject, phrase: str, published: str | None) -> None:
    """A phrase of the corpus with a word put into it is read the same without quick looks."""
    at = data.draw(st.sampled_from([m.start() for m in re.finditer(r"\b", phrase)]))
    word = data.draw(st.sampled_from(WORDS) | st.sampled_from(SMALL + NUMBERS + PLAIN))
    agree(phrase[:at] + word + data.draw(st.sampled_from(GAPS)) + phrase[at:], published)
