"""Shell completion: in step with the grammar, and good in the shells that are installed."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from claimcheck.cli import COMMANDS, main
from claimcheck.cli.completion import commands

if TYPE_CHECKING:
    from pathlib import Path

SHELLS = ("bash", "zsh", "fish")


def script(shell: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What the command prints for a shell."""
    assert main(["completion", shell]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("shell", SHELLS)
def test_every_command_and_option_is_in_it(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing of the grammar is left out, and nothing of it ends a quoted word."""
    text = script(shell, capsys)
    for command in commands():
        assert command.name in text
        for option in command.options:
            assert all(name.lstrip("-") in text for name in option.names)


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shell_reads_it(shell: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a fault of syntax."""
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    file = tmp_path / "completion"
    file.write_text(script(shell, capsys), encoding="utf-8")
    done = subprocess.run([shell, "-n", file], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["ba"], "baseline"),
        (["check", "--format", "s"], "sarif"),
        (["check", "--suppr"], "--suppressions"),
        (["completion", "f"], "fish"),
    ],
)
def test_bash_completes(words: list[str], expected: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Commands, options and choices."""
    file = tmp_path / "completion"
    file.write_text(script("bash", capsys), encoding="utf-8")
    line = " ".join(["claimcheck", *words])
    code = f'source {file}; COMP_WORDS=({line}); COMP_CWORD={len(words)}; _claimcheck; echo "${{COMPREPLY[@]}}"'
    done = subprocess.run(["bash", "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == expected


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_runs_and_has_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each command of the grammar has a function, and its help shows how it is used."""
    assert main([command, "--help"]) == 0
    assert f"claimcheck {command}" in capsys.readouterr().out.split("examples:")[1]


def test_grammar_and_functions_are_in_step() -> None:
    """No command without a function, no function without a command."""
    assert {command.name for command in commands()} == set(COMMANDS)
