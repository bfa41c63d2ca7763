"""A time limit for code that is not ours, without tracing it.

In the main thread an interval timer (setitimer) has the interpreter look at the clock every so often, and raises `OverTime`
in the code that has run too long. That ends loops, sleeps and regular expressions, which all let signals in. In other threads,
on systems without timers, and where the process uses the alarm signal itself, a second thread looks at the clock
and has the interpreter raise `OverTime` at the next instruction (PyThreadState_SetAsyncExc). That ends loops.

Neither ends a call into compiled code that never comes back, and neither ends code that catches `BaseException` in a loop.
"""

from __future__ import annotations

import ctypes
import signal
import threading
import time
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import FrameType, TracebackType

LIMIT = 5.0
"""Seconds that a rule may look at one topic, and an extractor at one source, unless the configuration says otherwise."""
SLOWEST, FASTEST = 0.1, 0.005
"""Seconds between two looks at the clock, at most and at least."""


class OverTime(BaseException):  # no Exception, so that `except Exception` lets it pass
    """Code ran over its time limit."""


class Watch:
    """Holds calls to a limit of seconds each. A context manager; inside, `start` and `stop` stand around each call.

    >>> with Watch(0.5) as watch:
    ...     watch.start()
    ...     try:
    ...         answer = 6 * 7
    ...     finally:
    ...         watch.stop()
    >>> answer
    42
    """

    def __init__(self, limit: float = LIMIT) -> None:
        self.limit = limit
        self._tick = min(SLOWEST, max(limit / 4, FASTEST))
        self._deadline: float | None = None
        self._thread: _Watcher | None = None
        self._by_signal = False
        self._handler: object = None

    def __enter__(self) -> Self:
        if _timer_is_free():
            self._handler = signal.signal(signal.SIGALRM, self._look)
            signal.setitimer(signal.ITIMER_REAL, self._tick, self._tick)
            self._by_signal = True
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._deadline = None
        if self._by_signal:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, self._handler)  # type: ignore[arg-type]
        if self._thread:
            self._thread.end()

    def start(self) -> None:
        """Begin to count. Until `stop`, `OverTime` is raised where the limit has passed, and again at every look."""
        self._deadline = time.monotonic() + self.limit
        if not self._by_signal:
            if self._thread is None:
                self._thread = _Watcher(self._tick)
            self._thread.arm(self._deadline)

    def stop(self) -> None:
        """End the count."""
        self._deadline = None
        if self._thread:
            self._thread.disarm()

    def _look(self, _signal: int, _frame: FrameType | None) -> None:
        if self._deadline is not None and time.monotonic() > self._deadline:
            raise OverTime


def _timer_is_free() -> bool:
    """Whether this thread may use the alarm signal, and nobody else does."""
    return (
        hasattr(signal, "setitimer")
        and threading.current_thread() is threading.main_thread()
        and signal.getsignal(signal.SIGALRM) in (signal.SIG_DFL, None)
        and signal.getitimer(signal.ITIMER_REAL)[0] == 0
    )


class _Watcher:
    """A thread that looks at the clock for another one."""

    def __init__(self, tick: float) -> None:
        self._target = ctypes.c_ulong(threading.get_ident())
        self._tick = tick
        self._deadline: float | None = None
        self._over, self._lock = threading.Event(), threading.Lock()
        threading.Thread(target=self._watch, name="claimcheck-time-limit", daemon=True).start()

    def arm(self, deadline: float) -> None:
        """Raise in the watched thread after the deadline."""
        with self._lock:
            self._deadline = deadline

    def disarm(self) -> None:
        """Take back what was not raised yet."""
        with self._lock:
            self._deadline = None
            ctypes.pythonapi.PyThreadState_SetAsyncExc(self._target, None)

    def end(self) -> None:
        """Let the thread go."""
        self._over.set()

    def _watch(self) -> None:
        while not self._over.wait(self._tick):
            with self._lock:
                if self._deadline is not None and time.monotonic() > self._deadline:
                    ctypes.pythonapi.PyThreadState_SetAsyncExc(self._target, ctypes.py_object(OverTime))
