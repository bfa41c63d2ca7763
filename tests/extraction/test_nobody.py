"""Counts of nought: nobody was hurt, no deaths, no arrests."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck import Source
from claimcheck.extraction.lexicon import table


def noughts(text: str) -> list[tuple[str, str]]:
    """(quote, measure) of the claims that count nobody."""
    return [(c.quote, c.measure) for c in claimcheck.extract(text) if "extractors:nobody" in c.rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No injuries were reported at the mill.", ("No injuries", "injured")),
        ("Nobody was killed when the crane fell.", ("Nobody", "killed")),
        ("The crane fell, but no one was hurt.", ("no one", "injured")),
        ("None of the 14 passengers drowned.", ("None of the 14 passengers", "killed")),
        ("Police made no arrests.", ("no arrests", "arrested")),
        ("No passengers were hurt.", ("No passengers", "injured")),
    ],
)
def test_nobody_is_a_count(text: str, expected: tuple[str, str]) -> None:
    """Each word of the table counts nobody where the words beside it tell what befell people."""
    assert noughts(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "No one knows who was killed.",
        "No boats were damaged.",
        "There was no word of the injured.",
        "The casino was killed off in no time.",
        "Nobody came.",
        "Nobody saw the dead.",
        "Nobody could die of it.",
        "Nobody on the ground was hurt.",
        "None was found.",
        "No answer came from the wounded.",
    ],
)
def test_other_denials_count_nobody(text: str) -> None:
    """Where nothing befell people, or it befell others, nobody is counted."""
    assert noughts(text) == []


def test_nobody_hurt_contradicts_three_hurt() -> None:
    """An account in which nobody died and one with three dead cannot both be right."""
    place = "when the old crane fell in the harbour of Porto on 3 May 2019."
    texts = (f"Nobody was killed {place}", f"Three people were killed {place}")
    report = claimcheck.check([Source(id=name, text=text) for name, text in zip("ab", texts, strict=True)])
    assert [f.verdict for f in report.findings if f.rule == "CC201"] == ["contradiction"]


def test_nobody_seriously_hurt_leaves_others() -> None:
    """That no serious injuries were reported leaves room for three people with bruises."""
    place = "when the old crane fell in the harbour of Porto on 3 May 2019."
    texts = (f"No serious injuries were reported {place}", f"Three people were injured {place}")
    report = claimcheck.check([Source(id=name, text=text) for name, text in zip("ab", texts, strict=True)])
    assert [f.rule for f in report.findings if f.verdict in {"contradiction", "superseded"}] == []


@pytest.mark.parametrize(("word", "row"), table("en", "zero_words").items())
def test_every_word_counts_nobody_and_may_not(word: str, row: dict[str, str]) -> None:
    """Each row counts nobody where people were hurt, and nothing where none were."""
    counted = (
        f"{word.capitalize()} people were hurt." if row["use"] == "determiner" else f"{word.capitalize()} was hurt."
    )
    assert [measure for _, measure in noughts(counted)] == ["injured"]
    assert noughts(counted.replace("hurt", "seen")) == []
