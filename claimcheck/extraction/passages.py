"""What stands around a claim, as a number: by it, a passage that one text has from another is known again."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.model.claim import ClaimRecord

AROUND = 60
"""Code points before and behind a claim that are its surroundings."""
LEAST = 40
"""Characters that these must come to, white space left out."""


def passages(text: str, claims: Iterable[ClaimRecord]) -> tuple[tuple[int, int, int], ...]:
    """The places of claims, each with the CRC-32 of what stands around it, without white space and without the claim's own words;
    those are left out that have too little around them to know a passage by.
    """
    places = dict.fromkeys((claim.start, claim.end) for claim in claims)
    return tuple((start, end, known) for start, end in places if (known := _around(text, start, end)))


def _around(text: str, start: int, end: int) -> int:
    before = "".join(text[max(0, start - AROUND) : start].split())
    behind = "".join(text[end : end + AROUND].split())
    if len(before) + len(behind) < LEAST:
        return 0
    return crc32(f"{before}\x00{behind}".encode("utf-8", "surrogatepass")) or 1  # nought is for none
