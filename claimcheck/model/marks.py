"""Marks among the rows of a claim: how it stands to others of its sentence, which the text shows and its value does not.

Extraction sets them and rules read them; they enter no id and no fingerprint.
"""

from __future__ import annotations

WHOLE, PART, ALL, APART = "whole", "part", "all", "apart"
"""What a claim is in a division; on its whole, that the parts claim to be all, and that none belongs to two of them."""
SHARES = "shares:"
"""How the mark of shares begins that exclude one another."""
BEFORE, AFTER = "level:before", "level:after"
"""The marks of two levels between which a change lies: "to 560 from 500"."""
PRICED = "price:"
"""How the mark of a percentage begins that tells by how much a price fell ("price:down") or rose ("price:up")."""
CONVERTED = "zone:converted"
"""The mark of a clock time that stands in brackets behind the same time of another zone."""
CITIES = "times_cities:"
"""How the row begins that gives a clock time the zone of a city."""


def division(number: int, what: str) -> str:
    """The mark of a claim in the division with this number, counted over a text."""
    return f"division:{number}:{what}"


def shares(number: int) -> str:
    """The mark of two shares of one whole that exclude each other, with a number counted over a text."""
    return f"{SHARES}{number}"


def divisions(rows: tuple[str, ...]) -> dict[str, set[str]]:
    """What a claim is by the divisions that it is in."""
    found: dict[str, set[str]] = {}
    for row in rows:
        if row.startswith("division:"):
            _, number, what = row.split(":")
            found.setdefault(number, set()).add(what)
    return found
