"""The engine: stages composed, rules that fail, statements verified, and everything counted."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

import claimcheck
from claimcheck.engine import check_accounts, check_documents, document_of
from claimcheck.errors import DateError
from claimcheck.model.claim import Account
from claimcheck.model.edge import Source
from claimcheck.model.finding import VERDICTS
from claimcheck.rules.base import CellRule, ClaimRule, TopicRule
from claimcheck.rules.registry import CRASHED, rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord
    from claimcheck.model.topic import Cell, Topic
    from claimcheck.policy import Policy

LOAVES = (
    Source(id="gazette", text="The bakery in Oslo sold 340 loaves on 2 June 2021."),
    Source(id="post", text="On 2 June 2021, the bakery in Oslo sold only 290 loaves."),
)


class OfClaims(ClaimRule):
    """A rule that fails at a claim."""

    code, name = "CC801", "fails-at-claims"

    def check(self, claim: ClaimRecord, policy: Policy) -> Iterator[FindingRecord]:  # noqa: ARG002 - it fails
        """Fails."""
        raise ZeroDivisionError("no claim is good enough")


class OfCells(CellRule):
    """A rule that fails after a first finding."""

    code, name = "CC802", "fails-late"

    def check(self, cell: Cell, policy: Policy) -> Iterator[FindingRecord]:  # noqa: ARG002 - it fails
        """Fails late."""
        yield self.finding("tension", (), "Half a finding.")
        raise KeyError(cell.measure)


class OfTopics(TopicRule):
    """A rule that fails at a topic."""

    code, name = "CC803", "fails-at-topics"

    def check(self, topic: Topic, policy: Policy) -> Iterator[FindingRecord]:  # noqa: ARG002 - it fails
        """Fails."""
        raise RecursionError


@pytest.mark.parametrize("broken", [OfClaims(), OfCells(), OfTopics()], ids=lambda rule: rule.name)
def test_a_rule_that_raises_becomes_a_finding_and_the_others_go_on(broken: ClaimRule | CellRule | TopicRule) -> None:
    """The finding has its own code, names the rule and the fault, comes first, and takes nothing else with it."""
    documents = [document_of(source) for source in LOAVES]
    report = check_documents(documents, selected=[broken, *rules()])
    failed = [finding for finding in report.findings if finding.verdict == "error"]
    assert failed
    assert {finding.rule for finding in failed} == {CRASHED}
    assert all(broken.code in finding.message and broken.name in finding.message for finding in failed)
    assert report.findings[: len(failed)] == tuple(failed)
    assert report.findings[len(failed) :] == check_documents(documents).findings


def test_the_fault_of_a_rule_is_told() -> None:
    """The message has the exception's type and words."""
    report = check_documents([document_of(LOAVES[0])], selected=[OfClaims()])
    assert "ZeroDivisionError: no claim is good enough" in report.findings[0].message


def test_verify_tells_three_outcomes_apart() -> None:
    """A claim is supported, contradicted or not found; findings are named by their fingerprints."""
    statement = "The bakery in Oslo sold more than 300 loaves on 2 June 2021. The tram carried 80 dogs."
    report = claimcheck.verify(statement, [LOAVES[0]])
    outcomes = {checked.claim.quote: checked.outcome for checked in report.statement}
    assert outcomes["more than 300 loaves"] == "supported"
    assert outcomes["80 dogs"] == "not found"
    wrong = claimcheck.verify("The bakery in Oslo sold 12 loaves on 2 June 2021.", [LOAVES[0]])
    (checked,) = [one for one in wrong.statement if one.claim.quote == "12 loaves"]
    assert checked.outcome == "contradicted"
    assert set(checked.findings) <= {finding.fingerprint for finding in wrong.findings}
    assert checked.claim.source == "statement"


def test_verify_reports_no_quarrels_among_the_sources() -> None:
    """What two sources say against each other is not what was asked."""
    report = claimcheck.verify("The tram carried 80 dogs.", LOAVES)
    assert [finding for finding in report.findings if finding.verdict == "contradiction"] == []


def test_verify_takes_a_statement_as_text_or_as_a_source() -> None:
    """A source's publication date is used; its id is not."""
    text = "The bakery in Oslo sold 12 loaves on 2 June."
    report = claimcheck.verify(Source(id="x", text=text, published="2021-06-03"), [LOAVES[0]])
    assert {checked.claim.source for checked in report.statement} == {"statement"}
    assert "contradicted" in {checked.outcome for checked in report.statement}


def test_pairs_that_were_not_compared_are_counted_by_reason() -> None:
    """The counts are those of the list, and two claims of other days are told as such."""
    other = Source(id="herald", text="The bakery in Oslo sold 290 loaves on 9 June 2021.")
    report = claimcheck.check([LOAVES[0], other])
    assert report.not_compared["other period"] >= 1
    assert sum(report.not_compared.values()) == len(report.not_compared_pairs)
    assert list(report.not_compared) == sorted(report.not_compared)


def test_everything_is_counted() -> None:
    """The report says how many claims were pulled and how many pairs were held against each other."""
    report = claimcheck.check(LOAVES)
    assert (
        report.claims
        == sum(source.claims for source in report.sources)
        == sum(len(claimcheck.extract(s)) for s in LOAVES)
    )
    assert report.compared >= 1
    assert [source.id for source in report.sources] == ["gazette", "post"]
    assert all(source.sha256 and len(source.sha256) == 64 for source in report.sources)


def test_findings_come_worst_first() -> None:
    """A contradiction stands before a tension, and that before agreement."""
    texts = (
        "The zoo in Oslo has 40 owls and 12 cranes. It cost $5 million.",
        "The zoo in Oslo has 50 owls and 12 cranes.",
    )
    found = [f.verdict for f in claimcheck.check([Source(id=str(n), text=t) for n, t in enumerate(texts)]).findings]
    assert found == sorted(found, key=VERDICTS.index)


@pytest.mark.parametrize(
    "sources", [[], [Source(id="a", text="")], [Source(id="a", text=" \n"), Source(id="b", text="\x00")]]
)
def test_nothing_in_nothing_out(sources: list[Source]) -> None:
    """No sources, and sources without a claim, give an empty report and no error."""
    report = claimcheck.check(sources)
    assert report.findings == ()
    assert (report.compared, report.claims, report.not_compared) == (0, 0, {})
    assert claimcheck.mentions("") == []
    assert claimcheck.extract("") == []


def test_an_empty_statement_has_no_outcomes() -> None:
    """Nothing said, nothing checked."""
    assert claimcheck.verify("", LOAVES).statement == ()
    assert [c.outcome for c in claimcheck.verify("The zoo has 40 owls.", []).statement] == ["not found"]


def test_progress_is_told_as_it_happens() -> None:
    """The callback hears of a stage, how many are done and of how many."""
    heard: list[tuple[str, int, int]] = []
    documents = [document_of(source) for source in LOAVES]
    check_documents(documents, progress=lambda stage, done, total: heard.append((stage, done, total)))
    assert len(heard) >= len(documents)
    assert all(stage and 0 <= done <= total for stage, done, total in heard)


def test_selected_rules_alone_speak() -> None:
    """With no rule selected nothing is found, though pairs are still counted."""
    report = check_documents([document_of(source) for source in LOAVES], selected=[])
    assert report.findings == ()
    assert report.compared >= 1


def test_accounts_without_texts_are_checked_too() -> None:
    """Claims that were pulled before, as from a claims file, give the findings that their texts gave."""
    from claimcheck.extraction import pull

    accounts = [pull(document_of(source)) for source in LOAVES]
    report = check_documents([], accounts)
    assert report.findings == claimcheck.check(LOAVES).findings
    assert all(source.sha256 is None for source in report.sources)
    assert check_accounts([Account("empty", ())]).findings == []


@pytest.mark.parametrize("published", [date(2021, 6, 3), "2021-06-03"])
def test_publication_dates_anchor_what_is_said(published: date | str) -> None:
    """A date or a string gives a year to a day that has none; without one the year stays open."""
    text = "The fair opened on 2 June."
    assert claimcheck.mentions(text, published)[0].value.timex == "2021-06-02"
    assert claimcheck.extract(text, published)[0].value.timex == "2021-06-02"
    assert claimcheck.mentions(text)[0].value.timex == "XXXX-06-02"


def test_a_publication_date_that_is_none_is_refused() -> None:
    """Nobody guesses what was meant."""
    with pytest.raises(DateError):
        claimcheck.mentions("The fair opened on 2 June.", "soon")


def test_a_policy_decides_what_words_mean() -> None:
    """With narrower widths "about" contradicts what it met before."""
    told = [
        Source(id="a", text="The bakery in Oslo sold about 300 loaves on 2 June 2021."),
        Source(id="b", text="On 2 June 2021, the bakery in Oslo sold 320 loaves."),
    ]
    strict = claimcheck.Policy("strict", widths={"about": (0.01, 0.01)})
    assert "contradiction" not in {f.verdict for f in claimcheck.check(told).findings}
    assert "contradiction" in {f.verdict for f in claimcheck.check(told, policy=strict).findings}


def test_editors_can_tell_two_things_apart() -> None:
    """What an editor says is different is not compared, and is counted as such."""
    documents = [
        document_of(Source(id="a", text="The Lund bakery in Oslo sold 340 loaves on 2 June 2021.")),
        document_of(Source(id="b", text="The bakery in Oslo sold 290 loaves on 2 June 2021, Holm said.")),
    ]
    report = check_documents(documents, different=[["lund", "holm"]])
    assert [f for f in report.findings if f.verdict == "contradiction"] == []
