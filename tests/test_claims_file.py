"""Claims files: what is written reads back, and what is broken is named by file, line and field."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.claims_file import StoredSource, parse_claims, read_claims, write_claims
from claimcheck.errors import ClaimsFormatError, EmptyInput, MissingInput, NotText
from claimcheck.model.claim import Account, ClaimRecord, Scope, Subject
from claimcheck.model.document import Document
from claimcheck.model.values import (
    Duration,
    Members,
    Name,
    Ordinal,
    Quantity,
    Recurrence,
    Time,
    TimePart,
    Unit,
)

if TYPE_CHECKING:
    from pathlib import Path

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
NUMBERS = st.integers(-(10**12), 10**12).map(float) | st.floats(-1e9, 1e9, allow_nan=False)
TUPLES = st.lists(WORDS, max_size=3).map(tuple)
UNITS = st.builds(
    Unit, WORDS, st.sampled_from(["count", "currency", "[length]"]), WORDS, TUPLES, TUPLES, NUMBERS, NUMBERS
)
STATED = st.lists(NUMBERS, min_size=1, max_size=2).map(tuple)
HEDGES = st.sampled_from(["exact", "about", "more_than", "at_most", "between"])
STEPS = st.floats(0, 1e9)
PARTS = st.lists(st.builds(TimePart, st.integers(0, 99), st.integers(0, 99), WORDS, WORDS), max_size=2).map(tuple)
TIMES = st.builds(
    Time,
    WORDS,
    st.none() | WORDS,
    st.none() | WORDS,
    st.sampled_from(["year", "month", "day", "minute"]),
    st.sampled_from(["", "by", "since"]),
    st.sampled_from(["", "mid"]),
    st.none() | st.integers(0, 6),
    st.sampled_from(["explicit", "published", "open"]),
    WORDS,
    PARTS,
)
VALUES = st.one_of(
    st.builds(Quantity, STATED, UNITS, HEDGES, st.sampled_from([None, "up", "down"]), STEPS, st.none() | NUMBERS),
    st.builds(Duration, WORDS, STATED, UNITS, HEDGES, STEPS),
    TIMES,
    st.builds(Recurrence, WORDS),
    st.builds(Ordinal, st.integers(0, 99), WORDS),
    st.builds(Members, TUPLES, st.booleans(), st.none() | NUMBERS, UNITS),
    st.builds(Name, WORDS, WORDS, WORDS),
)
SUBJECTS = st.builds(Subject, **{f.name: WORDS if f.default == "" else TUPLES for f in fields(Subject)})
SCOPES = st.builds(Scope, st.none() | TIMES, st.none() | TIMES, TUPLES, TUPLES)
OFFSETS = st.integers(0, 10**6)
ZONES = st.sampled_from(["head", "body", "caption"])
CLAIMS = st.builds(
    ClaimRecord,
    kind=WORDS,
    measure=WORDS,
    source=st.just("a"),
    start=OFFSETS,
    end=OFFSETS,
    quote=WORDS,
    value=VALUES,
    zone=ZONES,
    subject=SUBJECTS,
    scope=SCOPES,
    modality=st.sampled_from(["asserted", "planned", "denied"]),
    polarity=st.sampled_from(["affirmed", "negated"]),
    attribution=WORDS,
    sentence=st.tuples(OFFSETS, OFFSETS),
    rows=TUPLES,
)
ACCOUNTS = st.builds(
    Account,
    st.just("a"),
    st.lists(CLAIMS, max_size=3).map(tuple),
    st.lists(st.tuples(WORDS, WORDS), max_size=2).map(tuple),
    st.lists(st.tuples(WORDS, st.integers(1, 9)), max_size=2).map(tuple),
    st.none() | st.just("2022-11-21"),
    WORDS,
    TUPLES,
    TUPLES,
)

HEADER = '{"format": "claimcheck-claims", "version": 1}\n'
SOURCE = '{"source": {"id": "a"}}\n'
UNIT = Unit("person", "count", "person")
CLAIM = ClaimRecord(
    "attendance", "attendance", "a", 4, 16, "about 40 men", Quantity((40.0,), UNIT, "about"), "body", Subject(), Scope()
)


@settings(deadline=None, max_examples=60)
@given(ACCOUNTS)
def test_what_is_written_reads_back(account: Account) -> None:
    """Any account, with any claims, comes out of a claims file as it went in."""
    assert parse_claims("".join(write_claims([account])), "claims.jsonl").accounts == (account,)


def test_every_field_of_an_account_is_stored() -> None:
    """A field that the model gains cannot be lost on the way through a file."""
    assert {field.name for field in fields(Account)} - {"source", "claims"} <= StoredSource.model_fields.keys()


def test_nothing_that_a_policy_makes_is_stored() -> None:
    """The line of a claim holds what was said: no interval, no default, no id."""
    line = list(write_claims([Account("a", (CLAIM,))]))[2]
    assert json.loads(line)["claim"] == {
        "kind": "attendance",
        "measure": "attendance",
        "source": "a",
        "start": 4,
        "end": 16,
        "quote": "about 40 men",
        "value": {
            "type": "quantity",
            "stated": 40,
            "hedge": "about",
            "unit": "person",
            "of": {"dimension": "count", "head": "person"},
        },
    }


def test_the_document_gives_its_particulars_and_not_its_text() -> None:
    """Publisher, date and hash are stored; neither the text nor a path of this machine."""
    document = Document("a", "some text", publisher="The Post", published_origin="dateline", path="/home/me/a.txt")
    lines = "".join(write_claims([Account("a", (), title="T", published="2022-11-21")], [document]))
    source = parse_claims(lines, "f").sources[0]
    assert (source.publisher, source.published_origin, source.title) == ("The Post", "dateline", "T")
    assert source.sha256 == "b94f6f125c79e3a5ffaa826f584c10d52ada669e6762051b826b55776d05aed2"
    assert "some text" not in lines
    assert "/home" not in lines


def test_several_sources_keep_their_order_and_their_claims() -> None:
    """Accounts come back in the order of the file."""
    accounts = (Account("b", ()), Account("a", (CLAIM, CLAIM)))
    assert parse_claims("".join(write_claims(accounts)), "f").accounts == accounts


def test_blank_lines_and_windows_line_ends_are_no_fault() -> None:
    """Editors leave them."""
    text = (HEADER + "\n" + SOURCE + "\n\n").replace("\n", "\r\n")
    assert [account.source for account in parse_claims(text, "f").accounts] == ["a"]


def entry(**changes: object) -> str:
    """A claim's line with some fields changed."""
    said = json.loads(list(write_claims([Account("a", (CLAIM,))]))[2])["claim"]
    return json.dumps({"claim": {**said, **changes}}) + "\n"


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ('{"format": "claimcheck-claims", "version": 2}\n', "f:1", "version 2 of the claims format"),
        ('{"format": "claimcheck-claims"}\n', "f:1", "version None"),
        ('{"hello": 1}\n', "f:1", "does not say"),
        ("[]\n", "f:1", "no JSON object"),
        ('{"format": "claimcheck-claims", "version": 1, "more": 2}\n', "f:1", "header.more"),
        (HEADER + "{oops\n", "f:2", "no JSON"),
        (HEADER + "[" * 100_000 + "\n", "f:2", "no JSON"),
        (HEADER + '{"thing": 1}\n', "f:2", "either a source or a claim"),
        (HEADER + "{}\n", "f:2", "either a source or a claim, not nothing"),
        (HEADER + '{"source": 5}\n', "f:2", "source: "),
        (HEADER + '{"source": {"id": ""}}\n', "f:2", "source.id"),
        (HEADER + SOURCE + SOURCE, "f:3", "stands twice"),
        (HEADER + entry(), "f:2", "has no line before it"),
        (HEADER + SOURCE + '{"claim": [1]}\n', "f:3", "claim: "),
        (HEADER + SOURCE + "\n" + entry(start="soon"), "f:4", "claim.start"),
        (HEADER + SOURCE + entry(colour="red"), "f:3", "claim.colour"),
        (HEADER + SOURCE + entry(value={"type": "quantity"}), "f:3", "claim.value.quantity.stated"),
        (HEADER + SOURCE + entry(value={"type": "guess"}), "f:3", "claim.value"),
        (HEADER + SOURCE + '{"claim": {"start": NaN}}\n', "f:3", "NaN is no number"),
    ],
)
def test_a_broken_line_is_named_with_its_field(text: str, where: str, what: str) -> None:
    """The error says file, line, what is wrong, and what to do."""
    with pytest.raises(ClaimsFormatError) as caught:
        parse_claims(text, "f")
    assert caught.value.where == where
    assert what in caught.value.what
    assert caught.value.remedy


def test_files_that_hold_nothing_to_read_are_told_apart(tmp_path: Path) -> None:
    """A missing file, an empty one, and one that is no text."""
    (tmp_path / "empty.jsonl").write_text("\n\n", encoding="utf-8")
    (tmp_path / "bytes.jsonl").write_bytes(b"\xff\xfe\x00\x81")
    for name, fault in (("none", MissingInput), ("empty", EmptyInput), ("bytes", NotText)):
        with pytest.raises(fault):
            read_claims(tmp_path / f"{name}.jsonl")


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    """Some editors write one."""
    (tmp_path / "claims.jsonl").write_text(HEADER + SOURCE, encoding="utf-8-sig")
    assert len(read_claims(tmp_path / "claims.jsonl").accounts) == 1
