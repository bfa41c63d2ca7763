"""The pages that are made from rules and models are current."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.packs import pages, reference
from claimcheck.packs.expressions import FIELDS, _whole_map
from claimcheck.packs.loading import registry_of
from claimcheck.policy import DEFAULT

DOCS = Path(__file__).resolve().parents[1] / "docs"


def test_the_rule_pages_are_current() -> None:
    """docs/rules is what `python -m claimcheck.packs.pages` writes, and nothing else."""
    made = pages.pages(registry_of([]))
    there = {path.name: path.read_text(encoding="utf-8") for path in (DOCS / "rules").glob("*.md")}
    stale = sorted(name for name in made.keys() | there.keys() if made.get(name) != there.get(name))
    assert stale == [], "run `python -m claimcheck.packs.pages`"


@pytest.mark.parametrize("name", reference.pages())
def test_the_reference_is_current(name: str) -> None:
    """docs/reference is what `python -m claimcheck.packs.reference` writes."""
    assert (DOCS / "reference" / name).read_text(encoding="utf-8") == reference.pages()[name], (
        "run `python -m claimcheck.packs.reference`"
    )


def test_the_fields_of_expressions_are_those_that_are_handed_over() -> None:
    """FIELDS, which the reference lists, names everything that a claim can show."""
    import claimcheck

    texts = (
        "About 19 of the 24 boats sank on 3 May 2021.",
        "Ada Brook was director of the Hull Observatory on 7 May 2020.",
    )
    shown: set[str] = set()
    for text in texts:
        for claim in claimcheck.extract(text, packs=registry_of([])):
            shown |= _whole_map(claim.record(), DEFAULT).keys()
    assert shown <= set(FIELDS)
    assert {"number", "low", "high", "start", "end", "role"} <= shown
