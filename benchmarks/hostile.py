"""Texts made to make a reader slow: megabytes a second, and whether twice the text takes twice the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import claimcheck
from benchmarks.timing import MEGABYTE, megabytes, seconds
from claimcheck.extraction.mentions import triggers
from claimcheck.extraction.scanner import scan

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
    """Print the speed of reading each text, and the time for each place at which the scanner stops in it.

    Where every second character is a number, megabytes a second say little: the time a place is then what counts.
    """
    size = MEGABYTE // 20 if quick else MEGABYTE // 4
    slowest = 1e9
    claimcheck.mentions("On 4 May 2018 they sold 5 km of rope.")  # what is loaded once is no part of the speed
    for name, pattern in PATTERNS.items():
        text, half = _text(pattern, size), _text(pattern, size // 2)
        spent, before = (seconds(lambda t=t: claimcheck.mentions(t), rounds=2) for t in (text, half))  # type: ignore[misc]
        rate = megabytes(text) / max(spent, 1e-6)
        slowest = min(slowest, rate)
        found = scan(text, triggers("en"))
        places = len(found.digits) + len(found.triggers)
        each = f"{spent / places * 1e6:5.1f} µs a place" if places > 1 else " " * 16
        times = f"twice the text, {spent / max(before, 1e-6):.1f} times the time"
        print(f"  {name:22}{rate:8.2f} MB/s  {each}   {times}", flush=True)
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
