"""Tables of a language, as a linguist would keep them: tab-separated files in a folder, read once.

A table is UTF-8 text. Lines that begin with "#" are comments; the first comment says what the table holds and where its
rows come from. The first other line names the columns. Every row has a first cell that is unique in its table.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from claimcheck.errors import UsageError

HERE = Path(__file__).resolve().parent / "extraction"
Row = dict[str, str]


@cache
def table(language: str, name: str) -> dict[str, Row]:
    """The rows of `language`/`name`.tsv by their first cell, in the order of the file.

    Raises UsageError where the folder or the table is missing, or a row is broken.
    """
    path = HERE / language / f"{name}.tsv"
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise UsageError(
            f"no table {name!r} for the language {language!r}",
            remedy=f"add {language}/{name}.tsv to the folder of language tables",
        ) from None
    lines = [(n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip() and not line.startswith("#")]
    columns = lines[0][1].split("\t")
    rows: dict[str, Row] = {}
    for number, line in lines[1:]:
        cells = line.split("\t")
        if len(cells) > len(columns) or cells[0] in rows:
            fault = "a row with this first cell stands above" if cells[0] in rows else f"more than {len(columns)} cells"
            raise UsageError(fault, where=f"{path}:{number}", remedy="mend the row")
        cells += [""] * (len(columns) - len(cells))
        rows[cells[0]] = dict(zip(columns, cells, strict=True))
    return rows


@cache
def words(language: str, name: str) -> frozenset[str]:
    """The first cells of a table, as a set."""
    return frozenset(table(language, name))
