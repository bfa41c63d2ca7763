"""The command `claimcheck`: composes the stages, and is the only owner of exit codes.

Nothing heavy is imported before a command needs it, so that `--version` and `--help` answer at once.
"""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from claimcheck.cli.arguments import parser
from claimcheck.cli.console import complain, mute
from claimcheck.cli.exits import Exit
from claimcheck.collection import paused
from claimcheck.errors import ClaimcheckError, InputError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. arguments: without the program's name; those of the process if None."""
    try:
        code = _run(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:  # whoever read the help has seen enough
        mute(sys.stdout)
        return Exit.OK
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    return code


def _run(arguments: Sequence[str] | None) -> int:
    try:
        options = parser().parse_args(arguments)
        return _command(options)
    except SystemExit as done:  # argparse has printed its help or its complaint
        return done.code if isinstance(done.code, int) else Exit.USAGE
    except InputError as fault:
        complain(fault)
        return Exit.INPUT
    except ClaimcheckError as fault:
        complain(fault)
        return Exit.USAGE
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except Exception:  # noqa: BLE001 - a fault of ours must not end with the code that means "findings"
        return _own_fault()


COMMANDS = {
    "check": ("claimcheck.cli.check", "check"),
    "extract": ("claimcheck.cli.extract", "extract"),
    "why": ("claimcheck.cli.why", "why"),
    "rules": ("claimcheck.cli.rule_pages", "show_rules"),
    "rule": ("claimcheck.cli.rule_pages", "show_rule"),
    "baseline": ("claimcheck.cli.baselining", "write_baseline"),
    "new": ("claimcheck.cli.new", "new"),
    "test-rules": ("claimcheck.cli.testing_rules", "test_rules"),
    "completion": ("claimcheck.cli.completion", "show_completion"),
}
"""Command to the module and function that run it: each is imported when it is asked for."""


def _command(options: argparse.Namespace) -> int:
    module, function = COMMANDS[options.command]
    with paused():  # loading makes thousands of functions and classes, none of which is garbage
        run: Callable[[argparse.Namespace], int] = getattr(import_module(module), function)
        gc.freeze()  # and none is looked at again
    return run(options)


def _own_fault() -> int:
    import traceback  # noqa: PLC0415 - needed for our own faults alone

    traceback.print_exc()
    complain("claimcheck itself failed: the lines above say where; please report them with the command")
    return Exit.OWN_FAULT


__all__ = ["main"]
