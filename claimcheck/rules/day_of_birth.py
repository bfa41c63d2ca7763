"""CC314: what somebody is said to have done on the day of their birth."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

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

BORN = "bear"
FULL_NAME = 2
"""Words of a name that tell a person: a family shares one."""


class DeedOnDayOfBirth(TopicRule):
    """One text dates somebody's birth to a day, and another dates to that day what only the grown do, or their death.

    One of the two has the wrong happening: "graduated on 26 June 1980" beside "born 26 June 1980". The person must be named
    with two words at least, and be the subject of what was done.
    """

    code = "CC314"
    name = "deed-on-day-of-birth"
    kinds = frozenset({"event-date"})
    examples = (
        contradicts(
            "Ruth Amsel was born in the town of Hull on 3 May 1961.",
            "Ruth Amsel died in the town of Hull on 3 May 1961.",
            why="a birth and a death of one day",
        ),
        consistent("Ruth Amsel was born on 3 May 1961.", "Ruth Amsel graduated on 3 May 1983.", why="22 years later"),
        consistent("Ruth Amsel was born on 3 May 1961.", "Jan Brandt graduated on 3 May 1961.", why="another person"),
    )

    def check(self, topic: Topic, policy: Policy) -> Iterator[FindingRecord]:  # noqa: ARG002 - dates have no widths
        """Findings for the births of the topic and what was done on their days."""
        births: dict[str, list[ClaimRecord]] = defaultdict(list)
        deeds: dict[tuple[str, str, frozenset[str]], list[ClaimRecord]] = defaultdict(list)
        for claim in topic.claims:
            day, frame = _day(claim), claim.subject.frame
            if day and frame == BORN:
                births[day].append(claim)
            elif day and frame in words("en", "grown_frames") and len(claim.subject.agent) >= FULL_NAME:
                deeds[day, frame, frozenset(claim.subject.agent)].append(claim)
        for (day, frame, person), done in deeds.items():
            born = [
                claim for claim in births.get(day, ()) if person <= {*claim.subject.words} and _named(person, done[0])
            ]
            if born and not _told_by(born, frame, topic):
                yield self._found(born, done)

    def _found(self, born: Sequence[ClaimRecord], done: Sequence[ClaimRecord]) -> FindingRecord:
        where, there = sources(born), sources(done)
        deed = done[0]
        return self.finding(
            "contradiction",
            (Side(f"born {says(born[0])}", tuple(born)), Side(f"{deed.subject.frame} {says(deed)}", tuple(done))),
            f"{where} has {deed.subject.head or 'somebody'} born on {says(born[0])}, "
            f"but {there} tells of something else that they did on that day.",
            reason="one name and one day",
            confidence=0.9,
        )


def _day(claim: ClaimRecord) -> str:
    value = claim.value
    if claim.kind != "event-date" or not isinstance(value, Time) or claim.polarity == "negated" or value.bound:
        return ""
    one_day = value.grain == "day" and value.start == value.end and value.anchor == "explicit" and not value.modifier
    return value.start if one_day and value.start and claim.modality == "asserted" else ""


def _told_by(born: Sequence[ClaimRecord], frame: str, topic: Topic) -> bool:
    """Whether a source of the birth tells of the deed as well: it then dates two happenings, and knows of both."""
    known = {claim.source for claim in born}
    return any(c.source in known and c.kind == "event-date" and c.subject.frame == frame for c in topic.claims)


def _named(person: frozenset[str], claim: ClaimRecord) -> bool:
    """Whether the subject is a name, as its capital letters tell."""
    said = claim.subject.head.split()
    return bool(said) and all(word[0].isupper() for word in said) and {word.lower() for word in said} >= person
