"""Quotations that are one, or one a part of the other: what brings two claims of them into one topic."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from claimcheck.alignment.blocking import COMMON
from claimcheck.alignment.features import QUOTATION
from claimcheck.model.quoted import one_quotation, quoted_words, shingles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.alignment.features import Features
    from claimcheck.alignment.story import Gate
    from claimcheck.model.claim import ClaimRecord


def quoted_alike(distinct: Sequence[Features], gate: Gate) -> Iterator[tuple[ClaimRecord, ClaimRecord]]:
    """Pairs of quotations that are one, found through an index of their shingles; those that too many share are left out."""
    quoted = [item.claim for item in distinct if item.claim.kind == QUOTATION]
    said = [shingles(quoted_words(claim.quote)) for claim in quoted]
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, grams in enumerate(said):
        for gram in grams:
            index[gram].append(number)
    for number, grams in enumerate(said):
        near = {other for gram in grams if len(index[gram]) <= COMMON for other in index[gram] if other > number}
        for other in sorted(near):
            if one_quotation(grams, said[other]) and gate.open(quoted[number].source, quoted[other].source):
                yield quoted[number], quoted[other]
