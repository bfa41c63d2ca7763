"""Progress on the terminal: a bar on long work, nothing where nobody looks."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from claimcheck.cli import console

if TYPE_CHECKING:
    import pytest


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Always."""
        return True


def bar(stream: io.StringIO, monkeypatch: pytest.MonkeyPatch, term: str = "xterm") -> str:
    """What is written in the course of some long work."""
    clock = iter(range(100))
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr(console.time, "monotonic", lambda: float(next(clock)))
    progress = console.Progress()
    for done in range(4):
        progress("reading claims", done, 4)
    progress.clear()
    return stream.getvalue()


def test_long_work_shows_a_bar_and_takes_it_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """How far it is in figures and as a bar, on one line that is gone at the end."""
    shown = bar(Terminal(), monkeypatch)
    assert "reading claims [###############...............] 2 of 4" in shown
    assert shown.endswith("\r\x1b[K")
    assert "\n" not in shown


def test_nothing_is_shown_where_stderr_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Piped or on a terminal that cannot move its cursor."""
    assert bar(io.StringIO(), monkeypatch) == ""
    assert bar(Terminal(), monkeypatch, term="dumb") == ""
