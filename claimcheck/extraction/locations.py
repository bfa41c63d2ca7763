"""Where a thing is said to be: the countries that a place lies in ("is a city in Ohio, United States"), and of which it is the capital."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.clauses import name_text
from claimcheck.extraction.lexicon import table, words
from claimcheck.extraction.small_words import definite, joining

if TYPE_CHECKING:
    from claimcheck.extraction.analysis import Analysis
    from claimcheck.extraction.words import Word

CAPITAL = "capital"
"""The extent of a place from which a country is governed."""
REACH = 16
"""Tokens within which the names of the places around a place stand."""


def lies_in(text: str, analysis: Analysis, at: int, language: str) -> tuple[int, int, tuple[str, ...]] | None:
    """The countries behind "in" at token `at`, with the tokens of the first and behind the last: names, nouns and small words up to
    the first verb, mark or other preposition.
    """
    forms = analysis.words
    if at >= len(forms) or not _is_within(forms[at].lower, language):
        return None
    found, number, joined = list[tuple[int, int, str]](), at + 1, dict(analysis.names)
    while number < min(len(forms), at + REACH):
        if number in joined:
            stop = joined[number]
            found.append((number, stop, name_text(text[analysis.starts[number] : analysis.ends[stop - 1]])))
            number = stop
        elif _links(forms[number], language) or (forms[number].lexical and not analysis.frames[number]):
            number += 1
        else:
            break
    known = [(first, stop, name) for first, stop, name in found if is_country(name, language)]
    return (known[0][0], known[-1][1], tuple(name.lower() for _, _, name in known)) if known else None


def capital_of(text: str, analysis: Analysis, start: int, language: str) -> tuple[int, int, tuple[str, ...]] | None:
    """The country of which something is the capital: the noun phrase begins at token `start`."""
    forms, joined, area = analysis.words, dict(analysis.names), table(language, "area_words")
    said = False
    for at in range(start, min(start + REACH, len(forms))):
        if at in joined and said:
            name = name_text(text[analysis.starts[at] : analysis.ends[joined[at] - 1]])
            behind = forms[at - 1].lower in definite(language) | words(language, "partitives")
            return (at, joined[at], (name.lower(),)) if behind and is_country(name, language) else None
        if not forms[at].is_word or analysis.frames[at]:
            return None
        said = said or area.get(forms[at].lower, {}).get("extent") == CAPITAL
    return None


def is_country(name: str, language: str) -> bool:
    """Whether a name is one of a country, also behind an article."""
    return _bare(name.lower(), language) in words(language, "countries")


def _bare(name: str, language: str) -> str:
    """A name in lower case without its article."""
    article, _, rest = name.partition(" ")
    return rest if article in definite(language) else name


def _is_within(word: str, language: str) -> bool:
    """Whether a preposition stands before the place that something lies in."""
    row = table(language, "place_prepositions").get(word)
    return row is not None and row["within"] == "yes"


def _links(word: Word, language: str) -> bool:
    """Whether a token stands between the names of places that lie in one another: a comma, "and", "of", "in" or an article."""
    small = joining(language) | definite(language) | words(language, "partitives")
    return word.text == "," or word.text in small or _is_within(word.text, language)
