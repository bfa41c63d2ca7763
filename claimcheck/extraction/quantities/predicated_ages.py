"""Ages that a person is said to have, without a word for years: "She was 65 when she died", "He turned 40 on Sunday"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.hedges import hedge_before
from claimcheck.extraction.lexicon import table
from claimcheck.extraction.nouns import is_closed
from claimcheck.extraction.quantities.guards import word_before
from claimcheck.extraction.quantities.lexis import lexis
from claimcheck.model.claim import MentionRecord
from claimcheck.model.values import Quantity, Unit

if TYPE_CHECKING:
    from claimcheck.extraction.numbers import Number

YEAR_OF_AGE = Unit("year of age", "age")
OLDEST = 122
ENDS = frozenset(".;!?,")
"""Marks that end what is said of a person, or the clause that says it."""
_ENDED = re.compile(r"[.;!?](?![\w.])")
_WORD = re.compile(r"\s([^\W_]+)")
_NEVER = "(?!)"


@cache
def phrases(language: str, place: str) -> frozenset[str]:
    """The phrases of one place of the table of ages."""
    return frozenset(row["phrase"] for row in table(language, "ages").values() if row["place"] == place)


@cache
def _followers(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What may follow an age that one has, and an age that one comes to."""
    then, date = (sorted(phrases(language, place), key=len, reverse=True) for place in ("then", "date"))
    had, reached = ("|".join(re.escape(phrase) for phrase in some) or _NEVER for some in (then, [*then, *date]))
    return re.compile(rf"\s({had})(?!\w)"), re.compile(rf"\s({reached})(?!\w)")


def predicated_age(text: str, number: Number, language: str) -> MentionRecord | None:
    """The age that `number` is said to be of whom a pronoun or a name before it tells, or None.

    A name is one of a person only where a pronoun behind the number takes it up ("Ida Lund was 65 when she died").
    """
    value = number.value
    if number.step or not (1 <= value <= OLDEST and value.is_integer()) or (number.spelled and value == 1):
        return None
    hedge = hedge_before(text, number.start, language)
    start = hedge[0] if hedge else number.start
    verb, at = word_before(text, start)
    if verb in phrases(language, "adverb"):
        verb, at = word_before(text, at)
    had, reached = _followers(language)
    if verb in phrases(language, "turn"):
        had = reached
    elif verb not in phrases(language, "be"):
        return None
    ended = _ENDED.match(text, number.end) or _clause_ends(text, at, number.end, language)
    follower = None if ended else had.match(text, number.end)
    if follower is None and not ended:
        return None
    taken_up = _pronoun_after(text, follower, language) if follower else False
    if follower and not taken_up and _counts(text, follower, language):
        return None
    if not _is_person(text, at, language, taken_up=taken_up):
        return None
    value_of = Quantity((value,), YEAR_OF_AGE, hedge[1] if hedge else "exact")
    return MentionRecord(start, number.end, value_of, number.start, number.end, (hedge[2],) if hedge else ())


def _clause_ends(text: str, at: int, end: int, language: str) -> bool:
    """Whether a relative clause ends behind the number: "Ann Lee, who is 44, said"."""
    if not text.startswith(", ", end) or word_before(text, at)[0] not in phrases(language, "relative"):
        return False
    m = _WORD.match(text, end + 1)
    return m is not None and not _is_number(m[1], language)


def _pronoun_after(text: str, follower: re.Match[str], language: str) -> bool:
    m = _WORD.match(text, follower.end())
    return m is not None and m[1] in phrases(language, "subject")


def _counts(text: str, follower: re.Match[str], language: str) -> bool:
    """Whether a number is the next word, so that this one is a score or a part of a list."""
    m = _WORD.match(text, follower.end())
    return m is not None and follower[1] not in phrases(language, "date") and _is_number(m[1], language)


def _is_number(word: str, language: str) -> bool:
    return word[0].isdigit() or lexis(language).numbers.get(word.lower(), ("", 0.0))[0] in ("unit", "ten")


def _is_person(text: str, at: int, language: str, *, taken_up: bool) -> bool:
    """Whether the subject that ends before `at` is a pronoun for a person, or a name of two words that one takes up."""
    word, start = word_before(text, at)
    if word.lower() in phrases(language, "subject"):
        return True
    if not (taken_up and word[:1].isupper()):
        return False
    given, _ = word_before(text, start)
    return given[:1].isupper() and not is_closed(given.lower(), language)
