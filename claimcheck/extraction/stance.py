"""How a clause stands to what it says: asserted, planned, expected, denied or hypothetical; affirmed or negated; said by whom."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, cast

from claimcheck.extraction.clauses import SAYING
from claimcheck.extraction.lemmas import lemma
from claimcheck.extraction.lexicon import table, words
from claimcheck.extraction.tokens import function_words

if TYPE_CHECKING:
    from claimcheck.extraction.clauses import Analysis, Clause
    from claimcheck.model.claim import Modality, Polarity

ORDER = ("denied", "hypothetical", "expected", "planned")
"""Where several cues stand in a clause, the one furthest from an assertion counts."""


@cache
def _cues(language: str) -> dict[str, str]:
    return {cue: row["modality"] for cue, row in table(language, "modality").items()}


@cache
def _cue_pattern(language: str) -> re.Pattern[str]:
    cues = sorted(_cues(language), key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?:" + "|".join(re.escape(cue) for cue in cues) + r")(?![\w-])", re.IGNORECASE)


def modality(text: str, analysis: Analysis, clause: Clause, at: int, language: str) -> Modality:
    """The modality of the clause at token `at`: from the cues between the start of the clause and token `at`, its verb or
    the claim's own words, whichever is later."""
    start = analysis.tokens[_governed_from(analysis, clause, language)].start
    limit = analysis.tokens[min(at + 1, len(analysis.tokens) - 1)].start
    found = {
        _cues(language)[m.group().lower()]
        for m in _cue_pattern(language).finditer(text, start, limit)
        if (m.group().islower() or m.start() == analysis.start) and not _passive_denial(text, m)
    }
    for name in ORDER:
        if name in found:
            return cast("Modality", name)
    return "asserted"


def _passive_denial(text: str, match: re.Match[str]) -> bool:
    """Whether "denied" says that somebody was refused something: "was denied bond"."""
    before = text[max(0, match.start() - 6) : match.start()].split()
    return match.group().lower().startswith("den") and bool(before) and before[-1].lower() in {"was", "were", "been", "is", "be"}


def _governed_from(analysis: Analysis, clause: Clause, language: str) -> int:
    """The index of the token from which cues bear on the clause: that of the clause before where this one is what it says."""
    number = next(n for n, c in enumerate(analysis.clauses) if c is clause)
    opener = analysis.tokens[clause.start].lower
    if number and (opener in words(language, "complementisers") or analysis.clauses[number - 1].frame == SAYING):
        return analysis.clauses[number - 1].start
    return clause.start


def polarity(analysis: Analysis, clause: Clause, language: str) -> Polarity:
    """Whether a word of the clause turns it into its opposite."""
    cues = words(language, "negation")
    tokens = analysis.tokens[clause.start : clause.end]
    for number, token in enumerate(tokens):
        if token.lower in cues or token.lower.endswith("n't"):
            following = tokens[number + 1].lower if number + 1 < len(tokens) else ""
            if following not in {"only", "least", "later", "fewer", "less", "more", "just"}:
                return "negated"
    return "affirmed"


def attribution(text: str, analysis: Analysis, language: str) -> str:
    """Who is given as the source of the sentence: the words before a verb of saying, or after "according to"; "" if nobody."""
    tokens = analysis.tokens
    for at, token in enumerate(tokens):
        if token.lower == "according" and at + 1 < len(tokens) and tokens[at + 1].lower == "to":
            return _speaker(text, analysis, at + 2, min(len(tokens), at + 10), language)
    for at, token in enumerate(tokens):
        if token.name or (token.lower in function_words(language) and token.lower not in {"said", "says", "say"}):
            continue
        if lemma(token.lower, language) not in words(language, "speech"):
            continue
        before = _speaker_before(text, analysis, at, language)
        if before:
            return before
        if at + 1 < len(tokens) and tokens[at - 1].text in {",", '"', "”"}:
            return _speaker(text, analysis, at + 1, min(len(tokens), at + 9), language)
    return ""


def _speaker_before(text: str, analysis: Analysis, at: int, language: str) -> str:
    tokens = analysis.tokens
    start = at
    while start > 0 and at - start < 8:
        token = tokens[start - 1]
        if not token.is_word or (
            not token.name
            and function_words(language).get(token.lower) in {"conjunction", "preposition"}
            and token.lower not in {"of", "for", "with"}
        ):
            break
        start -= 1
    return _speaker(text, analysis, start, at, language)


def _speaker(text: str, analysis: Analysis, start: int, end: int, language: str) -> str:
    """The head words of a speaker: names and nouns up to the first mark or verb, without articles and pronouns."""
    tokens = analysis.tokens
    first = last = -1
    for number in range(start, end):
        token = tokens[number]
        if number in analysis.busy:
            break
        kind = function_words(language).get(token.lower)
        if token.name or (token.is_word and kind is None):
            first = number if first < 0 else first
            last = number
        elif first >= 0 and token.lower not in {"of", "for", "the", "and"}:
            break
    return text[tokens[first].start : tokens[last].end] if first >= 0 else ""
