"""Bytes to text: by a mark or a declaration, as UTF-8, as cp1252 where that is plausible, and last by a guess that is named."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from claimcheck.errors import NotText

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
REMEDY = "save it as UTF-8 text"
DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w.:-]{2,40})"""
    rb"""|^\s{0,8}<\?xml[^>]{0,100}?encoding\s{0,4}=\s{0,4}["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
LOOKED_AT = 4096  # bytes in which a page declares its encoding (browsers look at 1,024)
LABELS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
          "gb2312": "gb18030", "gbk": "gb18030", "iso-8859-9": "cp1254", "tis-620": "cp874", "shift_jis": "cp932",
          "utf-16": "utf-8", "utf-16le": "utf-8", "utf-16be": "utf-8"}  # fmt: skip
"""Labels that stand for another encoding on the web (WHATWG Encoding Standard; a page that can say "utf-16" is none)."""
MOST_STRANGE = 0.002  # of a page's characters; more, and the page is not what it says
SAMPLE = 200_000  # bytes that a guess looks at
MOST_CHAOS, LEAST_COHERENCE, LEAST_BYTES = 8.0, 25.0, 64  # of charset-normalizer's measures, in per cent


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and what there is to say about how it was read; empty where nothing was guessed."""

    text: str
    note: str = ""


def decode(data: bytes, where: str, *, page: bool = False) -> Decoded:
    """Text of bytes: by their byte-order mark (which is left out), for a page by what it declares, as UTF-8, or as cp1252 if
    that is plausible, and last as charset-normalizer guesses, with a note. Line ends are kept.

    Raises NotText.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data[len(mark) :].decode(encoding))
            except UnicodeDecodeError:
                raise NotText(
                    f"the file begins as {encoding.upper()} and is none", where=where, remedy=REMEDY
                ) from None
    _check_bytes(data, where)
    stated = _stated(data) if page else None
    note = ""
    if stated:
        text = _as(data, stated)
        if text is not None:
            return Decoded(text)
        mended = data.decode(stated, "replace")
        strange = mended.count("\ufffd")
        if strange <= max(3, MOST_STRANGE * len(mended)):
            return Decoded(
                mended, f"{strange} characters that are no {stated}, as the page says it is, are shown as \ufffd"
            )
        note = f"the page says that it is {stated} and is not"
    text = _as(data, "utf-8")
    if text is None:
        text = _western(data)
    return _guessed(data, where) if text is None else Decoded(text, note)


def _check_bytes(data: bytes, where: str) -> None:
    """Raise NotText for bytes that are another kind of file."""
    for signature, kind in SIGNATURES.items():
        if data.startswith(signature):
            remedy = "give its text in a file of its own, or name it by its kind (.pdf, .docx)"
            raise NotText(f"the file is {kind}, no text", where=where, remedy=remedy)
    controls = len(data) - len(data.translate(None, CONTROLS))
    if controls > max(3, MOST_CONTROLS * len(data)) or (controls * 4 > len(data)):
        raise NotText("the file holds bytes that are no text", where=where, remedy=REMEDY)


def _stated(data: bytes) -> str | None:
    """The encoding that a page declares; None where it declares none, or one that is unknown."""
    found = DECLARED.search(data[:LOOKED_AT])
    if found is None:
        return None
    label = (found[1] or found[2]).decode("ascii", "replace").casefold()
    name = LABELS.get(label, label)
    try:
        known = codecs.lookup(name)
    except LookupError:
        return None
    return known.name if getattr(known, "_is_text_encoding", True) else None


def _as(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _western(data: bytes) -> str | None:
    text = _as(data, "cp1252")
    if text is None:
        return None
    high = [char for char in text if char > "\x7f"]
    likely = sum(char in LIKELY_HIGH for char in high)
    return None if len(high) > max(4, MOST_HIGH * len(text)) or likely * 10 < len(high) * 8 else text


def _guessed(data: bytes, where: str) -> Decoded:
    """The last resort; refused where the guess is not a good one, since a wrong one makes other words of the text."""
    if len(data) >= LEAST_BYTES:
        from charset_normalizer import from_bytes  # noqa: PLC0415  # loaded for the rare file that needs it

        best = from_bytes(data[:SAMPLE]).best()
        if best and best.percent_chaos <= MOST_CHAOS and best.percent_coherence >= LEAST_COHERENCE:
            text = _as(data, best.encoding)
            if text is not None:
                return Decoded(text, f"encoding guessed: {best.encoding.replace('_', '-')}")
    raise NotText("the bytes are neither UTF-8 nor words in cp1252", where=where, remedy=REMEDY)
