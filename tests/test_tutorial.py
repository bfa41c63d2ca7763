"""The tutorial: every command in it is run, and gives what the page says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli import main

if TYPE_CHECKING:
    import pytest

PAGE = Path(__file__).resolve().parents[1] / "docs" / "tutorial.md"
_BLOCK = re.compile(r"^```(\w+) ?([\w.\-]*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
REST = "..."
"""Stands in the page for further lines."""


def test_the_page_is_what_one_gets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Files are written, edits made and commands run in order; output is compared line for line, up to a line of dots."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMCHECK_NO_PLUGINS", "1")
    blocks = _BLOCK.findall(PAGE.read_text(encoding="utf-8"))
    assert len(blocks) >= 8
    for kind, name, body in blocks:
        match kind:
            case "file":
                (tmp_path / name).write_text(body, encoding="utf-8")
            case "edit":
                old, new = body.rstrip("\n").split("\n")
                text = (tmp_path / name).read_text(encoding="utf-8")
                assert old in text
                (tmp_path / name).write_text(text.replace(old, new, 1), encoding="utf-8")
            case "console":
                command, _, output = body.partition("\n")
                program, *arguments = shlex.split(command.removeprefix("$ "))
                assert program == "claimcheck"
                main(arguments)
                said = capsys.readouterr()
                compare(said.out + said.err, output, command)


def compare(said: str, output: str, command: str) -> None:
    """Hold what a command said against the page."""
    wanted, got = output.rstrip("\n").split("\n"), said.rstrip("\n").split("\n")
    if wanted[-1] == REST:
        wanted, got = wanted[:-1], got[: len(wanted) - 1]
    assert got == wanted, command
