"""The text layer of a PDF as an article. A page without one is reported: nothing is read from pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.errors import EmptyInput, InputError, NotText
from claimcheck.reading.blocks import page
from claimcheck.reading.extras import needed
from claimcheck.reading.limits import DEFAULT, refuse
from claimcheck.reading.print_lines import PrintLine, blocks_of, print_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.reading.blocks import Page
    from claimcheck.reading.files import Given
    from claimcheck.reading.limits import Limits

MOST_OBJECTS = 200  # of a page that are looked at for a picture
MOST_NAMED = 12  # pages named in a note
OCR = "run text recognition over it first (ocrmypdf, for example)"


def read_pdf(name: str, data: bytes, *, path: str, given: Given, limits: Limits = DEFAULT) -> Page:
    """A PDF as a document: paragraphs joined over lines and pages, running heads, feet and page numbers in the foot.

    The date of the file's making is no date of publication: it is noted and not taken. Raises InputError for a file that is
    broken, locked or above a limit, or where the extra "pdf" is not installed; NotText where no page has a text layer.
    """
    pdfium = needed("pypdfium2", "pdf", path)
    try:
        opened = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = "password" in str(error).casefold()
        what = "the PDF is locked with a password" if locked else "the PDF is broken and cannot be opened"
        remedy = "save it without a password" if locked else "save or export it anew"
        raise InputError(what, where=path, remedy=remedy) from None
    try:
        if len(opened) > limits.pdf_pages:
            refuse(path, f"the PDF has {len(opened):,} pages", limits, "pdf_pages")
        pages, unread = _pages(opened, pdfium, path, limits)
        stated = _stated(opened, pdfium)
    finally:
        opened.close()
    if not any(pages):
        if not unread:
            raise EmptyInput("the PDF has no word in it", where=path, remedy="give a PDF with text")
        raise NotText("no page of the PDF has a text layer: it is scanned, or drawn", where=path, remedy=OCR)
    notes = [_unread(unread, len(pages))] if unread else []
    known: dict[str, str | None] = {key: value for key, value in given.details.items() if value}
    origins = dict.fromkeys(known, "caller")
    for key, stating in (("title", "Title"), ("author", "Author")):
        if stated.get(stating) and key not in known:
            known[key], origins[key] = stated[stating], f"the PDF's {stating}"
    made = page(name, blocks_of(pages), known, path=path, origins=origins, published=given.published)
    if made.title_span:
        made.origins = {**made.origins, "title": "the headline"}
    day = _day(stated.get("CreationDate", ""))
    if day and made.published is None:
        notes.append(f"the PDF was made on {day}; that is not taken for its date of publication")
    told = "; ".join(f"{key} from {origin}" for key, origin in made.origins.items())
    made.notes = (*notes, told) if told else tuple(notes)
    return made


def _pages(opened: Any, pdfium: Any, path: str, limits: Limits) -> tuple[list[list[PrintLine]], list[int]]:
    """The lines of each page, and the numbers (from 1) of those that show something and have no text layer."""
    pages: list[list[PrintLine]] = []
    unread: list[int] = []
    size = 0
    for number in range(len(opened)):
        found: list[PrintLine] = []
        pictured = True
        try:
            sheet = opened[number]
            layer = sheet.get_textpage()
            size += layer.count_chars()
            if size > limits.text_chars:
                refuse(path, "the text of the PDF is too long", limits, "text_chars")
            found = print_lines(layer)
            pictured = not found and _pictured(sheet)
            layer.close()
            sheet.close()
        except pdfium.PdfiumError:
            pass  # a broken page is one that could not be read
        pages.append(found)
        if not found and pictured:
            unread.append(number + 1)
    return pages, unread


def _pictured(sheet: Any) -> bool:
    """Whether a page shows anything, so that its words may be in a picture."""
    return any(number < MOST_OBJECTS for number, _ in enumerate(sheet.get_objects(max_depth=2)))


def _unread(unread: Sequence[int], total: int) -> str:
    named = ", ".join(map(str, unread[:MOST_NAMED])) + (", …" if len(unread) > MOST_NAMED else "")
    return f"not read, for want of a text layer: {len(unread)} of {total} pages ({named}); {OCR}"


def _stated(opened: Any, pdfium: Any) -> dict[str, str]:
    try:
        return {key: " ".join(str(value).split()) for key, value in opened.get_metadata_dict(skip_empty=True).items()}
    except (pdfium.PdfiumError, UnicodeError, ValueError):
        return {}


def _day(stated: str) -> str | None:
    """The day of a PDF's date ("D:20210503…")."""
    digits = stated.removeprefix("D:")[:8]
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}" if len(digits) == 8 and digits.isdecimal() else None
