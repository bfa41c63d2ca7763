"""A language is a folder of tables: the reader takes one that it has never seen without a change to itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimcheck import lexicon
from claimcheck.errors import UsageError
from claimcheck.extraction.scanner import scan
from claimcheck.extraction.times import read_times, triggers

if TYPE_CHECKING:
    from pathlib import Path

WORDS = {
    "months": {"january": "ilka", "march": "dorva"},
    "weekdays": {"monday": "unda"},
    "units": {"year": "sul", "years": "sulu", "days": "dagu", "day": "dag"},
    "bounds": {"since": "vun"},
    "determiners": {"the following": "hel", "every": "cada"},
    "offsets": {"later": "posta"},
    "seasons": {"winter": "kalda"},
    "month_places": {"in": "en"},
}
GLUE = {"article": "lo", "of": "di", "genitive": "di", "month_preposition": "en", "on": "an"}


@pytest.fixture
def toy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A made-up language: the English tables with other words in some rows, and none of the other English words of them."""
    folder = tmp_path / "toy"
    folder.mkdir()
    for path in (lexicon.HERE / "en").glob("*.tsv"):
        lines = path.read_text(encoding="utf-8").split("\n")
        name = path.stem.removeprefix("times_")
        if name in WORDS:
            lines = [*lines[:1], *head(lines), *renamed(lines, WORDS[name])]
        elif name == "glue":
            lines = [translated(line) for line in lines]
        elif path.stem.startswith("times_year_cues"):
            lines = [line.replace("in\tbefore", "en\tbefore") if line.startswith("in\t") else line for line in lines]
        (folder / path.name).write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setattr(lexicon, "HERE", tmp_path)
    return "toy"


def head(lines: list[str]) -> list[str]:
    """The line of a table that names its columns."""
    return [line for line in lines if line and not line.startswith("#")][:1]


def renamed(lines: list[str], words: dict[str, str]) -> list[str]:
    """The rows of a table whose words are renamed."""
    cells = [line.split("\t") for line in lines]
    return ["\t".join([words[row[0]], *row[1:]]) for row in cells if row[0] in words]


def translated(line: str) -> str:
    """A row of the table of small words with the toy language's words."""
    part = line.split("\t", 1)[0]
    return f"{part}\t{GLUE[part]}" if part in GLUE else line


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Ra 5 Dorva 2011 mi.", ["2011-03-05"]),
        ("Ra Unda, Ilka 5, 2011 mi.", ["2011-01-05"]),
        ("Ra en 1941 mi, hel sul ra.", ["1941", "1942"]),
        ("Ra 5 Dorva 2011, 3 dagu posta mi.", ["2011-03-05", "2011-03-08"]),
        ("Ra vun 1999 mi.", ["1999"]),
        ("Ra lo kalda di 1967 mi.", ["1967-WI"]),
        ("Ra cada Unda mi.", ["XXXX-WXX-1"]),
        ("Ra on March 5, 2011 or every Monday.", []),
    ],
)
def test_a_new_language_needs_tables_only(toy: str, text: str, values: list[str]) -> None:
    """The words of the toy language give their values, and English words give none."""
    assert [m.value.timex for m in read_times(scan(text, triggers(toy)), toy, None)] == values


def test_an_unknown_language_is_refused() -> None:
    """A language without a folder is an error that says what to add."""
    with pytest.raises(UsageError, match=r"add xx/times_months\.tsv"):
        triggers("xx")
