"""What was probably meant."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def meant(word: str, known: Iterable[str], *, otherwise: str = "") -> str:
    """A remedy for an unknown word: the nearest known one, else all of them, else `otherwise`."""
    every = sorted(set(known))
    folded = {name.lower(): name for name in every}
    near = get_close_matches(word.lower(), folded, 1, 0.55)
    if near:
        return f"did you mean {folded[near[0]]!r}?"
    return otherwise or (f"use one of {', '.join(every)}" if every else "take it out")
