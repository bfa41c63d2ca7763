"""Reports made by hand, for the tests of the report formats and of the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.claim import ClaimRecord, Scope, Subject
from claimcheck.model.edge import Finding, NotCompared, Report, SourceSummary
from claimcheck.model.finding import DroppedPair, FindingRecord, Side
from claimcheck.model.values import Quantity, Unit
from claimcheck.reporting.run import Run

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.model.finding import Severity, Verdict

PEOPLE = Unit("person", "count", "person")

TEXTS = {
    "harbour": "New pier opens\n\nThe pier opened on Monday. More than 900 people walked over it before noon.\n",
    "courier": "A pier for the town\n\nOn the day it opened, some 300 people came to see the new pier.\n",
    "gazette": "Pier draws a crowd\n\nIt was windy, but more than 900 people came.\n",
}
"""Three accounts of one opening, of which two agree."""


def claim(source: str, quote: str, number: float, text: str | None = None, kind: str = "attendance") -> ClaimRecord:
    """A claim on the first place where the quote stands in the source's text."""
    start = (TEXTS[source] if text is None else text).index(quote)
    value = Quantity((number,), PEOPLE, "more_than" if "ore than" in quote else "exact")
    subject = Subject(names=("Pier",), words=("pier",), head="the pier")
    return ClaimRecord(kind, "attendance", source, start, start + len(quote), quote, value, "body", subject, Scope())


MANY = claim("harbour", "More than 900 people", 900)
ALSO_MANY = claim("gazette", "more than 900 people", 900)
FEW = claim("courier", "some 300 people", 300)


def finding(verdict: Verdict = "contradiction", sides: Sequence[Side] | None = None, message: str = "") -> Finding:
    """A finding; unless told otherwise, on how many people came to the pier."""
    severity: Severity = "error" if verdict in {"contradiction", "error"} else "note"
    both = (Side("more than 900 people", (MANY, ALSO_MANY)), Side("some 300 people", (FEW,)))
    said = message or "Two sources say that more than 900 people came, and one says some 300."
    why = "both speak of attendance at the pier, in the same scope"
    record = FindingRecord("CC201", "quantity-conflict", verdict, severity, tuple(sides or both), said, why)
    return Finding.of(record)


def report(*findings: Finding, compared: int = 1, texts: Mapping[str, str] = TEXTS, **more: object) -> Report:
    """A report on the sources of some texts."""
    sources = tuple(
        SourceSummary(id=name, title=text.split("\n")[0], path=f"{name}.txt", claims=1) for name, text in texts.items()
    )
    return Report(findings=findings, compared=compared, claims=3, **{"sources": sources, **more})


def dropped(reason: str = "other event", detail: str = "") -> NotCompared:
    """A pair that was not compared."""
    return NotCompared.of(DroppedPair(MANY, FEW, reason, detail))


def run(*findings: Finding, texts: Mapping[str, str] = TEXTS, **more: object) -> Run:
    """A run whose texts are at hand."""
    return Run(report(*findings, texts=texts, **more), texts)
