"""Figures of one matter in two accounts that are known to tell one story.

What two sentences of one story have in common says the more, the less the rest of the story has it: of two articles on a
lake, both name the lake throughout, and each speaks of water hyacinths once. So the words that two claims share are weighed by
how few sentences of the two accounts have them (inverse document frequency, Spärck Jones 1972), and a pair counts only where
neither claim has a better one in the other account. Two figures of one thing are seldom far from each other, and an account
that states the other's figure elsewhere does not dispute it: both are asked for.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.alignment.blocking import TOO_COMMON
from claimcheck.alignment.features import AGES, PEOPLE
from claimcheck.alignment.likeness import other_side, other_thing
from claimcheck.lexicon import table, words
from claimcheck.model.values import COUNT, Quantity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from claimcheck.alignment.features import Features

RARE = 3.0
"""The weight of a word that two sentences have and no other; one that all have weighs nothing."""
EVIDENCE = 4.0
"""What two claims must share; the noun that is counted weighs as a word."""
FACTOR = 2.0
"""How many times one figure may be the other."""
CLOSE, NEARER = 1.25, 1.0
"""How many times one figure may be the other to need the less in common, and how much less."""
SMALL, MORE = 10, 2.0
"""Counts up to this are so frequent that two of them must have that much more in common."""
UNIQUE, ONE_FRAME, OTHER_FRAME, OTHER_NAMES = 2.0, 1.0, -2.0, -2.0
"""Weights: of a noun that either account counts once, of one predicate, of two, and of names that only either clause has."""
ELSEWHERE = 0.5
"""The weight of a word that is not in both clauses, but in both sentences."""
MOST = 40_000
"""Pairs of one family that two accounts may come to."""
SMALL_WORDS = frozenset({"determiner", "pronoun"})
"""Classes of words that stand behind "of" where a part is counted."""


class Weighed(NamedTuple):
    """A pair by its numbers among the distinct statements, with what it has in common."""

    first: int
    second: int
    evidence: float


class Matters:
    """The pairs of figures in accounts of one story that are of one matter. left: the pairs that are too many to be weighed."""

    def __init__(self, distinct: Sequence[Features], language: str) -> None:
        self._distinct = distinct
        self._listed = words(language, "frames") - words(language, "light_frames")
        self._small = {word for word, row in table(language, "function_words").items() if row["class"] in SMALL_WORDS}
        self._vague, self._partitives = words(language, "vague_heads"), words(language, "partitives")
        self._by_source: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        self._sentences: dict[str, dict[tuple[int, int], set[str]]] = defaultdict(lambda: defaultdict(set))
        for number, item in enumerate(distinct):
            self._sentences[item.claim.source][item.claim.sentence] |= item.wide
            if _is_figure(item) and item.claim.kind not in PEOPLE and item.family != AGES:
                self._by_source[item.claim.source][item.family].append(number)
        self.left: Counter[str] = Counter()

    def between(self, first: str, second: str) -> Iterator[Weighed]:
        """The pairs of one matter between two sources, the better first; neither claim of a pair has a better one there."""
        mine, theirs = self._by_source[first], self._by_source[second]
        families = [
            family for family in sorted(mine.keys() & theirs.keys()) if self._weighable(mine[family], theirs[family])
        ]
        if not families:
            return
        weight = self._weights(first, second)
        for family in families:
            best: dict[int, float] = defaultdict(float)
            weighed: list[Weighed] = []
            values = (self._values(mine[family]), self._values(theirs[family]))
            for a in mine[family]:
                for b in theirs[family]:
                    evidence = self._evidence(a, b, weight, values)
                    if evidence > 0:
                        weighed.append(Weighed(a, b, evidence))
                        best[a], best[b] = max(best[a], evidence), max(best[b], evidence)
            yield from self._telling(weighed, best, values)

    def _weighable(self, mine: Sequence[int], theirs: Sequence[int]) -> bool:
        if len(mine) * len(theirs) <= MOST:
            return True
        self.left[TOO_COMMON] += len(mine) * len(theirs)
        return False

    def _telling(
        self,
        weighed: Sequence[Weighed],
        best: Mapping[int, float],
        values: tuple[Mapping[str, Collection[object]], Mapping[str, Collection[object]]],
    ) -> Iterator[Weighed]:
        """Those that have enough in common, and nothing better."""
        for pair in sorted(weighed, key=lambda w: (-w.evidence, w.first, w.second)):
            a, b = self._distinct[pair.first], self._distinct[pair.second]
            if pair.evidence < max(_needed(a, b), best[pair.first], best[pair.second]):
                continue
            if _near(a, b) and not (_stated(a) in values[1][_head(b)] or _stated(b) in values[0][_head(a)]):
                yield pair

    def _weights(self, first: str, second: str) -> dict[str, float]:
        """The words of two accounts, each by how few of their sentences have it."""
        sentences = [*self._sentences[first].values(), *self._sentences[second].values()]
        times = Counter(word for sentence in sentences for word in sentence)
        everything = len(sentences) + 1
        scale = RARE / log(everything / 2) if everything > 2 else 0.0
        return {word: scale * log(everything / count) for word, count in times.items()}

    def _values(self, numbers: Sequence[int]) -> dict[str, set[object]]:
        """The figures of one family in one account, by the noun that is counted."""
        found: dict[str, set[object]] = defaultdict(set)
        for number in numbers:
            found[_head(self._distinct[number])].add(_stated(self._distinct[number]))
        return found

    def _evidence(
        self,
        first: int,
        second: int,
        weight: Mapping[str, float],
        values: tuple[Mapping[str, Collection[object]], Mapping[str, Collection[object]]],
    ) -> float:
        """What two claims have in common; 0 where they may not be held against each other."""
        a, b = self._distinct[first], self._distinct[second]
        head = _counted(a, b, self._vague)
        if head is None or self._partial(a) or self._partial(b) or other_side(a, b) or other_thing(a, b):
            return 0.0
        near = a.words & b.words
        evidence = sum(weight[word] for word in near)
        evidence += ELSEWHERE * sum(weight[word] for word in (a.wide & b.wide) - near)
        if head:
            evidence += weight.get(head, max(weight.values(), default=0.0))
            if len(values[0][_head(a)]) == len(values[1][_head(b)]) == 1:
                evidence += UNIQUE
        if (a.words - b.wide) & a.named and (b.words - a.wide) & b.named:
            if head and not near & a.named:
                return 0.0
            evidence += OTHER_NAMES
        mine, theirs = a.claim.subject.frame, b.claim.subject.frame
        if mine in self._listed and theirs in self._listed:
            evidence += ONE_FRAME if mine == theirs else OTHER_FRAME
        return evidence

    def _partial(self, item: Features) -> bool:
        """Whether a figure is said to be of some of a number: "two of the coins", "the other four"; not "11 counts of fraud"."""
        value = item.claim.value
        assert isinstance(value, Quantity)
        said = item.claim.quote.lower().split()
        some = any(word in self._partitives and after in self._small for word, after in pairwise(said))
        return value.whole is not None or some or "other" in value.unit.modifiers


def _needed(a: Features, b: Features) -> float:
    """What two figures must have in common."""
    small = all(
        isinstance(v := item.claim.value, Quantity) and v.unit.dimension == COUNT and v.stated[0] <= SMALL
        for item in (a, b)
    )
    return EVIDENCE + MORE * small - NEARER * _near(a, b, CLOSE)


def _is_figure(item: Features) -> bool:
    value = item.claim.value
    return isinstance(value, Quantity) and len(value.stated) == 1


def _counted(a: Features, b: Features, vague: Collection[str]) -> str | None:
    """The noun that both count, "" where the figures are of no count, None where they count other things."""
    first, second = a.claim.value, b.claim.value
    assert isinstance(first, Quantity)
    assert isinstance(second, Quantity)
    if first.unit.dimension != COUNT:
        return ""
    one = (
        a.claim.measure == b.claim.measure
        if a.claim.measure.startswith("count:")
        else first.unit.head == second.unit.head
    )
    return first.unit.head if one and first.unit.head not in vague else None


def _head(item: Features) -> str:
    value = item.claim.value
    assert isinstance(value, Quantity)
    return value.unit.head


def _stated(item: Features) -> tuple[object, ...]:
    value = item.claim.value
    assert isinstance(value, Quantity)
    return (_base(value), value.unit.dimension)


def _base(value: Quantity) -> float:
    """The figure in the base unit of its dimension."""
    return value.stated[0] * value.unit.factor + value.unit.offset


def _near(a: Features, b: Features, factor: float = FACTOR) -> bool:
    """Whether one figure is not many times the other."""
    first, second = a.claim.value, b.claim.value
    assert isinstance(first, Quantity)
    assert isinstance(second, Quantity)
    mine, theirs = _base(first), _base(second)
    return mine > 0 < theirs and max(mine, theirs) <= factor * min(mine, theirs)
