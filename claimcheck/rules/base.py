"""What a rule is: a code, a name, its documentation, its examples, and one short method that looks at a claim, a cell or
a topic and yields findings.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from claimcheck.model.finding import FindingRecord, Severity, Side, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.topic import Cell, Topic
    from claimcheck.policy import Policy


@dataclass(frozen=True, slots=True)
class Example:
    """Texts and the worst verdict that the rule must give on them ("consistent": nothing worse than compatible).

    published: one ISO date for all texts, or None. why: one clause for the reader of the documentation.
    """

    texts: tuple[str, ...]
    verdict: Verdict | str
    why: str = ""
    published: str | None = None


def contradicts(*texts: str, why: str = "", published: str | None = None) -> Example:
    """Texts in which the rule must find a contradiction."""
    return Example(texts, "contradiction", why, published)


def in_tension(*texts: str, why: str = "", published: str | None = None) -> Example:
    """Texts in which the rule must find a tension, and nothing worse."""
    return Example(texts, "tension", why, published)


def consistent(*texts: str, why: str = "", published: str | None = None) -> Example:
    """Texts in which the rule must find nothing worse than compatible."""
    return Example(texts, "consistent", why, published)


class Rule:
    """The part that all rules share. The class docstring is the rule's documentation: its first line says what it finds.

    code: "CC" and three digits; name: lower case with hyphens; severity: of its contradictions; kinds: the kinds of claim it
    looks at, empty for all; examples: at least one that must give a contradiction and one that must not.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity] = "error"
    kinds: ClassVar[frozenset[str]] = frozenset()
    examples: ClassVar[tuple[Example, ...]] = ()

    @classmethod
    def documentation(cls) -> str:
        """The class docstring, with the indentation of its lines taken away."""
        lines = (cls.__doc__ or "").strip().split("\n")
        return "\n".join(line.removeprefix("    ") for line in lines)

    def finding(
        self,
        verdict: Verdict,
        sides: Sequence[Side],
        message: str,
        *,
        reason: str = "",
        confidence: float = 1.0,
        key: str = "",
    ) -> FindingRecord:
        """A finding of this rule. Only a contradiction has the rule's own severity; a tension is a warning, the rest notes."""
        severity: Severity = (
            self.severity if verdict == "contradiction" else "warning" if verdict == "tension" else "note"
        )
        return FindingRecord(self.code, self.name, verdict, severity, tuple(sides), message, reason, confidence, key)


class ClaimRule(Rule):
    """A rule that looks at one claim."""

    def check(self, claim: ClaimRecord, policy: Policy) -> Iterator[FindingRecord]:
        """The findings for one claim."""
        raise NotImplementedError


class CellRule(Rule):
    """A rule that looks at the claims of one measure about one thing."""

    def check(self, cell: Cell, policy: Policy) -> Iterator[FindingRecord]:
        """The findings for one cell."""
        raise NotImplementedError


class TopicRule(Rule):
    """A rule that looks at all claims about one thing."""

    def check(self, topic: Topic, policy: Policy) -> Iterator[FindingRecord]:
        """The findings for one topic."""
        raise NotImplementedError
