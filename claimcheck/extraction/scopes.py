"""When, where and of whom a claim speaks."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.clauses import SAYING
from claimcheck.extraction.lexicon import words
from claimcheck.model.claim import Scope
from claimcheck.model.values import Quantity, Time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extraction.clauses import Analysis, Clause
    from claimcheck.model.claim import MentionRecord

TOTAL = "PAST_REF"
"""The TIMEX3 value of the period of a total of all time so far: it is bounded by the publication date alone."""


@cache
def _history(language: str) -> re.Pattern[str]:
    return re.compile(
        r"\b(?:" + "|".join(re.escape(cue) for cue in words(language, "whole_history")) + r")\b", re.IGNORECASE
    )


def scope(
    text: str,
    analysis: Analysis,
    clause: Clause,
    mention: MentionRecord,
    times: Sequence[MentionRecord],
    published: str | None,
    language: str,
) -> Scope:
    """The scope of a claim about `mention`. times: the sentence's time mentions; published: ISO string or None."""
    period = _period(text, analysis, clause, mention, times, published, language)
    return Scope(
        period=period,
        as_of=_as_of(analysis, times, period, published),
        places=_places(text, analysis, language),
        population=_population(mention),
    )


def _as_of(
    analysis: Analysis, times: Sequence[MentionRecord], period: Time | None, published: str | None
) -> Time | None:
    """The day at which a figure holds: that of the saying, that up to which it runs, or that of publication."""
    for time in times:
        if isinstance(time.value, Time) and time.value.start and _of_saying(analysis, time):
            return time.value
    if period is not None and period.bound == "by" and period.end:
        return period
    if published is None:
        return None
    return Time(published[:10], published[:10], published[:10], anchor="published")


def _period(
    text: str,
    analysis: Analysis,
    clause: Clause,
    mention: MentionRecord,
    times: Sequence[MentionRecord],
    published: str | None,
    language: str,
) -> Time | None:
    """The time of the mention's clause that lies nearest to it, else one of the sentence that hangs on no verb of saying,
    else all time so far where a cue says so.
    """
    others = [t for t in times if t is not mention and isinstance(t.value, Time)]
    near = [t for t in others if analysis.clause_of(t.start) is clause]
    free = [t for t in others if not _of_saying(analysis, t)]
    for candidates in (near, free):
        if candidates:
            best = min(candidates, key=lambda t: (_vague(t), abs(t.start - mention.start), t.start))
            return best.value if isinstance(best.value, Time) else None
    if _history(language).search(text, analysis.start, analysis.end):
        return Time(TOTAL, None, published[:10] if published else None, grain="year", bound="until")
    return None


def _vague(time: MentionRecord) -> bool:
    return isinstance(time.value, Time) and time.value.start is None and time.value.end is None


def _of_saying(analysis: Analysis, time: MentionRecord) -> bool:
    """Whether the time is that of a verb of saying."""
    return analysis.clause_of(time.start).frame == SAYING


def _places(text: str, analysis: Analysis, language: str) -> tuple[str, ...]:
    """Names after a preposition of place, in text order."""
    found = []
    for first, stop in analysis.names:
        if first > 0 and analysis.tokens[first - 1].lower in words(language, "place_prepositions"):
            found.append(text[analysis.tokens[first].start : analysis.tokens[stop - 1].end])
    return tuple(dict.fromkeys(found))


def _population(mention: MentionRecord) -> tuple[str, ...]:
    if isinstance(mention.value, Quantity):
        return tuple(sorted(mention.value.unit.modifiers))
    return ()
