"""Claims brought together: what rules look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from claimcheck.model.claim import ClaimRecord

Relation: TypeAlias = Literal["equal", "within", "contains", "overlapping", "apart", "unknown"]
"""How the first of two scopes lies to the second."""


@dataclass(slots=True)
class Pair:
    """Two claims of one measure held to be about one thing.

    key: the blocking key that brought them together; level: the level of likeness, in words; relation: how the first's
    scope lies to the second's; likeness: 0 to 1; evolving: later figures of the measure replace earlier ones.
    """

    first: ClaimRecord
    second: ClaimRecord
    key: str
    level: str
    relation: Relation
    likeness: float = 1.0
    evolving: bool = False

    @property
    def crosses(self) -> bool:
        """Whether the two claims come from different sources."""
        return self.first.source != self.second.source


@dataclass(slots=True)
class Cell:
    """The claims of one measure within a topic, and the pairs of them that may be compared.

    Claims that say the same in the same scope stand once in `pairs`, through the first of them in the total order;
    `witnesses` has all that say it, by the identity of that first one.
    """

    measure: str
    claims: tuple[ClaimRecord, ...]
    pairs: tuple[Pair, ...]
    witnesses: dict[int, tuple[ClaimRecord, ...]]

    def said_by(self, claim: ClaimRecord) -> tuple[ClaimRecord, ...]:
        """All claims that say what this one says, itself among them."""
        return self.witnesses.get(id(claim), (claim,))


@dataclass(slots=True)
class Topic:
    """The claims, of any measure, about one referent. evolving: the measures whose later figures replace earlier ones."""

    referent: str
    claims: tuple[ClaimRecord, ...]
    cells: tuple[Cell, ...]
    evolving: frozenset[str] = frozenset()

    def sentences(self) -> list[tuple[ClaimRecord, ...]]:
        """The claims by the sentence they stand in, in the order of sources and of the text."""
        groups: dict[tuple[str, tuple[int, int]], list[ClaimRecord]] = {}
        for claim in sorted(self.claims, key=lambda c: (c.source, c.start, c.end, c.kind, c.measure)):
            groups.setdefault((claim.source, claim.sentence), []).append(claim)
        return [tuple(group) for group in groups.values()]
