"""A pattern extractor: cue words, the value that is taken, and the nouns around it that play a part, as data."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from claimcheck.errors import RuleError
from claimcheck.model.values import PLAIN, Duration, Name, Ordinal, Quantity, Time, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.claim import Account, ClaimRecord
    from claimcheck.model.document import Document

VALUES = {"quantity": Quantity, "time": Time, "duration": Duration, "ordinal": Ordinal, "name": Name}
"""What a pattern may take, to the record that holds it."""
ROLES = ("subject", "place", "population")
"""The parts that nouns around a value can play."""
_NAME = r"((?:[A-Z][\w’'-]*)(?:\s(?:(?:of|the|de|von|van|du|la)\s)?[A-Z][\w’'-]*){0,4})"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Pattern:
    """An extractor as data. Each condition that is given must hold; within one list any entry will do.

    kind: of the claims that it makes; measure: of them, the kind if not given; value: see VALUES; dimension: of the unit as pint
    has it, "count", "currency", "percent" or "magnitude"; nouns: counted nouns in the singular; of: measures that the built-in
    reader gave it ("killed"); near, before, after: words or phrases within `within` words of the value, on either side,
    before it, after it; unless: words that must not stand there; bare: the unit that a number without one then has
    ("magnitude"); roles: part to the words after which a name plays it
    (place: in, near); evolving: whether a later figure of the measure replaces an earlier one. Raises RuleError for a value or a role that is none.
    """

    kind: str
    measure: str = ""
    value: str = "quantity"
    dimension: str = ""
    nouns: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    within: int = 8
    roles: dict[str, tuple[str, ...]] = field(default_factory=dict)
    bare: str = ""
    description: str = ""
    evolving: bool = False

    def __post_init__(self) -> None:
        if self.value not in VALUES:
            raise RuleError(f"the pattern {self.kind!r} takes {self.value!r}", remedy=f"use one of {', '.join(VALUES)}")
        for role in self.roles:
            if role not in ROLES:
                raise RuleError(
                    f"the pattern {self.kind!r} has a role {role!r}", remedy=f"use one of {', '.join(ROLES)}"
                )

    def __call__(self, document: Document, account: Account) -> Iterator[ClaimRecord]:
        """The claims of a document that the pattern fits, made of those that were pulled from it."""
        for claim in account.claims:
            if isinstance(claim.value, VALUES[self.value]) and self._fits(claim) and self._stands(claim, document.text):
                yield self._made(claim, document.text)

    def _fits(self, claim: ClaimRecord) -> bool:
        if self.of and claim.measure not in self.of:
            return False
        value = claim.value
        if isinstance(value, Quantity | Duration):
            unit = value.unit
            if self.dimension and unit.dimension != self.dimension:
                return False
            if self.bare and unit.dimension != PLAIN:
                return False
            return not self.nouns or not {unit.head, *unit.others}.isdisjoint(self.nouns)
        return not (self.dimension or self.nouns)

    def _stands(self, claim: ClaimRecord, text: str) -> bool:
        """Whether the cue words stand where they should, within the sentence."""
        left = _last_words(text[claim.sentence[0] : claim.start], self.within)
        right = _first_words(text[claim.end : claim.sentence[1]], self.within)
        own = text[claim.start : claim.end]
        if self._bars and any(self._bars.search(part) for part in (left, own, right)):
            return False
        if self._near and not any(self._near.search(part) for part in (left, own, right)):
            return False
        if self._before and not self._before.search(left):
            return False
        return not self._after or bool(self._after.search(right))

    @cached_property
    def _bars(self) -> re.Pattern[str] | None:
        return _any_of(self.unless)

    @cached_property
    def _near(self) -> re.Pattern[str] | None:
        return _any_of(self.near)

    @cached_property
    def _before(self) -> re.Pattern[str] | None:
        return _any_of(self.before)

    @cached_property
    def _after(self) -> re.Pattern[str] | None:
        return _any_of(self.after)

    @cached_property
    def _parts(self) -> dict[str, re.Pattern[str]]:
        return {
            role: re.compile(rf"(?<!\w)(?i:{'|'.join(map(re.escape, words))})\s+(?:(?i:the|a|an)\s)?{_NAME}")
            for role, words in self.roles.items()
        }

    def _made(self, claim: ClaimRecord, text: str) -> ClaimRecord:
        sentence = text[claim.sentence[0] : claim.sentence[1]]
        subject, scope = claim.subject, claim.scope
        for role, pattern in self._parts.items():
            found = pattern.search(sentence)
            if not found:
                continue
            match role:
                case "subject":
                    subject = replace(subject, head=found[1])
                case "place":
                    scope = replace(scope, places=(found[1],))
                case "population":
                    scope = replace(scope, population=tuple(sorted({*scope.population, found[1].lower()})))
        rows = (*claim.rows, f"patterns:{self.kind}")
        value = claim.value
        if self.bare and isinstance(value, Quantity):
            value = replace(value, unit=Unit(self.bare, self.bare))
        measure = self.measure or self.kind
        return replace(claim, kind=self.kind, measure=measure, value=value, subject=subject, scope=scope, rows=rows)


def _any_of(words: tuple[str, ...]) -> re.Pattern[str] | None:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE) if words else None


def _last_words(text: str, count: int) -> str:
    starts = [m.start() for m in _WORD.finditer(text)]
    return text[starts[-count] :] if len(starts) > count else text


def _first_words(text: str, count: int) -> str:
    ends = [m.end() for m in _WORD.finditer(text)]
    return text[: ends[count - 1]] if len(ends) > count else text
