"""What a rule is: a code, a name, its documentation, its examples, and one short method that looks at a claim, a cell or
a topic and yields findings.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar

from claimcheck.model.finding import FindingRecord, Severity, Side, Verdict
from claimcheck.rules.wording import says

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.topic import Cell, Relation, Topic
    from claimcheck.policy import Policy


@dataclass(frozen=True, slots=True)
class Example:
    """Texts, or claims, and the worst verdict that the rule must give on them.

    verdict: "contradiction", "tension", "consistent" (nothing worse than compatible), "agreement" (that, and an agreement or
        compatible pair of this rule), or "not-comparable" (no finding of this rule at all).
    published: one ISO date for all texts, or None. why: one clause for the reader of the documentation.
    claims: in place of texts, the claims themselves. todo: why the rule does not do this yet; such an example must fail.
    """

    texts: tuple[str, ...]
    verdict: Verdict | str
    why: str = ""
    published: str | None = None
    claims: tuple[ClaimRecord, ...] = ()
    todo: str = ""


def _example(verdict: str, said: tuple[str | ClaimRecord, ...], why: str, published: str | None) -> Example:
    texts = tuple(one for one in said if isinstance(one, str))
    claims = tuple(one for one in said if not isinstance(one, str))
    return Example(texts, verdict, why, published, claims)


def Contradicts(*said: str | ClaimRecord, why: str = "", published: str | None = None) -> Example:  # noqa: N802
    """Texts or claims in which the rule must find a contradiction."""
    return _example("contradiction", said, why, published)


def InTension(*said: str | ClaimRecord, why: str = "", published: str | None = None) -> Example:  # noqa: N802
    """Texts or claims in which the rule must find a tension, and nothing worse."""
    return _example("tension", said, why, published)


def Agrees(*said: str | ClaimRecord, why: str = "", published: str | None = None) -> Example:  # noqa: N802
    """Texts or claims in which the rule must find an agreement, or that both can be right, and nothing worse."""
    return _example("agreement", said, why, published)


def Consistent(*said: str | ClaimRecord, why: str = "", published: str | None = None) -> Example:  # noqa: N802
    """Texts or claims in which the rule must find nothing worse than compatible."""
    return _example("consistent", said, why, published)


def NotComparable(*said: str | ClaimRecord, why: str = "", published: str | None = None) -> Example:  # noqa: N802
    """Texts or claims of which the rule must say nothing at all, since they are not about one thing."""
    return _example("not-comparable", said, why, published)


def Todo(reason: str, example: Example) -> Example:  # noqa: N802
    """An example that the rule does not get right yet, and why. Once it does, `claimcheck test-rules` says so."""
    return replace(example, todo=reason)


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

    For packs: relations: how the scopes of a pair of a cell must lie for the rule to see it, empty for all. message: a template
    for `say`, whose {names} are those of MESSAGE_NAMES and of `names`. Options: a pydantic model of what a configuration may
    set; `options` is then an instance of it.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity] = "error"
    kinds: ClassVar[frozenset[str]] = frozenset()
    examples: ClassVar[tuple[Example, ...]] = ()
    relations: ClassVar[frozenset[Relation]] = frozenset()
    message: ClassVar[str] = ""
    names: ClassVar[frozenset[str]] = frozenset()
    Options: ClassVar[type[Any] | None] = None
    options: Any = None

    def say(self, first: ClaimRecord, second: ClaimRecord | None = None, **more: object) -> str:
        """The message, with the words of one or two claims, and more names, put into its template."""
        return self.message.format(**said_of(first, second), **more)

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


MESSAGE_NAMES = frozenset({"one", "other", "where", "there", "measure", "subject"})
"""Names that stand in every message: the two values in their words, their two sources, the measure and the subject."""


def said_of(first: ClaimRecord, second: ClaimRecord | None = None) -> dict[str, str]:
    """What the names of a message stand for."""
    last = second or first
    return {
        "one": says(first),
        "other": says(last),
        "where": first.source,
        "there": last.source,
        "measure": first.measure,
        "subject": first.subject.head or last.subject.head or "it",
    }


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
