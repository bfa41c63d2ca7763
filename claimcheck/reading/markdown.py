"""Tables of Markdown as lines of text, each row in the line in which it stands, so that line numbers stay what they are."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.reading.limits import refuse
from claimcheck.reading.lines import LINK, raw_lines
from claimcheck.reading.rows import Grid, lines_of

if TYPE_CHECKING:
    from claimcheck.reading.limits import Limits
    from claimcheck.reading.rows import Row

RULE = re.compile(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
FENCE = re.compile(r" {0,3}(?:```|~~~)")
BAR = re.compile(r"(?<!\\)\|")
MARKS = re.compile(r"(?<!\w)[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}(?!\w)")


@dataclass(slots=True)
class Rendered:
    """The text with its tables as lines; rows: the lines that were tables' rows; cells: where the words of cells stand."""

    text: str
    rows: list[tuple[int, int]] = field(default_factory=list)
    cells: list[tuple[int, int]] = field(default_factory=list)


def rendered(text: str, where: str, limits: Limits) -> Rendered:
    """A text of Markdown with the rows of its tables as sentences. A text without a table is left as it is.

    Raises InputError for tables with too many cells.
    """
    if "|" not in text:
        return Rendered(text)
    spans = list(raw_lines(text))
    lines = [text[start:end] for start, end in spans]
    ends = [text[end:after] for (_, end), (after, _) in zip(spans, [*spans[1:], (len(text), 0)], strict=True)]
    made: dict[int, Row] = {}
    blank: set[int] = set()
    number = 0
    count = 0
    fenced = False
    while number + 1 < len(lines):
        fenced ^= FENCE.match(lines[number]) is not None
        if fenced or not _opens(lines[number], lines[number + 1]):
            number += 1
            continue
        last = number + 2
        while last < len(lines) and "|" in lines[last]:
            last += 1
        rows = [_cells(lines[n]) for n in (number, *range(number + 2, last))]
        count += sum(map(len, rows))
        if count > limits.table_cells:
            refuse(where, "the tables have too many cells", limits, "table_cells")
        if last > number + 2:
            made.update(zip(range(number + 2, last), lines_of(Grid(rows, 1)), strict=True))
            blank.update((number, number + 1))
        number = last
    return _joined(lines, ends, made, blank)


def _opens(head: str, rule: str) -> bool:
    """Whether a table begins here: a line of cells above a rule with as many."""
    if "|" not in head or "-" not in rule or len(rule) > 2000 or not RULE.fullmatch(rule):
        return False
    return len(_cells(head)) == len(_cells(rule))


def _cells(line: str) -> list[str]:
    bare = line.strip()
    bare = bare.removeprefix("|")
    bare = bare if bare.endswith("\\|") else bare.removesuffix("|")
    parts = (MARKS.sub("", LINK.sub(r"\1", part.strip())) for part in BAR.split(bare))
    return [part.replace("\\|", "|") for part in parts]


def _joined(lines: list[str], ends: list[str], made: dict[int, Row], blank: set[int]) -> Rendered:
    whole = Rendered("")
    parts: list[str] = []
    at = 0
    for number, (line, end) in enumerate(zip(lines, ends, strict=True)):
        row = made.get(number)
        text = row.text if row else "" if number in blank else line
        if row and row.text:
            whole.rows.append((at, at + len(text)))
            whole.cells.extend((at + start, at + stop) for start, stop in row.cells)
        parts += [text, end]
        at += len(text) + len(end)
    whole.text = "".join(parts)
    return whole
