"""Ids and fingerprints made of what was said, never of where it stands: they survive edits elsewhere in an article."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from claimcheck.model.values import Duration, Members, Name, Ordinal, Quantity, Time, Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.model.claim import ClaimRecord

LENGTH = 12
"""Hexadecimal digits of an id: 48 bits, one accidental clash in some 16 million."""


def digest(parts: Iterable[str]) -> str:
    """A short hash of strings, in order."""
    joined = "\x1f".join(part.replace("\x1e", "\x1e0").replace("\x1f", "\x1e1") for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def _number(number: float) -> str:
    return f"{number:.12g}"


def stated(value: Value) -> str:
    """A value as one string of what it states, without offsets and without anything a policy says."""
    match value:
        case Quantity() | Duration():
            unit = f"{value.unit.dimension}:{value.unit.name}"
            ends = "..".join(_number(n) for n in value.stated)
            return f"{value.hedge} {ends} {unit}"
        case Time():
            return f"{value.bound} {value.modifier} {value.timex}/{value.start or ''}/{value.end or ''}"
        case Ordinal():
            return f"{value.stated}. {value.head}"
        case Members():
            return "|".join(value.members)
        case Name():
            return f"{value.name}|{value.role}|{value.organisation}"
        case _:
            return value.timex


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
