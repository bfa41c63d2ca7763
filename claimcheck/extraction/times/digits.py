"""Which forms a run of digits may start, by its length, the surest first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.extraction.times.clocks import clock, zoned
from claimcheck.extraction.times.dates import day_alone, day_led, numeric, stamp
from claimcheck.extraction.times.yearly import decade, with_era, year, years

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.extraction.times.page import Page
    from claimcheck.extraction.times.reading import Reading

_YEAR = 4
_THOUSANDS = 3
_RUN = re.compile(r"\d{1,5}")
_FOUR = re.compile(r"[12]\d{3}(?: ([^\W\d_]+)|([,.;)])(?:\s|\Z))")
_FORMS: dict[int, tuple[Callable[[Page, int], list[Reading]], ...]] = {
    1: (day_led, clock, numeric, with_era, day_alone),
    2: (day_led, clock, numeric, with_era, decade, day_alone),
    3: (with_era, decade),
    4: (zoned, stamp, decade, with_era, years, clock),
}


def at_digits(page: Page, at: int) -> list[Reading]:
    """What starts with the digits at `at`: one reading, the ends of a range, or nothing."""
    if page.low[at - 1 : at] != " " and page.glued(at) and not _copyright(page, at):
        return _second_stamp(page, at)
    run = _RUN.match(page.low, at)
    size = run.end() - at if run else 0
    if size == _THOUSANDS and page.low[at - 1 : at] == "," and page.low[at - 2 : at - 1].isdigit():
        return []
    if size == _YEAR and _year_alone(page, at):
        return year(page, at)
    for form in _FORMS.get(size, ()):
        found = form(page, at)
        if found:
            return found
    return []


def _year_alone(page: Page, at: int) -> bool:
    """A quick look at whether the digits at `at` can be nothing but a year by itself: a plain word follows that begins no era,
    no second year and no clock time, or a sign that ends a clause.
    """
    m = _FOUR.match(page.low, at)
    return m is not None and (m[1] or m[2]) not in page.lexis.looks.after_years


def _copyright(page: Page, at: int) -> bool:
    """Whether the sign before is an at sign that stands for the copyright sign, as pages write it."""
    return page.low[at - 1] == "@" and not page.low[at - 2 : at - 1].isalnum()


def _second_stamp(page: Page, at: int) -> list[Reading]:
    """The end of an ISO 8601 interval ("2022-05-02/2022-05-05")."""
    interval = page.low[at - 1] == "/" and page.low[at - 2 : at - 1].isdigit()
    return [found for found in stamp(page, at) if found.day] if interval else []
