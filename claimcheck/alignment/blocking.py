"""Which claims are brought together at all: ordered keys, each excluding the pairs of those before it."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.alignment.features import Features

UNCOMPARED = frozenset({"publication-date", "enumeration"})
"""Families whose values may differ between accounts without a conflict."""
EDITION = "edition:"
"""Families of years that stand before a noun ("the 2014 games"): they tell things apart, but for a statement's own subject."""
COMMON = 200
"""A word that more distinct statements of one family share than this says nothing of what they are about."""


def statements(features: Sequence[Features]) -> list[tuple[Features, list[Features]]]:
    """Claims that say the same in the same words of the same scope, brought into one: its first in order, and all of them."""
    groups: dict[tuple[object, ...], list[Features]] = defaultdict(list)
    for item in features:
        claim = item.claim
        key = (
            item.family, claim.kind, claim.measure, claim.value, claim.scope, claim.modality, claim.polarity,
            claim.attribution, claim.subject.frame, item.words, item.wide,
            claim.sentence if claim.kind == "role" else claim.source if not item.words else "",
        )  # fmt: skip
        groups[key].append(item)
    return [(group[0], group) for group in groups.values()]


def candidates(distinct: Sequence[Features], *, everything: bool = False) -> Iterator[tuple[Features, Features, str]]:
    """Pairs of distinct statements of one family, with the key that brought them together; each pair once, in order.

    everything: whether all of one family meet, as for a statement that is known to tell the same story.
    The keys are, in order, those of KEYS.
    """
    made: set[tuple[int, int]] = set()
    for key, index in KEYS + ((("same family", _by_family),) if everything else ()):
        blocks: dict[object, list[int]] = defaultdict(list)
        for number, item in enumerate(distinct):
            if item.family in UNCOMPARED or (item.family.startswith(EDITION) and not everything):
                continue
            for value in index(item):
                blocks[value].append(number)
        for _, block in sorted(blocks.items(), key=lambda entry: str(entry[0])):
            if len(block) > COMMON:
                continue
            for first, second in combinations(block, 2):
                if (first, second) not in made:
                    made.add((first, second))
                    yield distinct[first], distinct[second], key


def _by_fate(item: Features) -> Iterator[object]:
    if item.family.startswith("people:"):
        yield item.family


def _by_family(item: Features) -> Iterator[object]:
    yield item.family


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


KEYS = (
    ("same fate", _by_fate),  # of counted people
    ("same name", _by_name),  # a referent in both sentences
    ("same predicate and word", _by_predicate),
    ("same word", _by_word),
)
"""The blocking keys in order, each with what it takes of a claim."""
