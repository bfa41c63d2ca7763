"""Hypothesis strategies for short accounts: one happening with a figure, a day and a place, told in several ways.

A `Fact` is what happened; a `Style` is how its number and its day are written; `Fact.told` gives the sentence. Everything
is drawn from short lists, so that examples are small, print well and shrink to something a person can read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from hypothesis import strategies as st

from claimcheck.model.edge import Source

TEMPLATES = (
    "On {day}, {figure} people attended the harvest fair in {place}.",
    "The bakery in {place} sold {figure} loaves on {day}.",
    "The flood of {day} killed {figure} people in {place}.",
    "The museum in {place} showed {figure} paintings when it reopened on {day}.",
    "In {place}, {figure} firefighters fought the mill blaze on {day}.",
    "The port of {place} handled {figure} containers on {day}.",
    "Volunteers planted {figure} trees along the canal in {place} on {day}.",
    "The court in {place} heard {figure} witnesses on {day}.",
    "The choir festival in {place} drew {figure} visitors on {day}.",
    "On {day} the zoo in {place} counted {figure} penguins.",
)
"""One sentence a domain, each with a figure that stands in the middle of it."""

LENGTHS = (
    "The new cycle path in {place} is {figure} long.",
    "The tunnel under {place} is {figure} long.",
    "The marathon route through {place} measures {figure}.",
)
"""Sentences whose figure is a length."""

PLACES = ("Oslo", "Tartu", "Bergen", "Lisbon", "Nairobi", "Quito")
DAYS = tuple(date(year, month, day) for year in (2018, 2021) for month, day in ((6, 3), (9, 14), (11, 30)))
MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905 - reads better

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905 - reads better


def in_words(number: int) -> str:
    """A number from 0 to 999,999 in English words ("one thousand two hundred and six")."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    if number < 1000:
        rest = f" and {in_words(number % 100)}" if number % 100 else ""
        return f"{_ONES[number // 100]} hundred{rest}"
    rest = f" {in_words(number % 1000)}" if number % 1000 >= 100 else f" and {in_words(number % 1000)}"
    return f"{in_words(number // 1000)} thousand{rest if number % 1000 else ''}"


NUMBER_FORMATS = {"digits": str, "commas": lambda n: f"{n:,}", "words": in_words}
DATE_FORMATS = {
    "day first": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "month first": lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    "iso": lambda d: d.isoformat(),
    "short month": lambda d: f"{d.day} {MONTHS[d.month - 1][:3]} {d.year}",
    "with ordinal": lambda d: f"the {d.day}{'th' if d.day != 3 else 'rd'} of {MONTHS[d.month - 1]} {d.year}",
}
HEDGES = {"exact": "", "about": "about ", "more_than": "more than ", "at_least": "at least ", "at_most": "at most "}


@dataclass(frozen=True)
class Style:
    """How a fact is written: keys of NUMBER_FORMATS and DATE_FORMATS."""

    number: str = "digits"
    day: str = "day first"


@dataclass(frozen=True)
class Fact:
    """A figure of one happening on one day in one place. hedge: a key of HEDGES."""

    template: str
    number: int
    day: date
    place: str
    hedge: str = "exact"

    def told(self, style: Style = Style()) -> str:
        """The sentence that tells the fact."""
        figure = HEDGES[self.hedge] + NUMBER_FORMATS[style.number](self.number)
        return self.template.format(figure=figure, day=DATE_FORMATS[style.day](self.day), place=self.place)

    def with_number(self, number: int, hedge: str = "exact") -> Fact:
        """The same happening with another figure."""
        return replace(self, number=number, hedge=hedge)


ASIDE = "Elsewhere, a tram in Perth ran 9 minutes late."
"""A sentence on something else, which makes an account with the same words another account and no copy."""


def source(name: str, *sentences: str, published: str | None = None) -> Source:
    """An account of some sentences, in one paragraph."""
    return Source(id=name, text=" ".join(sentences), published=published)


NUMBERS = st.sampled_from([2, 7, 13, 46, 58, 120, 340, 999, 1200, 3010, 48_500])
HEDGED = st.sampled_from(sorted(HEDGES))
STYLES = st.builds(Style, st.sampled_from(sorted(NUMBER_FORMATS)), st.sampled_from(sorted(DATE_FORMATS)))
FACTS = st.builds(Fact, st.sampled_from(TEMPLATES), NUMBERS, st.sampled_from(DAYS), st.sampled_from(PLACES), HEDGED)


@st.composite
def disputes(draw: st.DrawFn) -> tuple[Fact, Fact]:
    """Two facts of one happening, whose figures may or may not go together; now and then another day or place."""
    first = draw(FACTS)
    second = first.with_number(draw(NUMBERS), draw(HEDGED))
    if draw(st.integers(0, 4)) == 0:
        second = replace(second, day=draw(st.sampled_from(DAYS)))
    if draw(st.integers(0, 4)) == 0:
        second = replace(second, place=draw(st.sampled_from(PLACES)))
    return first, second


@st.composite
def stories(draw: st.DrawFn, least: int = 2, most: int = 4) -> list[Source]:
    """Accounts of up to three happenings, which agree on some of the figures and differ on others."""
    facts = draw(st.lists(FACTS, min_size=1, max_size=3, unique_by=lambda fact: fact.template))
    told = []
    for number in range(draw(st.integers(least, most))):
        mine = [fact if draw(st.booleans()) else fact.with_number(draw(NUMBERS), draw(HEDGED)) for fact in facts]
        told.append(source("abcdef"[number], *(fact.told(draw(STYLES)) for fact in mine)))
    return told


ODD_PARTS = st.sampled_from(
    [
        "😀",
        "👩‍👩‍👧",
        "é",
        "עברית",
        "\u202eabc\u202c",
        "\x00",
        "\r\n",
        "\r",
        "\n\n",
        "\ufeff",
        "\u00a0",
        "\u2028",
        "ﬁ",
        "İ",
        "ß",
        "\ud83d",
        "more than 200 people",
        "on 3 May 2021",
        "$2.3 million",
        "three areas: ponds, reeds and dunes",
        "Ada Brook, director of the Hull Observatory,",
        "the second workshop",
        "1,200",
        " ",
        ". ",
        "5 km",
    ]
)
ODD_TEXTS = st.lists(ODD_PARTS, max_size=12).map("".join)
"""Texts of marks that have tripped offsets, with values between them."""
