"""Dates that start with a day or a month: "21 Nov. 2022", "May 14-16", "January 2022", ISO and numeric dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.times.leads import lead_before
from claimcheck.extraction.times.months import in_time_place, month_only
from claimcheck.extraction.times.reading import Reading
from claimcheck.extraction.times.years import house_number

if TYPE_CHECKING:
    import re

    from claimcheck.extraction.times.page import Page

_PIVOT = 30
_LONGEST_ZONE = 100
"""Characters that the name of a time zone takes at the most, with an article before it."""


def short_year(digits: str, near: int | None = None) -> int:
    """A year of two digits: of the century of `near`, or of 1930 to 2029."""
    number = int(digits)
    if near is not None:
        return near // 100 * 100 + number
    return 1900 + number if number >= _PIVOT else 2000 + number


def written_year(page: Page, m: re.Match[str], groups: str = "") -> tuple[int | None, bool]:
    """The astronomical year of a match, and whether it is before Christ.

    groups: what the names of the groups "year", "era" and "yy" end in.
    """
    digits = m["year" + groups]
    if digits:
        bc = before_christ(page, m["era" + groups])
        return (1 - int(digits) if bc else int(digits)), bc
    digits = m["yy" + groups]
    return (short_year(digits) if digits else int(m["glued"]) if m["glued"] else None), False


def before_christ(page: Page, era: str | None) -> bool:
    """Whether the word for an era, or none, says before Christ."""
    return era is not None and page.lexis.row("eras", era)["sign"] == "-1"


def plain_date(page: Page, at: int) -> Reading | None:
    """The date that starts with the month's name at `at` where it is written in a usual way ("May 4, 2019", "Sept. 4",
    "May 2019") between words that neither widen nor change it; None says only that a closer look is needed.
    """
    m = page.grammar.plain_date.match(page.low, at)
    if not m:
        return None
    before, looks, end = page.plain_before(at), page.lexis.looks, m.end()
    day, year, named = m["day"], m["year"] or m["year2"], page.lexis.months[m["month"] or m["short"]]
    if not before or (not year and before in page.lexis.among["month_preposition"]):
        return None
    if page.following(end)[0] in (looks.after_years if year else looks.after_months) or (day and zone_near(page, end)):
        return None
    if before in looks.before_cores and lead_before(page, at):
        return None
    return Reading(
        at,
        end,
        at,
        year=int(year) if year else None,
        month=named.number,
        day=int(day) if day else None,
        rows=named.rows,
    )


def zone_near(page: Page, end: int) -> bool:
    """A quick look at whether a time zone can follow a date: with a word of its table, or with the name of a city before the
    word for time.
    """
    word, start = page.following(end)
    if word in page.lexis.looks.zones:
        return True
    if word not in page.lexis.among["article"] and not page.text[start : start + 1].isupper():
        return False
    near = page.low[start : start + _LONGEST_ZONE]
    return any(time in near for time in page.lexis.among["time"])


def month_led(page: Page, at: int) -> list[Reading]:
    """What starts with a month's name: "May 28, 2018", "May 14-16", "January 2022", "April"."""
    m = page.grammar.month_led.match(page.low, at)
    if not m or not page.capital(at) or page.glued(at):
        return []
    word = m["month"] or m["short"]
    named, day, end = page.lexis.months[word], m["day"], m.end()
    if end == (m.end("day") if day else at + len(word)):
        year, bc = None, False
    else:
        year, bc = written_year(page, m, "" if day else "2")
    if day and year is None and month_only(page, at, m.end("day")):
        day = None
    if not day and year is None:
        end = at + len(word)
        placed = not named.name or in_time_place(page, at, end)
        return [Reading(at, end, at, month=named.number, rows=named.rows)] if placed else []
    first = Reading(at, end, at, year=year, bc=bc, month=named.number, day=int(day) if day else None, rows=named.rows)
    if not m["day2"]:
        return [first]
    return _two_days(first, m.end("day"), m.start("day2"), int(m["day2"]), listed=bool(m["also"]))


def _two_days(first: Reading, stop: int, start: int, day: int, *, listed: bool) -> list[Reading]:
    """Two days that share a month: "May 14-16", "28 and 29 August"; nothing where the second is not the later."""
    if first.day is None or day <= first.day:
        return []
    end = first.end
    second = Reading(start, end, start, year=first.year, bc=first.bc, month=first.month, day=day, rows=first.rows)
    first.end, first.link = stop, "list" if listed else "range"
    return [first, second]


def day_led(page: Page, at: int) -> list[Reading]:
    """What starts with a day's number: "21 Nov. 2022", "14–16 May", "the 21st of November"."""
    m = page.grammar.day_led.match(page.low, at)
    if not m or (page.low[at - 1 : at] in {".", ",", "-", ":"} and page.low[at - 2 : at - 1].isdigit()):
        return []
    word = m["month"] or m["short"]
    if not page.capital(m.start("month" if m["month"] else "short")):
        return []
    named = page.lexis.months[word]
    if named.name and m["year"] is None and house_number(page, m.end()):
        return []
    year, bc = written_year(page, m)
    first = Reading(at, m.end(), at, year=year, bc=bc, month=named.number, day=int(m["day"]), rows=named.rows)
    name = "day2" if m["day2"] else "also"
    if not m[name]:
        return [first]
    stop = m.end("th") if m["th"] else m.end("day")
    return _two_days(first, stop, m.start(name), int(m[name]), listed=name == "also")


def day_alone(page: Page, at: int) -> list[Reading]:
    """A day of the month that the text is in: "on the 20th", "from the 13th to the 19th"."""
    m = page.grammar.day_alone.match(page.low, at)
    lead = page.grammar.day_alone_lead.search(page.low, max(0, at - 16), at) if m else None
    if not m or not lead:
        return []
    following = page.word_after(m.end())[0].lower()
    if following and following not in page.lexis.tables["links"] and following not in page.lexis.month_places:
        return []
    return [Reading(lead.start("article"), m.end(), at, day=int(m["day"]), rows=("times:day",))]


def stamp(page: Page, at: int) -> list[Reading]:
    """ISO dates and stamps: "2022-02-10", "2022-02-10 09:52:14", "2022-02-10T09:52Z", "2022-02".

    A year and a month alone are taken for two years where they could be ("2002-11" is 2002 to 2011).
    """
    m = page.grammar.stamp.match(page.low, at)
    if not m:
        return []
    if not m["day"] and (m["hour"] or m[2] != "-" or int(m["month"]) > int(m["year"][2:])):
        return []
    day = int(m["day"]) if m["day"] else None
    reading = Reading(at, m.end(), at, year=int(m["year"]), month=int(m["month"]), day=day, rows=("times:stamp",))
    if m["hour"]:
        reading.clock = f"T{m['hour']}:{m['minute']}" + (f":{m['second']}" if m["second"] else "")
        reading.zone = "UTC" if m["zone"] else m["offset"] or ""
    return [reading]


def numeric(page: Page, at: int) -> list[Reading]:
    """Dates of numbers, where only one order of day and month is possible: "13/05/2018", "5/13/2018", "28.05.2018"."""
    m = page.grammar.numeric.match(page.low, at)
    if not m:
        return []
    a, b = int(m["a"]), int(m["b"])
    if 12 < a <= 31 and 1 <= b <= 12:
        day, month = a, b
    elif (12 < b <= 31 and 1 <= a <= 12 and m[2] != ".") or (a == b and 1 <= a <= 12):
        day, month = b, a
    else:
        return []
    return [Reading(at, m.end(), at, year=int(m["year"]), month=month, day=day, rows=("times:numeric",))]
