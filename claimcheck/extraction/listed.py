"""Lists of numbers: "four in Vienna, three in Prague and two in Bern", "eleven men, five women and four children"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from claimcheck.extraction.lexicon import table
from claimcheck.extraction.numbers import read_number
from claimcheck.extraction.small_words import any_of, definite, joining
from claimcheck.model.values import COUNT, CURRENCY, PART_OF, PLAIN, Quantity, Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.model.claim import MentionRecord

STOP = re.compile(r"[.!?](?=\s|$|[\"”’])|[\n;()–—]")
"""What ends a list: the end of the sentence, or a mark behind which something else is said."""
_RUNS_ON = re.compile(r"[-–/:.,%°]?\w|[-–/:%°]|\.\d")
_NUMBER_FOLLOWS = re.compile(r"\s\w+\s\d")
_COUNTS = frozenset({"unit", "ten", "hundred", "scale", "group"})
_YEARS = range(1400, 2101)


@dataclass(slots=True)
class Item:
    """A member of a list: half-open offsets of its number, what it states, its mention where a reader has found one, the word
    behind it and the word behind that; joined: the word of the last member ("and") stands before it.
    """

    start: int
    end: int
    value: Quantity
    mention: MentionRecord | None
    after: str
    then: str
    joined: bool = False

    @property
    def noun(self) -> str:
        """The noun that it counts, "" where it leaves that out."""
        bare = self.mention is None or self.mention.end == self.mention.core_end
        return self.value.unit.head if self.value.unit.dimension == COUNT and not bare else ""


@cache
def _boundary(language: str) -> re.Pattern[str]:
    """What stands between two members, with a group for the word before the last one."""
    last = any_of(joining(language))
    return re.compile(rf",\s(?:({last})\s)?|\s({last})\s")


@cache
def _after(language: str) -> re.Pattern[str]:
    """The word behind a number, and the one behind that, a definite article left out."""
    return re.compile(rf"\s([^\W\d_]+)(?:\s(?:(?:{any_of(definite(language))})\s)?([^\W_]+))?")


Division: TypeAlias = tuple[list[Item], tuple[str, ...]]
"""The parts of a whole, and the marks of how they are told."""


def items(text: str, at: int, end: int, known: Mapping[int, MentionRecord], language: str) -> tuple[list[Item], int]:
    """The list in text[at:end] whose first number stands at `at`, and where it ends; no items where none stands there.

    known: the mentions by where they start.
    """
    stop = STOP.search(text, at, end)
    end = stop.start() if stop else end
    found: list[Item] = []
    item = _item(text, at, known, language)
    look = at
    while item is not None:
        found.append(item)
        look, item = item.end, None
        while item is None:
            boundary = _boundary(language).search(text, look, end)
            if boundary is None:
                return found, end
            item = _item(text, boundary.end(), known, language)
            if item is not None:
                item.joined = any(boundary.groups())
            elif boundary.group().startswith(","):
                return found, boundary.start()
            look = boundary.end()
    return found, look


def _item(text: str, at: int, known: Mapping[int, MentionRecord], language: str) -> Item | None:
    """The member whose number stands at `at`: a mention of a number of things or of money, or a bare number."""
    mention = known.get(at)
    if mention is not None:
        value = mention.value
        if not isinstance(value, Quantity) or len(value.stated) != 1 or value.change:
            return None
        if value.unit.dimension not in {COUNT, CURRENCY, PLAIN} or value.unit.name == "percent":
            return None
        after, then = _words(text, mention.end, language)
        return Item(at, mention.end, value, mention, after, then)
    number = read_number(text, at, language) if text[at : at + 1].isalnum() else None
    if number is None or number.start != at or number.step or number.value < 1 or not number.value.is_integer():
        return None
    after, then = _words(text, number.end, language)
    row = table(language, "numbers").get(then.lower())
    if row is not None and row["kind"] in _COUNTS:
        return None
    runs_on = _RUNS_ON.match(text, number.end) or _NUMBER_FOLLOWS.match(text, number.end)
    if runs_on or (not number.spelled and int(number.value) in _YEARS and "," not in text[at : number.end]):
        return None
    unit = Unit(dimension=f"{PART_OF} {after} {then.lower()}".rstrip())
    return Item(at, number.end, Quantity((number.value,), unit), None, after, then)


def _words(text: str, end: int, language: str) -> tuple[str, str]:
    m = _after(language).match(text, end)
    return (m[1].lower(), m[2] or "") if m else ("", "")
