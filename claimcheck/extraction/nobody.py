"""People whom something befell where there were none: "no injuries were reported", "nobody was killed"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.fates import fate
from claimcheck.extraction.lemmas import lemma
from claimcheck.extraction.lexicon import table, words
from claimcheck.measures import fate_measure, noun_groups
from claimcheck.model.claim import MentionRecord
from claimcheck.model.values import COUNT, Quantity, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from claimcheck.extraction.analysis import Analysis
    from claimcheck.measures import Measure

REACH = 80
"""Code points behind the word in which what befell nobody is told."""
MODIFIERS = 3
"""Tokens between "no" and its noun."""
PEOPLE, PERSON = "people", "person"
_LETTERS = (3, 4, 5)
"""How many letters at the beginning of a word a quick look holds against the words of fates, which it cuts to the last of these."""


@cache
def _beginnings(language: str) -> frozenset[str]:
    """The first letters of the words that tell a fate, their irregular forms too, in lower case."""
    told = {word.partition("#")[0] for word in table(language, "fates")}
    told |= {form for form, row in table(language, "irregular_verbs").items() if row["verb"] in told}
    return frozenset(word[: _LETTERS[-1]] for word in told)


@cache
def _written(language: str) -> tuple[str, ...]:
    """The words with a space behind them, also as a sentence begins with them."""
    firsts = {word.split()[0] for word in table(language, "zero_words")}
    return tuple(sorted({form + " " for word in firsts for form in (word, word.capitalize())}))


def places(text: str, distinct: AbstractSet[str], language: str) -> list[int]:
    """A quick look over the whole text: the offsets, ascending, at which nobody may be said to have suffered something.

    distinct: the stretches without white space that occur in the text.
    """
    found: set[int] = set()
    beginnings = _beginnings(language)
    told = {word for word in distinct if any(word[:letters].lower() in beginnings for letters in _LETTERS)}
    for opening in _written(language):
        at = text.find(opening) if told and opening[:-1] in distinct else -1
        while at >= 0:
            if (at == 0 or not text[at - 1].isalnum()) and not told.isdisjoint(text[at : at + REACH].split()):
                found.add(at)
            at = text.find(opening, at + len(opening))
    return sorted(found)


def nobody(analysis: Analysis, language: str) -> Iterator[tuple[MentionRecord, Measure]]:
    """A count of nought for each "no", "nobody", "no one" and "none" of the sentence whose people something befell, and its
    measure.
    """
    forms, rows = analysis.words, table(language, "zero_words")
    for at, word in enumerate(forms):
        pair = f"{word.lower} {forms[at + 1].lower}" if at + 1 < len(forms) else ""
        if pair in rows or (word.lower in rows and rows[word.lower]["use"] == "alone"):
            stop = at + 1 + (pair in rows)
            whole = _noun_behind(analysis, stop, language)
            if whole:
                yield from _counted(analysis, at, *whole, (), language)
            elif _goes_on(analysis, stop, language):
                yield from _counted(analysis, at, stop, PERSON, (), language)
        elif word.lower in rows:
            noun = _noun(analysis, at + 1, language)
            if noun:
                modifiers = tuple(form.lower for form in forms[at + 1 : noun[0] - 1])
                yield from _counted(analysis, at, noun[0], noun[1], modifiers, language)


def _noun_behind(analysis: Analysis, at: int, language: str) -> tuple[int, str] | None:
    """Where the noun of people ends of whom none are counted ("none of the 14 divers"), and its singular."""
    forms = analysis.words
    if at >= len(forms) or forms[at].lower not in words(language, "partitives"):
        return None
    for number in range(at + 1, min(at + 1 + MODIFIERS, len(forms))):
        head = lemma(forms[number].lower, language)
        if forms[number].lexical and number not in analysis.busy and noun_groups(language).get(head) == PEOPLE:
            return number + 1, head
    return None


def _noun(analysis: Analysis, at: int, language: str) -> tuple[int, str] | None:
    """Where the noun of people, or of what befell them, ends that "no" stands before, and its singular."""
    groups, fates = noun_groups(language), words(language, "fates")
    for number in range(at, min(at + MODIFIERS, len(analysis.words))):
        word = analysis.words[number]
        if not word.lexical or number in analysis.busy:
            return None
        head = lemma(word.lower, language)
        if groups.get(head) == PEOPLE or head in fates:
            return number + 1, head
    return None


def _goes_on(analysis: Analysis, at: int, language: str) -> bool:
    """Whether what befell them follows a pronoun at once: "nobody was hurt", and not "nobody saw the dead", "could die" or "nobody
    on the ground was hurt".
    """
    at = _past_place(analysis, at)
    if at >= len(analysis.words):
        return False
    word = analysis.words[at]
    if word.kind == "auxiliary":
        return not word.infinitive
    return (bool(word.irregular) or word.past) and word.base in words(language, "fates")


def _past_place(analysis: Analysis, at: int) -> int:
    """Where a phrase with the name of a place ends: "nobody in Hull was hurt" counts nobody there."""
    forms, joined = analysis.words, dict(analysis.names)
    if at < len(forms) and forms[at].place and at + 1 in joined:
        return joined[at + 1]
    return at


def _counted(
    analysis: Analysis, first: int, stop: int, head: str, modifiers: tuple[str, ...], language: str
) -> Iterator[tuple[MentionRecord, Measure]]:
    start, end = analysis.starts[first], analysis.ends[stop - 1]
    placed = analysis.placed(MentionRecord(start, end, Quantity((0.0,), Unit())))
    measure = fate_measure(fate(analysis, placed, head, language), language)
    if measure is not None:
        counted = head if noun_groups(language).get(head) == PEOPLE else PERSON
        unit = Unit(" ".join((*modifiers, counted)), COUNT, counted, modifiers)
        value = Quantity((0.0,), unit)
        yield MentionRecord(start, end, value, start, end, ("extractors:nobody", f"measures:{measure.name}")), measure
