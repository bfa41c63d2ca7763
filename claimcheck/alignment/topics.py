"""Claims about one thing, brought into one topic: what is compared, what says the same, and what stands in one sentence."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Generic, TypeVar

from claimcheck.model.topic import Cell, Pair, Topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from claimcheck.model.claim import ClaimRecord


def topics(
    claims: Sequence[ClaimRecord],
    pairs: Sequence[Pair],
    links: Iterable[tuple[ClaimRecord, ClaimRecord]],
    witnesses: Mapping[int, tuple[ClaimRecord, ...]],
    families: Mapping[int, str],
) -> list[Topic]:
    """Connected components of the pairs, of the links, of what says the same and of what stands in one sentence, in the order
    of their first claims. Every claim is in exactly one topic.

    witnesses, families: by the identity of a claim; links: claims that rules may hold against each other without their being
    of one measure.
    """
    union = Union(id(claim) for claim in claims)
    for first, group in witnesses.items():
        for claim in group:
            union.join(id(claim), first)
    for pair in pairs:
        union.join(id(pair.first), id(pair.second))
    for a, b in links:
        union.join(id(a), id(b))
    heads: dict[tuple[str, tuple[int, int]], int] = {}
    for claim in claims:
        union.join(id(claim), heads.setdefault((claim.source, claim.sentence), id(claim)))
    members: dict[int, list[ClaimRecord]] = defaultdict(list)
    for claim in claims:
        members[union.root(id(claim))].append(claim)
    compared: dict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        compared[union.root(id(pair.first))].append(pair)
    return [_topic(group, compared.get(key, []), families, witnesses) for key, group in members.items()]


def tell_evolving(topics: Iterable[Topic], evolving: frozenset[str]) -> None:
    """Tell topics and their pairs of which measures later figures replace earlier ones."""
    for topic in topics:
        topic.evolving = evolving
        for cell in topic.cells:
            for pair in cell.pairs:
                pair.evolving = pair.first.measure in evolving


Key = TypeVar("Key", int, str)


class Union(Generic[Key]):
    """Disjoint sets with path halving (Tarjan & van Leeuwen 1984)."""

    def __init__(self, keys: Iterable[Key]) -> None:
        self._parent: dict[Key, Key] = {key: key for key in keys}

    def root(self, key: Key) -> Key:
        """The key that stands for the set."""
        parent = self._parent
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    def join(self, a: Key, b: Key) -> None:
        """Make one set of the two."""
        self._parent[self.root(a)] = self.root(b)


def _topic(
    claims: list[ClaimRecord],
    pairs: list[Pair],
    families: Mapping[int, str],
    witnesses: Mapping[int, tuple[ClaimRecord, ...]],
) -> Topic:
    cells: dict[str, list[ClaimRecord]] = defaultdict(list)
    for claim in claims:
        cells[families[id(claim)]].append(claim)
    by_family: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_family[families[id(pair.first)]].append(pair)
    made = []
    for measure, group in sorted(cells.items()):
        said = {id(c): witnesses[id(c)] for c in group if id(c) in witnesses}
        made.append(Cell(measure, tuple(group), tuple(by_family[measure]), said))
    head = next((claim.subject.head for claim in claims if claim.subject.head), "")
    return Topic(head or claims[0].quote, tuple(claims), tuple(made))
