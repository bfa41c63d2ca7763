"""Pairs that were brought together and not compared: how many for each reason, and examples of each."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.finding import DroppedPair

EXAMPLES = 5_000
"""Pairs that are kept for each reason: all of a usual check; of a million claims, as many as can be read."""


class Dropped:
    """Counts by reason, which are exact, and at most so many pairs of each; all of them if `examples` is None."""

    def __init__(self, examples: int | None = EXAMPLES) -> None:
        self.counts: Counter[str] = Counter()
        self._examples = examples
        self._kept: dict[str, list[tuple[tuple[int, ...], DroppedPair]]] = defaultdict(list)

    def wanted(self, reason: str, times: int = 1) -> bool:
        """Count a pair, or several, and tell whether one is still wanted as an example."""
        self.counts[reason] += times
        return self._examples is None or len(self._kept[reason]) < self._examples

    def keep(self, place: tuple[int, ...], pair: DroppedPair) -> None:
        """Keep a pair, which has a place in the order of pairs."""
        self._kept[pair.reason].append((place, pair))

    def pairs(self) -> Iterator[DroppedPair]:
        """The pairs that were kept, in the order of their places."""
        kept = [entry for entries in self._kept.values() for entry in entries]
        kept.sort(key=lambda entry: entry[0])
        return (pair for _, pair in kept)
