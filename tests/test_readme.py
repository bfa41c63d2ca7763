"""The code in the README runs, and what it says of files, commands and exit codes is so."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from claimcheck.cli.exits import WORST_FIRST, Exit
from claimcheck.engine import check_documents, document_of
from claimcheck.model.claim import ClaimRecord, Scope, Subject
from claimcheck.model.edge import Source
from claimcheck.model.values import Quantity, Unit
from claimcheck.policy import DEFAULT
from claimcheck.rules.base import ClaimRule
from tests.readme_report import PLACE, block

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
LIBRARY, RULE = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


@pytest.fixture
def rule() -> ClaimRule:
    """The rule that the README shows how to write."""
    module = ModuleType("part_of_a_person")
    exec(compile(RULE, "README.md", "exec"), module.__dict__)
    made = module.__dict__["PartOfAPerson"]()
    assert isinstance(made, ClaimRule)
    return made


def deaths(number: float, quote: str) -> ClaimRecord:
    """A claim of so many killed."""
    value = Quantity((number,), Unit("person", "count", "person"))
    return ClaimRecord("casualties", "killed", "a", 0, len(quote), quote, value, "body", Subject(), Scope())


def test_the_library_in_ten_lines_finds_the_contradiction(capsys: pytest.CaptureFixture[str]) -> None:
    """The first block of code runs as it stands, and prints the contradiction with the words of both sides."""
    exec(compile(LIBRARY, "README.md", "exec"), {"__name__": "readme"})
    printed = capsys.readouterr().out
    assert "contradiction" in printed
    assert "over 80 countries" in printed
    assert "76 countries" in printed


def test_the_rule_flags_a_fraction_alone(rule: ClaimRule) -> None:
    """The rule in the README flags half a person and leaves whole people alone."""
    assert [finding.verdict for finding in rule.check(deaths(2.5, "2.5 people"), DEFAULT)] == ["contradiction"]
    assert list(rule.check(deaths(2, "2 people"), DEFAULT)) == []


def test_the_rule_gives_its_examples_their_verdicts(rule: ClaimRule) -> None:
    """The examples of the rule in the README hold from text to finding."""
    for example in rule.examples:
        documents = [document_of(Source(id=str(n), text=text)) for n, text in enumerate(example.texts)]
        found = {finding.verdict for finding in check_documents(documents, selected=[rule]).findings}
        assert ("contradiction" in found) == (example.verdict == "contradiction"), example.texts


def test_the_report_is_that_of_the_demonstration() -> None:
    """The README shows what `make demo` reports, shortened; `python -m tests.readme_report` writes it anew."""
    assert PLACE.findall(README) == [block()]


def test_exit_codes_are_those_of_the_command() -> None:
    """The table of exit codes has every code, and the order of the worst is the command's."""
    assert [int(code) for code in re.findall(r"^\| (\d+) \|", README, re.MULTILINE)] == [int(code) for code in Exit]
    order = ", ".join(str(int(code)) for code in WORST_FIRST)
    assert f"the first of {order} is given" in README


def test_files_that_are_linked_exist() -> None:
    """Every relative link of the README and of CONTRIBUTING leads to a file or a folder."""
    for name in ("README.md", "CONTRIBUTING.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", text):
            assert (ROOT / link).exists(), f"{name}: {link}"


def test_the_readme_needs_a_python_that_this_is() -> None:
    """The version of Python that the README asks for is the one that the package asks for."""
    (wanted,) = re.findall(r"Python (\d\.\d+) or later", README)
    assert f'requires-python = ">={wanted}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert sys.version_info >= tuple(int(part) for part in wanted.split("."))
