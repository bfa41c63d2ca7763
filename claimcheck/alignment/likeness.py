"""How like two claims are, in named levels that a person can read, and what keeps two like claims apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.alignment.features import Features

SAME_WORDS = "same words"
SAME_HAPPENING = "same happening"
RELATED = "related"
STATED = "said of the statement's subject"
"""A statement and the sources that are known to tell its story name one thing alike."""
ONE_OCCASION = "one occasion"
"""Two sentences name the same, tell the same day and speak of the same things, whatever their verbs are."""
SAME_MATTER = "same matter of one story"
"""Two sentences of accounts that are known to tell one story share words that little else of it has."""
ONE_PERSON = "one person"
"""Two ages stand beside one name."""
SAME_STORY = "same story, same fate"
"""Two accounts that are known to tell one story count those whom one thing befell, in whatever words."""

_SAME_WORDS, _SAME_CLAUSE = 0.7, 0.5
_SAME_HAPPENING = 0.6
_LEAST_SHARED = 2
_LEAST_NAMED, _LEAST_EVIDENCE = 2, 6
"""What the names, and the names, the time and the words together, of two sentences must come to for one occasion."""
_MOST_WORDS = 3
"""What shared words that belong to no name come to at most."""
_SAME_TIME, _DAYS = 2, 7
"""What one time counts for; and days within which two accounts may tell of one occasion without a time."""


@dataclass(slots=True)
class Likeness:
    """level: one of the constants above, or "" where two claims have nothing in common; score: 0 to 1; shared: words."""

    level: str
    score: float
    shared: frozenset[str]


def likeness(a: Features, b: Features) -> Likeness:
    """The likeness of two claims: of their sentences for the level of the same words, of their clauses for the rest.

    The scores are the Jaccard index of the sentences' words, and the overlap coefficient (Szymkiewicz-Simpson) of the
    clauses' words, each clause held against the other's whole sentence.
    """
    if same_words(a, b):
        shared = a.wide & b.wide
        return Likeness(SAME_WORDS, len(shared) / (len(a.wide) + len(b.wide) - len(shared)), shared)
    mine, theirs = a.words & b.wide, b.words & a.wide
    first = len(mine) / len(a.words) if a.words else 0.0
    second = len(theirs) / len(b.words) if b.words else 0.0
    clause, least = (first, second) if first > second else (second, first)
    core = mine | theirs
    if len(core) >= _LEAST_SHARED:
        same_frame = a.claim.subject.frame == b.claim.subject.frame != ""
        if same_frame and clause >= _SAME_HAPPENING and least >= 0.3:
            return Likeness(SAME_HAPPENING, (clause + least) / 2, core)
        if clause >= 0.75 and least >= 0.5:
            return Likeness(SAME_HAPPENING, (clause + least) / 2 * 0.9, core)
    if core or not a.names.isdisjoint(b.names):
        return Likeness(RELATED, clause / 2, core)
    return Likeness("", 0.0, core)


def one_occasion(a: Features, b: Features) -> bool:
    """Whether the sentences of two claims tell of one occasion, by what they have in common: names (a point for each, and one
    more for a name of several words), the time (two), and other words (a point for each, up to three). Where the time is one,
    a single name will do.
    """
    named = sum(2 if " " in name else 1 for name in a.names & b.names)
    if not named:
        return False
    words = len({word for word in a.wide & b.wide - a.named - b.named if ":" not in word})
    timed = _one_day(a, b)
    if not timed and (named < _LEAST_NAMED or not _about_one_day(a, b)):
        return False
    return named + _SAME_TIME * timed + min(words, _MOST_WORDS) >= _LEAST_EVIDENCE


def _one_day(a: Features, b: Features) -> bool:
    """Whether two claims tell of one time: the same words, or a day that both sentences tell."""
    when, then = a.claim.scope.period, b.claim.scope.period
    same = when is not None and then is not None and not when.bound and when.timex == then.timex
    return same or not a.days.isdisjoint(b.days)


def _about_one_day(a: Features, b: Features) -> bool:
    """Whether two claims are told within days, or on days that are not known."""
    days = [item.claim.scope.as_of.end for item in (a, b) if item.claim.scope.as_of is not None]
    known = [date.fromisoformat(day[:10]) for day in days if day and len(day) >= len("2020-01-31") and day[0] != "-"]
    return len(known) < 2 or abs((known[0] - known[1]).days) <= _DAYS


def same_words(a: Features, b: Features) -> bool:
    """Whether two sentences are made of the same words, and two clauses of half the same; sizes alone rule most out."""
    mine, theirs = len(a.wide), len(b.wide)
    if not mine or mine < _SAME_WORDS * theirs or theirs < _SAME_WORDS * mine:
        return False
    shared = len(a.wide & b.wide)
    if shared / (mine + theirs - shared) < _SAME_WORDS:
        return False
    if not a.words and not b.words:
        return False
    close = len(a.words & b.words)
    return close / (len(a.words) + len(b.words) - close) >= _SAME_CLAUSE


def apart(a: Features, b: Features) -> str:
    """Why two like claims speak of different things: the reason in words, "" where nothing says so. Symmetric."""
    reason = other_side(a, b)
    if reason:
        return reason
    if other_place(a, b):
        return "other place"
    if _ordered(a, b):
        return "other in the order"
    if _otherwise_modified(a, b):
        return "other thing of that kind"
    if _numbered(a, b):
        return "other thing of that name"
    if _foreign(a, b) and _foreign(b, a):
        return "other subject"
    mine, theirs = a.agent & a.named, b.agent & b.named
    if mine and theirs and not mine & theirs:
        return "other subject"
    if (a.words - b.wide) & a.named and (b.words - a.wide) & b.named:
        return "other names"
    if part_as_subject(a, b) or part_as_subject(b, a):
        return "other subject"
    return ""


def other_place(a: Features, b: Features) -> bool:
    """Whether two claims are placed, and neither at a place that the other's sentence names."""
    if not a.places or not b.places or a.places & b.places:
        return False
    return not _part_of(a.places, b) and not _part_of(b.places, a)


def part_as_subject(a: Features, b: Features) -> bool:
    """Whether a's subject is a part of b's: "the shop of the factory" beside "the factory"."""
    if not a.head or not b.head or a.head == b.head or a.head in a.named:
        return False
    return b.head in a.wide and a.head not in b.wide and b.head in b.agent


def other_thing(a: Features, b: Features) -> bool:
    """Whether two like claims are told apart by their order, by what stands before a noun, by the number in a name or by the names of
    their subjects.
    """
    if _ordered(a, b) or _otherwise_modified(a, b) or _numbered(a, b):
        return True
    mine, theirs = a.agent & a.named, b.agent & b.named
    return bool(mine and theirs) and not mine & b.wide and not theirs & a.wide


def other_side(a: Features, b: Features) -> str:
    """The reason where the table of opposites puts the two on different sides, else ""."""
    first, second = dict(a.sides), dict(b.sides)
    for name in sorted(first.keys() & second.keys()):
        mine = {side for key, side in a.sides if key == name}
        theirs = {side for key, side in b.sides if key == name}
        if not mine & theirs:
            return "other event" if name in {"order", "phase"} else "other population"
    return ""


def _otherwise_modified(a: Features, b: Features) -> bool:
    """Whether a noun of both stands after words of which neither side knows the other's: "spring auction", "autumn auction"."""
    for noun in a.modified.keys() & b.modified.keys():
        mine, theirs = a.modified[noun], b.modified[noun]
        if not mine & theirs and not mine & b.wide and not theirs & a.wide:
            return True
    return False


def _ordered(a: Features, b: Features) -> bool:
    """Whether the two number one kind of thing otherwise, "1:round" and "2:round", or one of them alone does: "its first album" and
    "an album".
    """
    mine, theirs = _orders(a), _orders(b)
    if any(not mine[head] & theirs[head] for head in mine.keys() & theirs.keys()):
        return True
    return any(head in b.words and head not in theirs for head in mine) or any(
        head in a.words and head not in mine for head in theirs
    )


def _orders(item: Features) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for word in item.words:
        number, mark, head = word.partition(":")
        if mark:
            found.setdefault(head, set()).add(number)
    return found


def _part_of(places: frozenset[str], other: Features) -> bool:
    return any(set(place.split()) <= other.wide for place in places)


def _stem(name: str) -> tuple[str, str]:
    """A name and the number at its end: "chang e-5" is ("chang e", "5")."""
    head = name.rstrip("0123456789")
    return head.rstrip(" -"), name[len(head) :]


def _numbered(a: Features, b: Features) -> bool:
    """Whether the two name two things that differ by their number alone."""
    mine = dict(_stem(name) for name in sorted(a.names - b.names))
    theirs = dict(_stem(name) for name in sorted(b.names - a.names))
    return any(mine[stem] != theirs[stem] for stem in mine.keys() & theirs.keys())


def _foreign(a: Features, b: Features) -> bool:
    """Whether nothing of a's subject occurs in b's sentence."""
    return bool(a.agent) and not a.agent & b.wide
