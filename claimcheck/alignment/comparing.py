"""Whether two claims of one family may be held against each other, and if not, why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.alignment.alike import SHARES
from claimcheck.alignment.features import AGES, PEOPLE, SAID_OF_SUBJECT
from claimcheck.alignment.judgement import Judgement, stance
from claimcheck.alignment.likeness import (
    ONE_OCCASION,
    RELATED,
    SAME_HAPPENING,
    SAME_MATTER,
    SAME_STORY,
    SAME_WORDS,
    Likeness,
    apart,
    likeness,
    one_occasion,
    other_side,
)
from claimcheck.alignment.people import ages, offices
from claimcheck.alignment.scoping import relation
from claimcheck.alignment.statement import stated_alike
from claimcheck.alignment.tolls import ANYONE, NOT_TOTAL, OTHER_POPULATION, recalled
from claimcheck.lexicon import table, words
from claimcheck.measures import measures, noun_groups
from claimcheck.model.values import PERCENT, PLAIN, Duration, Name, Ordinal, Quantity, Time

if TYPE_CHECKING:
    from claimcheck.alignment.features import Features
    from claimcheck.alignment.tolls import Tolls
    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.values import Unit

FOUNDED = 3
"""Words that two claims without a name or a subject in common must share to be held to be about one thing."""
TRADE = frozenset({"buy", "sell", "cost"})
"""Frames of one happening, told from its sides."""
OTHER_STORY = "other story"
PART = "a part of those counted"
ONE_ACCOUNT = "said of something else in one account"
_HOUR = re.compile(r"XXXX-XX-XXT\d\d:\d\d$")
PERSONS = "people"
"""The group of nouns for people."""
AGES_APART = 50
"""Years by which two accounts of one happening do not differ."""
ALIKE = 4.0
"""How many times one number without a noun may be another of the same thing."""
ENOUGH = 10.0
"""What two figures of one story have in common where no doubt is left: see `claimcheck.alignment.matter.EVIDENCE`."""


@dataclass(slots=True)
class Story:
    """What is known of two claims' accounts. open: their claims may meet; shared: they are known to tell one story; likely: they
    do, if the claims' own sentences share a name;
    statement: one of them is a statement that is held against the others.
    """

    open: bool
    shared: bool
    likely: bool
    main: Tolls
    statement: bool = False


def judge(a: Features, b: Features, story: Story, *, language: str) -> Judgement:
    """Judge two claims of one family. Symmetric but for the relation."""
    like = likeness(a, b)
    if not story.open and not (like.level == SAME_WORDS and like.shared & a.named):
        return Judgement(OTHER_STORY, like)
    told = _of_people(a, b, like, story, language)
    if told is not None:
        return told
    value = a.claim.value
    if story.statement and (like.level != SAME_WORDS or _told_otherwise(a, b, language)):
        reason = stance(a, b) or other_side(a, b)
        return Judgement(reason, like) if reason else Judgement(*stated_alike(a, b, like, language))
    if like.level == RELATED and _on_one_occasion(a, b, language):
        like = Likeness(ONE_OCCASION, max(like.score, 0.6), like.shared)
    if like.level in {"", RELATED}:
        agreed = _may_agree(a, b, like)
        return Judgement((stance(a, b) or other_side(a, b)) if agreed else "too little in common", like)
    reason = stance(a, b) or apart(a, b) or _unfounded(a, b, like, language)
    if reason:
        return Judgement(reason, like)
    if isinstance(value, Time):
        return _dates(a, b, like, known=story.shared)
    if a.claim.kind in SAID_OF_SUBJECT and like.level != SAME_WORDS:
        return Judgement("not known to be one thing", like)
    return _figures(a, b, like, language)


def _of_people(a: Features, b: Features, like: Likeness, story: Story, language: str) -> Judgement | None:
    """Judge what befell people, the offices that they hold and their ages; None for all else."""
    shared = story.shared or (story.likely and bool(a.names & b.names)) or _one_toll(a, b, story)
    figure = a.claim.kind in PEOPLE and isinstance(a.claim.value, Quantity)
    if shared and figure and (like.level != SAME_WORDS or story.statement):
        return _one_fate(a, b, like, story, language)
    if isinstance(a.claim.value, Name):
        return offices(a, b, like, shared=shared, language=language)
    if a.person and b.person and not story.statement:
        return ages(a, b, like, shared=shared)
    return None


def _one_toll(a: Features, b: Features, story: Story) -> bool:
    """Whether two accounts, not known to tell one story, count whom one occasion befell."""
    return story.open and a.claim.source != b.claim.source and a.claim.kind in PEOPLE and one_occasion(a, b)


def _told_otherwise(a: Features, b: Features, language: str) -> bool:
    """Whether the same words tell a value in another way: a date and a time open to one side ("after 1921"), a fraction and a
    percentage, a figure of a day and one without; or say of their subject what it is.
    """
    first, second = a.claim.value, b.claim.value
    if isinstance(first, Quantity) and isinstance(second, Quantity):
        undated = (a.claim.scope.period is None) != (b.claim.scope.period is None)
        shares = {first.unit.dimension, second.unit.dimension} == SHARES
        return shares or (undated and not apart(a, b) and _figures_unresolved(a, b, language))
    bounds = isinstance(first, Time) and isinstance(second, Time) and first.bound != second.bound
    return bounds or a.claim.kind in SAID_OF_SUBJECT


def _figures_unresolved(a: Features, b: Features, language: str) -> bool:
    """Whether nothing but the day of one of them keeps two figures apart: a statement need not repeat it."""
    return _figures(a, b, likeness(a, b), language).reason == "unresolved date"


def _on_one_occasion(a: Features, b: Features, language: str) -> bool:
    """Whether two figures of one occasion are of one thing: told by one predicate, or by some of which one is in no frame."""
    if a.claim.source == b.claim.source or not isinstance(a.claim.value, Quantity) or a.claim.kind in PEOPLE:
        return False
    vague = words(language, "vague_heads")
    if any({item.claim.value.unit.head, *item.claim.value.unit.others} & vague for item in (a, b)):  # type: ignore[union-attr]
        return False
    return _one_predicate(a, b, language) and one_occasion(a, b)


def _one_predicate(a: Features, b: Features, language: str) -> bool:
    mine, theirs = a.claim.subject.frame, b.claim.subject.frame
    listed = table(language, "frames").keys() - words(language, "light_frames")
    return mine == theirs or mine not in listed or theirs not in listed or {mine, theirs} <= TRADE


def _unfounded(a: Features, b: Features, like: Likeness, language: str) -> str:
    """Why two claims that are alike in some words only have too little to stand on, "" if they have enough."""
    if like.level == SAME_WORDS:
        return ""
    if a.family == AGES:
        return "not known to be one person"
    if a.claim.source == b.claim.source:
        return ONE_ACCOUNT
    named = like.shared & (a.named | b.named)
    headed = a.head and a.head == b.head
    if like.level == RELATED or named or headed:
        return ""
    pronoun = {a.head, b.head} & _pronouns(language)
    return "subject not named" if pronoun or len(like.shared) < FOUNDED else ""


@cache
def _pronouns(language: str) -> frozenset[str]:
    return frozenset(word for word, row in table(language, "function_words").items() if row["class"] == "pronoun")


def _one_fate(a: Features, b: Features, like: Likeness, story: Story, language: str) -> Judgement:
    """Figures of what befell people, in two accounts of one story."""
    reason = stance(a, b) or story.main.apart(a, b) or ("" if story.statement else _narrowed(a, b, language))
    if story.statement and reason == NOT_TOTAL and a.places & b.places:
        reason = ""  # the figure of the place of which the statement speaks
    if story.statement and reason == OTHER_POPULATION and story.main.general(a) != story.main.general(b):
        found = Likeness(SAME_STORY, max(like.score, 0.5), like.shared)
        return Judgement("", found, "contains" if story.main.general(a) else "within")
    if reason:
        return Judgement(reason, like)
    return Judgement("", Likeness(SAME_STORY, max(like.score, 0.5), like.shared))


def _may_agree(a: Features, b: Features, like: Likeness) -> bool:
    """Whether two claims that have a name and little else in common may agree, though never contradict: they state the
    same, or measure at one moment.
    """
    if like.level != RELATED or not a.names & b.names:
        return False
    first, second = a.claim.value, b.claim.value
    if isinstance(first, Time):
        exact = first.grain == "day" or a.claim.subject.frame == b.claim.subject.frame != ""
        return exact and first.timex == getattr(second, "timex", None) and first.anchor == "explicit"
    if not isinstance(first, Quantity | Duration) or not isinstance(second, Quantity | Duration):
        return False
    if first.stated == second.stated and first.unit.name == second.unit.name:
        if isinstance(first, Quantity) and isinstance(second, Quantity) and first.change != second.change:
            return False
        return bool(like.shared) and first.stated != (1.0,)
    when, then = a.claim.scope.period, b.claim.scope.period
    return a.family.startswith("measured:[") and when is not None and then is not None and when.timex == then.timex


def one_matter(a: Features, b: Features, evidence: float, language: str) -> Judgement:
    """Judge two figures of accounts of one story that have much in common: see `claimcheck.alignment.matter`."""
    like = Likeness(SAME_MATTER, min(1.0, evidence / ENOUGH), a.wide & b.wide)
    reason = stance(a, b)
    first, second = a.claim.value, b.claim.value
    assert isinstance(first, Quantity)
    assert isinstance(second, Quantity)
    reason = reason or _units(first, second, a, b, language) or _narrowed(a, b, language)
    if not reason and (first.change is None) != (second.change is None):
        reason = "change against level"
    if (
        not reason
        and noun_groups(language).get(first.unit.head) == PERSONS
        and a.claim.scope.as_of != b.claim.scope.as_of
    ):
        reason = "told from different days"  # who is somewhere, or at work, may change from one day to the next
    when = relation(a.claim.scope.period, b.claim.scope.period, a.claim.scope.as_of, b.claim.scope.as_of)
    if not reason and when in {"apart", "overlapping"}:
        reason = "other period"
    return Judgement(reason, like, "equal" if when == "unknown" else when)


def _dates(a: Features, b: Features, like: Likeness, *, known: bool) -> Judgement:
    """Judge two dates of like sentences. known: their accounts are known to tell one story."""
    first, second = a.claim.value, b.claim.value
    assert isinstance(first, Time)
    assert isinstance(second, Time)
    if first.bound != second.bound and not (a.claim.kind == b.claim.kind == "deadline"):
        return Judgement("open-ended time", like)
    if first.bound and a.claim.kind != "deadline":
        return Judgement("open-ended time", like)
    one, other = a.claim.subject.frame, b.claim.subject.frame
    if one != other and (
        like.level == SAME_HAPPENING or (one and one not in b.wide) or (other and other not in a.wide)
    ):
        return Judgement("other happening", like)
    if like.level != SAME_WORDS and _ages_apart(first, second):
        return Judgement("other happening", like)
    if a.words - b.wide and b.words - a.wide and like.level != SAME_WORDS:
        return Judgement("other happening", like)
    hours = _HOUR.match(first.timex) and _HOUR.match(second.timex) and a.days == b.days
    inferred = "narrative" in {first.anchor, second.anchor} and like.level != SAME_WORDS
    if (relation(first, second) == "unknown" and not hours) or inferred:
        return Judgement("unresolved date", like)
    if not like.shared - {a.claim.subject.frame} and not (known and like.level == SAME_WORDS):
        return Judgement("subject not named", like)
    if like.level != SAME_WORDS and not (a.agent & b.wide or b.agent & a.wide):
        return Judgement("subject not named", like)
    if _relative(a.claim) and _relative(b.claim) and a.claim.scope.as_of != b.claim.scope.as_of:
        return Judgement("told from different days", like)
    return Judgement("", like)


def _ages_apart(a: Time, b: Time) -> bool:
    """Whether two dates lie so far apart that one is history to the other."""
    years = [int(time.start[:4]) for time in (a, b) if time.start and time.start[:4].isdigit()]
    return len(years) == 2 and abs(years[0] - years[1]) >= AGES_APART


def _relative(claim: ClaimRecord) -> bool:
    """Whether a date is told from the day of publication alone: "today", "early Sunday"."""
    value = claim.value
    return isinstance(value, Time) and value.anchor == "published" and not any(c.isdigit() for c in claim.quote)


def _figures(a: Features, b: Features, like: Likeness, language: str) -> Judgement:
    first, second = a.claim, b.claim
    reason = _measured(a, b, like, language) or _of_a_part(a, b, language) or _narrowed(a, b, language)
    if reason:
        return Judgement(reason, like)
    when = relation(first.scope.period, second.scope.period, first.scope.as_of, second.scope.as_of)
    if when in {"apart", "overlapping"}:
        return Judgement("other period", like, when)
    happening = _one_happening(first.measure, language)
    if when == "unknown" and isinstance(first.value, Ordinal) and a.agent & b.agent & (a.named | b.named):
        return Judgement("", like, "equal")
    if when == "unknown" and recalled(a) != recalled(b):
        return Judgement("other period", like, when)
    if when == "unknown":
        one_missing = first.scope.period is None or second.scope.period is None
        return Judgement("", like, "equal") if one_missing and happening else Judgement("unresolved date", like, when)
    nested = when in {"within", "contains"}
    if nested and happening and _weekly(first.scope.period if when == "contains" else second.scope.period):
        return Judgement("", like, when)
    if nested and not _additive(first.measure, language):
        return Judgement("", like, "equal") if happening else Judgement("other period", like, when)
    return Judgement("", like, when)


def _of_a_part(a: Features, b: Features, language: str) -> str:
    """The reason where one figure is of a place, and the other of all places; or is a share and names no place."""
    everywhere = words(language, "everywhere_words")
    if (a.places or b.places) and a.wide & everywhere != b.wide & everywhere:
        return "other place"
    value = a.claim.value
    if not isinstance(value, Quantity) or value.unit.dimension != PERCENT:
        return ""
    for mine, other in ((a, b), (b, a)):
        if mine.places and not other.places and not any(set(place.split()) & other.wide for place in mine.places):
            return "other place"
    return ""


def _narrowed(a: Features, b: Features, language: str) -> str:
    """The reason where words make one figure a part or an average of what the other is, or reckon a change from something else."""
    rows = table(language, "narrowing_words")
    narrow = {word for word, row in rows.items() if row["use"] not in {"part", "total"}}
    mine, theirs = ({word for word in item.claim.scope.population if word.split()[0] in narrow} for item in (a, b))
    return "" if mine == theirs else PART


def _weekly(wider: Time | None) -> bool:
    """Whether the longer of two periods is a week or a weekend, of which each day has a figure of its own; a month or a year is
    told where one happening in it is meant.
    """
    return wider is not None and wider.grain == "week"


def _measured(a: Features, b: Features, like: Likeness, language: str) -> str:
    """Why two figures are not of one measure in one unit, "" if they are."""
    first, second = a.claim.value, b.claim.value
    if isinstance(first, Duration):
        return "lengths of other things" if like.level != SAME_WORDS and first != second else ""
    if not isinstance(first, Quantity) or not isinstance(second, Quantity):
        return ""
    reason = _units(first, second, a, b, language)
    if reason:
        return reason
    if (first.change is None) != (second.change is None):
        return "change against level"
    other = a.claim.measure != b.claim.measure and like.level != SAME_WORDS
    return "other measure" if other and not _one_frame_open(a.claim, b.claim, language) else ""


def _one_frame_open(first: ClaimRecord, second: ClaimRecord, language: str) -> bool:
    """Whether one of two predicates stands in no frame, so that nothing says that it is another measure."""
    if "casualties" in {first.kind, second.kind}:
        return False
    frames = table(language, "frames")
    return first.subject.frame not in frames or second.subject.frame not in frames


def _one_happening(measure: str, language: str) -> bool:
    """Whether the measure counts one happening, whose time is told by the happening itself."""
    return any(row.name == measure and row.nature == "count" for row in measures(language))


def _additive(measure: str, language: str) -> bool:
    """Whether a part of the period bounds the whole from below: counts and cumulative totals, not levels, shares and rates."""
    if measure.startswith("count:"):
        return True
    return any(row.name == measure and row.nature == "cumulative" for row in measures(language))


def _units(first: Quantity, second: Quantity, a: Features, b: Features, language: str) -> str:
    mine, theirs = first.unit, second.unit
    if mine.dimension == theirs.dimension == PLAIN and not _alike_in_size(first, second):
        return "numbers of nothing named"
    if mine.dimension != theirs.dimension:
        return "" if "none" in {mine.dimension, theirs.dimension} else "unit"
    if mine.dimension == "currency":
        return "" if mine.name == theirs.name else "unit"
    if mine.dimension != "count":
        return ""
    return _population(mine, theirs, a, b, language)


def _alike_in_size(first: Quantity, second: Quantity) -> bool:
    """Whether two numbers without a noun may be of one thing: one is not many times the other."""
    mine, theirs = max(first.stated, default=0.0), max(second.stated, default=0.0)
    return max(mine, theirs) <= ALIKE * min(mine, theirs)


def _population(mine: Unit, theirs: Unit, a: Features, b: Features, language: str) -> str:
    groups = noun_groups(language)
    heads, others = {mine.head, *mine.others}, {theirs.head, *theirs.others}
    if not heads & others and not _one_count(a.claim, b.claim):
        group = groups.get(mine.head)
        if group is None or group != groups.get(theirs.head):
            return "other population"
        if group == "people" and a.claim.kind == b.claim.kind == "casualties":
            first, second = bool(heads & ANYONE), bool(others & ANYONE)
            if (first and second) or (first and _none(a.claim)) or (second and _none(b.claim)):
                return ""
        if group != "agreements":
            return "other population"
    narrow, wide = set(mine.modifiers), set(theirs.modifiers)
    if narrow == wide:
        return ""
    if narrow <= wide or wide <= narrow:
        extra = narrow ^ wide
        return (
            ""
            if extra <= (a.wide & b.wide) or (len(extra) <= 1 and not (extra & _opposed(language)))
            else "other population"
        )
    return "other population"


def _none(claim: ClaimRecord) -> bool:
    """Whether a claim counts nobody: then nobody of any kind is counted."""
    return isinstance(claim.value, Quantity) and claim.value.stated == (0.0,) and not claim.value.unit.modifiers


def _one_count(a: ClaimRecord, b: ClaimRecord) -> bool:
    """Whether two counted nouns are one by the table of synonyms: "pupils" and "students"."""
    return a.measure == b.measure and a.measure.startswith("count:")


def _opposed(language: str) -> frozenset[str]:
    return frozenset(table(language, "opposites"))


def group_row(group: str, language: str) -> str:
    """The word of a group of nouns that says least of whom is counted."""
    return table(language, "noun_groups")[group]["general"]


__all__ = ["Judgement", "judge"]
