"""CC306: an anniversary that the year of the happening does not give."""

from __future__ import annotations

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
        dated: dict[str, list[ClaimRecord]] = {}
        for claim in topic.claims:
            if claim.kind == "event-date" and claim.modality == "asserted" and claim.polarity == "affirmed":
                dated.setdefault(claim.subject.frame, []).append(claim)
        for claims in topic.sentences():
            for kept in claims:
                kept_in = _kept_in(kept, claims)
                if kept_in is None:
                    continue
                frame = _recalled(kept)
                for happening in dated.get(frame, []):
                    if _one_thing(kept, happening, frame) and _misses(kept, kept_in, happening):
                        yield self._found(kept, happening, kept_in)

    def _found(self, kept: ClaimRecord, happening: ClaimRecord, kept_in: tuple[int, int]) -> FindingRecord:
        where, there = sources([kept]), sources([happening])
        told = f"{where} tells of the {says(kept)} in {kept_in[0]}"
        year = kept_in[0] - _count(kept)
        tail = f"but gives “{says(happening)}”" if where == there else f"but {there} gives “{says(happening)}”"
        return self.finding(
            "contradiction",
            (Side(f"{says(kept)} in {kept_in[0]}", (kept,)), Side(says(happening), (happening,))),
            f"{told}, which makes it {year}, {tail}.",
            reason="an anniversary and the year it recalls",
            confidence=1.0 if kept.sentence == happening.sentence else 0.9,
        )


def _kept_in(claim: ClaimRecord, claims: Sequence[ClaimRecord]) -> tuple[int, int] | None:
    """The years in which an anniversary is kept: of the date in its own clause, else of its period; None if it is none."""
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
    return found if found and found[0] == found[1] else None


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


def _one_thing(kept: ClaimRecord, happening: ClaimRecord, frame: str) -> bool:
    """Whether an anniversary and a happening are told of one thing in the same words, or in one sentence of one thing."""
    if kept.source == happening.source and (kept.start, kept.end) == (happening.start, happening.end):
        return False
    mine = {word for word in kept.subject.words if ":" not in word} - {kept.subject.frame, frame}
    theirs = {word for word in happening.subject.words if ":" not in word} - {frame}
    if kept.source == happening.source and kept.sentence == happening.sentence:
        return mine <= theirs | {*happening.subject.wider}
    return bool(mine) and mine == theirs and bool(happening.subject.agent)


def _misses(kept: ClaimRecord, kept_in: tuple[int, int], happening: ClaimRecord) -> bool:
    assert isinstance(happening.value, Time)
    happened = years(happening.value)
    year = kept_in[0] - _count(kept)
    return happened is not None and not happened[0] - SLACK <= year <= happened[1] + SLACK
