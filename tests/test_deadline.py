"""Time limits: what loops, sleeps or searches for ever is ended, in any thread, and nothing else is touched."""

from __future__ import annotations

import re
import signal
import threading
import time
from contextlib import suppress

import pytest

from claimcheck.deadline import OverTime, Watch

SHORT = 0.03


def loop() -> None:
    """Never come back."""
    while True:
        pass


def held(work: object) -> bool:
    """Whether a call was ended by its limit."""
    assert callable(work)
    with Watch(SHORT) as watch:
        try:
            watch.start()
            try:
                work()
            finally:
                watch.stop()
        except OverTime:
            return True
    return False


@pytest.mark.parametrize(
    "work",
    [loop, lambda: time.sleep(60), lambda: re.match(r"(a+)+$", "a" * 60 + "b")],
    ids=["loop", "sleep", "regular expression"],
)
def test_what_never_ends_is_ended_in_the_main_thread(work: object) -> None:
    """Loops, sleeps and regular expressions let the timer's signal in."""
    assert held(work)


def test_a_loop_is_ended_in_another_thread() -> None:
    """Where there are no signals, a second thread looks at the clock."""
    found: list[bool] = []
    thread = threading.Thread(target=lambda: found.append(held(loop)))
    thread.start()
    thread.join(timeout=30)
    assert found == [True]


def test_a_loop_is_ended_where_the_process_uses_the_alarm_itself() -> None:
    """A handler that somebody else has set stays, and the second thread is used."""
    before = signal.signal(signal.SIGALRM, lambda *_: None)
    try:
        handler = signal.getsignal(signal.SIGALRM)
        assert held(loop)
        assert signal.getsignal(signal.SIGALRM) is handler
    finally:
        signal.signal(signal.SIGALRM, before)


def test_what_ends_in_time_is_let_be() -> None:
    """A quick call is not ended, and the alarm signal is given back."""
    before = signal.getsignal(signal.SIGALRM)
    assert not held(lambda: None)
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_a_rule_that_catches_exceptions_is_ended_too() -> None:
    """`except Exception` does not catch the limit."""

    def stubborn() -> None:
        while True:
            with suppress(Exception):
                loop()

    assert held(stubborn)
