"""CC311: what one text says happened on a day, and another says did not."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from claimcheck.lexicon import words
from claimcheck.model.finding import Side
from claimcheck.model.values import Time
from claimcheck.rules.base import TopicRule, consistent, contradicts
from claimcheck.rules.wording import says, sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord
    from claimcheck.model.topic import Topic
    from claimcheck.policy import Policy

Saying: TypeAlias = tuple[str, frozenset[str]]
"""What is said of a happening: its predicate, and the words of its clause."""
HELD = "held"
"""Stands for every predicate by which a planned happening happened."""
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
            "The sailing regatta in the bay of Riga was held on 9 June 2018.",
            "The sailing regatta in the bay of Riga on 9 June 2018 was cancelled.",
            why="held or cancelled",
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
        happened: dict[tuple[str, Saying], list[ClaimRecord]] = {}
        fell_through: dict[tuple[str, tuple[Saying, ...]], list[ClaimRecord]] = {}
        for claim in topic.claims:
            day = _day(claim)
            if not day:
                continue
            if _fell_through(claim):
                fell_through.setdefault((day, tuple(_denied(claim))), []).append(claim)
            elif claim.modality == "asserted":
                for said in _told(claim):
                    happened.setdefault((day, said), []).append(claim)
        for (day, denied), no in fell_through.items():
            for said in denied:
                yes = happened.get((day, said), [])
                if yes:
                    yield self._found(yes, no)
                    break

    def _found(self, yes: Sequence[ClaimRecord], no: Sequence[ClaimRecord]) -> FindingRecord:
        where, there = sources(yes), sources(no)
        return self.finding(
            "contradiction",
            (Side(f"happened: {says(yes[0])}", tuple(yes)), Side(f"did not: {says(no[0])}", tuple(no))),
            f"{where} says that it happened on {says(yes[0])}, but {there} says that it did not.",
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


def _told(claim: ClaimRecord) -> Iterator[Saying]:
    """What a claim says happened: its predicate and its words, and where it says no more than that, the words alone."""
    frame, said = claim.subject.frame, frozenset(claim.subject.words)
    if frame and len(said) > LEAST:
        yield frame, said
    holding = words("en", "holding_frames")
    thing = said - holding - {frame}
    if len(thing) >= LEAST and ({frame} | said) & holding:
        yield HELD, thing


def _denied(claim: ClaimRecord) -> Iterator[Saying]:
    """What a claim says did not happen, in the same form; of a cancellation also without one word that gives its cause."""
    subject = claim.subject
    said = frozenset(subject.words) - words("en", "negating_verbs")
    cancelling = words("en", "cancelling_frames")
    if subject.frame not in cancelling:
        if subject.frame and len(said) > LEAST:
            yield subject.frame, said
        return
    thing = said - cancelling
    telling = {pair.partition(">")[0] for pair in subject.modified}
    telling |= {word for name in subject.names for word in name.lower().split()}
    yield HELD, thing
    for word in sorted(thing - telling):
        if len(thing) > LEAST:
            yield HELD, thing - {word}
