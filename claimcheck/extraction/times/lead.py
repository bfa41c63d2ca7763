"""What may stand before a core: modifiers and determiners, and whether a core of its kind may stand so."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from claimcheck.extraction.times.leads import lead_before

if TYPE_CHECKING:
    from claimcheck.extraction.times.page import Page
    from claimcheck.extraction.times.reading import Reading, Relation

_RECURRING = frozenset({"weekdays", "parts", "months", "seasons"})
_PLACED = frozenset({"parts", "seasons"})
"""Kinds of cores that need something before them to stand alone."""
_STEPS = {"past": "previous", "coming": "next"}


def beside_part(page: Page, at: int) -> bool:
    """A quick look at whether the part of the day at `at` has before it what says which, or after it what may be its date."""
    looks = page.lexis.looks
    if looks.to_date.match(page.text, at):
        return True
    word = page.plain_before(at)
    if word in looks.before_parts or not word.isalpha():
        return True
    if word not in looks.before_hours:
        return False
    row = page.lexis.tables["parts"].get(page.low[at : page.word_end(at)])
    return row is None or row["time"] != ""


def take_lead(page: Page, reading: Reading) -> str:
    """Widen the reading by the modifiers and determiners before it; returns the determiner's relation, or ""."""
    found = lead_before(page, reading.start)
    if not found:
        return ""
    words, modifier = found.words, found.modifier
    if modifier == "approx" and not _approximate(reading):
        words = modifier = ""
    reading.modifier = modifier or reading.modifier
    if words:
        reading.start -= found.length
        reading.rows += (f"times_modifiers:{found.phrase}",)
    elif found.relation:
        reading.start -= found.det_length
    return found.relation


def _approximate(reading: Reading) -> bool:
    """Whether "about" before the reading can mean its time: before a year, a clock time, a decade, a century."""
    year = reading.year is not None and reading.month is None
    return year or bool(reading.clock) or reading.decade is not None or reading.century is not None


def led(page: Page, reading: Reading, kind: str) -> bool:
    """Take in what stands before a core of `kind`; False where it may not stand so."""
    start = reading.start
    plain = page.plain_before(start)
    if plain and plain not in page.lexis.looks.before_cores and kind not in _PLACED:
        return True
    if kind == "weekdays" and not reading.month and page.word_before(start)[0] in page.lexis.nths:
        return False  # "the first Monday of the month" is not the Monday nearby
    relation = take_lead(page, reading)
    if relation in {"length", "every"}:
        reading.start = start
        if relation == "every" and kind in _RECURRING:
            return _recurring(page, reading)
        relation = ""
    if relation == "past" and kind == "weekdays":
        relation = "last"
    relation = _STEPS.get(relation, relation)
    known = reading.year is not None or bool(reading.year_from)
    if kind == "parts":
        return _part(page, reading, relation)
    if kind == "seasons" and not known:
        reading.relation = cast("Relation", relation)
        return _season_alone(page, reading, relation)
    if relation and not _determined(page, reading, relation, kind, known=known) and not reading.modifier:
        reading.start = start
    return True


def _determined(page: Page, reading: Reading, relation: str, kind: str, *, known: bool) -> bool:
    """Whether the determiner belongs to the expression; where it says which one is meant, the reading keeps it."""
    if relation == "the":
        return (
            kind == "seasons"
            or reading.decade is not None
            or reading.hundreds
            or (kind == "digits" and reading.day is not None)
        )
    if known or (kind == "digits" and reading.day is None) or (relation == "same" and not _points_back(page, reading)):
        return False
    if kind in {"months", "weekdays", "holidays", "digits"}:
        reading.relation = cast("Relation", relation)
    return True


def _points_back(page: Page, reading: Reading) -> bool:
    """Whether "that" before a date points back ("on that Monday", "that same Monday") and does not open a clause."""
    words = page.low[reading.start : reading.core_start].split()
    word, _ = page.word_before(reading.start)
    return len(words) > 1 or not word or word in page.lexis.month_places or word in page.lexis.among["on"]


def _recurring(page: Page, reading: Reading) -> bool:
    """As in "every Monday", "each May"."""
    m = page.grammar.determiner.search(page.low, max(0, reading.core_start - 20), reading.core_start)
    if m:
        reading.start = m.start("det")
    reading.kind = "set"
    if reading.weekday is not None:
        reading.timex = f"XXXX-WXX-{reading.weekday + 1}{reading.part}"
    elif reading.month:
        reading.timex = f"XXXX-{reading.month:02d}" + (f"-{reading.day:02d}" if reading.day else "")
    elif reading.season:
        reading.timex = f"XXXX-{reading.season}"
    else:
        reading.timex = f"XXXX-XX-XX{reading.part or reading.clock}"
    return True


def _part(page: Page, reading: Reading, relation: str) -> bool:
    """A part of the day is a time with a date, or with "this", "that" or "the next" before it; noon and midnight after "at"."""
    if reading.month or reading.weekday is not None or reading.days is not None or reading.holiday:
        return True
    if relation in {"", "the"}:
        word, _ = page.word_before(reading.start)
        placed = word in page.lexis.among["at"] or word in page.lexis.month_places
        return bool(reading.clock) and not relation and placed
    reading.relation = cast("Relation", relation)
    return True


def _season_alone(page: Page, reading: Reading, relation: str) -> bool:
    """A season without a year: told by its determiner or preposition where it is also another word or a part of a name."""
    following, place = page.word_after(reading.end)
    capital = page.capital(reading.core_start)
    named = capital and (
        (bool(following) and page.capital(place)) or (not relation and bool(page.word_before(reading.core_start)[0]))
    )
    if named or page.low[reading.end : reading.end + 1] == "-":
        return False
    word_too = page.lexis.row("seasons", page.low[reading.core_start : reading.end])["word_too"]
    if not word_too or (relation and relation != "the"):
        return True
    word, _ = page.word_before(reading.start)
    placed = bool(reading.modifier) or word in page.lexis.month_places
    return placed and following not in page.lexis.among["genitive"] and word not in page.lexis.tables["links"]
