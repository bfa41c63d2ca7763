"""Dates that start with a digit or a month: full, partial, ISO, numeric, years, decades, centuries, clock times."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.extraction.times.reading import Reading
from claimcheck.extraction.times.years import counted, house_number, is_year

if TYPE_CHECKING:
    from claimcheck.extraction.times.page import Page

_DIGIT_RUN = re.compile(r"\d{1,9}")
_PIVOT = 30


def at_digits(page: Page, at: int) -> list[Reading]:
    """What starts with the digits at `at`: one reading, the ends of a range, or nothing."""
    if page.glued(at) and not (
        page.low[at - 1] == "@" and page.sign_before(at - 1) != "" and not page.low[at - 2].isalnum()
    ):
        return []
    run = _DIGIT_RUN.match(page.low, at)
    length = run.end() - at if run else 0
    if length == 4:
        return stamp(page, at) or decade(page, at) or _eras(page, at) or years(page, at) or clock(page, at)
    if length < 3:
        return (
            day_led(page, at)
            or clock(page, at)
            or numeric(page, at)
            or _eras(page, at)
            or decade(page, at)
            or day_alone(page, at)
        )
    return _eras(page, at) or decade(page, at) if length == 3 else []


def short_year(digits: str, near: int | None = None) -> int:
    """A year of two digits: of the century of `near`, or of 1930 to 2029."""
    number = int(digits)
    if near is not None:
        return near // 100 * 100 + number
    return 1900 + number if number >= _PIVOT else 2000 + number


def _year(groups: dict[str, str | None], page: Page) -> tuple[int | None, bool, bool]:
    """Year, whether before Christ, whether of two digits."""
    for name, era in (("year", "era"), ("year_only", "era2"), ("glued", "")):
        digits = groups.get(name)
        if digits:
            word = groups.get(era)
            if word and page.grammar.lexis.tables["eras"][word]["sign"] == "-1":
                return 1 - int(digits), True, False
            return int(digits), False, False
    digits = groups.get("yy") or groups.get("yy2")
    return (short_year(digits), False, True) if digits else (None, False, False)


def _month(groups: dict[str, str | None], page: Page) -> int:
    word = groups.get("month") or groups.get("short")
    assert word is not None
    return int(page.grammar.lexis.tables["months"][word]["month"])


def month_led(page: Page, at: int) -> list[Reading]:
    """What starts with a month's name: "May 28, 2018", "May 14-16", "January 2022", "April"."""
    m = page.grammar.month_led.match(page.low, at)
    if not m or page.glued(at) or not (page.capital(at)):
        return []
    groups = m.groupdict()
    row = page.grammar.lexis.tables["months"][groups["month"] or groups["short"] or ""]
    year, bc, short = _year(groups, page)
    month, end = int(row["month"]), m.end()
    day = groups["day"]
    if day and not groups["th"] if "th" in groups else False:
        pass
    if day and year is None and _month_only(page, at, m.end("day")):
        day, end = None, (m.end("month") if groups["month"] else m.end("short"))
    if not day and year is None:
        end = m.end("month") if groups["month"] else m.end("short")
        if row["name"] and not _time_place(page, at, end):
            return []
        return [Reading(at, end, at, month=month, rows=("times_months",))]
    if not day or not groups["day2"]:
        return [
            Reading(
                at,
                end,
                at,
                year=year,
                bc=bc,
                short_year=short,
                month=month,
                day=int(day) if day else None,
                rows=("times_months",),
            )
        ]
    first = Reading(
        at,
        m.end("day"),
        at,
        year=year,
        bc=bc,
        month=month,
        day=int(day),
        link="list" if groups["also"] else "range",
        rows=("times_months",),
    )
    second = Reading(
        m.start("day2"),
        end,
        m.start("day2"),
        year=year,
        bc=bc,
        month=month,
        day=int(groups["day2"]),
        rows=("times_months",),
    )
    return [first, second] if second.day > first.day else []  # type: ignore[operator]


def _month_only(page: Page, at: int, end: int) -> bool:
    """Whether a number after a month counts things: "in May 30 people" against "on May 30 people"."""
    word, _ = page.word_before(at)
    return word in page.grammar.lexis.tables["glue"]["month_preposition"]["words"].split("|") and counted(page, end)


def _time_place(page: Page, start: int, end: int) -> bool:
    """Whether a word that is also a name or a verb stands where a month would."""
    if page.prefixed(start):
        return True
    word, _ = page.word_before(start)
    tables = page.grammar.lexis.tables
    sure = word in tables["glue"]["month_preposition"]["words"].split("|") or word in _narrowing(page.language)
    if page.grammar.to_month.match(page.low, end):
        return True
    following, place = page.word_after(end)
    if not sure and following and page.capital(place) and following.lower() not in tables["months"]:
        return False
    return sure or word in month_places(page) or (bool(following) and _attributive(page, word, following, place))


def _attributive(page: Page, word: str, following: str, place: int) -> bool:
    """Whether a month stands between an article and a noun: "the March meeting", not "the March on the capital"."""
    tables = page.grammar.lexis.tables
    glue = tables["glue"]
    articles = "|".join(glue[part]["words"] for part in ("article", "indefinite", "possessive")).split("|")
    if word not in articles or page.capital(place) or len(following) < 4:
        return False
    return following not in tables["tenses"] and following not in month_places(page)


def month_places(page: Page) -> frozenset[str]:
    """Words before a bare month that make it one."""
    return _places(page.language)


def day_led(page: Page, at: int) -> list[Reading]:
    """What starts with a day's number: "21 Nov. 2022", "14–16 May", "the 21st of November"."""
    m = page.grammar.day_led.match(page.low, at)
    if not m or page.low[at - 1 : at] in (".", ",", "-", ":") and page.low[at - 2 : at - 1].isdigit():
        return []
    groups = m.groupdict()
    if not page.capital(m.start("month") if groups["month"] else m.start("short")):
        return []
    word = groups["month"] or groups["short"] or ""
    if page.grammar.lexis.tables["months"][word]["name"] and groups["year"] is None and house_number(page, m.end()):
        return []
    year, bc, short = _year(groups, page)
    month = _month(groups, page)
    other = groups["day2"] or groups["also"]
    if not other:
        return [
            Reading(
                at,
                m.end(),
                at,
                year=year,
                bc=bc,
                short_year=short,
                month=month,
                day=int(groups["day"]),
                rows=("times_months",),
            )
        ]
    start = m.start("day2") if groups["day2"] else m.start("also")
    stop = m.end("th") if groups["th"] else m.end("day")
    if groups["day2"] and int(other) <= int(groups["day"]):
        return []
    return [
        Reading(
            at,
            stop,
            at,
            year=year,
            bc=bc,
            month=month,
            day=int(groups["day"]),
            link="range" if groups["day2"] else "list",
            rows=("times_months",),
        ),
        Reading(start, m.end(), start, year=year, bc=bc, month=month, day=int(other), rows=("times_months",)),
    ]


def day_alone(page: Page, at: int) -> list[Reading]:
    """A day of the month that the text is in: "on the 20th", "from the 13th to the 19th"."""
    m = page.grammar.day_alone.match(page.low, at)
    lead = page.grammar.day_alone_lead.search(page.low, max(0, at - 16), at)
    if not m or not lead:
        return []
    following, _ = page.word_after(m.end())
    tables = page.grammar.lexis.tables
    if following and following.lower() not in tables["links"] and following.lower() not in month_places(page):
        return []
    start = lead.start("article")
    return [Reading(start, m.end(), at, day=int(m["day"]), rows=("times:day",))]


def stamp(page: Page, at: int) -> list[Reading]:
    """ISO dates and stamps: "2022-02-10", "2022-02-10 09:52:14", "2022-02-10T09:52Z"."""
    m = page.grammar.stamp.match(page.low, at)
    if not m or (
        not m["day"]
        and (
            m["hour"]
            or m[2] != "-"
            or is_year(page, at, at + 4, int(m["year"])) is False
            and int(m["month"]) <= int(m["year"][2:])
            and False
        )
    ):
        return []
    if not m["day"] and int(m["month"]) > int(m["year"][2:]):
        return []
    reading = Reading(
        at,
        m.end(),
        at,
        year=int(m["year"]),
        month=int(m["month"]),
        day=int(m["day"]) if m["day"] else None,
        rows=("times:stamp",),
    )
    if m["hour"]:
        reading.clock = f"T{m['hour']}:{m['minute']}" + (f":{m['second']}" if m["second"] else "")
        reading.zone = "UTC" if m["zone"] else (page.text[m.start("offset") : m.end("offset")] if m["offset"] else "")
    return [reading]


def numeric(page: Page, at: int) -> list[Reading]:
    """Dates of numbers, where only one order of day and month is possible: "13/05/2018", "5/13/2018", "28.05.2018"."""
    m = page.grammar.numeric.match(page.low, at)
    if not m:
        return []
    a, b, year = int(m["a"]), int(m["b"]), int(m["year"])
    if 12 < a <= 31 and 1 <= b <= 12:
        day, month = a, b
    elif 12 < b <= 31 and 1 <= a <= 12 and m[2] != ".":
        day, month = b, a
    elif a == b and 1 <= a <= 12:
        day = month = a
    else:
        return []
    return [Reading(at, m.end(), at, year=year, month=month, day=day, rows=("times:numeric",))]


def years(page: Page, at: int) -> list[Reading]:
    """A bare year or a range of years, where the words beside it tell: "1939–45", "the 2030 goals", "(1999)"."""
    m = page.grammar.years.match(page.low, at)
    if not m:
        return []
    groups = m.groupdict()
    year, bc, _ = _year(groups, page)
    assert year is not None
    if not (m["year2"] or m["yy2"]):
        if not groups["era"] and not is_year(page, at, m.end(), year):
            return []
        return [Reading(at, m.end(), at, year=year, bc=bc, rows=("times:year",))]
    last = int(m["year2"]) if m["year2"] else short_year(m["yy2"], int(m["year"]))
    if bc:
        last = 1 - last
    group = "year2" if m["year2"] else "yy2"
    if (
        not year < last <= year + 1000
        or page.low[at - 1 : at] in ("-", ".", "+")
        or page.low[m.end() : m.end() + 1] in ("-", "%")
    ):
        return []
    word, _place = page.word_before(at)
    if not range_of_years(page, word, m.end()):
        return []
    return [
        Reading(at, m.end("year"), at, year=year, bc=bc, link="range", rows=("times:year",)),
        Reading(
            m.start(group), m.end(), m.start(group), year=last, bc=bc, short_year=bool(m["yy2"]), rows=("times:year",)
        ),
    ]


def range_of_years(page: Page, word: str, end: int) -> bool:
    """Whether two years joined by a dash are years: no label stands before them and nothing is counted after them."""
    cue = page.grammar.lexis.tables["year_cues"].get(word)
    return not (cue and cue["says"] == "no") and not counted(page, end, plurals=False)


def _eras(page: Page, at: int) -> list[Reading]:
    """Years of any length with an era: "480 BC", "499-493 BC", "70 AD"."""
    m = page.grammar.era_years.match(page.low, at)
    if not m or not (m["era2"] or m["era3"]):
        return []
    eras = page.grammar.lexis.tables["eras"]
    group = "era3" if m["era3"] else "era2"
    if not _era_written(page, m.start(group), m.end(group)):
        return []
    bc = eras[m[group]]["sign"] == "-1"
    first_bc = eras[m["era2"]]["sign"] == "-1" if m["era2"] else bc
    first = 1 - int(m["year"]) if first_bc else int(m["year"])
    if not m["year2"]:
        return [Reading(at, m.end(), at, year=first, bc=bc, rows=("times_eras",))]
    last = 1 - int(m["year2"]) if bc else int(m["year2"])
    if last <= first:
        return []
    stop = m.end("era2") if m["era2"] else m.end("year")
    listed = (
        m["to"].strip() in page.grammar.lexis.tables["links"]
        and page.grammar.lexis.tables["links"][m["to"].strip()]["kind"] == "list"
    )
    return [
        Reading(at, stop, at, year=first, bc=first_bc, link="list" if listed else "range", rows=("times_eras",)),
        Reading(m.start("year2"), m.end(), m.start("year2"), year=last, bc=bc, rows=("times_eras",)),
    ]


def _era_written(page: Page, start: int, end: int) -> bool:
    """Eras are written in capitals; "ad" and "ce" are other words."""
    return page.text[start:end].upper() == page.text[start:end] or "." in page.text[start:end]


def decade(page: Page, at: int) -> list[Reading]:
    """Decades: "the 1940s", "1990's", "the '60s"."""
    m = page.grammar.decade.match(page.low, at)
    if not m:
        return []
    digits = m["decade"].lstrip("'’")
    if len(digits) < 3:
        word, _ = page.word_before(at - 1 if page.low[at - 1 : at] in ("'", "’") else at)
        if digits == "00" or not (
            page.low[at - 1 : at] in ("'", "’")
            or word in page.grammar.lexis.tables["glue"]["article"]["words"].split("|")
        ):
            return []
        number = 190 + int(digits) // 10 if int(digits) >= _PIVOT else 200 + int(digits) // 10
    else:
        number = int(digits) // 10
    bc = bool(m["era"]) and page.grammar.lexis.tables["eras"][m["era"]]["sign"] == "-1"
    start = at - 1 if len(digits) == 2 and page.low[at - 1 : at] in ("'", "’") else at
    return [Reading(start, m.end(), start, decade=number, bc=bc, rows=("times:decade",))]


def clock(page: Page, at: int) -> list[Reading]:
    """Clock times: "9:15 a.m.", "6 p.m.", "19:00 GMT", "0530hrs"."""
    m = page.grammar.clock.match(page.low, at)
    if not m or (page.low[at - 1 : at] in ("-", ".", ":", ",") and page.low[at - 2 : at - 1].isalpha()):
        return []
    hour, minute = int(m["hour"]), m["minute"]
    half = m["half"]
    if not (half or m["hours"] or m["whole"]):
        later = page.grammar.later_clock.match(page.low, m.end())
        if later:
            return _clock_range(page, at, m, later)
    if half:
        if not 1 <= hour <= 12:
            return []
        hour = hour % 12 + (12 if page.grammar.lexis.tables["clock"][half]["kind"] == "pm" else 0)
    elif m["whole"]:
        pass
    elif (
        not minute
        or (not (m["hours"] or m["zone"]) and not _clock_place(page, at))
        or page.low[m.start("minute") - 1] == "."
    ):
        return []
    reading = Reading(
        at,
        m.end() if not m["zoned"] else m.start("zoned"),
        at,
        clock=f"T{hour:02d}:{minute or '00'}",
        rows=("times_clock",),
    )
    if m["zoned"]:
        reading.zone = m["zone"].upper() if len(m["zone"]) < 5 else m["zone"]
        if len(m["zone"]) < 5:
            reading.end = m.end("zone")
        else:
            reading.zone_end = m.end("zoned")
    return [reading]


def _clock_range(page: Page, at: int, first: re.Match[str], last: re.Match[str]) -> list[Reading]:
    """Two clock times of which only the second says the half of the day: "8-10 p.m."."""
    found = clock(page, last.end("to"))
    if len(found) != 1:
        return []
    hour = int(first["hour"])
    if 1 <= hour <= 12 and int(found[0].clock[1:3]) >= 12 and (hour % 12) < int(found[0].clock[1:3]) - 12:
        hour = hour % 12 + 12
    end = first.end("minute") if first["minute"] else first.end("hour")
    reading = Reading(at, end, at, clock=f"T{hour:02d}:{first['minute'] or '00'}", link="range", rows=("times_clock",))
    return [reading, *found]


def _clock_place(page: Page, at: int) -> bool:
    word, _ = page.word_before(at)
    tables = page.grammar.lexis.tables
    return (
        word in tables["glue"]["at"]["words"].split("|")
        or word in tables["bounds"]
        or word in tables["links"]
        or word in tables["glue"]["range_open"]["words"].split("|")
    )


from functools import cache  # noqa: E402

from claimcheck.extraction.lexicon import table  # noqa: E402


@cache
def _narrowing(language: str) -> frozenset[str]:
    """Modifiers and determiners right before a month: "late", "last", "that"."""
    words = {
        phrase.split(" ")[-1] for name in ("times_modifiers", "times_determiners") for phrase in table(language, name)
    }
    return frozenset(words - {"of", "in", "on"} - set(table(language, "times_glue")["article"]["words"].split("|")))


@cache
def _places(language: str) -> frozenset[str]:
    words = set(table(language, "times_month_places"))
    for name in ("times_bounds", "times_determiners", "times_modifiers", "times_links"):
        words |= {phrase.split(" ")[-1] for phrase in table(language, name)}
    words -= {"the"}
    return frozenset(words)
