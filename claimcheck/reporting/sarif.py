"""The report as SARIF 2.1.0 (OASIS standard, 2020), which code hosts show beside the lines of a change.

Every result has its place in a file of the repository (a page's words where its file has them, a PDF or an office document as a
whole), the other sides as related locations with a message each, and the
fingerprint by which it is known again. Agreements are no results; they are counted in the properties of the run. What a
suppressions file hides is there, marked as suppressed with its reason.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from claimcheck import __version__
from claimcheck.reporting.advice import repair, to_check
from claimcheck.reporting.display import clean
from claimcheck.reporting.locations import Locations, uri

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.edge import Claim, Finding, Report, Suppressed
    from claimcheck.reporting.locations import Location
    from claimcheck.reporting.run import Run, View

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "claimcheck/v1"
LEVELS = {"error": "error", "contradiction": "error", "tension": "warning", "superseded": "note"}
"""Verdicts that are results, with their level."""


def render(runs: Sequence[Run], view: View) -> str:
    """One SARIF run for each check."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(run, view, several=len(runs) > 1) for run in runs]}
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


def _run(run: Run, view: View, *, several: bool) -> dict[str, Any]:
    report = run.report
    hidden = [item for item in report.suppressed if item.finding.verdict in LEVELS]
    found = [finding for finding in report.findings if finding.verdict in LEVELS]
    rules = sorted({(f.rule, f.name) for f in [*found, *(item.finding for item in hidden)]})
    maker = _Maker(run, view.root, {code: at for at, (code, _) in enumerate(rules)})
    made: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "claimcheck",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(code, name, view.rules.get(code, ""), found) for code, name in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": [*(maker.result(finding) for finding in found), *(maker.hidden(item) for item in hidden)],
        "properties": dict(_counts(report)),
    }
    if several:  # a code host tells the runs of one upload apart by their category
        made["automationDetails"] = {"id": f"claimcheck/{clean(run.folder or 'sources')}/"}
    return made


def _rule(code: str, name: str, about: str, found: Sequence[Finding]) -> dict[str, Any]:
    level = next((LEVELS[f.verdict] for f in found if f.rule == code), "warning")
    return {
        "id": clean(code),
        "name": "".join(word.capitalize() for word in clean(name).split("-")),
        "shortDescription": {"text": _text(name.replace("-", " "))},
        "fullDescription": {"text": _text(about or name.replace("-", " "))},
        "help": {"text": _text(f"claimcheck rule {code} explains it, with examples.")},
        "defaultConfiguration": {"level": level},
    }


def _counts(report: Report) -> Iterator[tuple[str, Any]]:
    yield "sources", len(report.sources)
    yield "claims", report.claims
    yield "pairsCompared", report.compared
    for verdict in ("agreement", "compatible"):
        yield verdict, sum(f.verdict == verdict for f in report.findings)
    yield "notCompared", dict(report.not_compared)
    yield "suppressed", len(report.suppressed)


class _Maker:
    """Makes the results of one check."""

    def __init__(self, run: Run, root: str, rules: dict[str, int]) -> None:
        self._rules = rules
        self._places = Locations(run, root)
        self._sources = {source.id: source for source in run.report.sources}

    def result(self, finding: Finding) -> dict[str, Any]:
        """One finding."""
        check = to_check(finding, self._sources)
        said = f"{finding.message} To check: {check}" if check else finding.message
        related = list(self._related(finding))
        made: dict[str, Any] = {
            "ruleId": clean(finding.rule),
            "ruleIndex": self._rules[finding.rule],
            "kind": "fail",
            "level": LEVELS[finding.verdict],
            "message": {"text": _text(said)},
            "locations": [{"physicalLocation": _physical(self._places.best(finding))}],
            "partialFingerprints": {FINGERPRINT: finding.fingerprint},
            "properties": {
                "verdict": finding.verdict,
                "confidence": finding.confidence,
                "reason": clean(finding.reason),
                "sides": [clean(side.says) for side in finding.sides],
            },
        }
        if repair(finding):
            made["properties"]["repair"] = repair(finding)
        if related:
            made["relatedLocations"] = related
        return made

    def hidden(self, item: Suppressed) -> dict[str, Any]:
        """A finding that a suppressions file hides: shown as such, with its reason."""
        made = self.result(item.finding)
        made["suppressions"] = [{"kind": "external", "status": "accepted", "justification": clean(item.reason)}]
        return made

    def _related(self, finding: Finding) -> Iterator[dict[str, Any]]:
        """Every claim of the finding, side by side, with what it says; a file is named where one is known."""
        number = 0
        for side in finding.sides:
            for claim in side.claims:
                number += 1
                made: dict[str, Any] = {"id": number, "message": {"text": _text(self._told(claim))}}
                place = self._places.of(claim)
                if place:
                    made["physicalLocation"] = _physical(place)
                yield made

    def _told(self, claim: Claim) -> str:
        source = self._sources.get(claim.source)
        published = f", {source.published[:10]}" if source and source.published else ""
        return f"{claim.source}{published}: “{claim.quote}”"


def _physical(place: Location) -> dict[str, Any]:
    made: dict[str, Any] = {"artifactLocation": {"uri": uri(place.file)}}
    if place.line is not None:
        region: dict[str, Any] = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }
        if place.offset is not None:
            region.update(charOffset=place.offset, charLength=place.length)
            region["snippet"] = {"text": clean(place.words)}
        made["region"] = region
    return made


def _text(words: str) -> str:
    """Plain text of a message: brackets would make links and braces placeholders (SARIF 2.1.0, sections 3.11.5 and 3.11.6)."""
    shown = clean(words).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return shown.replace("{", "{{").replace("}", "}}")
