"""Figures of a statement and of its sources of which one is a part of the other's whole."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from claimcheck.lexicon import table, words
from claimcheck.model.values import COUNT, CURRENCY, Duration, Quantity, Time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.alignment.features import Features
    from claimcheck.model.topic import Relation

ADDITIVE = frozenset({COUNT, CURRENCY, "none"})
"""Dimensions in which a whole is no smaller than its part; in others a part has a level of its own."""
ROUNDED = 0.02
"""How far the sum of rounded parts may lie from the whole that is told beside them."""
NEAR = 12
"""Code points between a figure and a length of time behind it: " within the "."""
OTHER_PART = "other part of a whole"


class Wholes:
    """The figures of one unit that stand side by side in a sentence: what one of them is a part of."""

    def __init__(self, distinct: Sequence[Features], language: str) -> None:
        self._language = language
        self._beside: dict[tuple[object, ...], list[Features]] = defaultdict(list)
        self._in: dict[tuple[str, tuple[int, int]], list[Features]] = defaultdict(list)
        self._said: dict[str, set[str]] = defaultdict(set)
        self._lengths: dict[tuple[str, tuple[int, int]], set[int]] = defaultdict(set)
        self._dates: dict[tuple[str, tuple[int, int]], set[str]] = defaultdict(set)
        for item in distinct:
            if isinstance(item.claim.value, Time):
                self._dates[item.claim.source, item.claim.sentence].add(item.claim.value.timex)
            if isinstance(item.claim.value, Duration):
                self._lengths[item.claim.source, item.claim.sentence].add(item.claim.start)
            self._said[item.claim.source].update(item.wide, item.claim.scope.population)
            if isinstance(item.claim.value, Quantity):
                self._beside[self._key(item)].append(item)
                self._in[item.claim.source, item.claim.sentence].append(item)

    def part(self, a: Features, b: Features) -> tuple[str, Relation | None]:
        """Why two figures are of two parts, or of a part and a whole of which nothing follows ("" if they may be compared); and
        how the first lies to the second where one is a part of the other. Symmetric but for that.
        """
        first, second = a.claim.value, b.claim.value
        if isinstance(first, Time) and isinstance(second, Time) and first.timex != second.timex:
            there, here = self._dates[b.claim.source, b.claim.sentence], self._dates[a.claim.source, a.claim.sentence]
            told = first.timex in there or second.timex in here
            return ("another date there fits" if told else ""), None
        if not isinstance(first, Quantity) or not isinstance(second, Quantity):
            return "", None
        if self._elsewhere(a, b) or self._elsewhere(b, a) or self._numbered_otherwise(a, b):
            return OTHER_PART, None
        if (a.places and b.places and not a.places & b.places) or self._other_area(a, b):
            return "other place", None
        if self._means(a) != self._means(b):
            return OTHER_PART, None
        mine, theirs = self._is_part(a, b), self._is_part(b, a)
        if mine == theirs:
            return (OTHER_PART if mine else ""), None
        if first.unit.dimension not in ADDITIVE:
            return OTHER_PART, None
        return "", "within" if mine else "contains"

    def _other_area(self, a: Features, b: Features) -> bool:
        """Whether the clauses name areas of other extent: "in the capital", "across the country"."""
        rows = table(self._language, "area_words")
        mine, theirs = ({rows[word]["extent"] for word in item.words & rows.keys()} for item in (a, b))
        return bool(mine and theirs and not mine & theirs)

    def _means(self, item: Features) -> bool:
        """Whether a figure is an average, which is no sum of what it is an average of."""
        rows = table(self._language, "narrowing_words")
        return any(rows[word]["use"] == "mean" for word in item.claim.scope.population if word in rows)

    def _is_part(self, a: Features, b: Features) -> bool:
        """Whether a's figure is of a part of what b's is of."""
        return (
            self._by_place(a, b)
            or self._by_number(a, b)
            or self._by_modifier(a, b)
            or self._narrowed(a, b)
            or (self._lasts(a) and not self._lasts(b))
            or (_opens_whole(b) and not _opens_whole(a))
            or (self._totals(b) and not self._totals(a) and _of_a_day(a))
        )

    def _totals(self, item: Features) -> bool:
        """Whether a figure is a total up to now: "since the protests began"."""
        rows = table(self._language, "narrowing_words")
        return any(rows[word]["use"] == "total" for word in item.claim.scope.population if word in rows)

    def _lasts(self, item: Features) -> bool:
        """Whether a length of time stands right behind a figure: "3,000 signatures in a day"."""
        claim = item.claim
        return any(0 < start - claim.end <= NEAR for start in self._lengths[claim.source, claim.sentence])

    def _key(self, item: Features) -> tuple[object, ...]:
        value = item.claim.value
        assert isinstance(value, Quantity)
        return item.claim.source, item.claim.sentence, value.unit.dimension, value.unit.head or value.unit.name

    def _narrowed(self, a: Features, b: Features) -> bool:
        """Whether a word makes a's figure one of many or a part ("each day", "overnight"), and none does b's."""
        rows = table(self._language, "narrowing_words")
        narrowing = {word for word, row in rows.items() if row["use"] != "total"}
        return bool(narrowing & {*a.claim.scope.population} - b.wide) and not narrowing & {*b.claim.scope.population}

    def _others(self, item: Features) -> list[Features]:
        """Figures of other places beside a figure."""
        frame = item.claim.subject.frame
        beside = (o for o in self._beside[self._key(item)] if o is not item and o.claim.subject.frame == frame)
        return [other for other in beside if other.places != item.places]

    def _by_place(self, a: Features, b: Features) -> bool:
        """Whether a's figure is one of several for different places, and b's is told for none of them; or a's is told for a
        place of which b's account does not speak, or gives another figure beside b's.
        """
        others = self._others(a)
        if a.places and not b.places:
            told_beside = any(a.places & other.places for other in self._around(b))
            if told_beside or not any(self._speaks_of(b, place) for place in a.places):
                return True
        if not others or a.places & b.places or self._is_sum(a):
            return False
        return not any(other.places & b.places for other in others)

    def _speaks_of(self, item: Features, place: str) -> bool:
        """Whether an account speaks of a place, by a word of its name or by the adjective of its country."""
        said = self._said[item.claim.source]
        country = table(self._language, "countries").get(place, {}).get("code")
        adjectives = table(self._language, "demonyms")
        named = country is not None and any(adjectives[w]["country"] == country for w in said & adjectives.keys())
        return named or not said.isdisjoint(place.split())

    def _around(self, item: Features) -> list[Features]:
        """The other figures of a sentence."""
        return [other for other in self._in[item.claim.source, item.claim.sentence] if other is not item]

    def _elsewhere(self, a: Features, b: Features) -> bool:
        """Whether b's place is that of another figure beside a's."""
        return bool(b.places) and not a.places & b.places and any(o.places & b.places for o in self._others(a))

    def _is_sum(self, item: Features) -> bool:
        """Whether a figure is the whole of those beside it."""
        frame, whole = item.claim.subject.frame, _stated(item)
        beside = [o for o in self._beside[self._key(item)] if o is not item and o.claim.subject.frame == frame]
        return len(beside) > 1 and abs(whole - sum(map(_stated, beside))) <= ROUNDED * whole

    def _by_number(self, a: Features, b: Features) -> bool:
        """Whether a's figure is that of the first (the opening, the second) of stretches that b does not number."""
        mine, theirs = self._numbers(a), self._numbers(b)
        return bool(mine) and not theirs

    def _numbered_otherwise(self, a: Features, b: Features) -> bool:
        mine, theirs = self._numbers(a), self._numbers(b)
        return bool(mine and theirs) and not mine & theirs

    def _numbers(self, item: Features) -> frozenset[str]:
        """The numbered stretches that a clause names: "1:week"."""
        spans, firsts = words(self._language, "numbered_spans"), words(self._language, "first_words")
        found = {word for word in item.words if ":" in word and word.partition(":")[2] in spans}
        for word in item.words:
            lead, _, span = word.partition("-")
            if lead in firsts and span in spans:
                found.add(f"1:{span}")
        if firsts & item.words:  # "its opening weekend"
            found.update(f"1:{span}" for span in spans & item.words)
        return frozenset(found)

    def _by_modifier(self, a: Features, b: Features) -> bool:
        """Whether a counts those of a kind of which b counts all: "288 league goals" beside "340 goals"."""
        first, second = a.claim.value, b.claim.value
        assert isinstance(first, Quantity)
        assert isinstance(second, Quantity)
        if first.unit.dimension != COUNT or first.unit.head != second.unit.head or second.unit.modifiers:
            return False
        neutral = words(self._language, "neutral_modifiers") | table(self._language, "demonyms").keys()
        return bool({*first.unit.modifiers} - neutral - b.wide)


def _opens_whole(item: Features) -> bool:
    """Whether a figure is divided into parts: "Of the 31 sailors"."""
    return item.claim.subject.frame == "whole"


def _of_a_day(item: Features) -> bool:
    period = item.claim.scope.period
    return period is not None and period.grain in {"day", "part", "week"} and not period.bound


def _stated(item: Features) -> float:
    value = item.claim.value
    assert isinstance(value, Quantity)
    return value.stated[0]
