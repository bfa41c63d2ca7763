"""Whether a date of a statement and one of a source are of one happening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.alignment.likeness import other_place, part_as_subject
from claimcheck.alignment.scoping import relation
from claimcheck.lexicon import table, words
from claimcheck.model.values import Time

if TYPE_CHECKING:
    from claimcheck.alignment.features import Features


def dates_apart(a: Features, b: Features, language: str) -> str:
    """Why two dates are not of one happening, "" if they are."""
    first, second = a.claim.value, b.claim.value
    assert isinstance(first, Time)
    assert isinstance(second, Time)
    frame = a.claim.subject.frame
    other = b.claim.subject.frame
    if not frame or not other or {frame, other} & words(language, "light_frames"):
        return "other happening"
    if frame != other and not _dated_alike(frame, other, language):
        return "other happening"
    if (part_as_subject(a, b) and b.head in a.agent) or (part_as_subject(b, a) and a.head in b.agent):
        return "other subject"
    if other_place(a, b) or (frame != other and _other_names(a, b, language)) or _other_country(a, b, language):
        return "other place"
    if first.bound != second.bound and not {first.bound, second.bound} <= {"", "before", "after"}:
        return "open-ended time"
    return "unresolved date" if relation(first, second) == "unknown" else ""


def _other_names(a: Features, b: Features, language: str) -> bool:
    """Whether each of two happenings has a name beside its subject that the other's sentence lacks: "in Bern", "on Broadway"."""
    adjectives = table(language, "demonyms").keys()
    mine = (a.words & a.named) - a.agent - b.wide - adjectives
    theirs = (b.words & b.named) - b.agent - a.wide - adjectives
    return bool(mine and theirs)


def _other_country(a: Features, b: Features, language: str) -> bool:
    """Whether two happenings are placed in different countries, by name or adjective: "American cinemas", "in France"."""
    mine, theirs = _countries(a, language), _countries(b, language)
    return bool(mine and theirs and not mine & theirs)


def _countries(item: Features, language: str) -> frozenset[str]:
    names, adjectives = table(language, "countries"), table(language, "demonyms")
    named = {names[place]["code"] for place in item.places & names.keys()}
    return frozenset(named | {adjectives[word]["country"] for word in item.words & adjectives.keys()})


def _dated_alike(frame: str, other: str, language: str) -> bool:
    """Whether two predicates date one happening: a film opens or is released."""
    rows = table(language, "dated_alike")
    return frame in rows and other in rows and rows[frame]["set"] == rows[other]["set"]
