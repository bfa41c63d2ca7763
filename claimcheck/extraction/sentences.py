"""Where sentences end: at a full stop, a question or exclamation mark that no abbreviation owns, and at line ends that are not
inside a wrapped paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BREAK = re.compile(
    r"[.!?。！？\r\n](?:(?<=[\r\n])[\r\n]*|(?<![\r\n])[.!?。！？]*[\"'”’»)\]]{0,3}(?=\s))"
)  # one set of characters in front, which the search can leap to
_LAST_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|\.(?=[^\W\d_]))*$")
_NEXT = re.compile(r"\s*[\"'“‘«(\[]*(\S)")
_BLANK = re.compile(r"\n\r?\n")
_OPENING = frozenset("([")
LONG_WORD = 3
"""After a longer word that is no abbreviation a full stop ends the sentence, whatever the case of what follows."""
MAX_SENTENCE = 2000
"""Code points after which a sentence is cut at the next space: what is longer is a table or a listing."""


@cache
def _abbreviations(language: str) -> frozenset[str]:
    return words(language, "abbreviations")


def sentences(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """The sentences of text[start:end], as half-open spans in text order, without the white space around them."""
    return list(_sentences(text, start, end, language))


def sentences_with(text: str, start: int, end: int, places: Sequence[int], language: str) -> Iterator[tuple[int, int]]:
    """Those of the sentences of text[start:end] in which one of the places stands; paragraphs without are never taken apart.

    places: offsets, ascending.
    """
    at = bisect_left(places, start)
    for begin, stop in _paragraphs(text, start, end):
        if at == len(places):
            return
        if places[at] < stop:
            for span in _sentences(text, begin, stop, language):
                if places[at] < span[1]:
                    yield span
                    at = bisect_left(places, span[1], at)
                    if at == len(places) or places[at] >= stop:
                        break
            else:
                at = bisect_left(places, stop, at)


def _sentences(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    begin, owned = start, _abbreviations(language)
    for match in _BREAK.finditer(text, start, end):
        at, stop = match.span()
        if text[at] == ".":
            word = text[text.rfind(" ", max(0, at - 20), at) + 1 : at]
            plain = len(word) > LONG_WORD and word.isalpha() and word.lower() not in owned
            if not plain and not _ends(text, at, stop, end, language):
                continue
        elif not _ends(text, at, stop, end, language):
            continue
        yield from _pieces(text, begin, stop)
        begin = stop
    yield from _pieces(text, begin, end)


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between blank lines, which always end a sentence."""
    for blank in _BLANK.finditer(text, start, end):
        yield start, blank.start()
        start = blank.end()
    yield start, end


def _ends(text: str, start: int, stop: int, end: int, language: str) -> bool:
    """Whether the mark or the line end text[start:stop] ends a sentence."""
    mark = text[start]
    if mark in "\r\n" and len(text[start:stop].replace("\r\n", "\n")) > 1:
        return True
    found = _NEXT.match(text, stop, end)
    if found is None:
        return True
    following = found.group(1)
    if mark == ".":
        before = _LAST_WORD.search(text, max(0, start - 20), start)
        if before and (_owned(before.group(), following, language) or _bracketed(text, before)):
            return False
        if before and len(before.group()) > LONG_WORD and "." not in before.group():
            return True
    # A wrapped line goes on in lower case; anything else starts anew.
    return not following.islower()


def _owned(word: str, following: str, language: str) -> bool:
    """Whether a full stop after this word belongs to the word."""
    if len(word) == 1 and word.isupper():
        return True
    if word.lower() not in _abbreviations(language):
        return False
    return "." not in word or not following.isupper() or word.lower() in {"u.s", "u.k", "u.n", "d.c"}


def _bracketed(text: str, word: re.Match[str]) -> bool:
    """Whether one letter stands right behind an opening bracket: an abbreviation, as in "(b. 1840)"."""
    return word.end() - word.start() == 1 and text[max(0, word.start() - 1) : word.start()] in _OPENING


def _pieces(text: str, begin: int, stop: int) -> list[tuple[int, int]]:
    """A sentence without the white space around it, cut where it is too long."""
    said = text[begin:stop].lstrip()
    begin = stop - len(said)
    stop = begin + len(said.rstrip())
    found = []
    while stop - begin > MAX_SENTENCE:
        cut = text.rfind(" ", begin + 1, begin + MAX_SENTENCE)
        cut = cut if cut > begin else begin + MAX_SENTENCE
        found.append((begin, cut))
        begin = _start(text, cut, stop)
    if begin < stop:
        found.append((begin, stop))
    return found


def _start(text: str, begin: int, stop: int) -> int:
    """The offset of the first character that is no white space."""
    while begin < stop and text[begin].isspace():
        begin += 1
    return begin
