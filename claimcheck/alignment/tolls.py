"""The figures that an account gives for one fate of one population: which of them is the total of the story."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from claimcheck.alignment.features import PEOPLE
from claimcheck.alignment.scoping import relation
from claimcheck.lexicon import words
from claimcheck.measures import noun_groups
from claimcheck.model.values import Quantity, Time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.alignment.features import Features

ANYONE = frozenset({"person", "people", "individual", "victim", "human", "life", "other", "others", "dead", "injured", "wounded", "fatality", "death", "casualty", "injury", "member"})  # fmt: skip
KILLED, INJURED, KILL = "killed", "injured", "kill"
HURT = frozenset({"injured", "hospitalized", "treated"})
STRUCK = frozenset({"shot", "struck", "stabbed"})
OTHER_POPULATION = "other population"
NOT_TOTAL = "not the total of its account"
NIGHT = 1
"""Days by which two reports may date one happening apart: the night between them."""


class Tolls:
    """Every account's figures by fate and population."""

    def __init__(self, distinct: Sequence[Features], language: str) -> None:
        self._language = language
        self._figures: dict[tuple[str, str, str, bool], set[tuple[float, str]]] = defaultdict(set)
        self._fates: dict[tuple[str, tuple[int, int]], set[str]] = defaultdict(set)
        self._deadly: set[str] = set()
        for item in distinct:
            if item.claim.kind in PEOPLE:
                self._fates[item.claim.source, item.claim.sentence].add(item.claim.measure)
            if item.claim.measure == KILLED:
                self._deadly.add(item.claim.source)
        for item in distinct:
            value = item.claim.value
            if item.claim.kind in PEOPLE and isinstance(value, Quantity) and _number(item) is not None:
                self._figures[self._key(item)].add((value.stated[0], value.unit.head))

    def _key(self, item: Features) -> tuple[str, str, str, bool]:
        return (item.claim.source, self.fate(item), self.population(item), recalled(item))

    def fate(self, item: Features) -> str:
        """The measure, with what comes to the same: to be hurt, taken to hospital or treated; and to be shot where nobody died."""
        measure = item.claim.measure
        besides_the_dead = item.claim.source not in self._deadly or _others(item)
        if measure in HURT or (measure in STRUCK and besides_the_dead):
            return INJURED
        return measure

    def population(self, item: Features) -> str:
        """Who is counted: "anyone", or the noun; with "other" where the text counts the others."""
        value = item.claim.value
        assert isinstance(value, Quantity)
        unit = value.unit
        besides = self._fates[item.claim.source, item.claim.sentence] - {item.claim.measure} or KILL in item.wide
        others = "other " if _others(item) else ""
        if besides:  # the others are those besides the dead
            others = ""
        noun = unit.head if unit.head not in ANYONE and unit.head in noun_groups(self._language) else "anyone"
        return others + noun

    def general(self, item: Features) -> bool:
        """Whether a figure counts everybody whom one thing befell."""
        return self.population(item) == "anyone"

    def apart(self, a: Features, b: Features) -> str | None:
        """None where the two figures are those of one fate of one story; else what keeps them apart."""
        first, second = a.claim, b.claim
        if first.kind not in PEOPLE or self.fate(a) != self.fate(b):
            return "other fate"
        if self._others_counted(a, b):
            return OTHER_POPULATION
        if a.days.isdisjoint(b.days) and _other_day(first.scope.period, second.scope.period):
            return "other period"
        if self._part(a) or self._part(b):
            return "a part of those counted"
        one, other = _number(a), _number(b)
        if one is None or other is None:
            return "too little in common"
        return None if one == other else self._disputed(a, b, one, other)

    def _others_counted(self, a: Features, b: Features) -> bool:
        if _none_such(a) or _none_such(b):
            return True
        return self.population(a) != self.population(b) and not (_nobody(a) or _nobody(b))

    def _disputed(self, a: Features, b: Features, one: float, other: float) -> str | None:
        """Why two different figures of one population do not dispute each other; None where they do."""
        mine, theirs = self._of(a), self._of(b)
        if (one, _head(b)) in theirs or (other, _head(a)) in mine:
            return "another figure of that account fits"
        if abs(one - other) == 1 and (a.wide | b.wide) & words(self._language, "doers"):
            return "with or without those who did it"
        if not mine or not theirs or one != max(mine)[0] or other != max(theirs)[0]:
            return NOT_TOTAL
        return None

    def _part(self, item: Features) -> bool:
        """Whether the figure is of some of those counted: "two of the victims", and one alone who did not die."""
        value = item.claim.value
        alone = isinstance(value, Quantity) and value.stated == (1.0,) and item.claim.measure != KILLED
        return alone or not words(self._language, "partitives").isdisjoint(item.claim.quote.lower().split())

    def _of(self, item: Features) -> set[tuple[float, str]]:
        return self._figures[self._key(item)]


def recalled(item: Features) -> bool:
    """Whether a figure is told of a year before that of the text: it is of another happening, recalled beside."""
    when, told = item.claim.scope.period, item.claim.scope.as_of
    if when is None or told is None or not when.end or not told.end:
        return False
    return when.end[:4].isdigit() and told.end[:4].isdigit() and int(when.end[:4]) < int(told.end[:4])


def _none_such(item: Features) -> bool:
    """Whether nobody of some kind alone is counted: "no serious injuries"."""
    value = item.claim.value
    return isinstance(value, Quantity) and value.stated == (0.0,) and bool(value.unit.modifiers)


def _nobody(item: Features) -> bool:
    """Whether nobody at all is counted, and so nobody of any kind."""
    value = item.claim.value
    return isinstance(value, Quantity) and value.stated == (0.0,) and value.unit.head in ANYONE


def _head(item: Features) -> str:
    value = item.claim.value
    return value.unit.head if isinstance(value, Quantity) else ""


def _others(item: Features) -> bool:
    """Whether the text counts the others."""
    value = item.claim.value
    return isinstance(value, Quantity) and (value.unit.head in {"other", "others"} or "other" in value.unit.modifiers)


def _number(item: Features) -> float | None:
    value = item.claim.value
    if not isinstance(value, Quantity) or len(value.stated) != 1 or " per " in value.unit.name:
        return None
    return value.stated[0] if value.stated[0].is_integer() else None


def _other_day(a: Time | None, b: Time | None) -> bool:
    """Whether two times lie more than a night apart; of times of which one has no year, the months tell it."""
    if a is None or b is None:
        return False
    if not (a.start and a.end and b.start and b.end):
        return relation(a, b) == "apart" and a.timex[5:7] != b.timex[5:7]
    try:
        first = (date.fromisoformat(a.start[:10]), date.fromisoformat(a.end[:10]))
        second = (date.fromisoformat(b.start[:10]), date.fromisoformat(b.end[:10]))
    except ValueError:
        return True
    return (second[0] - first[1]).days > NIGHT or (first[0] - second[1]).days > NIGHT
