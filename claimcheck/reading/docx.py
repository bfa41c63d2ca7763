"""Office documents (DOCX): paragraphs, headings, tables, core properties; checked before they are unpacked."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING, Any

from claimcheck.errors import EmptyInput, InputError
from claimcheck.reading.blocks import Block, page, row_blocks
from claimcheck.reading.extras import needed
from claimcheck.reading.html.grids import LONG, Cells
from claimcheck.reading.limits import DEFAULT, refuse
from claimcheck.reading.rows import Grid, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.reading.blocks import Kind, Page
    from claimcheck.reading.files import Given
    from claimcheck.reading.limits import Limits

SMALL = 1_000_000  # bytes; the ratio of a smaller member tells nothing
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
DELETED = frozenset({f"{W}del", f"{W}moveFrom", FALLBACK})
STYLES: dict[str, Kind] = {"title": "title", "caption": "caption"}
BROKEN = "save it anew as DOCX, or as plain text"
UTF_16 = (b"<\0!\0D\0O\0C", b"\0<\0!\0D\0O\0C", b"<\0!\0E\0N\0T", b"\0<\0!\0E\0N\0T")


def read_docx(name: str, data: bytes, *, path: str, given: Given, limits: Limits = DEFAULT) -> Page:
    """An office document as a document: its paragraphs and text boxes, rows of tables as lines, heads and feet in the foot.

    What was struck out as a tracked change is left out, what was put in is read. The date of the file's making is no date of
    publication: it is noted and not taken. Raises InputError for a file that is broken or above a limit, or where the extra
    "docx" is not installed; EmptyInput.
    """
    docx = needed("docx", "docx", path)
    check_archive(data, path, limits)
    try:
        opened = docx.Document(io.BytesIO(data))
        blocks = list(_blocks(opened, Cells(path, limits)))
        blocks.extend(_margins(opened))
        stated = _stated(opened)
    except InputError:
        raise
    except Exception as error:  # noqa: BLE001  # python-docx fails in many ways on a broken file; each means the same
        what = f"the office document is broken ({type(error).__name__})"
        raise InputError(what, where=path, remedy=BROKEN) from None
    if not any(block.text.strip() for block in blocks):
        raise EmptyInput("the document has no word in it", where=path, remedy="give an article's text")
    size = sum(len(block.text) for block in blocks)
    if size > limits.text_chars:
        refuse(path, f"the text has {size:,} characters", limits, "text_chars")
    known: dict[str, str | None] = {key: value for key, value in given.details.items() if value}
    origins = dict.fromkeys(known, "caller")
    for key in ("title", "author", "language"):
        if stated.get(key) and key not in known:
            known[key], origins[key] = stated[key], "the core properties"
    made = page(name, blocks, known, path=path, origins=origins, published=given.published)
    if made.title_span:
        made.origins = {**made.origins, "title": "the headline"}
    notes = []
    if stated.get("made") and made.published is None:
        notes.append(f"the file was made on {stated['made']}; that is not taken for its date of publication")
    told = "; ".join(f"{key} from {origin}" for key, origin in made.origins.items())
    made.notes = (*notes, told) if told else tuple(notes)
    return made


def check_archive(data: bytes, where: str, limits: Limits) -> None:
    """Refuse an archive that is broken, unpacks to too much, or declares entities, before anything of it is parsed.

    What its index states is checked first; that the members hold no more is seen to by the standard library.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if len(members) > limits.archive_members:
                refuse(where, f"the archive has {len(members):,} files in it", limits, "archive_members")
            total = sum(member.file_size for member in members)
            if total > limits.archive_bytes:
                refuse(where, f"the archive unpacks to {total:,} bytes", limits, "archive_bytes")
            for member in members:
                if member.file_size > max(SMALL, limits.archive_ratio * max(1, member.compress_size)):
                    refuse(
                        where,
                        f"{member.filename!r} in it unpacks to {member.file_size:,} bytes, of {member.compress_size:,}",
                        limits,
                        "archive_ratio",
                    )
            for member in members:
                if member.filename.endswith((".xml", ".rels")):
                    _no_entities(archive.read(member), where)
            named = {member.filename for member in members}
    except InputError:
        raise
    except (
        zipfile.BadZipFile,
        OSError,
        EOFError,
        ValueError,
        NotImplementedError,
        RuntimeError,
        zlib.error,
    ) as fault:
        what = f"the archive is broken or locked ({type(fault).__name__})"
        raise InputError(what, where=where, remedy=BROKEN) from None
    if "word/document.xml" not in named:
        raise InputError("the file is no word-processor document (DOCX)", where=where, remedy=BROKEN)


def _no_entities(xml: bytes, where: str) -> None:
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml or any(mark in xml[:4000] for mark in UTF_16):
        raise InputError("the document declares XML entities, and no office program does", where=where, remedy=BROKEN)


def _blocks(opened: Any, cells: Cells) -> Iterator[Block]:
    """The paragraphs and tables of the body in order."""
    styles = {style.style_id: (style.name or "").casefold() for style in opened.styles if style.style_id}
    waiting = list(opened.element.body.iterchildren())[::-1]
    while waiting:
        element = waiting.pop()
        if element.tag == f"{W}p":
            yield from _paragraph(element, styles)
        elif element.tag == f"{W}tbl":
            yield from _table(element, cells, styles)
        elif element.tag in {f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml", f"{W}smartTag"}:
            waiting.extend(list(element.iterchildren())[::-1])


def _paragraph(element: Any, styles: dict[str, str]) -> Iterator[Block]:
    style = element.find(f"{W}pPr/{W}pStyle")
    named = styles.get(style.get(f"{W}val") if style is not None else "", "")
    boxes: list[Any] = []
    text = _words(element, boxes)
    if text:
        yield Block(text, STYLES.get(named, "text"))
    for box in boxes:
        for inner in box.iterchildren(f"{W}p"):
            words = _words(inner, [])
            if words:
                yield Block(words)


def _words(element: Any, boxes: list[Any]) -> str:
    """The words of a paragraph as they are after all tracked changes; text boxes within it go to `boxes`."""
    parts: list[str] = []
    waiting = list(element.iterchildren())[::-1]
    while waiting:
        inner = waiting.pop()
        tag = inner.tag
        if tag == f"{W}t":
            parts.append(inner.text or "")
        elif tag == f"{W}tab":
            parts.append("\t")
        elif tag in {f"{W}br", f"{W}cr"}:
            parts.append("\n")
        elif tag == f"{W}noBreakHyphen":
            parts.append("-")
        elif tag == f"{W}txbxContent":
            boxes.append(inner)
        elif tag not in DELETED and tag != f"{W}pPr":
            waiting.extend(list(inner.iterchildren())[::-1])
    lines = (re.sub(r"[ \t]+", " ", line).strip() for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def _table(element: Any, cells: Cells, styles: dict[str, str]) -> Iterator[Block]:
    """The rows of a table as lines; one that only lays text out as its paragraphs."""
    rows: list[list[str]] = []
    heads = 0
    for row in element.iterchildren(f"{W}tr"):
        line: list[str] = []
        for cell in row.iterchildren(f"{W}tc"):
            wide = _number(cell.find(f"{W}tcPr/{W}gridSpan"))
            cells.add(wide)
            merged = cell.find(f"{W}tcPr/{W}vMerge")
            goes_on = merged is not None and merged.get(f"{W}val", "continue") == "continue"
            above = rows[-1][len(line)] if goes_on and rows and len(rows[-1]) > len(line) else ""
            words = above or " ".join(_words(p, []) for p in cell.iter(f"{W}p"))
            line.extend([words] * wide)
        if heads == len(rows) and row.find(f"{W}trPr/{W}tblHeader") is not None:
            heads += 1
        rows.append(line)
    if any(len(cell) > LONG for row in rows for cell in row) or max(map(len, rows), default=0) < 2:
        for paragraph in element.iter(f"{W}p"):
            yield from _paragraph(paragraph, styles)
        return
    yield from row_blocks(row for row in lines_of(Grid(rows, heads if heads < len(rows) else 0)) if row.text)


def _number(element: Any) -> int:
    stated = element.get(f"{W}val", "") if element is not None else ""
    return max(1, min(int(stated[:9]), 200)) if stated.isascii() and stated.isdecimal() else 1


def _margins(opened: Any) -> Iterator[Block]:
    """The words of page heads and feet, once each."""
    seen: set[str] = set()
    for section in opened.sections:
        for margin in (section.header, section.footer, section.first_page_header, section.first_page_footer):
            if margin.is_linked_to_previous:
                continue
            for paragraph in margin.paragraphs:
                text = _words(paragraph._p, [])  # noqa: SLF001  # python-docx drops what stands in changes and fields
                if text and text not in seen:
                    seen.add(text)
                    yield Block(text, "foot")


def _stated(opened: Any) -> dict[str, str]:
    """What the core properties state."""
    core = opened.core_properties
    stated = {"title": core.title, "author": core.author, "language": core.language}
    if core.created is not None:
        stated["made"] = core.created.date().isoformat()
    return {key: " ".join(value.split()) for key, value in stated.items() if value and value.strip()}
