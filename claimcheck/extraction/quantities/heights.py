"""Feet with inches as their part: "5ft 11in", "6-foot-2", 5'11"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.extraction.nouns import is_closed
from claimcheck.extraction.quantities.lexis import lexis

if TYPE_CHECKING:
    from claimcheck.extraction.quantities.lexis import Form

_INCHES = re.compile(r"(,? |-)?(\d{1,2}(?:\.\d+)?)(?![\d/.,:–-]*\d)")
_SIGNS = ('"', "″", "”", "''", "’’")
_GAP = re.compile(r"[ \u00a0\u202f-]?")
_WORD = re.compile(r"[^\W\d_]+")
_NEXT = re.compile(r"\.?\s([^\W_]+)")
_PER_FOOT = 12


def inches_after(text: str, at: int, language: str, *, hyphened: bool) -> tuple[float, int] | None:
    """The inches that follow feet whose unit ends at `at`, and where they end; None for none.

    hyphened: whether the feet are written with a hyphen ("6-foot-2"), after which the unit of inches is left out.
    """
    m = _INCHES.match(text, at)
    if not m or float(m[2]) >= _PER_FOOT:
        return None
    sign = next((sign for sign in _SIGNS if text.startswith(sign, m.end())), "")
    if sign and m[1] in (None, " "):
        return float(m[2]), m.end() + len(sign)
    end = _unit_end(text, m.end(), language)
    if end is None and hyphened and m[1] == "-":
        end = m.end()
    return (float(m[2]), end) if end else None


def _unit_end(text: str, at: int, language: str) -> int | None:
    """Where the unit of inches ends that is written at `at`, or None."""
    gap = _GAP.match(text, at)
    start = gap.end() if gap else at
    m = _WORD.match(text, start)
    for form in lexis(language).after.get(m.group().lower(), ()) if m else ():
        if m and form.unit.name == "inch" and (m.group() if form.cased else m.group().lower()) == form.written:
            return m.end() if not form.glued or start == at or _ends_measure(text, m.end(), language) else None
    return None


def _ends_measure(text: str, end: int, language: str) -> bool:
    """Whether the symbol that ends at `end`, which is also a preposition, has no noun phrase of its own behind it."""
    m = _NEXT.match(text, end)
    if m is None or text[end : end + 1] == ".":
        return True
    return m[1].islower() and not is_closed(m[1], language, "determiner", "pronoun")


def is_prime(text: str, end: int, form: Form) -> bool:
    """Whether the sign of feet that ends at `end` has inches with their sign behind it."""
    m = _INCHES.match(text, end)
    return form.unit.name == "foot" and m is not None and m[1] in (None, " ") and text.startswith(_SIGNS, m.end())
