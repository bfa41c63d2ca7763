"""Measuring: CPU time of this process, and megabytes (a million bytes of UTF-8) a second."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

MEGABYTE = 1_000_000


def seconds(work: Callable[[], object], *, rounds: int = 3) -> float:
    """The least CPU time of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        gc.collect()
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def megabytes(text: str) -> float:
    """The size of a text in UTF-8."""
    return len(text.encode("utf-8", "surrogatepass")) / MEGABYTE


def speed(work: Callable[[str], object], text: str, *, rounds: int = 3) -> float:
    """Megabytes a second."""
    return megabytes(text) / max(seconds(lambda: work(text), rounds=rounds), 1e-6)
