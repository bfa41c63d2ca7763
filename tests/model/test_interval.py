"""Sets of numbers: when they meet, and what stays so when they are scaled or widened."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.interval import Interval, meet, same

ENDS = st.none() | st.integers(-100, 100).map(float)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Any set that is not empty."""
    lower, upper = draw(ENDS), draw(ENDS)
    if lower is not None and upper is not None and lower > upper:
        lower, upper = upper, lower
    point = lower is not None and lower == upper
    return Interval(lower, upper, point or draw(st.booleans()), point or draw(st.booleans()))


@st.composite
def widened(draw: st.DrawFn) -> tuple[Interval, Interval]:
    """A set, and one that holds all of it."""
    inner = draw(intervals())
    more = st.integers(0, 20).map(float)
    lower = None if inner.lower is None or draw(st.booleans()) else inner.lower - draw(more)
    upper = None if inner.upper is None or draw(st.booleans()) else inner.upper + draw(more)
    return inner, Interval(lower, upper)


@given(intervals(), intervals())
def test_meeting_is_symmetric(a: Interval, b: Interval) -> None:
    """Which of two sets comes first makes no difference."""
    assert meet(a, b) == meet(b, a)
    assert same(a, b) == same(b, a)


@given(intervals())
def test_a_set_meets_itself(a: Interval) -> None:
    """No set that holds a number is apart from itself."""
    assert meet(a, a)
    assert same(a, a)


@given(widened(), intervals())
def test_widening_never_parts_two_sets(pair: tuple[Interval, Interval], other: Interval) -> None:
    """What meets a set meets every set around it."""
    inner, outer = pair
    assert meet(inner, outer)
    if meet(inner, other):
        assert meet(outer, other)


@given(
    intervals(),
    intervals(),
    st.sampled_from([0.001, 0.3048, 1.0, 7.0, 1609.344, 86400.0]),
    st.sampled_from([0.0, 273.15, -40.0]),
)
def test_conversion_changes_no_meeting(a: Interval, b: Interval, factor: float, offset: float) -> None:
    """Two sets meet in one unit if and only if they meet in another."""
    assert meet(a.scaled(factor, offset), b.scaled(factor, offset)) == meet(a, b)


@given(intervals(), st.floats(0.001, 1000))
def test_scaling_keeps_which_ends_are_open(a: Interval, factor: float) -> None:
    """An open end stays open, an unbounded side stays unbounded."""
    scaled = a.scaled(factor)
    assert (scaled.lower is None, scaled.upper is None) == (a.lower is None, a.upper is None)
    assert (scaled.lower_closed, scaled.upper_closed) == (a.lower_closed, a.upper_closed)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (Interval(1, 2), Interval(2, 3), True),
        (Interval(1, 2, upper_closed=False), Interval(2, 3), False),
        (Interval(1, 2), Interval(2, 3, lower_closed=False), False),
        (Interval(None, 5), Interval(5, None), True),
        (Interval(None, 5, upper_closed=False), Interval(5, None), False),
        (Interval(None, None), Interval(5, 5), True),
        (Interval(80, None, lower_closed=False), Interval(76, 76), False),
        (Interval(0, 0), Interval(0, 0), True),
        (Interval(-3, -2), Interval(2, 3), False),
    ],
)
def test_ends_decide(a: Interval, b: Interval, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    """Two sets that share an end meet only where both hold it."""
    assert meet(a, b) is expected


def test_the_last_bits_of_a_conversion_part_nothing() -> None:
    """0.1 + 0.2 is 0.3 here, and a foot taken three ways is a foot."""
    assert meet(Interval(0.1 + 0.2, 0.1 + 0.2), Interval(0.3, 0.3))
    assert same(Interval(0.1 + 0.2, None), Interval(0.3, None))
    assert not meet(Interval(0.1 + 0.2, None, lower_closed=False), Interval(None, 0.3))


def test_sets_are_the_same_only_if_both_ends_are() -> None:
    """One unbounded side against a bounded one is another set."""
    assert not same(Interval(1, None), Interval(1, 5))
    assert not same(Interval(None, 5), Interval(1, 5))
    assert same(Interval(1, 5), Interval(1, 5))


def test_an_open_end_makes_another_set() -> None:
    """More than five is not the same set as at least five."""
    assert not same(Interval(5, None, lower_closed=False), Interval(5, None))
