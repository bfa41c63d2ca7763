"""Ids and fingerprints made of what was said, never of where it stands: they survive edits elsewhere in an article."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from claimcheck.model.values import Duration, Members, Name, Ordinal, Quantity, Recurrence, Result, Time, Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from claimcheck.model.claim import ClaimRecord

LENGTH = 12
"""Hexadecimal digits of an id: 48 bits, one accidental clash in some 16 million."""


def digest(parts: Sequence[str]) -> str:
    """A short hash of strings, in order."""
    joined = "\x1f".join(parts)
    if "\x1e" in joined or joined.count("\x1f") >= len(parts):
        joined = "\x1f".join(part.replace("\x1e", "\x1e0").replace("\x1f", "\x1e1") for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def _number(number: float) -> str:
    return f"{number:.12g}"


def _of_number(value: Quantity | Duration) -> str:
    unit = value.unit
    ends = "..".join(map(_number, value.stated))
    return f"{value.hedge} {ends} {unit.dimension}:{unit.name}"


def _of_time(value: Time) -> str:
    return f"{value.bound} {value.modifier} {value.timex}/{value.start or ''}/{value.end or ''}"


def _of_result(value: Result) -> str:
    told = f"{value.outcome} {'-'.join(map(str, value.stated))} {'' if value.margin is None else value.margin} {value.unit}"
    return f"{told}|{value.round}|{'|'.join(value.sides)}"


_STATED: dict[type, Callable[[Any], str]] = {
    Quantity: _of_number,
    Duration: _of_number,
    Time: _of_time,
    Recurrence: lambda value: value.timex,
    Ordinal: lambda value: f"{value.stated}. {value.head}",
    Members: lambda value: "|".join(value.members),
    Name: lambda value: f"{value.name}|{value.role}|{value.organisation}",
    Result: _of_result,
}


def stated(value: Value) -> str:
    """A value as one string of what it states, without offsets and without anything a policy says."""
    return _STATED[type(value)](value)


def _weekday(value: Value) -> str:
    """The weekday that a date is given with, as its number: a slip in it is something else that was said."""
    return (
        "" if not isinstance(value, Time) or value.weekday is None or value.anchor != "explicit" else str(value.weekday)
    )


def content(claim: ClaimRecord) -> tuple[str, ...]:
    """What a claim says, as strings, without its source and its place."""
    subject = claim.subject
    return (
        claim.kind,
        claim.measure,
        stated(claim.value),
        _weekday(claim.value),
        claim.modality,
        claim.polarity,
        subject.frame,
        " ".join(subject.words),
    )


def claim_id(claim: ClaimRecord) -> str:
    """The id of a claim: the same words from the same source have the same id wherever they stand in it."""
    return digest((claim.source, *content(claim)))


def fingerprint(rule: str, sides: Iterable[Iterable[ClaimRecord]]) -> str:
    """The fingerprint of a finding: of its rule and of what its sides say, in no particular order, whoever says it.

    Witnesses do not count, so that a copy of a source changes nothing.
    """
    said = sorted({" ; ".join(sorted({digest(content(claim)) for claim in side})) for side in sides})
    return digest((rule, *said))
