"""The claims of five real articles: they are as they were pulled, carry no text, and are checked without it."""

from __future__ import annotations

import json
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from claimcheck.claims_file import VERSION, read_claims
from claimcheck.cli import main
from claimcheck.engine import check_accounts
from claimcheck.model.edge import Finding
from tests.stories.renewing import claims_of, sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.finding import FindingRecord, Side

ROOT = Path(__file__).resolve().parents[2]
STORY = ROOT / "claims" / "space-cooperation"
ARTICLES = ROOT.parent / "shared" / "seeds"
EXPECTED: dict[str, Any] = json.loads((STORY / "expected.json").read_text(encoding="utf-8"))
LINES = [json.loads(line) for line in (STORY / "claims.jsonl").read_text(encoding="utf-8").splitlines()]
MOST_WORDS = 20
"""Words of the longest string that may stand in the folder: the words that carry a value, a name or a title."""
Quote = dict[str, str]


@cache
def findings() -> tuple[FindingRecord, ...]:
    """What is found in the claims alone."""
    return tuple(check_accounts(list(read_claims(STORY / "claims.jsonl").accounts)).findings)


def strings(data: object) -> Iterator[str]:
    """Every string in a JSON value."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from strings(value)


def meets(side: Side, quotes: list[Quote]) -> bool:
    """Whether a claim of the side is one of those that are quoted."""
    return any({"source": claim.source, "quote": claim.quote} in quotes for claim in side.claims)


def fits(finding: FindingRecord, wanted: dict[str, Any]) -> bool:
    """Whether a finding is the expected one, whatever the order of its sides."""
    sides = wanted["sides"]
    return (finding.rule, finding.verdict) == (wanted["rule"], wanted["verdict"]) and any(
        all(meets(side, quotes) for side, quotes in zip(chosen, sides, strict=True))
        for chosen in permutations(finding.sides, len(sides))
    )


def test_the_header_names_this_version() -> None:
    """The claims file is of the version that this package reads."""
    assert LINES[0] == {"format": "claimcheck-claims", "version": VERSION}


def test_the_story_and_its_claims_name_the_same_sources() -> None:
    """Every source of story.yaml has claims, its title and its sha256 in the claims file, and no other source has."""
    stored = {line["source"]["id"]: line["source"] for line in LINES if "source" in line}
    entries = sources_of(STORY)
    assert [entry["id"] for entry in entries] == list(stored)
    for entry in entries:
        told = stored[entry["id"]]
        assert (told["title"], told["sha256"]) == (entry["title"], entry["sha256"])
        assert str(entry.get("published", "")) == told.get("published", "")[:10]
        assert any(line["claim"]["source"] == entry["id"] for line in LINES if "claim" in line)


def test_no_text_of_an_article_stands_in_the_folder() -> None:
    """No source has a text, no file is an article, and no string is longer than the words that carry a value."""
    assert sorted(path.name for path in STORY.iterdir()) == ["claims.jsonl", "expected.json", "story.yaml"]
    assert [entry["id"] for entry in sources_of(STORY) if "text" in entry] == []
    assert [told for line in LINES for told in strings(line) if len(told.split()) > MOST_WORDS] == []


def test_a_quote_has_the_length_of_its_span() -> None:
    """Offsets count code points: the words of a claim are as long as its span."""
    claims = [line["claim"] for line in LINES if "claim" in line]
    assert [claim["quote"] for claim in claims if len(claim["quote"]) != claim["end"] - claim["start"]] == []


@pytest.mark.parametrize("wanted", EXPECTED["must_find"], ids=lambda wanted: wanted["why"][:40])
def test_what_an_editor_expects_is_found(wanted: dict[str, Any]) -> None:
    """An expected finding is reported from the claims alone."""
    assert any(fits(finding, wanted) for finding in findings())


@pytest.mark.parametrize("twin", EXPECTED["must_not_contradict"], ids=lambda twin: twin["why"][:40])
def test_other_events_are_kept_apart(twin: dict[str, Any]) -> None:
    """Figures of other events stand in the claims, and on no two sides of a contradiction."""
    quoted = [{"source": line["claim"]["source"], "quote": line["claim"]["quote"]} for line in LINES if "claim" in line]
    first, second = twin["pair"]
    assert first in quoted
    assert second in quoted
    for finding in findings():
        if finding.verdict == "contradiction":
            assert not any(meets(a, [first]) and meets(b, [second]) for a, b in permutations(finding.sides, 2))


def test_nothing_is_called_a_contradiction() -> None:
    """Five sober articles contradict one another nowhere."""
    assert [f.message for f in map(Finding.of, findings()) if f.verdict in {"contradiction", "tension", "error"}] == []


def test_the_command_checks_the_story_from_its_claims(capsys: pytest.CaptureFixture[str]) -> None:
    """`claimcheck check claims/space-cooperation` needs no article: it ends with 0 and names all five."""
    assert main(["check", str(STORY)]) == 0
    told = capsys.readouterr().out
    assert all(entry["id"] in told for entry in sources_of(STORY))


@pytest.mark.skipif(not ARTICLES.is_dir(), reason="the articles are not here: they belong to their publishers")
def test_the_claims_are_what_is_pulled_today() -> None:
    """Pulling the claims anew from the articles gives the file; `python -m tests.stories.renewing` renews it."""
    assert claims_of(STORY, ARTICLES) == (STORY / "claims.jsonl").read_text(encoding="utf-8")
