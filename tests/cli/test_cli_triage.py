"""Suppressions, baselines, and the statement that repairs a wrong alignment, at the command line."""

from __future__ import annotations

import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from claimcheck.cli import main, triaging

ROOT = Path(__file__).resolve().parents[2]
FIRST = (
    "Pier opens\n\nThe new pier in Lowhaven opened on Monday 4 March 2019, and 300 people walked over it on the day.\n"
)
SECOND = "Pier draws many\n\nThe new pier in Lowhaven opened on Tuesday 5 March 2019, and 900 people walked over it on the day.\n"
WEEKDAY = "The pier opened on Sunday 4 March 2019 in Lowhaven, and the mayor spoke.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one article that contradicts the calendar."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(WEEKDAY, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_a_baseline_lets_through_only_what_is_new(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What stood there is hidden and counted, edits elsewhere change nothing, and a new slip is reported."""
    assert main(["check", "a.txt", "-q"]) == 1
    assert main(["baseline", "a.txt", "-o", "known.toml"]) == 0
    assert "baseline of 1 finding written to known.toml" in capsys.readouterr().err
    assert main(["check", "a.txt", "--suppressions", "known.toml"]) == 0
    assert "Hidden by known.toml: 1 contradiction." in capsys.readouterr().out
    (folder / "a.txt").write_text(f"A line that was not there before.\n\n{WEEKDAY}", encoding="utf-8")
    assert main(["check", "a.txt", "--suppressions", "known.toml", "-q"]) == 0
    (folder / "a.txt").write_text(WEEKDAY.replace("4 March", "5 March"), encoding="utf-8")
    assert main(["check", "a.txt", "--suppressions", "known.toml", "-q"]) == 1
    assert "tension[CC901 stale-suppression]" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_a_baseline_written_again_keeps_its_reasons(folder: Path) -> None:
    """An editor's words are not overwritten."""
    main(["baseline", "a.txt", "-o", "known.toml", "--reason", "first look"])
    file = folder / "known.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("first look", "the old calendar"), encoding="utf-8")
    main(["baseline", "a.txt", "-o", "known.toml"])
    assert 'reason = "the old calendar"' in file.read_text(encoding="utf-8")


@pytest.mark.usefixtures("folder")
def test_expiry_is_judged_on_the_day_that_is_given(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--on gives it; without, the system's date is taken, and both the report and a remark say which."""
    main(["baseline", "a.txt", "-o", "known.toml"])
    file = folder / "known.toml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("\nreason", "\nexpires = 2020-01-31\nreason"), encoding="utf-8"
    )
    assert main(["check", "a.txt", "--suppressions", "known.toml", "--on", "2020-01-31"]) == 0
    assert "judged on 2020-01-31" in capsys.readouterr().out
    assert main(["check", "a.txt", "--suppressions", "known.toml"]) == 1
    shown = capsys.readouterr()
    assert f"judged on {date.today().isoformat()}, the system's date; --on gives another" in shown.err  # noqa: DTZ011
    assert "expired on 2020-01-31" in shown.out


@pytest.mark.usefixtures("folder")
def test_the_clock_is_not_asked_where_nothing_expires(monkeypatch: pytest.MonkeyPatch) -> None:
    """A run without expiring entries says the same on every day."""

    class NoClock(date):
        @classmethod
        def today(cls) -> date:
            raise AssertionError

    monkeypatch.setattr(triaging, "date", NoClock)
    main(["baseline", "a.txt", "-o", "known.toml"])
    assert main(["check", "a.txt", "--suppressions", "known.toml"]) == 0


@pytest.mark.usefixtures("folder")
def test_a_broken_suppressions_file_stops_the_run(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With exit code 2 and the place; a missing one as well."""
    (folder / "known.toml").write_text("format = 1\n[[suppress]]\nfingerprint = 'x'\n", encoding="utf-8")
    assert main(["check", "a.txt", "--suppressions", "known.toml"]) == 2
    assert "error: known.toml:2: 'x' is no fingerprint" in capsys.readouterr().err
    assert main(["check", "a.txt", "--suppressions", "gone.toml"]) == 2


@pytest.mark.usefixtures("folder")
def test_no_baseline_is_written_where_an_input_is_missing(folder: Path) -> None:
    """Exit code 3, and no file."""
    assert main(["baseline", "a.txt", "gone.txt", "-o", "known.toml"]) == 3
    assert not (folder / "known.toml").exists()


@pytest.mark.usefixtures("folder")
def test_every_format_counts_what_is_hidden(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is hidden without a count, in whatever form."""
    main(["baseline", "a.txt", "-o", "known.toml"])
    for name in ("text", "html", "markdown", "github"):
        main(["check", "a.txt", "--suppressions", "known.toml", "--format", name])
        assert "Hidden by known.toml: 1 contradiction." in capsys.readouterr().out
    main(["check", "a.txt", "--suppressions", "known.toml", "--format", "json"])
    assert len(json.loads(capsys.readouterr().out)["suppressed"]) == 1
    main(["check", "a.txt", "--suppressions", "known.toml", "--format", "sarif"])
    assert json.loads(capsys.readouterr().out)["runs"][0]["properties"]["suppressed"] == 1


def test_the_statement_that_the_report_names_repairs_the_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Written into story.yaml, it takes that finding away, and the pair is counted as said to be different."""
    made = tmp_path / "story"
    shutil.copytree(ROOT / "claims/station-invitation", made)
    main(["check", str(made), "-q"])
    shown = capsys.readouterr().out
    block = next(part for part in shown.split("\n\n") if "different: [[" in part)
    (statement,) = re.findall(r"different: \[.*\]$", block, re.MULTILINE)
    (mark,) = re.findall(r"fingerprint: (\w+)", block)
    yaml = (made / "story.yaml").read_text(encoding="utf-8")
    (made / "story.yaml").write_text(yaml.replace("different: []", statement), encoding="utf-8")
    main(["check", str(made)])
    again = capsys.readouterr().out
    assert mark not in again
    assert "said to be different" in again
