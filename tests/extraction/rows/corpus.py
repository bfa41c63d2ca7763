"""The corpus of rows: for every row of a table a phrase in which it tells, what it tells there, and one in which it is silent.

A file NAME.tsv beside this one belongs to the table NAME. Its columns: `row`, `tells` (a phrase), `gives` (one thing that is
read of it, as `views` writes it; with "!" before it, one that is not), and `silent` (a phrase). `row` is the first cell of
the table's row; or "column=value" for all rows with that value, or "*" for all. Then the phrases are patterns with the
columns in braces: {form} is the cell (its first alternative), {Form} begins with a capital. A row's own line goes before
those for many, and an empty cell of it is filled from them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.lexicon import Row, table

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
WORDS = {
    "ages": ("phrase",),
    "changes": (),
    "hedges": ("phrase",),
    "currencies": ("form",),
    "units": ("words", "symbols", "glued"),
    "frames": ("verbs", "nouns"),
    "identifiers": ("word",),
    "ordinal_idioms": ("ordinal", "noun"),
    "plurals": ("ending",),
    "times_glue": ("words",),
}
"""By table: the columns that hold the words; of the other tables the first cell does, up to " (" or "#", and behind a hyphen that it begins with."""


@dataclass(frozen=True)
class Case:
    """A row with its phrases."""

    row: str
    tells: str
    gives: str
    silent: str
    words: tuple[str, ...]

    def mentions(self, other: Case) -> bool:
        """Whether a phrase of this row has words of another row in it, so that the other's absence might change it."""
        told = f"{self.tells} {self.silent}".casefold()
        return any(word in told for word in other.words)


def names() -> list[str]:
    """The tables that have a corpus."""
    return sorted(path.stem for path in HERE.glob("*.tsv") if path.stem != "defects")


def lines(name: str) -> dict[str, list[str]]:
    """The lines of a corpus by their first cell."""
    text = (HERE / f"{name}.tsv").read_text(encoding="utf-8")
    cells = [line.split("\t") for line in text.split("\n") if line and not line.startswith("#")]
    found = {first: [*rest, "", "", ""][:3] for first, *rest in cells[1:]}
    assert len(found) == len(cells) - 1, f"{name}: two lines for one row"
    return found


def defects() -> list[list[str]]:
    """The phrases in which a row misleads: table, row, phrase, what it should give there ("" for nothing), and why it fails."""
    text = (HERE / "defects.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.split("\n") if line and not line.startswith("#")][1:]


def cases(name: str) -> list[Case]:
    """A case for every row of a table, with whatever phrases the corpus has for it."""
    told = lines(name)
    return [_case(name, first, row, told) for first, row in table("en", name).items()]


def _case(name: str, first: str, row: Row, told: dict[str, list[str]]) -> Case:
    own = [told.get(first, ["", "", ""])]
    shared = [told[key] for key in _selectors(row) if key in told]
    forms = dict(_forms(row))
    filled = [[cell.format_map(forms) for cell in line] for line in shared]
    tells, gives, silent = (next((cell for cell in column if cell), "") for column in zip(*own, *filled, strict=True))
    return Case(first, tells, gives, silent, tuple(word.casefold() for word in _words(name, first, row)))


def _words(name: str, first: str, row: Row) -> list[str]:
    columns, mark = WORDS.get(name, ()), " " if name == "frames" else "|"
    found = [word.replace("_", " ") for column in columns for word in row[column].split(mark) if word]
    return found or [first.partition(" (")[0].partition("#")[0].removeprefix("-")]


def _selectors(row: Row) -> Iterator[str]:
    yield from (f"{column}={value}" for column, value in row.items())
    yield "*"


def _forms(row: Row) -> Iterator[tuple[str, str]]:
    for column, value in row.items():
        first = value.split("|")[0]
        yield column, first
        yield column.title(), first[:1].upper() + first[1:]
        yield column.upper(), first.upper()


def batches(every: list[Case]) -> list[list[Case]]:
    """The cases in as few groups as need be, none of which has two rows of which one is named in the other's phrases."""
    groups: list[list[Case]] = []
    for case in every:
        for group in groups:
            if not any(case.mentions(other) or other.mentions(case) for other in group):
                group.append(case)
                break
        else:
            groups.append([case])
    return groups
