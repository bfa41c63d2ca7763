"""What became of two claims that a reader asks about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import DroppedPair
    from claimcheck.model.topic import Pair


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two claims have in common, whether or not they were brought together.

    families: of each, what it may be held against; words: of each, the content words of its clause; keys: the blocking keys
    that both have, in order; level, score (0 to 1): how like they are; shared: the words that make them so; names: referents
    of both.
    """

    families: tuple[str, str]
    words: tuple[tuple[str, ...], tuple[str, ...]]
    keys: tuple[str, ...]
    level: str
    score: float
    shared: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Encounter:
    """Two claims, what they have in common, and what became of them: a pair that was compared, or one that was dropped, or
    neither, and then `apart` says why as far as that is known.
    """

    first: ClaimRecord
    second: ClaimRecord
    like: Likeness
    pair: Pair | None = None
    dropped: DroppedPair | None = None
    apart: str = ""
