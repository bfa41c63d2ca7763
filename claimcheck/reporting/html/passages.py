"""The words of a claim in their paragraph, and whole articles with claims marked."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.reporting.display import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

BREAK = re.compile(r"(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))+")
LINE = re.compile(r"\r\n|\n|\r")
MOST = 420
"""Characters of a paragraph that are shown on either side of the words."""

LONGEST = 400
"""Characters of the words themselves."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of cleaned text. mark: the anchor of the claim that it carries, "" for marked words without one, or None."""

    text: str
    mark: str | None = None


def passage(text: str, start: int, end: int) -> tuple[Piece, ...]:
    """The paragraph around a span, with the span marked; cut at white space where it is very long."""
    low, high = _paragraph(text, start, end)
    left, right = max(low, start - MOST), min(high, end + MOST)
    if left > low:
        left = next((at + 1 for at in range(left, start) if text[at].isspace()), left)
    if right < high:
        right = next((at for at in range(right, end, -1) if text[at - 1].isspace()), right)
    before = ("… " if left > low else "") + clean(text[left:start])
    quote = text[start:end] if end - start <= LONGEST else f"{text[start : start + LONGEST]}…"
    after = clean(text[end:right]).rstrip() + (" …" if right < high else "")
    pieces = (Piece(before.lstrip()), Piece(clean(quote), ""), Piece(after))
    return tuple(piece for piece in pieces if piece.text)


def _paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    low, high = 0, len(text)
    for gap in BREAK.finditer(text):
        if gap.end() <= start:
            low = gap.end()
        elif gap.start() >= end:
            high = gap.start()
            break
    return low, high


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a text that holds words. breaks: line ends since the last one; start, stop: in the text; at: where it begins in
    the words of the page, in UTF-16 code units, as scripts count.
    """

    breaks: int
    start: int
    stop: int
    at: int


def rows(text: str) -> Iterator[Row]:
    """The lines that hold words, with their places in the text and in what the page shows of it."""
    start = at = breaks = 0
    for end_of_line in [*LINE.finditer(text), None]:
        stop = end_of_line.start() if end_of_line else len(text)
        shown = clean(text[start:stop])
        if shown.strip():
            breaks = breaks if at else 0
            yield Row(breaks, start, stop, at + breaks)
            at += breaks + units(shown)
            breaks = 0
        breaks += 1
        if end_of_line:
            start = end_of_line.end()


def units(shown: str) -> int:
    """The length of a text in UTF-16 code units."""
    return len(shown) if shown.isascii() else len(shown.encode("utf-16-le", "surrogatepass")) // 2


class Ruler:
    """Places in a text as places in the words of the page."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._rows = list(rows(text))

    def at(self, position: int) -> int:
        """The place in UTF-16 code units; between two lines the end of the first."""
        number = bisect_right(self._rows, position, key=lambda row: row.start) - 1
        if number < 0:
            return 0
        row = self._rows[number]
        return row.at + units(clean(self._text[row.start : min(position, row.stop)]))


def article(text: str, waiting: Sequence[tuple[int, int, str]]) -> Iterator[tuple[int, tuple[Piece, ...]]]:
    """The lines of a text that hold words: line ends since the last one, and pieces. waiting: start, end and anchor of claims,
    in order and apart.
    """
    at = 0
    for row in rows(text):
        pieces: list[Piece] = []
        position = row.start
        while at < len(waiting) and waiting[at][0] < row.stop:
            low, high, anchor = waiting[at]
            low, high = max(low, row.start), min(high, row.stop)
            if high > low:
                pieces.append(Piece(clean(text[position:low])))
                pieces.append(Piece(clean(text[low:high]), anchor if waiting[at][0] >= row.start else ""))
                position = high
            if waiting[at][1] > row.stop:
                break
            at += 1
        pieces.append(Piece(clean(text[position : row.stop])))
        yield row.breaks, tuple(piece for piece in pieces if piece.text)


def apart(spans: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Spans in order, without those that overlap an earlier one."""
    kept: list[tuple[int, int, str]] = []
    for span in sorted(set(spans)):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept
