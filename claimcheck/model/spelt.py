"""Names that differ in a few letters of one word."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Parts: TypeAlias = tuple[str, ...]
"""The words of a name, folded."""
ONE_WORD = 0.8
"""Likeness of letters (Ratcliff and Obershelp 1988) above which two words may be two spellings of one."""
SHORTEST = 4
"""Letters of a word that must be there to call two words spellings of one: "Li" and "Lu" are two names."""
MOST = 200
"""Names that share all words but one and its first letter, from which they are too common to say anything."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Spelt(NamedTuple):
    """Two names that are alike but for one word. at: the place of that word."""

    one: Parts
    other: Parts
    at: int

    @property
    def words(self) -> tuple[str, str]:
        """The two words that differ."""
        return self.one[self.at], self.other[self.at]


@lru_cache(maxsize=1 << 14)
def name_parts(name: str) -> Parts:
    """The words of a name in lower case, without accents, hyphens and apostrophes."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return tuple(word.lower().replace("-", "").replace("’", "'").replace("'", "") for word in _WORD.findall(plain))


def spelt_alike(names: Iterable[Parts]) -> Iterator[Spelt]:
    """Pairs of names that are the same but for one word, which has the same first letter and nearly the same letters in both, in
    a total order. A word that is the beginning of the other ("Daniel", "Daniela") is another word.
    """
    blocks: dict[tuple[int, int, Parts, str], set[Parts]] = defaultdict(set)
    for name in names:
        for at, word in enumerate(name if len(name) > 1 else ()):
            if len(word) >= SHORTEST:
                blocks[len(name), at, name[:at] + name[at + 1 :], word[0]].add(name)
    for (_, at, rest, _), found in sorted(blocks.items()):
        if 1 < len(found) <= MOST and max(map(len, rest)) >= SHORTEST - 1:
            for one, other in combinations(sorted(found), 2):
                if _one_word(one[at], other[at]):
                    yield Spelt(one, other, at)


def _one_word(one: str, other: str) -> bool:
    if one.startswith(other) or other.startswith(one):
        return False
    return SequenceMatcher(None, one, other).ratio() >= ONE_WORD
