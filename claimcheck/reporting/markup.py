"""Words of a page found again in its file: only where they stand there as the text has them, once, between the same words."""

from __future__ import annotations

import re
from bisect import bisect_right
from html import unescape

UNSEEN = r"<(?P<name>script|style|head|template|noscript|textarea|svg)\b.*?(?:</(?P=name)\s*>|\Z)"
TAG = r"""</?[a-zA-Z](?:"[^"]*+"|'[^']*+'|[^<>"']++)*+>"""
TOKEN = re.compile(
    rf"(?P<gone><!--.*?(?:-->|\Z)|{UNSEEN}|<[!?][^<>]*+>|{TAG})"
    r"|(?P<entity>&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);?)|(?P<space>\s+)|(?P<words>[^<&\s]+|[<&])",
    re.DOTALL | re.IGNORECASE,
)
INLINE = re.compile(
    r"<!|</?(?:a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr)\b",
    re.IGNORECASE,
)
"""Markup within a line (HTML, section 4.5); any other parts the words before it from those after it."""

SPACE = re.compile(r"\s+")

AROUND = 16
"""Characters on either side, within the line, that must stand beside the words in the file too."""


class Markup:
    """The words of a file of markup as a browser runs them together, each with its place in the file."""

    def __init__(self, markup: str) -> None:
        self._words: list[str] = []
        self._starts: list[int] = []
        self._places: list[tuple[int, int, bool]] = []
        at = 0
        for token in TOKEN.finditer(markup):
            seen = unescape(token[0]) if token["entity"] else token[0]
            if token["gone"]:
                if INLINE.match(token[0]):
                    continue
                seen = "\0"
            elif not seen.strip():
                if self._words and self._words[-1] == " ":
                    continue
                seen = " "
            self._words.append(seen)
            self._starts.append(at)
            self._places.append((token.start(), token.end(), seen == token[0]))
            at += len(seen)
        self._text = "".join(self._words)

    def find(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """Where in the file the words of a span of the text stand; None where that is not certain. Offsets are half-open."""
        line = text.rfind("\n", 0, start) + 1
        stop = text.find("\n", end)
        before = _flat(text[max(line, start - AROUND) : start])
        after = _flat(text[end : min(len(text) if stop < 0 else stop, end + AROUND)])
        quote = _flat(text[start:end])
        whole = f"{before}{quote}{after}"
        at = self._text.find(whole) if quote.strip() else -1
        if at < 0 or self._text.find(whole, at + 1) >= 0:
            return None
        first = at + len(before)
        return self._place(first)[0], self._place(first + len(quote) - 1)[1]

    def _place(self, at: int) -> tuple[int, int]:
        """Where in the file one character stands."""
        number = bisect_right(self._starts, at) - 1
        start, end, verbatim = self._places[number]
        if not verbatim:
            return start, end
        start += at - self._starts[number]
        return start, start + 1


def _flat(words: str) -> str:
    return SPACE.sub(" ", words)
