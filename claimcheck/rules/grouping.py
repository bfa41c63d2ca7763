"""From pairs to sides: what several claims say against, or with, several others is one finding."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from claimcheck.model.finding import Side
from claimcheck.model.identity import stated
from claimcheck.model.values import Name
from claimcheck.rules.wording import says

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import Verdict
    from claimcheck.model.topic import Cell, Pair

SAME_WORDS = "same words"
"""The level of likeness at which two claims are held against each other whatever else stands beside them."""
STATED = frozenset({"said of the statement's subject", "same story, same fate"})
NESTED = frozenset({"within", "contains"})
"""A statement's figure that leaves room for a part of its whole was not meant by that part."""


def by_values(cell: Cell, pairs: Iterable[Pair]) -> Iterator[tuple[list[Pair], tuple[Side, ...]]]:
    """Pairs that set the same two values against each other in the same words, with one side a value.

    Sides are in the order of their values' first claims; a side has every witness of each of its claims.
    """
    groups: dict[frozenset[str], list[Pair]] = defaultdict(list)
    for pair in pairs:
        groups[frozenset({_value(pair.first), _value(pair.second)})].append(pair)
    for group in groups.values():
        sides: dict[str, dict[int, ClaimRecord]] = {}
        for pair in group:
            for claim in (pair.first, pair.second):
                for witness in cell.said_by(claim):
                    sides.setdefault(_value(claim), {})[id(witness)] = witness
        yield group, tuple(_side(list(claims.values())) for claims in sides.values())


def said_of(
    cell: Cell, judge: Callable[[Pair], tuple[Verdict, str] | None]
) -> Iterator[tuple[Verdict, str, list[Pair], tuple[Side, ...]]]:
    """What `judge` says of the pairs of a cell, one item a pair of values: the verdict, why, the pairs and the sides. That a
    source agrees with itself is no finding.
    """
    said = {id(pair): word for pair in cell.pairs if (word := judge(pair))}
    found: dict[tuple[Verdict, str], list[Pair]] = defaultdict(list)
    for pair, _ in fitted([(pair, said[id(pair)][0]) for pair in cell.pairs if id(pair) in said]):
        found[said[id(pair)]].append(pair)
    for (verdict, why), pairs in found.items():
        for group, sides in by_values(cell, pairs):
            one_voice = len({claim.source for side in sides for claim in side.claims}) == 1
            if not one_voice or verdict not in {"agreement", "compatible"}:
                yield verdict, why, group, sides


def fitted(said: Sequence[tuple[Pair, Verdict]]) -> list[tuple[Pair, Verdict]]:
    """Verdicts without the conflicts of claims that agree with another claim of the same two sources: where the words of
    two claims are not the same, the one that fits is the one that was meant.
    """
    met = {
        (id(claim), other.source)
        for pair, verdict in said
        if verdict in {"agreement", "compatible"} and not (pair.level in STATED and pair.relation in NESTED)
        for claim, other in ((pair.first, pair.second), (pair.second, pair.first))
    }
    return [
        (pair, verdict)
        for pair, verdict in said
        if verdict in {"agreement", "compatible"}
        or pair.level == SAME_WORDS
        or not {(id(pair.first), pair.second.source), (id(pair.second), pair.first.source)} & met
    ]


def _value(claim: ClaimRecord) -> str:
    if isinstance(claim.value, Name):  # one organisation has many names
        return f"{claim.value.name} {claim.value.role}"
    return f"{stated(claim.value)} {claim.attribution if claim.kind == 'attendance' else ''}"


def _side(claims: list[ClaimRecord]) -> Side:
    claims.sort(key=lambda c: (c.source, c.start, c.end, c.kind))
    return Side(says(claims[0]), tuple(claims))
