"""CC308: a change that its own start and end do not give."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.model.finding import Side
from claimcheck.model.marks import AFTER, BEFORE, PRICED
from claimcheck.model.values import CURRENCY, PERCENT, PERCENTAGE_POINT, PLAIN, Quantity
from claimcheck.rules.base import consistent, contradicts
from claimcheck.rules.sentence import SentenceRule
from claimcheck.rules.wording import says

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord
    from claimcheck.policy import Policy

NEAR, NEAR_AFTER, NEAR_BEFORE = 2, 14, 4
"""Characters at most between a change and the levels after it ("by 10 percent, from 200 to 220"), between levels and
the change after them ("from 200 to 220, a rise of 10 percent"), and between a change and "to" before a level ("by 10 percent to
220 from 200"). What stands further off may be another change's."""
SLACK = 0.1
"""Share of a change within which writers round it, beside what rounding of the levels explains."""
LOOSE, ONCE_MORE = 0.15, 1.0
"""What "doubled" may mean: from 15 per cent less than twice (Krifka 2007 on round numbers) to anything below three times."""
MULTIPLE = "multiple"
_SHARE = "share"
_STEPS = frozenset({PERCENT, _SHARE, PLAIN})


class ChangeAgainstLevels(SentenceRule):
    """A sentence tells a change and the levels before and after it, and they do not fit.

    "By 10 percent, from 200 to 260" must be 10 per cent, as far as all three numbers are rounded; where the levels are
    themselves per cent, percentage points may be meant. "Doubled" may be anything that is nearly or a little more than twice.
    """

    code = "CC308"
    name = "change-against-levels"
    examples = (
        contradicts("Membership rose by 10 percent, from 400 to 520 players.", why="120 is 30 per cent of 400"),
        contradicts("The fee doubled from 8 to 11 euros.", why="twice 8 is 16"),
        contradicts("Membership rose by 20 percent to 560 from 500.", why="60 is 12 per cent of 500"),
        contradicts("Profit was $56m, up 20 percent from $50m.", why="6 is 12 per cent of 50"),
        contradicts("After the price went from $80 to $60, tea is 40 percent cheaper.", why="20 is a quarter of 80"),
        consistent("Membership rose by 12 percent to 560 from 500.", why="60 is 12 per cent of 500"),
        consistent("Membership rose by 10 percent, from 400 to 440 players.", why="40 is 10 per cent of 400"),
        consistent("The fee more than doubled from 8 to 18 euros.", why="18 is more than twice 8"),
        consistent("Turnout rose by 10 percent, from 40 to 50 percent.", why="ten points are meant"),
    )

    def in_sentence(self, claims: Sequence[ClaimRecord], policy: Policy) -> Iterator[FindingRecord]:
        """Findings for the changes that stand beside their levels."""
        figures = [c for c in claims if isinstance(c.value, Quantity) and c.kind != "enumeration"]
        for change, levels in _told(figures):
            if not _fits(change, levels, policy):
                said = " to ".join(says(claim).removeprefix("from ") for claim in levels.claims)
                said = f"from {said}" if len(levels.claims) > 1 else says(levels.claims[0])
                yield self.finding(
                    "contradiction",
                    (Side(says(change), (change,)), Side(said, levels.claims)),
                    f"{change.source} tells a change of “{says(change)}”, but “{said}” is {_real(levels)}.",
                    reason="a change and its levels in one sentence",
                )


@dataclass(slots=True)
class Levels:
    """What changed before and after, the step of the rounder of the two, its dimension, and the claims in that order."""

    before: float
    after: float
    step: float
    dimension: str
    claims: tuple[ClaimRecord, ...]


def _told(figures: Sequence[ClaimRecord]) -> Iterator[tuple[ClaimRecord, Levels]]:
    """Changes with their levels: right beside them and told of one subject, in the order that the text marks ("to 560 from
    500"), or anywhere in the sentence where a price is told to be cheaper.
    """
    yield from _marked(figures)
    yield from _priced(figures)
    for first, second in pairwise(figures):
        for change, levels in ((first, second), (second, first)):
            assert isinstance(change.value, Quantity)
            one = change.subject.agent == levels.subject.agent and change.subject.frame == levels.subject.frame
            near = NEAR if change is first else NEAR_AFTER
            if _is_change(change.value) and _are_levels(levels) and one and second.start - first.end <= near:
                yield change, _levels(levels)


def _marked(figures: Sequence[ClaimRecord]) -> Iterator[tuple[ClaimRecord, Levels]]:
    """Changes beside two levels that stand in the order "to 560 from 500", or "560, up 12% from 500"."""
    for at, after in enumerate(figures):
        if AFTER not in after.rows:
            continue
        ahead = figures[at + 1 : at + 3]
        last = next((claim for claim in ahead if BEFORE in claim.rows), None)
        if last is None:
            continue
        change = ahead[0] if ahead[0] is not last else _beside(figures, at)
        if change is not None and isinstance(change.value, Quantity) and _is_change(change.value):
            yield change, _levels(last, after)


def _beside(figures: Sequence[ClaimRecord], at: int) -> ClaimRecord | None:
    """The figure right before "to 560 from 500", whose "after" stands at index `at`, or the one right behind."""
    if at and figures[at].start - figures[at - 1].end <= NEAR_BEFORE:
        return figures[at - 1]
    behind = figures[at + 2] if at + 2 < len(figures) else None
    return behind if behind is not None and behind.start - figures[at + 1].end <= NEAR_AFTER else None


def _priced(figures: Sequence[ClaimRecord]) -> Iterator[tuple[ClaimRecord, Levels]]:
    """The one price that fell or rose in the sentence, and by how much cheaper or dearer the thing is."""
    changes = [c for c in figures if any(row.startswith(PRICED) for row in c.rows)]
    prices = [c for c in figures if _are_levels(c)]
    if len(changes) != 1 or len(prices) != 1 or _plain(changes[0]) is None:
        return
    levels = _levels(prices[0])
    way = "up" if levels.after > levels.before else "down"
    if levels.dimension == CURRENCY and PRICED + way in changes[0].rows:
        yield changes[0], levels


def _plain(claim: ClaimRecord) -> float | None:
    """The one number that a claim states."""
    return claim.value.stated[0] if isinstance(claim.value, Quantity) and len(claim.value.stated) == 1 else None


def _levels(*claims: ClaimRecord) -> Levels:
    """The levels that a range gives, or two claims: before and after."""
    values = [claim.value for claim in claims if isinstance(claim.value, Quantity)]
    before, after = values[0].stated if len(values) == 1 else (values[0].stated[0], values[1].stated[0])
    units = [value.unit for value in values if value.unit.dimension != PLAIN]
    return Levels(before, after, max(value.step for value in values), units[0].dimension if units else PLAIN, claims)


def _is_change(value: Quantity) -> bool:
    if value.unit.dimension == MULTIPLE:
        return len(value.stated) == 1 and value.stated[0] > 0
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


def _fits(change: ClaimRecord, levels: Levels, policy: Policy) -> bool:
    a, b = change.value, levels
    assert isinstance(a, Quantity)
    if a.unit.dimension == MULTIPLE:
        return _multiplied(a, b)
    percent = 1.0 if a.unit.dimension == PERCENT else 100.0
    meant = policy.interval(a)
    size = a.stated[0] * percent
    low = -1e9 if meant.lower is None else meant.lower * percent - size * SLACK
    high = 1e9 if meant.upper is None else meant.upper * percent + size * SLACK
    half = b.step / 2
    first, last = b.before, b.after
    sign = 1.0 if (a.change or ("up" if last > first else "down")) == "up" else -1.0
    least = sign * (last - first) - 2 * half
    most = sign * (last - first) + 2 * half
    if least / (first + half) * 100 <= high and most / max(first - half, 1e-9) * 100 >= low:
        return True
    points = b.dimension in {PERCENT, PERCENTAGE_POINT}
    return points and least <= high and most >= low


def _multiplied(times: Quantity, levels: Levels) -> bool:
    """Whether the levels are as many times each other as is said: nearly, or less than once more than that."""
    number = times.stated[0] if times.stated[0] >= 1 else 1 / times.stated[0]  # "halved": twice as much before
    first, last = sorted((levels.before, levels.after))
    half = levels.step / 2
    least, most = (last - half) / (first + half), (last + half) / max(first - half, 1e-9)
    lower = number * (1 - LOOSE * (1 if times.hedge in {"exact", "more_than", "at_least"} else 2))
    upper = number + ONCE_MORE if times.hedge in {"exact", "about", "nearly"} else most + ONCE_MORE
    fell = levels.after < levels.before
    return most >= lower and least < upper and (times.change is None or (times.change == "down") == fell)


def _real(levels: Levels) -> str:
    first, last = levels.before, levels.after
    share = abs(last - first) / first * 100
    return f"{share:.3g} percent {'more' if last > first else 'less'}"
