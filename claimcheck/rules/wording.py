"""The words of findings: values and sources as a person would say them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.values import Duration, Name, Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model.claim import ClaimRecord


def says(claim: ClaimRecord) -> str:
    """The value of a claim in the words of its source, in one line."""
    if isinstance(claim.value, Name):
        return claim.value.name
    return " ".join(claim.quote.split())


def sources(claims: Sequence[ClaimRecord]) -> str:
    """The sources of some claims: "a", "a and b", "a and 3 others"."""
    ids = sorted({claim.source for claim in claims})
    if len(ids) < 3:
        return " and ".join(ids)
    return f"{ids[0]} and {len(ids) - 1} others"


def about(claim: ClaimRecord) -> str:
    """What a claim is about, for the middle of a sentence: its subject and predicate as far as they are known."""
    return f" of {claim.subject.head!r}" if claim.subject.head else ""


def number(claim: ClaimRecord) -> str:
    """The number that a claim states, without its noun."""
    value = claim.value
    stated = value.stated if isinstance(value, Quantity | Duration) else ()
    return " to ".join(f"{n:,.10g}" for n in stated)
