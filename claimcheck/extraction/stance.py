"""How a clause stands to what it says: asserted, planned, expected, denied or hypothetical; affirmed or negated; said by whom."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, cast

from claimcheck.extraction.analysis import SAYING
from claimcheck.extraction.lexicon import table, words

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from claimcheck.extraction.analysis import Analysis, Clause
    from claimcheck.extraction.words import Word
    from claimcheck.model.claim import Modality, Polarity

ORDER = ("denied", "hypothetical", "expected", "planned")
"""Where several cues stand in a clause, the one furthest from an assertion counts."""
_QUOTED = frozenset({",", '"', "”"})
"""Marks that end what is quoted, before the verb of saying."""


@cache
def _cues(language: str) -> dict[str, str]:
    return {cue: row["modality"] for cue, row in table(language, "modality").items()}


@cache
def _cue_pattern(language: str) -> re.Pattern[str]:
    cues = sorted(_cues(language), key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?:" + "|".join(re.escape(cue) for cue in cues) + r")(?![\w-])", re.IGNORECASE)


def modality(text: str, analysis: Analysis, clause: Clause, at: int, language: str) -> Modality:
    """The modality of the clause at token `at`: from the cues between the start of the clause and token `at`, its verb or
    the claim's own words, whichever is later.
    """
    if not analysis.modal:
        return "asserted"
    first, last = _governed_from(analysis, clause, language), min(at + 1, len(analysis.words) - 1)
    modal = [n for n in analysis.modal if first <= n < last]
    if not modal:
        return "asserted"
    pattern, limit = _cue_pattern(language), analysis.starts[last]
    found = {
        _cues(language)[m.group().lower()]
        for m in (pattern.match(text, analysis.starts[n], limit) for n in modal)
        if m and (m.group().islower() or m.start() == analysis.start) and not _passive_denial(text, m, language)
    }
    return next((cast("Modality", name) for name in ORDER if name in found), "asserted")


def has_cue(text: str, analysis: Analysis, language: str) -> bool:
    """Whether a cue of a plan, an expectation, a possibility or a denial stands anywhere in the sentence."""
    pattern = _cue_pattern(language)
    return any(pattern.match(text, analysis.starts[at], analysis.end) for at in analysis.modal)


def _passive_denial(text: str, match: re.Match[str], language: str) -> bool:
    """Whether "denied" says that somebody was refused something: "was denied bond"."""
    if _cues(language)[match.group().lower()] != "denied":
        return False
    before = text[max(0, match.start() - 6) : match.start()].lower().split()
    return bool(before) and before[-1] in words(language, "passive_auxiliaries")


def _governed_from(analysis: Analysis, clause: Clause, language: str) -> int:
    """The index of the token from which cues bear on the clause: that of the clause before where this one is what it says."""
    if clause.number:
        before = analysis.clauses[clause.number - 1]
        if before.frame == SAYING or analysis.words[clause.start].lower in words(language, "complementisers"):
            return before.start
    return clause.start


def polarity(
    analysis: Analysis, clause: Clause, language: str, values: Container[int] = (), behind: int = -1
) -> Polarity:
    """Whether a word of the clause turns it into its opposite.

    values: the indices of the tokens of mentions, which deny nothing ("no more than 20"); behind: the index behind the claim's own
    mention: what a relative clause behind it denies ("80 objects, of which 30 were never shown") is not denied of it.
    """
    forms = analysis.words
    for at in analysis.cues:
        if forms[at].negates and clause.start <= at < clause.end and at not in values and not _aside(forms, at, behind):
            following = forms[at + 1].lower if at + 1 < clause.end else ""
            if following not in words(language, "negation_exempt"):
                return "negated"
    return "affirmed"


def polarity_of_verb(analysis: Analysis, at: int) -> Polarity:
    """Whether the verb at token `at` is denied by a word of its own group: "did not beat", and not "no motion was carried"."""
    before = at - 1
    while before >= 0:
        word = analysis.words[before]
        if word.negates:
            return "negated"
        if not (word.kind in {"auxiliary", "particle"} or word.adverb):
            break
        before -= 1
    return "affirmed"


def _aside(forms: Sequence[Word], at: int, behind: int) -> bool:
    """Whether a relative pronoun stands between a mention and a word behind it."""
    return 0 <= behind <= at and any(word.relative for word in forms[behind:at])


def attribution(text: str, analysis: Analysis, language: str) -> str:
    """Who is given as the source of the sentence: the words before a verb of saying, or after "according to"; "" if nobody."""
    forms = analysis.words
    for at in analysis.cues:
        if forms[at].attributes:
            for phrase in words(language, "attributions"):
                rest = phrase.split()
                if [w.lower for w in forms[at : at + len(rest)]] == rest:
                    return _speaker(text, analysis, at + len(rest), min(len(forms), at + 10), language)
    for at in analysis.sayings:
        if _passive(forms, at, language):
            continue  # "infections had been confirmed" is said by nobody
        before = _speaker_before(text, analysis, at, language)
        if before:
            return before
        if at + 1 < len(forms) and forms[at - 1].text in _QUOTED:
            return _speaker(text, analysis, at + 1, min(len(forms), at + 9), language)
    return ""


def _passive(forms: Sequence[Word], at: int, language: str) -> bool:
    """Whether the word at `at` is a participle behind a form of "be"."""
    before = at - 1
    while before >= 0 and forms[before].adverb:
        before -= 1
    return before >= 0 and forms[before].lower in words(language, "passive_auxiliaries")


def measured_by(text: str, analysis: Analysis, clause: Clause, language: str) -> str:
    """The body that gives a figure as its own: the organisation before a verb of measuring in the clause, "" if there is none."""
    forms = analysis.words
    for at in analysis.cues:
        if not (forms[at].measures and clause.start < at < clause.end):
            continue
        if analysis.named[at] or _passive(forms, at, language):
            continue
        head = forms[at - 1]
        if (head.text.isupper() and head.is_word) or head.lower in words(language, "organisation_words"):
            return text[analysis.starts[at - 1] : analysis.ends[at - 1]]
    return ""


def _speaker_before(text: str, analysis: Analysis, at: int, language: str) -> str:
    start = at
    while start > 0 and at - start < 8:
        word = analysis.words[start - 1]
        ends = word.kind in {"conjunction", "preposition"} and not _link(word.lower, "before", language)
        if not word.is_word or (ends and not analysis.named[start - 1]):
            break
        start -= 1
    return _speaker(text, analysis, start, at, language)


def _link(word: str, column: str, language: str) -> bool:
    row = table(language, "speaker_links").get(word)
    return row is not None and row[column] == "yes"


def _speaker(text: str, analysis: Analysis, start: int, end: int, language: str) -> str:
    """The head words of a speaker: names and nouns up to the first mark or verb, without articles and pronouns."""
    first = last = -1
    for number in range(start, end):
        word = analysis.words[number]
        if number in analysis.busy:
            break
        if word.lexical or analysis.named[number]:
            first = number if first < 0 else first
            last = number
        elif first >= 0 and not _link(word.lower, "inside", language):
            break
    return text[analysis.starts[first] : analysis.ends[last]] if first >= 0 else ""
