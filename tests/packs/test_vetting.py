"""What a pack's extractor gives is held to the types of claims; what is wrong is told with pack, extractor and field."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal

import pytest
from pydantic import Field

import claimcheck
from claimcheck.cli import main
from claimcheck.engine import check_documents
from claimcheck.model.claim import ClaimRecord, Scope, Subject
from claimcheck.model.values import Duration, Members, Name, Ordinal, Quantity, Recurrence, Time, TimePart, Unit
from claimcheck.packs import ClaimType, Pack, builtin
from claimcheck.packs.registry import Registry
from claimcheck.packs.vetting import WrongClaim, vetted
from claimcheck.reading import read_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT = "The ferry sank with 31 people on board. It was built in 1962."
DOCUMENT = read_text("a", TEXT)
RECORD = ClaimRecord(
    "aboard", "aboard", "a", 20, 29, "31 people", Quantity((31,), Unit("person", "count", "person")), "body",
    Subject(names=("Ferry",)), Scope(as_of=Time("1962", "1962-01-01", "1962-12-31", "year")), sentence=(0, 39),
)  # fmt: skip


def with_value(**change: Any) -> ClaimRecord:
    """The claim with another quantity."""
    return replace(RECORD, value=replace(RECORD.value, **change))


WRONG = {
    "value": (replace(RECORD, value="31"), "'31' (str)"),
    "value.stated": (with_value(stated=31), "a tuple, and is 31 (int)"),
    "value.stated[0]": (with_value(stated=("31",)), "a float, and is '31' (str)"),
    "value.unit": (with_value(unit="person"), "a Unit, and is 'person' (str)"),
    "value.unit.head": (with_value(unit=Unit("person", "count", 3)), "a str, and is 3 (int)"),
    "value.hedge": (with_value(hedge="roughly"), "one of 'exact', 'about'"),
    "value.change": (with_value(change="sideways"), "one of 'up', 'down'"),
    "value.step": (with_value(step=True), "a float, and is True (bool)"),
    "kind": (replace(RECORD, kind=None), "a str, and is None (NoneType)"),
    "measure": (replace(RECORD, measure=7), "a str, and is 7 (int)"),
    "source": (replace(RECORD, source="b"), "must be the document's id 'a', and is 'b'"),
    "start": (replace(RECORD, start="20"), "an int, and is '20' (str)"),
    "end": (replace(RECORD, end=400), "20 and 400, no span of a text of 61 characters"),
    "quote": (replace(RECORD, quote="31 persons"), "must be the words from 'start' to 'end'"),
    "zone": (replace(RECORD, zone="middle"), "must be one of head, body"),
    "subject": (replace(RECORD, subject="the ferry"), "a Subject"),
    "subject.names": (replace(RECORD, subject=Subject(names="Ferry")), "a tuple, and is 'Ferry' (str)"),
    "scope.as_of": (replace(RECORD, scope=Scope(as_of="1962")), "a Time or None, and is '1962' (str)"),
    "scope.as_of.grain": (replace(RECORD, scope=Scope(as_of=Time("1962", grain="eon"))), "'eon' (str)"),
    "modality": (replace(RECORD, modality="sung"), "one of 'asserted'"),
    "sentence": (replace(RECORD, sentence=(1, 2, 3)), "a tuple of 2"),
    "rows": (replace(RECORD, rows=["a"]), "a tuple, and is ['a'] (list)"),
}


@pytest.mark.parametrize("field", WRONG)
def test_a_field_of_a_wrong_type_is_named(field: str) -> None:
    """With what it must be and what is there."""
    record, words = WRONG[field]
    with pytest.raises(WrongClaim) as raised:
        vetted([RECORD, record], DOCUMENT, {})
    assert f"'{field}'" in str(raised.value)
    assert words in str(raised.value)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (None, "it gave None (NoneType) in place of claims"),
        ("claims", "it gave 'claims' (str) in place of claims"),
        ([{"kind": "aboard"}], "it gave {'kind': 'aboard'} (dict) in place of a ClaimRecord"),
        ([RECORD, "x" * 200], "…"),
    ],
)
def test_what_is_no_claim_is_refused(given: object, words: str) -> None:
    """Nothing, a text, a mapping, something else among claims."""
    with pytest.raises(WrongClaim) as raised:
        vetted(given, DOCUMENT, {})
    assert words in str(raised.value)


@pytest.mark.parametrize(
    "value",
    [
        Quantity((31, 40.5), Unit(), "between", "up", 1, 50), Time("1962", parts=(TimePart(0, 1, "a", "x"),)), Ordinal(2, "ferry"),
        Duration("P3D", (3,), Unit("day")), Recurrence("P1D"), Members(("a", "b"), complete=True), Name("Ann", "captain"),
    ],
)  # fmt: skip
def test_right_claims_pass_as_they_are(value: Any) -> None:
    """Every kind of value; a whole number will do for a float."""
    record = replace(RECORD, value=value)
    assert vetted((r for r in [record]), DOCUMENT, {}) == [record]


def test_what_is_pulled_from_a_text_passes() -> None:
    """The built-in claims themselves hold to the types."""
    seen: list[int] = []

    def all_again(document: Any, account: Any) -> list[ClaimRecord]:
        seen.append(len(vetted(account.claims, document, {})))
        return []

    registry = Registry.of([builtin(), Pack("again", extractors=(all_again,))])
    text = "On 4 May 2021, at least 12 people died in Brenna, mayor Ann Holt said. The county spent $3 million over five years."
    claimcheck.check([claimcheck.Source(id="a", text=text)], packs=registry)
    assert seen
    assert seen[0] > 3


class Aboard(ClaimType):
    """People on board, never more than a thousand characters on."""

    kind: Literal["aboard"] = "aboard"
    start: int = Field(ge=0, le=5)


def test_a_claim_type_may_ask_for_more() -> None:
    """What the pack's own type refuses is told with its field."""
    with pytest.raises(
        WrongClaim, match="the field 'start' of a claim of kind aboard: Input should be less than or equal to 5"
    ):
        vetted([RECORD], DOCUMENT, {"aboard": Aboard})


def broken(_document: object, _account: object) -> list[ClaimRecord]:
    """An extractor whose second claim is wrong."""
    return [RECORD, with_value(unit="person")]


def pulled(*extractors: Callable[..., Any]) -> Registry:
    """The built-in pack and one with some extractors."""
    return Registry.of([builtin(), Pack("ferries", extractors=extractors)])


def test_the_finding_names_pack_extractor_and_field_and_the_rest_goes_on() -> None:
    """A wrong claim is a failure of its extractor alone: its claims are left out, those of others are not."""
    report = check_documents([DOCUMENT], packs=pulled(broken, lambda _d, _a: [replace(RECORD, kind="crew")]))
    (failed,) = [finding for finding in report.findings if finding.verdict == "error"]
    assert failed.rule == "CC900"
    assert failed.message == (
        "The extractor broken of the pack ferries cannot be used: the field 'value.unit' of a claim must be a Unit, and is 'person' (str), in a"
    )
    kinds = {claim.kind for claim in claimcheck.extract(claimcheck.Source(id="a", text=TEXT), packs=pulled(lambda _d, _a: [RECORD]))}  # fmt: skip
    assert "aboard" in kinds
    with_broken = check_documents([DOCUMENT], packs=pulled(broken))
    assert with_broken.claims == check_documents([DOCUMENT]).claims


def test_the_command_ends_with_four(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As for any failure of a pack, when checking and when extracting."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    code = (
        "from dataclasses import replace\nfrom claimcheck.packs import Pack\n\n"
        "def crew(document, account):\n    return [replace(account.claims[0], kind='crew', rows='none')]\n\npack = Pack('ferries', extractors=(crew,))\n"
    )
    (tmp_path / "ferries.py").write_text(code, encoding="utf-8")
    said = "xtractor crew of the pack ferries cannot be used: the field 'rows' of a claim must be a tuple, and is 'none' (str), in a.txt"
    assert main(["check", "a.txt", "--pack", "./ferries.py:pack"]) == 4
    assert said in " ".join(capsys.readouterr().out.split())
    assert main(["extract", "a.txt", "--pack", "./ferries.py:pack"]) == 4
    assert said in " ".join(capsys.readouterr().err.split())
