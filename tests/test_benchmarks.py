"""The benchmarks find one another, and their text is the same each time; how fast anything is, no test says."""

from __future__ import annotations

import pytest

from benchmarks.__main__ import names
from benchmarks.growth import exponent
from benchmarks.hostile import PATTERNS
from benchmarks.news import news
from claimcheck.extraction.mentions import read_mentions


def test_every_module_with_a_run_is_a_benchmark() -> None:
    """Modules are found by their `run`; those that only help have none."""
    found = names()
    assert {"growth", "hostile", "memory", "reading", "start"} <= set(found)
    assert not {"news", "timing"} & set(found)


def test_the_text_of_the_benchmark_is_the_same_each_time() -> None:
    """News of one length and seed is one text, of that length, and another seed gives another."""
    assert news(5000) == news(5000)
    assert len(news(5000)) == 5000
    assert news(5000, seed=1) != news(5000)


def test_news_has_as_many_values_as_news_has() -> None:
    """Some 4,400 mentions stand in a million characters."""
    text = news(100_000)
    assert 3500 < len(read_mentions(text, "2022-11-21")) * 10 < 5500


def test_the_exponent_is_that_of_the_growth() -> None:
    """Times that grow as the square of the length have the exponent two."""
    assert exponent([(1.0, 3.0), (2.0, 12.0), (4.0, 48.0)]) == pytest.approx(2.0)


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
def test_hostile_text_has_no_overlapping_mentions(pattern: str) -> None:
    """Whatever is read in a text made to confuse, mentions lie within it, in order, one after another."""
    text = pattern * 20
    end = 0
    for mention in read_mentions(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
