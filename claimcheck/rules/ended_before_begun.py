"""CC106: something that is told to end before it begins."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from claimcheck.lexicon import table
from claimcheck.model.finding import Side
from claimcheck.model.values import Time
from claimcheck.rules.base import consistent, contradicts
from claimcheck.rules.sentence import SentenceRule
from claimcheck.rules.wording import says

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord
    from claimcheck.policy import Policy

HOURS = 180
"""Minutes by which an end must come before its beginning on one day, at most: what ends earlier by more ends on the next day."""
SHORTLY = 30
"""Minutes by which "shortly before three" lies before three, at most."""
_CLOCK = re.compile(r"(\d\d):(\d\d)")
_NEAR = "shortly"


class EndedBeforeBegun(SentenceRule):
    """A sentence tells that something began and that it ended, and dates the end before the beginning.

    Both must be said of one subject, first the beginning and then the end, by predicates that belong together: opening and
    closing, entering and leaving, being born and dying. What the end is said of may not be named anew ("joined the club in
    1998 and left the army in 1992"). Dates must have their years in the text; clock times must be of one day, and near
    one another, since what opens at nine in the evening closes at two.
    """

    code = "CC106"
    name = "ended-before-begun"
    examples = (
        contradicts("Work on the lock began in 1928 and was completed in 1924.", why="1924 comes before 1928"),
        contradicts("The thieves entered the shop at 3 p.m. and left at 2.20 p.m.", why="they left 40 minutes earlier"),
        consistent("Work on the lock began in 1924 and was completed in 1928.", why="four years"),
        consistent("The bar opened at 9 p.m. and closed at 2 a.m.", why="on the next day"),
        consistent("He entered the club in 1998 and left the army in 1992.", why="he left something else"),
    )

    def in_sentence(self, claims: Sequence[ClaimRecord], policy: Policy) -> Iterator[FindingRecord]:  # noqa: ARG002 - dates have no widths
        """Findings for the beginnings and ends of the sentence."""
        dated = [claim for claim in claims if _is_dated(claim)]
        for begun, ended in combinations(dated, 2):
            if _belong(begun, ended) and _turned(begun, ended):
                yield self.finding(
                    "contradiction",
                    (Side(says(begun), (begun,)), Side(says(ended), (ended,))),
                    f"{begun.source} dates a beginning to “{says(begun)}” and its end to “{says(ended)}”, which is earlier.",
                    reason="the calendar",
                )


def _is_dated(claim: ClaimRecord) -> bool:
    kind = claim.kind in {"event-date", "deadline"}
    return kind and isinstance(claim.value, Time) and claim.polarity == "affirmed" and not claim.value.parts


def _belong(begun: ClaimRecord, ended: ClaimRecord) -> bool:
    """Whether the second is said to be the end of what the first is said to be the beginning of."""
    rows, mine, theirs = table("en", "stretch_frames"), begun.subject, ended.subject
    first, last = rows.get(mine.frame), rows.get(theirs.frame)
    if not first or not last or first["stretch"] != last["stretch"] or begun.modality != ended.modality:
        return False
    if (first["role"], last["role"]) != ("begin", "end") or not mine.agent or mine.agent != theirs.agent:
        return False
    return {*theirs.words} <= {*mine.words, *mine.agent, theirs.frame}


def _turned(begun: ClaimRecord, ended: ClaimRecord) -> bool:
    """Whether even the latest end comes before the earliest beginning."""
    first, last = begun.value, ended.value
    assert isinstance(first, Time)
    assert isinstance(last, Time)
    if first.modifier or last.modifier or last.bound:
        return False
    if first.grain == last.grain == "minute":
        return _earlier(begun, ended)
    if not (first.anchor == last.anchor == "explicit") or first.bound or not first.start or not last.end:
        return False
    size = min(len(first.start), len(last.end))
    return last.end[:size] < first.start[:size]


def _earlier(begun: ClaimRecord, ended: ClaimRecord) -> bool:
    """Whether a clock time lies before another of its day, and not so far that it is one of the next day."""
    (day, start), (other, end) = _clock(begun), _clock(ended)
    if start is None or end is None or day != other:
        return False
    value = begun.value
    assert isinstance(value, Time)
    if value.bound in {"by", "before"} and _NEAR in begun.subject.words:
        start -= SHORTLY
    elif value.bound:
        return False
    return end < start <= end + HOURS


def _clock(claim: ClaimRecord) -> tuple[str, int | None]:
    """The day of a clock time, as far as it is known, and its minute of the day."""
    assert isinstance(claim.value, Time)
    day, _, clock = claim.value.timex.partition("T")
    m = _CLOCK.match(clock)
    return day, int(m[1]) * 60 + int(m[2]) if m else None
