"""Bytes on disk to text, kept to the character, and from there to a document."""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.errors import EmptyInput, MissingInput, NotText
from claimcheck.reading.article import document
from claimcheck.reading.front_matter import front_matter

if TYPE_CHECKING:
    from claimcheck.model.document import Document

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip  # UTF-32's little-endian mark begins with UTF-16's
CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
MOST_CONTROLS = 0.02  # of the bytes; a stray NUL is a fault in a text, many are another kind of file
MOST_HIGH = (
    0.25  # of the bytes; Western European text in cp1252 has some 5 %, another script in another code page over 50 %
)
LIKELY_HIGH = frozenset("€‚„…‘’“”•–—™ £©«®°²³·»½¿§´") | {chr(code) for code in range(0xC0, 0x100)} | set("ŠŒŽšœžŸ")
SIGNATURES = {b"%PDF-": "a PDF", b"PK\x03\x04": "a zip archive or an office document", b"\x89PNG": "a picture"}


def read_file(path: Path, *, id: str | None = None) -> Document:  # noqa: A002  # the name that sources carry
    """A file (.txt, .md, or other text) as a document; its id is the one given, or the front matter's, or the path.

    Raises MissingInput, EmptyInput, NotText, and FrontMatterError or DateError for its front matter.
    """
    path = Path(path)
    return from_text(words_of(file_bytes(path), str(path)), str(path), id)


def words_of(data: bytes, where: str) -> str:
    """The text of a file's bytes. Raises NotText, and EmptyInput where there is no word in it."""
    text = decode(data, where)
    if not text.strip("\0 \t\r\n\f\v\u00a0\ufeff\u2028\u2029"):
        raise EmptyInput("the file has no word in it", where=where, remedy="give an article's text")
    return text


def from_text(text: str, path: str, name: str | None = None) -> Document:
    """The text of a file as a document. Raises FrontMatterError and DateError."""
    matter = front_matter(text, path)
    entries = matter.entries if matter else {}
    keys = ("title", "publisher", "agency", "author", "url", "language")
    return document(name or entries.get("id") or path, text, dict.fromkeys(keys), matter=matter, path=path)


def file_bytes(path: Path) -> bytes:
    """The bytes of a file. Raises MissingInput where it is not there or cannot be opened."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise MissingInput("no such file", where=str(path), remedy="check the path") from None
    except IsADirectoryError:
        raise MissingInput("this is a folder, not a file", where=str(path), remedy="name an article") from None
    except OSError as error:
        fault = (error.strerror or "cannot be read").lower()
        raise MissingInput(f"the file cannot be opened: {fault}", where=str(path), remedy="check its rights") from None


def decode(data: bytes, where: str) -> str:
    """Text of bytes: by their byte-order mark (which is left out), as UTF-8, or as cp1252 if that is plausible.

    Line ends are kept. Raises NotText.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError:
                raise NotText(
                    f"the file begins as {encoding.upper()} and is none", where=where, remedy=REMEDY
                ) from None
    for signature, kind in SIGNATURES.items():
        if data.startswith(signature):
            raise NotText(f"the file is {kind}, no text", where=where, remedy="give its text in a file of its own")
    controls = len(data) - len(data.translate(None, CONTROLS))
    if controls > max(3, MOST_CONTROLS * len(data)) or (controls * 4 > len(data)):
        raise NotText("the file holds bytes that are no text", where=where, remedy=REMEDY)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _western(data, where)


REMEDY = "save it as UTF-8 text"


def _western(data: bytes, where: str) -> str:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise NotText("the bytes are neither UTF-8 nor cp1252", where=where, remedy=REMEDY) from None
    high = [char for char in text if char > "\x7f"]
    likely = sum(char in LIKELY_HIGH for char in high)
    if len(high) > max(4, MOST_HIGH * len(text)) or likely * 10 < len(high) * 8:
        raise NotText("the bytes are no UTF-8 and make no words in cp1252", where=where, remedy=REMEDY)
    return text
