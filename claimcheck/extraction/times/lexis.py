"""The time words of a language, made of its tables once: look-ups by folded word and pieces of regular expressions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claimcheck.extraction.lexicon import Row, table
from claimcheck.extraction.scanner import trigger

SPACE = r"(?:[ \t\u00a0]{1,2}|[ \t]?\r?\n(?![ \t\r\n]))"
"""One gap between two words of an expression: a line may be broken in it, a paragraph may not end in it. The narrow space stands
as the wide one in what is matched (`page.lowered`): without it the grammar compiles in half the time, for a set of characters
beyond Latin-1 takes the compiler as long as twenty within it.
"""


_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(slots=True, frozen=True)
class Lexis:
    """The words of a language.

    tables: by name, without "times_". glue: pieces of regular expressions by part. among: the words of a part of the table
    of small words. openers: folded trigger word to the kind of expression that it can be the core of. month_places: words
    before a bare month's name that make it a month, `narrowing` those of them that do so before a name too. leads: every
    word of a modifier or a determiner. feast_months: months with which the name of a holiday starts. nths: ordinals
    that are no determiners. after_digits: the first words of what can follow the digits of a day, an hour or a short year.
    adjectives: the last words of what can stand between a number and a unit. part_tails: the later words of parts of the day of
    several words.
    """

    tables: dict[str, dict[str, Row]]
    glue: dict[str, str]
    among: dict[str, frozenset[str]]
    openers: dict[bytes, str]
    month_places: frozenset[str]
    narrowing: frozenset[str]
    leads: frozenset[str]
    feast_months: frozenset[str]
    nths: frozenset[str]
    after_digits: frozenset[str]
    adjectives: frozenset[str]
    part_tails: frozenset[str]

    def choice(self, name: str, **where: str) -> str:
        """A regular expression of the first cells of a table, the longest first, with the spaces of the text."""
        rows = self.tables[name].items()
        return any_of([word for word, row in rows if all(row[k] == v for k, v in where.items())])

    def row(self, name: str, phrase: str) -> Row:
        """The row of a phrase as it stands in the text, with any gaps between its words."""
        return self.tables[name][" ".join(phrase.split())]


TABLES = (
    "months", "weekdays", "seasons", "parts", "deictics", "units", "modifiers", "determiners", "bounds", "offsets",
    "recurrences", "eras", "clock", "zones", "links", "glue", "ordinals", "vague", "year_cues", "tenses", "streets",
    "holidays", "length_places", "month_places", "length_adjectives",
)  # fmt: skip


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
    return Lexis(
        tables=tables,
        glue=glue,
        among=among,
        openers=_openers(tables, among),
        month_places=frozenset((places | set(tables["month_places"])) - among["article"]),
        narrowing=frozenset(lasts - among["of"] - among["on"]),
        feast_months=frozenset(phrase.split(" ")[0] for phrase in tables["holidays"]) & frozenset(tables["months"]),
        nths=frozenset(tables["ordinals"]) - frozenset(tables["determiners"]),
        part_tails=frozenset(word for phrase in tables["parts"] for word in phrase.split(" ")[1:]),
        adjectives=frozenset(re.split(r"[ -]", phrase)[-1] for phrase in tables["length_adjectives"]),
        after_digits=_after_digits(tables, among),
        leads=frozenset(re.split(r"[ -]", " ".join(leads))) | among["article"],
    )


def _after_digits(tables: dict[str, dict[str, Row]], among: dict[str, frozenset[str]]) -> frozenset[str]:
    parts = ("of", "genitive", "article", "ordinal_suffix", "decade_ending", "range_word")
    phrases = [phrase for name in ("months", "clock", "eras", "links") for phrase in tables[name]]
    phrases += [phrase for part in parts for phrase in among[part]]
    return frozenset(m.group() for m in (_LETTERS.search(phrase) for phrase in phrases) if m)


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
        openers[trigger(word + "0")] = openers[trigger("0" + word)] = "quarters"
    for word in among["half"]:
        openers[trigger(word)] = "halves"
    for word in among["indefinite"]:
        openers.pop(trigger(word), None)
    return openers
