"""Figures of a statement and of a source that tell one thing in two dimensions: "a third" and "34 per cent", "is 64" and "aged 64"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.alignment.alike import AGE, MULTIPLE, SHARES, nouns_alike
from claimcheck.lexicon import words
from claimcheck.model.values import PERCENT, PLAIN, Quantity

if TYPE_CHECKING:
    from claimcheck.alignment.features import Features
    from claimcheck.alignment.likeness import Likeness

CONVERTED = ({AGE, PLAIN}, {MULTIPLE, PERCENT}, SHARES)
"""Pairs of dimensions in which one thing may be told."""
AGES = f"measured:{AGE}"
_LEAST_SHARED = 2
"""Words that two changes must share, and names that two shares of one place must."""


def told_otherwise(a: Features, b: Features, like: Likeness, language: str) -> str:
    """Why two figures in two dimensions are not of one thing, "" if they are: a fraction and a percentage, an age and a bare
    number, a change by a factor and one in per cent.
    """
    first, second = a.claim.value, b.claim.value
    assert isinstance(first, Quantity)
    assert isinstance(second, Quantity)
    if AGE in {a.alike, b.alike}:
        return _ages_apart(a, b)
    if first.change is not None and second.change is not None:
        alike = first.change == second.change and len(like.shared) >= _LEAST_SHARED
        return "" if alike and (a.claim.subject.frame == b.claim.subject.frame or a.words & b.words) else "unit"
    if {first.unit.dimension, second.unit.dimension} != SHARES:
        return "unit"
    if not _one_whole(a, b, language) and not _one_whole(b, a, language):
        return "other population"
    return "" if told_alike(a, b, like, language) else "other measure"


def _ages_apart(a: Features, b: Features) -> str:
    """Why an age and a bare number are not one person's, "" if they are."""
    if not all(_of_today(item) for item in (a, b)):
        return "unresolved date"
    one = (a.agent & b.wide & b.named) or (b.agent & a.wide & a.named)
    return "" if a.alike == b.alike and one else "unit"


def _of_today(item: Features) -> bool:
    """Whether nothing says that an age is one of another day: no date, and no "was 45 when"."""
    period = item.claim.scope.period
    dated = period is not None and bool(period.start) and period.bound != "since"
    return not dated and (item.family != AGES or item.claim.subject.frame not in {"", "be"})


def told_alike(a: Features, b: Features, like: Likeness, language: str) -> bool:
    """Whether two shares of one whole are told by one predicate, or of one name."""
    mine, theirs = a.claim.subject.frame, b.claim.subject.frame
    same = mine == theirs and mine not in words(language, "light_frames")
    named = like.shared & a.named
    return same or (bool(named & b.named) and not (a.places & b.places and len(named) < _LEAST_SHARED))


def _one_whole(a: Features, b: Features, language: str) -> bool:
    """Whether a's share is of something that b's sentence names: "a third of the staff", "40 per cent of its workforce"."""
    unit = a.claim.value.unit if isinstance(a.claim.value, Quantity) else None
    if unit is None or not unit.head:
        return False
    return bool(nouns_alike(unit.head, language) & b.wide)
