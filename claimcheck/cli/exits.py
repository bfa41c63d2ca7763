"""Exit codes, each one thing."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Exit(IntEnum):
    """What the exit code of a command says."""

    OK = 0
    """Nothing at or above --fail-on."""
    FINDINGS = 1
    """Findings at or above --fail-on, or fewer pairs compared than --require-compared asks for."""
    USAGE = 2
    """The command line or the configuration is wrong."""
    INPUT = 3
    """An input cannot be read; the others were checked and reported."""
    CRASH = 4
    """A rule crashed; the others went on."""
    OWN_FAULT = 70
    """A fault of claimcheck itself (EX_SOFTWARE of sysexits.h)."""
    INTERRUPTED = 130
    """Stopped from the keyboard."""


WORST_FIRST = (Exit.USAGE, Exit.CRASH, Exit.INPUT, Exit.FINDINGS, Exit.OK)
"""When several apply, the first of them is the exit code."""


def worst(codes: Iterable[Exit]) -> Exit:
    """The code that a command ends with, given all that apply."""
    return min(codes, key=WORST_FIRST.index, default=Exit.OK)
