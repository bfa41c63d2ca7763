"""The demonstration story: its files fit together, and the checker finds in it what an editor would."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

import claimcheck

if TYPE_CHECKING:
    from collections.abc import Iterable

STORY = Path(__file__).resolve().parents[2] / "claims" / "station-invitation"
EXPECTED: dict[str, Any] = json.loads((STORY / "expected.json").read_text(encoding="utf-8"))
ENTRIES: list[dict[str, Any]] = yaml.safe_load((STORY / "story.yaml").read_text(encoding="utf-8"))["sources"]
Quote = dict[str, str]


def text_of(source: str) -> str:
    """The article of a source."""
    entry = next(entry for entry in ENTRIES if entry["id"] == source)
    return (STORY / entry["text"]).read_text(encoding="utf-8")


def quotes() -> Iterable[Quote]:
    """Every quote in expected.json."""
    for finding in EXPECTED["must_find"]:
        for side in finding["sides"]:
            yield from side
    for twin in EXPECTED["must_not_contradict"]:
        yield from twin["pair"]


@cache
def report() -> claimcheck.Report:
    """The report of one run over the story's articles."""
    return claimcheck.check(
        claimcheck.Source(id=entry["id"], text=text_of(entry["id"]), published=str(entry["published"]))
        for entry in ENTRIES
    )


def meets(side: claimcheck.Side, wanted: Iterable[Quote]) -> bool:
    """Whether a claim of this side shares a character with one of the quotes."""
    for quote in wanted:
        start = text_of(quote["source"]).index(quote["quote"])
        end = start + len(quote["quote"])
        if any(c.source == quote["source"] and c.start < end and start < c.end for c in side.claims):
            return True
    return False


def fits(finding: claimcheck.Finding, wanted: dict[str, Any]) -> bool:
    """Whether a finding is the expected one, whatever the order of its sides."""
    if (finding.rule, finding.verdict) != (wanted["rule"], wanted["verdict"]):
        return False
    sides = wanted["sides"]
    return any(
        all(meets(side, quotes) for side, quotes in zip(chosen, sides, strict=True))
        for chosen in permutations(finding.sides, len(sides))
    )


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["id"])
def test_article_is_the_one_that_the_story_names(entry: dict[str, Any]) -> None:
    """The sha256 in story.yaml is that of the article's bytes."""
    assert hashlib.sha256((STORY / entry["text"]).read_bytes()).hexdigest() == entry["sha256"]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["id"])
def test_front_matter_and_story_say_the_same(entry: dict[str, Any]) -> None:
    """Title, publisher, date and address stand alike in the article's front matter and in story.yaml."""
    front = yaml.safe_load(text_of(entry["id"]).split("---")[1])
    assert {key: front[key] for key in ("title", "publisher", "published", "url")} == {
        key: entry[key] for key in ("title", "publisher", "published", "url")
    }


@pytest.mark.parametrize("quote", list(quotes()), ids=lambda quote: f"{quote['source']}-{quote['quote'][:30]}")
def test_quote_stands_once_in_its_article(quote: Quote) -> None:
    """A quote of expected.json occurs exactly once in its source, so that it names one place."""
    assert text_of(quote["source"]).count(quote["quote"]) == 1


@pytest.mark.parametrize("wanted", EXPECTED["must_find"], ids=lambda wanted: f"{wanted['rule']}-{wanted['why'][:40]}")
def test_planted_disagreement_is_reported(wanted: dict[str, Any]) -> None:
    """A planted disagreement is reported by its rule, with the accounts on their sides."""
    assert any(fits(finding, wanted) for finding in report().findings)


@pytest.mark.parametrize("twin", EXPECTED["must_not_contradict"], ids=lambda twin: twin["why"][:40])
def test_near_twin_is_no_contradiction(twin: dict[str, Any]) -> None:
    """Two statements that only look alike are on no two sides of a contradiction."""
    first, second = ([quote] for quote in twin["pair"])
    for finding in report().findings:
        if finding.verdict == "contradiction":
            assert not any(meets(a, first) and meets(b, second) for a, b in permutations(finding.sides, 2))


def test_nothing_else_is_called_a_contradiction() -> None:
    """Every contradiction in the report is one of those that were planted."""
    found = [finding for finding in report().findings if finding.verdict == "contradiction"]
    stray = [f.message for f in found if not any(fits(f, wanted) for wanted in EXPECTED["must_find"])]
    assert stray == []
