"""What the corpus says of the reading of times: phrases with their values, and phrases that give nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.extraction.lexicon import table
from claimcheck.extraction.scanner import scan
from claimcheck.extraction.times import read_times, triggers
from claimcheck.model.values import Duration, Recurrence, Time

HERE = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    """The rows of a table beside this file, without comments and column names."""
    lines = [
        line for line in (HERE / name).read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")
    ]
    return [line.split("\t") for line in lines[1:]]


def read(text: str, published: str | None = None) -> list:
    """The mentions of times in a text."""
    return read_times(scan(text, triggers("en")), "en", published)


def said(value: Time | Duration | Recurrence) -> set[str]:
    """Everything that an expectation may name of a value."""
    found = {value.timex}
    if isinstance(value, Time):
        found |= {f"{value.start or ''}..{value.end or ''}", value.bound, value.anchor}
    if isinstance(value, Duration):
        found.add(value.hedge)
    return found


@pytest.mark.parametrize(("published", "text", "expected"), rows("corpus.tsv"), ids=lambda cell: cell[:40])
def test_the_phrase_gives_its_values(published: str, text: str, expected: str) -> None:
    """Every phrase of the corpus gives its expressions, in text order, each with the value, the bounds and the hedge named."""
    found = read(text, published or None)
    wanted = [one.split(" | ") for one in expected.split(" ;; ")]
    assert [text[m.start : m.end] for m in found] == [one[0].rsplit(" = ", 1)[0] for one in wanted]
    for mention, (first, *more) in zip(found, wanted, strict=True):
        assert {first.rsplit(" = ", 1)[1], *(("..") if part == ".." else part for part in more)} <= said(mention.value)


@pytest.mark.parametrize("text", [row[0] for row in rows("silent.tsv")])
def test_the_phrase_gives_nothing(text: str) -> None:
    """What only looks like a time is no time."""
    assert [text[m.start : m.end] for m in read(text)] == []


@pytest.mark.parametrize("text", [row[1] for row in rows("corpus.tsv")])
def test_the_rows_named_are_rows_of_tables(text: str) -> None:
    """A mention names the rows of tables that it was read with, so that they can be looked up."""
    for mention in read(text, "2022-11-21"):
        assert mention.rows
        for name, _, key in (row.partition(":") for row in mention.rows):
            assert name in {"times", "hedges"} or key in table("en", name)
