"""Shares of a whole: "half the flats", "two-thirds of voters", "one in five"."""

from __future__ import annotations

import re

from claimcheck.extraction.hedges import hedge_before
from claimcheck.extraction.lexicon import table
from claimcheck.extraction.nouns import is_closed, noun_phrase
from claimcheck.extraction.numbers import Number, read_number
from claimcheck.extraction.quantities.guards import word_before
from claimcheck.extraction.quantities.lexis import lexis
from claimcheck.extraction.quantities.measures import unit_after
from claimcheck.model.claim import MentionRecord
from claimcheck.model.values import Quantity, Unit

SHARE = "share"
_WORD = re.compile(r"[^\W\d_]+")
_WORDS = re.compile(r"\s([^\W\d_]+)(?=\s)")
_PART = re.compile(r"[ -]([^\W\d_]+)")
_ARTICLES = 2
_FEW, _MANY = 9, 10
_ROUND = frozenset({12, 15, 20, 25, 30, 40, 50, 100, 1e3, 1e4, 1e5, 1e6})


def fraction_follows(text: str, at: int, language: str) -> bool:
    """Whether the word after a count makes a fraction with it ("two-thirds")."""
    m = _PART.match(text, at)
    return (
        bool(m) and lexis(language).numbers.get(m[1].lower(), ("", 0.0))[0] in ("part", "parts", "half") if m else False
    )


def read_share(text: str, at: int, language: str) -> MentionRecord | None:
    """The share whose number word is at `at` (an article before it belongs to it), or None."""
    kinds = lexis(language).numbers
    start = at
    first = _WORD.match(text, at)
    kind = kinds.get(first.group().lower(), ("", 0.0))[0] if first else ""
    if kind == "part":
        word, before = word_before(text, at)
        if kinds.get(word.lower(), ("", 0.0))[0] != "article":
            return None
        start = before
    elif kind not in ("half", "unit"):
        return None
    if kind == "half":
        word, _ = word_before(text, at)
        if word.lower() in lexis(language).ordinals or word.lower() in lexis(language).classes["half after"]:
            return None
    number = read_number(text, start, language) or _part_of_unit(text, start, at, kind, language)
    if number is None or not 0 < number.value < 1:
        return None
    glued = unit_after(text, number.end, language) if kind == "part" else None
    if glued and not glued[1].times and glued[1].unit.dimension.startswith("["):
        hedge = hedge_before(text, start, language)
        rows = (glued[1].row, *((hedge[2],) if hedge else ()))
        value = Quantity((number.value,), glued[1].unit, hedge[1] if hedge else "exact")
        return MentionRecord(hedge[0] if hedge else start, glued[0], value, start, number.end, rows)
    return _of(text, start, number.end, number.value, language)


def _part_of_unit(text: str, start: int, at: int, kind: str, language: str) -> Number | None:
    """The number that "a quarter" is before a unit ("a quarter mile"); an ordinal there counts in a row ("a third mile")."""
    m = _WORD.match(text, at)
    if kind != "part" or not m or m.group().lower() in lexis(language).ordinals:
        return None
    return Number(start, m.end(), 1 / lexis(language).numbers[m.group().lower()][1], 0.0, spelled=True)


def written_share(text: str, number: Number, language: str) -> MentionRecord | None:
    """The share that a fraction in digits makes of what follows it ("1/3 of the land"), or None."""
    return _of(text, number.start, number.end, number.value, language) if 0 < number.value < 1 else None


def read_ratio(text: str, number: Number, language: str) -> MentionRecord | None:
    """A ratio that starts with `number` ("one in five adults"), as the share it is, or None."""
    if not 1 <= number.value <= _FEW or number.step or text[number.end : number.end + 1] != " ":
        return None
    low = text[number.end : number.end + 14].lower()
    links = [p for p in table(language, "ratios") if low.startswith(f" {p} ")]
    at = number.end + len(max(links, key=len)) + 2 if links else 0
    over = read_number(text, at, language) if at and text[at : at + 1].isalnum() else None
    if over is None or not number.value < over.value or not (over.value <= _MANY or over.value in _ROUND):
        return None
    phrase = noun_phrase(text, over.end, language) if text[over.end : over.end + 1] == " " else None
    if phrase is None:
        return None
    hedge = hedge_before(text, number.start, language)
    unit = Unit(f"% {phrase.name}", SHARE, phrase.head, phrase.modifiers, phrase.others, 100.0)
    value = Quantity((number.value / over.value,), unit, hedge[1] if hedge else "exact")
    return MentionRecord(
        hedge[0] if hedge else number.start, phrase.end, value, number.start, over.end, (hedge[2],) if hedge else ()
    )


def _of(text: str, start: int, end: int, value: float, language: str) -> MentionRecord | None:
    linked, at = False, end
    articles = 0
    while True:
        m = _WORDS.match(text, at)
        low = m[1].lower() if m else ""
        if not m or not (
            low in lexis(language).changes["link"] or is_closed(low, language, "determiner") or _links(low, language)
        ):
            break
        linked, at = True, m.end(1)
        articles += 1
        if articles > _ARTICLES:
            break
    if not linked:
        return None
    hedge = hedge_before(text, start, language)
    first = hedge[0] if hedge else start
    word = hedge[1] if hedge else "exact"
    rows = (hedge[2],) if hedge else ()
    total = read_number(text, at + 1, language) if text[at + 1 : at + 2].isalnum() else None
    at = total.end if total and total.value > 1 else at
    measured = unit_after(text, at, language)
    if measured:
        if measured[1].times:
            return None
        return MentionRecord(
            first, measured[0], Quantity((value,), measured[1].unit, word), start, end, (*rows, measured[1].row)
        )
    phrase = noun_phrase(text, at, language) or noun_phrase(text, at, language, one=True)
    if not phrase:
        return None
    unit = Unit(f"% {phrase.name}", SHARE, phrase.head, phrase.modifiers, phrase.others, 100.0)
    return MentionRecord(first, phrase.end, Quantity((value,), unit, word), start, end, rows)


def _links(word: str, language: str) -> bool:
    return lexis(language).numbers.get(word, ("", 0.0))[0] in ("link", "article")
