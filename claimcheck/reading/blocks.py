"""What a page, a PDF or an office document is made of, and the one text that it becomes.

Where a format has no text of its own, the text is made here, once: blocks, a blank line between them. Everything after, and
the report, refers to that text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from claimcheck.model.document import Document, Zone
from claimcheck.reading.article import document

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from claimcheck.model.document import ZoneName
    from claimcheck.reading.rows import Row

Kind: TypeAlias = Literal["title", "text", "caption", "row", "foot"]
FORCED: dict[Kind, ZoneName] = {"caption": "caption", "row": "body", "foot": "foot"}
BETWEEN = "\n\n"


@dataclass(slots=True)
class Block:
    """A paragraph, a heading, a list item, a caption, a row of a table; `cells` are offsets in its text."""

    text: str
    kind: Kind = "text"
    cells: Sequence[tuple[int, int]] = ()


@dataclass(slots=True)
class Page(Document):
    """A document whose text was made from the blocks of a page, a PDF or an office document.

    origins: what is known of the source ("title", "author", …), and where each came from. cells: where in the text words of
    table cells stand, for the words beside them are not beside them on the page. markup: all of a page's file, decoded; empty for
    anything but a file of markup.
    """

    origins: Mapping[str, str] = field(default_factory=dict)
    cells: tuple[tuple[int, int], ...] = ()
    markup: str = ""


def row_blocks(rows: Iterable[Row]) -> list[Block]:
    """Rows of a table as blocks."""
    return [Block(row.text, "row", row.cells) for row in rows]


def ordered(blocks: Sequence[Block]) -> list[Block]:
    """Blocks in the order of the text: a fact box above the first paragraph after the last, feet at the end."""
    first = next((number for number, block in enumerate(blocks) if block.kind == "text"), len(blocks))
    boxed = [block for block in blocks[:first] if block.kind == "row"]
    feet = [block for block in blocks if block.kind == "foot"]
    rest = [
        block
        for number, block in enumerate(blocks)
        if block.kind != "foot" and not (number < first and block.kind == "row")
    ]
    return [*rest, *boxed, *feet]


def page(
    name: str,
    blocks: Sequence[Block],
    known: Mapping[str, str | None],
    *,
    path: str | None,
    origins: Mapping[str, str] | None = None,
    published: str | None = None,
    notes: tuple[str, ...] = (),
) -> Page:
    """The blocks as a document: one text, and the zones that its lines and its blocks tell."""
    text, spans = _joined(ordered(blocks))
    keys = ("title", "publisher", "agency", "author", "url", "language")
    read = document(name, text, {key: known.get(key) for key in keys}, published=published, path=path, notes=notes)
    forced = [(start, end, FORCED[block.kind]) for start, end, block in spans if block.kind in FORCED]
    made = placed(read, forced, [(start + a, start + b) for start, _, block in spans for a, b in block.cells], origins)
    title = next(((start, end) for start, end, block in spans if block.kind == "title"), None)
    if title:
        made.title_span = title
        made.title = made.text[slice(*title)]
    return made


def placed(
    read: Document,
    forced: Sequence[tuple[int, int, ZoneName]],
    cells: Iterable[tuple[int, int]],
    origins: Mapping[str, str] | None = None,
) -> Page:
    """A document with the zones that its markup gives to stretches of it (in text order), and the places of its cells."""
    values = {name: getattr(read, name) for name in Document.__slots__}
    if forced:
        values["zones"] = _rezoned(read.text, read.zones, forced)
    return Page(**values, origins=dict(origins or {}), cells=tuple(cells))


def _joined(blocks: Sequence[Block]) -> tuple[str, list[tuple[int, int, Block]]]:
    parts: list[str] = []
    spans: list[tuple[int, int, Block]] = []
    at = 0
    for block in blocks:
        if not block.text.strip():
            continue
        spans.append((at, at + len(block.text), block))
        parts.append(block.text)
        at += len(block.text) + len(BETWEEN)
    return BETWEEN.join(parts), spans


def _rezoned(text: str, zones: Sequence[Zone], forced: Sequence[tuple[int, int, ZoneName]]) -> tuple[Zone, ...]:
    """Zones in which some stretches have the name that the page's markup gives them."""
    pieces: list[Zone] = []
    number = at = 0
    for zone in zones:
        at = max(at, zone.start)
        while number < len(forced) and forced[number][0] < zone.end:
            start, end, name = forced[number]
            pieces += [Zone(at, start, zone.name), Zone(start, end, name)]
            at, number = end, number + 1
        pieces.append(Zone(at, zone.end, zone.name))
    merged: list[Zone] = []
    for piece in pieces:
        piece.end -= len(text[piece.start : piece.end]) - len(text[piece.start : piece.end].rstrip())
        if piece.end <= piece.start:
            continue
        if merged and merged[-1].name == piece.name:
            merged[-1].end = piece.end
        else:
            merged.append(piece)
    return tuple(merged)
