"""CC312: a figure of the headline that the text under it does not bear out."""

from __future__ import annotations

from math import floor, log10
from typing import TYPE_CHECKING

from claimcheck.lexicon import words
from claimcheck.model.finding import Side
from claimcheck.model.interval import Interval, meet
from claimcheck.model.values import Quantity
from claimcheck.rules.base import TopicRule, consistent, contradicts, in_tension
from claimcheck.rules.wording import says

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord
    from claimcheck.model.topic import Topic
    from claimcheck.policy import Policy

FAR = 2.0
"""How many times the one figure must be of the other to be more than a tension."""
DIGITS = 2
"""Significant digits to which a headline rounds at least."""


class HeadlineAgainstBody(TopicRule):
    """The headline gives a figure, and the text under it gives another for the same thing, and nowhere that of the headline.

    Both must count the same noun with the same predicate, and the text must keep to one figure of them. A headline rounds:
    what rounds to its figure, to two digits, is that figure. Figures near one another are a tension, and so are casualties:
    a headline may be newer than its text.
    """

    code = "CC312"
    name = "headline-against-body"
    examples = (
        contradicts(
            "Fire kills 90 sheep in Kendal\n\nA fire killed 30 sheep in Kendal.\n\n"
            "The farm lies on a hill, the owner said.",
            why="three times as many",
        ),
        in_tension(
            "Fire kills 9 people in Kendal\n\nKENDAL, May 3 2021 -- A fire killed 7 people in Kendal on Monday.",
            why="the text may be older",
        ),
        consistent(
            "Fire kills 900 sheep in Kendal\n\nA fire killed 904 sheep in Kendal.\n\n"
            "The farm lies on a hill, the owner said.",
            why="a headline rounds",
        ),
    )

    def check(self, topic: Topic, policy: Policy) -> Iterator[FindingRecord]:
        """Findings for the figures of the headlines of the topic's sources."""
        heads: dict[tuple[object, ...], list[ClaimRecord]] = {}
        bodies: dict[tuple[object, ...], list[ClaimRecord]] = {}
        for claim in topic.claims:
            key = _key(claim)
            if key:
                (heads if claim.zone == "head" else bodies).setdefault(key, []).append(claim)
        for key, headlines in heads.items():
            told = bodies.get(key, [])
            if len({claim.value for claim in headlines}) == 1 and told and _one_figure(told):
                yield from self._held(headlines[0], told, topic.evolving, policy)

    def _held(
        self, head: ClaimRecord, told: Sequence[ClaimRecord], evolving: frozenset[str], policy: Policy
    ) -> Iterator[FindingRecord]:
        assert isinstance(head.value, Quantity)
        meant = _rounded(head.value, policy)
        body = told[0]
        assert isinstance(body.value, Quantity)
        if meet(meant, policy.interval(body.value)):
            return
        one, other = sorted((head.value.stated[0], body.value.stated[0]))
        far = (one <= 0 or other / one >= FAR) and body.measure not in evolving
        yield self.finding(
            "contradiction" if far else "tension",
            (Side(says(head), (head,)), Side(says(body), tuple(told))),
            f"The headline of {head.source} says “{says(head)}”, but its text says “{says(body)}”.",
            reason="one noun and one predicate in headline and text",
            confidence=0.8,
        )


def _key(claim: ClaimRecord) -> tuple[object, ...]:
    """What a figure is of, as strictly as the words allow; () where it is no plain figure."""
    value = claim.value
    if (
        not isinstance(value, Quantity)
        or len(value.stated) != 1
        or not claim.subject.frame
        or claim.kind == "enumeration"
    ):
        return ()
    unit = value.unit
    if {*claim.quote.lower().split()} & words("en", "remainder_words"):
        return ()
    if not unit.name or claim.modality != "asserted" or claim.polarity != "affirmed":
        return ()
    return (claim.source, claim.measure, unit.name, claim.subject.frame, value.change)


def _one_figure(claims: Sequence[ClaimRecord]) -> bool:
    return len({claim.value.stated for claim in claims if isinstance(claim.value, Quantity)}) == 1


def _rounded(value: Quantity, policy: Policy) -> Interval:
    """What a headline means by a figure: all that rounds to it, to two significant digits."""
    meant = policy.interval(value)
    number = value.stated[0]
    if number == 0:
        return meant
    half = 10 ** (floor(log10(abs(number))) - DIGITS + 1) / 2
    if half < 1 and value.step == 0:
        return meant
    lower = None if meant.lower is None else min(meant.lower, number - half)
    upper = None if meant.upper is None else max(meant.upper, number + half)
    return Interval(lower, upper)
