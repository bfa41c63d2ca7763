"""Findings as cards: sides with their words in the paragraph, what to check, and how each claim was made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.reporting.advice import repair, to_check
from claimcheck.reporting.display import clean
from claimcheck.reporting.explain import facts
from claimcheck.reporting.html.marks import Marks
from claimcheck.reporting.html.passages import Piece, passage
from claimcheck.reporting.places import Places
from claimcheck.reporting.witnesses import dependence, said_by
from claimcheck.reporting.words import count, listed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.model.edge import Claim, Finding, Side, SourceSummary
    from claimcheck.reporting.run import Run

MOST_OTHERS = 12
"""Further claims of one side that are shown in their paragraphs."""

MOST_DERIVED = 3
"""Claims of one side whose derivation is written out."""


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

    def of(self, run: Run, number: int) -> list[dict[str, Any]]:
        """The cards of a check, in the order of the report."""
        maker = _Maker(run, self._marks[number], self._sources, self._about)
        return [maker.card(f, anchor) for f, anchor in zip(run.report.findings, self._ids[number], strict=False)]

    def hidden(self, run: Run, number: int) -> list[dict[str, Any]]:
        """The cards of what a suppressions file hides, with its reasons."""
        maker = _Maker(run, self._marks[number], self._sources, self._about)
        ids = self._ids[number][len(run.report.findings) :]
        cards = []
        for item, anchor in zip(run.report.suppressed, ids, strict=True):
            card = maker.card(item.finding, anchor)
            until = f" Until {item.expires}." if item.expires else ""
            said = f"{item.finding.verdict}, hidden by {item.file}: {item.reason}{until}"
            card.update(verdict="hidden", label="hidden", hidden=clean(said))
            cards.append(card)
        return cards


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


class _Maker:
    """Makes the cards of one check."""

    def __init__(self, run: Run, marks: Marks, numbers: Mapping[str, int], rules: Mapping[str, str]) -> None:
        self._run, self._marks, self._numbers, self._rules = run, marks, numbers, rules
        self._places = Places(run)
        self._sources: dict[str, SourceSummary] = {source.id: source for source in run.report.sources}

    def card(self, finding: Finding, anchor: str) -> dict[str, Any]:
        """One finding."""
        kinds = sorted({claim.kind for claim in finding.claims})
        witnesses = sorted({name for side in finding.sides for name in side.witnesses})
        mark = self._run.marks.get(finding.fingerprint)
        return {
            "anchor": anchor,
            "verdict": finding.verdict,
            "label": finding.verdict,
            "rule": clean(finding.rule),
            "name": clean(finding.name),
            "rule_anchor": rule_anchor(finding.rule) if finding.rule in self._rules else "",
            "kinds": " ".join(map(_word, kinds)),
            "kinds_said": clean(", ".join(kinds)),
            "source_numbers": " ".join(str(self._numbers[name]) for name in witnesses if name in self._numbers),
            "message": clean(finding.message),
            "sides": [self._side(side) for side in finding.sides if side.claims],
            "check": clean(to_check(finding, self._sources)) or (clean(f"{mark[0]}, line {mark[1]}") if mark else ""),
            "tied": [clean(said) for said in dependence(finding, self._run.report)],
            "reason": clean(finding.reason),
            "confidence": f"{finding.confidence:.0%}",
            "fingerprint": finding.fingerprint,
            "repair": repair(finding) if finding.verdict != "agreement" else "",
            "witnesses": clean(listed(witnesses, 6)),
            "hidden": "",
        }  # fmt: skip

    def _side(self, side: Side) -> dict[str, Any]:
        first, *others = side.claims
        shown = others[:MOST_OTHERS]
        more = f", of which {MOST_OTHERS} are shown" if len(others) > MOST_OTHERS else ""
        return {
            "says": clean(side.says) or f"“{clean(first.quote)}”",
            "who": clean(said_by(side, 12)),
            "first": self._words(first),
            "others": [self._words(claim) for claim in shown],
            "others_said": f"{count(len(others), 'more place')} that say it{more}" if len(others) != 1 else "1 more place that says it",
            "claims": [self._derived(claim) for claim in side.claims[:MOST_DERIVED]],
        }  # fmt: skip

    def _words(self, claim: Claim) -> dict[str, Any]:
        at_hand = self._places.lines(claim) is not None
        text = self._run.texts[claim.source] if at_hand else ""
        pieces = passage(text, claim.start, claim.end) if at_hand else (Piece(clean(claim.quote), ""),)
        return {
            "pieces": pieces,
            "where": self._places.where(claim),
            "link": self._marks.anchor(claim),
            "about": self._about(claim),
        }

    def _about(self, claim: Claim) -> str:
        source = self._sources.get(claim.source)
        said = [source.publisher, source.published[:10] if source.published else None] if source else []
        if claim.attribution:
            said.append(f"said by {claim.attribution}")
        return clean(", ".join(part for part in said if part))

    def _derived(self, claim: Claim) -> dict[str, Any]:
        return {
            "quote": clean(claim.quote),
            "source": clean(claim.source),
            "id": claim.id,
            "facts": [("kind", clean(claim.kind)), *((label, clean(said)) for label, said in facts(claim))],
        }
