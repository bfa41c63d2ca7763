"""The time words of a language, made of its tables once: look-ups by folded word and pieces of regular expressions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claimcheck.extraction.lexicon import Row, table
from claimcheck.extraction.scanner import trigger

SPACE = r"(?:[ \t\u00a0\u202f]{1,2}|[ \t]?\r?\n(?![ \t\r\n]))"
"""One gap between two words of an expression: a line may be broken in it, a paragraph may not end in it."""


@dataclass(slots=True, frozen=True)
class Lexis:
    """Tables by name (without "times_"), and which triggers open which kind of expression.

    openers: folded trigger word to the kinds of expression that it can be the core of. before: last words of what may
    stand before a core, folded as in the text.
    """

    tables: dict[str, dict[str, Row]]
    glue: dict[str, str]
    openers: dict[bytes, str]

    def choice(self, name: str, **where: str) -> str:
        """A regular expression of the first cells of a table, the longest first, with the spaces of the text."""
        rows = self.tables[name].items()
        return any_of([word for word, row in rows if all(row[k] == v for k, v in where.items())])


TABLES = (
    "months", "weekdays", "seasons", "parts", "deictics", "units", "modifiers", "determiners", "bounds", "offsets",
    "recurrences", "eras", "clock", "zones", "links", "glue", "ordinals", "vague", "year_cues", "tenses", "streets",
    "holidays", "length_places", "length_adjectives",
)  # fmt: skip
_KINDS = ("months", "weekdays", "seasons", "parts", "deictics", "units", "recurrences", "holidays", "clock", "fiscal")


def any_of(words: list[str]) -> str:
    """An alternation of phrases, the longest first, each space standing for a gap of the text."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", SPACE) for word in ordered) + ")"


@cache
def lexis(language: str) -> Lexis:
    """The words of a language. Raises UsageError where a table is missing or broken."""
    tables = {name: table(language, f"times_{name}") for name in TABLES}
    glue = {part: any_of(row["words"].split("|")) for part, row in tables["glue"].items()}
    openers: dict[bytes, str] = {}
    for kind in ("months", "weekdays", "seasons", "parts", "deictics", "recurrences", "units"):
        for word in tables[kind]:
            openers.setdefault(trigger(word.split(" ")[0]).split(b" ")[0], kind)
    for phrase in tables["holidays"]:
        openers.setdefault(trigger(phrase).split(b" ")[0], "holidays")
    for word in tables["eras"]:
        if tables["eras"][word]["place"] == "both":
            openers.setdefault(trigger(word).split(b" ")[0], "eras")
    for word in tables["glue"]["fiscal"]["words"].split("|"):
        openers.setdefault(trigger(word), "fiscal")
    for word in tables["glue"]["half"]["words"].split("|"):
        openers[trigger(word)] = "halves"
    for part, kind in (("quarter_sign", "quarters"), ("half_sign", "quarters")):
        for word in tables["glue"][part]["words"].split("|"):
            openers[trigger(word + "0")] = openers[trigger("0" + word)] = kind
    for word in tables["glue"]["fiscal"]["words"].split("|"):
        openers[trigger(word + "0000")] = "fiscal"
    openers.pop(b"a", None)
    return Lexis(tables, glue, openers)
