"""A statement against the sources that are known to tell its story: here likeness of the measured thing is enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.alignment.features import SAID_OF_SUBJECT
from claimcheck.alignment.likeness import STATED, Likeness
from claimcheck.alignment.scoping import relation
from claimcheck.lexicon import words
from claimcheck.model.values import COUNT, CURRENCY, Duration, Ordinal, Quantity, Time

if TYPE_CHECKING:
    from claimcheck.alignment.features import Features
    from claimcheck.model.topic import Relation
    from claimcheck.model.values import Unit

RANKING = frozenset({"be", "rank", "become", "serve"})
"""Frames by which an ordinal is said of the subject."""


def stated_alike(a: Features, b: Features, like: Likeness, language: str) -> tuple[str, Likeness, Relation]:
    """Why a claim of a statement and one of a source are not held against each other ("" if they are), the likeness to
    record, and how their periods lie. Symmetric but for the relation.
    """
    found = Likeness(STATED, max(like.score, 0.5), like.shared)
    if _other_subject(a, b):
        return "other subject", like, "unknown"
    value = a.claim.value
    if isinstance(value, Time) and a.family.startswith("edition:"):
        return ("" if a.agent & b.agent & (a.named | b.named) else "other subject"), found, "equal"
    if isinstance(value, Time):
        return _dates(a, b, language), found, "equal"
    if a.claim.kind in SAID_OF_SUBJECT:
        return ("" if _one_subject(a, b) else "other subject"), found, "equal"
    if isinstance(value, Ordinal):
        return ("" if _ranked(a) and _ranked(b) else "too little in common"), found, "equal"
    if isinstance(value, Quantity | Duration):
        reason = _figures(a, b, like)
        when = relation(a.claim.scope.period, b.claim.scope.period, a.claim.scope.as_of, b.claim.scope.as_of)
        if not reason and when in {"apart", "overlapping"}:
            reason = "other period"
        return reason, found, "equal" if when in {"unknown", "within", "contains"} else when
    return "too little in common", like, "unknown"


def _ranked(item: Features) -> bool:
    """Whether an ordinal is what a sentence says of its subject: "is the 42nd", "ranks 13th"."""
    return item.claim.subject.frame in RANKING and bool(item.agent)


def _one_subject(a: Features, b: Features) -> bool:
    """Whether two subjects share the words of a name, or one is a pronoun or a description ("it", "the film")."""
    mine, theirs = a.agent & a.named, b.agent & b.named
    return bool(mine & theirs) or not mine or not theirs


def _other_subject(a: Features, b: Features) -> bool:
    """Whether each sentence's subject is a name that the other does not have."""
    mine, theirs = a.agent & a.named, b.agent & b.named
    return bool(mine and theirs) and not mine & (b.named | b.wide) and not theirs & (a.named | a.wide)


def _dates(a: Features, b: Features, language: str) -> str:
    first, second = a.claim.value, b.claim.value
    assert isinstance(first, Time)
    assert isinstance(second, Time)
    frame = a.claim.subject.frame
    other = b.claim.subject.frame
    if not frame or not other or {frame, other} & words(language, "light_frames"):
        return "other happening"
    if frame != other and not _one_unlisted(a, b, language):
        return "other happening"
    if first.bound != second.bound and not {first.bound, second.bound} <= {"", "before", "after"}:
        return "open-ended time"
    return "unresolved date" if relation(first, second) == "unknown" else ""


def _one_unlisted(a: Features, b: Features, language: str) -> bool:
    """Whether one subject does two things of which only one has a frame: "the finale ended", "the finale aired"."""
    frames = words(language, "frames")
    known = (a.claim.subject.frame in frames) + (b.claim.subject.frame in frames)
    return known == 1 and bool(a.head) and a.head == b.head and a.head not in a.named


def _figures(a: Features, b: Features, like: Likeness) -> str:
    first, second = a.claim.value, b.claim.value
    assert isinstance(first, Quantity | Duration)
    assert isinstance(second, Quantity | Duration)
    mine, theirs = first.unit, second.unit
    if mine.dimension != theirs.dimension:
        return "unit"
    if mine.dimension == COUNT:
        return _counts(a, b, mine, theirs)
    if mine.dimension == CURRENCY and mine.name != theirs.name:
        return "unit"
    return "" if like.shared or a.names & b.names else "too little in common"


def _counts(a: Features, b: Features, mine: Unit, theirs: Unit) -> str:
    if mine.head != theirs.head:
        return "other population"
    if a.claim.measure != b.claim.measure and "casualties" in {a.claim.kind, b.claim.kind}:
        return "other fate"
    narrow, wide = set(mine.modifiers), set(theirs.modifiers)
    known = a.wide | b.wide
    return "" if (narrow <= wide | known and wide <= narrow | known) or not narrow or not wide else "other population"
