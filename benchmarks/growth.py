"""How time grows with the length of the text: the exponent is 1 where it is linear."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import claimcheck
from benchmarks.news import news
from benchmarks.timing import MEGABYTE, seconds

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def run(*, quick: bool) -> None:
    """Print the times of a row of lengths and the exponent that fits them."""
    sizes = [0.1, 0.3, 1.0] if quick else [0.1, 0.3, 1.0, 3.0, 10.0]
    works: dict[str, tuple[Callable[[str], object], float]] = {
        "mentions": (claimcheck.mentions, 10.0),
        "claims": (claimcheck.extract, 0.3 if quick else 10.0),
    }
    for name, (work, most) in works.items():
        taken = [(size, _seconds(work, size)) for size in sizes if size <= most]
        line = "  ".join(f"{size:g} MB {spent:.2f} s" for size, spent in taken)
        print(f"  {name:10}{line}   exponent {exponent(taken):.2f}", flush=True)


def _seconds(work: Callable[[str], object], size: float) -> float:
    text = news(int(size * MEGABYTE))
    return seconds(lambda: work(text), rounds=2 if size < 1 else 1)


def exponent(taken: Sequence[tuple[float, float]]) -> float:
    """The slope of the line that fits the logarithms of sizes and times, by least squares."""
    xs, ys = [math.log(size) for size, _ in taken], [math.log(spent) for _, spent in taken]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)
