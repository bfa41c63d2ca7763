"""Where a thing is said to be: the countries that a place lies in ("is a city in Ohio, United States"), and of which it is the capital."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.clauses import name_text
from claimcheck.extraction.lexicon import words

if TYPE_CHECKING:
    from claimcheck.extraction.analysis import Analysis

CAPITAL = "capital"
"""The word of a place from which a country is governed."""
REACH = 16
"""Tokens within which the names of the places around a place stand."""
_WITHIN, _LINKS = frozenset({"in"}), frozenset({",", "and", "of", "in", "the"})


def lies_in(text: str, analysis: Analysis, at: int, language: str) -> tuple[int, int, tuple[str, ...]] | None:
    """The countries behind "in" at token `at`, with the tokens of the first and behind the last: names, nouns and small words up to
    the first verb, mark or other preposition.
    """
    forms = analysis.words
    if at >= len(forms) or forms[at].lower not in _WITHIN:
        return None
    found, number, joined = list[tuple[int, int, str]](), at + 1, dict(analysis.names)
    while number < min(len(forms), at + REACH):
        if number in joined:
            stop = joined[number]
            found.append((number, stop, name_text(text[analysis.starts[number] : analysis.ends[stop - 1]])))
            number = stop
        elif forms[number].text in _LINKS or (forms[number].lexical and not analysis.frames[number]):
            number += 1
        else:
            break
    known = [(first, stop, name) for first, stop, name in found if is_country(name, language)]
    return (known[0][0], known[-1][1], tuple(name.lower() for _, _, name in known)) if known else None


def capital_of(text: str, analysis: Analysis, start: int, language: str) -> tuple[int, int, tuple[str, ...]] | None:
    """The country of which something is the capital: the noun phrase begins at token `start`."""
    forms, joined = analysis.words, dict(analysis.names)
    said = False
    for at in range(start, min(start + REACH, len(forms))):
        if at in joined and said:
            name = name_text(text[analysis.starts[at] : analysis.ends[joined[at] - 1]])
            behind = forms[at - 1].lower in {"of", "the"}
            return (at, joined[at], (name.lower(),)) if behind and is_country(name, language) else None
        if not forms[at].is_word or analysis.frames[at]:
            return None
        said = said or forms[at].lower == CAPITAL
    return None


def is_country(name: str, language: str) -> bool:
    """Whether a name is one of a country, also behind an article."""
    return name.lower().removeprefix("the ") in words(language, "countries")
