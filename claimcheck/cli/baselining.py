"""`claimcheck baseline`: a suppressions file that holds what the articles say now."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli.console import Progress, complain, put, remark
from claimcheck.cli.exits import Exit
from claimcheck.cli.inputs import read_jobs
from claimcheck.cli.pack_options import configured
from claimcheck.cli.running import checked
from claimcheck.cli.triaging import read_entries
from claimcheck.errors import UsageError
from claimcheck.reporting.words import count
from claimcheck.triage import baseline

if TYPE_CHECKING:
    import argparse


def write_baseline(options: argparse.Namespace) -> int:
    """Run the command. Raises UsageError where the file cannot be written, or where an earlier one is broken.

    Nothing is written where an input cannot be read: its findings would be missing, and called new afterwards.
    """
    config, registry = configured(options)
    read = read_jobs(options.paths, options.published, [options.output] if options.output else [])
    for fault in read.faults:
        complain(fault)
    if read.faults:
        return Exit.INPUT
    known = read_entries([options.output] if options.output and Path(options.output).exists() else [])
    progress = Progress()
    try:
        runs = checked(read.jobs, progress, partial(config.for_story, registry))
    finally:
        progress.clear()
    text = baseline([(run.report, run.folder) for run in runs], options.reason, known)
    if not options.output:
        put(text)
        return Exit.OK
    try:
        Path(options.output).write_text(text, encoding="utf-8", newline="")
    except OSError as fault:
        what = f"the baseline cannot be written ({fault.strerror})"
        raise UsageError(what, where=options.output, remedy="check that the folder exists") from None
    entries = text.count("[[suppress]]\n")
    remark(f"baseline of {count(entries, 'finding')} written to {options.output}")
    return Exit.OK
