"""Hypothesis strategies: quantities, times, claims, sources, and whole stories with a planted contradiction or none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from claimcheck.model.claim import ClaimRecord, Scope, Subject
from claimcheck.model.edge import Claim, Source
from claimcheck.model.values import Quantity, Time, Unit
from claimcheck.testing.rewriting import MONTHS

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.model.finding import Verdict

Draw = "Callable[[st.SearchStrategy[Any]], Any]"
HEDGES = ("exact", "exact", "about", "nearly", "more_than", "at_least", "less_than", "at_most")
WHAT = ("things", "money", "percent", "units")
"""What quantities may be of."""
NOUNS = ("visitor", "loaf", "choir", "boat", "book")
UNITS = (
    ("kilometer", "[length]", 1000.0), ("mile", "[length]", 1609.344), ("kilogram", "[mass]", 1.0), ("hour", "[time]", 3600.0),
)  # fmt: skip
PLACES = ("Ardmore", "Tartu", "Varda", "Penrith", "Hull")
FIRST_DAY, LAST_DAY = date(2001, 1, 1), date(2029, 12, 31)
FAR = 3
"""A planted figure differs by at least this factor, so that no hedge brings the two together."""
SENTENCES = (
    "The {shop} in {place} sold {number} {things} on {day}.",
    "On {day} the {shop} in {place} sold {number} {things}.",
)
SHOPS = (("bakery", "loaves"), ("bookshop", "books"), ("market", "baskets"), ("dairy", "cheeses"))


@dataclass(frozen=True, slots=True)
class Story:
    """Some sources that tell one story. planted: the verdict that a check of them must come to, None for nothing wrong."""

    sources: tuple[Source, ...]
    planted: Verdict | None


@st.composite
def quantities(
    draw: Callable[[st.SearchStrategy[Any]], Any], of: str | None = None, nouns: tuple[str, ...] = NOUNS
) -> Quantity:
    """A number with a hedge. of: things, money, percent or units (of measure), any of them if not given."""
    what = WHAT.index(of) if of else draw(st.integers(0, len(WHAT) - 1))
    hedge = draw(st.sampled_from(HEDGES))
    whole = float(draw(st.integers(1, 100_000)))
    if what == 0:
        noun = draw(st.sampled_from(nouns))
        return Quantity((whole,), Unit(noun, "count", noun), hedge)
    if what == 1:
        return Quantity((whole,), Unit(draw(st.sampled_from(("USD", "EUR"))), "currency"), hedge)
    if what == 2:
        return Quantity((draw(st.integers(1, 999)) / 10,), Unit("percent", "percent"), hedge, step=0.1)
    name, dimension, factor = draw(st.sampled_from(UNITS))
    return Quantity((whole,), Unit(name, dimension, factor=factor), hedge, step=1.0)


@st.composite
def times(draw: Callable[[st.SearchStrategy[Any]], Any]) -> Time:
    """A day, a month or a year."""
    day = draw(st.dates(FIRST_DAY, LAST_DAY))
    match draw(st.sampled_from(("day", "month", "year"))):
        case "day":
            iso = day.isoformat()
            return Time(iso, iso, iso, "day")
        case "month":
            first = day.replace(day=1)
            last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
            return Time(f"{day:%Y-%m}", first.isoformat(), last.isoformat(), "month")
        case _:
            return Time(f"{day.year}", f"{day.year}-01-01", f"{day.year}-12-31", "year")


@st.composite
def claim_records(
    draw: Callable[[st.SearchStrategy[Any]], Any],
    kind: str | None = None,
    source: str | None = None,
    values: st.SearchStrategy[Any] | None = None,
) -> ClaimRecord:
    """A claim as rules see it. kind, source: of the claim, any if not given; values: what it states."""
    value = draw(values if values is not None else st.one_of(quantities(), times()))
    quote = draw(st.text(alphabet="abcdefghij ", min_size=1, max_size=12)).strip() or "a"
    start = draw(st.integers(0, 500))
    place = draw(st.sampled_from(PLACES))
    is_time = isinstance(value, Time)
    chosen = kind or ("event-date" if is_time else "count")
    return ClaimRecord(
        kind=chosen,
        measure=kind or ("date" if is_time else f"count:{value.unit.name}"),
        source=source or draw(st.sampled_from(("a", "b", "c"))),
        start=start,
        end=start + len(quote),
        quote=quote,
        value=value,
        zone="body",
        subject=Subject(names=(place,), words=("fair",), frame="sell", head=place),
        scope=Scope(period=draw(st.none() | times()), places=(place,)),
        modality=draw(st.sampled_from(("asserted", "asserted", "planned"))),
        sentence=(0, start + len(quote) + 1),
    )


def claims(**given: Any) -> st.SearchStrategy[Claim]:
    """A public claim; takes what `claim_records` takes. `st.from_type(claimcheck.Claim)` is this strategy."""
    return claim_records(**given).map(Claim.of)


def _told(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


@st.composite
def sources(draw: Callable[[st.SearchStrategy[Any]], Any], id: str | None = None) -> Source:  # noqa: A002  # as sources call it
    """A short article with a few figures and dates, and a publication date or none."""
    count = draw(st.integers(1, 3))
    sentences = [draw(_sentences()) for _ in range(count)]
    name = id or draw(st.text(alphabet="abcdefgh", min_size=1, max_size=6))
    published = draw(st.none() | st.dates(FIRST_DAY, LAST_DAY))
    return Source(id=name, text=" ".join(sentences), published=published)


@st.composite
def _sentences(draw: Callable[[st.SearchStrategy[Any]], Any]) -> str:
    shop, things = draw(st.sampled_from(SHOPS))
    return str(draw(st.sampled_from(SENTENCES))).format(
        shop=shop, things=things, place=draw(st.sampled_from(PLACES)), number=draw(st.integers(2, 90_000)),
        day=_told(draw(st.dates(FIRST_DAY, LAST_DAY))),
    )  # fmt: skip


@st.composite
def stories(draw: Callable[[st.SearchStrategy[Any]], Any], planted: bool | None = None) -> Story:  # noqa: FBT001  # a choice
    """Two to four accounts of one sale, all with one figure, or one of them with a figure far from the others'.

    planted: whether there is a contradiction; either if not given.
    """
    shop, things = draw(st.sampled_from(SHOPS))
    number = draw(st.integers(20, 5_000))
    said = {
        "shop": shop,
        "things": things,
        "place": draw(st.sampled_from(PLACES)),
        "day": _told(draw(st.dates(FIRST_DAY, LAST_DAY))),
    }
    count = draw(st.integers(2, 4))
    wrong = planted if planted is not None else draw(st.booleans())
    odd = draw(st.integers(0, count - 1)) if wrong else -1
    told = []
    for n in range(count):
        figure = number * draw(st.integers(FAR, 9)) if n == odd else number
        told.append(Source(id=chr(ord("a") + n), text=draw(st.sampled_from(SENTENCES)).format(number=figure, **said)))
    return Story(tuple(told), "contradiction" if wrong else None)


def renamed(claim: ClaimRecord, source: str) -> ClaimRecord:
    """The claim as another source makes it."""
    return replace(claim, source=source)
