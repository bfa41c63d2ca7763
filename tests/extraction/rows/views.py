"""What is read of a phrase, as a list of short strings, with all rows of the tables or without some."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Self

from claimcheck.extraction.mentions import read_mentions
from claimcheck.extraction.nouns import singular
from claimcheck.lexicon import Edition, Row, table
from claimcheck.model.values import Duration, Name, Ordinal, Quantity, Recurrence, Time

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.model.values import Value

PUBLISHED = "2022-11-21"


class Without(Edition):
    """English without some rows of one table."""

    def __new__(cls, name: str, missing: Iterable[str]) -> Self:
        """The edition that lacks these rows, named by their first cells."""
        gone = sorted(missing)
        made = str.__new__(cls, f"en+{hashlib.sha256(repr((name, gone)).encode()).hexdigest()[:16]}")
        made.language, made.rows = "en", {}
        made.name, made.gone = name, frozenset(gone)
        return made

    name: str
    gone: frozenset[str]

    def table(self, name: str) -> dict[str, Row]:
        """The rows of a table that are left; the table of small words keeps all its parts, with a word that never comes up."""
        rows = table("en", name)
        if name == self.name == "times_glue":
            return {first: row | {"words": "qqq"} if first in self.gone else row for first, row in rows.items()}
        return {first: row for first, row in rows.items() if first not in self.gone} if name == self.name else rows


def written(value: Value) -> str:
    """A value in short: "up about 5 percent", "2019 by", "about P3D", "set P1Y", "#2 workshop"."""
    match value:
        case Quantity():
            words = [
                value.change or "",
                "" if value.hedge == "exact" else value.hedge,
                ",".join(f"{n:.10g}" for n in value.stated),
                value.unit.name,
                "" if value.whole is None else f"of {value.whole:.10g}",
            ]
        case Time():
            words = [value.timex, value.bound, value.modifier, value.zone]
        case Duration():
            words = ["" if value.hedge == "exact" else value.hedge, value.timex]
        case Recurrence():
            words = ["set", value.timex]
        case Ordinal():
            words = [f"#{value.stated}", value.head]
        case Name():
            words = [value.name, value.role, value.organisation]
        case _:
            words = [repr(value)]
    return " ".join(word for word in words if word)


def mentioned(text: str, language: str, published: str | None = None) -> list[str]:
    """Each mention three times: its value, its words with the value, and its words with what sort of value it is."""
    found = [(text[m.start : m.end], m.value) for m in read_mentions(text, published, language)]
    sorts = [value.unit.dimension if isinstance(value, Quantity) else type(value).__name__ for _, value in found]
    return [
        *(written(value) for _, value in found),
        *(f"{words} = {written(value)}" for words, value in found),
        *(f"{words}: {sort}" for (words, _), sort in zip(found, sorts, strict=True)),
    ]


def singulars(text: str, language: str) -> list[str]:
    """The singular of each word, and what is mentioned."""
    return [singular(word.strip(".,"), language) for word in text.split()] + mentioned(text, language)


def dated(text: str, language: str) -> list[str]:
    """What is mentioned in a text of a Monday in November 2022."""
    return mentioned(text, language, PUBLISHED)
