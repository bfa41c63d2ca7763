"""When, where and of whom a claim speaks."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.analysis import SAYING
from claimcheck.extraction.clauses import COPULA
from claimcheck.extraction.lexicon import table, words
from claimcheck.measures import noun_groups
from claimcheck.model.claim import Scope
from claimcheck.model.values import PERCENT, Quantity, Time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extraction.analysis import Analysis, Placed
    from claimcheck.extraction.words import Word

_JOINED = frozenset({",", "and"})
PEOPLE = "people"
"""The group of nouns for people."""
NEAR = 4
"""Tokens between a figure and a word that makes it an average, at most."""
TOTAL = "PAST_REF"
"""The TIMEX3 value of the period of a total of all time so far: it is bounded by the publication date alone."""

MOMENT = Time("XXXX", None, None, anchor="narrative", grain="day")
"""The period of a figure that is dated by another figure alone: at which moment that was is not said."""


@cache
def _history(language: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(re.escape(cue) for cue in words(language, "whole_history")) + r")\b")


def published_day(published: str | None) -> Time | None:
    """The day at which the figures of a source hold where it says no other: that of its publication."""
    return None if published is None else Time(published[:10], published[:10], published[:10], anchor="published")


def _is_percentage(placed: Placed) -> bool:
    value = placed.mention.value
    return isinstance(value, Quantity) and value.unit.dimension == PERCENT


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
        self._figures = [placed for placed in mentions if isinstance(placed.mention.value, Quantity)]
        self.places, self._own = self._named_places()
        self._narrowing = [at for at in analysis.cues if analysis.words[at].narrows]
        self._total: Time | None = None
        self._looked = False

    def of(self, placed: Placed, frame: str = "") -> Scope:
        """The scope of a claim about a mention in its clause. frame: the predicate that the mention hangs on."""
        period, value = self._period(placed, frame), placed.mention.value
        population = (*value.unit.modifiers, *self._narrowed(placed)) if isinstance(value, Quantity) else ()
        if len(population) > 1:
            population = tuple(sorted(population))
        places = self._places_of(placed) if self._own else self.places
        return Scope(period, self._as_of(period), places, population)

    def _narrowed(self, placed: Placed) -> tuple[str, ...]:
        """Words that make a figure one of many or a part: "each day" right behind it, "overnight" in its clause."""
        if not self._narrowing:
            return ()
        forms, rows = self._analysis.words, table(self._language, "narrowing_words")
        found = []
        for at in self._narrowing:
            use = rows[forms[at].lower]["use"]
            inside = placed.clause.start <= at < placed.clause.end and not placed.first <= at < placed.last
            near = use in {"part", "total"} or at == placed.last or (use == "mean" and self._near(at, placed))
            if use == "basis":
                near = _is_percentage(placed)
            if use == "degree":
                near = self._told_to_degree(at, placed)
            if use == "of":
                near = at == placed.last and at + 1 < len(forms) and self._are_people(forms[at + 1])
            if inside and near:
                found.append(f"{forms[at].lower} {forms[at + 1].bare}" if use == "of" else forms[at].lower)
        return tuple(found)

    def _are_people(self, word: Word) -> bool:
        return word.lexical and noun_groups(self._language).get(word.bare) == PEOPLE

    def _told_to_degree(self, at: int, placed: Placed) -> bool:
        """Whether an adverb of degree stands before the verb of a figure: "two people were seriously injured"."""
        between = (other for other in self._figures if placed.last <= other.first < at)
        return (
            placed.last <= at < len(self._analysis.words) - 1
            and bool(self._analysis.frames[at + 1])
            and not any(between)
        )

    def _near(self, at: int, placed: Placed) -> bool:
        """Whether a token stands within a few of a mention, with no mark between."""
        first, last = (at, placed.first) if at < placed.first else (placed.last, at)
        between = self._analysis.words[first:last]
        return len(between) <= NEAR and all(word.is_word for word in between)

    def _as_of(self, period: Time | None) -> Time | None:
        """The day at which a figure holds: that of the saying, that up to which it runs, or that of publication."""
        if self._said_at is not None:
            return self._said_at
        if period is not None and period.bound == "by" and period.end:
            return period
        return self._published

    def _dated_by_figure(self, placed: Placed) -> bool:
        """Whether a clause before a comma dates a figure behind it by another figure: "when it had 100 reviews, …"."""
        forms = self._analysis.words
        if len(self._figures) < 2 or not forms or forms[0].lower not in words(self._language, "dating_openers"):
            return False
        first = min(figure.first for figure in self._figures)
        comma = next((at for at in range(first, len(forms)) if forms[at].text == ","), len(forms))
        return first < comma < placed.first

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
        if self._dated_by_figure(placed):
            return MOMENT
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

    def _named_places(self) -> tuple[tuple[str, ...], dict[int, tuple[str, ...]]]:
        """Names after a preposition of place, in text order; and those that stand right behind a figure ("6 in Hull and 4 in Cork"),
        by the token behind that figure.
        """
        analysis = self._analysis
        words = analysis.words
        behind = {self._behind(placed): None for placed in self._figures}
        found: dict[str, None] = {}
        own: dict[int, tuple[str, ...]] = {}
        for first, stop in analysis.names:
            at = first - 1
            while at > 0 and words[at].kind == "determiner":
                at -= 1
            if at < 0 or not words[at].place or self._adjective(first, stop, behind_article=at < first - 1):
                continue
            names = self._joined(first, stop) if at in behind else (self._name(first, stop),)
            found.update(dict.fromkeys(names))
            if at in behind:
                own[at] = names
        return tuple(found), own

    def _joined(self, first: int, stop: int) -> tuple[str, ...]:
        """A name and those joined to it: "in Spain and Portugal", "near Hull and in Cork"."""
        words, names = self._analysis.words, dict(self._analysis.names)
        found = [self._name(first, stop)]
        while stop < len(words) and words[stop].text in _JOINED:
            at = stop + 2 if stop + 1 < len(words) and words[stop + 1].place else stop + 1
            if at not in names:
                break
            stop = names[at]
            found.append(self._name(at, stop))
        return tuple(found)

    def _behind(self, placed: Placed) -> int:
        """The token behind a figure, and behind the words that make it a part ("three of them")."""
        forms, at = self._analysis.words, placed.last
        partial = at + 1 < len(forms) and forms[at].lower in words(self._language, "partitives")
        return at + 2 if partial and forms[at + 1].kind == "pronoun" else at

    def _adjective(self, first: int, stop: int, *, behind_article: bool) -> bool:
        """Whether a name stands before the noun that it belongs to, and is no place: "in American theatres", "in the Ionic dialect"."""
        forms = self._analysis.words
        if not (stop < len(forms) and forms[stop].lexical and not self._analysis.frames[stop]):
            return False
        return behind_article or forms[first].lower in table(self._language, "demonyms")

    def _name(self, first: int, stop: int) -> str:
        return self._text[self._analysis.starts[first] : self._analysis.ends[stop - 1]]

    def _places_of(self, placed: Placed) -> tuple[str, ...]:
        """The places of a mention: without those that stand right behind a figure, but for its own."""
        mine = self._own.get(self._behind(placed))
        if mine is not None:
            return mine
        others = {name for names in self._own.values() for name in names}
        return tuple(name for name in self.places if name not in others)


def _distance(placed: Placed, other: Placed, time: Time) -> tuple[bool, int, int]:
    """How far a time lies from a mention; one of no known day lies behind all others."""
    start = other.mention.start
    return time.start is None and time.end is None, abs(start - placed.mention.start), start
