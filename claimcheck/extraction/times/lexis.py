"""The time words of a language, made of its tables once: look-ups by folded word and pieces of regular expressions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.lexicon import Row, table
from claimcheck.extraction.scanner import trigger
from claimcheck.extraction.times.looks import Looks, looks

if TYPE_CHECKING:
    from collections.abc import Container

SPACE = r"(?:[ \t\u00a0]{1,2}|[ \t]?\r?\n(?![ \t\r\n]))"
"""One gap between two words of an expression: a line may be broken in it, a paragraph may not end in it. The narrow space stands
as the wide one in what is matched (`page.lowered`): without it the grammar compiles in half the time, for a set of characters
beyond Latin-1 takes the compiler as long as twenty within it.
"""


@dataclass(slots=True, frozen=True)
class Named:
    """A month or a weekday. number: January is 1, Monday 0. name: also a word or a personal name. rows: the id of its row."""

    number: int
    name: bool
    rows: tuple[str, ...]


@dataclass(slots=True, frozen=True)
class Unit:
    """A word for a unit of time.

    name: the unit, singular. code: its TIMEX3 letters. one, many, short: whether the word is the singular, the plural or a
    short form. numeral: the word is one of numbers too ("quarter"). rows: the id of its row.
    """

    name: str
    code: str
    one: bool
    many: bool
    short: bool
    numeral: bool
    rows: tuple[str, ...]


@dataclass(slots=True, frozen=True)
class Lexis:
    """The words of a language.

    tables: by name, without "times_". glue: pieces of regular expressions by part. among: the words of a part of the table
    of small words. openers: folded trigger word to the kind of expression that it can be the core of. month_places: words
    before a bare month's name that make it a month, `narrowing` those of them that do so before a name too. leads: every
    word of a modifier or a determiner. feast_months: months with which the name of a holiday starts. nths: ordinals
    that are no determiners. adjectives: the last words of what can stand between a number and a unit. genitives: possessive endings. months, weekdays,
    units: their words to what the tables say of them. looks: the words that quick looks ask for.
    """

    tables: dict[str, dict[str, Row]]
    glue: dict[str, str]
    among: dict[str, frozenset[str]]
    openers: dict[bytes, str]
    month_places: frozenset[str]
    narrowing: frozenset[str]
    leads: frozenset[str]
    feast_months: tuple[str, ...]
    nths: frozenset[str]
    adjectives: frozenset[str]
    genitives: tuple[str, ...]
    months: dict[str, Named]
    weekdays: dict[str, Named]
    units: dict[str, Unit]
    looks: Looks

    def choice(self, name: str, **where: str) -> str:
        """A regular expression of the first cells of a table, the longest first, with the spaces of the text."""
        rows = self.tables[name].items()
        return any_of([word for word, row in rows if all(row[k] == v for k, v in where.items())])

    def row(self, name: str, phrase: str) -> Row:
        """The row of a phrase as it stands in the text, with any gaps between its words."""
        rows = self.tables[name]
        return rows[phrase] if phrase in rows else rows[spaced(phrase)]

    def modifier(self, words: str) -> tuple[str, str]:
        """The phrase in the table for the words of a lead, without an article before it, and its modifier."""
        phrase = " ".join(words.split())
        rows = self.tables["modifiers"]
        if phrase not in rows:
            phrase = phrase.split(" ", 1)[-1]
        return (phrase, rows[phrase]["modifier"]) if phrase in rows else ("", "")


TABLES = (
    "months", "weekdays", "seasons", "parts", "deictics", "units", "modifiers", "determiners", "bounds", "offsets",
    "recurrences", "eras", "clock", "zones", "links", "glue", "ordinals", "vague", "year_cues", "tenses", "streets",
    "holidays", "length_places", "month_places", "length_adjectives",
)  # fmt: skip


def spaced(phrase: str) -> str:
    """A phrase as the tables write it: with one space between its words."""
    return " ".join(phrase.split())


def any_of(words: list[str]) -> str:
    """An alternation of phrases, the longest first, each space standing for a gap of the text."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + ("|".join(re.escape(word).replace(r"\ ", SPACE) for word in ordered) or "(?!)") + ")"


@cache
def lexis(language: str) -> Lexis:
    """The words of a language. Raises UsageError where a table is missing or broken."""
    tables = {name: table(language, f"times_{name}") for name in TABLES}
    among = {part: frozenset(row["words"].split("|")) for part, row in tables["glue"].items()}
    glue = {part: any_of(list(words)) for part, words in among.items()}
    leads = [*tables["determiners"], *tables["modifiers"]]
    lasts = {phrase.split(" ")[-1] for phrase in leads} - among["article"]
    places = lasts | {phrase.split(" ")[-1] for name in ("bounds", "links") for phrase in tables[name]}
    lead_words = frozenset(re.split(r"[ -]", " ".join(leads))) | among["article"]
    month_places = frozenset((places | set(tables["month_places"])) - among["article"])
    return Lexis(
        tables=tables,
        glue=glue,
        among=among,
        openers=_openers(tables, among),
        month_places=month_places,
        narrowing=frozenset(lasts - among["of"] - among["on"]),
        feast_months=tuple(sorted({phrase.split(" ")[0] for phrase in tables["holidays"]} & set(tables["months"]))),
        nths=frozenset(tables["ordinals"]) - frozenset(tables["determiners"]),
        adjectives=frozenset(re.split(r"[ -]", phrase)[-1] for phrase in tables["length_adjectives"]),
        months={
            word: Named(int(row["month"]), bool(row["name"]), (f"times_months:{word}",))
            for word, row in tables["months"].items()
        },
        weekdays={
            word: Named(int(row["weekday"]), name=False, rows=(f"times_weekdays:{word}",))
            for word, row in tables["weekdays"].items()
        },
        leads=lead_words,
        genitives=tuple(among["possessive_ending"]),
        units={word: _unit(word, row, table(language, "numbers")) for word, row in tables["units"].items()},
        looks=looks(language, tables, among, lead_words, month_places),
    )


def _unit(word: str, row: Row, numbers: Container[str]) -> Unit:
    one, many, short = (row["form"] == form for form in ("one", "many", "short"))
    rows = (f"times_units:{row['unit']}",)
    return Unit(row["unit"], row["code"], one=one, many=many, short=short, numeral=word in numbers, rows=rows)


def _openers(tables: dict[str, dict[str, Row]], among: dict[str, frozenset[str]]) -> dict[bytes, str]:
    openers: dict[bytes, str] = {}
    for kind in ("months", "weekdays", "seasons", "parts", "deictics", "recurrences", "units", "holidays"):
        for phrase in tables[kind]:
            openers.setdefault(trigger(phrase).split(b" ")[0], kind)
    for word, row in tables["eras"].items():
        if row["place"] == "both":
            openers.setdefault(trigger(word).split(b" ")[0], "eras")
    for word in among["fiscal"]:
        openers.setdefault(trigger(word), "fiscal")
        openers[trigger(word + "0000")] = "fiscal"
    for word in among["quarter_sign"] | among["half_sign"]:
        openers[trigger(word + "0")] = openers[trigger("0" + word)] = "signs"
    for hour in among["hour_sign"]:
        glued = [f"{hour}{digits}{minute}" for digits in ("0", "00") for minute in among["minute_sign"]]
        openers.update({trigger(digits + word): "signs" for digits in ("0", "00") for word in (hour, *glued)})
    for word in among["half"]:
        openers[trigger(word)] = "halves"
    for word in among["indefinite"]:
        openers.pop(trigger(word), None)
    return openers
