"""The words of a quotation, and whether one quotation is another or a part of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST = 6
"""Words of a quotation that is somebody's own: shorter ones are said by many."""
GRAM = 4
"""Words side by side by which quotations are found: n-grams in the sense of Broder 1997, "shingles"."""
SHARED = 0.7
"""Share of the shorter one's shingles that the longer one has, from which one is the other, trimmed or with a word put in."""
_INSERTED = re.compile(r"\[[^\]]*\]|\([^)]*\)")
_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def quoted_words(quote: str) -> tuple[str, ...]:
    """The words of a quotation in lower case, without marks and without what an editor put into brackets."""
    plain = _INSERTED.sub(" ", quote) if "[" in quote or "(" in quote else quote
    return tuple(_WORDS.findall(plain.lower().replace("’", "'")))


def shingles(words: Sequence[str]) -> frozenset[tuple[str, ...]]:
    """The stretches of GRAM words."""
    return frozenset(tuple(words[at : at + GRAM]) for at in range(len(words) - GRAM + 1))


def one_quotation(mine: frozenset[tuple[str, ...]], theirs: frozenset[tuple[str, ...]]) -> bool:
    """Whether two quotations, given by their shingles, are one, or one a part of the other. Symmetric."""
    least = min(len(mine), len(theirs))
    return least > LEAST - GRAM and len(mine & theirs) >= SHARED * least
