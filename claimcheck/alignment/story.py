"""Whether two accounts tell one story: the gate before their claims meet."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

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


class Gate:
    """Which accounts tell one story, worked out once a pair. statement: the account that is known to tell the others' story."""

    def __init__(self, accounts: Sequence[Account], names: Names, statement: str | None) -> None:
        self._weights = {account.source: weights(account, names) for account in accounts}
        self._known: dict[tuple[str, str], bool] = {}
        self._statement = statement

    def open(self, first: str, second: str) -> bool:
        """Whether claims of the two may meet."""
        if first == second or self._statement in (first, second):
            return True
        pair = (min(first, second), max(first, second))
        if pair not in self._known:
            self._known[pair] = one_story(self._weights[first], self._weights[second])
        return self._known[pair]
