"""CC310: two who were both the first."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from claimcheck.model.finding import Side
from claimcheck.model.values import Ordinal
from claimcheck.rules.base import TopicRule, consistent, contradicts
from claimcheck.rules.wording import sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord
    from claimcheck.model.topic import Topic
    from claimcheck.policy import Policy

ROOM = 4
"""Characters that stand at least between a name that is the subject and "first": a blank and "the"."""
LEAST = 2
"""Words that two firsts must share beside "first" and its noun to be firsts in one thing."""


class CollidingFirsts(TopicRule):
    """Two different names are each said to be the first of one kind to do one thing.

    The words after "first", the predicate and everything else in the clause must be the same; only the names before "first"
    differ. The first woman and the first person, the first in a country and the first in the world do not collide.
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
        groups: dict[tuple[str, str], list[ClaimRecord]] = {}
        for claim in topic.claims:
            if claim.kind == "first" and claim.polarity == "affirmed" and claim.modality == "asserted":
                assert isinstance(claim.value, Ordinal)
                groups.setdefault((" ".join(claim.quote.lower().split()), claim.subject.frame), []).append(claim)
        for group in groups.values():
            told: set[frozenset[str]] = set()
            for first, second in combinations(group, 2):
                holders = _holders(first, second)
                if holders is None or frozenset(holders) in told:
                    continue
                told.add(frozenset(holders))
                one, other = holders
                yield self.finding(
                    "contradiction",
                    (Side(one, (first,)), Side(other, (second,))),
                    f"{sources([first])} has {one} as the {' '.join(first.quote.split())}, "
                    f"but {sources([second])} has {other}.",
                    reason="the same words about two names",
                    confidence=0.9,
                )


def _holders(first: ClaimRecord, second: ClaimRecord) -> tuple[str, str] | None:
    """The two names that are first, if the two claims differ in nothing else."""
    mine, theirs = _said(first), _said(second)
    shared = {*first.subject.words} & {*second.subject.words}
    if len(shared) < LEAST or first.scope.places != second.scope.places:
        return None
    one, other = _holder(first, mine - theirs), _holder(second, theirs - mine)
    if (
        not one
        or not other
        or _shortened(one, other)
        or _shortened(other, one)
        or any(_before(name, first) for name in {*first.subject.names} & {*second.subject.names})
    ):
        return None
    return one, other


def _said(claim: ClaimRecord) -> set[str]:
    return {word for word in (*claim.subject.words, *claim.subject.wider) if ":" not in word}


def _holder(claim: ClaimRecord, own: set[str]) -> str:
    """The name before "first" that makes up all that this claim alone says; "" where there is more, or no such name."""
    for name in claim.subject.names:
        parts = {*name.lower().split()}
        if own and own <= parts and claim.start - claim.sentence[0] >= len(name) + ROOM:
            return name
    return ""


def _shortened(short: str, name: str) -> bool:
    """Whether one name may be the initials of the other."""
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return short.isupper() and short.replace(".", "") == initials


def _before(name: str, claim: ClaimRecord) -> bool:
    """Whether a name that both share fills the room before "first", so that it and no other is the subject."""
    return {*name.lower().split()} <= {*claim.subject.agent}
