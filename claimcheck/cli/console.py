"""The terminal: errors and progress on stderr, reports on stdout, colours where they are wanted."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, TextIO

from claimcheck.errors import UsageError
from claimcheck.reporting.display import clean
from claimcheck.reporting.run import PIPED_WIDTH

if TYPE_CHECKING:
    from claimcheck.errors import ClaimcheckError

NARROWEST = 40
PATIENCE = 0.5
"""Seconds of work before progress is shown."""

PAUSE = 0.1
"""Seconds between two states of the bar."""

BAR = 30
"""Columns of the bar."""


def complain(fault: ClaimcheckError | str) -> None:
    """One line on stderr: where, what, and the remedy."""
    remark(f"error: {fault}")


def remark(text: str) -> None:
    """One line on stderr."""
    if sys.stderr is not None:
        sys.stderr.write(f"{clean(text)}\n")


def put(text: str) -> None:
    """Text on stdout as UTF-8, whatever the locale says: reports are the same bytes everywhere.

    Raises UsageError where stdout cannot take it (a full disk).
    """
    if sys.stdout is None:  # the caller closed it
        return
    binary = getattr(sys.stdout, "buffer", None)
    try:
        if binary is None:
            sys.stdout.write(text)
        else:
            sys.stdout.flush()
            binary.write(text.encode("utf-8", "backslashreplace"))
            binary.flush()
    except BrokenPipeError:  # whoever read the report has seen enough; the exit code still says how the check went
        mute(sys.stdout)
    except OSError as fault:
        mute(sys.stdout)
        what = f"standard output cannot be written ({fault.strerror})"
        raise UsageError(what, remedy="write the report to a file with --output") from None


def mute(stream: TextIO) -> None:
    """Send what a stream still holds to nowhere, so that the interpreter's last flush is quiet."""
    try:
        descriptor = stream.fileno()
    except (OSError, ValueError):
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)


def on_terminal(stream: TextIO | None) -> bool:
    """Whether a stream is a terminal; one that the caller closed is None."""
    return stream is not None and stream.isatty()


def wants_color(choice: str) -> bool:
    """Whether to colour stdout: asked for, or a terminal whose user has not set NO_COLOR (no-color.org)."""
    if choice != "auto":
        return choice == "always"
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb" and on_terminal(sys.stdout)


def width() -> int:
    """Columns of the terminal; a fixed number where stdout is none."""
    if not on_terminal(sys.stdout):
        return PIPED_WIDTH
    from shutil import get_terminal_size  # noqa: PLC0415 - for terminals alone

    return max(NARROWEST, get_terminal_size((PIPED_WIDTH, 24)).columns)


class Progress:
    """A bar on stderr that says how far long work has come; nothing where stderr is no terminal or the work is short."""

    def __init__(self) -> None:
        self._shown = False
        self._on = on_terminal(sys.stderr) and os.environ.get("TERM") != "dumb"
        self._since = time.monotonic()
        self._last = 0.0

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Say how far it is, if the work has been going on for a while, and at most ten times a second."""
        now = time.monotonic()
        if not self._on or now - self._since < PATIENCE or now - self._last < PAUSE:
            return
        self._shown, self._last = True, now
        full = BAR * done // total if total else 0
        sys.stderr.write(f"\r\x1b[K{stage} [{'#' * full}{'.' * (BAR - full)}] {done:,} of {total:,}")
        sys.stderr.flush()

    def clear(self) -> None:
        """Take the bar away."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
