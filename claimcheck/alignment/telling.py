"""What two claims have in common, told to a reader who asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.alignment.blocking import KEYS, UNCOMPARED
from claimcheck.alignment.features import features
from claimcheck.alignment.likeness import likeness
from claimcheck.model.encounter import Likeness

if TYPE_CHECKING:
    from claimcheck.alignment.aligning import Names
    from claimcheck.model.claim import ClaimRecord


def in_common(first: ClaimRecord, second: ClaimRecord, names: Names, language: str) -> Likeness:
    """The likeness of two claims and the blocking keys that both have, by the same measures as when claims are aligned."""
    a, b = features([first, second], names, language)
    like = likeness(a, b)
    keys = () if a.family in UNCOMPARED else tuple(key for key, index in KEYS if set(index(a)) & set(index(b)))
    return Likeness(
        families=(a.family, b.family),
        words=(tuple(sorted(a.words)), tuple(sorted(b.words))),
        keys=keys,
        level=like.level,
        score=like.score,
        shared=tuple(sorted(like.shared)),
        names=tuple(sorted(a.names & b.names)),
    )


__all__ = ["in_common"]
