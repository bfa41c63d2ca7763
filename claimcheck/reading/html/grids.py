"""Tables and lists of definitions of a page as grids; tables that only lay a page out are told from those that hold data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimcheck.reading.limits import refuse
from claimcheck.reading.rows import Grid, Row, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.reading.limits import Limits

LONG = 400  # characters; a longer cell holds running text
MOST_SPANNED = 200
HIDDEN = ("script", "style", "template", "noscript")


@dataclass(slots=True)
class Cells:
    """How many cells of tables were read so far, against the limit."""

    where: str
    limits: Limits
    count: int = 0

    def add(self, number: int = 1) -> None:
        """Count cells. Raises InputError above the limit."""
        self.count += number
        if self.count > self.limits.table_cells:
            refuse(self.where, "the tables have too many cells", self.limits, "table_cells")


def is_data(table: Any) -> bool:
    """Whether a table holds data: heads of its own, or two rows and two columns of short cells, and no table within it."""
    if table.get("role") in {"presentation", "none"} or next(table.iterdescendants("table"), None) is not None:
        return False
    if next(table.iterdescendants("th"), None) is not None:
        return True
    rows = 0
    for row in table.iterdescendants("tr"):
        cells = [cell for cell in row if cell.tag == "td"]
        if len(cells) < 2 or any(len(_words(cell)) > LONG for cell in cells):
            return False
        rows += 1
        if rows >= 20:
            break
    return rows >= 2


def rows_of(table: Any, cells: Cells) -> list[Row]:
    """The rows of a table as lines, its caption before them."""
    rows: list[list[str]] = []
    heads = 0
    sides = lines = 0
    hanging: dict[int, tuple[int, str]] = {}  # column: rows left that the cell above still spans, and its words
    for row in table.iterdescendants("tr"):
        found = [cell for cell in row if cell.tag in {"td", "th"}]
        if not found:
            continue
        line = list(_spread(found, hanging, cells))
        head = all(cell.tag == "th" for cell in found) and (len(found) > 1 or bool(rows) is False)
        in_head = row.getparent() is not None and row.getparent().tag == "thead"
        if (head or in_head) and heads == len(rows) and len(found) > 1:
            heads += 1
        else:
            lines += 1
            sides += found[0].tag == "th"
        rows.append(line)
    made = [row for row in lines_of(Grid(rows, heads, sided=lines > 0 and sides * 2 > lines)) if row.text]
    caption = next(table.iterdescendants("caption"), None)
    words = _words(caption) if caption is not None else ""
    return [Row(words), *made] if words and made else made


def _spread(found: Sequence[Any], hanging: dict[int, tuple[int, str]], cells: Cells) -> Iterator[str]:
    """The cells of a row, with those that span several columns or rows in each place that they take."""
    at = 0
    for cell in found:
        while at in hanging:
            cells.add()
            yield _hung(hanging, at)
            at += 1
        wide, tall = _number(cell, "colspan"), _number(cell, "rowspan")
        words = _words(cell)
        cells.add(wide)
        for _ in range(wide):
            if tall > 1:
                cells.add(1)
                hanging[at] = (tall - 1, words)
            yield words
            at += 1
    while at in hanging:
        cells.add()
        yield _hung(hanging, at)
        at += 1


def _hung(hanging: dict[int, tuple[int, str]], at: int) -> str:
    left, words = hanging.pop(at)
    if left > 1:
        hanging[at] = (left - 1, words)
    return words


def _number(cell: Any, name: str) -> int:
    stated = cell.get(name) or ""
    return max(1, min(int(stated[:9]), MOST_SPANNED)) if stated.isascii() and stated.isdecimal() else 1


def rows_of_list(listed: Any, cells: Cells) -> list[Row]:
    """A list of definitions: each term is a head, each description its value."""
    rows: list[list[str]] = []
    term = ""
    for item in listed.iterdescendants("dt", "dd"):
        cells.add()
        if item.tag == "dt":
            term = _words(item)
        else:
            rows.append([term, _words(item)] if term else [_words(item)])
    return [row for row in lines_of(Grid(rows, sided=True)) if row.text]


def _words(element: Any) -> str:
    """The words of a cell, a space where the markup parts them."""
    parts: list[str] = []
    for inner in element.iter():
        if inner is not element and inner.tag in {"br", "p", "li", "div"}:
            parts.append(" ")
        if inner.text and inner.tag not in HIDDEN:
            parts.append(inner.text)
        if inner.tail and inner is not element:
            parts.append(inner.tail)
    return " ".join("".join(parts).split())
