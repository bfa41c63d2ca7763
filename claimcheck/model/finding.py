"""What a check says, as the stages hand it on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.topic import Topic
    from claimcheck.model.witness import OneWitness

Verdict: TypeAlias = Literal["contradiction", "tension", "superseded", "agreement", "compatible", "error"]
Severity: TypeAlias = Literal["error", "warning", "note"]

VERDICTS: tuple[Verdict, ...] = ("error", "contradiction", "tension", "superseded", "compatible", "agreement")
"""Worst first: the order of a report."""


@dataclass(slots=True)
class Side:
    """Claims that say the same, with their witnesses. says: the value in a few words ("more than 80 countries")."""

    says: str
    claims: tuple[ClaimRecord, ...]


@dataclass(slots=True)
class FindingRecord:
    """One thing that a rule says.

    rule: its code; name: the rule's name; message: one sentence a person would say; reason: why the claims were held to be
    about one thing; confidence: 0 to 1, how like the two claims are (1: same subject, measure, scope).
    """

    rule: str
    name: str
    verdict: Verdict
    severity: Severity
    sides: tuple[Side, ...]
    message: str
    reason: str = ""
    confidence: float = 1.0
    key: str = ""


@dataclass(slots=True)
class DroppedPair:
    """Two claims that were brought together and not compared, and why ("other event", "unit", "planned against happened")."""

    first: ClaimRecord
    second: ClaimRecord
    reason: str
    detail: str = ""


@dataclass(slots=True)
class CheckResult:
    """Everything that a check came to. compared: pairs whose values were held against each other; one_witness: the sources
    that are not independent; topics: what the rules looked at; not_compared: how many pairs were dropped, by reason, of each of
    which `dropped` has no more than some thousand.
    """

    findings: list[FindingRecord] = field(default_factory=list)
    dropped: list[DroppedPair] = field(default_factory=list)
    compared: int = 0
    one_witness: list[OneWitness] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)
    not_compared: dict[str, int] = field(default_factory=dict)
