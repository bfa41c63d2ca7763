"""What undated expressions count from: the publication date (news) or the date before them (narrative)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.extraction.times.reading import Reading

_FEW = 3
_SHARE = 2
_AHEAD = 2
_DEICTIC = ("this", "last", "next")


def narrative(readings: Iterable[Reading], published: tuple[int, int, int] | None) -> bool:
    """Whether the text tells history: without a publication date, or with years away from it outnumbering words of the day.

    A date of the day of publication itself (a dateline, a stamp) tells news. HeidelTime (Strötgen & Gertz 2013) takes the domain from its caller; here the readings tell it.
    """
    if published is None:
        return True
    told = far = near = 0
    for reading in readings:
        if reading.kind != "time":
            continue
        if reading.year is not None:
            told += 1
            far += abs(reading.year - published[0]) > 1
        else:
            near += _of_the_day(reading)
        if reading.month == published[1] and reading.day == published[2] and reading.year in (None, published[0]):
            return False
    return far > _FEW and told > _SHARE * near


def _of_the_day(reading: Reading) -> bool:
    """Whether the reading counts from the day of speaking: weekdays, "yesterday", "this year", "two weeks ago"."""
    if reading.weekday is not None or reading.days is not None:
        return True
    ago = reading.relation == "offset" and reading.origin == "published"
    return ago or reading.year_from in _DEICTIC or reading.relation in _DEICTIC


def asides(readings: list[Reading]) -> None:
    """Mark the years that a narrative leaves at once again: a look back or ahead, from which later dates do not count.

    A year is one where the years given before and after it agree with each other, or go on, and it does not lie between.
    """
    told = [r for r in readings if r.kind == "time" and r.year is not None]
    line: int | None = None
    for number, here in enumerate(told):
        assert here.year is not None
        ahead = [r.year for r in told[number + 1 : number + 1 + _AHEAD] if r.year is not None]
        if line is None or not ahead:
            line = here.year if line is None else line
            continue
        if here.year < line:
            here.aside = any(year >= line for year in ahead)
        elif here.year > line:
            here.aside = any(line <= year < here.year for year in ahead)
        if not here.aside:
            line = here.year
