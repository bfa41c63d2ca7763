"""Tables to lines of text that can be read as sentences, each cell behind the heads of its row and its column."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.reading import tables

if TYPE_CHECKING:
    from collections.abc import Sequence

NUMBER = re.compile(r"[\W_]*\d[\d.,  ’'/:%-]*[\W_]*[A-Za-z%]{0,3}[\W_]*")
YEAR = re.compile(r"(?:1[0-9]|20)\d\d(?:[-–/]\d{2,4})?")
STOPS = ".!?…。！？"


@dataclass(slots=True)
class Grid:
    """A table: its cells row by row, how many of the first rows are heads, and whether each row's first cell is one."""

    rows: list[list[str]]
    heads: int = 0
    sided: bool = False


@dataclass(slots=True)
class Row:
    """A row as a line of text, and where in it the words of cells stand (half-open offsets)."""

    text: str
    cells: list[tuple[int, int]] = field(default_factory=list)


def lines_of(grid: Grid) -> list[Row]:
    """The rows of a table below its heads as lines; of rows without a value the text is empty."""
    cells = [[" ".join(cell.split()) for cell in row] for row in grid.rows]
    heads = grid.heads or _head_rows(cells)
    names = _names(cells[:heads])
    sided = grid.sided or _sided(cells[heads:])
    return [_line(line, names, sided=sided) for line in cells[heads:]]


def _sided(cells: Sequence[Sequence[str]]) -> bool:
    """Whether the first column names the rows: words or years, and no other numbers."""
    first = [row[0] for row in cells if row and row[0]]
    counted = [cell for cell in first if NUMBER.fullmatch(cell) and not YEAR.fullmatch(cell)]
    return bool(first) and len(counted) * 2 < len(first) and max(map(len, cells), default=0) > 1


def _head_rows(cells: Sequence[Sequence[str]]) -> int:
    """1 where the first row of an unmarked table names the columns: words above at least one column of numbers."""
    if len(cells) < 2 or len(set(cells[0])) < 2 or any(NUMBER.fullmatch(cell) for cell in cells[0]):
        return 0
    if sum(bool(cell) for cell in cells[0][1:]) < len(cells[0]) - 1:
        return 0
    below = [[row[at] for row in cells[1:] if at < len(row) and row[at]] for at in range(1, len(cells[0]))]
    return int(any(column and all(NUMBER.fullmatch(cell) for cell in column) for column in below))


def _names(heads: Sequence[Sequence[str]]) -> list[str]:
    """The names of the columns; where several rows name them, from the outer to the inner."""
    width = max(map(len, heads), default=0)
    named = []
    for at in range(width):
        parts = [row[at] for row in heads if at < len(row) and row[at]]
        named.append(" ".join(part for number, part in enumerate(parts) if part not in parts[:number]))
    return named


def _line(cells: Sequence[str], names: Sequence[str], *, sided: bool) -> Row:
    filled = list(dict.fromkeys(cell for cell in cells if _says(cell)))
    if len(filled) < 2 and not (names and filled):
        return _parts([((), filled[0])]) if filled else Row("")
    head = cells[0] if sided else ""
    if not names and not sided:
        return _parts([((), cell) for cell in filled], joint=", ")
    parts: list[tuple[Sequence[str], str]] = []
    for at, cell in enumerate(cells):
        if at == 0 and sided:
            continue
        if (
            _says(cell)
            and (cell != head or at == 0)
            and not (at and cell == cells[at - 1] and not NUMBER.fullmatch(cell))
        ):
            parts.append(((head, names[at] if at < len(names) else ""), cell))
    return _parts(parts or [((), filled[0])])


def _parts(parts: Sequence[tuple[Sequence[str], str]], joint: str = " ") -> Row:
    row = Row("")
    for number, (heads, cell) in enumerate(parts):
        before = ", ".join(head.rstrip(" :,") for head in heads if _says(head))
        last = joint == " " or number + 1 == len(parts)
        lead = (joint if row.text else "") + (f"{before}: " if before else "")
        start = len(row.text) + len(lead)
        row.cells.append((start, start + len(cell)))
        row.text += lead + cell + ("." if last and cell[-1:] not in STOPS else "")
    return row


def _says(cell: str) -> bool:
    """Whether a cell says anything: not empty, no dash, not "n/a"."""
    return any(char.isalnum() for char in cell) and cell.casefold() not in tables.first_cells("no_value")
