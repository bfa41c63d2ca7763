"""What stands in for what is counted or measured, where a statement is held against its sources."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.lexicon import table, words
from claimcheck.model.values import COUNT, PERCENT, PLAIN, Ordinal, Quantity

if TYPE_CHECKING:
    from claimcheck.model.claim import ClaimRecord

SHARES = frozenset({PERCENT, "share"})
"""Dimensions of shares of a whole: in per cent, and as a fraction."""
RANK = "rank"
"""What ordinals that are said of the subject are of."""
MULTIPLE, AGE, OLDEST = "multiple", "age", 122
"""Dimensions of changes by a factor and of ages, and the age that nobody was older than."""


@cache
def _alike(language: str) -> dict[str, list[tuple[str, frozenset[str]]]]:
    """Counted noun to its sets, each with the predicates that it needs; none where any will do."""
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for noun, row in table(language, "counted_alike").items():
        frames = frozenset() if row["frames"] == "*" else frozenset(row["frames"].split())
        found.setdefault(noun.partition("#")[0], []).append((row["set"], frames))
    return found


def counted_alike(claim: ClaimRecord, language: str) -> str:
    """The set of counted nouns that the claim's own belongs to, that of all shares, or ""."""
    value = claim.value
    if isinstance(value, Ordinal) and claim.subject.frame in words(language, "ranking_frames"):
        return RANK
    if not isinstance(value, Quantity):
        return ""
    if value.unit.dimension in SHARES or (value.unit.dimension == MULTIPLE and value.change):
        return PERCENT
    if value.unit.dimension == AGE or _may_be_age(claim, value):
        return AGE
    if value.unit.dimension != COUNT:
        return ""
    sets = _alike(language).get(value.unit.head, ())
    frame, said = claim.subject.frame, frozenset(claim.subject.words)
    return next((name for name, frames in sets if not frames or frame in frames or (not frame and frames & said)), "")


def _may_be_age(claim: ClaimRecord, value: Quantity) -> bool:
    """Whether a bare number is said of a name: "Ida Lund is 64"."""
    bare = value.unit.dimension == PLAIN and value.step == 0 and 1 <= value.stated[0] <= OLDEST
    return bare and claim.subject.frame == "be" and claim.subject.head in claim.subject.names


@cache
def nouns_alike(noun: str, language: str) -> frozenset[str]:
    """A counted noun, the one that stands for it in the table of synonyms, the others of its sets that need no predicate, and the
    predicates that these name ("workforce").
    """
    rows = table(language, "synonyms")
    first = next((word for word, row in rows.items() if noun in row["same"].split()), noun)
    sets = {name for name, _ in _alike(language).get(noun, ())}
    others = {other for other, known in _alike(language).items() if any(s in sets and not f for s, f in known)}
    named = {name for name, row in table(language, "frames").items() if others & {*row["nouns"].split()}}
    return frozenset({noun, first, *others, *named})
