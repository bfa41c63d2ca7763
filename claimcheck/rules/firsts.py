"""CC310: two who were both the first."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from claimcheck.lexicon import words
from claimcheck.model.finding import Side
from claimcheck.model.values import Ordinal
from claimcheck.rules.base import TopicRule, consistent, contradicts
from claimcheck.rules.wording import sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord
    from claimcheck.model.topic import Topic
    from claimcheck.policy import Policy

ROOM = 9
"""Characters that stand at least between a name that is the subject and "first": a copula and an article (" was the ")."""
BEING = frozenset({"be", "become"})
"""Frames by which the subject is the first itself."""
LEAST = 2
"""Words that must be said of a first beside its holder and its noun: fewer do not tell in what it was the first."""


class CollidingFirsts(TopicRule):
    """Two different names are each said to be the first of one kind to do one thing.

    The words after "first", the predicate and everything else in the clause must be the same; only the names before "first"
    differ. The first woman and the first person, the first in a country and the first in the world do not collide, nor do
    firsts that everybody has: a first visit, a first goal.
    """

    code = "CC310"
    name = "colliding-firsts"
    kinds = frozenset({"first"})
    examples = (
        contradicts(
            "Amsel was the first woman to sail around Cape Horn.",
            "Brandt was the first woman to sail around Cape Horn.",
            why="one feat, two firsts",
        ),
        consistent(
            "Amsel was the first woman to sail around Cape Horn.",
            "Brandt was the first Danish woman to sail around Cape Horn.",
            why="another group",
        ),
        consistent(
            "Amsel was the first woman to sail around Cape Horn.",
            "Amsel was the first woman to sail around Cape Farewell.",
            why="another feat of one woman",
        ),
    )

    def check(self, topic: Topic, policy: Policy) -> Iterator[FindingRecord]:  # noqa: ARG002 - names have no widths
        """Findings for the firsts of the topic, one a pair of names."""
        feats: dict[tuple[object, ...], dict[str, list[ClaimRecord]]] = {}
        for claim in topic.claims:
            if _is_feat(claim):
                for name in _holders(claim):
                    feats.setdefault(_feat(claim, name), {}).setdefault(name, []).append(claim)
        for holders in feats.values():
            for one, other in combinations(holders, 2):
                if not _one_name(one, other):
                    yield self._found(one, holders[one], other, holders[other])

    def _found(self, one: str, mine: Sequence[ClaimRecord], other: str, theirs: Sequence[ClaimRecord]) -> FindingRecord:
        what = " ".join(mine[0].quote.split())
        return self.finding(
            "contradiction",
            (Side(one, tuple(mine)), Side(other, tuple(theirs))),
            f"{sources(mine)} has {one} as the {what}, but {sources(theirs)} has {other}.",
            reason="the same words about two names",
            confidence=0.9,
        )


def _is_feat(claim: ClaimRecord) -> bool:
    """Whether a claim tells a first of which there can be one only: its holder is it, or achieved it."""
    value = claim.value
    if not isinstance(value, Ordinal) or claim.kind != "first" or value.head in words("en", "recurring_firsts"):
        return False
    frame = claim.subject.frame
    single = not claim.subject.agent or frame in BEING or frame in words("en", "achieving_frames")
    return single and claim.polarity == "affirmed" and claim.modality == "asserted"


def _feat(claim: ClaimRecord, holder: str) -> tuple[object, ...]:
    """All that a claim says of its first but who it was."""
    said = {word for word in (*claim.subject.words, *claim.subject.wider) if ":" not in word}
    rest = frozenset(said - {*holder.lower().split()})
    return (" ".join(claim.quote.lower().split()), claim.subject.frame, claim.scope.places, claim.scope.period, rest)


def _holders(claim: ClaimRecord) -> tuple[str, ...]:
    """The names that may be the first: the grammatical subject, else the longest that have room before "first"."""
    subject = claim.subject
    said = {word for word in (*subject.words, *subject.wider) if ":" not in word}
    names = [name for name in subject.names if name not in claim.scope.places and {*name.lower().split()} <= said]
    if subject.agent:
        names = [name for name in names if {*name.lower().split()} <= {*subject.agent}]
    else:
        room = claim.start - claim.sentence[0] - ROOM
        names = [name for name in names if len(name) <= room]
    longest = max(map(len, names), default=0)
    return tuple(name for name in names if len(name) == longest and len(said) - len(name.split()) >= LEAST)


def _one_name(one: str, other: str) -> bool:
    """Whether two names may be one: a part of it, or its initials."""
    mine, theirs = {*one.lower().split()}, {*other.lower().split()}
    return mine <= theirs or theirs <= mine or _initials(one, other) or _initials(other, one)


def _initials(short: str, name: str) -> bool:
    return short.isupper() and short.replace(".", "") == "".join(word[0] for word in name.split() if word[0].isupper())
