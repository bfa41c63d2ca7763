"""CC307: an age that the year of birth does not give."""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING

from claimcheck.model.finding import Side
from claimcheck.model.values import Quantity, Time
from claimcheck.rules.base import TopicRule, consistent, contradicts
from claimcheck.rules.calendar_years import years
from claimcheck.rules.wording import says, sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord
    from claimcheck.model.topic import Topic
    from claimcheck.model.values import Value
    from claimcheck.policy import Policy

BORN = "bear"
AGE = "age"
SLACK = 1
"""Years by which an age may be counted otherwise."""


class AgeAgainstBirth(TopicRule):
    """A person is given an age in one year and a year of birth, and they do not fit.

    Both must be told of one person: the only name of their sentences. The year of the age must be in the text; the day of
    publication is not taken for it. A year more or less is let pass.
    """

    code = "CC307"
    name = "age-against-birth"
    examples = (
        contradicts("Ruth Amsel, who was born in 1950, was 60 years old in 2022.", why="she was 71 or 72"),
        consistent("Ruth Amsel, who was born in 1950, was 72 years old in 2022.", why="she was 71 or 72"),
        consistent("Ruth Amsel, who was born in 1950, was 60 years old.", why="the year of the age is not told"),
    )

    def check(self, topic: Topic, policy: Policy) -> Iterator[FindingRecord]:
        """Findings for the ages and births of the topic's people."""
        ages: dict[str, dict[tuple[Value, int], list[ClaimRecord]]] = defaultdict(lambda: defaultdict(list))
        births: dict[str, dict[Value, list[ClaimRecord]]] = defaultdict(lambda: defaultdict(list))
        for claims in topic.sentences():
            names = claims[0].subject.names
            if len(names) != 1:
                continue
            born = [claim for claim in claims if _is_birth(claim)]
            for birth in born:
                births[names[0]][birth.value].append(birth)
            for claim in claims:
                for year in _at(claim, born):
                    ages[names[0]][claim.value, year].append(claim)
        for name, told in ages.items():
            for ((_, year), mine), theirs in product(told.items(), births[name].values()):
                if _misses(mine[0], year, theirs[0], policy):
                    yield self._found(year, mine, theirs)

    def _found(self, year: int, mine: Sequence[ClaimRecord], theirs: Sequence[ClaimRecord]) -> FindingRecord:
        age, birth = says(mine[0]), says(theirs[0])
        where, there = sources(mine), sources(theirs)
        tail = f"puts the birth in “{birth}”" if where == there else f"{there} puts the birth in “{birth}”"
        return self.finding(
            "contradiction",
            (Side(f"{age} in {year}", tuple(mine)), Side(f"born {birth}", tuple(theirs))),
            f"{where} gives the age “{age}” in {year}, but {tail}.",
            reason="an age and a birth of one name",
        )


def _is_birth(claim: ClaimRecord) -> bool:
    return claim.kind == "event-date" and claim.subject.frame == BORN and claim.polarity == "affirmed"


def _at(claim: ClaimRecord, born: Sequence[ClaimRecord]) -> Iterator[int]:
    """The year in which a claim gives an age, if it does and the text tells the year."""
    value = claim.value
    if not isinstance(value, Quantity) or value.unit.dimension != AGE or claim.modality != "asserted":
        return
    period = claim.scope.period
    found = years(period)
    if found and found[0] == found[1] and period is not None and all(period != birth.value for birth in born):
        yield found[0]


def _misses(age: ClaimRecord, year: int, birth: ClaimRecord, policy: Policy) -> bool:
    assert isinstance(age.value, Quantity)
    assert isinstance(birth.value, Time)
    born = years(birth.value)
    if born is None:
        return False
    meant = policy.interval(age.value)
    least, most = year - born[1] - 1 - SLACK, year - born[0] + SLACK
    return (meant.upper is not None and meant.upper < least) or (meant.lower is not None and meant.lower > most)
