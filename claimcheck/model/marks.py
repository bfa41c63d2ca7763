"""Marks among the rows of a claim: how it stands to others of its sentence, which the text shows and its value does not.

Extraction sets them and rules read them; they enter no id and no fingerprint.
"""

from __future__ import annotations

WHOLE, PART, ALL, APART = "whole", "part", "all", "apart"
"""What a claim is in a division; on its whole, that the parts claim to be all, and that none belongs to two of them."""


def division(number: int, what: str) -> str:
    """The mark of a claim in the division with this number, counted over a text."""
    return f"division:{number}:{what}"


def divisions(rows: tuple[str, ...]) -> dict[str, set[str]]:
    """What a claim is by the divisions that it is in."""
    found: dict[str, set[str]] = {}
    for row in rows:
        if row.startswith("division:"):
            _, number, what = row.split(":")
            found.setdefault(number, set()).add(what)
    return found
