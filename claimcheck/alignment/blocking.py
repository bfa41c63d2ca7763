"""Which claims are brought together at all: ordered keys, each excluding the pairs of those before it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.alignment.features import QUOTATION, RESULT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from claimcheck.alignment.features import Features
    from claimcheck.model.claim import ClaimRecord

UNCOMPARED = frozenset({"publication-date", "enumeration", QUOTATION, RESULT})
"""Families whose values may differ between accounts without a conflict."""
EDITION = "edition:"
"""Families of years that stand before a noun ("the 2014 games"): they tell things apart, but for a statement's own subject."""
COMMON = 200
"""A word that more distinct statements of one family share than this says nothing of what they are about by itself."""
PAIRS, LEAST_PAIRS = 12, 500_000
"""Pairs a statement that all blocks together may come to, and the number that they always may."""
FEW = 16
"""The most values of a block that stand for it, if they are what at least half of its statements state."""
TOO_COMMON = "too common a word or name"
"""Reason for the pairs of a block that is too large to say what its statements are about."""


def statements(features: Iterable[Features]) -> list[tuple[Features, list[ClaimRecord]]]:
    """Claims that say the same in the same words of the same scope, brought into one: its first in order, and all of them."""
    groups: dict[tuple[object, ...], tuple[Features, list[ClaimRecord]]] = {}
    for item in features:
        claim = item.claim
        key = (
            item.family, claim.kind, claim.measure, claim.value, claim.scope, claim.modality, claim.polarity,
            claim.attribution, claim.subject.frame, item.words, item.wide,
            claim.sentence if claim.kind == "role" else claim.source if not item.words else "",
        )  # fmt: skip
        groups.setdefault(key, (item, []))[1].append(claim)
    return list(groups.values())


@dataclass(slots=True)
class Block:
    """Statements that one key brings together, by their numbers, ascending. asked: of them, those of the statement that is
    held against the rest. few: where the block is too large, the first of each of its most frequent values with the later ones
    that state the same; the first ones are held against each other, and the others against theirs alone.
    """

    key: str
    members: list[int]
    asked: list[int] | None = None
    few: dict[int, list[int]] = field(default_factory=dict)

    def cost(self) -> int:
        """The number of its pairs."""
        size = len(self.members)
        if self.asked is not None:
            return len(self.asked) * (size - len(self.asked))
        return size * (size - 1) // 2

    def later(self, number: int) -> Sequence[int]:
        """The statements after this one that it meets here."""
        if self.few:
            return [*(first for first in self.few if first > number), *self.few.get(number, ())]
        met = self.asked if self.asked and not _holds(self.asked, number) else self.members
        return met[bisect_right(met, number) :]


def _holds(numbers: Sequence[int], number: int) -> bool:
    place = bisect_left(numbers, number)
    return place < len(numbers) and numbers[place] == number


@dataclass(slots=True)
class Blocks:
    """All blocks in the order of their keys, the numbers of the blocks of each statement, and how many pairs were left out by
    reason, counted once for each block that held them.
    """

    blocks: list[Block]
    of: list[list[int]]
    left: Counter[str] = field(default_factory=Counter)

    def met(self, number: int) -> dict[int, int]:
        """Later statements that a statement meets, each with the number of the first block that brings the two together."""
        found: dict[int, int] = {}
        for place in reversed(self.of[number]):
            found.update(dict.fromkeys(self.blocks[place].later(number), place))
        return found


def blocks(distinct: Sequence[Features], told: Mapping[str, Sequence[str]], statement: str | None = None) -> Blocks:
    """Distinct statements of one family by the keys of KEYS.

    told: of each source the names that it is about. statement: the source that is held against the others; all of one family
    then meet. A block is taken whole while all together come to no more pairs than the limit, the smallest first. Statements of
    larger ones meet where their sources are about one name, and those of one name meet the few values that most of them state;
    the pairs of larger blocks are counted as left out. So the work is linear in the number of statements.
    """
    asked = frozenset(n for n, item in enumerate(distinct) if item.claim.source == statement)
    whole = list(_keyed(distinct, asked if statement is not None else None))
    most = max(LEAST_PAIRS, PAIRS * len(distinct))
    kept, large = _within(whole, most, None if statement is not None else COMMON)
    left = Counter({TOO_COMMON: sum(block.cost() for block in large)})
    smaller, _ = _within(list(_of_stories(large, distinct, told)), most, COMMON)
    named = [block for block in large if block.key == SAME_NAME and _stands_for(block, distinct)]
    made = [*kept, *smaller, *named]
    of: list[list[int]] = [[] for _ in distinct]
    for place, block in enumerate(made):
        for number in block.few or block.members:
            of[number].append(place)
    return Blocks(made, of, +left)


def _keyed(distinct: Sequence[Features], asked: frozenset[int] | None) -> Iterator[Block]:
    """The blocks of two and more, key by key, each key's in the order of its values."""
    for key, index in KEYS + (OF_STATEMENT if asked is not None else ()):
        found: dict[object, list[int]] = defaultdict(list)
        for number, item in enumerate(distinct):
            if item.family in UNCOMPARED or (item.family.startswith(EDITION) and asked is None):
                continue
            for value in index(item):
                found[value].append(number)
        shared = [(str(value), members) for value, members in found.items() if len(members) > 1]
        shared.sort(key=lambda entry: entry[0])
        for _, members in shared:
            mine = None if asked is None else [number for number in members if number in asked]
            if mine is None or 0 < len(mine) < len(members):
                yield Block(key, members, mine)


def _within(found: Sequence[Block], most: int, size: int | None) -> tuple[list[Block], list[Block]]:
    """Blocks of at most a size that come to at most so many pairs together, the smallest first and equal ones alike; and the
    others.
    """
    costs = Counter(block.cost() for block in found if size is None or len(block.members) <= size)
    limit = spent = 0
    for cost, times in sorted(costs.items()):
        spent += cost * times
        if spent > most:
            break
        limit = cost
    kept: list[Block] = []
    large: list[Block] = []
    for block in found:
        fits = block.cost() <= limit and (size is None or len(block.members) <= size)
        (kept if fits else large).append(block)
    return kept, large


def _of_stories(
    large: Sequence[Block], distinct: Sequence[Features], told: Mapping[str, Sequence[str]]
) -> Iterator[Block]:
    """The statements of blocks that are too large, by family and by the names that their sources are about."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number in sorted({number for block in large for number in block.members}):
        item = distinct[number]
        for name in told.get(item.claim.source, ()):
            found[item.family, name].append(number)
    for _, members in sorted(found.items()):
        if len(members) > 1:
            yield Block(SAME_STORY, members)


def _stands_for(block: Block, distinct: Sequence[Features]) -> bool:
    """Let the first statement of each of the few most frequent values stand for a block, if they are most of it."""
    if block.asked is not None:
        return False
    few, times = frequent(block.members, lambda number: distinct[number].claim)
    if 2 * times >= len(block.members):
        alike: dict[object, list[int]] = {said_in(distinct[first].claim): [] for first in few}
        for number in block.members:
            alike.get(said_in(distinct[number].claim), []).append(number)
        block.few = {numbers[0]: numbers[1:] for numbers in alike.values()}
    return bool(block.few)


def said_in(claim: ClaimRecord) -> tuple[object, ...]:
    """What makes two statements of a large block one value: the value, and whether it is affirmed."""
    return (claim.value, claim.modality, claim.polarity)


def frequent(numbers: Sequence[int], claim_of: Callable[[int], ClaimRecord]) -> tuple[tuple[int, ...], int]:
    """The first of each of the few most frequent values of some statements, ascending, and how many state one of them."""
    first: dict[object, int] = {}
    times: Counter[object] = Counter()
    for number in numbers:
        said = said_in(claim_of(number))
        times[said] += 1
        first.setdefault(said, number)
    often = sorted(times, key=lambda said: (-times[said], first[said]))[:FEW]
    return tuple(sorted(first[said] for said in often)), sum(times[said] for said in often)


def _by_fate(item: Features) -> Iterator[object]:
    if item.family.startswith("people:"):
        yield item.family


def _by_family(item: Features) -> Iterator[object]:
    yield item.family


def _by_alike(item: Features) -> Iterator[object]:
    if item.alike:
        yield item.alike


def _by_name(item: Features) -> Iterator[object]:
    for name in sorted(item.names):
        yield (item.family, name)


def _by_predicate(item: Features) -> Iterator[object]:
    frame = item.claim.subject.frame
    if frame:
        for word in sorted(item.words):
            yield (item.family, frame, word)


def _by_word(item: Features) -> Iterator[object]:
    for word in sorted(item.words):
        yield (item.family, word)


SAME_NAME = "same name"
SAME_STORY = "same names of the story"
"""The key of what is parted by the names that sources are about."""
KEYS: tuple[tuple[str, Callable[[Features], Iterator[object]]], ...] = (
    ("same fate", _by_fate),  # of counted people
    (SAME_NAME, _by_name),  # a referent in both sentences
    ("same predicate and word", _by_predicate),
    ("same word", _by_word),
)
"""The blocking keys in order, each with what it takes of a claim."""
OF_STATEMENT = (("same family", _by_family), ("things counted alike", _by_alike))
"""Further keys, where a statement is held against its sources."""
