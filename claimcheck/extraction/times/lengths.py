"""Lengths of time ("three days", "over two years", "month-long") and distances ("two weeks ago", "a year later")."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.extraction.hedges import hedge_after, hedge_before
from claimcheck.extraction.times.counts import count_before, number_before, offset_after
from claimcheck.extraction.times.leads import determiner_before
from claimcheck.extraction.times.reading import Reading

if TYPE_CHECKING:
    from claimcheck.extraction.times.lexis import Unit
    from claimcheck.extraction.times.page import Page

_MULTIPLES = {"F": ("W", 2), "E": ("WE", 1)}
"""Units without a TIMEX3 letter of their own: a fortnight is two weeks."""
_KEPT = 1 << 12
_JOINED = frozenset("-/$")
_LEADING = ("past", "coming", "length", "last", "next", "previous", "following", "the")


@lru_cache(maxsize=_KEPT)
def timex(code: str, value: float | None) -> str:
    """The TIMEX3 value of a number of units with the letters `code`; X where the number is not told."""
    letters, times = _MULTIPLES.get(code, (code, 1))
    count = "X" if value is None else _figure(value * times)
    return f"PT{count}{letters[1]}" if letters[0] == "T" else f"P{count}{letters}"


def _figure(number: float) -> str:
    return str(int(number)) if number == int(number) else f"{number:g}"


def length(start: int, end: int, core: int, row: Unit, value: float | None) -> Reading:
    """A reading of a length of time."""
    stated = () if value is None else (value,)
    return Reading(
        start,
        end,
        core,
        "duration",
        unit=row.name,
        timex=timex(row.code, value),
        stated=stated,
        count=value,
        rows=row.rows,
    )


def hours_and_minutes(page: Page, at: int) -> list[Reading]:
    """Hours and minutes with their signs: "2h 10m", "1hr 45mins". A sign alone may be anything and is not read."""
    m = None if page.glued(at) else page.grammar.hours_and_minutes.match(page.low, at)
    if not m:
        return []
    hours, minutes = float(m["hours"]), float(m["minutes"])
    reading = Reading(at, m.end(), at, "duration", unit="minute", stated=(hours * 60 + minutes,))
    reading.timex, reading.rows = f"PT{hours:.0f}H{minutes:.0f}M", ("times:hours-and-minutes",)
    return [reading]


def long(page: Page, at: int, end: int, row: Unit) -> Reading | None:
    """As in "month-long", "year-long"; with a number before it, it is a counted length."""
    m = page.grammar.long.match(page.low, end)
    if not m or row.short or page.low[at - 1 : at] == "-" or number_before(page, at):
        return None
    return length(at, m.end(), at, row, 1.0 if row.one else None)


def counted_units(page: Page, at: int, end: int, row: Unit) -> Reading | None:
    """A number of units: a length, or a distance where "ago" or "later" follows; nothing where it is an age."""
    count = count_before(page, at, end, row)
    if count is None:
        return None
    start, looks = count.start, page.lexis.looks
    if page.following(end)[0] in looks.ages and page.grammar.age.match(page.low, end):
        return None
    plain = page.plain_before(start)
    led = not plain or plain in looks.before_counts
    if led and _refused(page, start):
        return None
    reading = length(start, end, start, row, count.value)
    reading.step = count.step
    if led and count.value is not None:
        _lower_end(page, reading, row, count.value)
    _hedge(page, reading)
    if led or reading.start != start:
        _determiner(page, reading)
    return _distance(page, reading) if reading.kind == "duration" else reading


def _refused(page: Page, start: int) -> bool:
    """Whether the word before the number makes an age of it, or the sign before it something else."""
    if page.word_before(start)[0] in page.lexis.among["aged"]:
        return True
    return page.low[start - 1 : start] in _JOINED and not page.low[start - 2 : start - 1].isdigit()


def _lower_end(page: Page, reading: Reading, row: Unit, upper: float) -> None:
    """The lower end of a length that is a range: "two to three weeks", "6-8 weeks"."""
    nearest = page.low[reading.start - 1 : reading.start]
    if nearest == " " and page.low[reading.start - 2 : reading.start - 1].isalpha():
        if page.word_before(reading.start)[0] not in page.lexis.among["range_word"]:
            return
    elif not nearest or nearest in '\n("“':
        return
    m = page.grammar.to_number.search(page.low, max(0, reading.start - 8), reading.start)
    lower = number_before(page, m.start(), touching=True) if m else None
    if lower is None or lower.value is None or not lower.value < upper:
        return
    reading.timex = f"{timex(row.code, lower.value)}/{reading.timex}"
    reading.start, reading.stated, reading.hedge = lower.start, (lower.value, upper), "between"


def _hedge(page: Page, reading: Reading) -> None:
    """Take in the hedge before the number, or after the unit; the hedge of a range is that it is one."""
    before = hedge_before(page.text, reading.start, page.language)
    after = None
    if not before and page.following(reading.end)[0] in page.lexis.looks.after_counts:
        after = hedge_after(page.text, reading.end, page.language)
    if before:
        reading.start = before[0]
    elif after:
        reading.end = after[0]
    found = before or after
    if found:
        reading.hedge = found[1] if reading.hedge == "exact" else reading.hedge
        reading.rows += (found[2],)


def _determiner(page: Page, reading: Reading) -> None:
    """Take in "the past", "the next"; "the" alone only before several ("the three weeks", not "the 10-day visit")."""
    if page.word_before(reading.start)[0] not in page.lexis.leads:
        return
    found = determiner_before(page, reading.start)
    if found is None:
        return
    start, relation = reading.start - found[1], page.lexis.tables["determiners"][found[0]]["relation"]
    if relation == "every":
        reading.kind, reading.start = "set", start
    compound = page.lexis.tables["units"].get(page.low[reading.end - len(reading.unit) : reading.end])
    if relation in _LEADING and not (relation == "the" and compound and compound["form"] == "one"):
        reading.start = start


def _distance(page: Page, reading: Reading) -> Reading:
    """The reading as a distance, where what follows makes it one and names no event to count from."""
    m = offset_after(page, reading.end)
    if not m:
        return reading
    words = " ".join(m["offset"].split())
    row = page.lexis.tables["offsets"][words]
    if row["from"] == "event" and page.low[m.end() : m.end() + 1] not in {".", ",", ";", ")"}:
        return reading
    reading.kind, reading.relation, reading.timex = "time", "offset", ""
    reading.end, reading.direction = m.end(), int(row["direction"])
    reading.rows += (f"times_offsets:{words}",)
    reading.origin = "published" if row["from"] == "published" else "narrative"
    return reading
