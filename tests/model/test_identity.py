"""Ids and fingerprints are made of what was said, and of nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.model.claim import ClaimRecord, Scope, Subject
from claimcheck.model.identity import LENGTH, claim_id, content, digest, fingerprint, stated
from claimcheck.model.values import Quantity, Time, Unit, Value
from tests.model.records import CLAIMS, VALUES

PERSON = Unit("person", "count", "person")
ONE = ClaimRecord(
    "attendance",
    "attendance",
    "a",
    4,
    16,
    "about 40 men",
    Quantity((40.0,), PERSON, "about"),
    "body",
    Subject(),
    Scope(),
)
OTHER = replace(ONE, source="b", value=Quantity((90.0,), PERSON), quote="90 men")


@settings(deadline=None, max_examples=50)
@given(CLAIMS, st.integers(0, 999), st.integers(0, 999))
def test_ids_ignore_where_a_claim_stands(claim: ClaimRecord, start: int, length: int) -> None:
    """The same words elsewhere in the same source have the same id."""
    moved = replace(claim, start=start, end=start + length, sentence=(start, start + length), rows=("x",))
    assert claim_id(moved) == claim_id(claim)


@settings(deadline=None, max_examples=50)
@given(CLAIMS, CLAIMS)
def test_fingerprints_ignore_order_witnesses_and_places(first: ClaimRecord, second: ClaimRecord) -> None:
    """Sides in another order, more witnesses, other sources and other places give the same fingerprint."""
    witness = replace(first, source="someone else", start=first.start + 7, end=first.end + 7)
    expected = fingerprint("CC201", [[first], [second]])
    assert fingerprint("CC201", [[second], [witness, first]]) == expected
    assert fingerprint("CC201", [[witness], [second, replace(second, source="z")]]) == expected


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "count"},
        {"measure": "killed"},
        {"value": Quantity((41.0,), PERSON, "about")},
        {"value": Quantity((40.0,), PERSON, "exact")},
        {"value": Quantity((40.0,), Unit("ship", "count", "ship"), "about")},
        {"modality": "planned"},
        {"polarity": "negated"},
        {"subject": Subject(frame="attend")},
        {"subject": Subject(words=("harbour",))},
        {"source": "b"},
    ],
    ids=str,
)
def test_what_is_said_makes_the_id(change: dict[str, object]) -> None:
    """Another number, hedge, unit, modality, predicate or source is another claim."""
    assert claim_id(replace(ONE, **change)) != claim_id(ONE)


def test_rules_do_not_share_fingerprints() -> None:
    """Two rules that speak of the same sides say two things."""
    assert fingerprint("CC201", [[ONE], [OTHER]]) != fingerprint("CC202", [[ONE], [OTHER]])


def test_a_hash_is_short_and_tells_its_parts_apart() -> None:
    """Twelve hexadecimal digits, in which ("ab", "c") is not ("a", "bc")."""
    assert len(digest(["a"])) == LENGTH
    assert digest(["ab", "c"]) != digest(["a", "bc"])
    assert digest(["a", ""]) != digest(["a"])


def test_a_separator_in_the_text_is_no_space() -> None:
    """A control character in a text makes another id than a space."""
    assert (
        len({digest(parts) for parts in (["a\x1fb"], ["a b"], ["a", "b"], ["a\x1e1b"], ["a\x1f", "b"], ["a", "\x1fb"])})
        == 6
    )


def test_a_hash_takes_any_text() -> None:
    """Half a surrogate pair, as broken decoders leave it, does not crash."""
    assert digest(["\ud800"])


@settings(deadline=None, max_examples=40)
@given(VALUES)
def test_every_value_can_be_stated(value: Value) -> None:
    """Each kind of value has its own string, which a record with the same fields shares."""
    assert stated(value) == stated(replace(value))


def test_what_a_policy_makes_is_no_part_of_an_id() -> None:
    """The written precision and the factor of a unit may change with the tables; what was said does not."""
    kilometre = Unit("kilometer", "[length]", factor=1000.0)
    walk = replace(ONE, value=Quantity((5.0,), kilometre))
    other = replace(ONE, value=Quantity((5.0,), replace(kilometre, factor=1000.0001), step=1.0))
    assert content(walk) == content(other)


def test_dates_are_told_apart_by_bound_and_modifier() -> None:
    """By 2030, since 2030 and early 2030 are three things to say."""
    times = [Time("2030"), Time("2030", bound="by"), Time("2030", bound="since"), Time("2030", modifier="start")]
    assert len({stated(time) for time in times}) == len(times)


def test_ids_survive_edits_elsewhere_in_the_article() -> None:
    """A paragraph put before and one put after change no id of the sentence between them."""
    sentence = "Some 340 volunteers planted trees along the canal."
    before = "Notes from the river\n\nThe weather was mild, and the ferry ran late.\n\n"
    after = "\n\nThe work goes on next to the old mill, with 12 carts."
    alone = {c.quote: c.id for c in claimcheck.extract(claimcheck.Source(id="a", text=f"{sentence}\n"))}
    edited = {c.quote: c.id for c in claimcheck.extract(claimcheck.Source(id="a", text=before + sentence + after))}
    assert alone
    assert edited.items() >= alone.items()


def test_fingerprints_survive_edits_elsewhere_in_the_article() -> None:
    """A finding keeps its fingerprint when a source gains a sentence that says something else."""
    texts = ("The bakery sold 340 loaves on 2 May 2021.", "On 2 May 2021 the bakery sold 290 loaves.")
    more = "Rain fell on the square for most of the morning.\n\n"

    def prints(*told: str) -> set[str]:
        sources = [claimcheck.Source(id=str(n), text=text) for n, text in enumerate(told)]
        return {f.fingerprint for f in claimcheck.check(sources).findings if f.verdict == "contradiction"}

    assert prints(*texts)
    assert prints(*texts) == prints(more + texts[0], texts[1]) == prints(*reversed(texts))
