"""Lines and paragraphs of a text, with their offsets, and the shape by which prose is told from furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.reading import tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BREAK = re.compile(r"(\r\n|\r|\n)")
LONG = 2000  # characters of a line that are looked at for its shape; the ends tell, the middle does not
MOST_FOLDED = 120  # words of a line that can be furniture
WRAP = 120  # no one wraps prose at more columns
CLOSERS = "\"'”’»›)]*_ \t"
CLOSERS_OF_WORDS = CLOSERS.replace("]", "")
STOPS = ".!?…。！？؟۔।"
NOTE_MARKS = re.compile(r"(?:\[[\w ]{1,20}\])+$")
LINK = re.compile(r"!?\[([^\]\n]{0,300})\]\([^)\n]{0,600}\)")
EDGES = " \t\u00a0\ufeff0123456789!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~«»‘’“”–—…•·▪●►→©×"
WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")  # scripts without spaces between words


@dataclass(slots=True)
class Line:
    """A line, or a paragraph that was wrapped over several lines.

    start, end: offsets of its text without the space around it. folded: its words in
    folded case, a space between them (none of long lines). words, stops: how many words, how many of them stop words
    (of the first 100). ends: closed by a full stop or the like. apart: a blank line stands before it. bullet: a list item.
    linked: nothing but Markdown links.
    """

    start: int
    end: int
    text: str
    folded: str
    words: int
    stops: int
    ends: bool
    apart: bool
    bullet: bool
    linked: bool

    @property
    def sentence(self) -> bool:
        """Closed like a sentence, and long enough for one."""
        return self.ends and self.words >= 2

    @property
    def prose(self) -> bool:
        """Ten words or more that read like running text: closed, and with stop words where the script has them."""
        if self.words < 10:
            return False
        spoken = self.stops * 6 >= min(self.words, 100) or not self.text[:LONG].isascii()
        return spoken and (self.ends or self.words >= 40)

    @property
    def key(self) -> str:
        """The words alone, folded, without the marks and numbers around them: what cues are compared with."""
        text = LINK.sub(r"\1", self.folded) if "](" in self.folded else self.folded
        return text.strip(EDGES).replace("’", "'")


def raw_lines(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    r"""Offsets of each line without its line end; "\n", "\r\n" and a lone "\r" end lines."""
    if "\r" not in text:
        for line in (text[start:] if start else text).split("\n"):
            stop = start + len(line)
            yield start, stop
            start = stop + 1
        return
    parts = BREAK.split(text[start:])  # line, line end, line, …, line
    for line, mark in zip(parts[::2], [*parts[1::2], ""], strict=True):
        stop = start + len(line)
        yield start, stop
        start = stop + len(mark)


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1, the column in code points."""
    before = text[:offset]
    number = before.count("\n") + before.count("\r") - before.count("\r\n")
    start = max(before.rfind("\n"), before.rfind("\r")) + 1
    if before.endswith("\r") and text[offset : offset + 1] == "\n":  # between the two: still on the line that they end
        number -= 1
        start = max(before.rfind("\n", 0, offset - 1), before.rfind("\r", 0, offset - 1)) + 1
    return number + 1, offset - start + 1


def lines(text: str, start: int = 0) -> list[Line]:
    """The lines that hold anything, in order; paragraphs wrapped over several lines are joined to one."""
    found: list[Line] = []
    block: list[tuple[int, int]] = []
    apart = True
    for begin, stop in raw_lines(text, start):
        line = text[begin:stop].lstrip()
        if line:
            block.append((stop - len(line), stop - len(line) + len(line.rstrip())))
        else:
            found.extend(_block(text, block, apart=apart))
            apart, block = True, []
    found.extend(_block(text, block, apart=apart))
    return found


def _block(text: str, block: list[tuple[int, int]], *, apart: bool) -> Iterable[Line]:
    if len(block) > 1 and _wrapped(text, block):
        return [_line(text, block[0][0], block[-1][1], apart=apart)]
    return [_line(text, start, end, apart=apart and number == 0) for number, (start, end) in enumerate(block)]


def _wrapped(text: str, block: list[tuple[int, int]]) -> bool:
    """Whether the lines are one paragraph filled to a width: no line could have taken the next one's first word."""
    width = max(end - start for start, end in block)
    if not 40 <= width <= WRAP:
        return False
    lower = 0
    for (start, end), (after, last) in pairwise(block):
        first = text[after:last].split(None, 1)[0]
        if end - start + 1 + len(first) <= width or first[0] in "-*•#|>":
            return False
        lower += first[0].islower()
    return lower * 4 >= len(block) - 1


def _line(text: str, start: int, end: int, *, apart: bool) -> Line:
    body = text[start:end]
    head = body[:LONG]
    words = head.casefold().split()
    count = len(words) + (body.count(" ", LONG) if end - start > LONG else 0)
    if count < 10 and len(head) > 12 and WIDE.search(head):
        count = max(count, len(head) // 2)
    common = tables.first_cells("stopwords")
    stops = sum(map(common.__contains__, words[:100] if count > 100 else words))
    folded = " ".join(words) if count <= MOST_FOLDED else ""
    linked = "](" in head and not re.search(r"\w", LINK.sub("", head))
    bullet = head[0] in "•·▪●–" or head[:2] in {"- ", "* ", "+ "}
    return Line(start, end, body, folded, count, stops, _ends(body), apart, bullet, linked)


def _ends(body: str) -> bool:
    """Whether a full stop or the like closes a line, behind which notes and closing marks may stand."""
    if body[-1] in STOPS:
        return True
    tail = body[-40:].rstrip(CLOSERS_OF_WORDS)
    if tail.endswith("]"):
        tail = NOTE_MARKS.sub("", tail)
    tail = tail.rstrip(CLOSERS)
    return bool(tail) and tail[-1] in STOPS
