"""What the grammar reads at one place, before its missing parts are filled in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from claimcheck.model.values import Bound

Kind: TypeAlias = Literal["time", "duration", "set"]
Relation: TypeAlias = Literal["", "this", "last", "next", "same", "previous", "following", "the", "offset"]


@dataclass(slots=True)
class Reading:
    """A time expression as written. Offsets are half-open code points; None and "" where the text says nothing.

    core_start: where the calendar word or number starts, without modifiers and determiners. year: astronomical.
    decade: the year divided by ten; century: 0 for the first, as in
    TIMEX3 (18 for the nineteenth), hundreds: it was named by its years ("the 1800s"). bc: the era is before Christ. part: TIMEX3 code of a part of the day. clock: "09:52".
    unit: the unit of "this week" or of an offset; count, direction: of an offset. origin: what an offset or a deictic
    counts from, "published" or "narrative". year_from: the relation of a year named by a phrase ("of that year").
    holiday: rule of the table of holidays. timex: the whole value, where it is known at once (durations, sets). aside: a look back or ahead that the narrative leaves at once.
    zone_end: where the words for the time zone after it end.
    """

    start: int
    end: int
    core_start: int
    kind: Kind = "time"
    year: int | None = None
    hundreds: bool = False
    bc: bool = False
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str = ""
    quarter: int | None = None
    half: int | None = None
    decade: int | None = None
    century: int | None = None
    part: str = ""
    clock: str = ""
    zone: str = ""
    unit: str = ""
    relation: Relation = ""
    origin: str = ""
    year_from: Relation = ""
    days: int | None = None
    count: float | None = None
    direction: int = 0
    fiscal: bool = False
    modifier: str = ""
    bound: Bound = ""
    holiday: str = ""
    timex: str = ""
    stated: tuple[float, ...] = ()
    hedge: str = "exact"
    step: float = 0.0
    link: str = ""
    aside: bool = False
    zone_end: int = 0
    rows: tuple[str, ...] = ()
