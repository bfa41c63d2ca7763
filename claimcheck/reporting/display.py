"""Article text on a terminal: how wide it is, and how to show it so that it can steer nothing."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import category, east_asian_width

INVISIBLE = frozenset({"Mn", "Me", "Cf"})
"""Categories whose characters take no column of their own."""

DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of what follows: shown, never sent (Unicode technical report 36, "bidi spoofing")."""

JOINERS = frozenset("\u200b\u200c\u200d\u2060\ufeff")
"""Format characters that words and emoji are made with."""


@lru_cache(maxsize=4096)
def visible(char: str) -> str:
    """What is sent to a terminal for one character: itself, or a visible stand-in for one that would steer it."""
    code = ord(char)
    if char in "\t\n":
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    kind = category(char)
    if char in DIRECTIONS or kind in {"Cc", "Cs", "Zl", "Zp"}:
        return f"<U+{code:04X}>"
    if kind == "Cf" and char not in JOINERS:
        return ""
    return char


def clean(text: str) -> str:
    """Text with every control character, terminal escape and turn of direction made visible, on one line."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(visible, text))


@lru_cache(maxsize=4096)
def _columns(char: str) -> int:
    if category(char) in INVISIBLE or "\u1160" <= char <= "\u11ff":
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def columns(text: str) -> int:
    """How many terminal columns cleaned text takes (Unicode annex 11; combining marks take none)."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def fitted(text: str, width: int) -> str:
    """Cleaned text cut to a width in columns, with an ellipsis where something is left out."""
    shown = clean(text)
    if columns(shown) <= width:
        return shown
    while shown and columns(shown) > width - 1:
        shown = shown[:-1]
    return shown.rstrip() + "…"


def padded(text: str, width: int) -> str:
    """Cleaned text filled up with spaces to a width in columns."""
    return text + " " * max(0, width - columns(text))


def broken(text: str, width: int) -> list[str]:
    """Cleaned text broken at spaces into lines of a width in columns (at least 20), the later ones two columns shorter. A
    word that is longer stands alone.
    """
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        room = max(20, width - (2 if lines else 0))
        if line and columns(line) + 1 + columns(word) > room:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]
