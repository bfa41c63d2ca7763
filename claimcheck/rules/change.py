"""CC308: a change that its own start and end do not give."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.lexicon import table
from claimcheck.model.finding import Side
from claimcheck.model.values import COUNT, PERCENT, PERCENTAGE_POINT, PLAIN, Quantity
from claimcheck.rules.base import TopicRule, consistent, contradicts
from claimcheck.rules.wording import says

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord
    from claimcheck.model.topic import Topic
    from claimcheck.policy import Policy

NEAR = 12
"""Characters between a change and the levels that it leads from and to ("by 10 percent, from 200 to 220"), at most."""
SLACK = 0.1
"""Share of a change within which writers round it, beside what rounding of the levels explains."""
_SHARE = "share"
_STEPS = frozenset({PERCENT, _SHARE, PLAIN})


class ChangeAgainstLevels(TopicRule):
    """A sentence tells a change and the levels before and after it, and they do not fit.

    "By 10 percent, from 200 to 260" must be 10 per cent, as far as all three numbers are rounded; where the levels are
    themselves per cent, percentage points may be meant. "Doubled" may be anything that is nearly or a little more than twice.
    """

    code = "CC308"
    name = "change-against-levels"
    examples = (
        contradicts("Membership rose by 10 percent, from 400 to 520 players.", why="120 is 30 per cent of 400"),
        contradicts("The fee doubled from 8 to 11 euros.", why="twice 8 is 16"),
        consistent("Membership rose by 10 percent, from 400 to 440 players.", why="40 is 10 per cent of 400"),
        consistent("The fee more than doubled from 8 to 18 euros.", why="18 is more than twice 8"),
        consistent("Turnout rose by 10 percent, from 40 to 50 percent.", why="ten points are meant"),
    )

    def check(self, topic: Topic, policy: Policy) -> Iterator[FindingRecord]:
        """Findings for the sentences that tell a change and its levels."""
        for claims in topic.sentences():
            figures = [c for c in claims if isinstance(c.value, Quantity) and c.kind != "enumeration"]
            for change, levels in _told(figures):
                if not _fits(change, levels, policy):
                    yield self.finding(
                        "contradiction",
                        (Side(says(change), (change,)), Side(says(levels), (levels,))),
                        f"{levels.source} tells a change of “{says(change)}”, but “{says(levels)}” is {_real(levels)}.",
                        reason="a change and its levels in one sentence",
                    )
            for levels in figures:
                row = table("en", "multiples").get(levels.subject.frame)
                if row and len(figures) == 1 and _are_levels(levels) and _misses(levels, row):
                    yield self.finding(
                        "contradiction",
                        (Side(says(levels), (levels,)),),
                        f"{levels.source} says {levels.subject.frame}, but “{says(levels)}” is {_real(levels)}.",
                        reason="a change and its levels in one sentence",
                    )


def _told(figures: Sequence[ClaimRecord]) -> Iterator[tuple[ClaimRecord, ClaimRecord]]:
    """Changes with the levels right beside them, told of one subject."""
    for first, second in pairwise(figures):
        for change, levels in ((first, second), (second, first)):
            assert isinstance(change.value, Quantity)
            one = change.subject.agent == levels.subject.agent and change.subject.frame == levels.subject.frame
            if _is_change(change.value) and _are_levels(levels) and one and second.start - first.end <= NEAR:
                yield change, levels


def _is_change(value: Quantity) -> bool:
    relative = value.unit.dimension in {PERCENT, _SHARE} or (value.unit.dimension == PLAIN and 0 < value.stated[0] < 1)
    return relative and value.change is not None and len(value.stated) == 1


def _are_levels(claim: ClaimRecord) -> bool:
    value = claim.value
    return (
        isinstance(value, Quantity)
        and len(value.stated) == 2
        and value.hedge == "between"
        and value.stated[0] > 0
        and claim.quote[:4].lower() == "from"
    )


def _fits(change: ClaimRecord, levels: ClaimRecord, policy: Policy) -> bool:
    a, b = change.value, levels.value
    assert isinstance(a, Quantity)
    assert isinstance(b, Quantity)
    percent = 1.0 if a.unit.dimension == PERCENT else 100.0
    meant = policy.interval(a)
    size = a.stated[0] * percent
    low = -1e9 if meant.lower is None else meant.lower * percent - size * SLACK
    high = 1e9 if meant.upper is None else meant.upper * percent + size * SLACK
    half = b.step / 2
    first, last = b.stated
    sign = 1.0 if a.change == "up" else -1.0
    least = sign * (last - first) - 2 * half
    most = sign * (last - first) + 2 * half
    if least / (first + half) * 100 <= high and most / max(first - half, 1e-9) * 100 >= low:
        return True
    points = b.unit.dimension in {PERCENT, PERCENTAGE_POINT}
    return points and least <= high and most >= low


def _misses(levels: ClaimRecord, row: dict[str, str]) -> bool:
    assert isinstance(levels.value, Quantity)
    first, last = levels.value.stated
    whole = levels.value.step == 0 and levels.value.unit.dimension == COUNT and min(first, last) < 4
    return not whole and not float(row["least"]) <= last / first <= float(row["most"])


def _real(levels: ClaimRecord) -> str:
    assert isinstance(levels.value, Quantity)
    first, last = levels.value.stated
    share = abs(last - first) / first * 100
    return f"{share:.3g} percent {'more' if last > first else 'less'}"
