"""One key for all the names of one thing: abbreviations spelt out anywhere, articles and genitives gone, surnames led back to
the one full name that ends in them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.model.claim import Account

_LEADING = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_MARKS = re.compile(r"[^\w&+-]+")


def fold(name: str) -> str:
    """A name in lower case, without accents, leading article, marks and doubled spaces."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return _MARKS.sub(" ", _LEADING.sub("", plain.replace("’", "'").removesuffix("'s"))).strip().lower()


@dataclass(slots=True)
class Resolution:
    """Folded name to the key of its referent. A name that is not in it is its own key."""

    keys: dict[str, str] = field(default_factory=dict)

    def key(self, name: str) -> str:
        """The referent of a name as written."""
        folded = fold(name)
        return self.keys.get(folded, folded)

    def key_all(self, names: Iterable[str]) -> frozenset[str]:
        """The referents of several names."""
        return frozenset(key for key in map(self.key, names) if key)


def resolve(accounts: Sequence[Account], *, same: Sequence[Sequence[str]] = (), language: str = "en") -> Resolution:
    """The referents of all names of all accounts. What the accounts' order is makes no difference.

    same: an editor's statements: each lists names that are one thing, the first of which stands for it.
    """
    keys = {fold(short): fold(row["long"]) for short, row in table(language, "aliases").items()}
    keys.update(_abbreviations(accounts))
    full = sorted({fold(name) for account in accounts for name, _ in account.names})
    for short, long in _surnames(full).items():
        keys.setdefault(short, keys.get(long, long))
    for stated in same:
        first, *others = [fold(name) for name in stated]
        keys.update({other: keys.get(first, first) for other in others})
    return Resolution(keys)


def _abbreviations(accounts: Sequence[Account]) -> dict[str, str]:
    """Abbreviations that are spelt out in one way only."""
    longs: dict[str, set[str]] = {}
    for account in accounts:
        for short, long in account.abbreviations:
            longs.setdefault(fold(short), set()).add(fold(long))
    return {short: next(iter(found)) for short, found in sorted(longs.items()) if len(found) == 1}


def _surnames(names: Sequence[str]) -> dict[str, str]:
    """A name of one or two words that ends, begins, or without its middle name is, exactly one longer name."""
    owners: dict[str, set[str]] = {}
    for name in names:
        parts = name.split()
        if len(parts) in {2, 3}:
            for part in {parts[0], parts[-1], " ".join(parts[1:]), f"{parts[0]} {parts[-1]}"} - {name}:
                owners.setdefault(part, set()).add(name)
    single = {name for name in names if len(name.split()) <= 2}
    return {part: next(iter(own)) for part, own in sorted(owners.items()) if len(own) == 1 and part in single}
