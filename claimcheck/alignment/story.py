"""Whether two accounts tell one story: the gate before their claims meet."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from claimcheck.model.claim import Account

SHORT_ACCOUNT = 4
"""Names below which an account is too short to tell its story by them; its claims must then speak for themselves."""

THRESHOLD = 0.2


class Names(Protocol):
    """What resolution gives: a key for a name."""

    def key(self, name: str) -> str:
        """The referent of a name as written."""


def weights(account: Account, names: Names) -> dict[str, float]:
    """What an account is about: the referents of its names, weighted by the logarithm of how often they occur."""
    counts: Counter[str] = Counter()
    for name, count in account.names:
        counts[names.key(name)] += count
    return {key: 1 + math.log(count) for key, count in sorted(counts.items()) if key}


def one_story(a: dict[str, float], b: dict[str, float]) -> bool:
    """Whether two accounts tell one story, by the cosine of their names. Short accounts pass."""
    if min(len(a), len(b)) < SHORT_ACCOUNT:
        return True
    return cosine(a, b) >= THRESHOLD


def cosine(a: dict[str, float], b: dict[str, float]) -> float:
    """The cosine of two sparse vectors."""
    dot = sum(weight * b[key] for key, weight in a.items() if key in b)
    size = math.sqrt(sum(w * w for w in a.values()) * sum(w * w for w in b.values()))
    return dot / size if size else 0.0
