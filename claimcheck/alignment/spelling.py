"""Claims that name what may be one person in two spellings: what brings them into one topic."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from claimcheck.alignment.blocking import FEW
from claimcheck.model.spelt import name_parts, spelt_alike

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.alignment.features import Features
    from claimcheck.alignment.story import Gate
    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.spelt import Parts

FOUNDED = 2
"""Words that two claims of short accounts must share beside the name, to be held to be of one person."""


def named_alike(distinct: Sequence[Features], gate: Gate) -> Iterator[tuple[ClaimRecord, ClaimRecord]]:
    """Pairs of claims of two sources of one story whose names are two spellings of one, one pair for two sources; a source that
    has both spellings tells two people apart.
    """
    alike = list(spelt_alike({name_parts(name) for item in distinct for name in item.claim.subject.names}))
    wanted = {name for spelt in alike for name in (spelt.one, spelt.other)}
    said: dict[Parts, dict[str, list[Features]]] = {name: defaultdict(list) for name in wanted}
    for item in distinct if wanted else ():
        for parts in map(name_parts, item.claim.subject.names):
            if parts in wanted:
                said[parts][item.claim.source].append(item)
    for spelt in alike:
        mine, theirs = said[spelt.one], said[spelt.other]
        if mine.keys() & theirs.keys():
            continue
        for source in sorted(mine)[:FEW]:
            for there in sorted(theirs)[:FEW]:
                if gate.open(source, there) and _founded(mine[source], theirs[there], gate):
                    yield mine[source][0].claim, theirs[there][0].claim


def _founded(mine: Sequence[Features], theirs: Sequence[Features], gate: Gate) -> bool:
    """Whether two sources say alike of the two names, or are long enough to be known to tell one story."""
    if not (gate.short(mine[0].claim.source) or gate.short(theirs[0].claim.source)):
        return True
    return len(_beside(mine) & _beside(theirs)) >= FOUNDED


def _beside(items: Sequence[Features]) -> frozenset[str]:
    """The words, but for names, of the sentences that name somebody."""
    return frozenset(word for item in items for word in item.wide - item.named)
