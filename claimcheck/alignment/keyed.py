"""Claims with a key of their own: what they are about is told by the key, and not by their words."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from claimcheck.alignment.aligning import Alignment, without_copies
from claimcheck.alignment.blocking import COMMON, FEW, TOO_COMMON, frequent
from claimcheck.alignment.dropping import EXAMPLES, Dropped
from claimcheck.alignment.judgement import PLANNED
from claimcheck.alignment.scoping import relation
from claimcheck.alignment.story import Gate
from claimcheck.alignment.topics import Union
from claimcheck.model.finding import DroppedPair
from claimcheck.model.identity import claim_id, stated
from claimcheck.model.topic import Cell, Pair, Topic
from claimcheck.model.values import Duration, Quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from claimcheck.alignment.aligning import Names
    from claimcheck.model.claim import Account, ClaimRecord

LEVEL = "same key"
MANY = 1_000
"""Different things said under one key that are all held against each other."""


def align_keyed(
    accounts: Sequence[Account],
    keys: Mapping[str, Callable[[ClaimRecord, Account], str | None]],
    names: Names,
    *,
    different: Sequence[Sequence[str]] = (),
    statement: str | None = None,
    examples: int | None = EXAMPLES,
) -> Alignment:
    """Topics of claims that come with their key: one for each key and each set of sources that tell one story.

    keys: kind to the key of its claims; a claim without one is a topic of its own. Copies of an account are left out, as
    everywhere. different: an editor's statements, each a list of ids of claims that are not one thing. examples: how many dropped pairs of each reason to keep, None for all.
    The topics are in the order of their keys; a cell holds the claims of one measure.
    """
    if not keys:
        return Alignment()
    told = without_copies(accounts, statement)
    parted = [frozenset(group) for group in different]
    gate = Gate(told, names, statement)
    groups: dict[str, list[ClaimRecord]] = defaultdict(list)
    for account in told:
        for claim in account.claims:
            if claim.kind in keys:
                key = keys[claim.kind](claim, account)
                groups[key or f"{claim.source}:{claim.start}"].append(claim)
    topics: list[Topic] = []
    dropped = Dropped(examples)
    for key in sorted(groups):
        for group in _stories(sorted(groups[key], key=_order), gate):
            cells = []
            for measure in sorted({claim.measure for claim in group}):
                mine = [claim for claim in group if claim.measure == measure]
                cells.append(_cell(key, measure, mine, statement, parted, dropped))
            topics.append(Topic(key, tuple(group), tuple(cells)))
    return Alignment(topics, list(dropped.pairs()), dict(dropped.counts))


def _order(claim: ClaimRecord) -> tuple[str, int, int, str, str]:
    return (claim.source, claim.start, claim.end, claim.kind, claim.measure)


def _stories(claims: Sequence[ClaimRecord], gate: Gate) -> list[list[ClaimRecord]]:
    """The claims, parted by the stories that their sources tell: connected components of the gate."""
    sources = sorted({claim.source for claim in claims})
    if any(gate.short(source) for source in sources):  # whose gate is open to all
        return [list(claims)]
    union = Union(sources)
    for first, second in _neighbours(sources, gate):
        if union.root(first) != union.root(second) and gate.open(first, second):
            union.join(*sorted((first, second), key=union.root, reverse=True))
    tales: dict[str, list[ClaimRecord]] = defaultdict(list)
    for claim in claims:
        tales[union.root(claim.source)].append(claim)
    return [tales[tale] for tale in sorted(tales, key=lambda tale: min(claim.source for claim in tales[tale]))]


def _neighbours(sources: list[str], gate: Gate) -> Iterator[tuple[str, str]]:
    """Pairs of sources that may tell one story: all of a few; of many, those that are about one name, by its first sources."""
    if len(sources) <= COMMON:
        yield from combinations(sources, 2)
        return
    told = gate.main_names()
    about: dict[str, list[str]] = defaultdict(list)
    for source in sources:
        for name in told[source]:
            about[name].append(source)
    for _, alike in sorted(about.items()):
        for first in alike[:FEW]:
            yield from ((first, second) for second in alike if second > first)


def _cell(
    key: str,
    measure: str,
    claims: list[ClaimRecord],
    statement: str | None,
    parted: Sequence[frozenset[str]],
    dropped: Dropped,
) -> Cell:
    said: dict[object, list[ClaimRecord]] = defaultdict(list)
    for claim in claims:
        told = (stated(claim.value), claim.scope, claim.modality, claim.polarity, claim.attribution)
        said[told, claim.source if len(claims) <= COMMON else ""].append(claim)
    distinct = [group[0] for group in said.values()]
    pairs: list[Pair] = []
    for first, second in _meeting(distinct, dropped):
        a, b = distinct[first], distinct[second]
        if statement is not None and (a.source == statement) == (b.source == statement):
            continue
        if a.source == b.source and a.sentence == b.sentence:
            continue
        when = relation(a.scope.period, b.scope.period, a.scope.as_of, b.scope.as_of)
        apart = any({claim_id(a), claim_id(b)} <= group for group in parted) if parted else False
        reason = "said to be different" if apart else _reason(a, b, when)
        if not reason:
            pairs.append(Pair(a, b, key, LEVEL, "equal" if when == "unknown" else when))
        elif dropped.wanted(reason):
            dropped.keep((dropped.counts.total(),), DroppedPair(a, b, reason, LEVEL))
    return Cell(measure, tuple(claims), tuple(pairs), {id(g[0]): tuple(g) for g in said.values()})


def _meeting(distinct: Sequence[ClaimRecord], dropped: Dropped) -> Iterator[tuple[int, int]]:
    """Pairs of what is said under one key: all of them; where they are too many, those with one of the few most frequent
    values, and the others are counted as left out.
    """
    size = len(distinct)
    if size <= MANY:
        yield from combinations(range(size), 2)
        return
    few, _ = frequent(range(size), distinct.__getitem__)
    made = 0
    for number in range(size):
        for other in few:
            if other < number or (other > number and number not in few):
                made += 1
                yield min(number, other), max(number, other)
    dropped.wanted(TOO_COMMON, size * (size - 1) // 2 - made)


def _reason(a: ClaimRecord, b: ClaimRecord, when: str) -> str:
    """Why two claims with one key are not compared, "" if they are."""
    if a.polarity != b.polarity:
        return "one side is negated"
    if "denied" in (a.modality, b.modality):
        return "denied"
    if (a.modality == "hypothetical") != (b.modality == "hypothetical"):
        return "hypothetical"
    if (a.modality in PLANNED) != (b.modality in PLANNED):
        return "planned against happened"
    if type(a.value) is not type(b.value):
        return "another kind of value"
    if isinstance(a.value, Quantity | Duration) and isinstance(b.value, Quantity | Duration):
        mine, theirs = a.value.unit, b.value.unit
        if mine.dimension != theirs.dimension or (mine.dimension == "currency" and mine.name != theirs.name):
            return "unit"
    return "other period" if when in {"apart", "overlapping"} else ""
