"""What authors of rules are given: examples that are run, strategies, and laws that a broken rule is caught by."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.model.values import Quantity, Time
from claimcheck.packs import CellRule, Consistent, Contradicts, NotComparable, Pack, Registry, Side, Todo
from claimcheck.packs.loading import builtin, registry_of
from claimcheck.packs.yaml_pack import parse_pack
from claimcheck.testing import assert_laws, claims, quantities, run_examples, sources, stories, times
from claimcheck.testing.register import register
from claimcheck.testing.rewriting import converted, with_other_dates

FEW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
SOLD = ("The bakery sold 340 loaves on 2 May 2021.", "On 2 May 2021 the bakery sold 290 loaves.")


@FEW
@given(claims())
def test_claims_round_trip(claim: claimcheck.Claim) -> None:
    """Every claim of the strategy is a valid public claim, and its record makes it again."""
    assert claimcheck.Claim.of(claim.record()) == claim


@FEW
@given(st.data())
def test_hypothesis_knows_the_public_types(data: st.DataObject) -> None:
    """`st.from_type` gives claims and sources once the entry point's hook has run."""
    register()
    assert isinstance(data.draw(st.from_type(claimcheck.Claim)), claimcheck.Claim)
    assert isinstance(data.draw(st.from_type(claimcheck.Source)), claimcheck.Source)


@FEW
@given(quantities(), times(), sources())
def test_the_parts_are_what_they_say(quantity: Quantity, time: Time, source: claimcheck.Source) -> None:
    """Quantities and times are records, sources have a text."""
    assert quantity.stated[0] > 0
    assert time.start <= time.end  # type: ignore[operator]
    assert source.text


@FEW
@given(stories())
def test_a_story_holds_what_was_planted(story: object) -> None:
    """A check of a story finds its planted contradiction, and none where none was planted."""
    report = claimcheck.check(story.sources, packs=Registry.of([builtin()]))  # type: ignore[attr-defined]
    found = {finding.verdict for finding in report.findings}
    assert ("contradiction" in found) == (story.planted == "contradiction")  # type: ignore[attr-defined]


def test_the_entry_point_is_declared() -> None:
    """pyproject.toml names the hook in hypothesis' own group."""
    text = (Path(__file__).resolve().parents[1] / "pyproject.toml").read_text(encoding="utf-8")
    assert '[project.entry-points.hypothesis]\nclaimcheck = "claimcheck.testing.register:register"' in text


def test_dates_are_written_the_other_way_round() -> None:
    """Twice is where it was, and only full dates change."""
    text = "On 2 May 2021, and on June 3, 2022, and in May 2021."
    other = with_other_dates(text)
    assert other == "On May 2, 2021, and on 3 June 2022, and in May 2021."
    assert with_other_dates(other) == text


@FEW
@given(claims(values=quantities()))
def test_another_unit_keeps_the_figure(claim: claimcheck.Claim) -> None:
    """A converted figure is the same figure in the base unit of its dimension."""
    record = claim.record()
    before, after = record.value, converted(record).value
    assert isinstance(before, Quantity)
    assert isinstance(after, Quantity)
    for one, other in zip(before.stated, after.stated, strict=True):
        assert one * before.unit.factor == pytest.approx(other * after.unit.factor)


class _Rule(CellRule):
    """Finds two figures that differ."""

    code = "ZZ101"
    name = "differs"
    message = "{where} says {one}, {there} says {other}."
    examples = (Contradicts(*SOLD), Consistent(SOLD[0], SOLD[1].replace("290", "340")))

    def check(self, cell, policy):  # noqa: ARG002  # as authors write it
        for pair in cell.pairs:
            verdict = self.verdict(pair.first, pair.second)
            if verdict:
                sides = (Side(pair.first.quote, (pair.first,)), Side(pair.second.quote, (pair.second,)))
                yield self.finding(verdict, sides, self.say(pair.first, pair.second))

    def verdict(self, first, second):
        return "agreement" if first.value == second.value else "contradiction"


class _Prefers(_Rule):
    """Depends on which source comes first."""

    def verdict(self, first, second):
        if first.source > second.source or first.value == second.value:
            return "agreement"
        return "contradiction" if first.source == "a" and first.value.stated > second.value.stated else "tension"


class _Raises(_Rule):
    """Raises."""

    def verdict(self, first, second):  # noqa: ARG002  # as above
        raise ArithmeticError


class _Units(_Rule):
    """Compares numbers without their units."""

    kinds = frozenset({"speed"})

    def verdict(self, first, second):  # noqa: ARG002  # as above
        return "contradiction" if first.value.stated[0] > 100_000 else None


def failed(rule: type[CellRule]) -> list[tuple[str, str]]:
    """Variant and what was got, of the trials of a rule that did not pass."""
    registry = Registry.of([builtin(), Pack("zz", rules=(rule,))])
    return [(trial.variant, trial.got) for trial in run_examples(registry, "zz") if not trial.passed]


def test_a_sound_rule_passes() -> None:
    """Its examples pass in every variant, and it keeps the laws."""
    assert failed(_Rule) == []
    assert_laws(_Rule, examples=10)


def test_examples_that_fail_are_told() -> None:
    """A wrong expectation, a rule that depends on the order of sources, one that raises, and a message that is broken."""
    wrong = type("Wrong", (_Rule,), {"__doc__": "Wrong.", "examples": (*_Rule.examples, Consistent(*SOLD))})
    assert failed(wrong) == [("as written", "contradiction")]
    quiet = type("Quiet", (_Rule,), {"__doc__": "Quiet.", "examples": (*_Rule.examples, NotComparable(*SOLD))})
    assert failed(quiet) == [("as written", "contradiction")]
    assert ("sources swapped", "tension") in failed(_Prefers)
    assert ("as written", "error") in failed(_Raises)
    broken = type("Broken", (_Rule,), {"__doc__": "Broken.", "message": "{one}\n{other}"})
    assert "messages rendered" in dict(failed(broken))


def test_an_example_to_do_must_fail() -> None:
    """Once the rule gets it right, the example says so."""
    todo = type(
        "Later", (_Rule,), {"__doc__": "Later.", "examples": (*_Rule.examples, Todo("hard", Consistent(*SOLD)))}
    )
    assert failed(todo) == []
    done = type("Done", (_Rule,), {"__doc__": "Done.", "examples": (*_Rule.examples, Todo("hard", Contradicts(*SOLD)))})
    assert failed(done) == [("to do", "contradiction")]


def test_a_silent_rule_comes_with_what_was_read() -> None:
    """Each text of a failing example with its claims, and with the numbers that a hedge leaves open."""
    file = (
        "format: claimcheck-rules/1\nname: shop\nclaims:\n  - {kind: sold, nouns: [loaf], near: [sold], key: story}\n"
        "rules:\n  - code: SHOP101\n    name: sold-differs\n    documentation: Counts differ.\n    check: tolerance\n    kinds: [sold]\n"
        "    tolerance: 0\n    examples:\n      - contradicts: [The bakery sold about 340 loaves., The bakery sold 345 loaves.]\n"
        "      - consistent: [It rained., It snowed.]\n"
    )
    (trial,) = [trial for trial in run_examples(registry_of([parse_pack(file)])) if not trial.passed]
    assert trial.said[-2:] == ("read in a: sold “about 340 loaves” (306 to 374)", "read in b: sold “345 loaves”")


def test_a_failure_is_shown_as_a_diff() -> None:
    """The lines say what was expected, what was found, and why pairs were not compared."""
    registry = Registry.of(
        [Pack("zz", rules=(type("W", (_Rule,), {"__doc__": "W.", "examples": (*_Rule.examples, Consistent(*SOLD))}),))]
    )
    [trial] = [trial for trial in run_examples(registry) if not trial.passed]
    assert trial.said[:2] == ("--- expected", "+++ found")
    assert "-consistent" in trial.said
    assert "+contradiction: a says 340 loaves, b says 290 loaves." in trial.said


@pytest.mark.parametrize(
    ("rule", "law"),
    [(_Prefers, "other names"), (_Raises, "must not raise"), (_Units, "another unit")],
)
def test_a_rule_that_breaks_a_law_is_caught(rule: type[CellRule], law: str) -> None:
    """The law that it breaks is named."""
    with pytest.raises(AssertionError, match=law):
        assert_laws(rule)
