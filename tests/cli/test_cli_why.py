"""`claimcheck why`: the derivation of a finding, what became of two places, and what it says when it is asked wrongly."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from claimcheck.cli import main

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = {
    "gazette.txt": "The dairy in Kuressaare bought 14 copper kettles at the autumn auction.\n\n"
    "Its cheese won a prize in Riga, and 60 visitors tasted it.\n",
    "herald.txt": "The dairy in Kuressaare bought 41 copper kettles at the autumn auction.\n\n"
    "A storm closed the road for nine hours. On Tuesday, 3 March 2021 it was open again.\n",
    "summary.txt": "The dairy in Kuressaare bought 14 copper kettles at the autumn auction.\n",
}
PRINT = re.compile(r"fingerprint: (\w{12})")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the articles."""
    monkeypatch.chdir(tmp_path)
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """The exit code and what was said on both streams."""
    code = main(list(arguments))
    said = capsys.readouterr()
    return code, said.out, said.err


def prints(capsys: pytest.CaptureFixture[str], *paths: str) -> list[str]:
    """The fingerprints that a check prints, in its order."""
    return PRINT.findall(run(capsys, "check", *paths)[1])


def test_a_fingerprint_gives_the_whole_derivation(capsys: pytest.CaptureFixture[str]) -> None:
    """Both texts, both values and their sets, the key, the likeness with its words, the scope, the rule."""
    mark = prints(capsys, "gazette.txt", "herald.txt")[1]
    code, out, _ = run(capsys, "why", mark, "gazette.txt", "herald.txt")
    assert code == 0
    assert out.startswith(f"contradiction[CC201 quantity-conflict] {mark}\n")
    for said in ("gazette.txt:1:32", "herald.txt:1:32", "14 copper kettles at", "41 copper kettles at", "^^^^"):
        assert said in out
    assert "exactly 14 and exactly 41, under the default policy: they do not meet" in out
    assert re.search(r"brought together +by same (?:name|predicate and word|word)\n", out)
    assert re.search(r"likeness +same words, 100%\n", out)
    assert re.search(r"words shared +.*auction.*dairy", out)
    assert re.search(r"scope +equal \(first: ", out)
    assert re.search(r"rule +CC201 quantity-conflict: \w", out)


def test_the_beginning_of_a_fingerprint_is_enough(capsys: pytest.CaptureFixture[str]) -> None:
    """Where no other finding begins so, and in capitals too."""
    mark = prints(capsys, "gazette.txt", "herald.txt")[1]
    assert run(capsys, "why", mark, "gazette.txt", "herald.txt") == run(
        capsys, "why", mark[:6].upper(), "gazette.txt", "herald.txt"
    )


def test_a_finding_on_one_passage_says_that_nothing_was_brought_together(capsys: pytest.CaptureFixture[str]) -> None:
    """A weekday that its date denies needs no second text."""
    (mark,) = prints(capsys, "herald.txt")
    code, out, _ = run(capsys, "why", mark, "herald.txt")
    assert code == 0
    assert re.search(r"brought together +nothing: the rule looks at what one passage says", out)


def test_two_places_that_were_compared_tell_the_verdict(capsys: pytest.CaptureFixture[str]) -> None:
    """The files of the places are what is checked, if no PATH is given."""
    mark = prints(capsys, "gazette.txt", "herald.txt")[1]
    code, out, _ = run(capsys, "why", "gazette.txt:1", "herald.txt:1:33")
    assert code == 0
    assert re.search(rf"verdict +contradiction \({mark}\): ", out)


def test_two_places_that_never_met_tell_why(capsys: pytest.CaptureFixture[str]) -> None:
    """What each claim may be held against, and its words; an editor's word could not join two kinds of thing."""
    code, out, _ = run(capsys, "why", "gazette.txt:3:37", "herald.txt:1:33")
    assert code == 0
    assert re.search(r"brought together +never: one is a value of count:\w+, the other of count:\w+", out)
    assert re.search(r"second is +a value of count:kettle; words: .*auction", out)
    assert "say so in story.yaml" not in out


def test_two_places_that_were_dropped_tell_the_reason(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    """The reason is that of the check, and the line of the story that would join the two is given."""
    (folder / "later.txt").write_text("The dairy in Kuressaare will buy 41 copper kettles at the autumn auction.\n")
    code, out, _ = run(capsys, "why", "gazette.txt:1:33", "later.txt:1:35")
    assert code == 0
    assert re.search(r"brought together +by same \w+", out)
    assert re.search(r"not compared +planned against happened", out)
    assert re.search(r"one thing after all\? +say so in story.yaml: same: \[\[\w{12}, \w{12}\]\]", out)


def test_claims_of_one_sentence_are_told_apart_by_it(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    """Two figures beside each other are not two accounts of one thing."""
    (folder / "two.txt").write_text("The yard built 7 boats for Oslo and 9 boats for Bergen.\n", encoding="utf-8")
    code, out, _ = run(capsys, "why", "two.txt:1:16", "two.txt:1:37")
    assert code == 0
    assert "never: they stand in one sentence, which tells them apart" in out


def test_a_finding_on_a_statement_is_derived_with_its_sources(capsys: pytest.CaptureFixture[str]) -> None:
    """`--against` names the sources, as in the check."""
    out = run(capsys, "check", "summary.txt", "--against", "herald.txt")[1]
    (mark,) = PRINT.findall(out)
    code, out, _ = run(capsys, "why", mark, "summary.txt", "--against", "herald.txt")
    assert code == 0
    assert "summary.txt:1:32" in out
    assert "herald.txt:1:32" in out


def test_an_unknown_fingerprint_is_refused_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    """One digit wrong, and the right one is named."""
    mark = prints(capsys, "gazette.txt", "herald.txt")[1]
    wrong = ("0" if mark[0] != "0" else "1") + mark[1:]
    code, out, err = run(capsys, "why", wrong, "gazette.txt", "herald.txt")
    assert (code, out) == (2, "")
    assert f"no finding has the fingerprint '{wrong}'; did you mean {mark}?" in err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["kettles", "gazette.txt"], 2, "'kettles' is neither a fingerprint nor a place"),
        (["0123456789ab"], 2, "no PATH is given"),
        (["gazette.txt:1"], 2, "'gazette.txt:1' is one place"),
        (["gazette.txt:2", "herald.txt:1"], 2, "no claim stands at gazette.txt:2; the nearest is at gazette.txt:1:"),
        (["gazette.txt:1:32", "gazette.txt:1:32"], 2, "are one claim"),
        (["lost.txt:1", "herald.txt:1"], 3, "lost.txt"),
        (["gazette.txt:1", "herald.txt:1", "herald.txt"], 3, "gazette.txt: is none of the articles read"),
        (["0123456789ab", "lost.txt"], 3, "lost.txt"),
    ],
)
def test_what_cannot_be_answered_is_said(
    capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, said: str
) -> None:
    """2 for what the command line asks wrongly, 3 for an input that cannot be read; nothing on standard output."""
    got, out, err = run(capsys, "why", *arguments)
    assert (got, out) == (code, "")
    assert said in err
    assert "Traceback" not in err


def test_a_copy_that_was_left_out_is_said_to_be_one(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    """Its claims were never brought to any others, and the reader is sent to those that stand for them."""
    (folder / "copy.txt").write_text(TEXTS["herald.txt"], encoding="utf-8")
    code, out, _ = run(capsys, "why", "gazette.txt:1:33", "herald.txt:1:33", "gazette.txt", "copy.txt", "herald.txt")
    assert code == 0
    assert "copy of another and was left out" in out
