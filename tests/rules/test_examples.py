"""Every built-in rule: its examples give their verdicts, and its documentation has its form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from claimcheck.engine import check_accounts, check_documents, document_of
from claimcheck.model.claim import Account
from claimcheck.model.edge import Finding, Source
from claimcheck.rules.base import CellRule, ClaimRule, Rule, TopicRule
from claimcheck.rules.registry import BUILT_IN, CRASHED, rules

if TYPE_CHECKING:
    from claimcheck.rules.base import Example

BROKEN: dict[tuple[str, int], str] = {}
"""Examples whose verdict is known to be missed, and why."""

EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.code}-{n}") for rule in rules() for n, example in enumerate(rule.examples)
]
VERDICTS = [
    pytest.param(
        rule,
        example,
        id=f"{rule.code}-{n}",
        marks=[pytest.mark.xfail(strict=True, reason=BROKEN[rule.code, n])] if (rule.code, n) in BROKEN else [],
    )
    for rule in rules()
    for n, example in enumerate(rule.examples)
]
AT_WORST = {
    # verdict of the example: the worst verdicts that may be given, worst first
    "contradiction": {"contradiction"},
    "tension": {"tension"},
    "consistent": {"superseded", "compatible", "agreement", "nothing"},
    "agreement": {"compatible", "agreement"},
    "not-comparable": {"nothing"},
}
ORDER = ("error", "contradiction", "tension", "superseded", "compatible", "agreement", "nothing")


def findings(rule: Rule, example: Example) -> list[Finding]:
    """What one rule says of an example."""
    if example.claims:
        told: dict[str, list[object]] = {}
        for claim in example.claims:
            told.setdefault(claim.source, []).append(claim)
        accounts = [Account(source, tuple(claims)) for source, claims in told.items()]  # type: ignore[arg-type]
        return [Finding.of(finding) for finding in check_accounts(accounts, selected=[rule]).findings]
    sources = [Source(id="abcdef"[n], text=text, published=example.published) for n, text in enumerate(example.texts)]
    return list(check_documents([document_of(source) for source in sources], selected=[rule]).findings)


@pytest.mark.parametrize(("rule", "example"), VERDICTS)
def test_examples_give_their_verdicts(rule: Rule, example: Example) -> None:
    """The worst that a rule says of its own example, alone and from text to finding, is what the example promises."""
    found = {finding.verdict for finding in findings(rule, example)} or {"nothing"}
    worst = next(verdict for verdict in ORDER if verdict in found)
    assert (worst in AT_WORST[example.verdict]) is not bool(getattr(example, "todo", "")), (worst, example)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_messages_are_one_sentence_in_one_line(rule: Rule, example: Example) -> None:
    """A finding of a rule carries its code and name, a message in one line with a full stop, and a claim on each side."""
    for finding in findings(rule, example):
        assert (finding.rule, finding.name) == (rule.code, rule.name)
        assert re.fullmatch(r"\S[^\n\r]*\S\.", finding.message), finding.message
        assert "  " not in finding.message
        assert finding.sides
        assert all(side.claims and side.says for side in finding.sides)
        assert 0 <= finding.confidence <= 1


@pytest.mark.parametrize("example", [row.values for row in EXAMPLES], ids=[str(row.id) for row in EXAMPLES])
def test_examples_of_one_rule_are_no_errors_of_another(example: tuple[Rule, Example]) -> None:
    """No rule crashes on the examples of the others."""
    texts = example[1].texts
    sources = [Source(id="abcdef"[n], text=text, published=example[1].published) for n, text in enumerate(texts)]
    found = check_documents([document_of(source) for source in sources]).findings
    assert [finding.message for finding in found if finding.verdict == "error"] == []


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_a_rule_says_what_it_finds_and_shows_it(rule: Rule) -> None:
    """First a sentence, then a blank line where there is more; at least one example that is flagged and one that is not."""
    first, *rest = rule.documentation().split("\n")
    assert first[0].isupper()
    assert first.endswith(".")
    assert ". " not in first
    assert rest[:1] in ([], [""])
    assert not any(line.startswith(" ") for line in rest)
    verdicts = [example.verdict for example in rule.examples]
    assert {"contradiction", "tension"} & set(verdicts)
    assert {"consistent", "agreement", "not-comparable"} & set(verdicts)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_a_rule_has_a_code_a_name_and_one_thing_that_it_looks_at(rule: Rule) -> None:
    """The code is "CC" and three digits, lower case with hyphens, and a claim, a cell or a topic."""
    assert re.fullmatch(r"CC[1-8]\d\d", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name)
    assert rule.severity in {"error", "warning", "note"}
    assert sum(isinstance(rule, kind) for kind in (ClaimRule, CellRule, TopicRule)) == 1
    assert type(rule).check not in {ClaimRule.check, CellRule.check, TopicRule.check}


def test_codes_and_names_are_given_once() -> None:
    """No two rules share a code or a name, none has the code of a crash, and they come in the order of their codes."""
    codes = [rule.code for rule in rules()]
    assert codes == sorted(set(codes))
    assert len({rule.name for rule in rules()}) == len(codes) == len(BUILT_IN)
    assert CRASHED not in codes


def test_no_text_is_shown_twice() -> None:
    """Each example teaches something of its own."""
    shown = [
        (rule.code, example.texts, example.verdict) for rule in rules() for example in rule.examples if example.texts
    ]
    assert len(shown) == len(set(shown))
