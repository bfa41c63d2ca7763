"""Findings as cards: what is said at their heads and feet, with anchors and with the words that filters compare."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from claimcheck.reporting.advice import repair, to_check
from claimcheck.reporting.display import clean
from claimcheck.reporting.html.marks import Marks
from claimcheck.reporting.witnesses import dependence
from claimcheck.reporting.words import listed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.model.edge import Finding, SourceSummary
    from claimcheck.reporting.run import Run


@dataclass(frozen=True, slots=True)
class Card:
    """A finding as the page says it, but for its sides: cleaned words, and the words that filters compare."""

    finding: Finding
    anchor: str
    verdict: str
    rule: str
    name: str
    rule_anchor: str
    kinds: str
    kinds_said: str
    source_numbers: str
    message: str
    check: str
    tied: list[str]
    reason: str
    confidence: str
    fingerprint: str
    repair: str
    witnesses: str
    hidden: str


class Cards:
    """Cards for the findings of several checks, with anchors and numbers that are unique on the page."""

    def __init__(self, runs: Sequence[Run], rules: Mapping[str, str]) -> None:
        self._about = rules
        self._anchors: list[dict[str, str]] = []
        self._ids: list[list[str]] = []
        self._sources: dict[str, int] = {}
        self._rules: dict[str, str] = {}
        self._kinds: set[str] = set()
        self._marks: list[Marks] = []
        taken: set[str] = set()
        for run in runs:
            first: dict[str, str] = {}
            ids = []
            for finding in [*run.report.findings, *(s.finding for s in run.report.suppressed)]:
                ids.append(_unique(f"finding-{finding.fingerprint}", taken))
                first.setdefault(finding.fingerprint, ids[-1])
                self._rules[finding.rule] = finding.name
                self._kinds.update(claim.kind for claim in finding.claims)
            for source in run.report.sources:
                self._sources.setdefault(source.id, len(self._sources))
            self._marks.append(Marks(run, len(self._marks)))
            self._anchors.append(first)
            self._ids.append(ids)

    def anchors(self, number: int) -> dict[str, str]:
        """Fingerprint to the id of its card, in one check."""
        return self._anchors[number]

    def marks(self, number: int) -> Marks:
        """The marks in the texts of one check."""
        return self._marks[number]

    @property
    def numbers(self) -> Mapping[str, int]:
        """Source to the number that filters know it by."""
        return self._sources

    def rules(self) -> list[dict[str, str]]:
        """What the rules that found something look for, where that is known."""
        return [
            {"anchor": rule_anchor(code), "code": clean(code), "name": clean(name), "about": clean(self._about[code])}
            for code, name in sorted(self._rules.items())
            if code in self._about
        ]

    def choices(self) -> list[dict[str, Any]]:
        """The lists to choose from in the filters."""
        rules = [{"value": clean(code), "label": clean(f"{code} {name}")} for code, name in sorted(self._rules.items())]
        kinds = [{"value": _word(kind), "label": clean(kind)} for kind in sorted(self._kinds)]
        sources = [{"value": number, "label": clean(name)} for name, number in self._sources.items()]
        return [
            {"key": "rule", "label": "Rule", "all": "any rule", "options": rules},
            {"key": "kind", "label": "Kind of claim", "all": "any kind", "options": kinds},
            {"key": "source", "label": "Source", "all": "any source", "options": sources},
            {"key": "other", "label": "And source", "all": "any other", "options": sources},
        ]

    def of(self, run: Run, number: int) -> list[Card]:
        """The cards of a check, in the order of the report."""
        sources = {source.id: source for source in run.report.sources}
        found = zip(run.report.findings, self._ids[number], strict=False)
        return [self._card(run, sources, finding, anchor) for finding, anchor in found]

    def hidden(self, run: Run, number: int) -> list[Card]:
        """The cards of what a suppressions file hides, with its reasons."""
        sources = {source.id: source for source in run.report.sources}
        ids = self._ids[number][len(run.report.findings) :]
        cards = []
        for item, anchor in zip(run.report.suppressed, ids, strict=True):
            until = f" Until {item.expires}." if item.expires else ""
            said = f"{item.finding.verdict}, hidden by {item.file}: {item.reason}{until}"
            cards.append(replace(self._card(run, sources, item.finding, anchor), verdict="hidden", hidden=clean(said)))
        return cards

    def _card(self, run: Run, sources: Mapping[str, SourceSummary], finding: Finding, anchor: str) -> Card:
        kinds = sorted({claim.kind for claim in finding.claims})
        witnesses = sorted({name for side in finding.sides for name in side.witnesses})
        mark = run.marks.get(finding.fingerprint)
        return Card(
            finding=finding,
            anchor=anchor,
            verdict=finding.verdict,
            rule=clean(finding.rule),
            name=clean(finding.name),
            rule_anchor=rule_anchor(finding.rule) if finding.rule in self._about else "",
            kinds=" ".join(map(_word, kinds)),
            kinds_said=clean(", ".join(kinds)),
            source_numbers=" ".join(str(self._sources[name]) for name in witnesses if name in self._sources),
            message=clean(finding.message),
            check=clean(to_check(finding, sources)) or (clean(f"{mark[0]}, line {mark[1]}") if mark else ""),
            tied=[clean(said) for said in dependence(finding, run.report)],
            reason=clean(finding.reason),
            confidence=f"{finding.confidence:.0%}",
            fingerprint=finding.fingerprint,
            repair=repair(finding) if finding.verdict != "agreement" else "",
            witnesses=clean(listed(witnesses, 6)),
            hidden="",
        )


def rule_anchor(code: str) -> str:
    """The id of what a rule looks for."""
    return "rule-" + "".join(char if char.isalnum() else "-" for char in clean(code))


def _unique(name: str, taken: set[str]) -> str:
    made, number = name, 1
    while made in taken:
        number += 1
        made = f"{name}-{number}"
    taken.add(made)
    return made


def _word(kind: str) -> str:
    """A kind as one word, for a list of words in an attribute."""
    return "-".join(clean(kind).split())
