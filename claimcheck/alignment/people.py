"""What is told of a person by name: the offices that they hold, and their ages."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from claimcheck.alignment.days import published_near
from claimcheck.alignment.judgement import Judgement
from claimcheck.alignment.likeness import ONE_PERSON, RELATED, SAME_HAPPENING, Likeness
from claimcheck.alignment.scoping import relation, touching
from claimcheck.lexicon import table
from claimcheck.model.values import Name, Quantity

if TYPE_CHECKING:
    from claimcheck.alignment.features import Features
    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.values import Time

YEAR = 365
"""Days."""


def offices(a: Features, b: Features, like: Likeness, *, shared: bool, language: str) -> Judgement:
    """Judge two claims of who holds an office. shared: whether their accounts are known to tell one story."""
    first, second = a.claim.value, b.claim.value
    assert isinstance(first, Name)
    assert isinstance(second, Name)
    if first.role != second.role:
        return _ranks(a, b, like, language) if shared else Judgement("other role", like)
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


def _ranks(a: Features, b: Features, like: Likeness, language: str) -> Judgement:
    """Judge two offices in one story of which one is the deputy of the other: nobody holds both at one time."""
    first, second = a.claim.value, b.claim.value
    assert isinstance(first, Name)
    assert isinstance(second, Name)
    deputies = {word for word, row in table(language, "title_qualifiers").items() if row["rank"] == "below"}
    ranked = any(
        lower.role in {f"{word} {higher.role}", _inside(higher.role, word)}
        for higher, lower in ((first, second), (second, first))
        for word in deputies
    )
    if not ranked or first.name != second.name or " " not in first.name or a.claim.source == b.claim.source:
        return Judgement("other role", like)
    if a.organisation != b.organisation:
        return Judgement("other organisation", like)
    if a.claim.scope.period != b.claim.scope.period or not published_near(a.claim, b.claim):
        return Judgement("other period", like)
    return Judgement("", Likeness(ONE_PERSON, max(like.score, 0.8), like.shared))


def _inside(role: str, word: str) -> str:
    """A role with a word before its last one: "council vice president"."""
    head, _, last = role.rpartition(" ")
    return f"{head} {word} {last}" if head else ""


def _held(features: Features) -> Time | None:
    """The time at which a role is said to be held: the one in the sentence, else the day of publication."""
    scope = features.claim.scope
    return scope.period or scope.as_of


def ages(a: Features, b: Features, like: Likeness, *, shared: bool) -> Judgement:
    """Two ages of people who are named: of one person, where the whole names are one, or the surnames in accounts of one story."""
    mine, theirs = a.person.split(), b.person.split()
    whole = a.person == b.person and len(mine) > 1
    if not whole and not (shared and mine[-1] == theirs[-1] and (len(mine) == 1 or len(theirs) == 1)):
        return Judgement("other person", like)
    reason = "told from different days" if _grown(a.claim, b.claim) else ""
    return Judgement(reason, Likeness(ONE_PERSON, 0.9 if whole else 0.7, like.shared))


def _grown(a: ClaimRecord, b: ClaimRecord) -> bool:
    """Whether the person may have had birthdays between the two days at which the ages are told."""
    first, second = a.value, b.value
    assert isinstance(first, Quantity)
    assert isinstance(second, Quantity)
    apart = abs(first.stated[0] - second.stated[0])
    one, other = _day(a), _day(b)
    if one is None or other is None:
        return apart <= 1
    days = abs((one - other).days)
    return bool(days) and apart <= days // YEAR + 1


def _day(claim: ClaimRecord) -> date | None:
    """The day at which a claim is told."""
    when = claim.scope.as_of
    try:
        return date.fromisoformat(when.end[:10]) if when and when.end else None
    except ValueError:
        return None
