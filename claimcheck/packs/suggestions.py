"""What was probably meant."""

from __future__ import annotations

from difflib import SequenceMatcher, get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is most like one, whatever its case; of two that are as like, the one with more letters in place."""
    folded = {name.lower(): name for name in sorted(set(known))}
    near = get_close_matches(word.lower(), folded, 5, 0.55)
    if not near:
        return None

    def likeness(name: str) -> tuple[float, int]:
        in_place = sum(a == b for a, b in zip(word.lower(), name, strict=False))
        return (SequenceMatcher(None, name, word.lower()).ratio(), in_place)

    return folded[max(near, key=likeness)]


def meant(word: str, known: Iterable[str], *, otherwise: str = "") -> str:
    """A remedy for an unknown word: the nearest known one, else all of them, else `otherwise`."""
    every = sorted(set(known))
    near = nearest(word, every)
    if near:
        return f"did you mean {near!r}?"
    return otherwise or (f"use one of {', '.join(every)}" if every else "take it out")
