"""A statement against the sources that are known to tell its story: here likeness of the measured thing is enough."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.alignment.features import AGE, MULTIPLE, RANK, SAID_OF_SUBJECT, SHARES, nouns_alike
from claimcheck.alignment.likeness import STATED, Likeness, other_place, part_as_subject
from claimcheck.alignment.scoping import relation
from claimcheck.lexicon import table, words
from claimcheck.model.values import COUNT, CURRENCY, PERCENT, PLAIN, Duration, Ordinal, Quantity, Time

if TYPE_CHECKING:
    from claimcheck.alignment.features import Features
    from claimcheck.model.topic import Relation
    from claimcheck.model.values import Unit

CONVERTED = ({AGE, PLAIN}, {MULTIPLE, PERCENT})
"""Dimensions in which one thing is told: "is 64" and "aged 64", "doubled" and "rose by 100 per cent"."""
AGES = f"measured:{AGE}"
_LEAST_SHARED = 2
"""Words that two lengths of time must share, where their predicates differ."""
PARTED = frozenset({COUNT, CURRENCY})
"""Dimensions in which a figure of a part of a period is no larger than that of the period."""
LEVELS = frozenset({"inhabitants", "staff", "students", "followers", "subscribers"})
"""Sets of counted nouns of which there are more and fewer in different years."""
MOVED = frozenset({"rise", "fall"})
"""Frames of a change to a level."""


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
        return ("" if _ranked(a) and _ranked(b) and _one_rank(a, b) else "too little in common"), found, "equal"
    if isinstance(value, Quantity | Duration):
        if _other_area(a, b, language) or _other_thing(a, b, language) or _other_platform(a, b, language):
            return "other subject", like, "unknown"
        reason = _figures(a, b, like, language)
        when = relation(a.claim.scope.period, b.claim.scope.period, a.claim.scope.as_of, b.claim.scope.as_of)
        if not reason and when in {"apart", "overlapping"}:
            reason = "other period"
        dated = (a.claim.scope.period, b.claim.scope.period)
        if not reason and _of_another_day(a, b, language, dated=None in dated and dated != (None, None)):
            reason = "other period"
        if not reason and when == "unknown" and _levels(a, b) and any(period and period.start for period in dated):
            reason = "unresolved date"
        if not reason and when == "unknown" and (None not in dated or _at_some_moment(a) or _at_some_moment(b)):
            reason = "unresolved date"
        return reason, found, _nested(a, b, when)
    return "too little in common", like, "unknown"


def _nested(a: Features, b: Features, when: Relation) -> Relation:
    """How two counts or amounts lie by their periods: one is of a part where its period lies within the other's, or where both run
    up to a day and its day is the earlier; else they are of one thing.
    """
    first, second = a.claim.scope.period, b.claim.scope.period
    parted = all(
        isinstance(item.claim.value, Quantity) and item.claim.value.unit.dimension in PARTED for item in (a, b)
    )
    if not parted or first is None or second is None or when not in {"within", "contains"}:
        return "equal"
    if not first.bound and not second.bound:
        return when
    if not first.end or not second.end or _same_end(first.end, second.end):
        return "equal"
    return "within" if first.end < second.end else "contains"


def _same_end(first: str, second: str) -> bool:
    """Whether two days of which the longer one may be a part of the other are one."""
    return first[:10] == second[:10]


def _levels(a: Features, b: Features) -> bool:
    """Whether two counts are of what rises and falls with the years: inhabitants, staff."""
    return a.alike == b.alike and a.alike in LEVELS


def _of_another_day(a: Features, b: Features, language: str, *, dated: bool) -> bool:
    """Whether one of two figures is one of a beginning ("opened with 41"), or the end of a change where just one is dated ("fell to
    300").
    """
    frames = (a.claim.subject.frame, b.claim.subject.frame)
    begins = [frame in words(language, "beginning_frames") for frame in frames]
    moved = [bool({*item.words} & MOVED) for item in (a, b)]
    return begins[0] != begins[1] or (dated and moved[0] != moved[1])


def _at_some_moment(item: Features) -> bool:
    """Whether a figure is dated by something that gives no date: "when it had 100 reviews"."""
    period = item.claim.scope.period
    return period is not None and period.timex == "XXXX" and not period.bound


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


def _dates(a: Features, b: Features, language: str) -> str:
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


def _figures(a: Features, b: Features, like: Likeness, language: str) -> str:
    first, second = a.claim.value, b.claim.value
    assert isinstance(first, Quantity | Duration)
    assert isinstance(second, Quantity | Duration)
    if not isinstance(first, Duration) and _other_predicate(a, b, language):
        return "other measure"
    if isinstance(first, Duration) and not _one_length(a, b, like, language):
        return "lengths of other things"
    mine, theirs = first.unit, second.unit
    if {mine.dimension, theirs.dimension} == SHARES and not _changes(first, second):
        if not _one_whole(a, b, language) and not _one_whole(b, a, language):
            return "other population"
        return "" if _told_alike(a, b, like, language) else "other measure"
    if {mine.dimension, theirs.dimension} in CONVERTED or (
        _changes(first, second) and {mine.dimension, theirs.dimension} == SHARES
    ):
        return _converted(a, b, like, first, second)
    if mine.dimension != theirs.dimension:
        return "unit"
    if isinstance(first, Quantity) and mine.dimension.startswith("[") and _other_motion(a, b, language):
        return "other measure"
    if mine.dimension == COUNT:
        return _counts(a, b, mine, theirs)
    if mine.dimension == PLAIN and not _told_alike(a, b, like, language):
        return "too little in common"
    if mine.dimension == CURRENCY and mine.name != theirs.name:
        return "unit"
    return "" if like.shared or a.names & b.names else "too little in common"


def _of_today(item: Features) -> bool:
    """Whether nothing says that an age is one of another day: no date, and no "was 45 when"."""
    period = item.claim.scope.period
    dated = period is not None and bool(period.start) and period.bound != "since"
    return not dated and (item.family != AGES or item.claim.subject.frame not in {"", "be"})


def _other_motion(a: Features, b: Features, language: str) -> bool:
    """Whether of two measurements one is what a thing is, and the other what it does: "is 120 km long", "rises at 900 m"."""
    rows = table(language, "dimensions")
    one, other = ({rows[word]["dimension"] for word in item.words & rows.keys()} for item in (a, b))
    if one and other and not one & other:
        return True
    still = words(language, "still_frames")
    mine, theirs = a.claim.subject.frame, b.claim.subject.frame
    return mine != theirs and bool(mine and theirs) and (mine in still) != (theirs in still)


def _told_alike(a: Features, b: Features, like: Likeness, language: str) -> bool:
    """Whether two shares of one whole are told by one predicate, or of one name."""
    mine, theirs = a.claim.subject.frame, b.claim.subject.frame
    same = mine == theirs and mine not in words(language, "light_frames")
    return (
        same or bool(like.shared & a.named & b.named) and not (a.places & b.places and len(like.shared & a.named) < 2)
    )


def _changes(first: object, second: object) -> bool:
    """Whether both figures are changes."""
    return all(isinstance(item, Quantity) and item.change is not None for item in (first, second))


def _converted(a: Features, b: Features, like: Likeness, first: object, second: object) -> str:
    """Why an age and a bare number, or a factor and a change in per cent, are not of one thing."""
    if AGE in {a.alike, b.alike}:
        if not all(_of_today(item) for item in (a, b)):
            return "unresolved date"
        return "" if a.alike == b.alike and (a.agent & b.wide & b.named or b.agent & a.wide & a.named) else "unit"
    changes = {item.change for item in (first, second) if isinstance(item, Quantity)}
    one = len(changes) == 1 and None not in changes and len(like.shared) >= _LEAST_SHARED
    return "" if one and a.claim.subject.frame == b.claim.subject.frame or one and a.words & b.words else "unit"


def _one_whole(a: Features, b: Features, language: str) -> bool:
    """Whether a's share is of something that b's sentence names: "a third of the staff", "40 per cent of its workforce"."""
    unit = a.claim.value.unit if isinstance(a.claim.value, Quantity) else None
    if unit is None or not unit.head:
        return False
    return bool(nouns_alike(unit.head, language) & b.wide)


def _counts(a: Features, b: Features, mine: Unit, theirs: Unit) -> str:
    if mine.head != theirs.head and a.claim.measure != b.claim.measure and (not a.alike or a.alike != b.alike):
        return "other population"
    if a.claim.measure != b.claim.measure and "casualties" in {a.claim.kind, b.claim.kind}:
        return "other fate"
    narrow, wide = set(mine.modifiers), set(theirs.modifiers)
    known = a.wide | b.wide
    return "" if (narrow <= wide | known and wide <= narrow | known) or not narrow or not wide else "other population"
