"""A broken pack gives a clear message and its exit code: 2 for what cannot load, 4 for what crashes or runs for ever."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from claimcheck.cli import main

sys.path.insert(0, str(Path(__file__).parent))
from broken import LOOPS, PYTHON, RAISES, YAML, module

CONFLICT = {
    "a.txt": "The bakery sold 340 loaves on 2 May 2021.\n",
    "b.txt": "On 2 May 2021 the bakery sold 290 loaves.\n",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two articles that contradict each other."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMCHECK_NO_PLUGINS", "1")
    for name, text in CONFLICT.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("wrong", PYTHON)
def test_what_cannot_load_is_an_error_with_file_and_line(
    wrong: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The exit code is 2, nothing is checked, and the message names the file, the line and the remedy."""
    rest, words, line = PYTHON[wrong]
    (folder / "odd.py").write_text(module(rest), encoding="utf-8")
    assert main(["check", "a.txt", "b.txt", "--pack", "./odd.py:pack"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert words in said.err
    assert re.search(rf"odd\.py:{line}: ", said.err), said.err
    assert said.err.count("\n") == 1


def test_a_rule_that_raises_is_a_finding_and_the_others_report(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """CC900 says what it raised, the contradiction is reported too, and the exit code is 4."""
    (folder / "odd.py").write_text(module(RAISES), encoding="utf-8")
    assert main(["check", "a.txt", "b.txt", "--pack", "./odd.py:pack"]) == 4
    said = capsys.readouterr().out
    assert "CC900" in said
    assert "LookupError: no such river" in said
    assert "contradiction[CC201" in said


def test_a_rule_that_loops_for_ever_is_ended_and_the_others_report(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is ended at its time limit, once, and the exit code is 4."""
    (folder / "odd.py").write_text(module(LOOPS), encoding="utf-8")
    (folder / "claimcheck.toml").write_text('packs = ["./odd.py:pack"]\ntime-limit = 0.05\n', encoding="utf-8")
    assert main(["check", "a.txt", "b.txt"]) == 4
    said = capsys.readouterr().out
    assert said.count("ran over its time limit of 0.05 s") == 1
    assert "contradiction[CC201" in said


def test_an_extractor_that_raises_is_a_finding(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its pack and its source are named, and the built-in claims are checked."""
    text = "from claimcheck.packs import Pack\n\n\ndef broken(document, account):\n    raise KeyError('x')\n\n\npack = Pack('p', extractors=(broken,))\n"
    (folder / "odd.py").write_text(text, encoding="utf-8")
    assert main(["check", "a.txt", "b.txt", "--pack", "./odd.py:pack"]) == 4
    said = capsys.readouterr().out
    assert "The extractor broken of the pack p failed: KeyError" in said
    assert "contradiction[CC201" in said


@pytest.mark.parametrize(
    ("before", "after", "words", "line"),
    [
        ('when: "a.number != b.number"', 'when: "a.number !="', "the expression of the rule YY101 cannot be used: column", 9),
        ("a.number != b.number", "c.number > 1.0", "nothing is called 'c'; it can speak of a, b", 9),
        ("a.number != b.number", "a.numbr != b.number", "no claim has 'numbr'; did you mean 'number'?", 9),
        ("a.number != b.number", "open('x') == 1", "there is no function 'open'", 9),
        ("looks-at: pair", "looks-at: pear", "'looks-at' cannot be 'pear'; did you mean 'pair'?", 8),
        ("check: expression", "check: expresion", "there is no kind of rule 'expresion'; did you mean 'expression'?", 7),
        ("documentation:", "documentaton:", "no key is called 'documentaton' here; did you mean 'documentation'?", 6),
        ("    name: desk-rule\n", "", "the key 'name' is missing", 4),
        ("name: desk\n", "name: desk\nname: two\n", "the key 'name' stands twice", 3),
        ("format: claimcheck-rules/1", "format: claimcheck-rules/9", "'format' cannot be 'claimcheck-rules/9'", 1),
        ("desk-rule\n", "desk-rule\n    message: '{nobody} says'\n", "nothing stands for {nobody}", 4),
        ('      - consistent: ["Two."]\n', "", "has no example in which it must find nothing", 4),
        ("documentation: Says something.", "documentation: !!python/object/apply:os.system ['true']", "the tag", 6),
        ("documentation: Says something.", "documentation: [", "the YAML does not parse", 8),
    ],
)  # fmt: skip
def test_a_broken_rule_file_is_an_error_with_file_and_line(
    before: str, after: str, words: str, line: int, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The exit code is 2 and the message names the file, the line and what was probably meant."""
    assert before in YAML
    (folder / "desk.yaml").write_text(YAML.replace(before, after), encoding="utf-8")
    assert main(["check", "a.txt", "b.txt", "--pack", "./desk.yaml"]) == 2
    said = capsys.readouterr().err
    assert words in said
    assert f"desk.yaml:{line}: " in said, said


@pytest.mark.parametrize(
    ("text", "words", "line"),
    [
        ('packs = ["./desk.yaml"]\n[options.desk-rule]\ntolerance = 1\n', "the rule YY101 has no options", None),
        ('[options.CC201]\ntolerance = "wide"\n', "the rule CC201 has no options", None),
        ("[severity]\nCC201 = 'grave'\n", "'CC201' cannot be 'grave'", 2),
        ("selct = ['CC']\n", "has no key 'selct'; did you mean 'select'?", 1),
    ],
)
def test_a_bad_option_is_an_error(
    text: str, words: str, line: int | None, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The exit code is 2 and the message names the configuration."""
    (folder / "desk.yaml").write_text(YAML, encoding="utf-8")
    (folder / "claimcheck.toml").write_text(text, encoding="utf-8")
    assert main(["check", "a.txt", "b.txt"]) == 2
    said = capsys.readouterr().err
    assert words in said
    assert f"claimcheck.toml:{line}: " in said if line else "claimcheck.toml" in said


def test_a_missing_rule_file_is_an_error(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The path is named as the configuration has it."""
    assert folder
    assert main(["check", "a.txt", "b.txt", "--pack", "./none.yaml"]) == 2
    assert "none.yaml: the rule file cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize("fault", ["raise KeyError('x')", "raise SystemExit(0)", "while True: pass"])
def test_a_key_that_fails_is_a_finding(fault: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The claims of its kind are compared with nothing, and the other rules report."""
    text = f"""\
from claimcheck.packs import Pack, Pattern


def key(claim, account):
    {fault}


pack = Pack("p", extractors=(Pattern("day", value="time"),), keys={{"day": key}})
"""
    (folder / "odd.py").write_text(text, encoding="utf-8")
    (folder / "claimcheck.toml").write_text('packs = ["./odd.py:pack"]\ntime-limit = 0.05\n', encoding="utf-8")
    assert main(["check", "a.txt", "b.txt"]) == 4
    said = capsys.readouterr().out
    assert said.count("key of the kind day of the pack p") == 1
    assert "contradiction[CC201" in said
