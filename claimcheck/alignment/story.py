"""Whether two accounts tell one story: the gate before their claims meet."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, Protocol

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
MAIN_NAMES = 5
"""Names of an account that part what is too large to be compared whole."""
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


@dataclass(slots=True)
class _Told:
    """What the gate knows of one account: the weights of its names and their length as a vector, its topic words, its day."""

    names: dict[str, float]
    length: float
    topics: frozenset[str]
    day: int | None


class Known(NamedTuple):
    """What is known of two accounts. open: their claims may meet; shared: they are known to tell one story; likely: they are
    long enough to tell, are about many of the same names, and have a day each.
    """

    open: bool
    shared: bool
    likely: bool


APART = Known(open=False, shared=False, likely=False)


class Gate:
    """Which accounts tell one story. statement: the account that is known to tell the others' story."""

    def __init__(self, accounts: Sequence[Account], names: Names, statement: str | None) -> None:
        self._told = {account.source: _told(account, names) for account in accounts}
        self._statement = statement

    def main_names(self) -> dict[str, list[str]]:
        """Of each account the names that it is most about."""
        return {
            source: sorted(told.names, key=lambda name, of=told.names: (-of[name], name))[:MAIN_NAMES]  # type: ignore[misc]
            for source, told in self._told.items()
        }

    def short(self, source: str) -> bool:
        """Whether an account is too short to tell its story, so that its claims may meet those of any other."""
        return source == self._statement or len(self._told[source].names) < SHORT_ACCOUNT

    def open(self, first: str, second: str) -> bool:
        """Whether claims of the two may meet."""
        return first == second or self._statement in (first, second) or self._known(first, second).open

    def known(self, first: str, second: str) -> Known:
        """All that is known of the two."""
        if first == second:
            return Known(open=True, shared=False, likely=False)
        known = self._known(first, second)
        return Known(open=True, shared=True, likely=known.likely) if self._statement in (first, second) else known

    def _known(self, first: str, second: str) -> Known:
        a, b = self._told[min(first, second)], self._told[max(first, second)]
        alike = _of_names(a, b) + _of_topics(a.topics, b.topics)
        short = len(a.names) < SHORT_ACCOUNT or len(b.names) < SHORT_ACCOUNT
        if alike < FLOOR and not short:  # as of most pairs
            return APART
        needed = _sure(a.day, b.day)
        likely = needed < SURE_UNDATED and alike >= max(needed - DOUBT, FLOOR)
        return Known(short or likely or alike >= THRESHOLD, alike >= needed and not short, likely and not short)


def _told(account: Account, names: Names) -> _Told:
    found = weights(account, names)
    length = sum(weight * weight for weight in found.values())
    return _Told(found, length, frozenset(account.topics), _day(account.published))


def _day(published: str | None) -> int | None:
    """The day of publication as a number, None where it is not known to the day."""
    try:
        return date.fromisoformat(published[:10]).toordinal() if published else None
    except ValueError:
        return None


def _of_names(a: _Told, b: _Told) -> float:
    """The cosine of two accounts' names; accounts that share none, as most do, are soon told."""
    if a.names.keys().isdisjoint(b.names):
        return 0.0
    dot = sum(weight * b.names[key] for key, weight in a.names.items() if key in b.names)
    return dot / math.sqrt(a.length * b.length)


def _of_topics(a: frozenset[str], b: frozenset[str]) -> float:
    """The cosine of two sets of words."""
    shared = len(a & b)
    return shared / math.sqrt(len(a) * len(b)) if shared else 0.0


def _sure(first: int | None, second: int | None) -> float:
    """The cosine that two accounts of these days of publication need to be known to tell one story."""
    if first is None or second is None:
        return SURE_UNDATED
    gap = abs(first - second)
    return next((cosine for days, cosine in SURE if gap <= days), SURE_UNDATED)
