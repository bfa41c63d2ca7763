"""How much is read of what people give: every limit of reading, in one place, and the refusal that names it.

The limits bound time and memory. They are no judgement of a file: each can be raised by whoever calls `gather` or `read_file`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NoReturn

from claimcheck.errors import InputError


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is read. A file above a limit is refused with an InputError that names the limit.

    file_bytes: bytes of a file, or of standard input.
    text_chars: code points of one article's text, and of an HTML page with its markup.
    line_chars: code points of one line of a text, a page or a list of articles.
    archive_bytes, archive_ratio, archive_members: what an office document holds unpacked: bytes in all, bytes for each packed
    byte (of members above a megabyte), and files.
    text_lines: lines of one article's text.
    html_depth, html_elements: how deep elements of a page stand in one another, and how many there are.
    html_judged: elements of a page above which no article is told from the rest of it, and all of it is read, with a note.
    html_tag_chars: code points of one tag, without the values of its attributes (parsing takes the square of their number).
    table_cells: cells of all tables of one article, with those that a cell spans.
    pdf_pages: pages of a PDF.
    list_lines: articles in one list (JSON Lines).
    list_faults: broken lines of a list that are named one by one; the others are counted.
    """

    file_bytes: int = 100_000_000
    text_chars: int = 20_000_000
    line_chars: int = 10_000_000
    text_lines: int = 500_000
    archive_bytes: int = 200_000_000
    archive_ratio: int = 200
    archive_members: int = 5_000
    html_depth: int = 1_000
    html_elements: int = 200_000
    html_judged: int = 60_000
    html_tag_chars: int = 4_000
    table_cells: int = 100_000
    pdf_pages: int = 2_000
    list_lines: int = 100_000
    list_faults: int = 20


DEFAULT = Limits()


def refuse(where: str, what: str, limits: Limits, name: str) -> NoReturn:
    """Raise the InputError of a limit: `what` is the plain fault, `name` the field of Limits that was passed."""
    stated = getattr(limits, name)
    raise InputError(f"{what}; the limit is {stated:,}", where=where, remedy=f"split it, or raise the limit {name!r}")


def check_text(text: str, where: str, limits: Limits) -> None:
    """Raise InputError for a text that is too long, or has a line that is."""
    if len(text) > limits.text_chars:
        refuse(where, f"the text has {len(text):,} characters", limits, "text_chars")
    if len(text) > limits.text_lines and len(text.splitlines()) > limits.text_lines:
        refuse(where, "the text has too many lines", limits, "text_lines")
    if len(text) > limits.line_chars:
        longest = max(map(len, text.splitlines()), default=0)
        if longest > limits.line_chars:
            refuse(where, f"a line has {longest:,} characters", limits, "line_chars")
