"""Texts made to make a reader slow: megabytes a second, and whether twice the text takes twice the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import claimcheck
from benchmarks.timing import MEGABYTE, megabytes, seconds

if TYPE_CHECKING:
    from collections.abc import Callable

PATTERNS = {
    "May and May and": "May and May and ",
    "digits": "1234567890",
    "digits and points": "1.2.3.4.",
    "digits and blanks": "1 2 3 4 ",
    "grouped digits": "1,000,000,",
    "commas": ", , ,,",
    "brackets": "((((]][[",
    "of of of": "of ",
    "one and one and": "one and ",
    "hundred thousand": "hundred thousand ",
    "between 1 and": "between 1 and ",
    "4 May to": "4 May to ",
    "1990-": "1990-",
    "more than about": "more than about ",
    "the the the": "the ",
    "half of a": "half of a ",
    "dashes": "5-6–7—",
    "dollars": "$ $5 €",
    "capitals": "A B C Ab Cd ",
    "last last year": "last ",
    "5 km per": "5 km per ",
    "quotes": "“5” '6' ",
    "letters only": "abcdefghij",
    "line feeds": "5\n\n",
    "not latin": "五月の二〇二二年",
    "percent": "5% % ",
    "hours and minutes": "10:30:",
    "a few a few": "a few ",
    "twelve hundreds": "tens of thousands of ",
}


def run(*, quick: bool) -> None:
    """Print the speed of reading each text; the five slowest of claims."""
    size = MEGABYTE // 20 if quick else MEGABYTE // 4
    slowest = 1e9
    for name, pattern in PATTERNS.items():
        text, half = _text(pattern, size), _text(pattern, size // 2)
        spent = seconds(lambda t=text: claimcheck.mentions(t), rounds=1)  # type: ignore[misc]
        before = seconds(lambda t=half: claimcheck.mentions(t), rounds=1)  # type: ignore[misc]
        rate = megabytes(text) / max(spent, 1e-6)
        slowest = min(slowest, rate)
        print(
            f"  {name:22}{rate:8.2f} MB/s   twice the text, {spent / max(before, 1e-6):.1f} times the time", flush=True
        )
    print(f"  slowest: {slowest:.2f} MB/s")
    _long(claimcheck.mentions, "mentions", 1 if quick else 5)


def _long(work: Callable[[str], object], name: str, size: int) -> None:
    """One line of several megabytes, and a megabyte of digits."""
    line = _text("He said that 20 people came on 4 May 2018, and more would come later, ", size * MEGABYTE)
    print(f"  {name} of one line of {size} MB: {size / seconds(lambda: work(line), rounds=1):.2f} MB/s")
    digits = _text("7", MEGABYTE)
    print(f"  {name} of a megabyte of one digit: {1 / seconds(lambda: work(digits), rounds=1):.2f} MB/s")


def _text(pattern: str, size: int) -> str:
    return (pattern * (size // len(pattern) + 1))[:size]
