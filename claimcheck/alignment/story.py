"""Whether two accounts tell one story: the gate before their claims meet."""

from __future__ import annotations

import math
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model.claim import Account

SHORT_ACCOUNT = 4
"""Names below which an account is too short to tell its story by them; its claims must then speak for themselves."""

THRESHOLD = 0.35
"""Likeness from which two accounts may tell one story; likeness is the cosine of their names plus that of their topic words,
0 to 2. Of 284 pairs of articles about one shooting nine in ten are above it, of pairs about two shootings in one state one
in ten."""
SURE = ((3, 0.3), (30, 0.4), (1000, 0.5))
"""(days between publication, likeness) from which two accounts are known to tell one story. At 0.6 one in twenty pairs of
articles about two shootings in one city passes, whenever they were published."""
SURE_UNDATED = 0.9
"""The same where a day is not known, or they lie further apart: two events of one place share most of their names."""
DOUBT, FLOOR = 0.2, 0.2
"""How much less will do where the claims' own sentences share a name, and the least that will ever do."""


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


def cosine(a: dict[str, float], b: dict[str, float]) -> float:
    """The cosine of two sparse vectors."""
    dot = sum(weight * b[key] for key, weight in a.items() if key in b)
    size = math.sqrt(sum(w * w for w in a.values()) * sum(w * w for w in b.values()))
    return dot / size if size else 0.0


class Gate:
    """Which accounts tell one story, worked out once a pair. statement: the account that is known to tell the others' story."""

    def __init__(self, accounts: Sequence[Account], names: Names, statement: str | None) -> None:
        self._weights = {account.source: weights(account, names) for account in accounts}
        self._topics = {account.source: dict.fromkeys(account.topics, 1.0) for account in accounts}
        self._published = {account.source: account.published for account in accounts}
        self._known: dict[tuple[str, str], tuple[bool, bool, bool]] = {}
        self._statement = statement

    def open(self, first: str, second: str) -> bool:
        """Whether claims of the two may meet."""
        return first == second or self._statement in (first, second) or self._told(first, second)[0]

    def shared(self, first: str, second: str) -> bool:
        """Whether the two are known to tell one story: long enough to tell, and about the same names."""
        return first != second and (self._statement in (first, second) or self._told(first, second)[1])

    def likely(self, first: str, second: str) -> bool:
        """Whether the two are long enough to tell, are about many of the same names, and have a day each."""
        return first != second and self._told(first, second)[2]

    def _told(self, first: str, second: str) -> tuple[bool, bool, bool]:
        pair = (min(first, second), max(first, second))
        if pair not in self._known:
            a, b = self._weights[first], self._weights[second]
            alike = cosine(a, b) + cosine(self._topics[first], self._topics[second])
            short = min(len(a), len(b)) < SHORT_ACCOUNT
            needed = _sure(self._published[first], self._published[second])
            sure, likely = alike >= needed, alike >= max(needed - DOUBT, FLOOR) and needed < SURE_UNDATED
            self._known[pair] = (short or likely or alike >= THRESHOLD, sure and not short, likely and not short)
        return self._known[pair]


def _sure(first: str | None, second: str | None) -> float:
    """The cosine that two accounts of these days of publication need to be known to tell one story."""
    if first is None or second is None:
        return SURE_UNDATED
    gap = abs((date.fromisoformat(first[:10]) - date.fromisoformat(second[:10])).days)
    return next((cosine for days, cosine in SURE if gap <= days), SURE_UNDATED)
