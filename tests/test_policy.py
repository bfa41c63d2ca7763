"""Policies: the set that each hedge stands for, the likely part of it, and entries that cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import PolicyError
from claimcheck.model.interval import Interval, meet
from claimcheck.model.values import Duration, Hedge, Quantity, Unit
from claimcheck.policy import DEFAULT, HEDGE_WIDTHS, Policy

if TYPE_CHECKING:
    from collections.abc import Callable

THING = Unit("oar", "count", "oar")
DAY = Unit("day", "[time]")
NUMBERS = st.integers(-(10**6), 10**6).map(float)


def amount(number: float, hedge: Hedge = "exact", step: float = 0.0) -> Quantity:
    """A count of oars."""
    return Quantity((number,), THING, hedge, step=step)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (amount(200), Interval(200, 200)),
        (amount(200, "more_than"), Interval(200, None, lower_closed=False)),
        (amount(200, "at_least"), Interval(200, None)),
        (amount(200, "less_than"), Interval(None, 200, upper_closed=False)),
        (amount(200, "at_most"), Interval(None, 200)),
        (amount(200, "about"), Interval(180, 220)),
        (amount(200, "nearly"), Interval(180, 200, upper_closed=False)),
        (amount(2.3e9, step=1e8), Interval(2.25e9, 2.35e9)),
        (amount(6.25, step=0.01), Interval(6.245, 6.255)),
        (amount(2e9, "about", step=1e9), Interval(1.5e9, 2.5e9)),
        (amount(2e9, "nearly", step=1e9), Interval(1.5e9, 2e9, upper_closed=False)),
        (Quantity((18.0, 25.0), THING, "between"), Interval(18, 25)),
        (Quantity((25.0, 18.0), THING, "between"), Interval(18, 25)),
        (Quantity((), THING), Interval(0, None, lower_closed=False)),
        (Duration("P3D", (3.0,), DAY), Interval(3, 3)),
        (Duration("P3D", (3.0,), DAY, "at_least"), Interval(3, None)),
        (amount(-40, "about"), Interval(-44, -36)),
        (amount(0, "about"), Interval(0, 0)),
    ],
    ids=str,
)
def test_each_hedge_has_its_set(value: Quantity | Duration, expected: Interval) -> None:
    """The words and the written precision make the set, and nothing else does."""
    assert DEFAULT.interval(value) == expected


def test_no_hedge_is_forgotten() -> None:
    """Every hedge of the model has a set that holds the number or ends at it."""
    for hedge in get_args(Hedge):
        interval = DEFAULT.interval(amount(100, hedge))
        assert meet(interval, Interval(90, 110)), hedge


@given(NUMBERS, st.sampled_from(["about", "at_least", "at_most"]))
def test_a_hedge_allows_the_number_itself(number: float, hedge: Hedge) -> None:
    """About a number, at least it and at most it may all be the number."""
    assert meet(DEFAULT.interval(amount(number, hedge)), Interval(number, number))


@given(NUMBERS, st.sampled_from(["more_than", "less_than"]))
def test_strict_hedges_leave_the_number_out(number: float, hedge: Hedge) -> None:
    """More than a number is never the number."""
    assert not meet(DEFAULT.interval(amount(number, hedge)), Interval(number, number))


@given(NUMBERS, st.sampled_from(get_args(Hedge)), st.sampled_from([0.0, 0.1, 1.0, 1000.0]))
def test_likely_lies_inside_what_is_possible(number: float, hedge: Hedge, step: float) -> None:
    """What is a likely choice of words is a possible one, and both ends of it are known for numbers above 0."""
    value = amount(number, hedge, step)
    possible, likely = DEFAULT.interval(value), DEFAULT.likely(value)
    assert possible.lower is None or (likely.lower is not None and likely.lower >= possible.lower)
    assert possible.upper is None or (likely.upper is not None and likely.upper <= possible.upper)
    if number > 0:
        assert likely.lower is not None
        assert likely.upper is not None
        assert likely.lower <= likely.upper


@pytest.mark.parametrize(
    ("value", "other"),
    [(amount(20, "more_than"), amount(200, "more_than")), (amount(9000, "at_most"), amount(300, "at_most"))],
)
def test_words_of_quite_another_size_are_possible_but_not_likely(value: Quantity, other: Quantity) -> None:
    """More than 20 and more than 200 can both be right, but nobody who knows of 200 writes 20."""
    assert meet(DEFAULT.interval(value), DEFAULT.interval(other))
    assert not meet(DEFAULT.likely(value), DEFAULT.likely(other))


def test_widths_can_be_chosen() -> None:
    """A desk that reads "about" more narrowly says so in its policy, and other hedges keep their widths."""
    strict = Policy("strict", widths={"about": (0.02, 0.05)})
    assert strict.interval(amount(100, "about")) == Interval(98, 105)
    assert strict.interval(amount(100, "nearly")) == DEFAULT.interval(amount(100, "nearly"))


def test_rounding_can_be_left_out() -> None:
    """A policy without rounding takes 2.3 billion at its word."""
    assert Policy(rounding=False).interval(amount(2.3e9, step=1e8)) == Interval(2.3e9, 2.3e9)


def test_the_likely_span_can_be_chosen() -> None:
    """How far above its number "more than" is honest is an entry of the policy."""
    assert Policy(likely_span=2).likely(amount(100, "more_than")).upper == 200


@pytest.mark.parametrize(
    ("make", "what"),
    [
        (lambda: Policy(widths={"roughly": (0.1, 0.1)}), "no hedge is called 'roughly'"),
        (lambda: Policy(widths={"more_than": (0.1, 0.1)}), "no hedge is called 'more_than'"),
        (lambda: Policy(widths={"about": (-0.1, 0.1)}), "below 0"),
        (lambda: Policy(widths={"nearly": (0.1, -1)}), "below 0"),
    ],
)
def test_an_impossible_policy_is_refused(make: Callable[[], Policy], what: str) -> None:
    """A misspelt hedge or a negative width is an error that says what to do."""
    with pytest.raises(PolicyError, match=what) as caught:
        make()
    assert caught.value.remedy


def test_a_likely_span_below_one_is_refused() -> None:
    """A span that would put the likely end before the beginning is no span."""
    with pytest.raises(PolicyError):
        Policy(likely_span=0.5)


def test_policies_cannot_be_changed_and_the_widths_are_those_of_the_table() -> None:
    """The default policy is one for everybody."""
    assert dict(DEFAULT.widths) == HEDGE_WIDTHS
    with pytest.raises(AttributeError):
        DEFAULT.rounding = False  # type: ignore[misc]
