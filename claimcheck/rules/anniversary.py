"""CC306: an anniversary that the year of the happening does not give."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from claimcheck.lexicon import table
from claimcheck.model.finding import Side
from claimcheck.model.values import Ordinal, Time
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

SLACK = 1
"""Years by which an anniversary may be counted or kept otherwise: a first year counted in, a feast moved."""


class AnniversaryAgainstYear(TopicRule):
    """An anniversary is kept in one year, and what it recalls is said to have happened in a year that does not give it.

    "The 30th anniversary of its founding in 2023" needs a founding in 1993; a year more or less is let pass. Without a word
    for the happening the founding is meant, and with a birthday the birth. Both sentences must be about the same thing: the
    same words, or one sentence.
    """

    code = "CC306"
    name = "anniversary-against-year"
    examples = (
        contradicts(
            "In 2021 the rowing club of Exeter marked the 40th anniversary of its founding.",
            "The rowing club of Exeter was founded in 1971.",
            why="40 years before 2021 was 1981",
        ),
        contradicts("The bakery, which was founded in 1950, celebrated its 50th anniversary in 2010.", why="60 years"),
        consistent(
            "In 2021 the rowing club of Exeter marked the 40th anniversary of its founding.",
            "The rowing club of Exeter was founded in 1981.",
            why="40 years",
        ),
        consistent(
            "In 2021 the rowing club of Exeter marked the 40th anniversary of its first win.",
            "The rowing club of Exeter was founded in 1971.",
            why="the anniversary of something else",
        ),
    )

    def check(self, topic: Topic, policy: Policy) -> Iterator[FindingRecord]:  # noqa: ARG002 - years have no widths
        """Findings for the anniversaries of the topic and the happenings that they recall."""
        dated: dict[tuple[str, frozenset[str]], dict[Value, list[ClaimRecord]]] = defaultdict(lambda: defaultdict(list))
        for claim in topic.claims:
            if _is_happening(claim) and claim.subject.agent:
                dated[claim.subject.frame, _thing(claim, claim.subject.frame)][claim.value].append(claim)
        found: dict[tuple[int, int, frozenset[str], Value], tuple[list[ClaimRecord], list[ClaimRecord]]] = {}
        for claims in topic.sentences():
            for kept in claims:
                year = _kept_in(kept, claims)
                if year is None:
                    continue
                frame = _recalled(kept)
                thing = _thing(kept, frame)
                beside = [c for c in claims if _is_happening(c) and c.subject.frame == frame and _has(c, kept, thing)]
                told = {c.value: [c] for c in beside} or (dated.get((frame, thing), {}) if thing else {})
                for value, happening in told.items():
                    if _misses(_count(kept), year, value):
                        found.setdefault((_count(kept), year, thing, value), ([], happening))[0].append(kept)
        for (count, year, thing, _), (mine, theirs) in found.items():
            if not _explained(topic, thing, year - count):
                yield self._found(year, mine, theirs)

    def _found(self, year: int, mine: Sequence[ClaimRecord], theirs: Sequence[ClaimRecord]) -> FindingRecord:
        kept, happening = says(mine[0]), says(theirs[0])
        where, there = sources(mine), sources(theirs)
        tail = f"gives “{happening}”" if where == there else f"{there} gives “{happening}”"
        return self.finding(
            "contradiction",
            (Side(f"{kept} in {year}", tuple(mine)), Side(happening, tuple(theirs))),
            f"{where} tells of the {kept} in {year}, which makes it {year - _count(mine[0])}, but {tail}.",
            reason="an anniversary and the year it recalls",
            confidence=1.0 if mine[0].sentence == theirs[0].sentence else 0.9,
        )


def _is_happening(claim: ClaimRecord) -> bool:
    return claim.kind == "event-date" and claim.modality == "asserted" and claim.polarity == "affirmed"


def _thing(claim: ClaimRecord, frame: str) -> frozenset[str]:
    """What a claim speaks of: the words of its clause without its predicate, the happening and numbers in an order."""
    return frozenset(word for word in claim.subject.words if ":" not in word) - {claim.subject.frame, frame}


def _has(happening: ClaimRecord, kept: ClaimRecord, thing: frozenset[str]) -> bool:
    """Whether a happening in the sentence of an anniversary is of its thing: by its own words, the subject or names."""
    named = {word for name in kept.subject.names for word in name.lower().split()}
    return thing <= {*happening.subject.words, *kept.subject.agent, *named}


def _explained(topic: Topic, thing: frozenset[str], year: int) -> bool:
    """Whether something else is told of the thing in the year that the anniversary gives: it may recall that."""
    return any(
        isinstance(claim.value, Time)
        and years(claim.value) == (year, year)
        and thing <= {*claim.subject.words, *claim.subject.wider}
        for claim in topic.claims
    )


def _kept_in(claim: ClaimRecord, claims: Sequence[ClaimRecord]) -> int | None:
    """The year in which an anniversary is kept: of the date in its own clause, else of its period; None if it is none."""
    value = claim.value
    if not isinstance(value, Ordinal) or value.head not in table("en", "jubilees") or claim.polarity == "negated":
        return None
    if value.stated < 2 or claim.modality in {"denied", "hypothetical"}:
        return None
    order = f"{value.stated}:{value.head}"
    beside = [c for c in claims if isinstance(c.value, Time) and order in c.subject.words]
    if len(beside) > 1:
        return None
    time = beside[0].value if beside else claim.scope.period
    found = years(time) if isinstance(time, Time) else None
    return found[0] if found and found[0] == found[1] else None


def _recalled(claim: ClaimRecord) -> str:
    """The frame of the happening that an anniversary recalls."""
    assert isinstance(claim.value, Ordinal)
    usual = table("en", "jubilees")[claim.value.head]["frame"]
    frames = table("en", "frames")
    named = {word for word in claim.subject.words if word in frames} - {claim.subject.frame} - {*claim.subject.agent}
    return named.pop() if len(named) == 1 else "" if named else usual


def _count(claim: ClaimRecord) -> int:
    assert isinstance(claim.value, Ordinal)
    return claim.value.stated


def _misses(count: int, year: int, happening: Value) -> bool:
    happened = years(happening) if isinstance(happening, Time) else None
    return happened is not None and not happened[0] - SLACK <= year - count <= happened[1] + SLACK
