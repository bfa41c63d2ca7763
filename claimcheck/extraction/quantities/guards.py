"""Where a number is no quantity: it names, dates, labels, scores or numbers a list, which its surroundings show."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.extraction.nouns import is_closed
from claimcheck.extraction.quantities.lexis import lexis

if TYPE_CHECKING:
    from claimcheck.extraction.numbers import Number

ABBREVIATED = 5
"""Letters of an abbreviation, with its point: "Dept."."""
_OPENING = '("“‘[—–-/'
_CLOSING = ".'’&/-№"
_LONE = frozenset({"№", "'s", "’s"})
_LIST = re.compile(r"[.)](?:\s|[^\W\d])")
_BRACKETED = re.compile(r"[\])]")
_NOT_NAMES = re.compile(r"[.!?…”\"»:;•|\n-]\s*[“\"'(]*$|^\s*$")
_PREPOSITION = re.compile(r"\b([A-Za-z]+)\s(?:[A-Z][\w.'’-]*\s){0,3}[A-Z][\w.'’-]*\s?$")
_AFTER_WORD = re.compile(r"\s?([^\W\d_][^\W\d_.]*\.?(?:[a-z]\.)?)")
_POSTCODE_BEFORE = re.compile(r"(?:^|[\s,])[A-Z][^\W\d_]+,?\s$|\b[A-Z]{2}\s$")
_CAPITALS = re.compile(r"\s((?:[A-Z][\w'’.,;-]*\s){1,3})")
_INDENT = 40
_BULLETS = " \t\r•*-#"
SKIP = re.compile(r"(?:\d|[.,:/⁄'-](?=\d)|(?<=\d)-(?=[^\W\d_])|[^\W\d_])*")
"""The rest of a run that turned out to be no number: digits, letters and the marks between them."""


def glued_before(text: str, at: int) -> bool:
    """Whether the run of digits at `at` is part of something that began before it: a name, a path, a date, a version."""
    if at == 0:
        return False
    mark = text[at - 1]
    if mark in " \u00a0\n(\"“‘'[~≈<>≤≥=±+":
        return False
    if mark.isalnum() or mark in "_@#&\\/:%*^":
        return True
    if mark in ".,":
        return at > 1 and text[at - 2].isalnum() and mark == "."
    if mark in "-–−—":
        return at > 1 and (text[at - 2].isalnum() or text[at - 2] in ")’'") and mark != "—"
    return False


@lru_cache(maxsize=16)
def word_before(text: str, at: int) -> tuple[str, int]:
    """The word that ends just before `at` (at most two spaces between), and where it starts; ("", at) for none.

    The last places are remembered, since several guards ask for the same one.
    """
    end = at
    while end and at - end < 2 and text[end - 1] in " \u00a0":
        end -= 1
    low = max(0, end - 24)
    word = text[max(low, text.rfind(" ", low, end) + 1) : end]
    if not word.isalpha():
        word = word[max(word.rfind("\n"), word.rfind("\u00a0")) + 1 :].lstrip(_OPENING)
        if not word or not (word[0].isalpha() or word in _LONE) or not (word[-1].isalnum() or word[-1] in _CLOSING):
            return "", at
    return word, end - len(word)


def is_listed(text: str, number: Number) -> bool:
    """A number that begins a line and is closed by a point or a bracket, or stands alone in brackets."""
    if number.start and text[number.start - 1] in "([":
        return bool(_BRACKETED.match(text, number.end)) and number.value < 100 and number.step == 0
    if number.value >= 1000 or not _LIST.match(text, number.end):
        return False
    before = text[max(0, number.start - _INDENT) : number.start]
    line = before[before.rfind("\n") + 1 :]
    return not line.strip(_BULLETS) and (len(line) < len(before) or number.start <= _INDENT)


def is_labelled(text: str, start: int, language: str, *, noun: bool) -> bool:
    """A label before the number ("No. 2", "Chapter 3"): capitalised always, in lower case where nothing is counted."""
    word, at = word_before(text, start)
    if not word:
        return False
    classes = lexis(language).classes
    low = word.lower()
    label = low in classes["label"] or (low.rstrip(".") in classes["label"] and not _ends_sentence(text, word, start))
    if label and (not noun or low.endswith(".")):
        return True
    if label and word[0].isupper():
        return not _NOT_NAMES.search(text, max(0, at - 3), at)
    return False


def _ends_sentence(text: str, word: str, start: int) -> bool:
    """Whether the point behind a word ends its sentence, and the number at `start` opens the next: the number has a capital, or
    the word is too long for an abbreviation.
    """
    return word.endswith(".") and (text[start].isupper() or ("." not in word[:-1] and len(word) > ABBREVIATED))


def is_dated(text: str, number: Number, language: str, *, after_time: bool) -> bool:
    """A month beside the number, or clock words or an era after it. after_time: what stands before it is a time already."""
    classes = lexis(language).classes
    word, _ = ("", 0) if after_time else word_before(text, number.start)
    if word.lower() in classes["month"] and word[0].isupper() and number.value < 2200:
        return True
    m = _AFTER_WORD.match(text, number.end)
    if not m:
        return False
    after = m[1].lower()
    if after in classes["clock"] or (after in classes["era"] and m[1].isupper()):
        return True
    return number.value <= 31 and after in classes["month"] and m[1][0].isupper()


def is_name_before(text: str, start: int, language: str, *, noun: bool) -> bool:
    """A capitalised name directly before a bare number makes it part of the name ("Flight 370", "Windows 10")."""
    word, at = word_before(text, start)
    if not word or not (word[0].isupper() or (len(word) > 1 and word[1].isupper())) or text[start - 1] in ".,":
        return False
    low = word.lower().rstrip(".")
    if is_closed(low, language) or low in lexis(language).changes["verb"] or _ends_sentence(text, word, start):
        return False
    if _NOT_NAMES.search(text, max(0, at - 4), at):
        return not noun
    if not noun:
        return True
    m = _PREPOSITION.search(text, max(0, start - 60), start)
    return not (m and m[1].lower() in lexis(language).classes["time place"])


def is_year(text: str, number: Number, language: str, *, plural: bool, hedged: bool) -> bool:
    """A bare number of four digits that looks like a year, in a place for years or with nothing plural after it."""
    if number.spelled or number.end - number.start != 4 or not 1000 <= number.value <= 2100 or hedged:
        return False
    if not plural:
        return number.value >= 1400 or text[number.end : number.end + 1] in ")]"
    if number.value < 1800:
        return False
    word, _ = word_before(text, number.start)
    return (
        word.lower() in lexis(language).classes["time place"]
        or word.endswith(("'s", "’s"))
        or text[number.start - 1] == "("
    )


def is_address(text: str, number: Number, language: str) -> bool:
    """A house number before the name of a street."""
    if number.spelled or not text[number.end + 1 : number.end + 2].isupper():
        return False
    words = _CAPITALS.match(text[number.end : number.end + 60] + " ")
    if not words:
        return False
    named = [w.lower().rstrip(".,;") for w in words[1].split()]
    return any(w in lexis(language).classes["street"] for w in named[1:])


def is_postcode(text: str, number: Number) -> bool:
    """Five or six digits without a separator after the name of a place, or digits that start with a zero."""
    width = number.end - number.start
    if number.spelled:
        return False
    if text[number.start] == "0" and width > 1 and text[number.start : number.end].isdigit():
        return True
    return (
        width in (5, 6)
        and text[number.start : number.end].isdigit()
        and bool(_POSTCODE_BEFORE.search(text, max(0, number.start - 24), number.start))
    )


def is_emergency(text: str, number: Number, language: str) -> bool:
    """The number of the emergency services before a word for calling them."""
    classes = lexis(language).classes
    if text[number.start : number.end] not in classes["emergency"]:
        return False
    m = _AFTER_WORD.match(text, number.end)
    return bool(m) and m[1].lower().rstrip(".") in classes["emergency noun"] if m else False


def is_street(text: str, end: int, language: str) -> bool:
    """The name of a street after an ordinal ("18th Avenue")."""
    words = _CAPITALS.match(text[end : end + 50] + " ") if text[end + 1 : end + 2].isupper() else None
    return (
        bool(words) and any(w.lower().rstrip(".,;") in lexis(language).classes["street"] for w in words[1].split()[:2])
        if words
        else False
    )


def possessive_after(text: str, end: int) -> bool:
    """A letter or an apostrophe and a letter right after a number in words: "one's"."""
    after = text[end : end + 2]
    return after[:1].isalnum() or (after[:1] in ("'", "’") and after[1:].isalpha())
