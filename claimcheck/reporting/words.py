"""Counts and lists as a person says them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

PLURALS = {"story": "stories", "pair of claims": "pairs of claims"}
"""Plurals that are not the noun with an s behind it."""


def count(number: int, noun: str) -> str:
    """A count with its noun in the right number: "1 source", "1,200 claims"."""
    return f"{number:,} {noun if number == 1 else PLURALS.get(noun, noun + 's')}"


def listed(items: Sequence[str], most: int | None = None) -> str:
    """Items in a row; past `most` of them, how many more there are."""
    if most is None or len(items) <= most:
        return ", ".join(items)
    return f"{', '.join(items[:most])} and {len(items) - most:,} more"
