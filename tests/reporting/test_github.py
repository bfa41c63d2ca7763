"""Annotations of a code host: its limits, and that no word of an article becomes a command."""

from __future__ import annotations

import re

from claimcheck.reporting import Run, View, render
from tests.reporting.reports import report
from tests.reporting.stories import hostile, many, story

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)\Z")


def lines(*runs: Run) -> list[str]:
    """The lines of the annotations."""
    return render("github", runs, View()).rstrip("\n").split("\n")


def test_an_annotation_stands_at_its_words() -> None:
    """File, line and columns of the first claim, the rule as the title, the message, what to check, the fingerprint."""
    first = lines(story())[0]
    print_of = story().report.findings[0].fingerprint
    assert first == (
        "::error title=CC202 date-conflict,file=articles/agency.txt,line=5,endLine=5,col=26,endColumn=37::agency puts the "
        "opening on 3 June 1962, but evening on 3 July 1962.%0ATo check: the programme or the announcement itself, and the "
        "time zone where the days lie side by side. evening was published later (2021-05-05 after 2021-05-04).%0A"
        f"Fingerprint: {print_of}"
    )


def test_the_worst_come_first_and_the_rest_are_counted() -> None:
    """Ten errors, ten warnings, and a notice that says how many are not shown."""
    shown = lines(many(100))
    assert [line.split(" ")[0] for line in shown] == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"]
    assert "80 not shown: a step may give 10 annotations of a kind." in shown[-1]


def test_nothing_is_hidden_without_a_count() -> None:
    """What is suppressed and what was not compared at all is said in the notice."""
    assert "Hidden by known.toml, judged on 2026-01-01: 1 contradiction." in lines(story())[-1]
    assert "NOTHING WAS COMPARED" in lines(Run(report(compared=0)))[-1]


def test_no_word_becomes_a_command() -> None:
    """Every line is one command of ours, in form, and holds nothing that begins another."""
    for line in lines(hostile()):
        assert COMMAND.match(line), line
        assert "##[" not in line
        assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202e]", line)


def test_without_a_file_there_is_no_place() -> None:
    """A source that is no file gives an annotation without one."""
    nowhere = tuple(source.model_copy(update={"path": None}) for source in story().report.sources)
    run = Run(story().report.model_copy(update={"sources": nowhere}), story().texts)
    assert lines(run)[0].startswith("::error title=CC202 date-conflict::")
