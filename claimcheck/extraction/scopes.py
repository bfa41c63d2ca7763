"""When, where and of whom a claim speaks."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.analysis import SAYING
from claimcheck.extraction.clauses import COPULA
from claimcheck.extraction.lexicon import words
from claimcheck.model.claim import Scope
from claimcheck.model.values import Quantity, Time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extraction.analysis import Analysis, Placed

TOTAL = "PAST_REF"
"""The TIMEX3 value of the period of a total of all time so far: it is bounded by the publication date alone."""


@cache
def _history(language: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(re.escape(cue) for cue in words(language, "whole_history")) + r")\b")


def published_day(published: str | None) -> Time | None:
    """The day at which the figures of a source hold where it says no other: that of its publication."""
    return None if published is None else Time(published[:10], published[:10], published[:10], anchor="published")


class Scopes:
    """The scopes of one sentence's claims: what they share is worked out once.

    mentions: those of the sentence; published: the day of publication, see `published_day`.
    """

    def __init__(
        self, text: str, analysis: Analysis, mentions: Sequence[Placed], published: Time | None, language: str
    ) -> None:
        self._text, self._analysis, self._published, self._language = text, analysis, published, language
        self._times = [(placed, value) for placed in mentions if isinstance(value := placed.mention.value, Time)]
        said = (time for placed, time in self._times if time.start and placed.clause.frame == SAYING)
        self._said_at = next(said, None)
        self.places = self._named_places()
        self._total: Time | None = None
        self._looked = False

    def of(self, placed: Placed, frame: str = "") -> Scope:
        """The scope of a claim about a mention in its clause. frame: the predicate that the mention hangs on."""
        period, value = self._period(placed, frame), placed.mention.value
        population = value.unit.modifiers if isinstance(value, Quantity) else ()
        if len(population) > 1:
            population = tuple(sorted(population))
        return Scope(period, self._as_of(period), self.places, population)

    def _as_of(self, period: Time | None) -> Time | None:
        """The day at which a figure holds: that of the saying, that up to which it runs, or that of publication."""
        if self._said_at is not None:
            return self._said_at
        if period is not None and period.bound == "by" and period.end:
            return period
        return self._published

    def _period(self, placed: Placed, frame: str) -> Time | None:
        """The time of the mention's clause that lies nearest to it, else one of the sentence that hangs on no verb of saying,
        else all time so far where a cue says so. A time behind another verb is none of a complement ("is a trio that sang in 2018").
        """
        others = [other for other in self._times if other[0].mention is not placed.mention]
        if frame == COPULA:
            others = [other for other in others if not self._verb_between(placed, other[0])]
        if others:
            near = [other for other in others if other[0].clause is placed.clause]
            near = near or [other for other in others if other[0].clause.frame != SAYING]
            if len(near) == 1:
                return near[0][1]
            if near:
                return min(near, key=lambda other: _distance(placed, *other))[1]
        if not self._looked:
            self._looked, self._total = True, self._whole_history()
        return self._total

    def _verb_between(self, placed: Placed, time: Placed) -> bool:
        return any(placed.last <= verb < time.first for verb in self._analysis.verbs)

    def _whole_history(self) -> Time | None:
        analysis = self._analysis
        if not any(analysis.words[at].history for at in analysis.cues):
            return None
        said = self._text[analysis.start : analysis.end].lower()
        if not any(cue in said for cue in words(self._language, "whole_history")):
            return None
        if not _history(self._language).search(said):
            return None
        published = self._published.start if self._published else None
        return Time(TOTAL, None, published, grain="year", bound="until")

    def _named_places(self) -> tuple[str, ...]:
        """Names after a preposition of place, in text order."""
        analysis = self._analysis
        found = [
            self._text[analysis.starts[first] : analysis.ends[stop - 1]]
            for first, stop in analysis.names
            if first and analysis.words[first - 1].place
        ]
        return tuple(dict.fromkeys(found))


def _distance(placed: Placed, other: Placed, time: Time) -> tuple[bool, int, int]:
    """How far a time lies from a mention; one of no known day lies behind all others."""
    start = other.mention.start
    return time.start is None and time.end is None, abs(start - placed.mention.start), start
