"""Passages that two accounts share to the letter, but for one value: copies that were not copied well, or not left alone."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from claimcheck.alignment.likeness import SAME_WORDS
from claimcheck.alignment.scoping import relation
from claimcheck.model.topic import Pair
from claimcheck.model.values import Duration, Quantity, Time

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claimcheck.alignment.features import Features
    from claimcheck.alignment.story import Gate
    from claimcheck.model.claim import Account, ClaimRecord

SAME_PASSAGE = "same passage"
"""The key of pairs that stand in one passage of two accounts."""
STOCK = 8
"""Different values in one passage from which it is a form that is filled in anew each time."""


def same_passages(
    accounts: Sequence[Account],
    distinct: Sequence[Features],
    witnesses: Mapping[int, tuple[ClaimRecord, ...]],
    gate: Gate,
) -> Iterator[tuple[int, int, Pair]]:
    """The numbers of two distinct statements, and the pair of their claims, where one passage has two values.

    The two accounts are known to tell one story: forms that are filled in anew, for another year or another place, are none.
    """
    around = {(account.source, start, end): passage for account in accounts for start, end, passage in account.passages}
    found: dict[tuple[str, int], list[tuple[int, ClaimRecord]]] = defaultdict(list)
    for number, item in enumerate(distinct):
        if isinstance(item.claim.value, Quantity | Duration | Time):
            for claim in witnesses[id(item.claim)]:
                passage = around.get((claim.source, claim.start, claim.end))
                if passage:
                    found[item.claim.kind, passage].append((number, claim))
    for _, members in sorted(found.items()):
        if len({number for number, _ in members}) > STOCK:
            continue
        for (first, a), (second, b) in combinations(members, 2):
            if first != second and a.source != b.source and gate.known(a.source, b.source).shared and _comparable(a, b):
                yield first, second, Pair(a, b, SAME_PASSAGE, SAME_WORDS, "equal")


def _comparable(a: ClaimRecord, b: ClaimRecord) -> bool:
    """Whether two values are of one kind and of one time, said in one way."""
    if a.quote == b.quote or type(a.value) is not type(b.value) or (a.modality, a.polarity) != (b.modality, b.polarity):
        return False
    if (
        isinstance(a.value, Quantity)
        and isinstance(b.value, Quantity)
        and a.value.unit.dimension != b.value.unit.dimension
    ):
        return False
    return relation(a.scope.period, b.scope.period) != "apart"
