"""Sources against sources: how often each two contradict one another, are in tension, and agree."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.model.edge import Report

MOST_SOURCES = 24
"""Sources in the table: of more, those that most findings are about."""

COUNTED = {"contradiction": "contradiction", "tension": "tension", "agreement": "agreement", "compatible": "agreement", "superseded": "tension"}  # fmt: skip
"""Verdict to the count that it adds to: what can both be right is no disagreement, and a replaced figure is worth a look."""


@dataclass(slots=True)
class Cell:
    """Findings about two sources, or about one alone."""

    contradiction: int = 0
    tension: int = 0
    agreement: int = 0

    @property
    def tone(self) -> str:
        """The worst that is counted; empty where nothing is."""
        return next((name for name in ("contradiction", "tension", "agreement") if getattr(self, name)), "")


@dataclass(slots=True)
class Matrix:
    """names: the sources shown, in the order of the report; cells: pair of names, in that order, to counts."""

    names: list[str]
    left_out: int
    cells: dict[tuple[str, str], Cell] = field(default_factory=dict)

    def at(self, row: str, column: str) -> Cell:
        """The cell of two sources in either order."""
        return self.cells.get((row, column)) or self.cells.get((column, row)) or Cell()


def matrix(report: Report) -> Matrix:
    """The counts over all findings. Sources of one side agree with each other, whatever the verdict on the sides."""
    cells: dict[tuple[str, str], Cell] = {}
    busy: dict[str, int] = {}
    for finding in report.findings:
        count = COUNTED.get(finding.verdict)
        if count is None:
            continue
        pairs = {
            (min(a, b), max(a, b))
            for first, second in combinations(finding.sides, 2)
            for a in first.witnesses
            for b in second.witnesses
        }
        if not pairs:
            names = sorted({name for side in finding.sides for name in side.witnesses})
            pairs = set(combinations(names, 2)) or {(name, name) for name in names}
        for pair in pairs:
            cell = cells.setdefault(pair, Cell())
            setattr(cell, count, getattr(cell, count) + 1)
            for name in set(pair):
                busy[name] = busy.get(name, 0) + 1
    order = [source.id for source in report.sources]
    kept = set(sorted(order, key=lambda name: (-busy.get(name, 0), order.index(name)))[:MOST_SOURCES])
    return Matrix([name for name in order if name in kept], max(0, len(order) - MOST_SOURCES), cells)
