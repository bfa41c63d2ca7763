"""One pass over a text that finds the places where a value can start.

The text is folded into bytes, one byte a code point, so that offsets stay what they are: letters in lower case, every
digit as "0", everything else (and every letter outside Latin-1) as a space. Splitting that and keeping the words that
stand in a set of triggers runs at tens of megabytes a second; grammars then match the real text at those places only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_FOLD = bytes(
    ord("0") if chr(b) in "0123456789"
    else ord(chr(b).lower()) if chr(b).isalpha() and ord(chr(b).lower()) < 256
    else ord(" ")
    for b in range(256)
)  # fmt: skip
_DIGITS = re.compile(rb"0+")


@dataclass(slots=True)
class Scan:
    """What one pass found.

    text: as given. folded: one byte a code point. words: the folded text split at single spaces, empty pieces kept, so
    that starts[i] is the offset of words[i]. digits: offsets at which a run of ASCII digits starts, ascending.
    triggers: indices into words of the trigger words, ascending.
    """

    text: str
    folded: bytes
    words: list[bytes]
    starts: list[int]
    digits: list[int]
    triggers: list[int]

    def before(self, index: int, count: int) -> list[tuple[str, int]]:
        """Up to `count` words before words[index], nearest first, as (folded word, offset)."""
        found: list[tuple[str, int]] = []
        while index > 0 and len(found) < count:
            index -= 1
            if self.words[index]:
                found.append((self.words[index].decode("latin-1"), self.starts[index]))
        return found


def scan(text: str, triggers: AbstractSet[bytes]) -> Scan:
    """Scan `text` once for digits and for `triggers` (folded words, Latin-1 bytes)."""
    folded = text.encode("latin-1", "replace").translate(_FOLD)
    words = folded.split(b" ")
    starts = [0, *accumulate(len(word) + 1 for word in words)]
    starts.pop()
    return Scan(
        text=text,
        folded=folded,
        words=words,
        starts=starts,
        digits=[m.start() for m in _DIGITS.finditer(folded)],
        triggers=[i for i, word in enumerate(words) if word in triggers],
    )


def trigger(word: str) -> bytes:
    """A word as the scanner sees it."""
    return word.encode("latin-1", "replace").translate(_FOLD)
