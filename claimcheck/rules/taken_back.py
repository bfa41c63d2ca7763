"""Which values the sources of a cell take back, and in which pairs one source still states what the other took back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.lexicon import table
from claimcheck.model.interval import meet
from claimcheck.model.values import Quantity, Time

if TYPE_CHECKING:
    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.topic import Cell, Pair
    from claimcheck.policy import Policy

WITHDRAWN, CORRECTED, NOTE, CUE = "withdrawn", "corrected", "extractors:correction", "corrections:"
"""Rows of a claim: it is taken back; it stands in place of one that is; the text corrects itself; and the cue that said so."""
_MARKS = frozenset({WITHDRAWN, CORRECTED})


class TakenBack:
    """What the sources of a cell take back; most cells have nothing of the kind, and are false."""

    def __init__(self, cell: Cell, policy: Policy) -> None:
        self._policy = policy
        marked = [claim for claim in cell.claims if claim.rows and not _MARKS.isdisjoint(claim.rows)]
        self._withdrawn = {(c.source, _said(c)): c for c in marked if WITHDRAWN in c.rows}
        withdrew = {source for source, _ in self._withdrawn}
        self._to: dict[object, list[ClaimRecord]] = {}
        for claim in marked:
            if CORRECTED in claim.rows:
                self._to.setdefault(_said(claim), []).append(claim)
        self._moved = {value: [c for c in told if c.source not in withdrew] for value, told in self._to.items()}

    def __bool__(self) -> bool:
        return bool(self._withdrawn or self._moved)

    def holder(self, pair: Pair) -> tuple[ClaimRecord, ClaimRecord, ClaimRecord] | None:
        """Of a pair the claim whose value was taken back, by the other's source or by one that puts the other's value in its
        place; then the other, and the claim that says so. None where no source did.
        """
        for held, other in ((pair.first, pair.second), (pair.second, pair.first)):
            if _said(held) != _said(other):
                told = self._told(held, other)
                if told is not None and told is not held:
                    return held, other, told
        return None

    def _told(self, held: ClaimRecord, other: ClaimRecord) -> ClaimRecord | None:
        own = self._withdrawn.get((other.source, _said(held)))
        if own is not None or held.source == other.source:
            return own
        for corrected in self._to.get(_said(other), ()):
            told = self._withdrawn.get((corrected.source, _said(held)))
            if told is not None:
                return told
        return next((c for c in self._moved.get(_said(other), ()) if self._passed(held, other, c)), None)

    def _passed(self, held: ClaimRecord, other: ClaimRecord, told: ClaimRecord) -> bool:
        """Whether a figure lies on the side that the other was moved from ("lowered the toll to 12")."""
        mine, theirs = held.value, other.value
        if not isinstance(mine, Quantity) or not isinstance(theirs, Quantity) or held.source == told.source:
            return False
        if meet(self._policy.interval(mine), self._policy.interval(theirs)):
            return False
        cue = next((row.removeprefix(CUE) for row in told.rows if row.startswith(CUE)), "")
        match table("en", "corrections").get(cue, {}).get("class"):
            case "lowers":
                return mine.stated > theirs.stated
            case "raises":
                return mine.stated < theirs.stated
            case way:
                return way == "revises"


def _said(claim: ClaimRecord) -> object:
    value = claim.value
    if isinstance(value, Quantity):
        return value.stated
    return value.timex if isinstance(value, Time) else value
