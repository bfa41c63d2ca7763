"""`claimcheck new`, rules as functions, examples as claims, and claims files of packs that are not here."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

import claimcheck
from claimcheck.cli import main
from claimcheck.errors import RuleError
from claimcheck.model.claim import ClaimRecord, Scope, Subject
from claimcheck.model.values import Quantity, Unit
from claimcheck.packs import Agrees, Contradicts, NotComparable, Pack, Registry, Side, rule
from claimcheck.testing import run_examples

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, without installed packs."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMCHECK_NO_PLUGINS", "1")
    return tmp_path


@pytest.mark.parametrize("name", ["school-meals", "cc", "x1", "ccc-desk"])
@pytest.mark.parametrize("flags", [[], ["--python"]])
def test_a_new_rule_runs(name: str, flags: list[str], folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its examples pass as it stands, whatever its name, and the configuration names it."""
    assert main(["new", "rule", name, *flags]) == 0
    assert (folder / "claimcheck.toml").is_file()
    assert main(["test-rules", name]) == 0, capsys.readouterr().out
    assert " 0 failed, 0 crashed" in capsys.readouterr().out


def test_a_second_rule_leaves_the_configuration_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command says what to add; a file that is there is never written over."""
    assert main(["new", "rule", "first-one"]) == 0
    before = (folder / "claimcheck.toml").read_text(encoding="utf-8")
    assert main(["new", "rule", "second-one"]) == 0
    assert 'add "./second-one.yaml" to `packs`' in capsys.readouterr().out
    assert (folder / "claimcheck.toml").read_text(encoding="utf-8") == before
    assert main(["new", "rule", "first-one"]) == 2
    assert "first-one.yaml: the file is there already" in capsys.readouterr().err
    assert main(["new", "rule", "Not A Name"]) == 2


def test_a_new_pack_runs(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Its module loads, its examples pass, and its pyproject.toml declares the entry point."""
    assert main(["new", "pack", "river-levels"]) == 0
    assert '[project.entry-points."claimcheck.packs"]' in (folder / "river-levels/pyproject.toml").read_text("utf-8")
    monkeypatch.syspath_prepend(str(folder / "river-levels" / "src"))
    capsys.readouterr()
    assert main(["test-rules", "claimcheck_river_levels:pack"]) == 0
    assert "1 rule," in capsys.readouterr().out
    sys.modules.pop("claimcheck_river_levels", None)


def test_a_pack_that_is_not_here_is_named_and_its_claims_are_kept(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The claims file says which pack made its claims; without it a note says what to do, and nothing is lost."""
    main(["new", "rule", "fair-tickets"])
    (folder / "a.txt").write_text("The fair in Ardmore sold 340 tickets on 2 May 2021.\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["extract", "a.txt"]) == 0
    text = capsys.readouterr().out.replace('"install": ""', '"install": "claimcheck-fair"')
    assert '"kind": "tickets"' in text
    (folder / "claims.jsonl").write_text(text, encoding="utf-8")
    (folder / "claimcheck.toml").write_text("", encoding="utf-8")
    assert main(["extract", "claims.jsonl"]) == 0
    said = capsys.readouterr()
    assert "come from the pack 'fair-tickets', which is not here: `pip install claimcheck-fair`" in said.err
    assert said.out.splitlines()[0] == text.splitlines()[0]
    assert said.out.splitlines()[2:] == text.splitlines()[2:]
    assert main(["check", "claims.jsonl"]) == 0
    assert "2 claims" in capsys.readouterr().out


@rule(
    code="FUN101",
    name="more-than-a-hundred",
    looks_at="claim",
    kinds=("count",),
    message="{where} says “{one}”.",
    examples=(Contradicts("The fair sold 340 tickets."), NotComparable("The fair sold 40 tickets.")),
)
def more_than_a_hundred(self, claim, policy):  # as authors write it
    """A count above a hundred."""
    if (policy.interval(claim.value).lower or 0) > 100:
        yield self.finding("contradiction", [Side(claim.quote, (claim,))], self.say(claim))


def test_a_function_is_a_rule() -> None:
    """Its docstring is the documentation, and its examples pass."""
    registry = Registry.of([Pack("fun", rules=(more_than_a_hundred,))])
    assert registry.rules[0].documentation() == "A count above a hundred."
    assert [trial for trial in run_examples(registry) if not trial.passed] == []
    with pytest.raises(RuleError, match="looks at 'river'"):
        rule(code="FUN102", name="x", looks_at="river", examples=())


def count(source: str, number: float) -> ClaimRecord:
    """A claim of a number of tickets."""
    value = Quantity((number,), Unit("ticket", "count", "ticket"))
    subject = Subject(names=("Ardmore",), words=("fair", "sell"), frame="sell", head="fair")
    return ClaimRecord(
        "tickets", "tickets", source, 0, 9, "a number", value, "body", subject, Scope(), sentence=(0, 20)
    )


def test_examples_may_be_claims() -> None:
    """Claims stand in an example as they would have been pulled."""

    @rule(
        code="FUN103",
        name="tickets-differ",
        looks_at="cell",
        kinds=("tickets",),
        examples=(Contradicts(count("a", 340), count("b", 260)), Agrees(count("a", 340), count("b", 341))),
    )
    def differ(self, cell, policy):  # noqa: ARG001  # as authors write it
        """Two counts of tickets."""
        for pair in cell.pairs:
            gap = abs(pair.first.value.stated[0] - pair.second.value.stated[0])
            sides = [Side("a number", (pair.first,)), Side("a number", (pair.second,))]
            yield self.finding("contradiction" if gap > 5 else "compatible", sides, "Two numbers of tickets.")

    registry = Registry.of([Pack("fun", rules=(differ,), keys={"tickets": lambda *_: "story"})])
    assert [trial for trial in run_examples(registry) if not trial.passed] == []


def test_a_broken_installed_pack_is_an_error(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An entry point whose module cannot be loaded ends the command with 2, and the switch turns it off."""
    from claimcheck.packs import loading

    home = folder / "site"
    (home / "broken_pack-1.dist-info").mkdir(parents=True)
    (home / "broken_pack-1.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: broken-pack\nVersion: 1\n")
    (home / "broken_pack-1.dist-info" / "entry_points.txt").write_text(
        "[claimcheck.packs]\nbroken = no_such_module:pack\n"
    )
    monkeypatch.syspath_prepend(str(home))
    loading._found.cache_clear()
    assert main(["rules"]) == 0
    monkeypatch.delenv("CLAIMCHECK_NO_PLUGINS")
    capsys.readouterr()
    assert main(["rules"]) == 2
    said = capsys.readouterr().err
    assert "entry point claimcheck.packs:broken: the pack 'no_such_module:pack' cannot be loaded" in said
    with pytest.raises(RuleError):
        claimcheck.check([])
