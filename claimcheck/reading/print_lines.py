"""Printed lines to paragraphs: what stands close together is one, hyphens at line ends are joined, running heads are feet."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Any

from claimcheck.reading import tables
from claimcheck.reading.blocks import Block

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.reading.blocks import Kind

JOINED = "\ufffe\x02"  # what pdfium writes for a hyphen at the end of a line, and no line end after it
HYPHENS = f"-\u00ad\u2010{JOINED}"
PART = re.compile(f"[^\r\n{JOINED}]+[{JOINED}]?")
STOPS = (".", "!", "?", "…", ":", "”", '"', ")", "’")
EDGE_LINES = 2  # lines at the top and the foot of a page that can be running heads
MOST_WORDS = 30
LARGER = 1.15
WORD = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class PrintLine:
    """A line of a printed page: its words, and its box in points from the lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """In points, of the font's box."""
        return self.top - self.bottom


def print_lines(layer: Any) -> list[PrintLine]:
    """The lines of a page's text layer, in the order of the layer."""
    found: list[PrintLine] = []
    for part in PART.finditer(layer.get_text_range()):
        words = part[0].strip()
        if not words:
            continue
        at = part.start() + part[0].index(words[0])
        first, last = _box(layer, at), _box(layer, at + len(words.rstrip(JOINED)) - 1)
        box = first or last or (0.0, 0.0, 0.0, 0.0)
        found.append(PrintLine(words, box[0], box[1], max(box[2], (last or box)[2]), box[3]))
    return found


def _box(layer: Any, at: int) -> tuple[float, float, float, float] | None:
    try:
        left, bottom, right, top = layer.get_charbox(at, loose=True)
    except Exception:  # noqa: BLE001  # an index past the layer's own count, or a character without a box
        return None
    return (left, bottom, right, top) if right > left or top > bottom else None


def blocks_of(pages: Sequence[Sequence[PrintLine]]) -> list[Block]:
    """The paragraphs of all pages, what runs over pages joined; running heads and feet and page numbers as feet, once each."""
    running = _running(pages)
    feet: dict[str, str] = {}
    kept: list[PrintLine] = []
    usual = median(line.height for lines in pages for line in lines) if any(pages) else 0.0
    for lines in pages:
        for number, line in enumerate(lines):
            edge = number < EDGE_LINES or number >= len(lines) - EDGE_LINES or _margin(lines, number, usual)
            if edge and (
                _key(line) in running or _margin(lines, number, usual) or (_numbers(line) and _last(lines, number))
            ):
                feet.setdefault(line.text, line.text)
            else:
                kept.append(line)
    vocabulary = Counter(word.casefold() for line in kept for word in WORD.findall(line.text))
    paragraphs = list(_paragraphs(kept))
    large = max((lines[0].height for lines in paragraphs[:6]), default=0.0)
    blocks: list[Block] = []
    for lines in paragraphs:
        text = _joined(lines, vocabulary)
        titled = large > usual * LARGER and lines[0].height == large and not any(b.kind == "title" for b in blocks)
        kind: Kind = "title" if titled and len(text.split()) <= MOST_WORDS and len(blocks) < 6 else "text"
        blocks.append(Block(text, kind))
    return [*blocks, *(Block(text, "foot") for text in feet)]


def _key(line: PrintLine) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text.casefold()), round(line.height)


def _running(pages: Sequence[Sequence[PrintLine]]) -> set[tuple[str, int]]:
    """The lines that stand at the edge of several pages, two fifths of them at least (left and right pages may differ)."""
    filled = [lines for lines in pages if lines]
    if len(filled) < 2:
        return set()
    count: Counter[tuple[str, int]] = Counter()
    for lines in filled:
        count.update({_key(line) for line in [*lines[:EDGE_LINES], *lines[-EDGE_LINES:]]})
    return {key for key, number in count.items() if number >= max(2, 0.4 * len(filled))}


def _last(lines: Sequence[PrintLine], number: int) -> bool:
    """Whether a line is the uppermost or the lowest of its page, wherever the layer has it."""
    lows = [line.bottom for line in lines]
    return number in {0, len(lines) - 1} or lines[number].bottom in {min(lows), max(lows)}


def _margin(lines: Sequence[PrintLine], number: int, usual: float) -> bool:
    """Whether a line is set small, alone and apart at the top or the foot of its page."""
    line = lines[number]
    if line.height > 0.9 * usual or len(lines) < 4 or not _last(lines, number):
        return False
    others = [other.bottom for other in lines if other is not line]
    return min(abs(line.bottom - other) for other in others) > 2 * usual


def _numbers(line: PrintLine) -> bool:
    """Whether a line is a page number."""
    words = WORD.findall(line.text.casefold())
    if len(line.text) > 24 or not re.search(r"\d", line.text) or "," in line.text:
        return False
    return len(re.findall(r"\d+", line.text)) <= 2 and set(words) <= tables.first_cells("page_numbers")


def _paragraphs(lines: Sequence[PrintLine]) -> Iterator[list[PrintLine]]:
    current: list[PrintLine] = []
    right = max((line.right for line in lines), default=0.0)
    for line in lines:
        if current and not _goes_on(current, line, right):
            yield current
            current = []
        current.append(line)
    if current:
        yield current


def _goes_on(current: Sequence[PrintLine], line: PrintLine, right: float) -> bool:
    """Whether a line goes on with the paragraph of the lines before it."""
    before = current[-1]
    height = max(before.height, line.height, 1.0)
    if before.text[-1:] in HYPHENS and line.text[:1].islower():
        return True
    if abs(before.height - line.height) > 0.15 * height:
        return False
    ended = before.text.endswith(STOPS)
    if line.bottom >= before.bottom:  # the next column or page
        return not ended and not line.text[:1].isupper()
    pitch = before.bottom - line.bottom
    usual = (
        current[-2].bottom - before.bottom if len(current) > 1 and current[-2].bottom > before.bottom else 1.35 * height
    )
    if pitch > max(usual * 1.25, usual + 0.3 * height):
        return False
    if line.left > before.left + 0.8 * height and len(current) > 1 and ended:
        return False  # the first line of a paragraph is indented
    return not (ended and before.right < right - 0.25 * (right - before.left))


def _joined(lines: Sequence[PrintLine], vocabulary: Counter[str]) -> str:
    text = ""
    for line in lines:
        if not text:
            text = line.text
        elif text[-1] in HYPHENS and line.text[:1].isalnum():
            text = _without_hyphen(text, line.text, vocabulary)
        else:
            text = f"{text} {line.text}"
    return re.sub("[\ufffe\x02]", "-", text)


def _without_hyphen(before: str, after: str, vocabulary: Counter[str]) -> str:
    """Two parts of a word joined; the hyphen stays where it is the word's own."""
    head = WORD.findall(before[:-1])
    tail = WORD.match(after)
    soft = before[-1] == "\u00ad"
    if not soft and (tail is None or not head or not before[-2:-1].isalpha() or not after[:1].islower()):
        return f"{before[:-1]}-{after}"
    first, second = head[-1].casefold() if head else "", tail[0].casefold() if tail else ""
    if soft or vocabulary[first + second]:
        return before[:-1] + after
    own = first in tables.first_cells("hyphenated") or (vocabulary[first] > 1 and vocabulary[second] > 1)
    return f"{before[:-1]}-{after}" if own else before[:-1] + after
