"""Hold a rule to the laws of the design, over its examples, made-up stories and made-up claims of its kinds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from claimcheck.engine import account_of, check_accounts, document_of
from claimcheck.model.claim import Account
from claimcheck.model.edge import Source
from claimcheck.model.identity import fingerprint
from claimcheck.packs.loading import builtin
from claimcheck.packs.pack import Pack
from claimcheck.packs.registry import Registry
from claimcheck.testing.rewriting import with_other_units
from claimcheck.testing.strategies import WHAT, claim_records, quantities, renamed, stories

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.rules.base import Rule

COPY = "zz-copy"
"""The id of a copy: last in order, so that the first of the copies is the source itself."""


def assert_laws(
    rule: type[Rule] | Rule, pack: Pack | None = None, *, examples: int = 25, derandomize: bool = True
) -> None:
    """Raise AssertionError, with the accounts that show it, where a rule breaks a law:

    - it does not raise, and does not run over its time limit;
    - the order of the sources and of their claims changes nothing, nor does what the sources are called: comparing is symmetric;
    - a copy of a source adds no finding;
    - rewriting a value in another unit, its precision kept, changes no verdict.

    pack: where the rule's claim types and extractors are; examples: how many made-up cases are tried beside its own.
    """
    packs = [] if pack is None else [replace(pack, rules=(rule,))]
    own = [] if pack is not None else [Pack("the-rule", rules=(rule,))] if not _is_built_in(rule) else []
    registry = Registry.of([builtin(), *own, *packs])
    code = rule.code
    made = next(one for one in registry.rules if one.code == code)
    for example in made.examples:
        told = [
            _account(Source(id=chr(97 + n), text=t, published=example.published), registry)
            for n, t in enumerate(example.texts)
        ]
        _hold(made, told, registry)

    def hold_story(story: Any) -> None:
        _hold(made, [_account(source, registry) for source in story.sources], registry)

    kinds = sorted(made.kinds) or ["count"]
    together = replace(registry, keys=dict.fromkeys(kinds, _one_thing), owners={code: "laws"})

    def hold_claims(claims: Sequence[ClaimRecord]) -> None:
        _hold(made, _accounts(claims), together)

    drawn = st.sampled_from(WHAT).flatmap(lambda of: _claims_of(of, kinds))
    for strategy, hold in ((stories(), hold_story), (drawn, hold_claims)):
        checks = settings(
            max_examples=examples, deadline=None, derandomize=derandomize, database=None,
            suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate, Phase.shrink),
        )  # fmt: skip
        checks(given(strategy)(hold))()


def _claims_of(of: str, kinds: Sequence[str]) -> st.SearchStrategy[list[ClaimRecord]]:
    """Claims of some kinds with figures that can be compared."""
    one = st.sampled_from(kinds).flatmap(lambda kind: claim_records(kind=kind, values=quantities(of=of)))
    return st.lists(one, min_size=2, max_size=6)


def _one_thing(claim: ClaimRecord, account: Account) -> str:
    """The key of made-up claims: all of them are about one thing, so that the rule sees them together."""
    del claim, account
    return "made up"


def _is_built_in(rule: type[Rule] | Rule) -> bool:
    return any(rule is known or isinstance(rule, known) for known in builtin().rules if isinstance(known, type))


def _account(source: Source, registry: Registry) -> Account:
    account, faults = account_of(document_of(source), registry)
    if faults:
        raise faults[0].error()
    return account


def _accounts(claims: Sequence[ClaimRecord]) -> list[Account]:
    """Accounts of made-up claims, each claim in a sentence of its own."""
    found: dict[str, list[ClaimRecord]] = {}
    for claim in claims:
        own = found.setdefault(claim.source, [])
        start = 1000 * len(own)
        size = claim.end - claim.start
        own.append(replace(claim, start=start, end=start + size, sentence=(start, start + size + 1)))
    return [Account(source, tuple(own), places=("Ardmore",)) for source, own in sorted(found.items())]


def _hold(rule: Rule, accounts: Sequence[Account], registry: Registry) -> None:
    found = _found(rule, accounts, registry)
    crashed = [said for _, verdict, said in found if verdict == "error"]
    assert not crashed, f"{rule.code} must not raise: {crashed[0]}"
    turned = [replace(account, claims=account.claims[::-1]) for account in reversed(accounts)]
    assert _marks(_found(rule, turned, registry)) == _marks(found), f"{rule.code}: another order changes what it finds"
    called = _marks(_found(rule, _called_otherwise(accounts), registry))
    assert called == _marks(found), f"{rule.code}: other names of the sources change what it finds"
    if accounts:
        first = accounts[0]
        copy = replace(first, source=COPY, claims=tuple(renamed(claim, COPY) for claim in first.claims))
        copied = _marks(_found(rule, [*accounts, copy], registry))
        assert copied == _marks(found), f"{rule.code}: a copy of a source changes what it finds"
    rewritten = _found(rule, [with_other_units(account) for account in accounts], registry)
    verdicts, others = sorted(v for _, v, _ in found), sorted(v for _, v, _ in rewritten)
    assert verdicts == others, f"{rule.code}: another unit changes its verdicts from {verdicts} to {others}"


def _called_otherwise(accounts: Sequence[Account]) -> list[Account]:
    """The accounts with their names given out the other way round."""
    names = sorted(account.source for account in accounts)
    others = dict(zip(names, reversed(names), strict=True))
    return [
        replace(a, source=others[a.source], claims=tuple(renamed(claim, others[a.source]) for claim in a.claims))
        for a in accounts
    ]


def _found(rule: Rule, accounts: Sequence[Account], registry: Registry) -> list[tuple[str, str, str]]:
    """Fingerprint, verdict and message of everything that the rule finds."""
    result = check_accounts(accounts, selected=[rule], packs=registry)
    return [(fingerprint(f.rule, (s.claims for s in f.sides)), f.verdict, f.message) for f in result.findings]


def _marks(found: Sequence[tuple[str, str, str]]) -> list[tuple[str, str]]:
    return sorted((mark, verdict) for mark, verdict, _ in found)
