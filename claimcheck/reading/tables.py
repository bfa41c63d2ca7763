"""The cue tables of reading: small tab-separated files, one folder a language, read once.

Lines that begin with "#! " are comments (a plain "#" can begin a cue); the first other line names the columns.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

HERE = Path(__file__).resolve().parent
LANGUAGE = "en"


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table in the order of the file."""
    with (HERE / LANGUAGE / f"{name}.tsv").open(encoding="utf-8", newline="") as lines:
        kept = (line for line in lines if line.strip() and not line.startswith("#! "))
        return tuple(csv.DictReader(kept, delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def column(name: str, kind: str) -> dict[str, str]:
    """The first column to the last of those rows of a table whose `kind` is the given one."""
    found = [list(row.values()) for row in rows(name) if row["kind"] == kind]
    return {cells[0]: cells[-1] for cells in found}


@cache
def first_cells(name: str) -> frozenset[str]:
    """The first cells of a table, as a set."""
    return frozenset(next(iter(row.values())) for row in rows(name))
