"""The values of mentions and claims at the edge: frozen pydantic models, one a kind of value, told apart by `type`.

`lower`, `upper`, `lower_closed` and `upper_closed` follow from the default policy. They are shown, and dropped when a
value is read back: what is stored is what was said.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias, TypeVar

from pydantic import BaseModel, ConfigDict, Field, computed_field, model_validator

from claimcheck.model.values import (
    Anchor,
    Bound,
    Change,
    Duration,
    Grain,
    Hedge,
    Members,
    Name,
    Ordinal,
    Outcome,
    Quantity,
    Recurrence,
    Result,
    Time,
    TimePart,
    Unit,
    Value,
)
from claimcheck.policy import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.model.interval import Interval

Number: TypeAlias = int | float
DERIVED = ("lower", "upper", "lower_closed", "upper_closed")


class Edge(BaseModel):
    """Frozen, and closed: an unknown field is refused when something is read."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def plain(number: float) -> Number:
    """A whole number as int, so that it prints as 200 and not 200.0."""
    return int(number) if -1e15 < number < 1e15 and number == int(number) else number


def _stated(numbers: tuple[float, ...]) -> Number | tuple[Number, ...]:
    return plain(numbers[0]) if len(numbers) == 1 else tuple(plain(n) for n in numbers)


def _numbers(stated: Number | tuple[Number, ...]) -> tuple[float, ...]:
    return tuple(stated) if isinstance(stated, tuple) else (stated,)


class UnitModel(Edge):
    """The inside of a unit: see `claimcheck.model.values.Unit`."""

    dimension: str = "none"
    head: str = ""
    modifiers: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    factor: float = 1.0
    offset: float = 0.0

    def record(self, name: str) -> Unit:
        """The record, given the unit's one-string name."""
        return Unit(name, self.dimension, self.head, self.modifiers, self.others, self.factor, self.offset)


class _Measured(Edge):
    stated: Number | tuple[Number, ...]
    hedge: Hedge = "exact"
    unit: str = ""
    of: UnitModel = UnitModel()
    step: float = Field(default=0.0, ge=0)

    @model_validator(mode="before")
    @classmethod
    def _without_derived(cls, data: Any) -> Any:
        if isinstance(data, dict) and not data.keys().isdisjoint(DERIVED):
            return {key: value for key, value in data.items() if key not in DERIVED}
        return data

    def _interval(self) -> Interval:
        return DEFAULT.interval(Quantity(_numbers(self.stated), Unit(), self.hedge, step=self.step))

    @computed_field  # type: ignore[prop-decorator]
    @property
    def lower(self) -> Number | None:
        """The lower end under the default policy, in `unit`; None where open."""
        end = self._interval().lower
        return None if end is None else plain(end)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def upper(self) -> Number | None:
        """The upper end under the default policy, in `unit`; None where open."""
        end = self._interval().upper
        return None if end is None else plain(end)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def lower_closed(self) -> bool:
        """Whether the lower end itself belongs to the set."""
        interval = self._interval()
        return interval.lower is not None and interval.lower_closed

    @computed_field  # type: ignore[prop-decorator]
    @property
    def upper_closed(self) -> bool:
        """Whether the upper end itself belongs to the set."""
        interval = self._interval()
        return interval.upper is not None and interval.upper_closed


class QuantityValue(_Measured):
    """A number, or the two ends of a range, of something."""

    type: Literal["quantity"] = "quantity"
    change: Change | None = None
    whole: Number | None = None

    def record(self) -> Quantity:
        """The record of what is stated."""
        unit = self.of.record(self.unit)
        return Quantity(_numbers(self.stated), unit, self.hedge, self.change, self.step, self.whole)


class DurationValue(_Measured):
    """A length of time. timex: TIMEX3 ("P3D")."""

    type: Literal["duration"] = "duration"
    timex: str

    def record(self) -> Duration:
        """The record of what is stated."""
        return Duration(self.timex, _numbers(self.stated), self.of.record(self.unit), self.hedge, self.step)


class TimePartModel(Edge):
    """One end of a range in the text: half-open offsets in code points, the words, and their TIMEX3 value."""

    start: int
    end: int
    quote: str
    timex: str


class TimeValue(Edge):
    """A point or a stretch on the calendar: see `claimcheck.model.values.Time`."""

    type: Literal["time"] = "time"
    timex: str
    start: str | None = None
    end: str | None = None
    grain: Grain = "day"
    bound: Bound = ""
    modifier: str = ""
    weekday: int | None = Field(default=None, ge=0, le=6)
    anchor: Anchor = "explicit"
    zone: str = ""
    parts: tuple[TimePartModel, ...] = ()

    def record(self) -> Time:
        """The record of what is stated."""
        parts = tuple(TimePart(p.start, p.end, p.quote, p.timex) for p in self.parts)
        fields = {name: getattr(self, name) for name in type(self).model_fields if name not in {"type", "parts"}}
        return Time(**fields, parts=parts)


class RecurrenceValue(Edge):
    """A time that comes back. timex: a TIMEX3 value of type SET."""

    type: Literal["set"] = "set"
    timex: str

    def record(self) -> Recurrence:
        """The record of what is stated."""
        return Recurrence(self.timex)


class OrdinalValue(Edge):
    """A place in an order, and the noun it stands before."""

    type: Literal["ordinal"] = "ordinal"
    stated: int
    head: str = ""

    def record(self) -> Ordinal:
        """The record of what is stated."""
        return Ordinal(self.stated, self.head)


class ListValue(Edge):
    """The members that a text lists, and the number it gives for them."""

    type: Literal["list"] = "list"
    members: tuple[str, ...]
    complete: bool
    stated: Number | None = None
    unit: str = ""
    of: UnitModel | None = None

    def record(self) -> Members:
        """The record of what is stated."""
        return Members(self.members, self.complete, self.stated, self.of.record(self.unit) if self.of else None)


class NameValue(Edge):
    """A name, and in a role claim the role and the organisation."""

    type: Literal["name"] = "name"
    name: str
    role: str = ""
    organisation: str = ""

    def record(self) -> Name:
        """The record of what is stated."""
        return Name(self.name, self.role, self.organisation)


class ResultValue(Edge):
    """How a contest or a vote ended: see `claimcheck.model.values.Result`."""

    type: Literal["result"] = "result"
    stated: tuple[int, ...] = ()
    sides: tuple[str, str] = ("", "")
    outcome: Outcome = ""
    margin: int | None = None
    unit: str = ""
    round: str = ""

    def record(self) -> Result:
        """The record of what is stated."""
        return Result(self.stated, self.sides, self.outcome, self.margin, self.unit, self.round)


AnyValue: TypeAlias = Annotated[
    QuantityValue | DurationValue | TimeValue | RecurrenceValue | OrdinalValue | ListValue | NameValue | ResultValue,
    Field(discriminator="type"),
]


_M = TypeVar("_M", bound=Edge)
_SLOTS = ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
_set_fields, _set_names, _set_extra, _set_private = (vars(BaseModel)[slot].__set__ for slot in _SLOTS)


def trusted(cls: type[_M]) -> Callable[[dict[str, Any]], _M]:
    """What makes models of a class from fields that are known to be right, all of them given: what `model_construct` makes, at a
    tenth of the time.

    The fields are kept as they are, not copied. Those that were set are those of the class, in one set for all its models.
    """
    names, new = set(cls.model_fields), object.__new__

    def made(fields: dict[str, Any]) -> _M:
        model = new(cls)
        _set_fields(model, fields)
        _set_names(model, names)
        _set_extra(model, None)
        _set_private(model, None)
        return model

    return made


_trusted_part, _trusted_time = trusted(TimePartModel), trusted(TimeValue)
_trusted_quantity, _trusted_duration, _trusted_ordinal = (
    trusted(QuantityValue),
    trusted(DurationValue),
    trusted(OrdinalValue),
)


@lru_cache(maxsize=1 << 12)
def _unit_model(unit: Unit) -> UnitModel:
    """One model for all mentions of a unit."""
    return UnitModel(
        dimension=unit.dimension,
        head=unit.head,
        modifiers=unit.modifiers,
        others=unit.others,
        factor=unit.factor,
        offset=unit.offset,
    )


def _part_model(part: TimePart) -> TimePartModel:
    return _trusted_part({"start": part.start, "end": part.end, "quote": part.quote, "timex": part.timex})


def time_model(value: Time) -> TimeValue:
    """The model of a time record."""
    parts = tuple(_part_model(part) for part in value.parts) if value.parts else ()
    return _trusted_time(
        {
            "type": "time",
            "timex": value.timex,
            "start": value.start,
            "end": value.end,
            "grain": value.grain,
            "bound": value.bound,
            "modifier": value.modifier,
            "weekday": value.weekday,
            "anchor": value.anchor,
            "zone": value.zone,
            "parts": parts,
        },
    )


def _quantity(value: Quantity) -> QuantityValue:
    return _trusted_quantity(
        {
            "stated": _stated(value.stated),
            "hedge": value.hedge,
            "unit": value.unit.name,
            "of": _unit_model(value.unit),
            "step": float(value.step),
            "type": "quantity",
            "change": value.change,
            "whole": None if value.whole is None else plain(value.whole),
        },
    )


def _duration(value: Duration) -> DurationValue:
    return _trusted_duration(
        {
            "stated": _stated(value.stated),
            "hedge": value.hedge,
            "unit": value.unit.name,
            "of": _unit_model(value.unit),
            "step": float(value.step),
            "type": "duration",
            "timex": value.timex,
        },
    )


def _list(value: Members) -> ListValue:
    return ListValue(
        members=value.members,
        complete=value.complete,
        stated=None if value.stated is None else plain(value.stated),
        unit=value.unit.name if value.unit else "",
        of=_unit_model(value.unit) if value.unit else None,
    )


def _result(value: Result) -> ResultValue:
    return ResultValue(
        stated=value.stated,
        sides=value.sides,
        outcome=value.outcome,
        margin=value.margin,
        unit=value.unit,
        round=value.round,
    )


_MAKERS: dict[type, Callable[[Any], AnyValue]] = {
    Quantity: _quantity,
    Duration: _duration,
    Time: time_model,
    Recurrence: lambda value: RecurrenceValue(timex=value.timex),
    Ordinal: lambda value: _trusted_ordinal({"type": "ordinal", "stated": int(value.stated), "head": value.head}),
    Members: _list,
    Name: lambda value: NameValue(name=value.name, role=value.role, organisation=value.organisation),
    Result: _result,
}


def value_model(value: Value) -> AnyValue:
    """The model of any value record."""
    return _MAKERS[type(value)](value)
