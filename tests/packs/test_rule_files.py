"""Rules as data: what each kind finds, and that a file can hold nothing but data."""

from __future__ import annotations

from pathlib import Path

import pytest

import claimcheck
from claimcheck.errors import RuleError
from claimcheck.packs.loading import registry_of
from claimcheck.packs.yaml_models import schema
from claimcheck.packs.yaml_pack import parse_pack
from claimcheck.packs.yaml_source import parse_yaml

ROOT = Path(__file__).resolve().parents[2]

HEAD = """\
format: claimcheck-rules/1
name: shop
claims:
  - {kind: sold, nouns: [loaf], near: [sold], key: story}
  - {kind: baked, nouns: [loaf], near: [baked], key: story}
  - {kind: given, nouns: [loaf], near: [gave], key: story}
rules:
"""

RULE = """\
  - code: SHOP1{n:02}
    name: shop-{n}
    documentation: About loaves.
{body}
    examples:
      - contradicts: ["a"]
      - consistent: ["b"]
"""


def verdicts(body: str, *texts: str) -> list[tuple[str, str]]:
    """Rule and verdict of what a check of some texts finds with one rule."""
    pack = parse_pack(HEAD + RULE.format(n=1, body="\n".join(f"    {line}" for line in body.split("\n"))))
    sources = [claimcheck.Source(id=f"s{n}", text=text) for n, text in enumerate(texts)]
    return [(f.rule, f.verdict) for f in claimcheck.check(sources, packs=registry_of([pack])).findings]


SOLD = ("The bakery in Hull sold 340 loaves on 2 May 2021.", "On 2 May 2021 the bakery in Hull sold {n} loaves.")


@pytest.mark.parametrize(
    ("tolerance", "other", "verdict"),
    [("10", 349, "compatible"), ("10", 351, "contradiction"), ("5%", 355, "compatible"), ("5%", 380, "contradiction"), ("0", 340, "agreement")],
)  # fmt: skip
def test_a_tolerance_lets_small_differences_pass(tolerance: str, other: int, verdict: str) -> None:
    """A number is a difference, a percentage a share of the larger figure."""
    found = verdicts(f"check: tolerance\nkinds: [sold]\ntolerance: {tolerance}", SOLD[0], SOLD[1].format(n=other))
    assert found == [("SHOP101", verdict)]


@pytest.mark.parametrize(("baked", "found"), [(300, [("SHOP101", "contradiction")]), (340, []), (400, [])])
def test_an_ordering_holds_the_smaller_under_the_larger(baked: int, found: list[tuple[str, str]]) -> None:
    """More loaves cannot be sold than were baked; as many can."""
    text = f"The bakery in Hull baked {baked} loaves on 2 May 2021."
    assert verdicts("check: ordering\nsmaller: sold\nlarger: baked", SOLD[0], text) == found


@pytest.mark.parametrize(
    ("given", "complete", "found"),
    [(60, "false", []), (60, "true", []), (40, "false", []), (40, "true", [("SHOP101", "contradiction")]),
     (90, "false", [("SHOP101", "contradiction")])],
)  # fmt: skip
def test_a_sum_adds_the_parts_of_one_source(given: int, complete: str, found: list[tuple[str, str]]) -> None:
    """More than the whole is always wrong, less only where the parts are said to be complete."""
    text = f"The bakery in Hull baked 400 loaves. It sold 340 loaves. It gave away {given} loaves."
    body = f"check: sum\nparts: [sold, given]\nwhole: baked\ncomplete: {complete}"
    assert verdicts(body, text) == found
    assert verdicts(body, *text.split(". ")) == []


def test_a_conflict_set_knows_words_that_exclude_each_other() -> None:
    """Two claims with words of different groups contradict each other, with words of one they do not."""
    body = "check: conflict-set\nkinds: [sold]\nsets: [[profit], [loss]]"
    profit = "The bakery in Hull sold 340 loaves at a profit."
    assert verdicts(body, profit, "The bakery in Hull sold 345 loaves at a loss.") == [("SHOP101", "contradiction")]
    assert verdicts(body, profit, "The bakery in Hull sold 345 loaves with a fine profit.") == [
        ("SHOP101", "agreement")
    ]


@pytest.mark.parametrize(
    ("looks_at", "when", "found"),
    [
        ("claim", "claim.number > 300.0", 1), ("claim", "claim.number > 400.0", 0),
        ("pair", "a.number - b.number > 40.0", 1), ("pair", "abs(a.number - b.number) > 60.0", 0),
        ("cell", "sum(claims.map(c, c.number)) > 600.0", 1), ("topic", "claims.exists(c, c.kind == 'baked')", 0),
        ("topic", "claims.all(c, c.unit == 'loaf')", 1),
    ],
)  # fmt: skip
def test_an_expression_speaks_of_what_it_looks_at(looks_at: str, when: str, found: int) -> None:
    """A claim, a pair in either order, a cell or a topic."""
    body = f'check: expression\nlooks-at: {looks_at}\nkinds: [sold]\nwhen: "{when}"'
    assert verdicts(body, SOLD[0], SOLD[1].format(n=290)) == [("SHOP101", "contradiction")] * found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: !!python/object/apply:os.system ['true']", "the tag"),
        ("a: !!binary aGVsbG8=", "the tag !!binary is not read"),
        ("a: &x [1, 2]\nb: *x", "an alias"),
        ("a: &x {b: 1}\nc:\n  <<: *x", "a key is no plain word"),
        ("? [1, 2]\n: 3", "a key is no plain word"),
        ("a: 1\na: 2", "stands twice"),
        ("[" * 3000, "does not parse"),
        ("a: 'x", "does not parse"),
        ("a: 1\n---\nb: 2", "does not parse"),
    ],
)
def test_a_file_holds_nothing_but_data(text: str, words: str) -> None:
    """Tags, aliases, merges and odd keys are refused, and nothing is run."""
    with pytest.raises(RuleError, match=words):
        parse_yaml(text, "desk.yaml")


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    """A rule file of more than a megabyte is refused before it is parsed."""
    path = tmp_path / "desk.yaml"
    path.write_text("# \n" * 400_000, encoding="utf-8")
    with pytest.raises(RuleError, match="bytes"):
        registry_of([]).of([__import__("claimcheck.packs.loading").packs.loading.load(str(path), tmp_path)])


def test_the_schema_for_editors_is_current() -> None:
    """docs/schemas/rules.json is what `python -m claimcheck.packs.yaml_models` writes."""
    assert (ROOT / "docs/schemas/rules.json").read_text(encoding="utf-8") == schema()
