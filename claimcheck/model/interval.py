"""Sets of numbers: intervals that may be open, closed or unbounded on either side."""

from __future__ import annotations

from dataclasses import dataclass

CLOSE = 1e-9
"""Relative difference under which two numbers are one: conversion between units rounds in the last bits of a double."""


@dataclass(slots=True, unsafe_hash=True)
class Interval:
    """The set between lower and upper. None: unbounded on that side, whatever `closed` says."""

    lower: float | None
    upper: float | None
    lower_closed: bool = True
    upper_closed: bool = True

    def scaled(self, factor: float, offset: float = 0.0) -> Interval:
        """The set of x * factor + offset; factor is above 0."""
        lower = None if self.lower is None else self.lower * factor + offset
        upper = None if self.upper is None else self.upper * factor + offset
        return Interval(lower, upper, self.lower_closed, self.upper_closed)


def _below(upper: float | None, lower: float | None, *, both_closed: bool) -> bool:
    if upper is None or lower is None:
        return False
    slack = CLOSE * max(abs(upper), abs(lower))
    if abs(upper - lower) <= slack:
        return not both_closed
    return upper < lower


def meet(a: Interval, b: Interval) -> bool:
    """Whether the two sets have a number in common. Symmetric."""
    return not (
        _below(a.upper, b.lower, both_closed=a.upper_closed and b.lower_closed)
        or _below(b.upper, a.lower, both_closed=b.upper_closed and a.lower_closed)
    )


def same(a: Interval, b: Interval) -> bool:
    """Whether the two sets are one, up to rounding in the last bits."""
    closed = (a.lower is None or a.lower_closed == b.lower_closed) and (
        a.upper is None or a.upper_closed == b.upper_closed
    )
    return closed and _same_end(a.lower, b.lower) and _same_end(a.upper, b.upper)


def _same_end(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return abs(a - b) <= CLOSE * max(abs(a), abs(b))
