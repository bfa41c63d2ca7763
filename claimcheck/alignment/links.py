"""Claims of different measures, or that deny each other, which rules may hold against each other all the same."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from claimcheck.alignment.blocking import COMMON
from claimcheck.alignment.likeness import SAME_HAPPENING, SAME_WORDS
from claimcheck.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.alignment.comparing import Judgement
    from claimcheck.alignment.features import Features
    from claimcheck.alignment.story import Gate
    from claimcheck.model.claim import ClaimRecord

DENYING = frozenset({"one side is negated", "denied", "other happening"})
"""Reasons for not comparing two figures that leave the two claims in one topic: a rule on negation looks at them."""


def links(
    judged: Sequence[tuple[Features, Features, Judgement]], distinct: Sequence[Features], gate: Gate, language: str
) -> Iterator[tuple[ClaimRecord, ClaimRecord]]:
    """Pairs of claims that belong in one topic though they are not compared as values: those that deny each other, those that
    call two things the first, and those of kinds that the table of companions names.
    """
    for a, b, verdict in judged:
        close = verdict.likeness.level in {SAME_WORDS, SAME_HAPPENING}
        if close and (verdict.reason in DENYING or a.claim.kind == b.claim.kind == "first"):
            yield a.claim, b.claim
    yield from _companions(distinct, gate, language)


def _companions(distinct: Sequence[Features], gate: Gate, language: str) -> Iterator[tuple[ClaimRecord, ClaimRecord]]:
    rows = table(language, "companions")
    kinds = {kind: frozenset(row["companions"].split()) for kind, row in rows.items()}
    wanted = frozenset(kind for companions in kinds.values() for kind in companions)
    by_word: dict[str, list[Features]] = defaultdict(list)
    for item in distinct:
        if item.claim.kind in wanted:
            for word in sorted(item.words):
                by_word[word].append(item)
    for item in distinct:
        companions = kinds.get(item.claim.kind, frozenset())
        if not companions:
            continue
        met: dict[int, tuple[Features, int]] = {}
        for word in sorted(item.words):
            if len(by_word[word]) <= COMMON:
                for other in by_word[word]:
                    met[id(other)] = (other, met.get(id(other), (other, 0))[1] + 1)
        for other, shared in met.values():
            enough = shared > 1 or bool(item.names & other.names)
            if other.claim.kind in companions and enough and gate.open(item.claim.source, other.claim.source):
                yield item.claim, other.claim
