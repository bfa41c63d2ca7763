"""The JSON report and the published schemas."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from claimcheck.model.edge import Report
from claimcheck.reporting import Run, View, render
from claimcheck.reporting.json_report import Reports
from claimcheck.reporting.schemas import FOLDER, MODELS, main, schema
from tests.reporting.reports import dropped, finding, report, run
from tests.reporting.stories import hostile, story

ROOT = Path(__file__).parents[2]


def test_one_check_is_a_report_that_reads_back() -> None:
    """What is written is the public model, and reads back as itself."""
    made = run(finding(), not_compared={"unit": 1}, not_compared_pairs=(dropped("unit"),))
    written = render("json", [made], View())
    assert Report.model_validate_json(written) == made.report
    assert written.endswith("}\n")


def test_several_checks_are_told_apart_by_their_story() -> None:
    """Several stories come as reports, each with its folder."""
    written = render("json", [Run(report(), folder="claims/pier", title="The pier"), run(finding())], View())
    several = Reports.model_validate_json(written)
    assert [part.story for part in several.reports] == ["claims/pier", None]


@pytest.mark.parametrize("name", sorted(MODELS))
def test_published_schemas_are_current(name: str) -> None:
    """docs/schemas says what the models are; `python -m claimcheck.reporting.schemas` writes it anew."""
    assert (ROOT / FOLDER / f"{name}.json").read_text(encoding="utf-8") == schema(name)


def test_schemas_can_be_written_anywhere(tmp_path: Path) -> None:
    """The command takes a folder and makes it."""
    main([str(tmp_path / "schemas")])
    assert {file.stem for file in (tmp_path / "schemas").iterdir()} == set(MODELS)


@pytest.mark.parametrize("shown", [story(), hostile(), run(), run(finding())])
def test_every_report_fits_the_published_schema(shown: Run) -> None:
    """Held against docs/schemas by a validator that is not ours."""
    for name, runs in (("report", [shown]), ("reports", [shown, shown])):
        validator = jsonschema.Draft202012Validator(
            json.loads((ROOT / FOLDER / f"{name}.json").read_text(encoding="utf-8"))
        )
        written = json.loads(render("json", runs, View()))
        assert [error.message for error in validator.iter_errors(written)] == []


def test_a_notebook_shows_the_report_in_a_frame() -> None:
    """The HTML of a report is one frame, whose content cannot end it."""
    shown = hostile().report._repr_html_()
    assert shown.startswith('<iframe title="claimcheck report" sandbox="allow-scripts"')
    assert shown.count("<") == 2
    assert shown.endswith('"></iframe>')
