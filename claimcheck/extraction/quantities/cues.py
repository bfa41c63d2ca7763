"""Quick looks at the word before a number and at the word after it: which readers and guards can say anything there.

Most numbers stand between two plain words ("saw 400 homes"), and most readers and guards know nothing of either. So every word
that one of them knows stands here with a bit for each that knows it, from the same tables as theirs, and a reader is
asked only where its bit is set. What is no plain word behind a single space, or a mark that only ends a phrase, has all bits: a
quick look never knows less than the grammar, and may only say "perhaps" too often.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction import hedges
from claimcheck.extraction.lexicon import table, words
from claimcheck.extraction.quantities.lexis import lexis

if TYPE_CHECKING:
    from collections.abc import Iterable

EVERY = -1
"""All bits: anything may be said here."""

# by the word before a number
HEDGED = 1 << 0
LABELLED = 1 << 1
DATED = 1 << 2
AGED = 1 << 3
PRICED = 1 << 4
NEGATIVE = 1 << 5
MOVED = 1 << 6
PLACED = 1 << 7
"""A word that tells a year, a level or a measure by its place ("in", "by", "magnitude"), or leaves a noun out ("versus")."""
AGAIN = 1 << 8
"""A word that sets a number beside the one before it ("or")."""
NAMED = 1 << 9
SAID = 1 << 24
"""A verb that says an age of a person, or an adverb behind one."""
UNLIKE = 1 << 10
"""No plain word and single space."""

# by the word after it
UNIT = 1 << 11
RANGE = 1 << 12
HEDGE = 1 << 13
AGE = 1 << 14
RATIO = 1 << 15
PART = 1 << 16
DATE = 1 << 17
ALARM = 1 << 18
RATE = 1 << 19
MOVE = 1 << 20
CAPITAL = 1 << 21
TOLD = 1 << 23
"""What may follow an age that a person is said to have."""
OTHER = 1 << 22
"""No plain word behind a single space, and no mark that only ends a phrase."""

_KEPT = 1 << 14
_LONGEST = 24
"""Letters of the longest word before a number that is looked at."""
_ENDINGS = ",.;:!?)]%"
_WORD = re.compile(r"[^\W\d_]+")


class Words(dict[str, int]):
    """Word as written to its bits: those of the word in lower case, and `capital` where it has a capital letter. What is no
    word of ASCII letters has all bits. Only the last words are kept. marks: the bits of marks.
    """

    def __init__(self, bits: dict[str, int], capital: int, marks: dict[str, int]) -> None:
        super().__init__()
        self.bits, self.capital, self.marks = bits, capital, marks

    def __missing__(self, word: str) -> int:
        if len(self) >= _KEPT:
            self.clear()
        found = EVERY
        if word.isalpha() and word.isascii():
            found = self.bits.get(word.lower(), 0) | (0 if word.islower() else self.capital)
        self[word] = found
        return found


def before(text: str, at: int, words: Words) -> int:
    """The bits of what stands before `at`. words: those of `words_before`."""
    if not at or text[at - 1] != " ":
        return EVERY
    low = at - _LONGEST if at > _LONGEST else 0
    cut = text.rfind(" ", low, at - 1)
    return EVERY if cut < 0 and low else words[text[cut + 1 : at - 1]]


def after(text: str, end: int, words: Words) -> int:
    """The bits of what stands after `end`. words: those of `words_after`."""
    mark = text[end : end + 1]
    if mark != " ":
        return words.marks.get(mark, EVERY)
    m = _WORD.match(text, end + 1)
    return words[m.group()] if m else EVERY


@cache
def words_before(language: str) -> Words:
    """The bits of words before a number."""
    known = lexis(language)
    bits: dict[str, int] = {}
    _add(bits, HEDGED, hedges.last_words(language))
    _add(bits, LABELLED, known.classes["label"])
    _add(bits, DATED, known.classes["month"])
    _add(bits, AGED, (row["phrase"] for row in table(language, "ages").values() if row["place"] == "before"))
    _add(
        bits,
        SAID,
        (row["phrase"] for row in table(language, "ages").values() if row["place"] in ("be", "turn", "adverb")),
    )
    _add(bits, PRICED, (form.written for forms in known.before.values() for form in forms))
    _add(bits, NEGATIVE, (word for word, (kind, _) in known.numbers.items() if kind == "minus"))
    _add(bits, MOVED, known.changes["near"])
    for name in ("time place", "change place", "hour place", "number place", "measure before", "pronoun one"):
        _add(bits, PLACED, known.classes[name])
    _add(bits, PLACED, table(language, "elisions"))
    _add(bits, PLACED, words(language, "harming_verbs"))
    _add(bits, AGAIN, (name for name, row in table(language, "ranges").items() if row["kind"] == "or"))
    return Words(bits, NAMED, {})


@cache
def words_after(language: str) -> Words:
    """The bits of words, and of marks, after a number or after its unit or noun."""
    known = lexis(language)
    bits: dict[str, int] = {}
    _add(bits, UNIT, known.after, first=True)
    _add(bits, RANGE, table(language, "ranges"), first=True)
    _add(bits, HEDGE, hedges.first_words(language), first=True)
    _add(bits, AGE, (r["phrase"] for r in table(language, "ages").values() if r["place"] == "after"), first=True)
    _add(
        bits,
        TOLD,
        (r["phrase"] for r in table(language, "ages").values() if r["place"] in ("then", "date")),
        first=True,
    )
    _add(bits, RATIO, table(language, "ratios"), first=True)
    _add(bits, PART, table(language, "partitives"), first=True)
    for name in ("clock", "era", "month"):
        _add(bits, DATE, known.classes[name], first=True)
    _add(bits, ALARM, known.classes["emergency noun"], first=True)
    _add(bits, RATE, table(language, "rates"), first=True)
    _add(bits, MOVE, known.changes["noun"], first=True)
    opening = hedges.openers(language)
    marks = {m: EVERY if m in opening else UNIT if m in known.after else 0 for m in ("", *_ENDINGS)}
    return Words(bits, CAPITAL, marks)


def _add(bits: dict[str, int], bit: int, phrases: Iterable[str], *, first: bool = False) -> None:
    """Give the last word of each phrase a bit, or its first."""
    for phrase in phrases:
        found = _WORD.findall(phrase.lower())
        if found:
            word = found[0 if first else -1]
            bits[word] = bits.get(word, 0) | bit


@cache
def token_starts(language: str) -> frozenset[str]:
    """The first two characters of tokens with digits that are no numbers ("9/11")."""
    return frozenset(token[:2] for token in lexis(language).classes["token"])


@cache
def money_signs(language: str) -> frozenset[str]:
    """The signs of currencies that stand right before a number. Nothing else can be said of a number behind one of them."""
    lasts = (end[-1] for end in lexis(language).before)
    return frozenset(mark for mark in lasts if unicodedata.category(mark) == "Sc")
