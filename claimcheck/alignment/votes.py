"""Whether two results are of one vote: of one body, on one matter."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.lexicon import table, words

if TYPE_CHECKING:
    from claimcheck.model.values import Result

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
ANY = "assembly"
"""The body of words that fit several."""
FITS_ANY = frozenset({"senate", "house", "council", "members"})
SHARED = 4
"""Letters that a place and its adjective share at the beginning."""


@cache
def _links(language: str) -> frozenset[str]:
    """Prepositions: what stands behind one does not name the matter."""
    return frozenset(word for word, row in table(language, "function_words").items() if row["class"] == "preposition")


def one_vote(a: Result, b: Result, language: str, *, asked: bool) -> bool:
    """Whether two results are of one vote. asked: one is that of a statement about the other's story."""
    return _one_body(a.sides[0], b.sides[0], language) and _one_matter(a.sides[1], b.sides[1], language, asked=asked)


def _one_body(mine: str, theirs: str, language: str) -> bool:
    """Whether two bodies may be one: none of their words makes another of it, and their names are not two."""
    one, other = _bodies(mine, language), _bodies(theirs, language)
    if one and other and not (one & other) and not _fits(one, other):
        return False
    named, others = _names(mine, language), _names(theirs, language)
    return not named or not others or any(_alike(a, b) for a in named for b in others)


def _fits(one: frozenset[str], other: frozenset[str]) -> bool:
    return (ANY in one and other <= FITS_ANY) or (ANY in other and one <= FITS_ANY)


def _one_matter(mine: str, theirs: str, language: str, *, asked: bool) -> bool:
    """Whether two matters may be one: one noun stands for both, and one has all the words of the other before it, or of its own."""
    one, other = _matter(mine, language), _matter(theirs, language)
    if not one or not other or one[0] != other[0]:
        return False
    if not one[1] or not other[1]:
        return asked or (one[1] == other[1] and one[0] not in _general(language))
    return one[1] <= other[1] or other[1] <= one[1]


def _matter(phrase: str, language: str) -> tuple[str, frozenset[str]] | None:
    """What is voted on: the noun that stands for it, and the words beside it."""
    said = [word.lower() for word in WORD.findall(phrase)]
    if not said:
        return None
    links = _links(language)
    head = next((n for n, word in enumerate(said) if word in links), len(said)) - 1
    rows = table(language, "vote_matters")
    noun = rows[said[head]]["matter"] if said[head] in rows else _stem(said[head])
    return noun, frozenset(_stem(word) for n, word in enumerate(said) if n != head and word not in links)


def _bodies(phrase: str, language: str) -> frozenset[str]:
    rows = table(language, "vote_bodies")
    said = [word.lower().removesuffix("'s").removesuffix("’s") for word in WORD.findall(phrase)]
    return frozenset(rows[word]["body"] for word in said if word in rows)


def _names(phrase: str, language: str) -> frozenset[str]:
    """The capitals of a body that are not its own noun."""
    known = words(language, "vote_bodies")
    found = [word.removesuffix("'s").removesuffix("’s") for word in WORD.findall(phrase) if word[0].isupper()]
    return frozenset(word.lower() for word in found if word.lower() not in known)


def _general(language: str) -> frozenset[str]:
    """Nouns of which one body may vote on several in a day."""
    return frozenset(row["matter"] for row in table(language, "vote_matters").values() if row["general"])


def _alike(one: str, other: str) -> bool:
    """Whether two names may be a place and its adjective ("Kenya", "Kenyan")."""
    letters = min(SHARED, len(one), len(other))
    return one[:letters] == other[:letters]


def _stem(word: str) -> str:
    """A word without the ending of a plural or a genitive."""
    return word.removesuffix("'s").removesuffix("’s").removesuffix("s")
