"""A rule written as one function."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.errors import RuleError
from claimcheck.rules.base import CellRule, ClaimRule, Rule, TopicRule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from claimcheck.model.finding import FindingRecord, Severity
    from claimcheck.rules.base import Example

BASES: dict[str, type[Rule]] = {"claim": ClaimRule, "cell": CellRule, "topic": TopicRule}
"""What a rule looks at, to the class of such rules."""


def rule(
    *,
    code: str,
    name: str,
    looks_at: str,
    examples: Sequence[Example],
    kinds: Sequence[str] = (),
    relations: Sequence[str] = (),
    severity: Severity = "error",
    message: str = "",
    names: Sequence[str] = (),
    options: type[Any] | None = None,
) -> Callable[[Callable[..., Iterator[FindingRecord]]], type[Rule]]:
    """Make a rule of a function `f(rule, claim_or_cell_or_topic, policy)` that yields `rule.finding(…)`.

    looks_at: "claim", "cell" or "topic". The function's docstring is the rule's documentation; the rest is as in `Rule`.
    Raises RuleError where it looks at something else.
    """
    if looks_at not in BASES:
        raise RuleError(f"the rule {code} looks at {looks_at!r}", remedy=f"write one of {', '.join(BASES)}")

    def made(check: Callable[..., Iterator[FindingRecord]]) -> type[Rule]:
        body = {
            "__doc__": check.__doc__, "__module__": check.__module__, "check": check, "code": code, "name": name,
            "severity": severity, "kinds": frozenset(kinds), "examples": tuple(examples), "message": message,
            "relations": frozenset(relations), "names": frozenset(names), "Options": options,
        }  # fmt: skip
        return type(check.__name__, (BASES[looks_at],), body)

    return made
