"""Hedges: the words beside a number that make it a bound or an approximation, and the row of the table that says so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, cast

from claimcheck.extraction.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.model.values import Hedge

_LONGEST = 40
_WORD = re.compile(r"[^\W\d_]+")
_OPENING = "(\"“‘'[—–$€£"
_SIGNS = "<>="
Found = tuple[int, "Hedge", str]


@dataclass(slots=True)
class _Lexis:
    """Phrases before a number by their ends (see `_end`), and the last words of these; degrees by their last words; the pattern
    of phrases after a number, what they are, and their first words.
    """

    before: dict[str, list[tuple[str, Hedge, str]]]
    lasts: frozenset[str]
    degrees: dict[str, list[str]]
    after: re.Pattern[str]
    ids: dict[str, tuple[Hedge, str]]
    following: frozenset[str]


@cache
def _lexis(language: str) -> _Lexis:
    before: dict[str, list[tuple[str, Hedge, str]]] = {}
    lasts: set[str] = set()
    degrees: dict[str, list[str]] = {}
    ids: dict[str, tuple[Hedge, str]] = {}
    for name, row in table(language, "hedges").items():
        phrase, hedge = row["phrase"], cast("Hedge", row["hedge"])
        if row["place"] == "before":
            last = _last(phrase, len(phrase))
            lasts.add(last)
            before.setdefault(_end(phrase, len(phrase), last), []).append((phrase, hedge, f"hedges:{name}"))
        elif row["place"] == "degree":
            degrees.setdefault(_last(phrase, len(phrase)), []).append(phrase)
        else:
            ids[phrase] = (hedge, f"hedges:{name}")
    for phrases in before.values():
        phrases.sort(key=lambda row: -len(row[0]))
    for words in degrees.values():
        words.sort(key=len, reverse=True)
    choice = "|".join(_pattern(phrase) for phrase in sorted(ids, key=len, reverse=True))
    after = re.compile(choice or "(?!)", re.IGNORECASE)
    return _Lexis(before, frozenset(lasts), degrees, after, ids, _firsts(ids))


def _firsts(phrases: Iterable[str]) -> frozenset[str]:
    """The first words of phrases that start with a letter."""
    return frozenset(m.group() for m in (_WORD.match(phrase) for phrase in phrases) if m)


def _pattern(phrase: str) -> str:
    lead = r"[ \u00a0]" if phrase[0].isalpha() else ""
    return lead + re.escape(phrase).replace(r"\ ", r"\s") + (r"(?!\w)" if phrase[-1].isalnum() else r"(?!\d)")


def _starts(text: str, end: int, phrase: str) -> int | None:
    """Where a phrase starts that ends at `end`, if it stands there as whole words."""
    start = end - len(phrase)
    glued = start > 0 and phrase[0].isalpha() and (text[start - 1].isalnum() or text[start - 1] in "-'’")
    return None if glued else start


@lru_cache(maxsize=16)
def hedge_before(text: str, start: int, language: str) -> Found | None:
    """The hedge whose words end just before `start`: (where its words start, hedge, id of its row), or None.

    Degree words before it ("just under", "well over") belong to it. A second hedge before an exact one is the one
    that counts ("more than a total of", "more than an estimated"). The last places are remembered, since several readers
    ask for the same one; `cache_clear` lets go of the text.
    """
    if start <= 0:
        return None
    lexis = _lexis(language)
    base = max(0, start - _LONGEST)
    if text[start - 1] == " ":  # the usual case: a plain word that ends no hedge
        word = text[text.rfind(" ", base, start - 1) + 1 : start - 1]
        if word.isalpha() and word.lower() not in lexis.lasts:
            return None
    low = text[base:start].lower()
    if len(low) != start - base:
        return None
    if "\n" in low or "\u00a0" in low:
        low = low.replace("\n", " ").replace("\u00a0", " ")
    found = _one_before(text, start, lexis, low, base)
    while found:
        wider = _one_before(text, found[0], lexis, low, base)
        if wider is None or (wider[1] != "exact" and found[1] not in ("exact", "about")):
            break
        found = (wider[0], found[1], found[2]) if wider[1] == "exact" else wider
    return found


def _one_before(text: str, start: int, lexis: _Lexis, low: str, base: int) -> Found | None:
    end = start
    while end > base and low[end - base - 1] == " ":
        end -= 1
    if start - end > 1 or end <= base:
        return None
    length = end - base
    word = _last(low, length)
    for key in (word, word[-1:]) if word else ():
        if key not in lexis.lasts:
            continue
        for phrase, hedge, row in (*lexis.before.get(_end(low, length, key), ()), *lexis.before.get(key, ())):
            at = _starts(text, end, phrase) if low.endswith(phrase, 0, length) else None
            if at is not None and (end == start or phrase[-1] != "-"):
                return _degree(text, at, lexis, low, base), hedge, row
    return None


def _last(low: str, end: int) -> str:
    """The last word, or the last signs, of low[:end]."""
    if not low[end - 1].isalnum() and low[end - 1] not in ".-":
        return low[end - 2 : end] if end > 1 and low[end - 2] in _SIGNS else low[end - 1 : end]
    return low[low.rfind(" ", 0, end) + 1 : end].lstrip(_OPENING)


def _end(low: str, end: int, last: str) -> str:
    """The last word of low[:end] with the two characters before it: many hedges end in one word ("than"), few in "e than"."""
    start = end - len(last) - 2
    return low[start:end] if start >= 0 else last


def _degree(text: str, start: int, lexis: _Lexis, low: str, base: int) -> int:
    """Where the degree words before a hedge start, or `start`."""
    if start <= base or low[start - base - 1] != " ":
        return start
    length = start - base - 1
    for phrase in lexis.degrees.get(_last(low, length), ()):
        at = _starts(text, start - 1, phrase) if low.endswith(phrase, 0, length) else None
        if at is not None:
            return at
    return start


def hedge_after(text: str, end: int, language: str) -> Found | None:
    """The hedge whose words follow at `end`: (where its words end, hedge, id of its row), or None."""
    if text[end : end + 1] not in openers(language):
        return None
    lexis = _lexis(language)
    if text[end] == " " and text[end + 1 : end + 2].isalpha():
        word = _WORD.match(text, end + 1)
        if word and word.group().lower() not in lexis.following:
            return None
    m = lexis.after.match(text, end)
    if not m:
        return None
    hedge, row = lexis.ids[re.sub(r"\s", " ", m.group().lower()).strip()]
    return m.end(), hedge, row


@cache
def openers(language: str) -> frozenset[str]:
    """The characters that a hedge after a number can start with: a space or a sign."""
    return frozenset({" ", "\u00a0"} | {phrase[0] for phrase in _lexis(language).ids if not phrase[0].isalpha()})


def last_words(language: str) -> frozenset[str]:
    """The last words, or signs, of the hedges before a number."""
    return _lexis(language).lasts


def first_words(language: str) -> frozenset[str]:
    """The first words of the hedges after a number that start with a letter."""
    return _lexis(language).following
