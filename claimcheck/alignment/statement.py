"""A statement against the sources that are known to tell its story: here likeness of the measured thing is enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.alignment.alike import RANK
from claimcheck.alignment.features import SAID_OF_SUBJECT
from claimcheck.alignment.likeness import STATED, Likeness
from claimcheck.alignment.stated_dates import dates_apart
from claimcheck.alignment.stated_figures import figures_apart
from claimcheck.alignment.stated_periods import periods_apart
from claimcheck.lexicon import words
from claimcheck.model.values import Duration, Ordinal, Quantity, Time

if TYPE_CHECKING:
    from claimcheck.alignment.features import Features
    from claimcheck.model.topic import Relation


def stated_alike(a: Features, b: Features, like: Likeness, language: str) -> tuple[str, Likeness, Relation]:
    """Why a claim of a statement and one of a source are not held against each other ("" if they are), the likeness to
    record, and how their periods lie. Symmetric but for the relation.
    """
    found = Likeness(STATED, max(like.score, 0.5), like.shared)
    if _other_subject(a, b):
        return "other subject", like, "unknown"
    if isinstance(a.claim.value, Quantity | Duration):
        reason, when = _figures(a, b, like, language)
        return reason, like if reason == "other subject" else found, when
    return _reason(a, b, language), found, "equal"


def _reason(a: Features, b: Features, language: str) -> str:
    """Why two claims that are no figures are not held against each other."""
    match a.claim.value:
        case Time() if a.family.startswith("edition:"):
            return "" if a.agent & b.agent & (a.named | b.named) else "other subject"
        case Time():
            return dates_apart(a, b, language)
        case Ordinal():
            return "" if _ranked(a) and _ranked(b) and _one_rank(a, b) else "too little in common"
    if a.claim.kind in SAID_OF_SUBJECT:
        return "" if _one_subject(a, b) else "other subject"
    return "too little in common"


def _figures(a: Features, b: Features, like: Likeness, language: str) -> tuple[str, Relation]:
    if _other_area(a, b, language) or _other_thing(a, b, language) or _other_platform(a, b, language):
        return "other subject", "unknown"
    apart, when = periods_apart(a, b, language)
    return figures_apart(a, b, like, language) or apart, when


def _ranked(item: Features) -> bool:
    """Whether an ordinal is what a sentence says of its subject: "is the 42nd", "ranks 13th"."""
    return item.alike == RANK and bool(item.agent)


def _one_rank(a: Features, b: Features) -> bool:
    """Whether two ordinals number one kind of thing, or one of them alone says of what: "is placed 42nd", "the 42nd channel"."""
    heads = {item.claim.value.head for item in (a, b) if isinstance(item.claim.value, Ordinal)}
    return len(heads) == 1 or "" in heads


def _one_subject(a: Features, b: Features) -> bool:
    """Whether two subjects share the words of a name, or one is a pronoun or a description ("it", "the film")."""
    mine, theirs = a.agent & a.named, b.agent & b.named
    return bool(mine & theirs) or not mine or not theirs


def _other_subject(a: Features, b: Features) -> bool:
    """Whether each sentence's subject is a name that the other does not have."""
    mine, theirs = a.agent & a.named, b.agent & b.named
    return bool(mine and theirs) and not mine & (b.named | b.wide) and not theirs & (a.named | a.wide)


def _other_thing(a: Features, b: Features, language: str) -> bool:
    """Whether two subjects are common nouns that name two things, of which neither sentence has the other's: "rents", "wages"."""
    if not a.head or not b.head or a.head == b.head or a.agent & b.agent:
        return False
    still = words(language, "level_frames") | words(language, "light_frames")
    if not {a.claim.subject.frame, b.claim.subject.frame} <= still:
        return False
    if (a.agent & a.named) or (b.agent & b.named) or not a.agent or not b.agent:
        return False
    vague = words(language, "vague_subjects")
    if (a.agent | b.agent) & vague:
        return False
    return not a.agent & b.wide and not b.agent & a.wide


def _other_platform(a: Features, b: Features, language: str) -> bool:
    """Whether two figures are of two platforms: "on Instagram", "on TikTok"."""
    platforms = words(language, "platforms")
    mine, theirs = a.words & platforms, b.words & platforms
    return bool(mine and theirs and not mine & theirs)


def _other_area(a: Features, b: Features, language: str) -> bool:
    """Whether each of two subjects is a place of another extent: "Greater Hull" and "Hull district"."""
    areas = words(language, "area_words")
    mine, theirs = a.agent & areas, b.agent & areas
    if {a.head, b.head} <= areas:
        return a.head != b.head
    return bool(mine and theirs and not mine & theirs)
