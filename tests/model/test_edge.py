"""The models at the edge: what is written reads back, what is derived is never stored, what is unknown is refused."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from claimcheck.errors import DateError
from claimcheck.model.edge import (
    Checked,
    Claim,
    ClaimPlace,
    Finding,
    Mention,
    NotCompared,
    OneWitness,
    Report,
    ScopeModel,
    Side,
    Source,
    SourceSummary,
    SubjectModel,
    Suppressed,
    Tie,
)
from claimcheck.model.edge_values import (
    DERIVED,
    DurationValue,
    Edge,
    ListValue,
    NameValue,
    OrdinalValue,
    QuantityValue,
    RecurrenceValue,
    ResultValue,
    TimePartModel,
    TimeValue,
    UnitModel,
    plain,
    time_model,
    value_model,
)
from claimcheck.model.values import Quantity, Unit
from tests.model.records import CLAIMS, DROPPED, DURATIONS, FINDINGS, MENTIONS, QUANTITIES, TIMES, VALUES

if TYPE_CHECKING:
    from claimcheck.model.claim import ClaimRecord, MentionRecord
    from claimcheck.model.finding import DroppedPair, FindingRecord
    from claimcheck.model.values import Duration, Time, Value

COUNT = {"type": "quantity", "stated": 7, "unit": "barge"}
CLAIM = {
    "id": "x",
    "kind": "count",
    "measure": "m",
    "source": "a",
    "start": 0,
    "end": 7,
    "quote": "7 boats",
    "value": COUNT,
}
PLACE = {name: CLAIM[name] for name in ("id", "source", "start", "end", "quote")}
SMALLEST: dict[type[Edge], dict[str, Any]] = {
    Source: {"id": "a", "text": ""},
    Mention: {"start": 0, "end": 7, "quote": "7 boats", "value": COUNT},
    ScopeModel: {},
    SubjectModel: {},
    Claim: CLAIM,
    Side: {"says": "7 boats", "claims": [CLAIM], "witnesses": ["a"]},
    Finding: {
        "rule": "CC201",
        "name": "n",
        "verdict": "tension",
        "severity": "warning",
        "message": "m",
        "sides": [],
        "claims": [],
        "fingerprint": "f",
    },
    ClaimPlace: PLACE,
    NotCompared: {"first": PLACE, "second": PLACE, "reason": "unit"},
    SourceSummary: {"id": "a"},
    Checked: {"claim": CLAIM, "outcome": "supported"},
    Tie: {"first": "a", "second": "b", "kind": "near-copy"},
    OneWitness: {"sources": ("a", "b"), "ties": ()},
    Suppressed: {
        "finding": {
            "rule": "CC201",
            "name": "n",
            "verdict": "tension",
            "severity": "warning",
            "message": "m",
            "sides": [],
            "claims": [],
            "fingerprint": "f",
        },
        "reason": "r",
        "file": "s.toml",
    },
    Report: {},
    UnitModel: {},
    QuantityValue: {"stated": [3, 4]},
    DurationValue: {"stated": 3, "timex": "P3D", "unit": "day"},
    TimePartModel: {"start": 0, "end": 4, "quote": "2016", "timex": "2016"},
    TimeValue: {"timex": "2016"},
    RecurrenceValue: {"timex": "P1W"},
    OrdinalValue: {"stated": 2},
    ListValue: {"members": ["a"], "complete": True},
    NameValue: {"name": "Ida Holm"},
    ResultValue: {"stated": [3, 1]},
}
"""The least that each public model can be made of."""


def round_trip(model: Edge) -> None:
    """Asserts that a model reads back from its own JSON as itself."""
    assert type(model).model_validate_json(model.model_dump_json()) == model


def every_model(base: type[Edge] = Edge) -> set[type[Edge]]:
    """All public models of the package."""
    found = set(base.__subclasses__())
    return found.union(*(every_model(model) for model in found)) if found else found


def test_every_public_model_is_tried_here() -> None:
    """A model that is added cannot be forgotten by these tests."""
    ours = {m for m in every_model() if m.__module__.startswith("claimcheck.model") and not m.__name__.startswith("_")}
    assert ours == set(SMALLEST)


@pytest.mark.parametrize("model", SMALLEST, ids=lambda m: m.__name__)
def test_the_smallest_of_each_model_reads_back(model: type[Edge]) -> None:
    """What is made of required fields alone survives JSON."""
    round_trip(model.model_validate(SMALLEST[model]))


@pytest.mark.parametrize("model", SMALLEST, ids=lambda m: m.__name__)
def test_an_unknown_field_is_refused(model: type[Edge]) -> None:
    """A misspelt field is an error and is never dropped in silence."""
    with pytest.raises(ValidationError, match="Extra inputs"):
        model.model_validate({**SMALLEST[model], "colour": "red"})


@pytest.mark.parametrize("model", SMALLEST, ids=lambda m: m.__name__)
def test_models_are_frozen(model: type[Edge]) -> None:
    """Nobody can change a model that somebody else holds."""
    made = model.model_validate(SMALLEST[model])
    name = next(iter(model.model_fields))
    with pytest.raises(ValidationError, match="frozen"):
        setattr(made, name, getattr(made, name))


@pytest.mark.parametrize("model", SMALLEST, ids=lambda m: m.__name__)
@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_every_model_has_a_schema_that_is_closed(model: type[Edge], mode: Any) -> None:
    """A JSON Schema can be published for each model, and it allows no further field."""
    assert model.model_json_schema(mode=mode)["additionalProperties"] is False


@settings(deadline=None, max_examples=60)
@given(VALUES)
def test_values_and_records_are_inverses(value: Value) -> None:
    """A value turned into its model and back is the value."""
    model = value_model(value)
    assert model.record() == value
    round_trip(model)


@settings(deadline=None, max_examples=40)
@given(CLAIMS)
def test_claims_and_records_are_inverses(claim: ClaimRecord) -> None:
    """A claim turned into its model and back is the claim, and so is one that went through JSON."""
    model = Claim.of(claim)
    assert model.record() == claim
    assert Claim.model_validate_json(model.model_dump_json()).record() == claim
    round_trip(model)


@settings(deadline=None, max_examples=30)
@given(MENTIONS)
def test_mentions_read_back(mention: MentionRecord) -> None:
    """A mention survives JSON with its words, its value and the rows that made it."""
    model = Mention.of(mention, "ab cdefg")
    assert model.quote == " cd"
    assert model.value.record() == mention.value
    round_trip(model)


@settings(deadline=None, max_examples=30)
@given(FINDINGS)
def test_findings_read_back(finding: FindingRecord) -> None:
    """A finding survives JSON, lists the claims of all its sides, and names each witness once."""
    model = Finding.of(finding)
    round_trip(model)
    assert [c.record() for c in model.claims] == [claim for side in finding.sides for claim in side.claims]
    assert all(side.witnesses == tuple(sorted({c.source for c in side.claims})) for side in model.sides)


@settings(deadline=None, max_examples=20)
@given(DROPPED)
def test_pairs_that_were_not_compared_read_back(pair: DroppedPair) -> None:
    """A dropped pair survives JSON."""
    round_trip(NotCompared.of(pair))


@settings(deadline=None, max_examples=20)
@given(TIMES)
def test_times_read_back(time: Time) -> None:
    """A time of a scope survives JSON with both ends of a range."""
    assert time_model(time).record() == time
    round_trip(time_model(time))


@settings(deadline=None, max_examples=40)
@given(QUANTITIES | DURATIONS)
def test_what_the_policy_derives_is_shown_and_never_stored(value: Quantity | Duration) -> None:
    """The ends of the set are shown, are dropped on reading whatever they say, and are no fields of the model."""
    model = value_model(value)
    shown = model.model_dump(mode="json")
    assert set(DERIVED) <= shown.keys()
    forged = {**shown, "lower": -1, "upper": None, "lower_closed": None, "upper_closed": "yes"}
    assert type(model).model_validate(forged) == model
    assert set(DERIVED).isdisjoint(type(model).model_fields)
    assert set(DERIVED).isdisjoint(type(model).model_json_schema(mode="validation")["properties"])


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"stated": 200, "hedge": "more_than"}, (200, None, False, False)),
        ({"stated": 200}, (200, 200, True, True)),
        ({"stated": [25, 18], "hedge": "between"}, (18, 25, True, True)),
        ({"stated": 40, "hedge": "at_most"}, (None, 40, False, True)),
        ({"stated": 2.3e9, "step": 1e8}, (2.25e9, 2.35e9, True, True)),
    ],
)
def test_ends_are_those_of_the_default_policy(value: dict[str, Any], expected: tuple[object, ...]) -> None:
    """An open end is null, and is not closed."""
    model = QuantityValue.model_validate(value)
    assert (model.lower, model.upper, model.lower_closed, model.upper_closed) == expected


@pytest.mark.parametrize(
    ("field", "bad"),
    [
        ("hedge", "roughly"),
        ("type", "money"),
        ("step", -1),
        ("change", "sideways"),
        ("stated", "many"),
        ("of", {"dimension": "count", "colour": "red"}),
    ],
)
def test_a_value_with_an_impossible_entry_is_refused(field: str, bad: object) -> None:
    """Words that no table of the model has are errors, also deep inside."""
    with pytest.raises(ValidationError):
        Claim.model_validate({**CLAIM, "value": {**COUNT, field: bad}})


@pytest.mark.parametrize(
    ("number", "printed"), [(200.0, "200"), (2.5, "2.5"), (-3.0, "-3"), (1e18, "1e+18"), (0.0, "0")]
)
def test_whole_numbers_print_without_a_point(number: float, printed: str) -> None:
    """A reader of the JSON sees 200 and not 200.0; numbers beyond exact doubles stay as they are."""
    assert json.dumps(plain(number)) == printed
    assert plain(number) == number


def test_a_quantity_prints_as_the_contract_says() -> None:
    """The JSON of a quantity has the fields of the contract, one number alone or two ends as a list."""
    record = Quantity((18.0, 25.0), Unit("barge", "count", "barge"), "between")
    shown = json.loads(value_model(record).model_dump_json())
    assert shown["type"] == "quantity"
    assert shown["stated"] == [18, 25]
    assert (shown["unit"], shown["change"], shown["lower"], shown["upper"]) == ("barge", None, 18, 25)


@pytest.mark.parametrize(
    ("given_date", "kept"),
    [
        ("2022-11-21", "2022-11-21"),
        (" 2022-11-21 ", "2022-11-21"),
        ("2022-11-21T09:52:14", "2022-11-21T09:52:14"),
        (date(2022, 11, 21), "2022-11-21"),
        (datetime(2022, 11, 21, 9, 52, tzinfo=UTC), "2022-11-21T09:52:00+00:00"),
        (None, None),
        ("", None),
    ],
)
def test_publication_dates_are_kept_as_iso_strings(given_date: object, kept: str | None) -> None:
    """A source takes a date in any of the usual forms and keeps one."""
    assert Source.model_validate({"id": "a", "text": "", "published": given_date}).published == kept


@pytest.mark.parametrize("bad", ["yesterday", "2022-13-01", "21 November 2022", "2022-02-30", 7])
def test_a_publication_date_that_is_none_is_an_error_with_a_remedy(bad: object) -> None:
    """The error names the value and says how to write a date."""
    with pytest.raises(DateError, match="published is not a date") as caught:
        Source.model_validate({"id": "a", "text": "", "published": bad})
    assert repr(bad) in str(caught.value)
    assert "write it as 2022-11-21" in str(caught.value)


def test_a_source_with_a_bad_date_raises_one_of_our_errors() -> None:
    """A caller that catches ClaimcheckError catches a bad publication date too."""
    with pytest.raises(DateError):
        Source(id="a", text="", published="yesterday")


def test_a_source_has_an_id() -> None:
    """Findings name their sources, so that an empty id is refused."""
    with pytest.raises(ValidationError):
        Source(id="", text="x")


@settings(deadline=None, max_examples=30)
@given(st.text(max_size=20))
def test_a_source_keeps_its_text_to_the_character(text: str) -> None:
    """Nothing is stripped or normalised, since offsets refer to the text as given."""
    assert Source(id="a", text=text).text == text
