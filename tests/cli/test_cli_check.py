"""`claimcheck check`: what it reads, what it prints, and the code that it ends with."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest

import claimcheck.cli.running as command
from claimcheck.claims_file import write_claims
from claimcheck.cli import main
from claimcheck.model.claim import Account
from claimcheck.model.edge import Report, SourceSummary
from tests.reporting.reports import FEW, MANY, finding

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from claimcheck.model.document import Document

ARTICLE = "Pier opens\n\nThe new pier opened to walkers on Monday, and the mayor cut a ribbon at noon.\n"


class Engine:
    """Stands in for the engine: remembers what it was given, and reports what it is told to."""

    def __init__(self) -> None:
        self.calls: list[dict[str, Any]] = []
        self.findings: list[Any] = []
        self.compared = 3

    def __call__(self, documents: Sequence[Document], accounts: Sequence[Account], **more: Any) -> Report:
        """The report on the documents."""
        self.calls.append({"documents": documents, "accounts": accounts, **more})
        read = [SourceSummary(id=d.id, path=d.path, published=d.published) for d in documents]
        stored = [SourceSummary(id=account.source, claims=len(account.claims)) for account in accounts]
        return Report(sources=(*read, *stored), findings=tuple(self.findings), compared=self.compared, claims=2)

    def ids(self) -> list[list[str]]:
        """The ids of the documents of each call."""
        return [[document.id for document in call["documents"]] for call in self.calls]


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Engine:
    """The stand-in, in its place."""
    made = Engine()
    monkeypatch.setattr(command, "check_documents", made)
    return made


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two articles, in which the command runs."""
    monkeypatch.chdir(tmp_path)
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def story(folder: Path, name: str, text: str = "") -> Path:
    """A story folder below a folder."""
    made = folder / name
    made.mkdir()
    (made / "story.yaml").write_text(f"format: 1\ntitle: {name}\n{text}", encoding="utf-8")
    return made


@pytest.mark.parametrize(
    ("verdict", "fail_on", "code"),
    [
        ("contradiction", "contradiction", 1),
        ("contradiction", "tension", 1),
        ("contradiction", "never", 0),
        ("tension", "contradiction", 0),
        ("tension", "tension", 1),
        ("agreement", "tension", 0),
        ("superseded", "tension", 0),
        ("error", "never", 4),
    ],
)
@pytest.mark.usefixtures("folder")
def test_the_exit_code_follows_the_worst_finding(engine: Engine, verdict: Any, fail_on: str, code: int) -> None:
    """Each verdict against each --fail-on."""
    engine.findings = [finding(verdict)]
    assert main(["check", "a.txt", "--fail-on", fail_on]) == code


@pytest.mark.usefixtures("folder")
def test_of_several_codes_the_worst_is_given(engine: Engine, capsys: pytest.CaptureFixture[str]) -> None:
    """A crash outranks an unreadable input, which outranks findings; a usage error outranks all."""
    engine.findings = [finding()]
    assert main(["check", "a.txt", "gone.txt"]) == 3
    engine.findings = [finding(), finding("error")]
    assert main(["check", "a.txt", "gone.txt"]) == 4
    assert main(["check", "a.txt", "gone.txt", "-o", "report.pdf"]) == 2
    assert "no report format has the extension '.pdf'" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_an_unreadable_input_does_not_stop_the_others(engine: Engine, capsys: pytest.CaptureFixture[str]) -> None:
    """The error goes to stderr with its file, the report on the rest to stdout."""
    assert main(["check", "gone.txt", "a.txt"]) == 3
    shown = capsys.readouterr()
    assert shown.err == "error: gone.txt: no such file; check the path\n"
    assert "1 source, " in shown.out
    assert engine.ids() == [["a.txt"]]


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("empty.txt", b"", "empty.txt: the file has no word in it"),
        ("bytes.txt", bytes(range(256)) * 8, "bytes.txt"),
        ("matter.md", b"---\ntitle: [oops\n---\nSome text.\n", "matter.md:"),
        ("date.md", b"---\npublished: soon\n---\nSome text.\n", "date.md"),
        ("claims.jsonl", b'{"format": "claimcheck-claims", "version": 7}\n', "claims.jsonl:1: version 7"),
    ],
)
@pytest.mark.usefixtures("engine")
def test_bad_input_is_named_without_a_traceback(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, error: str
) -> None:
    """Each has its message, with the remedy, and exit code 3."""
    (folder / name).write_bytes(content)
    assert main(["check", name, "a.txt"]) == 3
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"error: {error}")
    assert "; " in line


@pytest.mark.usefixtures("engine")
def test_a_folder_without_articles_is_an_error(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing to check is not a clean check."""
    (folder / "none").mkdir()
    assert main(["check", "none"]) == 3
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "none: the folder has no article in it" in shown.err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["frobnicate"],
        ["check"],
        ["check", "a.txt", "--fail-on", "sunday"],
        ["check", "a.txt", "--require-compared", "-1"],
        ["check", "a.txt", "--require-compared", "few"],
        ["check", "a.txt", "--published", "yesterday"],
        ["check", "a.txt", "--verb"],
        ["check", "a.txt", "--verbose", "--quiet"],
        ["check", "-", "--against", "-"],
        ["check", "a.txt", "-o", "report"],
        ["check", "a.txt", "-o", "no/such/folder/report.txt"],
    ],
)
@pytest.mark.usefixtures("folder", "engine")
def test_a_wrong_command_line_is_a_usage_error(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """One line that starts with "error:", and exit code 2."""
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith("error: ")


@pytest.mark.usefixtures("folder")
def test_too_few_compared_pairs_fail(engine: Engine, capsys: pytest.CaptureFixture[str]) -> None:
    """A gate can ask that the check was no empty one."""
    assert main(["check", "a.txt", "--require-compared", "3"]) == 0
    capsys.readouterr()
    engine.compared = 2
    assert main(["check", "a.txt", "--require-compared", "3", "--fail-on", "never"]) == 1
    assert "pairs compared: 2; --require-compared asks for 3" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_plain_paths_are_one_check(engine: Engine) -> None:
    """Files, folders and standard input stand side by side."""
    assert main(["check", "b.txt", "."]) == 0
    assert engine.ids() == [["b.txt", "a.txt"]]


def test_standard_input_is_one_more_article(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is read as UTF-8 whatever the locale says."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("Fünf Brücken öffneten.".encode()), "ascii"))
    assert main(["check", "-"]) == 0
    assert engine.calls[0]["documents"][0].text == "Fünf Brücken öffneten."
    assert capsys.readouterr().err == ""


def test_each_story_folder_is_checked_on_its_own(
    engine: Engine, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With its statements, and apart from the plain articles."""
    made = story(folder, "pier", "sources:\n- {id: one, text: one.txt}\nsame:\n- [pier, jetty]\n")
    (made / "one.txt").write_text(ARTICLE, encoding="utf-8")
    assert main(["check", "pier", "a.txt"]) == 0
    assert engine.ids() == [["a.txt"], ["one"]]
    assert engine.calls[1]["same"] == [["pier", "jetty"]]
    assert "Story: pier" in capsys.readouterr().out


def test_a_story_without_texts_is_checked_from_its_claims(
    engine: Engine, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The claims file stands in for the articles, and what it knows of the sources is reported."""
    made = story(folder, "pier", "sources:\n- {id: harbour, publisher: The Harbour}\n- {id: courier}\n")
    accounts = [Account("harbour", (MANY,), published="2022-11-21", title="Pier"), Account("courier", (FEW,))]
    (made / "claims.jsonl").write_text("".join(write_claims(accounts)), encoding="utf-8")
    assert main(["check", "pier", "--format", "json"]) == 0
    assert engine.calls[0]["accounts"] == accounts
    harbour = json.loads(capsys.readouterr().out)["sources"][0]
    assert harbour["publisher"] == "The Harbour"
    assert harbour["title"] == "Pier"


@pytest.mark.usefixtures("engine")
def test_a_story_without_anything_is_an_error(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither articles nor claims: nothing to check."""
    story(folder, "pier")
    assert main(["check", "pier"]) == 3
    assert "the story has no article at hand and no claims file" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_a_default_date_serves_only_those_that_give_none(engine: Engine, folder: Path) -> None:
    """--published never overrules a source."""
    (folder / "dated.md").write_text(f"---\npublished: 2019-05-06\n---\n{ARTICLE}", encoding="utf-8")
    assert main(["check", "a.txt", "dated.md", "--published", "2022-11-21"]) == 0
    read = [(document.published, document.published_origin) for document in engine.calls[0]["documents"]]
    assert read == [("2022-11-21", "caller"), ("2019-05-06", "front matter")]


@pytest.mark.usefixtures("folder")
def test_a_statement_is_held_against_sources(engine: Engine) -> None:
    """Its id is "statement", and the engine is told."""
    assert main(["check", "a.txt", "--against", "b.txt"]) == 0
    assert engine.ids() == [["statement", "b.txt"]]
    assert engine.calls[0]["statement"] == "statement"


@pytest.mark.usefixtures("folder")
def test_several_statements_are_checked_one_by_one(engine: Engine, capsys: pytest.CaptureFixture[str]) -> None:
    """Each stands under its own heading."""
    assert main(["check", "a.txt", "b.txt", "--against", "b.txt"]) == 0
    assert engine.ids() == [["statement", "b.txt"], ["statement", "b.txt"]]
    assert "a.txt\n" in capsys.readouterr().out


def test_reports_go_to_files_in_the_format_of_their_extension(
    engine: Engine, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Several in one run; stdout stays empty unless a format is asked for."""
    engine.findings = [finding()]
    assert main(["check", "a.txt", "-o", "r.txt", "--output", "r.json"]) == 1
    assert capsys.readouterr().out == ""
    assert (folder / "r.txt").read_text(encoding="utf-8").startswith("contradiction[CC201")
    written = (folder / "r.json").read_text(encoding="utf-8")
    assert main(["check", "a.txt", "-o", "r.txt", "--format", "json"]) == 1
    assert capsys.readouterr().out == written


@pytest.mark.usefixtures("folder")
def test_a_report_of_an_earlier_run_is_no_article(engine: Engine) -> None:
    """A report written into the folder that is checked is not read by the next run."""
    for _ in range(2):
        assert main(["check", ".", "-o", "report.txt"]) == 0
    assert engine.ids() == [["a.txt", "b.txt"]] * 2


@pytest.mark.usefixtures("folder")
def test_colour_follows_the_choice_and_the_environment(
    engine: Engine, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """None when piped, none with NO_COLOR on a terminal, always when asked."""
    engine.findings = [finding()]
    main(["check", "a.txt"])
    assert "\x1b" not in capsys.readouterr().out
    main(["check", "a.txt", "--color", "always"])
    assert "\x1b[1;31m" in capsys.readouterr().out
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    main(["check", "a.txt"])
    assert "\x1b[1;31m" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    main(["check", "a.txt"])
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_a_stop_from_the_keyboard_is_quiet(
    engine: Engine, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 130, and no traceback."""

    def stop(*_: object, **__: object) -> Report:
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "check_documents", stop)
    assert main(["check", "a.txt"]) == 130
    assert capsys.readouterr().err == ""
    assert engine.calls == []


@pytest.mark.usefixtures("folder")
def test_a_fault_of_our_own_has_its_own_code(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It never ends with the code that means findings."""

    def fail(*_: object, **__: object) -> Report:
        raise ZeroDivisionError

    monkeypatch.setattr(command, "check_documents", fail)
    assert main(["check", "a.txt"]) == 70
    assert "error: claimcheck itself failed" in capsys.readouterr().err


def test_escapes_in_a_file_name_are_not_sent(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Errors are cleaned as reports are."""
    assert main(["check", str(folder / "\x1b[2Jgone.txt")]) == 3
    assert "\x1b" not in capsys.readouterr().err
