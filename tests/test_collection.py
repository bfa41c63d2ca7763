"""The collector of garbage is put off for a while, and never left off."""

from __future__ import annotations

import gc

import pytest

import claimcheck
from claimcheck.collection import paused


def test_the_collector_goes_on_afterwards() -> None:
    """It stands still within, and goes on after it, whatever was raised."""
    assert gc.isenabled()
    with paused():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(KeyError), paused():
        raise KeyError
    assert gc.isenabled()


def test_a_collector_that_stood_still_is_left_so() -> None:
    """Where the caller has put it off, it is not set going."""
    gc.disable()
    try:
        with paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_reading_makes_no_cycles() -> None:
    """Reading leaves nothing that only the collector could give back."""
    text = "On 4 May 2018 more than 200 people paid $3 million for 5 km of rope. " * 20
    claimcheck.mentions(text)
    gc.collect()
    with paused():
        claimcheck.mentions(text)
        assert gc.collect() < 20
