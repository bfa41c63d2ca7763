"""The laws of claimcheck as properties: what may never change a finding, whatever the texts say."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.alignment import align
from claimcheck.engine import check_accounts, document_of, run_rule
from claimcheck.extraction import pull
from claimcheck.model.edge import Finding, Report, Source
from claimcheck.policy import DEFAULT
from claimcheck.reporting import FORMATS, Run, View, render
from claimcheck.resolution import resolve
from claimcheck.rules.registry import rules
from tests.strategies import (
    ASIDE,
    DATE_FORMATS,
    DAYS,
    FACTS,
    LENGTHS,
    NUMBER_FORMATS,
    ODD_TEXTS,
    PLACES,
    TEMPLATES,
    Fact,
    Style,
    disputes,
    source,
    stories,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model.claim import Account

few = settings(deadline=None, derandomize=True, max_examples=20, suppress_health_check=[HealthCheck.too_slow])
some = settings(few, max_examples=40)
ROOT = Path(__file__).resolve().parents[1]


def verdicts(report: Report) -> Counter[tuple[str, str]]:
    """How often each rule gave each verdict."""
    return Counter((finding.rule, finding.verdict) for finding in report.findings)


def prints(report: Report) -> Counter[tuple[str, str, str]]:
    """Every finding by rule, verdict and fingerprint."""
    return Counter((finding.rule, finding.verdict, finding.fingerprint) for finding in report.findings)


def accounts(sources: Sequence[Source]) -> list[Account]:
    """What is pulled from some sources."""
    return [pull(document_of(one)) for one in sources]


def renamed(sources: Sequence[Source], names: Sequence[str]) -> list[Source]:
    """The same sources under other ids."""
    return [one.model_copy(update={"id": name}) for one, name in zip(sources, names, strict=True)]


# ---- the same words -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("template", TEMPLATES)
def test_two_accounts_in_the_same_words_agree(template: str) -> None:
    """Two accounts that share a sentence, and are no copies of one another, agree on its figure."""
    fact = Fact(template, 46, DAYS[0], "Oslo")
    report = claimcheck.check([source("a", fact.told()), source("b", fact.told(), ASIDE)])
    assert ("CC201", "agreement") in verdicts(report)


@pytest.mark.parametrize("aside", ["", ASIDE])
@pytest.mark.parametrize("template", TEMPLATES)
def test_a_statement_in_the_words_of_a_source_is_supported(template: str, aside: str) -> None:
    """A statement that repeats a sentence of a source, or all of it, is supported by that source."""
    fact = Fact(template, 46, DAYS[0], "Oslo")
    report = claimcheck.verify(fact.told(), [source("a", f"{fact.told()} {aside}".strip())])
    assert "supported" in {checked.outcome for checked in report.statement if checked.claim.value.type == "quantity"}


# ---- order, names and seeds ----------------------------------------------------------------------------------------


@some
@given(disputes(), st.data())
def test_comparing_is_symmetric(pair: tuple[Fact, Fact], data: st.DataObject) -> None:
    """Which of two texts is the first, by place and by id, changes no verdict and no fingerprint."""
    texts = [fact.told(data.draw(st.builds(Style, st.sampled_from(sorted(NUMBER_FORMATS))))) for fact in pair]
    one_way = claimcheck.check([source("a", texts[0]), source("b", texts[1])])
    other_way = claimcheck.check([source("a", texts[1]), source("b", texts[0])])
    assert prints(one_way) == prints(other_way)
    assert one_way.not_compared == other_way.not_compared


@few
@given(stories(), st.randoms(use_true_random=False))
def test_the_order_of_sources_changes_nothing(told: list[Source], random: object) -> None:
    """Findings, their order, and the pairs that were not compared are the same however the sources are given."""
    shuffled = list(told)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = claimcheck.check(told), claimcheck.check(shuffled)
    assert one.findings == other.findings
    assert one.not_compared_pairs == other.not_compared_pairs


@few
@given(stories(), st.randoms(use_true_random=False))
def test_the_order_of_claims_and_of_rules_changes_nothing(told: list[Source], random: object) -> None:
    """An account whose claims stand in another order, and rules that run in another order, find the same."""
    pulled = accounts(told)
    mixed = []
    for account in pulled:
        claims = list(account.claims)
        random.shuffle(claims)  # type: ignore[attr-defined]
        mixed.append(replace(account, claims=tuple(claims)))
    chosen = list(rules())
    random.shuffle(chosen)  # type: ignore[attr-defined]
    one, other = check_accounts(pulled), check_accounts(mixed, selected=chosen)
    assert [Finding.of(f) for f in one.findings] == [Finding.of(f) for f in other.findings]
    assert one.dropped == other.dropped


@few
@given(stories())
def test_names_of_sources_change_no_verdict(told: list[Source]) -> None:
    """Ids are names for readers: other ids give the same verdicts and fingerprints."""
    other = renamed(told, [f"{9 - number} the Post" for number in range(len(told))])
    assert prints(claimcheck.check(told)) == prints(claimcheck.check(other))


SEED_PROGRAM = """
import sys
sys.path[:0] = {paths!r}
import claimcheck
from strategies import DAYS, PLACES, TEMPLATES, Fact, source
facts = [Fact(t, n, DAYS[0], PLACES[0]) for t, n in zip(TEMPLATES, (46, 340, 12, 58, 120, 7, 999, 13, 3010, 2))]
more = ("Ada Brook, director of the Hull Observatory, opened four gardens: roses, herbs, ferns, palms and moss. "
        "The United Nations Children's Fund (UNICEF) will build 30 schools by 2035, UNICEF said on Tuesday, 4 March 2019.")
told = [source(name, *(f.with_number(f.number + add).told() for f in facts), more) for name, add in (("a", 0), ("b", 5), ("c", 0))]
print(claimcheck.check(told).model_dump_json())
"""


def test_the_hash_seed_changes_nothing() -> None:
    """Two processes with different hash seeds write the same report, byte for byte."""
    program = SEED_PROGRAM.format(paths=[str(ROOT), str(ROOT / "tests")])
    written = [
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
            encoding="utf-8",
        ).stdout
        for seed in ("1", "4711")
    ]
    assert json.loads(written[0])["findings"]
    assert written[0] == written[1]


# ---- copies --------------------------------------------------------------------------------------------------------


def witnesses(report: Report) -> Counter[tuple[object, ...]]:
    """Every finding with how many sources stand behind each side."""
    return Counter(
        (
            f.rule,
            f.verdict,
            f.fingerprint,
            tuple(sorted((s.claims[0].value.model_dump_json(), len(s.witnesses)) for s in f.sides)),
        )
        for f in report.findings
    )


@few
@given(stories(), st.sampled_from(["0 copy", "copy"]), st.integers(0, 9))
def test_a_copy_adds_nothing(told: list[Source], name: str, which: int) -> None:
    """The same text under another id adds no finding and no witness, wherever its id stands in the order."""
    copy = told[which % len(told)].model_copy(update={"id": name})
    assert witnesses(claimcheck.check([*told, copy])) == witnesses(claimcheck.check(told))


@few
@given(stories(), st.sampled_from(["\n\n{}", "{}\n\n\n", "\ufeff{}", "  {}"]))
def test_a_copy_with_other_blanks_adds_nothing(told: list[Source], frame: str) -> None:
    """A copy with blank lines, blanks or a byte-order mark around it is a copy."""
    copy = told[0].model_copy(update={"id": "z", "text": frame.format(told[0].text)})
    assert witnesses(claimcheck.check([*told, copy])) == witnesses(claimcheck.check(told))


# ---- rewriting -----------------------------------------------------------------------------------------------------


@some
@given(disputes(), st.sampled_from(sorted(NUMBER_FORMATS)), st.sampled_from(sorted(NUMBER_FORMATS)))
def test_number_formats_change_nothing(pair: tuple[Fact, Fact], first: str, second: str) -> None:
    """46 and forty-six, 1,200 and 1200 say the same: verdicts and fingerprints stay."""
    plain = claimcheck.check([source("a", pair[0].told()), source("b", pair[1].told(), ASIDE)])
    other = claimcheck.check([source("a", pair[0].told(Style(first))), source("b", pair[1].told(Style(second)), ASIDE)])
    assert prints(plain) == prints(other)


@some
@given(disputes(), st.sampled_from(sorted(DATE_FORMATS)), st.sampled_from(sorted(DATE_FORMATS)))
def test_date_formats_change_nothing(pair: tuple[Fact, Fact], first: str, second: str) -> None:
    """3 May 2021, May 3, 2021 and 2021-05-03 are one day: verdicts and fingerprints stay."""
    plain = claimcheck.check([source("a", pair[0].told()), source("b", pair[1].told(), ASIDE)])
    styles = (Style(day=first), Style(day=second))
    other = claimcheck.check([source("a", pair[0].told(styles[0])), source("b", pair[1].told(styles[1]), ASIDE)])
    assert prints(plain) == prints(other)


@pytest.mark.xfail(
    strict=True, reason="the comma in 1,200 ends a clause where a May follows, which is taken for the auxiliary"
)
def test_a_number_with_a_comma_before_a_day_in_may() -> None:
    """1200 loaves on 3 May and 1,200 loaves on 3 May are pulled alike."""
    told = "The bakery in Oslo sold {} loaves on 3 May 2018."
    plain, other = (claimcheck.extract(told.format(number)) for number in ("1200", "1,200"))
    assert [claim.id for claim in plain] == [claim.id for claim in other]


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("written", ["3 May 2021", "May 3, 2021", "2021-05-03"])
def test_a_day_in_may_is_a_day_however_it_is_written(template: str, written: str) -> None:
    """The month whose name is also a verb gives the same verdicts in every date format."""
    one = template.format(figure=46, place="Oslo", day="3 May 2021")
    for figure, expected in ((46, set()), (58, {"CC201"})):
        told = template.format(figure=figure, place="Oslo", day=written)
        report = claimcheck.check([source("a", one), source("b", told)])
        assert {f.rule for f in report.findings if f.verdict == "contradiction"} == expected


UNITS = {
    # two ways to write so many metres, with the precision kept
    "metres": lambda n: f"{n:,} metres",
    "plain metres": lambda n: f"{n} m",
    "kilometres": lambda n: f"{n / 1000:.3f} kilometres",
    "km": lambda n: f"{n / 1000:.3f} km",
}


@some
@given(
    st.sampled_from(LENGTHS),
    st.lists(st.sampled_from([1204, 1205, 2750, 5000, 5250, 8048]), min_size=2, max_size=2, unique=True),
    st.tuples(*[st.sampled_from(["", "about ", "more than ", "less than "])] * 2),
    st.tuples(*[st.sampled_from(sorted(UNITS))] * 2),
)
def test_units_change_nothing(
    template: str, lengths: list[int], hedges: tuple[str, str], units: tuple[str, str]
) -> None:
    """A length in metres and the same length in kilometres, to the same place, give the same verdicts."""

    def report(*written: str) -> Report:
        figures = [f"{h}{UNITS[u](n)}" for h, u, n in zip(hedges, written, lengths, strict=True)]
        told = [template.format(figure=figure, place="Oslo") for figure in figures]
        return claimcheck.check([source("a", told[0]), source("b", ASIDE, told[1])])

    assert verdicts(report("metres", "metres")) == verdicts(report(*units))


@pytest.mark.parametrize("unit", ["kilometres", "km"])
@pytest.mark.parametrize("template", LENGTHS)
def test_one_length_in_two_units_agrees(template: str, unit: str) -> None:
    """1,204 metres and 1.204 kilometres are one length."""
    told = [template.format(figure=UNITS[u](1204), place="Oslo") for u in ("metres", unit)]
    assert ("CC201", "agreement") in verdicts(claimcheck.check([source("a", told[0]), source("b", told[1])]))


@pytest.mark.parametrize("template", LENGTHS)
def test_five_kilometres_are_five_thousand_metres(template: str) -> None:
    """Round figures in two units never contradict each other, and stand against a third alike."""
    told = [
        source(str(n), template.format(figure=f, place="Quito")) for n, f in enumerate(("5 km", "5,000 metres", "9 km"))
    ]
    verdict = Counter(f.verdict for f in claimcheck.check(told[:2]).findings)
    assert verdict.keys() <= {"agreement", "compatible"}
    assert verdict
    assert verdicts(claimcheck.check([told[0], told[2]])) == verdicts(claimcheck.check([told[1], told[2]]))
    assert ("CC201", "contradiction") in verdicts(claimcheck.check(told[1:]))


# ---- widening, and what lies elsewhere -------------------------------------------------------------------------------


@some
@given(FACTS, st.sampled_from([7, 46, 120, 1200]), st.data())
def test_widening_never_makes_a_contradiction(fact: Fact, number: int, data: st.DataObject) -> None:
    """A figure that is said less exactly contradicts nothing that the exact one did not."""
    exact = fact.with_number(number)
    hedge, base = data.draw(
        st.sampled_from([("about", number), ("at_least", number), ("at_most", number), ("more_than", number - 1)])
    )
    wide = fact.with_number(base, hedge)
    before = claimcheck.check([source("a", fact.told()), source("b", exact.told())])
    after = claimcheck.check([source("a", fact.told()), source("b", wide.told())])
    if "contradiction" not in {f.verdict for f in before.findings}:
        assert "contradiction" not in {f.verdict for f in after.findings}


@few
@given(stories())
def test_each_topic_alone_gives_its_findings(told: list[Source]) -> None:
    """The rules run on one topic at a time, in any order of topics, find what the whole check finds."""
    pulled = accounts(told)
    topics = align(pulled, resolve(pulled)).topics
    alone = [f for topic in reversed(topics) for rule in rules() for f in run_rule(rule, topic, DEFAULT)]
    whole = check_accounts(pulled).findings
    key = Counter(Finding.of(f).model_dump_json() for f in whole)
    assert Counter(Finding.of(f).model_dump_json() for f in alone) == key


@few
@given(stories())
def test_an_account_of_something_else_changes_nothing(told: list[Source]) -> None:
    """A source on another matter leaves every finding of the others as it is."""
    stranger = source("stranger", "The orchestra of Perth rehearsed 9 symphonies in the winter of 1994.")
    assert claimcheck.check([*told, stranger]).findings == claimcheck.check(told).findings


@some
@given(FACTS)
def test_an_account_never_contradicts_itself_retold(fact: Fact) -> None:
    """One fact told twice in two formats is at most an agreement."""
    told = [source("a", fact.told()), source("b", fact.told(Style("words", "month first")))]
    assert {f.verdict for f in claimcheck.check(told).findings} <= {"agreement", "compatible"}


@some
@given(st.sampled_from(TEMPLATES), st.sampled_from([(46, 58), (340, 999), (1200, 3010)]), st.sampled_from(PLACES))
def test_a_plain_contradiction_is_found(template: str, numbers: tuple[int, int], place: str) -> None:
    """Two exact figures of one happening on one day in one place contradict each other, in every domain."""
    facts = [Fact(template, number, date(2021, 5, 3), place) for number in numbers]
    report = claimcheck.check([source("a", facts[0].told()), source("b", facts[1].told())])
    assert ("CC201", "contradiction") in verdicts(report)


# ---- spans and bytes -------------------------------------------------------------------------------------------------


@settings(few, max_examples=60)
@given(ODD_TEXTS | stories().map(lambda told: told[0].text) | st.text(max_size=60))
def test_every_span_reproduces_its_quote(text: str) -> None:
    """`text[start:end] == quote` for each mention and claim, in odd text too."""
    for mention in claimcheck.mentions(text):
        assert text[mention.start : mention.end] == mention.quote
        assert mention.quote
    for claim in claimcheck.extract(text):
        assert text[claim.start : claim.end] == claim.quote
        assert claim.quote
        assert claim.sentence[0] <= claim.start < claim.end <= claim.sentence[1]


@some
@given(ODD_TEXTS, ODD_TEXTS)
def test_odd_texts_are_checked_like_any_other(first: str, second: str) -> None:
    """No text crashes a stage or a rule."""
    report = claimcheck.check([source("a", first), source("b", second)])
    assert not [f for f in report.findings if f.verdict == "error"]


@few
@given(stories(), st.sampled_from(sorted(FORMATS)), st.booleans())
def test_a_report_rendered_twice_is_the_same_bytes(told: list[Source], name: str, verbose: bool) -> None:  # noqa: FBT001 - drawn
    """Checking and rendering again gives the same bytes in every format."""

    def rendered() -> bytes:
        run = Run(claimcheck.check(told), {one.id: one.text for one in told})
        return render(name, [run], View(verbose=verbose)).encode("utf-8", "surrogatepass")

    assert rendered() == rendered()


@few
@given(stories())
def test_a_report_reads_back_as_itself(told: list[Source]) -> None:
    """A real report survives JSON."""
    report = claimcheck.check(told)
    assert Report.model_validate_json(report.model_dump_json()) == report


@few
@given(stories())
def test_every_finding_is_a_sentence_with_sides(told: list[Source]) -> None:
    """Each finding says one line that ends with a full stop, and each side has a claim and a witness."""
    for finding in claimcheck.check(told).findings:
        assume(finding.verdict != "error")
        assert "\n" not in finding.message
        assert finding.message.endswith(".")
        assert all(side.claims and side.witnesses for side in finding.sides)


# ---- the laws on the pairs of the probes -----------------------------------------------------------------------------

PROBES = ROOT / "tests" / "probes"
BROKEN: dict[str, set[str]] = {}
"""By law, the pairs that are known to break it."""


def probes() -> list[tuple[str, Source, Source]]:
    """Id, first and second text of every pair."""
    rows = [
        json.loads(line)
        for name in ("siblings", "twins")
        for line in (PROBES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    return [(row["id"], *(Source(id=s, text=row[s], published=row[f"{s}_published"]) for s in "ab")) for row in rows]


@pytest.mark.parametrize("law", ["symmetry", "order", "copy", "stranger", "names"])
def test_the_probes_keep_the_laws(law: str) -> None:
    """On every pair of the probes: swapped, in another order, with a copy, with a stranger, under other names."""
    stranger = source("stranger", "The orchestra of Perth rehearsed 9 symphonies in the winter of 1994.")
    broken = set()
    for name, a, b in probes():
        one = claimcheck.check([a, b])
        match law:
            case "symmetry":
                kept = prints(one) == prints(claimcheck.check(renamed([b, a], ["a", "b"])))
            case "order":
                kept = one.findings == claimcheck.check([b, a]).findings
            case "copy":
                kept = witnesses(one) == witnesses(claimcheck.check([a, b, a.model_copy(update={"id": "0"})]))
            case "stranger":
                kept = one.findings == claimcheck.check([stranger, a, b]).findings
            case _:
                kept = prints(one) == prints(claimcheck.check(renamed([a, b], ["one", "other"])))
        if not kept:
            broken.add(name)
    assert broken == BROKEN.get(law, set())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The vault in Kiruna is kept at 18 degrees Celsius.",
            "The vault in Kiruna is kept at eighteen degrees Celsius.",
        ),
        pytest.param(
            "The vault in Kiruna is kept at minus 18 degrees Celsius.",
            "The vault in Kiruna is kept at minus eighteen degrees Celsius.",
            marks=pytest.mark.xfail(strict=True, reason="minus before a number in words is not read"),
        ),
        pytest.param(
            "Roughly 340,000 riders used the cable cars in Quito in 2022.",
            "Roughly 340000 riders used the cable cars in Quito in 2022.",
            marks=pytest.mark.xfail(
                strict=True, reason="a capital before a number of five digits or more makes a label of it"
            ),
        ),
        ("The crew saved 12 % of the fuel.", "The crew saved twelve percent of the fuel."),
        ("The mill sold 1,500 planks.", "The mill sold fifteen hundred planks."),
        ("The bridge cost $2.5 million.", "The bridge cost 2.5 million dollars."),
        ("The pool in Lisbon holds 40 swimmers.", "The pool in Lisbon holds 40\u00a0swimmers."),
    ],
)
def test_ways_to_write_one_figure_state_one_value(one: str, other: str) -> None:
    """The same figure written otherwise states the same, and is the same claim."""
    stated = [[claim.value.record() for claim in claimcheck.extract(text)] for text in (one, other)]
    assert stated[0] == stated[1] != []
