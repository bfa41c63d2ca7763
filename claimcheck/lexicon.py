"""Tables of a language, as a linguist would keep them: tab-separated files in a folder, read once.

A table is UTF-8 text. Lines that begin with "#" are comments; the first comment says what the table holds and where its
rows come from. The first other line names the columns. Every row has a first cell that is unique in its table.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Self

from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

HERE = Path(__file__).resolve().parent / "extraction"
Row = dict[str, str]


class Edition(str):  # noqa: SLOT000  # it carries its rows
    """A language together with rows that are added to its tables: it is handed on wherever a language is.

    Its text is the language, a plus and a digest of the rows, so that everything kept for it is kept apart from what is
    kept for the language itself, and two editions with the same rows share it. Nothing global is changed.

    rows: table to the rows that stand before its own, by first cell. A row whose first cell the table has already adds its
    words to that row's lists.
    """

    rows: Mapping[str, Mapping[str, Row]]

    def __new__(cls, language: str, rows: Mapping[str, Mapping[str, Row]]) -> Self:
        """An edition of a language (or of an edition) with some rows."""
        digest = hashlib.sha256(json.dumps(rows, sort_keys=True).encode()).hexdigest()[:12]
        edition = super().__new__(cls, f"{language}+{digest}")
        edition.language, edition.rows = language, rows
        return edition

    language: str

    def __getnewargs__(self) -> tuple[str, Mapping[str, Mapping[str, Row]]]:  # type: ignore[override]
        """What pickling needs to make it anew."""
        return (self.language, self.rows)

    def table(self, name: str) -> dict[str, Row]:
        """The rows of a table: the added ones first."""
        own, added = table(self.language, name), self.rows.get(name, {})
        columns = list(next(iter(own.values()), {}))
        rows: dict[str, Row] = {
            first: dict.fromkeys(columns, "") | row for first, row in added.items() if first not in own
        }
        rows.update(own)
        for first, row in added.items():
            if first in own:
                rows[first] = {column: _joined(own[first][column], row.get(column, "")) for column in columns}
        return rows


class Elsewhere(str):  # noqa: SLOT000  # it carries its folder
    """A language whose tables stand in a folder of the caller's: it is handed on wherever a language is.

    Its text is the folder's name, a plus and a digest of the path, so that it is kept apart from a language of that name
    that comes with the package. Nothing global is changed.

    folder: where the tables are.
    """

    folder: Path

    def __new__(cls, folder: Path) -> Self:
        """The language of a folder of tables; its name is that of the folder ("eo")."""
        path = folder.resolve()
        made = super().__new__(cls, f"{path.name}+{hashlib.sha256(str(path).encode()).hexdigest()[:12]}")
        made.folder = path
        return made

    def __getnewargs__(self) -> tuple[Path]:  # type: ignore[override]
        """What pickling needs to make it anew."""
        return (self.folder,)


def _joined(own: str, added: str) -> str:
    """Two lists of words as one; a cell that is no list stays as it is."""
    mark = "|" if "|" in own + added else " "
    return mark.join(dict.fromkeys(word for word in (*own.split(mark), *added.split(mark)) if word))


def spoken(language: str) -> str:
    """The code of the language itself ("en"), without what an edition adds."""
    return language.partition("+")[0]


@cache
def table(language: str, name: str) -> dict[str, Row]:
    """The rows of `language`/`name`.tsv by their first cell, in the order of the file.

    Raises UsageError where the folder or the table is missing, or a row is broken.
    """
    if isinstance(language, Edition):
        return language.table(name)
    path = (language.folder if isinstance(language, Elsewhere) else HERE / language) / f"{name}.tsv"
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise UsageError(
            f"no table {name!r} for the language {language!r}",
            remedy=f"add {spoken(language)}/{name}.tsv to the folder of language tables",
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
