"""Compounds of a number and a noun: "four-cylinder engine", "20-member team"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.extraction.lexicon import table, words
from claimcheck.extraction.nouns import ends_as, is_closed, singular
from claimcheck.extraction.quantities.lexis import lexis
from claimcheck.model.values import COUNT, Unit

if TYPE_CHECKING:
    from claimcheck.extraction.numbers import Number

_TAIL = re.compile(r"-([a-z]{3,})(?![\w-])")


def read_compound(text: str, at: int, number: Number, language: str) -> tuple[Unit, int] | None:
    """The unit that a hyphen and a noun after a number give, and its end, or None."""
    m = _TAIL.match(text, at)
    other = table(language, "compound_units").get(m[1]) if m else None
    if m and other:
        return Unit(other["unit"], COUNT, other["unit"]), m.end()
    if (
        not m
        or m[1] in words(language, "compound_tails")
        or m[1] in lexis(language).ordinals
        or ends_as(m[1], language, "adjective", "participle")
        or is_closed(m[1], language)
    ):
        return None
    if text[m.end() : m.end() + 2].strip()[:1] in ("", ".", ",") and number.spelled:
        return None
    if number.value < 1:
        return None
    head = singular(m[1], language)
    return Unit(head, COUNT, head), m.end()
