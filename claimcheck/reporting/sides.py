"""The sides of a finding: an excerpt of each, who else says it, and the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.reporting.advice import repair, to_check
from claimcheck.reporting.display import broken, clean
from claimcheck.reporting.witnesses import dependence, standing
from claimcheck.reporting.words import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.edge import Finding, Side
    from claimcheck.reporting.excerpt import Excerpt
    from claimcheck.reporting.paint import Paint
    from claimcheck.reporting.places import Places
    from claimcheck.reporting.run import Run, View

MOST_WITNESSES = 6
"""Places of further witnesses in one line, unless everything is asked for."""

REPAIR = "not one thing? say so in story.yaml"


class Sides:
    """Writes the sides of one finding after another."""

    def __init__(self, run: Run, places: Places, paint: Paint, view: View) -> None:
        self._run, self._places, self._paint, self._view = run, places, paint, view
        self._sources = {source.id: source for source in run.report.sources}

    def lines(self, finding: Finding) -> Iterator[str]:
        """The lines under a finding's head line."""
        excerpts = [self._excerpts(side) for side in finding.sides]
        gutter = max((len(str(line.number)) for shown in excerpts for line in shown), default=1)
        for side, shown in zip(finding.sides, excerpts, strict=True):
            yield from self._side(finding, side, shown, gutter)
        for label, said in self._said(finding):
            yield from self._note(gutter, f"{label}: {clean(said)}")

    def _said(self, finding: Finding) -> Iterator[tuple[str, str]]:
        """What is said under the sides, as labels and words; not cleaned yet."""
        mark = self._run.marks.get(finding.fingerprint)
        check = to_check(finding, self._sources)
        if mark:
            yield "at", f"{mark[0]}:{mark[1]}"
        yield from (("one witness", said) for said in dependence(finding, self._run.report))
        if finding.reason:
            yield "why", finding.reason
        if check:
            yield "check", check
        if finding.confidence < 1:
            yield "confidence", f"{finding.confidence:.0%}"
        if repair(finding):
            yield REPAIR, repair(finding)
        yield "fingerprint", finding.fingerprint

    def _excerpts(self, side: Side) -> list[Excerpt]:
        if not side.claims:
            return []
        # the gutter takes the digits of a line number, which are some four, and " | "
        return self._places.excerpt(side.claims[0], self._view.width - 8)

    def _side(self, finding: Finding, side: Side, shown: list[Excerpt], gutter: int) -> Iterator[str]:
        if not side.claims:
            return
        first = side.claims[0]
        arrow = self._paint("gutter", " " * gutter + "-->")
        if shown:
            yield f"{arrow} {self._places.where(first)}"
            yield self._bar(gutter)
            for line in shown:
                yield from self._excerpt(line, finding.verdict, gutter)
        else:
            yield f'{arrow} {self._places.where(first)}: "{clean(first.quote)}"'
        yield from self._witnesses(side, gutter)

    def _excerpt(self, line: Excerpt, verdict: str, gutter: int) -> Iterator[str]:
        bar = f"{line.number:>{gutter}} |"
        yield f"{self._paint('gutter', bar)} {line.shown}"
        carets = self._paint(verdict, "^" * line.length)
        # where a line runs from right to left, terminals differ on where the words stand: they are said again
        again = f" {line.words}" if line.turned else ""
        yield f"{self._bar(gutter)} {' ' * line.indent}{carets}{again}"

    def _witnesses(self, side: Side, gutter: int) -> Iterator[str]:
        most = None if self._view.verbose else MOST_WITNESSES
        if len(side.witnesses) > 1:
            names = listed([clean(source) for source in side.witnesses], most)
            who = standing(side.witnesses, side.independent)
            comma = "," if side.independent < len(side.witnesses) else ""
            yield from self._note(gutter, f"{who}{comma} say {clean(side.says)}: {names}")
        others = [self._places.where(claim) for claim in side.claims[1:] if self._places.lines(claim)]
        if others:
            yield from self._note(gutter, f"also at {listed(others, most)}")

    def _bar(self, gutter: int) -> str:
        return self._paint("gutter", " " * gutter + " |")

    def _note(self, gutter: int, text: str) -> Iterator[str]:
        """A note, on a terminal broken at words to its width; elsewhere on one line, for programs and screen readers."""
        mark = self._paint("gutter", " " * gutter + " =")
        whole = not self._view.wrap or REPAIR in text  # what is to be copied stays in one piece
        first, *rest = [text] if whole else broken(text, self._view.width - gutter - 3)
        yield f"{mark} {first}"
        yield from (f"{' ' * gutter}     {line}" for line in rest)
