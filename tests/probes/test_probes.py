"""Pairs of texts that must be flagged, beside near twins that must not. `pytest tests/probes -s` prints the figures.

siblings.jsonl: every kind of contradiction, tension and consistency, three pairs a case, each from another walk of life.
twins.jsonl: consistent pairs that look like contradictions (another event, a part, another period, a plan, a range, …).

expect is what a careful editor would say: contradiction, tension or consistent. A pair is *right* when the worst verdict of
its report is the expected one. It is *strictly false* when a consistent pair is called a contradiction. Pairs with
expect_relation speak of one thing; they are *met* when a finding with claims of both texts says so.
"""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import claimcheck

# ---- floors: raise them when the checker gets better, never lower them ---------------------------------------------------
#          file        least right   least met
FLOORS = {
    "siblings": {"right": 188, "met": 32},
    "twins": {"right": 66, "met": 4},
}
STRICTLY_FALSE = {
    # file: the consistent pairs that are still called a contradiction, each with the reason; take them out, add none
    "siblings": {},
    "twins": {},
}
# --------------------------------------------------------------------------------------------------------------------------

HERE = Path(__file__).resolve().parent
FIELDS = {"id", "category", "expect", "a", "b", "a_published", "b_published"}
RELATIONS = {"agreement", "compatible", "superseded"}
Row = dict[str, Any]


@cache
def rows(name: str) -> tuple[Row, ...]:
    """The pairs of one file."""
    lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines)


def findings(row: Row) -> tuple[claimcheck.Finding, ...]:
    """What the checker finds in one pair."""
    sources = [claimcheck.Source(id=s, text=row[s], published=row[f"{s}_published"]) for s in "ab"]
    return tuple(claimcheck.check(sources).findings)


def worst(found: tuple[claimcheck.Finding, ...]) -> str:
    """The worst verdict, where agreement and compatible are one with silence."""
    verdicts = {finding.verdict for finding in found}
    return next((verdict for verdict in ("contradiction", "tension") if verdict in verdicts), "consistent")


def meets(row: Row, found: tuple[claimcheck.Finding, ...]) -> bool:
    """Whether a finding with one of the expected relations joins the two texts."""
    return any(f.verdict in row["expect_relation"] and len({c.source for c in f.claims}) > 1 for f in found)


@cache
def figures(name: str) -> tuple[Counter[str], Counter[str], tuple[str, ...]]:
    """Totals of one file, the right and all pairs of each category, and the ids that are strictly false."""
    totals, categories, false = Counter[str](), Counter[str](), []
    for row in rows(name):
        found = findings(row)
        verdict = worst(found)
        right = verdict == row["expect"]
        totals["right"] += right
        categories[f"{row['category']} right"] += right
        categories[f"{row['category']} all"] += 1
        if row["expect"] == "consistent" and verdict == "contradiction":
            false.append(row["id"])
        if "expect_relation" in row:
            totals["met"] += meets(row, found)
    return totals, categories, tuple(false)


def table(name: str) -> str:
    """The figures of one file as text, a line a category."""
    totals, categories, false = figures(name)
    names = sorted({row["category"] for row in rows(name)})
    lines = [f"  {c:<18}{categories[f'{c} right']:>4} of {categories[f'{c} all']:>3}" for c in names]
    meet = sum("expect_relation" in row for row in rows(name))
    head = f"{name}: {totals['right']} of {len(rows(name))} right, {totals['met']} of {meet} met, strictly false: {len(false)}"
    return "\n".join([head, *lines, *(f"  strictly false: {row}" for row in false)])


@pytest.mark.parametrize("name", FLOORS)
def test_pairs_are_well_formed(name: str) -> None:
    """Every pair has the fields it must have, known labels, and an id of its own."""
    ids = [row["id"] for row in rows(name)]
    assert len(ids) == len(set(ids))
    for row in rows(name):
        assert row.keys() - {"expect_relation"} == FIELDS, row["id"]
        assert row["expect"] in {"contradiction", "tension", "consistent"}, row["id"]
        assert set(row.get("expect_relation", ())) <= RELATIONS, row["id"]


def test_siblings_come_in_threes() -> None:
    """Every case has three siblings, so that no case weighs more than another."""
    cases = Counter(row["id"][:-1] for row in rows("siblings"))
    assert set(cases.values()) == {3}


def test_twins_are_all_consistent() -> None:
    """The twins are traps: an editor would flag none of them."""
    assert {row["expect"] for row in rows("twins")} == {"consistent"}


@pytest.mark.parametrize("name", FLOORS)
def test_no_consistent_pair_is_called_a_contradiction(name: str) -> None:
    """No pair is strictly false but those that the table names."""
    assert set(figures(name)[2]) <= STRICTLY_FALSE[name].keys(), table(name)


@pytest.mark.parametrize("name", FLOORS)
def test_enough_pairs_are_right(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The verdicts that an editor would give, and the relations that must not go unsaid, reach the floors."""
    with capsys.disabled():
        print("\n" + table(name))  # noqa: T201 - the figures are what this test is run for
    assert figures(name)[0]["right"] >= FLOORS[name]["right"], table(name)
    assert figures(name)[0]["met"] >= FLOORS[name]["met"], table(name)
