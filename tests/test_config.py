"""The configuration: where it is found, what it may say, and what is said of its mistakes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimcheck.cli import main
from claimcheck.config import Config, find_config, read_config
from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

FULL = """\
select = ["CC1", "quantity-conflict"]
ignore = ["CC102"]
time-limit = 2
plugins = false

[severity]
CC201 = "warning"

[stories.fair]
ignore = ["CC201"]
"""
TEXTS = ("The bakery sold 340 loaves on 2 May 2021.\n", "On 2 May 2021 the bakery sold 290 loaves.\n")


def written(folder: Path, text: str, name: str = "claimcheck.toml") -> Path:
    """A configuration file."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_everything_it_may_say_is_read(tmp_path: Path) -> None:
    """Selection, severities, the time limit and a story's own settings come to a registry."""
    config = read_config(written(tmp_path, FULL))
    registry = config.registry()
    codes = {rule.code for rule in registry.rules}
    assert {"CC101", "CC201"} <= codes
    assert not codes & {"CC102", "CC202"}
    assert registry.severity == {"CC201": "warning"}
    assert registry.time_limit == 2.0
    story = {rule.code for rule in config.for_story(registry, "claims/fair").rules}
    assert "CC201" not in story
    assert config.for_story(registry, "claims/other") is registry
    assert config.for_story(registry, None) is registry


def test_it_is_the_nearest_one_upwards(tmp_path: Path) -> None:
    """A claimcheck.toml goes before a pyproject.toml, and one without the table does not count."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    outer = written(tmp_path, "ignore = []\n")
    written(inner, "[tool.other]\n", "pyproject.toml")
    assert find_config(inner) == outer
    own = written(inner, '[tool.claimcheck]\nignore = ["CC201"]\n', "pyproject.toml")
    assert find_config(inner) == own
    assert read_config(own).settings.ignore == ("CC201",)
    assert find_config(inner) == own
    first = written(inner, "ignore = []\n")
    assert find_config(inner) == first


def test_without_a_file_everything_is_checked() -> None:
    """The default configuration selects all rules."""
    registry = Config(plugins=False).registry()
    assert registry.rules == registry.every
    assert read_config(None) == Config()


@pytest.mark.parametrize(
    ("text", "words", "line"),
    [
        ('pack = ["a"]\n', "has no key 'pack'; did you mean 'packs'?", 1),
        ('ignore = []\nseverty = {CC201 = "note"}\n', "has no key 'severty'; did you mean 'severity'?", 2),
        ("[stories.fair]\nignored = []\n", "the story 'fair' has no key 'ignored'; did you mean 'ignore'?", 2),
        ("time-limit = 0\n", "'time-limit' cannot be 0", 1),
        ('time-limit = "5"\n', "'time-limit' cannot be '5'", 1),
        ('plugins = "no"\n', "'plugins' cannot be 'no'", 1),
        ('select = "CC1"\n', "'select' cannot be 'CC1'", 1),
        ('[severity]\nCC201 = "warn"\n', "'CC201' cannot be 'warn'; did you mean 'warning'?", 2),
        ("stories = 3\n", "'stories' cannot be 3", 1),
        ("[options]\nCC201 = 3\n", "'CC201' cannot be 3", 2),
        ("a = \n", "does not parse", 1),
    ],
)
def test_a_mistake_is_told_with_its_line(text: str, words: str, line: int, tmp_path: Path) -> None:
    """The message names the file, the line and what was probably meant."""
    path = written(tmp_path, text)
    with pytest.raises(UsageError) as fault:
        read_config(path)
    assert words in str(fault.value)
    assert str(fault.value).startswith(f"{path}:{line}: ")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('ignore = ["CC2O1"]\n', "no rule and no pack is called 'CC2O1'; did you mean 'CC201'?"),
        ('[severity]\nquantity-conflicts = "note"\n', "no rule is called 'quantity-conflicts'; did you mean 'quantity-conflict'?"),
        ('[stories.fair]\nignore = ["CC2O1"]\n', "did you mean 'CC201'?"),
        ('packs = ["./nothing.py:pack"]\n', "there is no such file"),
        ('packs = ["no_such_pack_anywhere:pack"]\n', "cannot be loaded: ModuleNotFoundError"),
        ('packs = ["json:loads"]\n', "is a function and no Pack"),
    ],
)  # fmt: skip
def test_a_word_that_names_nothing_is_an_error(
    text: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, whether a rule, a pack or a story's rule is not known."""
    monkeypatch.chdir(tmp_path)
    written(tmp_path, text)
    written(tmp_path, TEXTS[0], "a.txt")
    assert main(["check", "a.txt"]) == 2
    assert words in capsys.readouterr().err


def test_the_severity_of_a_rule_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A rule's contradictions have the severity that the configuration gives; the verdict and the exit code stay."""
    monkeypatch.chdir(tmp_path)
    written(tmp_path, '[severity]\nCC201 = "note"\n')
    for name, text in zip(("a.txt", "b.txt"), TEXTS, strict=True):
        written(tmp_path, text, name)
    assert main(["check", "a.txt", "b.txt", "--format", "json"]) == 1
    assert '"severity": "note"' in capsys.readouterr().out


def test_the_command_line_selects_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """--select and --ignore take codes, prefixes, names and packs, with commas between them."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMCHECK_NO_PLUGINS", "1")
    for name, text in zip(("a.txt", "b.txt"), TEXTS, strict=True):
        written(tmp_path, text, name)
    assert main(["check", "a.txt", "b.txt", "--ignore", "CC201,CC202"]) == 0
    assert main(["check", "a.txt", "b.txt", "--select", "CC1"]) == 0
    assert main(["check", "a.txt", "b.txt", "--select", "builtin"]) == 1
    capsys.readouterr()
    assert main(["check", "a.txt", "b.txt", "--config", "none.toml"]) == 2
    assert "none.toml: there is no such configuration" in capsys.readouterr().err
