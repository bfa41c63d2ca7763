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
    from collections.abc import Sequence

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
    told = sorted(without_copies(accounts), key=lambda account: account.source)
    claims = sorted((claim for account in told for claim in account.claims), key=order)
    distinct: list[Features] = []
    families: dict[int, str] = {}
    witnesses: dict[int, tuple[ClaimRecord, ...]] = {}
    for first, group in statements(features(claims, names, language)):
        distinct.append(first)
        witnesses[id(first.claim)] = tuple(item.claim for item in group)
        families.update({id(item.claim): first.family for item in group})
    gate = Gate(told, names, statement)
    stated, beside, main = figures(claims), Beside(distinct), Tolls(distinct, language)
    stated_same = any(len(one) > 1 for one in same)
    pairs: list[Pair] = []
    dropped: list[DroppedPair] = []
    judged: list[tuple[Features, Features, Judgement]] = []
    for a, b, key in candidates(distinct, everything=statement is not None):
        if not _may_meet(a.claim, b.claim, statement):
            continue
        sources = (a.claim.source, b.claim.source)
        story = Story(
            open=gate.open(*sources),
            shared=gate.shared(*sources),
            likely=gate.likely(*sources),
            main=main,
            statement=statement is not None,
        )
        verdict = judge(a, b, story, language=language)
        if stated_same and _named_together(a.claim, b.claim, same):
            pairs.append(Pair(a.claim, b.claim, "said to be the same", SAME_WORDS, "equal"))
            continue
        reason = (
            verdict.reason
            or _forbidden(a, b, different)
            or scope_of_figures(a.claim, b.claim, stated)
            or beside.better(a, b)
        )
        judged.append((a, b, verdict))
        like = verdict.likeness
        if reason:
            dropped.append(DroppedPair(a.claim, b.claim, reason, like.level))
        else:
            pairs.append(Pair(a.claim, b.claim, key, like.level, verdict.relation, round(like.score, 3)))
    joined = links(judged, distinct, gate, language)
    return Alignment(topics(claims, pairs, joined, witnesses, families), dropped)


def _may_meet(a: ClaimRecord, b: ClaimRecord, statement: str | None) -> bool:
    """Whether two claims are candidates at all: not of one sentence, and of a statement only against the others."""
    if statement is not None and (a.source == statement) == (b.source == statement):
        return False
    return a.source != b.source or a.sentence != b.sentence


def order(claim: ClaimRecord) -> tuple[str, int, int, str, str]:
    """The total order of claims: by source, place, kind."""
    return (claim.source, claim.start, claim.end, claim.kind, claim.measure)


def without_copies(accounts: Sequence[Account]) -> list[Account]:
    """Accounts of which none repeats another claim for claim: of copies the one with the first id stays.

    Places count from the first claim, so that a blank line before a text makes no other account of it.
    """
    kept: dict[object, Account] = {}
    for account in sorted(accounts, key=lambda a: a.source):
        first = min((c.start for c in account.claims), default=0)
        said = (account.published, tuple(sorted((c.start - first, c.end - first, *content(c)) for c in account.claims)))
        if not account.claims:
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
