"""Run the examples of rules: as they are written, and as the laws say that nothing may change."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.engine import account_of, check_accounts, document_of
from claimcheck.model.claim import Account
from claimcheck.model.edge import Source
from claimcheck.model.values import Duration, Quantity
from claimcheck.packs.registry import Registry
from claimcheck.policy import DEFAULT
from claimcheck.testing.rewriting import with_other_dates, with_other_units

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import CheckResult
    from claimcheck.rules.base import Example, Rule

AS_WRITTEN = "as written"
BUILT_IN = "builtin"
WORST = ("error", "contradiction", "tension")
MET = {
    "contradiction": {"contradiction"},
    "tension": {"tension"},
    "consistent": {"agreement", "not-comparable"},
    "agreement": {"agreement"},
    "not-comparable": {"not-comparable"},
}
"""What an example expects, to what may come of it."""
MOST_READ = 8
"""Claims of one text that are told where an example fails."""
_SPACES = re.compile(r"[{}\n]")


@dataclass(frozen=True, slots=True)
class Trial:
    """One example in one variant. number: of the example, from 1; crashed: the rule raised or ran over its time limit.

    said: what is wrong, in lines, with a diff where there is one; empty where the trial passed.
    """

    rule: str
    number: int
    variant: str
    expected: str
    got: str
    said: tuple[str, ...] = ()
    crashed: bool = False

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong."""
        return not self.said


def run_examples(registry: Registry, pack: str | None = None) -> Iterator[Trial]:
    """Every example of every selected rule, of one pack if it is named, in every variant.

    Texts are read with the rule's own pack and the built-in one, so that no other pack changes what an example says.
    """
    own: dict[str, Registry] = {}
    for rule in registry.rules:
        owner = registry.owners[rule.code]
        if pack is None or owner == pack:
            if owner not in own:
                packs = [one for one in registry.packs if one.name in {BUILT_IN, owner}]
                own[owner] = Registry.of(packs, time_limit=registry.time_limit)
            for number, example in enumerate(rule.examples, 1):
                yield from trials(rule, number, example, own[owner])


def trials(rule: Rule, number: int, example: Example, registry: Registry) -> Iterator[Trial]:
    """One example, as written and in its variants. One that is still to be done is run as written alone, and must fail."""
    accounts = _accounts(example, registry)
    written = _run(rule, accounts, registry)
    got = outcome(written)
    met = got in MET[example.verdict]
    if example.todo:
        done = ("the rule gets this right now: take Todo away",) if met else ()
        yield Trial(rule.code, number, "to do", example.verdict, got, done)
        return
    said: tuple[str, ...] = (
        ()
        if met
        else (*_diff(_wanted(example), _lines(written), "expected", "found"), *_why(written), *map(_read, accounts))
    )
    yield Trial(rule.code, number, AS_WRITTEN, example.verdict, got, said, got == "error")
    yield _messages(rule, number, example, written)
    if met:
        for variant, accounts in _variants(example, registry):
            result = _run(rule, accounts, registry)
            now = outcome(result)
            lines = () if now == got else _diff(_lines(written), _lines(result), AS_WRITTEN, variant)
            yield Trial(rule.code, number, variant, got, now, lines or (() if now == got else (f"{got} became {now}",)))


def outcome(result: CheckResult) -> str:
    """The worst that was found; "agreement" for anything better, "not-comparable" for nothing."""
    verdicts = {finding.verdict for finding in result.findings}
    for verdict in WORST:
        if verdict in verdicts:
            return verdict
    return "agreement" if verdicts else "not-comparable"


def _variants(example: Example, registry: Registry) -> Iterator[tuple[str, list[Account]]]:
    turned = replace(example, texts=example.texts[::-1], claims=example.claims[::-1])
    yield "sources swapped", _accounts(turned, registry)
    yield "units converted", [with_other_units(account) for account in _accounts(example, registry)]
    texts = tuple(with_other_dates(text) for text in example.texts)
    if texts != example.texts:
        yield "dates rewritten", _accounts(replace(example, texts=texts), registry)


def _accounts(example: Example, registry: Registry) -> list[Account]:
    """What is pulled from the texts of an example, or its claims by source."""
    made = []
    for number, text in enumerate(example.texts):
        source = Source(id=chr(ord("a") + number), text=text, published=example.published)
        account, faults = account_of(document_of(source), registry)
        if faults:
            raise faults[0].error()
        made.append(account)
    for source_id in sorted({claim.source for claim in example.claims}):
        own = tuple(claim for claim in example.claims if claim.source == source_id)
        made.append(Account(source_id, own, published=example.published))
    return made


def _run(rule: Rule, accounts: Sequence[Account], registry: Registry) -> CheckResult:
    return check_accounts(accounts, selected=[rule], packs=registry)


def _messages(rule: Rule, number: int, example: Example, written: CheckResult) -> Trial:
    bad = [f.message for f in written.findings if not f.message.strip() or _SPACES.search(f.message)]
    said = tuple(f"the message does not render as one plain line: {message!r}" for message in bad)
    return Trial(rule.code, number, "messages rendered", example.verdict, outcome(written), said)


def _wanted(example: Example) -> list[str]:
    return [example.verdict]


def _lines(result: CheckResult) -> list[str]:
    """What was found, one line a finding, in an order that does not depend on the names of the sources."""
    return sorted(f"{finding.verdict}: {finding.message}" for finding in result.findings) or ["not-comparable"]


def _why(result: CheckResult) -> list[str]:
    reasons = sorted({f"“{p.first.quote}” and “{p.second.quote}”: {p.reason}" for p in result.dropped})
    return [f"not compared: {reason}" for reason in reasons]


def _read(account: Account) -> str:
    """What was pulled from one text, for whoever wonders why a rule was silent."""
    claims = [f"{claim.kind} “{claim.quote}”{_meant(claim)}" for claim in account.claims[:MOST_READ]]
    left = f", and {len(account.claims) - MOST_READ} more" if len(account.claims) > MOST_READ else ""
    return f"read in {account.source}: {', '.join(claims) or 'no claim'}{left}"


def _meant(claim: ClaimRecord) -> str:
    """The numbers that a hedged figure leaves open."""
    if not isinstance(claim.value, Quantity | Duration):
        return ""
    meant = DEFAULT.interval(claim.value)
    if meant.lower == meant.upper:
        return ""
    low, high = ("any" if end is None else f"{end:,g}" for end in (meant.lower, meant.upper))
    return f" ({low} to {high})"


def _diff(first: Sequence[str], second: Sequence[str], name: str, other: str) -> tuple[str, ...]:
    return tuple(line.rstrip("\n") for line in difflib.unified_diff(first, second, name, other, lineterm="", n=0))
