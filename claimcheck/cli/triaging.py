"""Suppressions at the command line: the files that --suppressions names, and the day on which they are judged."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli.console import remark
from claimcheck.errors import InputError, UsageError
from claimcheck.triage import Entry, expiring, read_suppressions, triage

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from claimcheck.reporting import Run


def triaged(runs: Sequence[Run], options: argparse.Namespace, *, complete: bool) -> list[Run]:
    """The runs without what the suppressions hide. complete: whether every input could be read.

    Here, and nowhere else, the system's date is asked for: where an entry expires and --on gives no day. The report says so.
    Raises UsageError for a file that cannot be read or is broken: a check must not go on without what it was told to know.
    """
    entries = read_entries(options.suppressions)
    if not entries or not runs:
        return list(runs)
    day = date.fromisoformat(options.on[:10]) if options.on else None
    if day is None and expiring(entries):
        day = date.today()  # noqa: DTZ011 - the day of whoever runs the command is meant
        remark(f"suppressions are judged on {day.isoformat()}, the system's date; --on gives another")
    done = triage([(run.report, run.folder) for run in runs], entries, day, complete=complete)
    return [
        replace(run, report=report, marks=marks)
        for run, report, marks in zip(runs, done.reports, done.marks, strict=True)
    ]


def read_entries(files: Sequence[str]) -> list[Entry]:
    """The entries of several files. Raises UsageError."""
    entries: list[Entry] = []
    for file in files:
        try:
            entries.extend(read_suppressions(Path(file)))
        except InputError as fault:
            raise UsageError(fault.what, where=fault.where, remedy=fault.remedy) from None
    return entries
