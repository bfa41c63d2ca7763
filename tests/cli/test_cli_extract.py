"""`claimcheck extract`: a claims file on standard output, or the derivation of each claim."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

import claimcheck.cli.extract as command
from claimcheck.claims_file import parse_claims, write_claims
from claimcheck.cli import main
from claimcheck.model.claim import Account
from tests.reporting.reports import ALSO_MANY, MANY, TEXTS

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.model.document import Document


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one article, from which one claim is pulled."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "harbour.txt").write_text(TEXTS["harbour"], encoding="utf-8")

    def account_of(document: Document, _: object) -> tuple[Account, list[object]]:
        return Account(document.id, (MANY,), published=document.published), []

    monkeypatch.setattr(command, "account_of", account_of)
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_the_output_is_a_claims_file(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A header, the source with the hash of its text, and one claim a line."""
    account = Account("harbour.txt", (replace(MANY, source="harbour.txt"),), title="Pier")
    monkeypatch.setattr(command, "account_of", lambda *_: (account, []))
    assert main(["extract", "harbour.txt"]) == 0
    lines = capsys.readouterr().out
    assert lines.splitlines()[0] == '{"format": "claimcheck-claims", "version": 1}'
    read = parse_claims(lines, "stdout")
    assert read.accounts == (account,)
    assert read.sources[0].sha256


@pytest.mark.usefixtures("folder")
def test_explained_claims_show_their_words_value_and_rows(capsys: pytest.CaptureFixture[str]) -> None:
    """The words with carets, and every fact that the claim holds."""
    assert main(["extract", "harbour.txt", "--explain"]) == 0
    shown = capsys.readouterr().out
    assert "harbour.txt: 1 claim\n" in shown
    assert "harbour.txt:3:28  attendance" in shown
    assert "^^^^^^^^^^^^^^^^^^^^" in shown
    assert "value:" in shown
    assert "900" in shown


def test_a_claims_file_passes_through(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was pulled before comes out as it went in."""
    text = "".join(write_claims([Account("gazette", (ALSO_MANY,))]))
    (folder / "claims.jsonl").write_text(text, encoding="utf-8")
    assert main(["extract", "claims.jsonl"]) == 0
    assert capsys.readouterr().out == text


@pytest.mark.usefixtures("folder")
def test_an_unreadable_article_does_not_stop_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 3, the error on stderr, the other claims on stdout."""
    assert main(["extract", "gone.txt", "harbour.txt"]) == 3
    shown = capsys.readouterr()
    assert "gone.txt: no such file" in shown.err
    assert len(shown.out.splitlines()) == 3
