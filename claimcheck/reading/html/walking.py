"""The blocks of a page in its order: paragraphs, headings, list items, captions and rows, each with where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from claimcheck.reading import tables
from claimcheck.reading.html.grids import Cells, is_data, rows_of, rows_of_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.reading.rows import Row

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table",
    "caption", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "iframe", "object", "video", "audio", "select",
    "option", "button",
})  # fmt: skip
SILENT = frozenset({
    "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "embed", "canvas", "audio",
    "video", "select", "textarea", "button", "input", "head", "link", "meta", "map", "area", "datalist", "frameset",
})  # fmt: skip
FURNITURE = frozenset({"nav", "footer", "form", "menu", "dialog", "aside"})
ROLES = frozenset({"navigation", "contentinfo", "complementary", "search", "dialog", "alertdialog", "banner", "menu"})
WHOLE = frozenset({"html", "body", "main", "article"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
SPACE = re.compile(r"[ \t\n\r\f\v]+")
HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
TOKENS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
Kind: TypeAlias = Literal["text", "heading", "caption", "row"]


@dataclass(slots=True)
class Place:
    """Where a block stands: its element, the furniture around it (by index of `Walked.furniture`), and what its box is."""

    element: Any
    furniture: tuple[int, ...] = ()
    facts: bool = False
    caption: bool = False
    link: bool = False
    heading: str = ""


@dataclass(slots=True)
class Found:
    """A block of the page. links: the share of its characters that lie in links."""

    text: str
    kind: Kind
    place: Place
    links: float = 0.0
    cells: Sequence[tuple[int, int]] = ()


@dataclass(slots=True)
class Walked:
    """The blocks of a page, and the elements that its markup calls furniture."""

    blocks: list[Found] = field(default_factory=list)
    furniture: list[Any] = field(default_factory=list)


def words_of_names(element: Any) -> frozenset[str]:
    """The words in the class and id names of an element, folded."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"[:400]
    return frozenset(token.casefold() for token in TOKENS.findall(names)) if names.strip() else frozenset()


def walk(tree: Any, etree: Any, cells: Cells) -> Walked:
    """The blocks of a tree. What is hidden, a script or a control of a form is left out."""
    return _Walk(cells).run(etree.iterwalk(tree, events=("start", "end")))


class _Walk:
    """One pass over the tree, without recursion: a page may be a thousand elements deep."""

    def __init__(self, cells: Cells) -> None:
        self.cells, self.walked = cells, Walked()
        self.places: list[Place] = []
        self.buffer: list[str] = []
        self.linked = 0
        self.open: Place | None = None

    def run(self, walker: Any) -> Walked:
        for event, element in walker:
            tag = element.tag
            if not isinstance(tag, str):  # an entity or the like that stands for nothing
                continue
            if event == "start":
                self._start(element, tag, walker)
            else:
                self._end(element, tag)
        self._flush()
        return self.walked

    def _start(self, element: Any, tag: str, walker: Any) -> None:
        place = self._place(element, tag)
        if tag in BLOCKS:
            self._flush()
        self.places.append(place)
        if tag in SILENT or element.get("hidden") is not None or HIDDEN.search(element.get("style") or ""):
            walker.skip_subtree()
        elif tag == "br":
            self.buffer.append("\n")
        elif (tag == "table" and is_data(element)) or tag == "dl":
            made = rows_of(element, self.cells) if tag == "table" else rows_of_list(element, self.cells)
            self._rows(made, place)
            walker.skip_subtree()
        else:
            self._add(element.text, place)

    def _end(self, element: Any, tag: str) -> None:
        if tag in BLOCKS:
            self._flush()
        self.places.pop()
        if self.places:
            self._add(element.tail, self.places[-1])

    def _place(self, element: Any, tag: str) -> Place:
        above = self.places[-1] if self.places else Place(element)
        block = element if tag in BLOCKS else above.element
        place = Place(block, above.furniture, above.facts, above.caption, above.link or tag == "a", above.heading)
        if tag in HEADINGS:
            place.heading = tag
        if tag == "figcaption":
            place.caption = True
        if tag in WHOLE:
            return place
        kinds = tables.column("furniture", "furniture"), tables.column("furniture", "facts")
        words = words_of_names(element)
        if words and not words.isdisjoint(kinds[1]):
            place.facts = True
        elif tag in FURNITURE or element.get("role") in ROLES or (words and not words.isdisjoint(kinds[0])):
            self.walked.furniture.append(element)
            place.furniture = (*above.furniture, len(self.walked.furniture) - 1)
        if words and not words.isdisjoint(tables.column("furniture", "caption")) and tag not in {"table", "figure"}:
            place.caption = True
        return place

    def _add(self, text: str | None, place: Place) -> None:
        if text:
            self.buffer.append(SPACE.sub(" ", text))
            if not text.isspace():
                self.open = self.open or place
                self.linked += len(text) if place.link else 0

    def _flush(self) -> None:
        if self.open is not None:
            kind: Kind = "heading" if self.open.heading else "caption" if self.open.caption else "text"
            text = "".join(self.buffer)
            for part in _paragraphs(text, heading=kind == "heading"):
                self.walked.blocks.append(Found(part, kind, self.open, min(1.0, self.linked / max(1, len(text)))))
        self.buffer, self.linked, self.open = [], 0, None

    def _rows(self, rows: Sequence[Row], place: Place) -> None:
        for row in rows:
            self.walked.blocks.append(Found(row.text, "row", place, 0.0, row.cells))


def _paragraphs(text: str, *, heading: bool) -> Iterator[str]:
    """The paragraphs of a block: two line breaks part them, and one parts lines."""
    if heading:
        text = text.replace("\n", " ")
    for part in re.split(r" ?\n(?: ?\n)+ ?", text):
        lines = (re.sub(" {2,}", " ", line).strip(" ") for line in part.split("\n"))
        made = "\n".join(line for line in lines if line)
        if made:
            yield made
