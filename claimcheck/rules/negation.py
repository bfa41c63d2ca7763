"""CC311: what one text says happened on a day, and another says did not."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from claimcheck.lexicon import words
from claimcheck.model.finding import Side
from claimcheck.model.values import Time
from claimcheck.rules.base import TopicRule, consistent, contradicts
from claimcheck.rules.wording import says, sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord
    from claimcheck.model.topic import Topic
    from claimcheck.policy import Policy

LEAST = 2
"""Words that two claims must share to be about one happening."""


class HappenedAgainstNot(TopicRule):
    """One text says that something happened on a day, and another that it did not, or was cancelled.

    The day must be the same and told to the day, and the words the same but for the negation; a cancelled event is held
    against texts that say no more than that it was held, began or opened. A plan is no contradiction to its cancellation.
    """

    code = "CC311"
    name = "happened-against-not"
    kinds = frozenset({"event-date"})
    examples = (
        contradicts(
            "The glider crossed the Tasman Sea on 8 March 2018.",
            "The glider did not cross the Tasman Sea on 8 March 2018.",
            why="it did or it did not",
        ),
        contradicts(
            "The Riga regatta was held on 9 June 2018.",
            "The Riga regatta of 9 June 2018 was cancelled.",
            why="cancelled",
        ),
        consistent(
            "The Riga regatta was to be held on 9 June 2018.",
            "The Riga regatta of 9 June 2018 was cancelled.",
            why="it was only planned",
        ),
        consistent(
            "The glider crossed the Tasman Sea on 8 March 2018.",
            "The glider did not cross the Tasman Sea on 1 March 2018.",
            why="another day",
        ),
    )

    def check(self, topic: Topic, policy: Policy) -> Iterator[FindingRecord]:  # noqa: ARG002 - dates have no widths
        """Findings for the happenings of each day of the topic."""
        days: dict[str, tuple[list[ClaimRecord], list[ClaimRecord]]] = {}
        for claim in topic.claims:
            day = _day(claim)
            if day:
                days.setdefault(day, ([], []))[_fell_through(claim)].append(claim)
        for happened, fell_through in days.values():
            for yes, no in product(happened, fell_through):
                if yes.polarity == "affirmed" and yes.modality == "asserted" and _one_happening(yes, no):
                    where, there = sources([yes]), sources([no])
                    yield self.finding(
                        "contradiction",
                        (Side(f"happened: {says(yes)}", (yes,)), Side(f"did not: {says(no)}", (no,))),
                        f"{where} says that it happened on {says(yes)}, but {there} says that it did not.",
                        reason="the same words, one of them negated",
                        confidence=0.9,
                    )


def _day(claim: ClaimRecord) -> str:
    """The day on which a claim puts its happening; "" where it tells no single day."""
    value = claim.value
    if not isinstance(value, Time) or claim.kind != "event-date" or value.bound or value.parts or value.modifier:
        return ""
    if value.grain != "day" or value.start != value.end or not value.start or value.anchor == "open":
        return ""
    return value.start if claim.modality not in {"denied", "hypothetical"} else ""


def _fell_through(claim: ClaimRecord) -> bool:
    return claim.polarity == "negated" or claim.subject.frame in words("en", "cancelling_frames")


def _one_happening(yes: ClaimRecord, no: ClaimRecord) -> bool:
    if yes.source == no.source and yes.sentence == no.sentence:
        return False
    mine, theirs = _said(yes), _said(no)
    if no.subject.frame in words("en", "cancelling_frames"):
        thing = theirs - words("en", "cancelling_frames")
        rest = mine - thing - {yes.subject.frame}
        held = ({yes.subject.frame} | mine) & words("en", "holding_frames")
        return (
            bool(held)
            and len(thing & mine) >= LEAST
            and _loose(thing - mine, no)
            and rest <= words("en", "holding_frames")
        )
    same_frame = yes.subject.frame == no.subject.frame != ""
    return same_frame and mine == theirs and len(mine) > LEAST


def _loose(extra: set[str], claim: ClaimRecord) -> bool:
    """Whether what a cancellation says beyond the happening is at most a cause, and no word that tells it from others."""
    telling = {pair.partition(">")[0] for pair in claim.subject.modified}
    telling |= {word for name in claim.subject.names for word in name.lower().split()}
    return len(extra) <= 1 and not extra & telling


def _said(claim: ClaimRecord) -> set[str]:
    """The words of a claim's clause without those that negate it."""
    return {word for word in claim.subject.words if word not in words("en", "negating_verbs")}
