"""Words for quick looks: which words beside a place can make a grammar match there, so that the others need no grammar.

A quick look asks one set for one word. The sets are made of the tables that the grammar is made of, of the words nearest to
the place: of a phrase before it the last word, of a phrase after it the letters that it begins with. So a quick look never
knows less than the grammar; it may only say "perhaps" too often, and with sets that hold every word nothing is read otherwise.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.extraction.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from claimcheck.extraction.lexicon import Row

    Tables = Mapping[str, Mapping[str, Row]]
    Among = Mapping[str, frozenset[str]]

FOLLOWING = re.compile(r"[\s,(-]{0,8}([^\W\d_]+|.?)", re.DOTALL)
"""What stands between an expression and a word that widens it, and the letters of that word, or the sign where none comes next."""
_DASHES = "-–—−‐‑‒―"
_JOINING = _DASHES + r"/:'’\n\r\t\u00a0\u202f"
"""Signs right after digits that can join them to more of a time."""
_NO_GAP = r"0-9(<>=+“”‘\[–—−\"-"
"""Signs behind a space after digits that cannot; those left over are rare."""
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(slots=True, frozen=True)
class Looks:
    """Sets of words, each asked before the grammar that its name tells of.

    before_cores: before a core, what changes it (modifiers, determiners, ordinals). before_units: before a unit of time, what
    counts it; before_counts: before that count, what ends a range, a determiner or a word of age. before_parts: before a part
    of the day, what says which; before_hours: what makes noon a time; to_date: matches a part of the day behind which a date
    may follow. opening: matches digits that can be the core of a time, by what stands beside them; era: matches a number, or
    two that may be joined, before an era. compounds, ages, offsets, after_counts: after a unit of time, what makes more of it
    ("month-long"), an age, a distance, a hedge. after_dates, after_months, after_years, after_weekdays: what widens each from
    behind. parts, zones: how parts of the day and time zones begin. dates: how a date begins, a small word before it among it,
    where that is no digit.
    """

    before_cores: frozenset[str]
    before_units: frozenset[str]
    before_counts: frozenset[str]
    before_parts: frozenset[str]
    before_hours: frozenset[str]
    to_date: re.Pattern[str]
    opening: re.Pattern[str]
    era: re.Pattern[str]
    compounds: frozenset[str]
    ages: frozenset[str]
    offsets: frozenset[str]
    after_counts: frozenset[str]
    after_dates: frozenset[str]
    after_months: frozenset[str]
    after_years: frozenset[str]
    after_weekdays: frozenset[str]
    parts: frozenset[str]
    zones: frozenset[str]
    dates: frozenset[str]


def looks(language: str, tables: Tables, among: Among, leads: frozenset[str], places: frozenset[str]) -> Looks:
    """The quick looks of a language.

    tables, among: as in Lexis. leads: every word of a modifier or a determiner. places: words before the name of a month.
    """
    dates = [*tables["determiners"], *tables["parts"], *among["of"], *among["article"]]
    numbers = [*tables["eras"], *tables["links"], *tables["clock"], *tables["zones"]]
    small = [*among["of"], *among["on"], *among["article"]]
    vague = [*tables["vague"], *among["indefinite"], *among["half_before"]]
    return Looks(
        before_cores=leads | _lasts(tables["ordinals"]),
        before_units=_lasts([*table(language, "numbers"), *vague, *tables["length_adjectives"]]),
        before_counts=leads | among["range_word"] | among["aged"],
        before_parts=leads - among["article"],
        opening=_opening(_after_digits(tables, among), among["article"]),
        era=_era(tables["eras"]),
        before_hours=places | among["at"],
        to_date=_to_date(
            {*small, *_beginnings(tables["deictics"]), *(w for part in tables["parts"] for w in part.split(" ")[1:])}
        ),
        after_dates=_beginnings(dates),
        compounds=_beginnings([*among["long"], *among["end"], *among["possessive_ending"]]),
        ages=_beginnings(among["old"]),
        offsets=_beginnings(tables["offsets"]),
        after_counts=_beginnings(
            row["phrase"] for row in table(language, "hedges").values() if row["place"] == "after"
        ),
        after_years=_beginnings([*numbers, *among["decade_ending"], *among["ordinal_suffix"]]),
        after_weekdays=_beginnings([*small, *tables["months"]]),
        parts=_beginnings(tables["parts"]),
        after_months=_beginnings([*dates, *numbers, *among["ordinal_suffix"]]),
        zones=_beginnings(tables["zones"]),
        dates=_beginnings([*small, *tables["months"], *tables["weekdays"], *tables["deictics"], *tables["holidays"]]),
    )


def _lasts(phrases: Iterable[str]) -> frozenset[str]:
    """The last word of every phrase."""
    return frozenset(re.split(r"[ -]", phrase)[-1] for phrase in phrases)


def _beginnings(phrases: Iterable[str]) -> frozenset[str]:
    """The letters, or the sign, that every phrase begins with, as `FOLLOWING` finds them in a text."""
    return frozenset(m[1] for m in map(FOLLOWING.match, phrases) if m)


def _opening(words: Iterable[str], articles: Iterable[str]) -> re.Pattern[str]:
    """Four digits; or up to three that are no thousands of a number before them, where a word of `words` follows, a sign that
    joins, a comma and what may be a second day, or two points.
    """
    letter, word = r"[^\W\d_]", _any_of(words)
    spaced = rf"\ (?:{word}|(?!{letter})(?:[{_DASHES}]{{1,2}}\ ?\d|[^{_NO_GAP}]|\Z))"
    listed = rf",\ (?:{_any_of(articles)}|\d)"
    short = rf"(?!\d{{3}}(?<=\d,\d{{3}}))\d{{1,3}}(?!\d)(?:{spaced}|{listed}|{word}|[{_JOINING}])"
    pointed = r"\d{1,2}\.\d[0-9.]"
    return re.compile(rf"\d{{4}}(?!\d)|{short}|{pointed}")


def _era(eras: Iterable[str]) -> re.Pattern[str]:
    """A number before the first word of an era, or such a number a few words or signs after it."""
    firsts = "|".join(sorted({re.escape(era.split(" ")[0]) for era in eras})) or "(?!)"
    return re.compile(rf"\d{{1,4}}(?!\d)(?:\W{{0,8}}(?:[^\W\d_]+\W{{1,3}}){{0,4}}\d{{1,4}})?\W{{0,3}}(?:{firsts})")


def _to_date(words: Iterable[str]) -> re.Pattern[str]:
    """A word behind which a digit follows, one of some words, or a letter that may be a capital: any but a plain small one."""
    return re.compile(rf"[^\W\d_]*,?\s{{1,3}}(?:\d|[^\W\d_a-z]|(?i:{_any_of(words)}))")


def _any_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words))})(?![^\\W\\d_])"


def _after_digits(tables: Tables, among: Among) -> frozenset[str]:
    parts = ("of", "genitive", "article", "ordinal_suffix", "decade_ending", "range_word")
    phrases = [phrase for name in ("months", "clock", "eras", "links") for phrase in tables[name]]
    phrases += [phrase for part in parts for phrase in among[part]]
    return frozenset(m.group() for m in (_LETTERS.search(phrase) for phrase in phrases) if m)
