"""What a mention states, as light records: the words of the text made into numbers, and nothing that follows from a policy.

Records are slotted and hashable and are never changed after they are made (they are not frozen, since a frozen
dataclass costs three times as much to build).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Hedge: TypeAlias = Literal["exact", "about", "nearly", "more_than", "at_least", "less_than", "at_most", "between"]
Change: TypeAlias = Literal["up", "down"]
Bound: TypeAlias = Literal["", "by", "before", "until", "since", "after"]
Anchor: TypeAlias = Literal["explicit", "published", "narrative", "open"]
Outcome: TypeAlias = Literal["", "won", "lost", "drawn", "scored", "carried", "rejected"]
Grain: TypeAlias = Literal["millennium", "century", "decade", "year", "half", "quarter", "season", "month", "week", "day", "part", "minute", "second"]  # fmt: skip

COUNT = "count"
CURRENCY = "currency"
PERCENT = "percent"
PERCENTAGE_POINT = "percentage_point"
PLAIN = "none"
PART_OF = "part:"
"""How the dimension of a bare number begins that is a part of what was counted before; the words behind it follow, since two parts
are of one kind only where they are told alike.
"""


@dataclass(slots=True, unsafe_hash=True)
class Unit:
    """What a number is a number of.

    name: one string, singular: "kilometer", "USD", "percent", "space cooperation agreement", "" for a bare number.
    dimension: "count", "currency", "percent", "percentage_point", "none", a part's words, or the dimension of a physical unit as pint
        writes it ("[length]", "[length] / [time]").
    head, modifiers: of a counted noun phrase, the head noun in the singular, and the words before it, both in lower case.
    others: further heads joined by "and" or "or" ("countries and regions" has head "country", others ("region",)).
    factor, offset: of a physical unit, value * factor + offset is the value in the base unit of its dimension.
    """

    name: str = ""
    dimension: str = PLAIN
    head: str = ""
    modifiers: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    factor: float = 1.0
    offset: float = 0.0


@dataclass(slots=True, unsafe_hash=True)
class Quantity:
    """A number or a range of numbers of something.

    stated: one number, or the two ends of a range in the order of the text, with multipliers applied.
    step: the value of one unit in the last written place (1e8 for "2.3 billion", 0.01 for "6.25"); 0 where the number
        is a plain whole number of things, in digits or in words, and so says itself exactly.
    change: the direction that a verb or an adverb gives ("rose by 5 percent" is up).
    whole: the number that this one is said to be part of ("19 of the 24" has whole 24).
    """

    stated: tuple[float, ...]
    unit: Unit
    hedge: Hedge = "exact"
    change: Change | None = None
    step: float = 0.0
    whole: float | None = None


@dataclass(slots=True, unsafe_hash=True)
class TimePart:
    """One end of a time range as it stands in the text. start, end: half-open, code points."""

    start: int
    end: int
    quote: str
    timex: str


@dataclass(slots=True, unsafe_hash=True)
class Time:
    """A point or a stretch on the calendar.

    timex: the TIMEX3 value of the bare expression ("2022-11-21", "XXXX-05-28", "2022-W47-1", "194", "19").
    start, end: the first and the last day or moment, both inclusive, as ISO strings; None where open or unknown. A year
        below 1000 has four digits; a year before Christ has a minus and four digits, astronomical (1 BC is 0000).
    grain: the size of what was named.
    bound: the side on which the expression is open: "by 2035", "since 2016".
    modifier: "start", "mid", "end", "approx" or "" (TIMEX3 mod: early, mid-, late, about).
    weekday: the weekday that the text names, Monday is 0.
    anchor: what the missing parts came from: nothing was missing ("explicit"), the publication date ("published"), a
        date earlier in the text ("narrative"), or nothing was found ("open").
    zone: what the text says of the time zone ("local", "UTC", "GMT", …), or "".
    """

    timex: str
    start: str | None = None
    end: str | None = None
    grain: Grain = "day"
    bound: Bound = ""
    modifier: str = ""
    weekday: int | None = None
    anchor: Anchor = "explicit"
    zone: str = ""
    parts: tuple[TimePart, ...] = ()


@dataclass(slots=True, unsafe_hash=True)
class Duration:
    """A length of time. stated and step as in Quantity; unit.name is singular ("day"); timex is TIMEX3 ("P3D")."""

    timex: str
    stated: tuple[float, ...]
    unit: Unit
    hedge: Hedge = "exact"
    step: float = 0.0


@dataclass(slots=True, unsafe_hash=True)
class Recurrence:
    """A time that comes back: "every Monday", "annually". timex: TIMEX3 SET value."""

    timex: str


@dataclass(slots=True, unsafe_hash=True)
class Ordinal:
    """A place in an order. stated: 2 for "second"; head: the noun it stands before, singular ("workshop"), or ""."""

    stated: int
    head: str = ""


@dataclass(slots=True, unsafe_hash=True)
class Members:
    """The members that a text lists. complete: the list claims to be all ("four areas: a, b, c and d"), where
    "including" and "such as" do not; stated: the number the text gives, None where it gives none.
    """

    members: tuple[str, ...]
    complete: bool
    stated: float | None = None
    unit: Unit | None = None


@dataclass(slots=True, unsafe_hash=True)
class Name:
    """A name, and in a role claim the role and the organisation."""

    name: str
    role: str = ""
    organisation: str = ""


@dataclass(slots=True, unsafe_hash=True)
class Result:
    """How a contest or a vote ended.

    stated: the numbers as written, in the order of the text ("lost 3-1" has (3, 1)), one pair after another where several sets
        are told; empty where only the outcome is.
    sides: of a contest the two who met, the one that the outcome is said of first; of a vote who voted, and on what; "" where
        the text does not say.
    outcome: "won", "lost" or "drawn" by the first side; "scored" where the numbers stand in the order of the sides and nothing
        else is said; "carried" or "rejected" of a vote; "" where the text tells the numbers and not whose they are.
    margin: by how many of `unit` it was won ("by two clear goals"), None where that is not said.
    round: which of several meetings of the two, or readings of one text, it was ("2 leg"), or "".
    """

    stated: tuple[int, ...] = ()
    sides: tuple[str, str] = ("", "")
    outcome: Outcome = ""
    margin: int | None = None
    unit: str = ""
    round: str = ""


Value: TypeAlias = Quantity | Time | Duration | Recurrence | Ordinal | Members | Name | Result
"""Anything that a mention or a claim may state."""
