"""A result that a sentence tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from claimcheck.model.values import Result

FINAL = "result:final"
"""The measure of how a contest ended; others are of a part of it, or of a vote."""
VOTE = "result:vote"


class Told(NamedTuple):
    """A result that is told. start, end: half-open, code points, of the words that carry it; at: the index of the token of the verb
    or the noun that tells it.
    """

    start: int
    end: int
    value: Result
    measure: str
    at: int
    rows: tuple[str, ...]
