"""The kinds of rule that are written as data."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from claimcheck.errors import RuleError
from claimcheck.lexicon import table
from claimcheck.model.finding import Side
from claimcheck.model.interval import Interval
from claimcheck.model.values import Duration, Quantity
from claimcheck.packs.expressions import Expression, as_map, few
from claimcheck.packs.pairwise import PairRule
from claimcheck.rules.base import ClaimRule, Rule, TopicRule
from claimcheck.rules.wording import says

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord, Verdict
    from claimcheck.model.topic import Cell, Topic
    from claimcheck.packs import yaml_models as models
    from claimcheck.policy import Policy

TOTALS = frozenset({"count", "cumulative"})


def interval(claim: ClaimRecord, policy: Policy) -> Interval | None:
    """The set of numbers that a claim allows, in the base unit of its dimension; None where it states no number."""
    value = claim.value
    if not isinstance(value, Quantity | Duration) or not value.stated:
        return None
    return policy.interval(value).scaled(value.unit.factor, value.unit.offset)


def _gap(a: Interval, b: Interval) -> float:
    """How far two sets lie apart; 0 where they meet."""
    gaps = [
        low - high
        for high, low in ((a.upper, b.lower), (b.upper, a.lower))
        if high is not None and low is not None and low > high
    ]
    return max(gaps, default=0.0)


class _Data(Rule):
    """What all rules written as data share: their entry in the file, whose words are their documentation."""

    entry: models.RuleEntry
    where = ""

    def documentation(self) -> str:  # type: ignore[override]  # of this rule, and not of its class
        """The entry's documentation."""
        return self.entry.documentation.strip()


class _Chosen(_Data, PairRule):
    """Looks at the claims of some kinds or measures."""

    measures: frozenset[str] = frozenset()

    def wanted(self, claim: ClaimRecord) -> bool:
        return super().wanted(claim) and (not self.measures or claim.measure in self.measures)


class ToleranceRule(_Chosen):
    """Two figures of one thing may lie this far apart."""

    entry: models.ToleranceEntry
    evolving: frozenset[str] = frozenset()
    natures: dict[str, str]
    message = "{where} says “{one}”, but {there} says “{other}”."

    def compare(self, first: ClaimRecord, second: ClaimRecord, policy: Policy) -> Verdict | None:
        """A figure of a later day replaces one that evolves; a total that fell is a tension."""
        mine, theirs = interval(first, policy), interval(second, policy)
        if mine is None or theirs is None:
            return None
        if _gap(mine, theirs) <= self._allowed(first, second) * (1 + 1e-9):
            return "agreement" if mine == theirs else "compatible"
        days = _day(first), _day(second)
        if first.measure in self.evolving and all(days) and days[0] != days[1]:
            later, earlier = (mine, theirs) if days[0] > days[1] else (theirs, mine)
            fell = _gap(later, earlier) > 0 and (later.upper or 0.0) < (earlier.lower or 0.0)
            return "tension" if fell and self.natures.get(first.measure) in TOTALS else "superseded"
        return "contradiction"

    def _allowed(self, first: ClaimRecord, second: ClaimRecord) -> float:
        tolerance = self.entry.tolerance
        values = [claim.value for claim in (first, second)]
        assert all(isinstance(value, Quantity | Duration) for value in values)
        stated = [max(value.stated) * value.unit.factor for value in values if isinstance(value, Quantity | Duration)]
        if isinstance(tolerance, str):
            return float(tolerance.rstrip("% ")) / 100 * max(abs(number) for number in stated)
        return tolerance * max(v.unit.factor for v in values if isinstance(v, Quantity | Duration))


def _day(claim: ClaimRecord) -> str:
    as_of = claim.scope.as_of
    return (as_of.end or as_of.start or "")[:10] if as_of else ""


class ConflictSetRule(_Chosen):
    """Words that exclude one another."""

    entry: models.ConflictSetEntry
    message = "{where} says “{one}”, but {there} says “{other}”."

    def compare(self, first: ClaimRecord, second: ClaimRecord, policy: Policy) -> Verdict | None:  # noqa: ARG002  # words have no widths
        """A contradiction where each has words of one group, and the groups differ."""
        mine, theirs = self._groups(first), self._groups(second)
        if len(mine) != 1 or len(theirs) != 1:
            return None
        return "agreement" if mine == theirs else "contradiction"

    def _groups(self, claim: ClaimRecord) -> set[int]:
        """The groups of which a claim has a word: in its expression, its predicate or its clause."""
        said = f" {' '.join([claim.quote.lower(), claim.subject.frame, *claim.subject.words])} "
        return {
            n
            for n, group in enumerate(self.entry.sets)
            if any(f" {form} " in said for w in group for form in _forms(w))
        }


@cache
def _forms(word: str) -> frozenset[str]:
    """A word as claims may hold it: as it is, and as the predicate that verbs and nouns of its meaning share."""
    plain = word.lower()
    rows = table("en", "frames").items()
    return frozenset({plain, *(name for name, row in rows if plain in (*row["verbs"].split(), *row["nouns"].split()))})


class _Figures(_Data, TopicRule):
    """Rules over the figures of one topic."""

    def _of(self, topic: Topic, names: Sequence[str]) -> list[ClaimRecord]:
        return [c for c in topic.claims if (c.measure in names or c.kind in names) and _stands(c)]


def _stands(claim: ClaimRecord) -> bool:
    return claim.modality == "asserted" and claim.polarity == "affirmed"


class OrderingRule(_Figures):
    """One figure is never larger than another."""

    entry: models.OrderingEntry
    message = "{where} says “{one}”, which is more than the “{other}” of {there}."

    def check(self, topic: Topic, policy: Policy) -> Iterator[FindingRecord]:
        """One finding for each two values that are the wrong way round."""
        seen: set[tuple[str, str]] = set()
        for small in self._of(topic, [self.entry.smaller]):
            for large in self._of(topic, [self.entry.larger]):
                mine, theirs = interval(small, policy), interval(large, policy)
                if (
                    mine is None
                    or theirs is None
                    or not _one_time(small, large)
                    or not _wrong(mine, theirs, self.entry.strict)
                ):
                    continue
                said = (says(small), says(large))
                if said not in seen:
                    seen.add(said)
                    sides = (Side(said[0], (small,)), Side(said[1], (large,)))
                    yield self.finding(
                        "contradiction", sides, self.say(small, large), reason=f"both about {topic.referent}"
                    )


def _wrong(small: Interval, large: Interval, strict: bool) -> bool:  # noqa: FBT001  # one word of the rule
    if small.lower is None or large.upper is None:
        return False
    return small.lower > large.upper * (1 + 1e-9) or (
        strict and small.lower == large.upper == small.upper == large.lower
    )


def _one_time(first: ClaimRecord, second: ClaimRecord) -> bool:
    a, b = first.scope.period, second.scope.period
    return a is None or b is None or (a.start, a.end) == (b.start, b.end)


class SumRule(_Figures):
    """The parts of one source add up to its whole."""

    entry: models.SumEntry
    message = "{where} gives parts that add up to {total}, but a whole of {other}."
    names = frozenset({"total"})

    def check(self, topic: Topic, policy: Policy) -> Iterator[FindingRecord]:
        """One finding a source at most: parts that overlap, or that leave something out, cannot be added across sources."""
        names = [self.entry.parts] if isinstance(self.entry.parts, str) else self.entry.parts
        every = self._of(topic, names)
        for source in sorted({claim.source for claim in every}):
            parts = _distinct(claim for claim in every if claim.source == source)
            if len(parts) >= self.entry.least:
                yield from self._added(topic, source, parts, policy)

    def _added(self, topic: Topic, source: str, parts: list[ClaimRecord], policy: Policy) -> Iterator[FindingRecord]:
        total = _total([interval(part, policy) for part in parts])
        whole: Interval | None
        wholes: list[ClaimRecord] = []
        if isinstance(self.entry.whole, str):
            wholes = _distinct(claim for claim in self._of(topic, [self.entry.whole]) if claim.source == source)
            if len(wholes) != 1:
                return
            whole = interval(wholes[0], policy)
            said = says(wholes[0])
        else:
            whole, said = Interval(self.entry.whole, self.entry.whole), f"{self.entry.whole:g}"
        if total is None or whole is None:
            return
        slack = self.entry.tolerance
        above = total.lower is not None and whole.upper is not None and total.lower > whole.upper + slack
        below = total.upper is not None and whole.lower is not None and total.upper < whole.lower - slack
        if above or (below and self.entry.complete):
            sides = (Side(" + ".join(says(part) for part in parts), tuple(parts)), *(Side(said, (w,)) for w in wholes))
            message = self.message.format(
                one=says(parts[0]), other=said, where=source, there=source, measure=parts[0].measure,
                subject=topic.referent, total=_number(total),
            )  # fmt: skip
            yield self.finding("contradiction", sides, message, reason="in one source")


def _number(total: Interval) -> str:
    ends = [end for end in (total.lower, total.upper) if end is not None]
    return " to ".join(dict.fromkeys(f"{end:,.6g}" if end < 1e6 else f"{end:,.0f}" for end in ends))


def _total(sets: Iterable[Interval | None]) -> Interval | None:
    lower: float | None = 0.0
    upper: float | None = 0.0
    for one in sets:
        if one is None:
            return None
        lower = None if lower is None or one.lower is None else lower + one.lower
        upper = None if upper is None or one.upper is None else upper + one.upper
    return Interval(lower, upper)


def _distinct(claims: Iterable[ClaimRecord]) -> list[ClaimRecord]:
    """One claim for each subject and value: a figure that is said twice is one figure."""
    found: dict[object, ClaimRecord] = {}
    for claim in claims:
        found.setdefault((claim.subject.head.lower() or claim.subject.words, claim.value), claim)
    return list(found.values())


class _Condition(_Data):
    """What the rules with an expression share."""

    entry: models.ExpressionEntry
    expression: Expression
    message = "“{one}” ({where}) and “{other}” ({there}) do not go together."
    measures: frozenset[str] = frozenset()

    def _seen(self, claims: tuple[ClaimRecord, ...]) -> tuple[ClaimRecord, ...]:
        return tuple(
            c for c in claims
            if (not self.kinds or c.kind in self.kinds) and (not self.measures or c.measure in self.measures)
        )  # fmt: skip

    def _over(self, claims: tuple[ClaimRecord, ...], about: str, policy: Policy) -> Iterator[FindingRecord]:
        if claims and self.expression.holds(
            claims=[as_map(claim, policy, self.expression.fields) for claim in few(claims)]
        ):
            sides: dict[str, list[ClaimRecord]] = {}
            for claim in claims:
                sides.setdefault(says(claim), []).append(claim)
            made = tuple(Side(said, tuple(group)) for said, group in sides.items())
            message = self.say(claims[0], claims[-1])
            yield self.finding(self.entry.verdict, made, message, reason=f"all about {about}")


class ClaimCondition(_Condition, ClaimRule):
    """A condition on one claim."""

    message = "{where} says “{one}”."

    def check(self, claim: ClaimRecord, policy: Policy) -> Iterator[FindingRecord]:
        """The finding where the condition is true."""
        if self._seen((claim,)) and self.expression.holds(claim=as_map(claim, policy, self.expression.fields)):
            side = Side(says(claim), (claim,))
            yield self.finding(self.entry.verdict, (side,), self.say(claim), reason="one claim")


class PairCondition(_Condition, _Chosen):
    """A condition on two claims, in either order."""

    def compare(self, first: ClaimRecord, second: ClaimRecord, policy: Policy) -> Verdict | None:
        """The rule's verdict where the condition is true, whichever of the two comes first."""
        a, b = (as_map(claim, policy, self.expression.fields) for claim in (first, second))
        return self.entry.verdict if self.expression.holds(a=a, b=b) or self.expression.holds(a=b, b=a) else None


class CellCondition(_Condition, _Chosen):
    """A condition on the claims of one measure about one thing."""

    def compare(self, first: ClaimRecord, second: ClaimRecord, policy: Policy) -> Verdict | None:  # pragma: no cover
        """Not asked: the condition is on all claims."""
        del first, second, policy
        return None

    def check(self, cell: Cell, policy: Policy) -> Iterator[FindingRecord]:
        """The finding where the condition is true."""
        yield from self._over(self._seen(cell.claims), cell.measure, policy)


class TopicCondition(_Condition, TopicRule):
    """A condition on all claims about one thing."""

    def check(self, topic: Topic, policy: Policy) -> Iterator[FindingRecord]:
        """The finding where the condition is true."""
        yield from self._over(self._seen(topic.claims), topic.referent, policy)


CONDITIONS: dict[str, type[_Condition]] = {
    "claim": ClaimCondition, "pair": PairCondition, "cell": CellCondition, "topic": TopicCondition,
}  # fmt: skip
VARIABLES = {"claim": frozenset({"claim"}), "pair": frozenset({"a", "b"})}
CLASSES: dict[str, type[Rule]] = {
    "tolerance": ToleranceRule, "ordering": OrderingRule, "conflict-set": ConflictSetRule, "sum": SumRule,
}  # fmt: skip


def rule_of(entry: models.AnyRule, where: str, when: Callable[[], str]) -> Rule:
    """The rule that an entry describes. where: its place; when: asked for the place of its expression, for errors."""
    if entry.check == "expression":
        rule: Any = CONDITIONS[entry.looks_at]()
        try:
            rule.expression = Expression(entry.when, VARIABLES.get(entry.looks_at, frozenset({"claims"})))
        except ValueError as fault:
            what = f"the expression of the rule {entry.code} cannot be used: {fault}"
            raise RuleError(
                what, where=when(), remedy="mend it; docs/reference/rule-files.md says what it can speak of"
            ) from None
    else:
        rule = CLASSES[entry.check]()
    rule.entry, rule.where = entry, where
    for name in ("code", "name", "severity"):
        setattr(rule, name, getattr(entry, name))
    rule.kinds = frozenset(getattr(entry, "kinds", ()))
    rule.measures = frozenset(getattr(entry, "measures", ()))
    rule.relations = frozenset(getattr(entry, "relations", ()))
    if entry.message:
        rule.message = entry.message
    return rule  # type: ignore[no-any-return]
