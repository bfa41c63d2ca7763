"""Files and bytes of any kind that is read, to documents."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from claimcheck.errors import EmptyInput, InputError, MissingInput
from claimcheck.reading import encodings
from claimcheck.reading.article import document
from claimcheck.reading.blocks import placed
from claimcheck.reading.front_matter import front_matter
from claimcheck.reading.limits import DEFAULT, Limits, check_text, refuse
from claimcheck.reading.markdown import rendered

if TYPE_CHECKING:
    from claimcheck.model.document import Document

KINDS = {
    ".txt": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".xhtml": "html",
    ".pdf": "pdf", ".docx": "docx", ".jsonl": "list", ".ndjson": "list",
}  # fmt: skip
"""The kinds of file that are articles, by their suffix; a folder is searched for these."""

PLAIN = frozenset({"text", "markdown"})
DETAILS = ("title", "publisher", "agency", "author", "url", "language")
LOOKED_AT = 1024  # bytes by which the kind of a file without a known suffix is told
OPENINGS = (b"<!doctype html", b"<html", b"<?xml")


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller, a story or a list says of an article; it goes before what the article says of itself."""

    details: dict[str, str | None]
    published: str | None = None

    @classmethod
    def of(cls, entries: dict[str, str]) -> Given:
        """What some entries say: the known keys, and `published`."""
        return cls({key: entries.get(key) for key in DETAILS}, entries.get("published"))


NOTHING = Given(dict.fromkeys(DETAILS))


def read_file(path: Path, *, id: str | None = None, limits: Limits = DEFAULT) -> Document:  # noqa: A002  # as sources have it
    """A file as a document; its id is the one given, or the front matter's, or the path.

    The suffix tells what the file is, and for other suffixes its first bytes. Raises MissingInput, EmptyInput, NotText,
    InputError for what is too large, broken or needs an extra, FrontMatterError or DateError for its front matter.
    """
    path = Path(path)
    faults: list[InputError] = []
    found = documents(file_bytes(path, limits), str(path), id, faults, limits=limits)
    if faults:
        raise faults[0]
    if len(found) != 1:
        raise InputError(f"the file holds {len(found)} articles", where=str(path), remedy="read it with gather()")
    return found[0]


def documents(
    data: bytes,
    where: str,
    name: str | None,
    faults: list[InputError],
    *,
    limits: Limits = DEFAULT,
    piped: bool = False,
) -> list[Document]:
    """The articles in a file's bytes: one, or of a list as many as it has; broken lines of a list go to `faults`."""
    if kind_of(data, where, piped=piped) == "list":
        from claimcheck.reading.lists import read_list  # noqa: PLC0415  # for those who have one

        return read_list(data, where, faults, limits)
    return [from_bytes(data, where, name, limits=limits, piped=piped)]


def from_bytes(
    data: bytes, where: str, name: str | None, given: Given = NOTHING, *, limits: Limits = DEFAULT, piped: bool = False
) -> Document:
    """One article of a file's bytes. Raises InputError and its kinds."""
    kind = kind_of(data, where, piped=piped)
    if kind == "list":
        raise InputError("the file is a list of articles, not one", where=where, remedy="give its articles as files")
    if kind == "pdf":
        from claimcheck.reading.pdf import read_pdf  # noqa: PLC0415  # loads its library

        return read_pdf(name or where, data, path=where, given=given, limits=limits)
    if kind == "docx":
        from claimcheck.reading.docx import read_docx  # noqa: PLC0415  # loads its library

        return read_docx(name or where, data, path=where, given=given, limits=limits)
    decoded = encodings.decode(data, where, page=kind == "html")
    notes = (decoded.note,) if decoded.note else ()
    if kind == "html":
        from claimcheck.reading.html import read_html  # noqa: PLC0415  # loads its libraries

        made = read_html(name or where, decoded.text, path=where, given=given, notes=notes, limits=limits)
        made.markup = decoded.text
        return made
    return from_text(_worded(decoded.text, where), where, name, given, notes, marked=kind == "markdown", limits=limits)


def from_text(
    text: str,
    path: str,
    name: str | None = None,
    given: Given = NOTHING,
    notes: tuple[str, ...] = (),
    *,
    marked: bool = False,
    limits: Limits = DEFAULT,
) -> Document:
    """The text of a file as a document; in Markdown (`marked`) rows of tables become lines that can be read.

    Raises FrontMatterError, DateError, and InputError above a limit.
    """
    check_text(text, path, limits)
    made = rendered(text, path, limits) if marked else None
    text = made.text if made else text
    matter = front_matter(text, path)
    entries = matter.entries if matter else {}
    name = name or entries.get("id") or path
    read = document(name, text, given.details, published=given.published, matter=matter, path=path, notes=notes)
    return placed(read, [(start, end, "body") for start, end in made.rows], made.cells) if made and made.rows else read


def kind_of(data: bytes, where: str, *, piped: bool = False) -> str:
    """What a file is: by its suffix, and for another suffix, or none, by how it begins."""
    known = None if piped else KINDS.get(Path(where).suffix.lower())
    if known:
        return known
    begin = data[:LOOKED_AT].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if data.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return "docx"
    if begin.startswith(OPENINGS[:2]) or (begin.startswith(OPENINGS[2]) and b"<html" in begin):
        return "html"
    return "list" if piped and begin.startswith(b"{") and _listed(data) else "text"


def _listed(data: bytes) -> bool:
    """Whether the first line is an article in JSON."""
    try:
        entry = json.loads(data.lstrip().split(b"\n", 1)[0])
    except (ValueError, RecursionError):
        return False
    return isinstance(entry, dict) and bool({"text", "html"} & entry.keys())


def words_of(data: bytes, where: str) -> str:
    """The text of a plain file's bytes. Raises NotText, and EmptyInput where there is no word in it."""
    return _worded(encodings.decode(data, where).text, where)


def _worded(text: str, where: str) -> str:
    if not text.strip("\0 \t\r\n\f\v\u00a0\ufeff\u2028\u2029"):
        raise EmptyInput("the file has no word in it", where=where, remedy="give an article's text")
    return text


def file_bytes(path: Path, limits: Limits = DEFAULT) -> bytes:
    """The bytes of a file. Raises MissingInput where it is not there or cannot be opened, InputError where it is too large."""
    try:
        with path.open("rb") as file:
            return stream_bytes(file, str(path), limits)
    except FileNotFoundError:
        raise MissingInput("no such file", where=str(path), remedy="check the path") from None
    except IsADirectoryError:
        raise MissingInput("this is a folder, not a file", where=str(path), remedy="name an article") from None
    except OSError as error:
        fault = (error.strerror or "cannot be read").lower()
        raise MissingInput(f"the file cannot be opened: {fault}", where=str(path), remedy="check its rights") from None
    except ValueError:  # a NUL in the name
        raise MissingInput("no file can have this name", where=repr(str(path)), remedy="check the path") from None


def stream_bytes(stream: BinaryIO, where: str, limits: Limits) -> bytes:
    """All bytes of an open file or pipe. Raises InputError above the limit, without reading the rest."""
    data = stream.read(limits.file_bytes + 1)
    if len(data) > limits.file_bytes:
        refuse(where, f"it has more than {limits.file_bytes:,} bytes", limits, "file_bytes")
    return data
