"""Lists whose members are parts of the whole before them, and cannot overlap: places, uses of money, sorts of people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.extraction.lemmas import lemma
from claimcheck.extraction.lexicon import table, words
from claimcheck.extraction.listed import STOP
from claimcheck.extraction.nouns import is_closed
from claimcheck.measures import noun_groups
from claimcheck.model.marks import ALL, APART
from claimcheck.model.values import CURRENCY, PERCENT, Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extraction.listed import Division, Item
    from claimcheck.model.claim import MentionRecord

_TAIL = 9
"""Words of who says it behind a list, at most."""
_PEOPLE = "people"
_WORD = re.compile(r"[^\W\d_]+")


def listed(
    text: str, whole: MentionRecord, parts: list[Item], opened: tuple[str, int], language: str
) -> Division | None:
    """The division that a list makes, if its members are parts of the whole and cannot overlap."""
    mark, last = opened
    value = whole.value
    assert isinstance(value, Quantity)
    complete = mark == ":"
    if value.unit.dimension == CURRENCY:
        same = all(part.value.unit.name == value.unit.name for part in parts)
        return (parts, (APART,)) if same and (complete or _places_apart(parts, language)) else None
    if any(part.value.unit.dimension in {CURRENCY, PERCENT} for part in parts):
        return None
    nouns = [part.noun for part in parts]
    if nouns[0] == value.unit.head:
        nouns[0] = ""
    if not any(nouns):
        placed = all(way(part.after, language) == "place" and not _is_shared(part.then, language) for part in parts)
        if not placed or not (complete or _places_apart(parts, language)):
            return None
    elif not _sorts(value.unit.head, nouns, language):
        return None
    ends = complete and _ends(text, last, language) and value.hedge == "exact"
    return parts, (APART, ALL) if ends and not any(part.value.hedge != "exact" for part in parts) else (APART,)


def _is_shared(word: str, language: str) -> bool:
    """Whether a word behind a preposition is one that several members may share: "in both", "in all"."""
    return is_closed(word.lower(), language, "determiner")


def _sorts(whole: str, nouns: Sequence[str], language: str) -> bool:
    """Whether the nouns are sorts of people of which nobody is two, and the whole counts people."""
    groups, sides = noun_groups(language), table(language, "opposites")
    if groups.get(whole) != _PEOPLE or len(set(nouns)) < len(nouns):
        return False
    return all(noun in sides and sides[noun]["set"] in {"sex", "age"} for noun in nouns)


def way(word: str, language: str) -> str:
    """How a word behind a number tells what it is a part for: "place", or "use" for money; "" for any other word."""
    row = table(language, "part_places").get(word)
    return row["kind"] if row else ""


def _places_apart(parts: Sequence[Item], language: str) -> bool:
    """Whether all parts are told alike, each with a name of its own ("four in Vienna, three in Prague"), or for money with what
    it is for.
    """
    if len({part.after for part in parts}) > 1 or not way(parts[0].after, language):
        return False
    money = parts[0].value.unit.dimension == CURRENCY
    objects = [part.then for part in parts]
    return len(set(objects)) == len(objects) and all(word if money else word[:1].isupper() for word in objects)


def _ends(text: str, at: int, language: str) -> bool:
    """Whether the sentence ends where a list does, but for who says so."""
    stop = STOP.search(text, at)
    tail = _WORD.findall(text[at : stop.start() if stop else len(text)])
    if stop and text[stop.start()] in ";(–—":
        return False
    said = words(language, "speech")
    return not tail or (len(tail) <= _TAIL and any(lemma(word, language) in said for word in tail))
