"""Expressions around a unit of time: lengths ("three days"), distances ("two weeks ago"), "this year", "19th century"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.hedges import hedge_after, hedge_before
from claimcheck.extraction.lexicon import table
from claimcheck.extraction.numbers import read_number
from claimcheck.extraction.times.reading import Reading, Relation

if TYPE_CHECKING:
    from claimcheck.extraction.times.page import Page

_FIGURES = re.compile(r"[\d.,]*\d(?:[-\u2010-\u2014]|\s)?\Z")
_TOKEN = re.compile(r"([^\W_]+)([ \t\u00a0\n-])\Z")
_LONGEST_NUMBER = 8


def unit(page: Page, at: int) -> list[Reading]:
    """What a unit of time is the core of, told by what stands before and after it."""
    m = page.grammar.unit.match(page.low, at)
    if not m or page.low[at - 1 : at] in ("_", "@", "#", "/"):
        return []
    row = page.grammar.lexis.tables["units"][m["unit"]]
    found = (
        _long(page, at, m.end(), row)
        or _ordinal(page, at, m.end(), row)
        or _counted(page, at, m.end(), row)
        or (_named(page, at, m.end(), row) if row["form"] != "short" else None)
    )
    return [found] if found else []


def _long(page: Page, at: int, end: int, row: dict[str, str]) -> Reading | None:
    """ "month-long", "year-long"; a number before it makes it a counted length."""
    m = page.grammar.long.match(page.low, end)
    if not m or row["form"] == "short" or page.low[at - 1 : at] == "-" or number_before(page, at):
        return None
    one = row["form"] == "one"
    reading = Reading(at, m.end(), at, kind="duration", unit=row["unit"], rows=(f"times_units:{row['unit']}",))
    reading.timex, reading.stated, reading.count = (
        _timex(row, "1" if one else "X"),
        (1.0,) if one else (),
        1.0 if one else None,
    )
    return reading


def _timex(row: dict[str, str], count: str) -> str:
    code = row["code"]
    clock, letters = (code[0] == "T" and len(code) == 2), code
    if clock:
        return f"PT{count}{letters[1]}"
    special = {"F": ("W", 2), "E": ("WE", 1), "ML": ("ML", 1)}
    if code in special:
        letters, times = special[code]
        if count != "X" and times > 1:
            count = _figure(float(count) * times)
    return f"P{count}{letters}"


def _figure(number: float) -> str:
    return str(int(number)) if number == int(number) else f"{number:g}"


@cache
def _number_words(language: str) -> frozenset[str]:
    return frozenset(table(language, "numbers"))


def number_before(page: Page, at: int, *, touching: bool = False) -> tuple[int, float, float] | None:
    """The number that ends just before `at`: (start, value, step), or None."""
    low = page.low
    if touching or page.low[at - 1 : at].isdigit():
        end = at
    elif at and (low[at - 1] in "- \t\u00a0\n\u2010\u2011"):
        end = at - 1
    else:
        return None
    m = re.compile(r"(?:\d[\d.,]{0,14}|\d)\Z").search(low, max(0, end - 16), end)
    if m and not (m.start() and (low[m.start() - 1].isalnum() or low[m.start() - 1] in "$£€¥#")):
        number = read_number(page.text, m.start(), page.language, letters=False)
        if number and number.end == end:
            return number.start, number.value, number.step
        return None
    adjective = page.grammar.length_adjective.search(low, max(0, at - 20), at)
    if adjective and adjective.start() and low[adjective.start() - 1] == " ":
        return number_before(page, adjective.start())
    known = _number_words(page.language)
    starts: list[int] = []
    stop = end
    for _ in range(_LONGEST_NUMBER):
        start = stop
        while start and (low[start - 1].isalnum()):
            start -= 1
        word = low[start:stop]
        if not word or not (word in known or word.isdigit()):
            break
        starts.append(start)
        if not start or low[start - 1] not in "- \n.":
            break
        stop = start - 1
    for start in reversed(starts):
        number = read_number(page.text, start, page.language, letters=False)
        if number and number.end == end:
            return number.start, number.value, number.step
    return None


def _ordinal(page: Page, at: int, end: int, row: dict[str, str]) -> Reading | None:
    """Centuries, quarters and days by their number: "the 19th century", "third quarter of 2010", "the first day of 2022"."""
    if row["unit"] not in ("century", "quarter", "day", "decade", "millennium", "half"):
        return None
    m = page.grammar.ordinal_lead.search(page.low, max(0, at - 28), at)
    if not m:
        return None
    nth = int(m["nth"]) if m["nth"] else int(page.grammar.lexis.tables["ordinals"][m["nth_word"]]["number"])
    start, core = m.start(), m.start("nth") if m["nth"] else m.start("nth_word")
    if row["unit"] == "century" and row["form"] == "one" and nth > 0:
        reading = Reading(start, end, core, century=nth - 1, rows=("times_units",))
        era = page.grammar.century_tail.match(page.low, end)
        if era and page.grammar.lexis.tables["eras"][era["era"]]["sign"] == "-1":
            reading.bc = True
        if era:
            reading.end = era.end()
        return reading
    tail = page.grammar.of_year.match(page.low, end)
    if row["unit"] == "quarter" and 1 <= abs(nth) <= 4 and row["form"] == "one":
        reading = Reading(start, end, core, quarter=nth if nth > 0 else 4, rows=("times_units",))
        if tail:
            _take_year(page, reading, tail)
        return reading if tail or nth > 0 else None
    if row["unit"] == "day" and tail and tail["year"] and abs(nth) == 1:
        reading = Reading(start, tail.end(), core, year=int(tail["year"]), rows=("times_units",))
        reading.month, reading.day = (1, 1) if nth == 1 else (12, 31)
        return reading
    return None


def half(page: Page, at: int) -> list[Reading]:
    """ "the first half of 2008", "the second half of this year"."""
    lead = page.grammar.ordinal_lead.search(page.low, max(0, at - 28), at)
    tail = page.grammar.of_year.match(page.low, end_of(page, at))
    if not lead or not tail:
        return []
    nth = int(lead["nth"] or page.grammar.lexis.tables["ordinals"][lead["nth_word"]]["number"])
    if abs(nth) > 2:
        return []
    core = lead.start("nth") if lead["nth"] else lead.start("nth_word")
    reading = Reading(lead.start(), end_of(page, at), core, half=nth if nth > 0 else 2, rows=("times:half",))
    _take_year(page, reading, tail)
    return [reading]


def _take_year(page: Page, reading: Reading, tail: re.Match[str]) -> None:
    reading.end = tail.end()
    if tail["year"]:
        reading.year = int(tail["year"])
    else:
        relation = page.grammar.lexis.tables["determiners"][" ".join(tail["det"].split())]["relation"]
        reading.year_from = {"past": "previous", "coming": "following"}.get(relation, relation)  # type: ignore[assignment]


def _counted(page: Page, at: int, end: int, row: dict[str, str]) -> Reading | None:
    """A number of units: a length, or a distance where "ago" or "later" follows."""
    number = number_before(page, at)
    vague = None
    if number is None:
        if row["form"] == "short":
            return None
        vague = _vague(page, at, row) if row["unit"] != "quarter" else None
        if vague is None:
            return None
        start, value, step = vague
    else:
        start, value, step = number
        if value < 0 or (row["form"] == "one" and value not in (1.0, 0.5) and not _adjective(page, at, end)):
            return None
        if row["unit"] == "second" and row["form"] == "one" and not page.low[start].isdigit():
            return None
        if row["form"] == "short" and not page.low[start].isdigit():
            return None
    aged, _ = page.word_before(start)
    if (
        row["form"] == "one"
        and row["unit"] == "day"
        and number
        and page.low[at - 1] == " "
        and page.low[start].isalpha()
    ):
        if value == 1.0 and not _article_counts(page, start, at):
            return None
    if aged in page.grammar.lexis.tables["glue"]["aged"]["words"].split("|"):
        return None
    if _age(page, end) or (
        page.low[start - 1 : start] in ("-", "/", "$") and start and not page.low[start - 2].isdigit()
    ):
        return None
    count = "X" if value is None else _figure(value)
    if value == 0.5 and number is not None and row["form"] == "one":
        pass
    reading = Reading(
        start,
        end,
        start,
        kind="duration",
        unit=row["unit"],
        timex=_timex(row, count),
        rows=(f"times_units:{row['unit']}",),
    )
    reading.stated, reading.step, reading.count = ((value,) if value is not None else ()), step, value
    if value is not None and number is not None:
        _from(page, reading, row)
    _hedged(page, reading)
    _determined(page, reading)
    return _distance(page, reading)


def _from(page: Page, reading: Reading, row: dict[str, str]) -> None:
    """The lower end of a length that is a range: "two to three weeks", "6-8 weeks"."""
    m = page.grammar.to_number.search(page.low, max(0, reading.start - 8), reading.start)
    if not m:
        return
    lower = number_before(page, m.start(), touching=True)
    if lower is None or not lower[1] < reading.stated[0]:
        return
    reading.timex = f"{_timex(row, _figure(lower[1]))}/{reading.timex}"
    reading.start, reading.stated, reading.hedge = lower[0], (lower[1], reading.stated[0]), "between"


def _adjective(page: Page, at: int, end: int) -> bool:
    """Whether a singular unit after a number is half of a compound: "five-year", "three day siege"."""
    return (
        page.low[at - 1 : at] in ("-", "\u2010", "\u2011")
        or bool(page.word_after(end)[0])
        or page.low[end : end + 1] == "-"
    )


def _age(page: Page, end: int) -> bool:
    m = page.grammar.age.match(page.low, end)
    return m is not None


def _vague(page: Page, at: int, row: dict[str, str]) -> tuple[int, float | None, float] | None:
    """An article, a vague number, or a bare plural in a place of time before the unit."""
    m = page.grammar.vague.search(page.low, max(0, at - 24), at)
    if not m:
        return (
            (at, None, 0.0) if row["form"] == "many" and page.grammar.offset.match(page.low, end_of(page, at)) else None
        )
    words = " ".join((m["article"] or m["vague"] or m["half"]).split())
    if m["article"]:
        return (
            (m.start("article"), 1.0, 0.0)
            if row["form"] == "one" and _article_counts(page, m.start("article"), at)
            else None
        )
    if m["half"]:
        return (m.start("half"), 0.5, 0.0) if row["form"] == "one" else None
    if row["form"] != "many":
        return None
    kind = page.grammar.lexis.tables["vague"][words]["kind"]
    return (m.start("vague") if kind == "many" else at, None, 0.0)


def end_of(page: Page, at: int) -> int:
    """Where the word at `at` ends."""
    end = at
    while end < len(page.low) and page.low[end].isalpha():
        end += 1
    return end


def _article_counts(page: Page, start: int, at: int) -> bool:
    """Whether "a year" is a length: a hedge or a word of time before it or a distance after it, not "30 a day"."""
    end = end_of(page, at)
    offset = page.grammar.offset.match(page.low, end)
    if offset:
        return True
    word, _ = page.word_before(start)
    if word in page.grammar.lexis.tables["length_places"]:
        return not page.glued(at)
    return hedge_before(page.text, start, page.language) is not None


def _hedged(page: Page, reading: Reading) -> None:
    before = hedge_before(page.text, reading.start, page.language)
    after = hedge_after(page.text, reading.end, page.language)
    if before:
        reading.start = before[0]
        reading.hedge = before[1] if reading.hedge == "exact" else reading.hedge
        reading.rows += (before[2],)
    elif after:
        reading.end = after[0]
        reading.hedge = after[1] if reading.hedge == "exact" else reading.hedge
        reading.rows += (after[2],)


def _determined(page: Page, reading: Reading) -> None:
    """Take in "the past", "the next" before a length."""
    m = page.grammar.determiner.search(page.low, max(0, reading.start - 20), reading.start)
    if m is None:
        return
    relation = page.grammar.lexis.tables["determiners"][" ".join(m["det"].split())]["relation"]
    if relation == "the" and page.low[reading.end - 1] != "s":
        return
    if relation not in (
        "every",
        "this",
        "same",
    ):
        reading.start = m.start("det")


def _distance(page: Page, reading: Reading) -> Reading:
    m = page.grammar.offset.match(page.low, reading.end)
    if not m:
        return reading
    row = page.grammar.lexis.tables["offsets"][" ".join(m["offset"].split())]
    if row["from"] == "event":
        following, _ = page.word_after(m.end())
        if following or page.low[m.end() : m.end() + 1] not in ".,;)":
            return reading
        row = {**row, "from": "narrative"}
    reading.kind, reading.relation, reading.end = "time", "offset", m.end()
    reading.direction, reading.origin = int(row["direction"]), row["from"]
    reading.timex = ""
    return reading


def _named(page: Page, at: int, end: int, row: dict[str, str]) -> Reading | None:
    """ "this year", "last week", "the following month", "that day", "the past decade", "every day"."""
    m = page.grammar.lead.search(page.low, max(0, at - 48), at)
    if not m or not m["det"]:
        tail = page.grammar.unit_end.match(page.low, end)
        if tail and row["form"] == "one" and row["unit"] in ("month", "year", "decade", "century", "quarter"):
            return Reading(at, tail.end(), at, unit=row["unit"], relation="this", modifier="end", rows=("times_units",))
        return None
    relation = page.grammar.lexis.tables["determiners"][" ".join(m["det"].split())]["relation"]
    one = row["form"] == "one"
    modifier = m["mod"] or m["mod2"]
    if relation == "every":
        return (
            Reading(m.start("det"), end, at, kind="set", timex=_timex(row, "1"), rows=("times_determiners",))
            if one
            else None
        )
    if row["unit"] in ("second", "minute") or page.capital(at):
        return None
    if row["unit"] == "day" and relation == "this" and not modifier and page.capital(m.start("det")) is False and False:
        return None
    if relation in ("past", "coming", "length", "last", "next", "following", "previous") and (
        not one or (relation in ("past", "coming") and row["unit"] not in ("day",))
    ):
        if relation == "length":
            return None
        count = "1" if one else "X"
        return Reading(
            m.start("det"),
            end,
            at,
            kind="duration",
            unit=row["unit"],
            timex=_timex(row, count),
            stated=(1.0,) if one else (),
            count=1.0 if one else None,
            rows=("times_determiners",),
        )
    beside = page.grammar.offset.match(page.low, end)
    if relation == "the" and one and beside and not modifier:
        return _beside(page, m.start("det"), end, at, row, beside)
    if (
        not one
        or relation in ("length",)
        or (relation == "the" and not modifier and not _weekend(page, m.start("det"), row))
        or row["unit"] == "hour"
    ):
        return None
    if relation == "the" and row["unit"] in ("day", "quarter") or row["unit"] == "quarter" and relation == "same":
        return None
    word, _ = page.word_before(m.start("det"))
    if relation == "following" and word in page.grammar.lexis.tables["glue"]["length_preposition"]["words"].split("|"):
        return Reading(
            m.start("det"),
            end,
            at,
            kind="duration",
            unit=row["unit"],
            timex=_timex(row, "1"),
            stated=(1.0,),
            count=1.0,
            rows=("times_determiners",),
        )
    relation = {"past": "previous", "coming": "following"}.get(relation, relation)
    if relation == "the":
        relation = "same" if row["unit"] != "weekend" else "the"
    reading = Reading(m.start(), end, at, unit=row["unit"], relation=relation, rows=("times_determiners",))  # type: ignore[arg-type]
    if modifier:
        words = " ".join(modifier.split())
        mods = page.grammar.lexis.tables["modifiers"]
        reading.modifier = (mods.get(words) or mods.get(words.split(" ", 1)[-1]) or {}).get("modifier", "")
    return reading


def _beside(page: Page, start: int, end: int, at: int, row: dict[str, str], m: re.Match[str]) -> Reading | None:
    """ "the day before", "the year after", where no event is named after it."""
    offset = page.grammar.lexis.tables["offsets"][" ".join(m["offset"].split())]
    following, place = page.word_after(m.end())
    deictic = page.grammar.lexis.tables["deictics"].get(following.lower())
    if deictic and row["unit"] == "day" and deictic["days"] != "0":
        days = int(deictic["days"]) + int(offset["direction"])
        return Reading(start, place + len(following), at, days=days, origin="published", rows=("times_deictics",))
    if following or offset["from"] == "published":
        return None
    relation: Relation = "following" if offset["direction"] == "1" else "previous"
    return Reading(start, m.end(), at, unit=row["unit"], relation=relation, rows=("times_offsets",))


def _weekend(page: Page, start: int, row: dict[str, str]) -> bool:
    """ "over the weekend", which names one without more words."""
    word, _ = page.word_before(start)
    return row["unit"] == "weekend" and word in page.grammar.lexis.tables["glue"]["spoken_for"]["words"].split("|")
