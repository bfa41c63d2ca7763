"""What a text reports as done on a day that was still to come when the text was published."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.extraction.analysis import SAYING
from claimcheck.extraction.clauses import analyse, frame_of
from claimcheck.extraction.lexicon import table, words
from claimcheck.extraction.stance import has_cue
from claimcheck.model.values import Time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extraction.analysis import Analysis, Clause
    from claimcheck.model.claim import ClaimRecord, MentionRecord
    from claimcheck.model.document import Document

PAST = "extractors:past"
"""The row of claims that are told as done."""


def marked_as_past(
    document: Document,
    claims: Sequence[ClaimRecord],
    mentions: Sequence[MentionRecord],
    seen: frozenset[str],
    language: str,
) -> list[ClaimRecord]:
    """The claims, those of days after the publication that are told as done with the row PAST.

    seen: words that stand in names elsewhere in the text.
    """
    if not document.published:
        return list(claims)
    published = document.published[:10]
    return [
        replace(claim, rows=(*claim.rows, PAST))
        if _to_come(claim, published) and _is_past(document.text, claim, mentions, seen, language)
        else claim
        for claim in claims
    ]


def _to_come(claim: ClaimRecord, published: str) -> bool:
    """Whether a claim of the body puts something, in full, on one day after that of publication."""
    value = claim.value
    if not isinstance(value, Time) or claim.kind != "event-date" or claim.zone == "head":
        return False
    one_day = value.grain == "day" and value.anchor == "explicit" and not value.parts and not value.bound
    return one_day and bool(value.start) and str(value.start)[:10] > published


def _is_past(
    text: str, claim: ClaimRecord, mentions: Sequence[MentionRecord], seen: frozenset[str], language: str
) -> bool:
    first, last = claim.sentence
    inside = [m for m in mentions if first <= m.start < last]
    dated = next((m for m in inside if (m.start, m.end) == (claim.start, claim.end)), None)
    if dated is None:
        return False
    analysis = analyse(text, claim.sentence, inside, language, seen)
    headline = analysis.shouting and analysis.words[-1].is_word
    if headline or _speaks_of_the_future(text, analysis, language):
        return False
    placed = analysis.placed(dated)
    clause = placed.clause
    frame, verb = frame_of(analysis, placed, language)
    if not clause.start <= verb < clause.end or not analysis.frames[verb] or frame == SAYING:
        return False
    if any(at < verb for at in analysis.sayings) or frame in words(language, "arranging_frames"):
        return False
    return _finite_past(analysis, clause, verb, language) and _hangs_on(analysis, dated, verb, frame, language)


def _speaks_of_the_future(text: str, analysis: Analysis, language: str) -> bool:
    tenses = table(language, "times_tenses")
    return has_cue(text, analysis, language) or any(
        tenses.get(word.lower, {}).get("tense") == "future" for word in analysis.words if word.is_word
    )


def _finite_past(analysis: Analysis, clause: Clause, verb: int, language: str) -> bool:
    """Whether a verb is in the past: behind "was" or "had", or the one verb of its clause, right behind its subject.

    A participle ("the album released on 3 June") tells no time by itself.
    """
    word, at = analysis.words[verb], verb - 1
    if word.lower == word.base or not (word.irregular or word.past or word.lower.endswith("ed")):
        return False
    while at > clause.start and analysis.words[at].adverb:
        at -= 1
    before = analysis.words[at] if at >= clause.start else None
    if before is None:
        return False
    if before.kind == "auxiliary":
        row = table(language, "times_tenses").get(before.lower)
        past = row is not None and row["tense"] == "past"
        return past or (at > clause.start and _had(analysis, at - 1, language))
    alone = sum(clause.start <= other < clause.end for other in analysis.verbs) == 1
    return alone and (before.kind == "pronoun" or before.lexical) and before.lower not in _units(language)


def _had(analysis: Analysis, at: int, language: str) -> bool:
    """Whether the token before a second auxiliary ("had been") is in the past."""
    row = table(language, "times_tenses").get(analysis.words[at].lower)
    return row is not None and row["tense"] == "past"


def _units(language: str) -> frozenset[str]:
    """Words for stretches of time: "the quarter ended 30 June" tells of no happening."""
    return words(language, "times_units")


def _hangs_on(analysis: Analysis, dated: MentionRecord, verb: int, frame: str, language: str) -> bool:
    """Whether nothing between the verb and its day can have the day as its own.

    Behind the verb may stand adverbs and phrases of place, and the object of a verb of accomplishing.
    """
    forms = analysis.words
    first, _ = analysis.inside(dated.start, dated.end)
    if first <= verb:  # "On 3 May 2022 the bridge opened": the day opens the sentence
        return first <= 1 and (first == 0 or forms[0].lower in words(language, "day_prepositions"))
    if forms[first - 1].lower not in words(language, "day_prepositions"):
        return False
    placed = frame in words(language, "accomplishing_frames")
    for at in range(verb + 1, first - 1):
        word = forms[at]
        if word.infinitive or (not word.is_word and word.text not in {",", "-"}):
            return False
        placed = placed or word.place
        plain = word.adverb or word.kind == "determiner" or word.place
        if not plain and not placed:
            return False
        if word.kind == "preposition" and not word.place and not analysis.named[at]:
            return False
    return True
