"""Clock times: "9:15 a.m.", "6 p.m.", "8-10 p.m.", "19:00 GMT", "05:30hrs"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.times.reading import Reading

if TYPE_CHECKING:
    import re

    from claimcheck.extraction.times.page import Page

_ROWS = ("times:clock",)
_SHORT_ZONE = 5
"""Names of zones shorter than this are letters that belong to the time ("EST"); longer ones are words beside it."""


def clock(page: Page, at: int) -> list[Reading]:
    """A clock time told by its half of the day, its zone, or the preposition before it."""
    m = page.grammar.clock.match(page.low, at)
    if not m or (page.low[at - 1 : at] in {"-", ".", ":", ","} and page.low[at - 2 : at - 1].isalpha()):
        return []
    if not (m["half"] or m["hours"] or m["whole"]):
        later = page.grammar.later_clock.match(page.low, m.end())
        if later:
            return _two_times(page, at, m, later.end("to"))
    hour = _hour(page, at, m)
    if hour is None:
        return []
    reading = Reading(at, m.end(), at, clock=f"T{hour:02d}:{m['minute'] or '00'}", rows=_ROWS)
    if m["zoned"]:
        _zone(page, reading, m)
    return [reading]


def zoned(page: Page, at: int) -> list[Reading]:
    """A clock time in four digits before a zone, as agencies write it: "1500 GMT"."""
    m = page.grammar.zoned.match(page.low, at)
    words = " ".join(m["zone"].split()) if m else ""
    if not m or (len(words) < _SHORT_ZONE and not page.text[m.start("zone") : m.end("zone")].isupper()):
        return []
    reading = Reading(at, m.end("minute"), at, clock=f"T{m['hour']}:{m['minute']}", rows=_ROWS)
    _zone(page, reading, m)
    return [reading]


def _hour(page: Page, at: int, m: re.Match[str]) -> int | None:
    """The hour from 0 to 24, or None where the digits are no clock time."""
    hour = int(m["hour"])
    if m["half"]:
        pm = page.lexis.row("clock", m["half"])["kind"] == "pm"
        return hour % 12 + (12 if pm else 0) if 1 <= hour <= 12 else None
    if m["whole"]:
        return hour
    if not m["minute"] or page.low[m.start("minute") - 1] == ".":
        return None
    return hour if m["hours"] or m["zone"] or _placed(page, at) else None


def _zone(page: Page, reading: Reading, m: re.Match[str]) -> None:
    words = " ".join(m["zone"].split())
    reading.zone = page.lexis.row("zones", words)["name"]
    if len(words) < _SHORT_ZONE:
        reading.end = m.end("zone")
    else:
        reading.end, reading.zone_end = m.start("zoned"), m.end("zoned")


def _two_times(page: Page, at: int, first: re.Match[str], start: int) -> list[Reading]:
    """Two clock times of which only the second says the half of the day: "8-10 p.m."."""
    found = clock(page, start)
    if len(found) != 1:
        return []
    hour, last = int(first["hour"]), int(found[0].clock[1:3])
    if 1 <= hour <= 12 and last >= 12 and hour % 12 < last - 12:
        hour = hour % 12 + 12
    end = first.end("minute") if first["minute"] else first.end("hour")
    reading = Reading(at, end, at, clock=f"T{hour:02d}:{first['minute'] or '00'}", link="range", rows=_ROWS)
    return [reading, *found]


def _placed(page: Page, at: int) -> bool:
    """Whether a preposition of time stands before the digits."""
    word, _ = page.word_before(at)
    lexis = page.lexis
    return (
        word in lexis.among["at"]
        or word in lexis.among["range_open"]
        or word in lexis.tables["bounds"]
        or word in lexis.tables["links"]
    )
