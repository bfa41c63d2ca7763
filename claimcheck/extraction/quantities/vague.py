"""Stretches of numbers in one word: "hundreds of miles", "tens of thousands of dollars", "sixfold"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from claimcheck.extraction.hedges import hedge_before
from claimcheck.extraction.lexicon import table
from claimcheck.extraction.nouns import is_closed, noun_phrase
from claimcheck.extraction.quantities.lexis import lexis
from claimcheck.extraction.quantities.measures import unit_after
from claimcheck.model.claim import MentionRecord
from claimcheck.model.values import COUNT, Quantity, Unit

if TYPE_CHECKING:
    from claimcheck.extraction.lexicon import Row
    from claimcheck.model.values import Change

MULTIPLE = Unit("time", "multiple")
"""Of a number that says how many times as much, which is another thing than how many times something came about."""
_WORD = re.compile(r"[^\W\d_]+")
_AFTER = re.compile(r"\s([^\W\d_]+)")
_LINKS = 3
_NEXT = re.compile(r"\s([^\W\d_]+)(?=\s)")


def read_vague(text: str, at: int, language: str) -> MentionRecord | None:
    """The vague number that starts at `at`, with what it counts, or None."""
    m = _WORD.match(text, at)
    if m is None:
        return None
    fold = table(language, "folds").get(m.group().lower())
    if fold:
        return _multiple(text, at, m.end(), fold, language)
    vague = lexis(language).vague
    bounds = vague.get(m.group().lower())
    if bounds is None or text[at - 1 : at] == "-":
        return None
    end, stated = m.end(), bounds
    for _ in range(_LINKS):
        link = _NEXT.match(text, end)
        if not link or lexis(language).numbers.get(link[1].lower(), ("", 0.0))[0] != "link":
            return None
        again = _NEXT.match(text, link.end())
        factor = vague.get(again[1].lower()) if again else None
        if again is None or factor is None:
            at_noun = link.end()
            break
        end, stated = again.end(), tuple(n * factor[0] for n in stated)
    else:
        return None
    return _counting(text, at, (end, at_noun), stated, language)


def _multiple(text: str, at: int, end: int, row: Row, language: str) -> MentionRecord | None:
    """As in "threefold", "twice as high", "profits doubled": how many times as much, and the direction it says."""
    following = _NEXT.match(text, end)
    if row["after"] and not (following and _compares(text, following, language)):
        return None
    if text[at].isupper() and following and following.group(1)[0].isupper():
        return None  # a name
    hedge = hedge_before(text, at, language)
    change = cast("Change | None", row["change"] or None)
    value = Quantity((float(row["value"]),), MULTIPLE, hedge[1] if hedge else "exact", change)
    rows = (f"folds:{row['word']}", *((hedge[2],) if hedge else ()))
    return MentionRecord(hedge[0] if hedge else at, end, value, at, end, rows)


def _compares(text: str, word: re.Match[str], language: str) -> bool:
    """Whether the word after a multiple says what is multiplied; "as" does before an adjective ("twice as high")."""
    row = table(language, "comparisons").get(word[1].lower())
    if row is None or not row["followed"]:
        return row is not None
    m = _AFTER.match(text, word.end(1))
    if m is None or m[1][0].isupper():
        return False
    return m[1] in row["followed"].split("|") or not is_closed(m[1], language)


def read_several(text: str, at: int, factor: float, language: str) -> MentionRecord | None:
    """The number word at `at` with a word for a few before it ("several hundred coins"), and what it counts, or None."""
    for phrase, row in table(language, "vague_factors").items():
        start = at - 1 - len(phrase)
        if start < 0 or text[start : at - 1].lower() != phrase or (start and text[start - 1].isalnum()):
            continue
        m = _WORD.match(text, at)
        if m is None:
            return None
        stated = tuple(dict.fromkeys((float(row["lower"]) * factor, float(row["upper"]) * factor)))
        link = _NEXT.match(text, m.end())
        linked = link is not None and lexis(language).numbers.get(link[1].lower(), ("", 0.0))[0] == "link"
        return _counting(text, start, (m.end(), link.end() if link and linked else m.end()), stated, language)
    return None


def _counting(
    text: str, start: int, ends: tuple[int, int], stated: tuple[float, ...], language: str
) -> MentionRecord | None:
    """The vague number at `start`, with the unit or the noun after it. ends: of its words, and of the link after them."""
    end, at_noun = ends
    found = unit_after(text, at_noun, language)
    if found and found[1].times:
        return None
    phrase = None if found else noun_phrase(text, at_noun, language)
    if found:
        unit, last = found[1].unit, found[0]
    elif phrase:
        unit, last = Unit(phrase.name, COUNT, phrase.head, phrase.modifiers, phrase.others), phrase.end
    else:
        return None
    return MentionRecord(start, last, Quantity(stated, unit, "at_least"), start, end)
