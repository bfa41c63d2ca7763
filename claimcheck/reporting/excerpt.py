"""The lines that a span stands in, cut to the width around it, with carets under its words."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from unicodedata import bidirectional

from claimcheck.reporting.display import clean, columns

LINE_END = re.compile(r"\r\n|\n|\r")
MOST_LINES = 3
"""Of a span over several lines, this many are shown."""

ELLIPSIS = "…"


class Lines:
    """Where the lines of a text start. Lines end as in `claimcheck.reading`: LF, CR LF or CR."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(end.end() for end in LINE_END.finditer(text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, in code points."""
        number = bisect_right(self._starts, offset)
        return number, offset - self._starts[number - 1] + 1

    def bounds(self, number: int) -> tuple[int, int]:
        """Start and end of a line, without its line end."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return start, end


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One line of an excerpt. shown: the line as it is printed; indent, length: of the carets, in columns; words: what
    stands over the carets; turned: whether the line runs from right to left somewhere, so that carets may mislead.
    """

    number: int
    shown: str
    indent: int
    length: int
    words: str
    turned: bool


def excerpt(lines: Lines, start: int, end: int, room: int) -> list[Excerpt]:
    """The lines under a span, each at most `room` columns wide (but never less than 20)."""
    first, _ = lines.place(start)
    last, _ = lines.place(max(start, end - 1))
    shown = []
    for number in range(first, min(last, first + MOST_LINES - 1) + 1):
        low, high = lines.bounds(number)
        inner = (max(start, low), max(low, min(end, high)))
        shown.append(_line(lines.text, (low, high), inner, number, max(room, 20)))
    return shown


def _line(text: str, bounds: tuple[int, int], span: tuple[int, int], number: int, room: int) -> Excerpt:
    words = clean(text[span[0] : span[1]])
    if columns(words) > room - 4:
        words = _head(words, room - 5) + ELLIPSIS
        left, right = span
    else:
        left, right = _window(text, bounds, span, room)
    before = clean(text[left : span[0]])
    after = clean(text[span[1] : right])
    lead = ELLIPSIS + " " if left > bounds[0] else ""
    tail = " " + ELLIPSIS if right < bounds[1] and not words.endswith(ELLIPSIS) else ""
    if lead:
        before = before.lstrip()
    if tail:
        after = after.rstrip()
    shown = f"{lead}{before}{words}{after}{tail}"
    turned = any(bidirectional(char) in {"R", "AL"} for char in shown)
    return Excerpt(number, shown, columns(lead + before), max(1, columns(words)), words, turned)


def _window(text: str, bounds: tuple[int, int], span: tuple[int, int], room: int) -> tuple[int, int]:
    """The part of a long line to show: about as much before the span as after it, cut between words."""
    low, high = bounds
    if high - low <= 4 * room and columns(clean(text[low:high])) <= room:
        return low, high
    spare = room - columns(clean(text[span[0] : span[1]])) - 4
    left = _reach(text, span[0], low, spare // 2)
    used = columns(clean(text[left : span[0]]))
    right = _reach(text, span[1], high, spare - used)
    used = columns(clean(text[span[1] : right]))
    left = _reach(text, span[0], low, spare - used)
    return _after_space(text, left, span[0], low), _before_space(text, right, span[1], high)


def _reach(text: str, origin: int, limit: int, spare: int) -> int:
    """How far from `origin` towards `limit` the text fits into `spare` columns."""
    step = 1 if limit >= origin else -1
    at, steps = origin, 0
    while at != limit and steps < 4 * spare:
        char = text[at if step > 0 else at - 1]
        spare -= columns(clean(char))
        if spare < 0:
            break
        at += step
        steps += 1
    return at


def _after_space(text: str, left: int, until: int, low: int) -> int:
    """The start of the first whole word from `left` on; `left` itself in a script that writes no spaces."""
    if left == low or text[left - 1].isspace():
        return left
    return next((at for at in range(left, until) if text[at].isspace()), left)


def _before_space(text: str, right: int, since: int, high: int) -> int:
    """The end of the last whole word up to `right`; `right` itself in a script that writes no spaces."""
    if right == high or text[right].isspace():
        return right
    return next((at for at in range(right, since, -1) if text[at - 1].isspace()), right)


def _head(words: str, room: int) -> str:
    while words and columns(words) > room:
        words = words[:-1]
    return words
