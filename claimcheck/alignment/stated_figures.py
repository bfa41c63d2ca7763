"""Whether a figure of a statement and one of a source are of one measure of one thing."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.alignment.conversions import CONVERTED, told_alike, told_otherwise
from claimcheck.lexicon import table, words
from claimcheck.model.values import COUNT, CURRENCY, PLAIN, Duration, Quantity

if TYPE_CHECKING:
    from claimcheck.alignment.features import Features
    from claimcheck.alignment.likeness import Likeness
    from claimcheck.model.values import Unit

_LEAST_SHARED = 2
"""Words that two lengths of time must share, where their predicates differ."""


def figures_apart(a: Features, b: Features, like: Likeness, language: str) -> str:
    """Why two figures are not of one measure of one thing, "" if they are."""
    first, second = a.claim.value, b.claim.value
    assert isinstance(first, Quantity | Duration)
    assert isinstance(second, Quantity | Duration)
    if not isinstance(first, Duration) and _other_predicate(a, b, language):
        return "other measure"
    if isinstance(first, Duration) and not _one_length(a, b, like, language):
        return "lengths of other things"
    if {first.unit.dimension, second.unit.dimension} in CONVERTED:
        return told_otherwise(a, b, like, language)
    return _of_one_unit(a, b, like, language)


def _of_one_unit(a: Features, b: Features, like: Likeness, language: str) -> str:
    first, second = a.claim.value, b.claim.value
    assert isinstance(first, Quantity | Duration)
    assert isinstance(second, Quantity | Duration)
    mine, theirs = first.unit, second.unit
    if mine.dimension != theirs.dimension or (mine.dimension == CURRENCY and mine.name != theirs.name):
        return "unit"
    if isinstance(first, Quantity) and mine.dimension.startswith("[") and _other_motion(a, b, language):
        return "other measure"
    if mine.dimension == COUNT:
        return _counts(a, b, mine, theirs)
    if mine.dimension == PLAIN and not told_alike(a, b, like, language):
        return "too little in common"
    return "" if like.shared or a.names & b.names else "too little in common"


def _counts(a: Features, b: Features, mine: Unit, theirs: Unit) -> str:
    if mine.head != theirs.head and a.claim.measure != b.claim.measure and (not a.alike or a.alike != b.alike):
        return "other population"
    if a.claim.measure != b.claim.measure and "casualties" in {a.claim.kind, b.claim.kind}:
        return "other fate"
    narrow, wide = set(mine.modifiers), set(theirs.modifiers)
    known = a.wide | b.wide
    return "" if (narrow <= wide | known and wide <= narrow | known) or not narrow or not wide else "other population"


def _other_predicate(a: Features, b: Features, language: str) -> bool:
    """Whether two listed predicates tell two things: to be named for an award is not to win it."""
    mine, theirs = a.claim.subject.frame, b.claim.subject.frame
    if mine == theirs or (a.alike and a.alike == b.alike):
        return False
    listed = (table(language, "frames").keys() | _named_frames(language)) - words(language, "light_frames")
    return mine in listed - _own(a, language) and theirs in listed - _own(b, language)


@cache
def _named_frames(language: str) -> frozenset[str]:
    rows = (*table(language, "figure_nouns").values(), *table(language, "money_verbs").values())
    return frozenset(row["frame"] for row in rows) - {""}


def _own(item: Features, language: str) -> frozenset[str]:
    """The predicate that the counted noun itself names ("signatures"): it says nothing of what became of them."""
    value = item.claim.value
    nouns = {value.unit.head} if isinstance(value, Quantity) else set()
    return frozenset(name for name, row in table(language, "frames").items() if nouns & {*row["nouns"].split()})


def _one_length(a: Features, b: Features, like: Likeness, language: str) -> bool:
    """Whether two lengths of time are told by one predicate, with several words that are no names, or of one subject by
    predicates of which one says little.
    """
    mine, theirs = a.claim.subject.frame, b.claim.subject.frame
    if mine == theirs != "" and (mine not in words(language, "light_frames") or a.agent & b.agent):
        return True
    if len(like.shared - a.agent - b.agent) >= _LEAST_SHARED:
        return True
    return bool(a.agent & b.agent) and not _other_predicate(a, b, language)


def _other_motion(a: Features, b: Features, language: str) -> bool:
    """Whether of two measurements one is what a thing is, and the other what it does: "is 120 km long", "rises at 900 m"."""
    rows = table(language, "dimensions")
    one, other = ({rows[word]["dimension"] for word in item.words & rows.keys()} for item in (a, b))
    if one and other and not one & other:
        return True
    still = words(language, "still_frames")
    mine, theirs = a.claim.subject.frame, b.claim.subject.frame
    return mine != theirs and bool(mine and theirs) and (mine in still) != (theirs in still)
