"""`claimcheck rules` and `claimcheck rule CODE`."""

from __future__ import annotations

import json

import pytest

from claimcheck.cli import main
from claimcheck.rules.registry import rules


def test_all_rules_are_listed_with_what_they_find(capsys: pytest.CaptureFixture[str]) -> None:
    """One line a rule: code, name, first sentence."""
    assert main(["rules"]) == 0
    shown = capsys.readouterr().out
    for rule in rules():
        assert f"{rule.code}  {rule.name}" in shown


def test_rules_come_as_json_too(capsys: pytest.CaptureFixture[str]) -> None:
    """For programs that list them."""
    assert main(["rules", "--format", "json"]) == 0
    assert [entry["code"] for entry in json.loads(capsys.readouterr().out)] == [rule.code for rule in rules()]


@pytest.mark.parametrize("word", ["CC101", "cc101", "weekday-against-date"])
def test_a_rule_is_explained_with_examples(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    """By code or name, in any case."""
    assert main(["rule", word]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("CC101 weekday-against-date\n")
    assert "It speaks up here:" in shown
    assert "It is silent here:" in shown


@pytest.mark.parametrize("code", [rule.code for rule in rules()])
def test_every_rule_can_be_explained(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    """In both formats."""
    assert main(["rule", code]) == 0
    assert main(["rule", code, "--format", "json"]) == 0
    assert code in capsys.readouterr().out


def test_the_code_of_a_crash_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    """A report may name it, though no rule has it."""
    assert main(["rule", "CC900"]) == 0
    assert "exit code is 4" in capsys.readouterr().out


@pytest.mark.parametrize(("word", "near"), [("CC1O1", "CC101"), ("weekday-and-date", "weekday-against-date")])
def test_an_unknown_code_suggests_the_nearest(word: str, near: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, with what was perhaps meant."""
    assert main(["rule", word]) == 2
    assert f"did you mean {near}?" in capsys.readouterr().err


def test_a_code_like_no_other_is_only_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """No guess where nothing is near."""
    assert main(["rule", "????"]) == 2
    assert capsys.readouterr().err == "error: no rule is called '????'; `claimcheck rules` lists them\n"
