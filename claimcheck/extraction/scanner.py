"""One pass over a text that finds the places where a value can start.

The text is folded into bytes, one byte a code point, so that offsets stay what they are: letters in lower case, every
digit as "0", everything else (and every letter outside Latin-1) as a space. Splitting that and keeping the words that
stand in a set of triggers runs at tens of megabytes a second; grammars then match the real text at those places only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

_FOLD = bytes(
    ord("0") if chr(b) in "0123456789"
    else ord(chr(b).lower()) if chr(b).isalpha() and ord(chr(b).lower()) < 256
    else ord(" ")
    for b in range(256)
)  # fmt: skip
_OTHER = re.compile(rb"[^0]")
_PIECE = 1 << 14
"""Characters whose words are looked at together. Split at once, those of a long text take a third longer."""


@dataclass(slots=True)
class Scan:
    """What one pass found.

    text: as given. digits: offsets at which a run of ASCII digits starts, ascending. triggers: the offsets of the trigger
    words, ascending, each with its word as folded.
    """

    text: str
    digits: list[int]
    triggers: list[tuple[int, bytes]]


def scan(text: str, triggers: AbstractSet[bytes]) -> Scan:
    """Scan `text` once for digits and for `triggers` (folded words, Latin-1 bytes)."""
    folded = text.encode("latin-1", "replace").translate(_FOLD)
    return Scan(text, _runs(folded), _places(folded, triggers))


def _runs(folded: bytes) -> list[int]:
    """Where runs of digits start. Looking for one byte is several times faster than a regular expression."""
    found: list[int] = []
    at, look, end = folded.find(b"0"), folded.find, _OTHER.search
    while at >= 0:
        found.append(at)
        after = end(folded, at)
        at = look(b"0", after.start()) if after else -1
    return found


def _places(folded: bytes, triggers: AbstractSet[bytes]) -> list[tuple[int, bytes]]:
    """The trigger words and where they start. Each is the next whole word of its letters after the one before it, so
    that no offset of the other words is needed.
    """
    spaced, at = b" " + folded + b" ", 0
    found: list[tuple[int, bytes]] = []
    for piece in _pieces(spaced):
        for word in filter(triggers.__contains__, piece.split()):
            at = spaced.find(b" " + word + b" ", at)
            found.append((at, word))
            at += len(word) + 1
    return found


def _pieces(spaced: bytes) -> Iterator[bytes]:
    """A folded text that ends in a space, cut between words: the words of one piece stay near the processor."""
    start, end = 0, len(spaced)
    while start < end:
        cut = spaced.rfind(b" ", start, start + _PIECE) + 1 or spaced.find(b" ", start + _PIECE) + 1
        yield spaced[start:cut]
        start = cut


def trigger(word: str) -> bytes:
    """A word as the scanner sees it."""
    return word.encode("latin-1", "replace").translate(_FOLD)
