"""Claims of different measures, or that deny each other, which rules may hold against each other all the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from claimcheck.alignment.blocking import COMMON
from claimcheck.alignment.likeness import SAME_HAPPENING, SAME_WORDS
from claimcheck.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.alignment.features import Features
    from claimcheck.alignment.judgement import Judgement
    from claimcheck.alignment.story import Gate
    from claimcheck.model.claim import ClaimRecord

OTHER_HAPPENING = "other happening"
BORN = "bear"
"""The frame of births."""
FULL_NAME = 2
"""Words of a name that tell one person from another."""
DENYING = frozenset({"one side is negated", "denied", OTHER_HAPPENING})
"""Reasons for not comparing two figures that leave the two claims in one topic: a rule on negation looks at them."""


def belongs(a: Features, b: Features, verdict: Judgement) -> bool:
    """Whether two claims belong in one topic though they may not be compared as values: those that deny each other, and
    those that call two things the first; and what is dated in the life of one named person, beside the birth.
    """
    if verdict.reason == OTHER_HAPPENING and _one_life(a, b):
        return True
    if verdict.likeness.level not in {SAME_WORDS, SAME_HAPPENING}:
        return False
    return verdict.reason in DENYING or a.claim.kind == b.claim.kind == "first"


def _one_life(a: Features, b: Features) -> bool:
    """Whether one of two dates is of a birth, and the two have a person's name as their subject."""
    if BORN not in {a.claim.subject.frame, b.claim.subject.frame}:
        return False
    return len(a.agent & b.agent & a.named) >= FULL_NAME


def companions(distinct: Sequence[Features], gate: Gate, language: str) -> Iterator[tuple[ClaimRecord, ClaimRecord]]:
    """Pairs of claims of the kinds that the table of companions names: two words in common, or a word and a name."""
    rows = table(language, "companions")
    kinds = {kind: frozenset(row["companions"].split()) for kind, row in rows.items()}
    shared = _by_kind_and_word(distinct, frozenset(kind for named in kinds.values() for kind in named))
    for item in distinct:
        met: Counter[int] = Counter()
        for kind in kinds.get(item.claim.kind, ()):
            for word in item.words:
                met.update(shared.get((kind, word), ()))
        for number, times in sorted(met.items()):
            other = distinct[number]
            if (times > 1 or not item.names.isdisjoint(other.names)) and gate.open(
                item.claim.source, other.claim.source
            ):
                yield item.claim, other.claim


def _by_kind_and_word(distinct: Sequence[Features], wanted: frozenset[str]) -> dict[tuple[str, str], list[int]]:
    """The claims of some kinds, by number, that share a word which is not too common among them all."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    times: Counter[str] = Counter()
    for number, item in enumerate(distinct):
        if item.claim.kind in wanted:
            times.update(item.words)
            for word in item.words:
                found[item.claim.kind, word].append(number)
    return {key: numbers for key, numbers in found.items() if times[key[1]] <= COMMON}
