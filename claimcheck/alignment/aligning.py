"""Accounts to topics: the claims that are about one thing, and the pairs of them that may be held against each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from claimcheck.alignment.beside import Beside, figures, scope_of_figures
from claimcheck.alignment.blocking import candidates, statements
from claimcheck.alignment.comparing import Judgement, Story, judge
from claimcheck.alignment.features import Features, features
from claimcheck.alignment.likeness import SAME_WORDS
from claimcheck.alignment.links import links
from claimcheck.alignment.story import Gate
from claimcheck.alignment.tolls import Tolls
from claimcheck.alignment.topics import topics
from claimcheck.model.finding import DroppedPair
from claimcheck.model.identity import claim_id, content
from claimcheck.model.topic import Pair, Topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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

    same, different: an editor's statements: each lists names, or ids of claims, that are or are not one thing. statement: the id of an account that
    is held against the others, whose story it is known to tell; the others are then not held against each other.
    """
    told = sorted(without_copies(accounts, statement), key=lambda account: account.source)
    claims = sorted((claim for account in told for claim in account.claims), key=order)
    groups = statements(features(claims, names, language))
    families = {id(item.claim): first.family for first, group in groups for item in group}
    witnesses = {id(first.claim): tuple(item.claim for item in group) for first, group in groups}
    gate = Gate(told, names, statement)
    met = _Meeting(gate, [first for first, _ in groups], witnesses, claims, language, statement)
    met.hold(same, different)
    pairs = [*_said_alike(witnesses, statement), *met.pairs]
    joined = links(met.judged, met.distinct, gate, language)
    return Alignment(topics(claims, pairs, joined, witnesses, families), met.dropped)


class _Meeting:
    """Candidates brought together, judged, and parted into pairs and what was dropped."""

    def __init__(
        self,
        gate: Gate,
        distinct: list[Features],
        witnesses: dict[int, tuple[ClaimRecord, ...]],
        claims: Sequence[ClaimRecord],
        language: str,
        statement: str | None,
    ) -> None:
        self.distinct, self._gate, self._language, self._statement = distinct, gate, language, statement
        self._witnesses = witnesses
        self._figures, self._beside, self._tolls = figures(claims), Beside(distinct), Tolls(distinct, language)
        self.pairs: list[Pair] = []
        self.dropped: list[DroppedPair] = []
        self.judged: list[tuple[Features, Features, Judgement]] = []

    def hold(self, same: Sequence[Sequence[str]], different: Sequence[Sequence[str]]) -> None:
        """Judge every candidate pair, and obey an editor's statements."""
        for a, b, key in candidates(self.distinct, everything=self._statement is not None):
            if not self._may_meet(a.claim, b.claim):
                continue
            if _named_together(a.claim, b.claim, same):
                self.pairs.append(Pair(a.claim, b.claim, "said to be the same", SAME_WORDS, "equal"))
                continue
            verdict = judge(a, b, self._story(a.claim.source, b.claim.source), language=self._language)
            self.judged.append((a, b, verdict))
            reason = (
                verdict.reason
                or _forbidden(a, b, different)
                or scope_of_figures(a.claim, b.claim, self._figures)
                or self._beside.better(a, b)
            )
            like = verdict.likeness
            if reason:
                self.dropped.append(DroppedPair(a.claim, b.claim, reason, like.level))
            else:
                self.pairs.append(Pair(a.claim, b.claim, key, like.level, verdict.relation, round(like.score, 3)))

    def _story(self, first: str, second: str) -> Story:
        gate = self._gate
        return Story(
            open=gate.open(first, second),
            shared=gate.shared(first, second),
            likely=gate.likely(first, second),
            main=self._tolls,
            statement=self._statement is not None,
        )

    def _may_meet(self, a: ClaimRecord, b: ClaimRecord) -> bool:
        """Whether two claims are candidates at all: a statement only against the others, and never two claims of which any
        witness has both in one sentence.
        """
        if self._statement is not None and (a.source == self._statement) == (b.source == self._statement):
            return False
        mine = {(claim.source, claim.sentence) for claim in self._witnesses[id(a)]}
        return not any((claim.source, claim.sentence) in mine for claim in self._witnesses[id(b)])


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


def _named_together(a: ClaimRecord, b: ClaimRecord, statements: Sequence[Sequence[str]]) -> bool:
    """Whether a statement lists the ids of both claims."""
    return any(claim_id(a) in listed and claim_id(b) in listed for listed in statements)


def _forbidden(a: Features, b: Features, different: Sequence[Sequence[str]]) -> str:
    if different and _named_together(a.claim, b.claim, different):
        return "said to be different"
    for words in different:
        folded = [word.lower() for word in words]
        mine = {w for w in folded if w in a.names or set(w.split()) <= a.wide}
        theirs = {w for w in folded if w in b.names or set(w.split()) <= b.wide}
        if mine and theirs and not mine & theirs:
            return "said to be different"
    return ""


__all__ = ["Alignment", "align"]
