"""Accounts to topics: the claims that are about one thing, and the pairs of them that may be held against each other."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from claimcheck.alignment.blocking import candidates, statements
from claimcheck.alignment.comparing import judge
from claimcheck.alignment.features import Features, features
from claimcheck.alignment.story import one_story, weights
from claimcheck.model.finding import DroppedPair
from claimcheck.model.identity import content
from claimcheck.model.topic import Cell, Pair, Topic
from claimcheck.model.values import Quantity, Time

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.model.claim import Account, ClaimRecord


class Names(Protocol):
    """What resolution gives: a key for a name."""

    def key(self, name: str) -> str:
        """The referent of a name as written."""


@dataclass(slots=True)
class Alignment:
    """Topics in a total order; every claim is in exactly one. dropped: pairs brought together and not compared."""

    topics: list[Topic] = field(default_factory=list)
    dropped: list[DroppedPair] = field(default_factory=list)


def align(
    accounts: Sequence[Account],
    names: Names,
    *,
    same: Sequence[Sequence[str]] = (),
    different: Sequence[Sequence[str]] = (),
    statement: str | None = None,
    language: str = "en",
) -> Alignment:
    """Bring the claims of all accounts together.

    same, different: an editor's statements: each lists names or words that are one thing, or are not. statement: the id of
    an account that is held against the others, whose story it is known to tell; the others are then not held against
    each other.
    """
    told = sorted(_without_copies(accounts), key=lambda account: account.source)
    claims = sorted((claim for account in told for claim in account.claims), key=order)
    distinct: list[Features] = []
    witnesses: dict[int, tuple[ClaimRecord, ...]] = {}
    for first, group in statements(features(claims, names, language)):
        distinct.append(first)
        witnesses[id(first.claim)] = tuple(item.claim for item in group)
    gate = _Gate(told, names, statement)
    figures = _figures(claims)
    beside = _Beside(distinct)
    pairs: list[Pair] = []
    dropped: list[DroppedPair] = []
    for a, b, key in candidates(distinct):
        if statement is not None and (a.claim.source == statement) == (b.claim.source == statement):
            continue
        if a.claim.source == b.claim.source and a.claim.sentence == b.claim.sentence:
            continue
        verdict = judge(a, b, gate=gate.open(a.claim.source, b.claim.source), language=language)
        reason = (
            verdict.reason
            or _forbidden(a, b, different)
            or _scope_of_figures(a.claim, b.claim, figures)
            or beside.better(a, b)
        )
        if reason:
            dropped.append(DroppedPair(a.claim, b.claim, reason, verdict.likeness.level))
        else:
            like = verdict.likeness
            pairs.append(Pair(a.claim, b.claim, key, like.level, verdict.relation, round(like.score, 3)))
    return Alignment(_topics(claims, pairs, witnesses, distinct), dropped)


def order(claim: ClaimRecord) -> tuple[str, int, int, str, str]:
    """The total order of claims: by source, place, kind."""
    return (claim.source, claim.start, claim.end, claim.kind, claim.measure)


def _without_copies(accounts: Sequence[Account]) -> list[Account]:
    """Accounts of which none repeats another claim for claim: of copies the one with the first id stays."""
    kept: dict[object, Account] = {}
    for account in sorted(accounts, key=lambda a: a.source):
        said = (account.published, tuple((c.start, c.end, *content(c)) for c in account.claims))
        if not account.claims:
            kept[account.source] = account
        else:
            kept.setdefault(said, account)
    return list(kept.values())


class _Gate:
    """Which accounts tell one story, worked out once a pair."""

    def __init__(self, accounts: Sequence[Account], names: Names, statement: str | None) -> None:
        self._weights = {account.source: weights(account, names) for account in accounts}
        self._known: dict[tuple[str, str], bool] = {}
        self._statement = statement

    def open(self, first: str, second: str) -> bool:
        """Whether claims of the two may meet."""
        if first == second or self._statement in (first, second):
            return True
        pair = (min(first, second), max(first, second))
        if pair not in self._known:
            self._known[pair] = one_story(self._weights[first], self._weights[second])
        return self._known[pair]


class _Beside:
    """The values of one family that stand in one sentence: what a claim may have been meant by."""

    def __init__(self, distinct: Sequence[Features]) -> None:
        self._values: dict[tuple[str, tuple[int, int], str], set[object]] = defaultdict(set)
        for item in distinct:
            self._values[self._key(item)].add(_number(item.claim))

    def better(self, a: Features, b: Features) -> str:
        """The reason why a pair of different values is none: one's value stands beside the other's in its own sentence."""
        mine, theirs = _number(a.claim), _number(b.claim)
        if mine == theirs or _unit(a.claim) != _unit(b.claim):
            return ""
        if theirs in self._values[self._key(a)] or mine in self._values[self._key(b)]:
            return "another figure beside it fits"
        return ""

    @staticmethod
    def _key(item: Features) -> tuple[str, tuple[int, int], str]:
        return (item.claim.source, item.claim.sentence, f"{item.family} {_unit(item.claim)}")


def _number(claim: ClaimRecord) -> object:
    value = claim.value
    return value.stated if isinstance(value, Quantity) else value


def _unit(claim: ClaimRecord) -> str:
    """The unit, or of counted things the head noun alone."""
    value = claim.value
    return value.unit.head or value.unit.name if isinstance(value, Quantity) else ""


def _forbidden(a: Features, b: Features, different: Sequence[Sequence[str]]) -> str:
    for words in different:
        folded = [word.lower() for word in words]
        mine = {w for w in folded if w in a.names or set(w.split()) <= a.wide}
        theirs = {w for w in folded if w in b.names or set(w.split()) <= b.wide}
        if mine and theirs and not mine & theirs:
            return "said to be different"
    return ""


def _figures(claims: Iterable[ClaimRecord]) -> dict[tuple[str, tuple[int, int]], frozenset[object]]:
    """The figures that each sentence states."""
    found: dict[tuple[str, tuple[int, int]], set[object]] = defaultdict(set)
    for claim in claims:
        if isinstance(claim.value, Quantity):
            found[claim.source, claim.sentence].add((claim.value.stated, claim.value.unit.head))
    return {key: frozenset(values) for key, values in found.items()}


def _scope_of_figures(
    a: ClaimRecord, b: ClaimRecord, figures: dict[tuple[str, tuple[int, int]], frozenset[object]]
) -> str:
    """Dates of sentences with different figures are the figures' scopes, not dates of one happening."""
    if not isinstance(a.value, Time):
        return ""
    mine, theirs = figures.get((a.source, a.sentence)), figures.get((b.source, b.sentence))
    return "scope of different figures" if mine and theirs and not mine & theirs else ""


def _topics(
    claims: Sequence[ClaimRecord],
    pairs: Sequence[Pair],
    witnesses: dict[int, tuple[ClaimRecord, ...]],
    distinct: Sequence[Features],
) -> list[Topic]:
    """Connected components of the pairs and of what says the same; every other claim is a topic of its own."""
    parent: dict[int, int] = {id(claim): id(claim) for claim in claims}

    def root(key: int) -> int:
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for first, group in witnesses.items():
        for claim in group:
            parent[root(id(claim))] = root(first)
    for pair in pairs:
        parent[root(id(pair.first))] = root(id(pair.second))
    members: dict[int, list[ClaimRecord]] = defaultdict(list)
    for claim in claims:
        members[root(id(claim))].append(claim)
    compared: dict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        compared[root(id(pair.first))].append(pair)
    families = {id(item.claim): item.family for item in distinct}
    for first, group in witnesses.items():
        for claim in group:
            families[id(claim)] = families[first]
    return [_topic(group, compared.get(key, []), families, witnesses) for key, group in members.items()]


def _topic(
    claims: list[ClaimRecord],
    pairs: list[Pair],
    families: dict[int, str],
    witnesses: dict[int, tuple[ClaimRecord, ...]],
) -> Topic:
    cells: dict[str, list[ClaimRecord]] = defaultdict(list)
    for claim in claims:
        cells[families[id(claim)]].append(claim)
    made = []
    for measure, group in sorted(cells.items()):
        mine = tuple(pair for pair in pairs if families[id(pair.first)] == measure)
        said = {id(c): witnesses[id(c)] for c in group if id(c) in witnesses}
        made.append(Cell(measure, tuple(group), mine, said))
    head = next((claim.subject.head for claim in claims if claim.subject.head), "")
    return Topic(head or claims[0].quote, tuple(claims), tuple(made))


__all__ = ["Alignment", "Time", "align"]
