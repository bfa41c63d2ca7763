"""Who made a thing, told of the maker: "Ann Lee wrote The Weir", "Ann Lee is the author of The Weir"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction.clauses import COPULA, name_text, subject_phrase
from claimcheck.extraction.lemmas import canonical
from claimcheck.extraction.lexicon import table, words
from claimcheck.extraction.small_words import any_of, definite

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.extraction.analysis import Analysis, Clause

LONGEST = 6
"""Tokens of the longest name of a work that holds words without a capital ("the Arda Dam expedition")."""


@cache
def opening(language: str) -> re.Pattern[str]:
    """A quick look for a form of a verb of making before a name, or a noun of a maker with "of" before one."""
    rows = table(language, "creators")
    verbs = {verb for verb, row in rows.items() if row["of"] == "verb"}
    stems = any_of({verb.rstrip("aeiou") for verb in verbs})
    irregular = any_of({form for form, row in table(language, "irregular_verbs").items() if row["verb"] in verbs})
    nouns = any_of({noun.partition("_")[0] for noun, row in rows.items() if row["of"] == "noun"})
    links, article = any_of(words(language, "partitives")), any_of(definite(language))
    made = rf"(?:{stems})\w{{1,3}}|(?:{irregular})|(?:{nouns}) (?:{links})"
    return re.compile(rf"\b(?:{made}) (?:(?:{article}) )?[^\W\d_a-z]")


class Making(NamedTuple):
    """A maker and a thing, as ranges of token indices. role: the maker's part; name: as written; clause, verb: the predicate."""

    role: str
    maker: range
    name: str
    thing: range
    clause: Clause
    verb: int


def makers(text: str, analysis: Analysis, language: str) -> Iterator[Making]:
    """What a sentence says of who made something. Nothing of a denied clause, nor of what somebody says."""
    rows, forms = table(language, "creators"), analysis.words
    if any(forms[at].negates for at in analysis.cues):
        return
    for clause in analysis.clauses:
        for verb in range(clause.start, clause.end):
            role, at = _part(analysis, verb, rows, language)
            maker = _name(analysis, subject_phrase(analysis, clause, verb)) if role else None
            thing = _thing(analysis, at) if maker else None
            if maker and thing and not any(at != verb for at in analysis.sayings):
                name = name_text(text[analysis.starts[maker.start] : analysis.ends[maker.stop - 1]])
                yield Making(role, maker, name, thing, clause, verb)
                break


def _part(analysis: Analysis, verb: int, rows: dict[str, dict[str, str]], language: str) -> tuple[str, int]:
    """The part that the predicate at a token gives to its subject, and where its object begins; "" where it gives none."""
    forms = analysis.words
    word, before = forms[verb], forms[verb - 1] if verb else None
    if analysis.frames[verb]:
        row = rows.get(word.base) or rows.get(word.irregular)
        passive = before is not None and before.lower in words(language, "passive_auxiliaries")
        past = word.past or bool(word.irregular)
        return (row["role"], verb + 1) if row and row["of"] == "verb" and past and not passive else ("", 0)
    if word.kind != "auxiliary" or canonical(word.lower, language) != COPULA or verb + 3 >= len(forms):
        return "", 0
    noun = verb + 2
    row = rows.get(f"{forms[noun].lower}_{forms[noun + 1].lower}")
    if forms[verb + 1].kind == "determiner" and row and row["of"] == "noun":
        return row["role"], noun + 2
    return "", 0


def _name(analysis: Analysis, phrase: range) -> range | None:
    """The one name that a subject is."""
    inside = [(first, stop) for first, stop in analysis.names if phrase.start <= first < phrase.stop]
    if len(inside) != 1:
        return None
    first, stop = inside[0]
    if first and analysis.words[first - 1].joiner:
        return None  # one of several
    others = (at for at in phrase if not first <= at < stop)
    return range(first, stop) if not any(analysis.words[at].lexical or at in analysis.busy for at in others) else None


def _thing(analysis: Analysis, at: int) -> range | None:
    """The name that an object is, also with a noun behind it, up to the end of the clause or a preposition."""
    forms, names = analysis.words, dict(analysis.names)
    while at < len(forms) and (forms[at].kind == "determiner" or not forms[at].is_word) and at not in names:
        at += 1
    if at not in names:
        return None
    stop = names[at]
    if forms[stop - 1].genitive:
        return None  # "directed Tidewrack's second unit"
    while stop < len(forms) and stop - at < LONGEST and forms[stop].lexical and not analysis.frames[stop]:
        stop += 1
    ends = stop == len(forms) or not forms[stop].is_word or forms[stop].kind == "preposition"
    return range(at, stop) if ends else None
