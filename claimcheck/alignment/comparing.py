"""Whether two claims of one family may be held against each other, and if not, why."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.alignment.alike import SHARES
from claimcheck.alignment.features import PEOPLE, SAID_OF_SUBJECT
from claimcheck.alignment.likeness import (
    ONE_OCCASION,
    RELATED,
    SAME_HAPPENING,
    SAME_STORY,
    SAME_WORDS,
    Likeness,
    apart,
    likeness,
    one_occasion,
    other_side,
)
from claimcheck.alignment.scoping import relation, touching
from claimcheck.alignment.statement import stated_alike
from claimcheck.alignment.tolls import NOT_TOTAL, OTHER_POPULATION
from claimcheck.lexicon import table, words
from claimcheck.measures import measures, noun_groups
from claimcheck.model.values import Duration, Name, Quantity, Time

if TYPE_CHECKING:
    from claimcheck.alignment.features import Features
    from claimcheck.alignment.tolls import Tolls
    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.topic import Relation
    from claimcheck.model.values import Unit

FOUNDED = 3
"""Words that two claims without a name or a subject in common must share to be held to be about one thing."""
AGES = "measured:age"
TRADE = frozenset({"buy", "sell", "cost"})
"""Frames of one happening, told from its sides."""
PLANNED = frozenset({"planned", "expected"})
OTHER_STORY = "other story"


@dataclass(slots=True)
class Judgement:
    """Either a pair (reason is "") with its level and relation, or the reason why it is none."""

    reason: str
    likeness: Likeness
    relation: Relation = "equal"
    detail: str = ""


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
    shared = story.shared or (story.likely and bool(a.names & b.names))
    if shared and (like.level != SAME_WORDS or story.statement) and _counts_people(a):
        return _one_fate(a, b, like, story)
    value = a.claim.value
    if isinstance(value, Name):
        return _roles(a, b, like)
    if story.statement and (like.level != SAME_WORDS or _told_otherwise(a, b, language)):
        reason = _stance(a, b) or other_side(a, b)
        return Judgement(reason, like) if reason else Judgement(*stated_alike(a, b, like, language))
    if like.level == RELATED and _on_one_occasion(a, b, language):
        like = Likeness(ONE_OCCASION, max(like.score, 0.6), like.shared)
    if like.level in {"", RELATED}:
        agreed = _may_agree(a, b, like)
        return Judgement((_stance(a, b) or other_side(a, b)) if agreed else "too little in common", like)
    reason = _stance(a, b) or apart(a, b) or _unfounded(a, b, like, language)
    if reason:
        return Judgement(reason, like)
    if isinstance(value, Time):
        return _dates(a, b, like)
    if a.claim.kind in SAID_OF_SUBJECT and like.level != SAME_WORDS:
        return Judgement("not known to be one thing", like)
    return _figures(a, b, like, language)


def _counts_people(item: Features) -> bool:
    return item.claim.kind in PEOPLE and isinstance(item.claim.value, Quantity)


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
        return "said of something else in one account"
    named = like.shared & (a.named | b.named)
    headed = a.head and a.head == b.head
    if like.level == RELATED or named or headed:
        return ""
    pronoun = {a.head, b.head} & _pronouns(language)
    return "subject not named" if pronoun or len(like.shared) < FOUNDED else ""


@cache
def _pronouns(language: str) -> frozenset[str]:
    return frozenset(word for word, row in table(language, "function_words").items() if row["class"] == "pronoun")


def _one_fate(a: Features, b: Features, like: Likeness, story: Story) -> Judgement:
    """Figures of what befell people, in two accounts of one story."""
    reason = _stance(a, b) or story.main.apart(a, b)
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
        return bool(like.shared) and first.stated != (1.0,)
    when, then = a.claim.scope.period, b.claim.scope.period
    return a.family.startswith("measured:[") and when is not None and then is not None and when.timex == then.timex


def _stance(a: Features, b: Features) -> str:
    first, second = a.claim, b.claim
    if first.polarity != second.polarity:
        return "one side is negated"
    if "hypothetical" in (first.modality, second.modality) and first.modality != second.modality:
        return "hypothetical"
    if "denied" in (first.modality, second.modality):
        return "denied"
    if (first.modality in PLANNED) != (second.modality in PLANNED):
        return "planned against happened"
    return ""


def _dates(a: Features, b: Features, like: Likeness) -> Judgement:
    first, second = a.claim.value, b.claim.value
    assert isinstance(first, Time)
    assert isinstance(second, Time)
    if first.bound != second.bound and not (a.claim.kind == b.claim.kind == "deadline"):
        return Judgement("open-ended time", like)
    if first.bound and a.claim.kind != "deadline":
        return Judgement("open-ended time", like)
    if like.level == SAME_HAPPENING and a.claim.subject.frame != b.claim.subject.frame:
        return Judgement("other happening", like)
    if a.words - b.wide and b.words - a.wide and like.level != SAME_WORDS:
        return Judgement("other happening", like)
    if relation(first, second) == "unknown" or "narrative" in {first.anchor, second.anchor}:
        return Judgement("unresolved date", like)
    if not like.shared - {a.claim.subject.frame}:
        return Judgement("subject not named", like)
    if like.level != SAME_WORDS and not (a.agent & b.wide or b.agent & a.wide):
        return Judgement("subject not named", like)
    if _relative(a.claim) and _relative(b.claim) and a.claim.scope.as_of != b.claim.scope.as_of:
        return Judgement("told from different days", like)
    return Judgement("", like)


def _relative(claim: ClaimRecord) -> bool:
    """Whether a date is told from the day of publication alone: "today", "early Sunday"."""
    value = claim.value
    return isinstance(value, Time) and value.anchor == "published" and not any(c.isdigit() for c in claim.quote)


def _figures(a: Features, b: Features, like: Likeness, language: str) -> Judgement:
    first, second = a.claim, b.claim
    reason = _measured(a, b, like, language)
    if reason:
        return Judgement(reason, like)
    when = relation(first.scope.period, second.scope.period, first.scope.as_of, second.scope.as_of)
    if when in {"apart", "overlapping"}:
        return Judgement("other period", like, when)
    happening = _one_happening(first.measure, language)
    if when == "unknown":
        one_missing = first.scope.period is None or second.scope.period is None
        return Judgement("", like, "equal") if one_missing and happening else Judgement("unresolved date", like, when)
    nested = when in {"within", "contains"}
    if nested and happening and _weekly(first.scope.period if when == "contains" else second.scope.period):
        return Judgement("", like, when)
    if nested and not _additive(first.measure, language):
        return Judgement("", like, "equal") if happening else Judgement("other period", like, when)
    return Judgement("", like, when)


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
    if mine.dimension != theirs.dimension:
        return "" if "none" in {mine.dimension, theirs.dimension} else "unit"
    if mine.dimension == "currency":
        return "" if mine.name == theirs.name else "unit"
    if mine.dimension != "count":
        return ""
    return _population(mine, theirs, a, b, language)


def _population(mine: Unit, theirs: Unit, a: Features, b: Features, language: str) -> str:
    groups = noun_groups(language)
    heads, others = {mine.head, *mine.others}, {theirs.head, *theirs.others}
    if not heads & others:
        group = groups.get(mine.head)
        if group is None or group != groups.get(theirs.head):
            return "other population"
        general = {group_row(group, language), "people", "person", "individual"}
        if group == "people" and a.claim.kind == b.claim.kind == "casualties" and heads & general and others & general:
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


def _opposed(language: str) -> frozenset[str]:
    return frozenset(table(language, "opposites"))


def group_row(group: str, language: str) -> str:
    """The word of a group of nouns that says least of whom is counted."""
    return table(language, "noun_groups")[group]["general"]


def _roles(a: Features, b: Features, like: Likeness) -> Judgement:
    first, second = a.claim.value, b.claim.value
    assert isinstance(first, Name)
    assert isinstance(second, Name)
    if first.role != second.role:
        return Judgement("other role", like)
    mine, theirs = a.organisation, b.organisation
    if not mine or not theirs or mine != theirs:
        return Judgement("other organisation", like)
    if "hypothetical" in (a.claim.modality, b.claim.modality):
        return Judgement("no longer or not yet in office", like)
    when = relation(_held(a), _held(b))
    if when in {"apart", "unknown"}:
        return Judgement("other period" if when == "apart" else "unresolved date", like, when)
    if touching(_held(a), _held(b)):
        return Judgement("one may have followed the other", like, when)
    return Judgement(
        "",
        Likeness(SAME_HAPPENING if like.level in {"", RELATED} else like.level, max(like.score, 0.8), like.shared),
        when,
    )


def _held(features: Features) -> Time | None:
    """The time at which a role is said to be held: the one in the sentence, else the day of publication."""
    scope = features.claim.scope
    return scope.period or scope.as_of


__all__ = ["Judgement", "judge"]
