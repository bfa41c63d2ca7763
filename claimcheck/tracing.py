"""A check with everything that it was made of, for whoever asks why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.alignment.telling import in_common
from claimcheck.model.encounter import Encounter
from claimcheck.resolution import resolve

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.claim import Account, ClaimRecord
    from claimcheck.model.finding import CheckResult, DroppedPair
    from claimcheck.model.topic import Pair

LEFT_OUT = "one of the two sources is a copy of another and was left out: ask about the one that stands for it"
ONE_SENTENCE = "they stand in one sentence, which tells them apart"


@dataclass(slots=True)
class Trace:
    """The accounts of a check and what it came to. same: an editor's statements; language: of the tables."""

    accounts: Sequence[Account]
    result: CheckResult
    same: Sequence[Sequence[str]] = ()
    language: str = "en"

    def encounter(self, first: ClaimRecord, second: ClaimRecord) -> Encounter:
        """What became of two claims of the check."""
        names = resolve(self.accounts, same=self.same, language=self.language)
        like = in_common(first, second, names, self.language)
        mine, theirs = self._alike(first), self._alike(second)
        if not mine or not theirs:
            return Encounter(first, second, like, apart=LEFT_OUT)
        pair = next((pair for pair in self._pairs() if _joins(pair, mine, theirs)), None)
        dropped = next((pair for pair in self.result.dropped if _joins(pair, mine, theirs)), None)
        apart = ONE_SENTENCE if (first.source, first.sentence) == (second.source, second.sentence) else ""
        return Encounter(first, second, like, pair, None if pair else dropped, "" if pair or dropped else apart)

    def _alike(self, claim: ClaimRecord) -> frozenset[int]:
        """The identities of the claims that say what this one says, itself among them; none if its source was left out."""
        for topic in self.result.topics:
            for cell in topic.cells:
                if any(claim is other for other in cell.claims):
                    groups = [group for group in cell.witnesses.values() if any(claim is other for other in group)]
                    return frozenset({id(claim), *(id(other) for group in groups for other in group)})
        return frozenset()

    def _pairs(self) -> Iterator[Pair]:
        return (pair for topic in self.result.topics for cell in topic.cells for pair in cell.pairs)


def _joins(pair: Pair | DroppedPair, mine: frozenset[int], theirs: frozenset[int]) -> bool:
    one, other = id(pair.first), id(pair.second)
    return (one in mine and other in theirs) or (one in theirs and other in mine)


__all__ = ["Trace"]
