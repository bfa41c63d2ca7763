"""Claims with a key of their own: what they are about is told by the key, and not by their words."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from claimcheck.alignment.aligning import Alignment, without_copies
from claimcheck.alignment.blocking import COMMON
from claimcheck.alignment.scoping import relation
from claimcheck.alignment.story import Gate
from claimcheck.model.finding import DroppedPair
from claimcheck.model.identity import claim_id, stated
from claimcheck.model.topic import Cell, Pair, Topic
from claimcheck.model.values import Duration, Quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from claimcheck.alignment.aligning import Names
    from claimcheck.model.claim import Account, ClaimRecord

PLANNED = frozenset({"planned", "expected"})
LEVEL = "same key"


def align_keyed(
    accounts: Sequence[Account],
    keys: Mapping[str, Callable[[ClaimRecord, Account], str | None]],
    names: Names,
    *,
    different: Sequence[Sequence[str]] = (),
    statement: str | None = None,
) -> Alignment:
    """Topics of claims that come with their key: one for each key and each set of sources that tell one story.

    keys: kind to the key of its claims; a claim without one is a topic of its own. Copies of an account are left out, as
    everywhere. different: an editor's statements, each a list of ids of claims that are not one thing. The topics are in the order of their keys; a cell holds the claims of one measure.
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
    dropped: list[DroppedPair] = []
    for key in sorted(groups):
        for group in _stories(sorted(groups[key], key=_order), gate):
            cells = []
            for measure in sorted({claim.measure for claim in group}):
                cell, lost = _cell(key, measure, [c for c in group if c.measure == measure], statement, parted)
                cells.append(cell)
                dropped.extend(lost)
            topics.append(Topic(key, tuple(group), tuple(cells)))
    return Alignment(topics, dropped)


def _order(claim: ClaimRecord) -> tuple[str, int, int, str, str]:
    return (claim.source, claim.start, claim.end, claim.kind, claim.measure)


def _stories(claims: Sequence[ClaimRecord], gate: Gate) -> list[list[ClaimRecord]]:
    """The claims, parted by the stories that their sources tell: connected components of the gate."""
    sources = sorted({claim.source for claim in claims})
    story = {source: source for source in sources}
    for first, second in combinations(sources, 2):
        if story[first] != story[second] and gate.open(first, second):
            old, new = sorted((story[first], story[second]), reverse=True)
            story = {source: new if tale == old else tale for source, tale in story.items()}
    return [[c for c in claims if story[c.source] == tale] for tale in sorted(set(story.values()))]


def _cell(
    key: str, measure: str, claims: list[ClaimRecord], statement: str | None, parted: Sequence[frozenset[str]]
) -> tuple[Cell, list[DroppedPair]]:
    said: dict[object, list[ClaimRecord]] = defaultdict(list)
    for claim in claims:
        told = (stated(claim.value), claim.scope, claim.modality, claim.polarity, claim.attribution)
        said[told, claim.source if len(claims) <= COMMON else ""].append(claim)
    distinct = [group[0] for group in said.values()]
    pairs: list[Pair] = []
    dropped: list[DroppedPair] = []
    for a, b in combinations(distinct, 2):
        if statement is not None and (a.source == statement) == (b.source == statement):
            continue
        if a.source == b.source and a.sentence == b.sentence:
            continue
        when = relation(a.scope.period, b.scope.period, a.scope.as_of, b.scope.as_of)
        apart = any({claim_id(a), claim_id(b)} <= group for group in parted) if parted else False
        reason = "said to be different" if apart else _reason(a, b, when)
        if reason:
            dropped.append(DroppedPair(a, b, reason, LEVEL))
        else:
            pairs.append(Pair(a, b, key, LEVEL, "equal" if when == "unknown" else when))
    return Cell(measure, tuple(claims), tuple(pairs), {id(g[0]): tuple(g) for g in said.values()}), dropped


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
