"""Rules that look at the claims of one sentence together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.finding import Side
from claimcheck.model.identity import fingerprint
from claimcheck.rules.base import TopicRule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord
    from claimcheck.model.topic import Topic
    from claimcheck.policy import Policy


class SentenceRule(TopicRule):
    """A rule that looks at one sentence. Where several sources print the sentence, they are witnesses of one finding."""

    def check(self, topic: Topic, policy: Policy) -> Iterator[FindingRecord]:
        """The findings for the sentences of the topic, each told once."""
        told: dict[str, list[FindingRecord]] = {}
        for claims in topic.sentences():
            for finding in self.in_sentence(claims, policy):
                key = fingerprint(finding.rule, (side.claims for side in finding.sides))
                told.setdefault(key, []).append(finding)
        for first, *others in told.values():
            if others:
                first.sides = tuple(map(_together, zip(first.sides, *(other.sides for other in others), strict=True)))
            yield first

    def in_sentence(self, claims: Sequence[ClaimRecord], policy: Policy) -> Iterator[FindingRecord]:
        """The findings for one sentence, given its claims in text order."""
        raise NotImplementedError


def _together(sides: tuple[Side, ...]) -> Side:
    """One side of all who say it."""
    return Side(sides[0].says, tuple(claim for side in sides for claim in side.claims))
