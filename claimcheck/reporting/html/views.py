"""The other views of the page: timelines, the matrix of sources, what was not compared, and the sources with their texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from claimcheck.reporting.advice import bring_together
from claimcheck.reporting.display import clean
from claimcheck.reporting.html.chart import chart
from claimcheck.reporting.html.matrix import matrix
from claimcheck.reporting.html.passages import article
from claimcheck.reporting.tables import published, title_of
from claimcheck.reporting.words import count

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from claimcheck.model.edge import NotCompared, Report, SourceSummary
    from claimcheck.reporting.html.figures import Figure
    from claimcheck.reporting.html.layout import CheckLayout
    from claimcheck.reporting.html.marks import Marks
    from claimcheck.reporting.html.matrix import Cell
    from claimcheck.reporting.html.passages import Piece
    from claimcheck.reporting.run import Run

MOST_CHARTS = 24
MOST_PAIRS = 100
"""Pairs listed under one reason."""


def charts(drawn: Sequence[Figure], anchor: str, anchors: Mapping[str, str]) -> list[dict[str, Any]]:
    """The timelines, the most disputed figures first."""
    return [_chart(figure, f"{anchor}-chart-{at}", anchors) for at, figure in enumerate(drawn[:MOST_CHARTS])]


def _chart(figure: Figure, name: str, anchors: Mapping[str, str]) -> dict[str, Any]:
    by_verdict: dict[str, list[str]] = {}
    for finding in figure.findings:
        by_verdict.setdefault(finding.verdict, []).append(anchors[finding.fingerprint])
    links = [
        {"anchor": found[0], "label": verdict if len(found) == 1 else f"{len(found)} × {verdict}", "tone": verdict}
        for verdict, found in by_verdict.items()
    ]
    rows = [
        {
            "source": clean(point.claim.source),
            "told": point.told.isoformat() if point.told else "unknown",
            "about": " to ".join(sorted({day.isoformat() for day in (point.since, point.until) if day})),
            "words": clean(point.claim.quote),
        }
        for point in figure.points
    ]
    return {
        "title": figure.title,
        "svg": chart(figure, name),
        "links": links,
        "left_out": figure.left_out,
        "rows": rows,
    }


def matrix_view(report: Report, numbers: Mapping[str, int]) -> dict[str, Any]:
    """The matrix as rows of cells: the upper half, with the diagonal."""
    made = matrix(report)
    rows = []
    for at, row in enumerate(made.names):
        cells = []
        for other, column in enumerate(made.names):
            cell = made.at(row, column)
            upper = other >= at
            cells.append(_cell(cell, row, column, numbers) if upper else {"tone": "", "upper": False})
        rows.append({"label": clean(row), "cells": cells})
    return {"names": [{"label": clean(name)} for name in made.names], "rows": rows, "left_out": made.left_out}


def _cell(cell: Cell, row: str, column: str, numbers: Mapping[str, int]) -> dict[str, Any]:
    counts = {name: getattr(cell, name) for name in ("contradiction", "tension", "agreement")}
    said = ", ".join(count(number, name) for name, number in counts.items() if number)
    who = f"{row} on its own" if row == column else f"{row} and {column}"
    return {
        **counts,
        "tone": cell.tone,
        "upper": True,
        "pair": f"{numbers[row]} {numbers[column]}",
        "said": clean(f"{who}: {said}. Show them"),
    }


def dropped(report: Report, anchor: str, parts: CheckLayout) -> list[dict[str, Any]]:
    """What was not compared, by reason, the most frequent first."""
    listed = listed_pairs(report)
    counts = report.not_compared
    return [
        {
            "reason": clean(reason),
            "number": f"{counts[reason]:,}",
            "list": parts.pairs(f"{anchor}-pairs-{at}", [_pair(pair) for pair in listed.get(reason, ())]),
            "left_out": max(0, counts[reason] - len(listed.get(reason, ()))),
        }
        for at, reason in enumerate(sorted(counts, key=lambda r: (-counts[r], r)))
    ]


def listed_pairs(report: Report) -> dict[str, list[NotCompared]]:
    """The pairs that are listed under each reason."""
    pairs: dict[str, list[NotCompared]] = {}
    for pair in report.not_compared_pairs:
        known = pairs.setdefault(pair.reason, [])
        if len(known) < MOST_PAIRS:
            known.append(pair)
    return pairs


def _pair(pair: NotCompared) -> dict[str, Any]:
    return {
        "first": clean(pair.first.quote),
        "first_source": clean(pair.first.source),
        "second": clean(pair.second.quote),
        "second_source": clean(pair.second.source),
        "detail": clean(pair.detail),
        "repair": bring_together(pair),
    }


def source_anchors(report: Report, number: int) -> dict[str, str]:
    """Source to the id of its entry in the list."""
    return {source.id: f"source-{number + 1}-{at + 1}" for at, source in enumerate(report.sources)}


def sources_view(run: Run, number: int, marks: Marks, only: Container[str] | None) -> list[dict[str, Any]]:
    """The sources, each with its text where that is at hand and the claims that findings and pairs speak of marked in it.

    only: the marks to be made; None for all.
    """
    anchors = source_anchors(run.report, number)
    return [
        {
            "id": clean(source.id),
            "anchor": anchors[source.id],
            "title": clean(title_of(source)),
            "about": _about(source),
            "notes": [clean(note) for note in source.notes],
            "lines": _lines(run.texts.get(source.id), [m for m in marks.of(source.id) if only is None or m[2] in only]),
        }
        for source in run.report.sources
    ]


def _about(source: SourceSummary) -> str:
    facts = [source.publisher, source.agency, source.author, f"published {published(source)}"]
    facts.append(count(source.claims, "claim"))
    if source.path and source.path != source.id:
        facts.append(source.path)
    return clean(" · ".join(fact for fact in facts if fact))


def _lines(text: str | None, spans: list[tuple[int, int, str]]) -> list[tuple[Markup, tuple[Piece, ...]]]:
    """Line ends, which the script counts by, and the pieces of the line after them."""
    return [(Markup("\n" * breaks), pieces) for breaks, pieces in article(text or "", spans)]  # noqa: S704 - our own
