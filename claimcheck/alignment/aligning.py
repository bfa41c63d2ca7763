"""Accounts to topics: the claims that are about one thing, and the pairs of them that may be held against each other."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from claimcheck.alignment.blocking import statements
from claimcheck.alignment.contests import Contests
from claimcheck.alignment.dropping import EXAMPLES, Dropped
from claimcheck.alignment.features import features
from claimcheck.alignment.likeness import SAME_WORDS
from claimcheck.alignment.links import companions
from claimcheck.alignment.meeting import Meeting
from claimcheck.alignment.passages import same_passages
from claimcheck.alignment.quoting import quoted_alike
from claimcheck.alignment.spelling import named_alike
from claimcheck.alignment.story import Gate
from claimcheck.alignment.topics import tell_evolving, topics
from claimcheck.measures import evolving
from claimcheck.model.identity import content
from claimcheck.model.topic import Pair, Topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claimcheck.alignment.features import Features
    from claimcheck.model.claim import Account, ClaimRecord
    from claimcheck.model.finding import DroppedPair


class Names(Protocol):
    """What resolution gives: a key for a name."""

    def key(self, name: str) -> str:
        """The referent of a name as written."""


@dataclass(slots=True)
class Alignment:
    """Topics in a total order; every claim is in exactly one. dropped: pairs brought together and not compared, of each reason
    the first few thousand; counts: how many there are of each.
    """

    topics: list[Topic] = field(default_factory=list)
    dropped: list[DroppedPair] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)


def align(
    accounts: Sequence[Account],
    names: Names,
    *,
    same: Sequence[Sequence[str]] = (),
    different: Sequence[Sequence[str]] = (),
    statement: str | None = None,
    language: str = "en",
    examples: int | None = EXAMPLES,
) -> Alignment:
    """Bring the claims of all accounts together. examples: how many dropped pairs of each reason to keep, None for all.

    same, different: an editor's statements: each lists names, or ids of claims, that are or are not one thing. statement: the id of an account that
    is held against the others, whose story it is known to tell; the others are then not held against each other.
    """
    told = sorted(without_copies(accounts, statement), key=lambda account: account.source)
    claims = sorted((claim for account in told for claim in account.claims), key=order)
    groups = statements(features(claims, names, language))
    families = {id(claim): first.family for first, group in groups for claim in group}
    witnesses = {id(first.claim): tuple(group) for first, group in groups}
    distinct = [first for first, _ in groups]
    gate, dropped = Gate(told, names, statement), Dropped(examples)
    meeting = Meeting(
        gate,
        distinct,
        witnesses,
        language=language,
        statement=statement,
        dropped=dropped,
        same=same,
        different=different,
    )
    compared, linked = meeting.hold()
    if statement is None:
        compared.extend(_in_passages(compared, told, distinct, witnesses, gate))
    _widen(witnesses, meeting.alike)
    contests = Contests(distinct, gate, names, language=language, statement=statement, different=different)
    pairs = [*_said_alike(witnesses, statement), *compared, *contests.pairs(dropped)]
    linked.extend(companions(distinct, gate, language))
    linked.extend(quoted_alike(distinct, gate))
    linked.extend(named_alike(distinct, gate))
    found = topics(claims, pairs, linked, witnesses, families)
    tell_evolving(found, evolving(language))
    return Alignment(found, list(dropped.pairs()), dict(dropped.counts))


def _in_passages(
    compared: Sequence[Pair],
    told: Sequence[Account],
    distinct: Sequence[Features],
    witnesses: Mapping[int, tuple[ClaimRecord, ...]],
    gate: Gate,
) -> list[Pair]:
    """The pairs of passages that two accounts share, where their statements are not compared already."""
    of = {id(claim): number for number, item in enumerate(distinct) for claim in witnesses[id(item.claim)]}
    held = {frozenset((of[id(pair.first)], of[id(pair.second)])) for pair in compared}
    found: dict[frozenset[int], Pair] = {}
    for first, second, pair in same_passages(told, distinct, witnesses, gate):
        both = frozenset((first, second))
        if both not in held:
            found.setdefault(both, pair)
    return list(found.values())


def _widen(witnesses: dict[int, tuple[ClaimRecord, ...]], alike: Sequence[tuple[ClaimRecord, ClaimRecord]]) -> None:
    """Add to what says the same as a claim what says the same as another that is held to state its value."""
    more: dict[int, dict[int, ClaimRecord]] = defaultdict(dict)
    for first, other in alike:
        more[id(first)].update((id(claim), claim) for claim in witnesses[id(other)])
    for key, found in more.items():
        own = {id(claim): claim for claim in witnesses[key]}
        witnesses[key] = tuple({**own, **found}.values())


def _said_alike(witnesses: dict[int, tuple[ClaimRecord, ...]], statement: str | None) -> Iterator[Pair]:
    """One pair for each claim that two sources make in the same words, so that rules see the agreement."""
    for group in witnesses.values():
        first = group[0]
        others = [claim for claim in group if claim.source != first.source]
        if statement is not None and statement not in {claim.source for claim in group}:
            continue
        if others:
            yield Pair(first, others[0], "same sentence", SAME_WORDS, "equal")


def order(claim: ClaimRecord) -> tuple[str, int, int, str, str]:
    """The total order of claims: by source, place, kind."""
    return (claim.source, claim.start, claim.end, claim.kind, claim.measure)


def without_copies(accounts: Sequence[Account], statement: str | None = None) -> list[Account]:
    """Accounts of which none repeats another claim for claim: of copies the one with the first id stays. A statement is no
    copy of what it is held against.

    Places count from the first claim, so that a blank line before a text makes no other account of it.
    """
    kept: dict[object, Account] = {}
    for account in sorted(accounts, key=lambda a: a.source):
        first = min((c.start for c in account.claims), default=0)
        said = (account.published, tuple(sorted((c.start - first, c.end - first, *content(c)) for c in account.claims)))
        if not account.claims or account.source == statement:
            kept[account.source] = account
        else:
            kept.setdefault(said, account)
    return list(kept.values())


__all__ = ["Alignment", "align"]
