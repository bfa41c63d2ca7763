"""Why a finding was made, or why two claims were not compared: both texts, both values, and what joined or parted them."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from claimcheck.model.edge import Claim
from claimcheck.model.edge_values import DurationValue, QuantityValue, TimeValue
from claimcheck.reporting.advice import same_line
from claimcheck.reporting.display import clean
from claimcheck.reporting.explain import bare, facts
from claimcheck.reporting.places import Places
from claimcheck.reporting.run import PIPED_WIDTH
from claimcheck.reporting.witnesses import dependence, said_by
from claimcheck.reporting.words import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claimcheck.model.edge import Finding
    from claimcheck.model.edge_values import AnyValue
    from claimcheck.model.encounter import Encounter
    from claimcheck.reporting.run import Run

MOST_WORDS = 12


def why_finding(run: Run, finding: Finding, met: Encounter | None, rules: Mapping[str, str]) -> str:
    """The derivation of a finding. met: what became of the first claims of its sides, where it has two.

    rules: code of a rule to what it looks for.
    """
    places = Places(run)
    head = f"{finding.verdict}[{finding.rule} {finding.name}] {finding.fingerprint}"
    blocks = [f"{clean(head)}\n{clean(finding.message)}"]
    blocks.extend("\n".join(_claim(places, side.claims[0])) for side in finding.sides if side.claims)
    lines = list(_rule(rules, finding))
    if met is not None:
        lines = [*_met(met), *lines]
    elif len(finding.sides) == 1 or finding.sides[0].claims == finding.sides[-1].claims:
        lines.insert(0, ("brought together", "nothing: the rule looks at what one passage says"))
    lines.extend(("stands for", f"{clean(side.says)}: {said_by(side, None)}") for side in finding.sides if side.claims)
    lines.extend(("one witness", said) for said in dependence(finding, run.report))
    blocks.append(_table("How it came about", lines))
    return "\n\n".join(blocks) + "\n"


def why_pair(run: Run, met: Encounter, rules: Mapping[str, str]) -> str:
    """What became of two claims: the findings on both, or what kept them apart. rules: code of a rule to what it looks for."""
    places = Places(run)
    first, second = Claim.of(met.first), Claim.of(met.second)
    blocks = ["\n".join(_claim(places, claim)) for claim in (first, second)]
    lines = list(_met(met))
    both = [f for f in run.report.findings if _on_two_sides(f, first, second)]
    for finding in both:
        lines.extend(_rule(rules, finding))
        lines.append(("verdict", f"{finding.verdict} ({finding.fingerprint}): {finding.message}"))
    if met.pair and not both:
        lines.append(("verdict", "none: the two values were held against each other, and no rule had anything to say"))
    if met.dropped is not None and not both:  # a statement joins what a key has brought together, and nothing else
        lines.append(("one thing after all?", f"say so in story.yaml: {same_line(first.id, second.id)}"))
    blocks.append(_table("What became of the two", lines))
    return "\n\n".join(blocks) + "\n"


def _on_two_sides(finding: Finding, first: Claim, second: Claim) -> bool:
    return all(any(claim in side.claims for side in finding.sides) for claim in (first, second))


def _claim(places: Places, claim: Claim) -> Iterator[str]:
    yield f"{places.where(claim)}  {clean(claim.kind)}  {claim.id}"
    shown = places.excerpt(claim, PIPED_WIDTH - 4)
    for line in shown:
        yield f"    {line.shown}"
        yield f"    {' ' * line.indent}{'^' * line.length}"
    if not shown:
        yield f"    “{clean(claim.quote)}”"
    for label, said in facts(claim):
        yield f"    {label + ':':<12} {clean(said)}"


def _met(met: Encounter) -> Iterator[tuple[str, str]]:
    """What joined two claims or parted them."""
    like = met.like
    if met.pair is not None:
        yield "brought together", f"by {met.pair.key}"
    elif met.dropped is not None:
        yield "brought together", f"by {like.keys[0]}" if like.keys else "yes"
    else:
        yield "brought together", f"never: {met.apart or _no_key(met)}"
    if met.dropped is not None:
        yield "not compared", met.dropped.reason
    level = (met.pair.level if met.pair else "") or like.level or "nothing in common"
    score = met.pair.likeness if met.pair else like.score
    yield "likeness", f"{level}, {score:.0%}"
    yield "words shared", listed(like.shared, MOST_WORDS) or "none"
    if like.names:
        yield "names shared", listed(like.names, MOST_WORDS)
    if not met.pair:
        for label, family, words in zip(("first is", "second is"), like.families, like.words, strict=True):
            yield label, f"a value of {family}; words: {listed(words, MOST_WORDS) or 'none'}"
    first, second = Claim.of(met.first), Claim.of(met.second)
    if met.pair is not None:
        yield "scope", f"{met.pair.relation} (first: {_scope(first)}; second: {_scope(second)})"
        yield from _sets(first.value, second.value)


def _no_key(met: Encounter) -> str:
    mine, theirs = met.like.families
    if mine != theirs:
        return f"one is a value of {mine}, the other of {theirs}"
    if met.like.keys:
        return f"both have {listed(met.like.keys)}, but another claim that says the same stands for one, or too many share it"
    return "no key in common"


def _scope(claim: Claim) -> str:
    scope = claim.scope
    told = ((scope.period.bound or "in" if scope.period else "", scope.period), ("as of", scope.as_of))
    said = [f"{label} {time.timex}" for label, time in told if time]
    said.extend([", ".join(words) for words in (scope.places, scope.population) if words])
    return ", ".join(said) or "none given"


def _sets(first: AnyValue, second: AnyValue) -> Iterator[tuple[str, str]]:
    """The sets that the default policy makes of the two values, and whether they meet."""
    if isinstance(first, QuantityValue | DurationValue) and isinstance(second, QuantityValue | DurationValue):
        yield "sets", f"{bare(first)} and {bare(second)}{_meeting(first, second)}"
    elif isinstance(first, TimeValue) and isinstance(second, TimeValue):
        yield "sets", f"{_days(first)} and {_days(second)}"


def _meeting(first: QuantityValue | DurationValue, second: QuantityValue | DurationValue) -> str:
    """Whether two sets of one unit have a number in common, and under which policy."""
    policy = ", under the default policy"
    if first.unit != second.unit:
        return policy
    low, high = sorted(
        (first, second), key=lambda value: (-inf if value.lower is None else value.lower, value.lower_closed)
    )
    if high.lower is None or low.upper is None or low.upper > high.lower:
        return f"{policy}: they meet"
    touch = low.upper == high.lower and low.upper_closed and high.lower_closed
    return f"{policy}: they {'meet' if touch else 'do not meet'}"


def _days(time: TimeValue) -> str:
    if time.start == time.end:
        return time.start or f"{time.timex}, which is open"
    return f"{time.start or 'open'} to {time.end or 'open'}"


def _rule(rules: Mapping[str, str], finding: Finding) -> Iterator[tuple[str, str]]:
    about = rules.get(finding.rule)
    yield "rule", f"{finding.rule} {finding.name}" + (f": {about}" if about else "")
    if finding.reason:
        yield "its reason", finding.reason
    yield "confidence", f"{finding.confidence:.0%}"


def _table(head: str, lines: Sequence[tuple[str, str]]) -> str:
    shown = [(clean(label), clean(said)) for label, said in lines]
    width = max(len(label) for label, _ in shown)
    return "\n".join([head, *(f"  {label:<{width}}  {said}" for label, said in shown)])


__all__ = ["why_finding", "why_pair"]
