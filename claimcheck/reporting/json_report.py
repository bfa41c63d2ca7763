"""The report for machines: the public models as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from claimcheck.model.edge import FORMAT, Report
from claimcheck.model.edge_values import Edge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.reporting.run import Run, View


class StoryReport(Edge):
    """The report on one story, or on the sources of a command that belong to none (story: None)."""

    story: str | None = None
    title: str | None = None
    report: Report


class Reports(Edge):
    """What one command says when it checks several stories."""

    format: int = FORMAT
    reports: tuple[StoryReport, ...]


def render(runs: Sequence[Run], view: View) -> str:  # noqa: ARG001 - a machine sees everything, whatever the view
    """One run as a Report, several as Reports."""
    if len(runs) == 1:
        return _json(runs[0].report)
    several = Reports(reports=tuple(StoryReport(story=r.folder, title=r.title, report=r.report) for r in runs))
    return _json(several)


def _json(model: Edge) -> str:
    """A model as JSON; half a surrogate pair, which a program may have handed over as text, is escaped."""
    try:
        return model.model_dump_json(indent=2) + "\n"
    except ValueError:
        return json.dumps(model.model_dump(), indent=2) + "\n"
