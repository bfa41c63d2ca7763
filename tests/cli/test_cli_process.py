"""The command as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = ("pydantic", "pint", "babel", "dateparser", "yaml", "claimcheck.engine", "claimcheck.extraction")


def claimcheck(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """The finished process."""
    command = [sys.executable, "-m", "claimcheck", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, check=False)


def test_the_version_needs_nothing_heavy() -> None:
    """`--version` imports none of the stages and no library that is slow to load."""
    program = (
        "import sys; from claimcheck.cli import main; code = main(['--version']); "
        f"print([name for name in {HEAVY!r} if name in sys.modules]); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, text=True)
    assert done.returncode == 0
    assert done.stdout.splitlines()[1] == "[]"


def test_help_of_every_command_answers() -> None:
    """`--help` ends with 0 and shows examples and exit codes."""
    done = claimcheck("check", "--help")
    assert done.returncode == 0
    assert b"examples:" in done.stdout
    assert b"exit codes:" in done.stdout


def test_an_article_with_a_wrong_weekday_is_found() -> None:
    """Text in on standard input, report out as UTF-8, exit code 1."""
    done = claimcheck("check", "-", stdin="Café opens\n\nThe café opened on Tuesday, 4 March 2019.\n".encode())
    assert done.returncode == 1, done.stderr.decode()
    assert "contradiction[CC101 weekday-against-date]" in done.stdout.decode("utf-8")
    assert "The café opened on Tuesday, 4 March 2019." in done.stdout.decode("utf-8")


@pytest.mark.parametrize("form", ["text", "html", "json", "sarif", "markdown", "github"])
def test_the_report_is_the_same_from_run_to_run(tmp_path: Path, form: str) -> None:
    """Neither the hash seed nor the moment shows in it, whatever its format."""
    for name, people in (("a", "300"), ("b", "1,200"), ("c", "300")):
        text = f"The pier in Dunmouth opened on Monday, 4 March 2019. About {people} people attended the opening.\n"
        (tmp_path / f"{name}.txt").write_text(text * (1 + ord(name) % 2), encoding="utf-8")
    command = [sys.executable, "-m", "claimcheck", "check", str(tmp_path), "--verbose", "--format", form]
    reports = {
        subprocess.run(command, capture_output=True, check=False, env={**os.environ, "PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    }
    assert len(reports) == 1
    assert len(reports.pop()) > 100


def test_a_reader_that_leaves_early_is_no_fault(tmp_path: Path) -> None:
    """A closed pipe gives no traceback, and the exit code still tells how the check went."""
    article = tmp_path / "a.txt"
    article.write_text("The hall opened on Tuesday, 4 March 2019.\n" * 3000, encoding="utf-8")
    command = [sys.executable, "-m", "claimcheck", "check", str(article), "--verbose"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        errors = process.stderr.read()
    assert errors == b""
    assert process.returncode == 1


def test_words_of_a_page_are_pointed_at_in_its_file(tmp_path: Path) -> None:
    """From the file through reading, check and report: the line of the file, and the origin of the date."""
    for name, people in (("a", "<b>more than 900</b> people"), ("b", "300 people")):
        page = (
            '<!DOCTYPE html><html><head><title>Pier</title><meta property="article:published_time" content="2021-06-07"></head>\n'
            f"<body><article><h1>Pier opens in Tarn</h1>\n<p>The pier in Tarn was opened on 3 June 2021 after years\n of work, and {people} "
            "attended the opening ceremony.</p>\n<p>It was a warm day, and the band of the fire brigade played early.</p></article></body></html>"
        )
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
    command = [sys.executable, "-m", "claimcheck", "check", ".", "--format", "github", "-o", "report.txt"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, text=True)
    assert done.returncode == 1, done.stderr
    assert "file=a.html,line=4,endLine=4,col=18,endColumn=42::" in done.stdout
    assert "2021-06-07 (metadata)" in (tmp_path / "report.txt").read_text(encoding="utf-8")
