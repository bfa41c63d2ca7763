"""The tables that quantities are read with, arranged for looking up at a place in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache

from claimcheck.extraction.lexicon import Row, table
from claimcheck.extraction.numbers import lexis as number_words
from claimcheck.extraction.scanner import trigger
from claimcheck.model.values import CURRENCY, Unit
from claimcheck.units import measure

FIRST = re.compile(r"[^\W\d_]+|[^\w\s]")


@dataclass(slots=True)
class Form:
    """One way to write a unit. written: as in the table (folded where not cased); glued: follows the digits at once;
    spaced: as written, hyphens as spaces; letter: it is a single letter.
    """

    written: str
    cased: bool
    glued: bool
    unit: Unit
    row: str
    times: bool = False
    pint: str = ""
    spaced: str = ""
    letter: bool = False

    def __post_init__(self) -> None:
        self.spaced = self.written.replace("-", " ")
        self.letter = len(self.written) == 1 and self.written.isalpha()


@dataclass(slots=True)
class Lexis:
    """Forms of units by their first token; names of countries after a sum by the currency; signs before a number by their last two characters; the classes of other words."""

    after: dict[str, list[Form]]
    before: dict[str, list[Form]]
    classes: dict[str, frozenset[str]]
    changes: dict[str, dict[str, str]]
    vague: dict[str, tuple[float, ...]]
    ordinals: dict[str, int]
    suffixes: frozenset[str]
    scaled: dict[str, Form]
    tails: dict[str, list[str]]
    numbers: dict[str, tuple[str, float]] = field(default_factory=dict)


def unit_of(name: str, row: Row) -> Unit:
    """A unit of measure of the table with its dimension and factor, pint's where the table gives none."""
    known = measure(row["pint"])
    factor = float(row["factor"]) if row["factor"] else known.factor
    return Unit(name, row["dimension"] or known.dimension, factor=factor, offset=known.offset)


def _forms(language: str) -> list[Form]:
    forms: list[Form] = []
    for name, row in table(language, "units").items():
        unit, times = unit_of(name, row), row["reader"] == "times"
        for column, cased, glued in (("words", False, False), ("symbols", True, False), ("glued", True, True)):
            every = [w for w in row[column].split("|") if w]
            forms += [
                Form(w if cased else w.lower(), cased, glued, unit, f"units:{name}", times, row["pint"]) for w in every
            ]
    for name, row in table(language, "currencies").items():
        if row["place"] in ("after", "word"):
            unit = Unit(row["code"], CURRENCY, factor=float(row["minor"] or 1))
            cased = row["place"] == "after"
            written = row["form"] if cased else row["form"].lower()
            forms.append(Form(written, cased, glued=False, unit=unit, row=f"currencies:{name}"))
    return forms


def _tails(language: str) -> dict[str, list[str]]:
    tails: dict[str, list[str]] = {}
    for row in table(language, "currencies").values():
        if row["place"] == "tail":
            tails.setdefault(row["code"], []).append(row["form"])
    return tails


def _classes(language: str) -> dict[str, frozenset[str]]:
    classes: dict[str, set[str]] = {}
    for row in table(language, "identifiers").values():
        classes.setdefault(row["class"], set()).add(row["word"])
    return defaultdict(frozenset, {name: frozenset(members) for name, members in classes.items()})


@cache
def lexis(language: str) -> Lexis:
    """The tables of a language, loaded once."""
    after: dict[str, list[Form]] = {}
    before: dict[str, list[Form]] = {}
    for form in _forms(language):
        m = FIRST.match(form.written)
        assert m, form
        after.setdefault(m.group().lower(), []).append(form)
    for name, row in table(language, "currencies").items():
        if row["place"] == "before":
            unit = Unit(row["code"], CURRENCY)
            before.setdefault(row["form"].rstrip()[-2:], []).append(
                Form(row["form"].rstrip(), cased=True, glued=False, unit=unit, row=f"currencies:{name}")
            )
    for forms in (*after.values(), *before.values()):
        forms.sort(key=lambda form: -len(form.written))
    changes: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for name, row in table(language, "changes").items():
        changes[row["class"]][name.removesuffix(" (noun)")] = row["change"]
    changes["near"] = {word: change for kind in ("adverb", "verb", "link") for word, change in changes[kind].items()}
    ordinals = table(language, "ordinals")
    return Lexis(
        after, before, _classes(language), changes,
        {w: tuple(float(r[c]) for c in ("lower", "upper") if r[c]) for w, r in table(language, "vague_numbers").items()},
        {w: int(r["value"]) for w, r in ordinals.items() if r["kind"] != "suffix"},
        frozenset(w for w, r in ordinals.items() if r["kind"] == "suffix"),
        {r["form"]: Form(r["form"], cased=False, glued=False, unit=Unit(r["code"], CURRENCY), row=f"currencies:{n}")
         for n, r in table(language, "currencies").items() if r["place"] == "scaled"},
        _tails(language),
        number_words(language),
    )  # fmt: skip


@cache
def triggers(language: str) -> frozenset[bytes]:
    """The words, as the scanner folds them, at which a quantity or an ordinal can start (digits aside)."""
    known = lexis(language)
    starters = {"unit", "ten", "half", "hundred", "scale", "group", "part"}
    words = {word for word, (kind, _) in known.numbers.items() if kind in starters}
    return frozenset(
        trigger(word) for word in words | set(known.vague) | set(known.ordinals) | set(table(language, "folds"))
    )
