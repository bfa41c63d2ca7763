"""Where a span stands, as the W3C Web Annotation data model says it (https://www.w3.org/TR/annotation-model/, section 4.2)."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from claimcheck.reading.blocks import Page

if TYPE_CHECKING:
    from claimcheck.model.document import Document

AROUND = 32  # code points on each side, as annotation clients keep them


def selector(document: Document, start: int, end: int) -> dict[str, Any]:
    """A span of a document as a SpecificResource: its source, a TextQuoteSelector and a TextPositionSelector.

    start, end: half-open offsets in `document.text`, in code points; the position is in that text, too. The words before and
    after are such as stand next to the quote in the source: for a page they stop at the end of its block or of a table's cell.
    Raises ValueError for offsets outside the text.
    """
    text = document.text
    if not 0 <= start <= end <= len(text):
        raise ValueError(f"no span {start}:{end} in a text of {len(text)} characters")
    first, last = _block(document, start, end) if isinstance(document, Page) else (0, len(text))
    quote = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(first, start - AROUND) : start],
        "suffix": text[end : min(last, end + AROUND)],
    }
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    source = document.url or document.path or document.id
    return {"type": "SpecificResource", "source": source, "selector": [quote, position]}


def _block(page: Page, start: int, end: int) -> tuple[int, int]:
    """The bounds of the cell, or of the line, in which a span stands."""
    at = bisect_right(page.cells, (start, len(page.text) + 1)) - 1
    if at >= 0 and page.cells[at][0] <= start and end <= page.cells[at][1]:
        return page.cells[at]
    first = page.text.rfind("\n", 0, start) + 1
    last = page.text.find("\n", end)
    return first, len(page.text) if last < 0 else last
