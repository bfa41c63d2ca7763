"""`claimcheck check`: read, check, report, and say by the exit code how it went."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck.cli.console import Progress, complain, on_terminal, put, remark, wants_color, width
from claimcheck.cli.exits import Exit, worst
from claimcheck.cli.inputs import STDIN, read_jobs
from claimcheck.cli.pack_options import configured, tell_missing
from claimcheck.cli.running import checked, verified
from claimcheck.errors import UsageError
from claimcheck.reporting import Run, View, format_of, render

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from claimcheck.errors import InputError
    from claimcheck.model.edge import Report
    from claimcheck.packs.registry import Registry

FAILING = {"contradiction": {"contradiction"}, "tension": {"contradiction", "tension"}, "never": set[str]()}
"""Value of --fail-on to the verdicts at or above it."""


def check(options: argparse.Namespace) -> int:
    """Run the command. Raises UsageError for what the parser cannot see."""
    outputs = [(file, format_of(file)) for file in options.output]
    if STDIN in options.paths and STDIN in options.against:
        raise UsageError("standard input cannot be both PATH and --against", remedy="give one of them as a file")
    config, registry = configured(options)
    read = read_jobs(options.paths, options.published, options.output)
    against = read_jobs(options.against, options.published, options.output)
    faults = [*read.faults, *against.faults]
    for fault in faults:
        complain(fault)
    tell_missing([*read.jobs, *against.jobs], registry)
    progress = Progress()
    try:
        packs = partial(config.for_story, registry)
        if options.against:
            runs = list(verified(read.jobs, against.jobs, progress, packs))
        else:
            runs = checked(read.jobs, progress, packs)
    finally:
        progress.clear()
    if options.suppressions:
        from claimcheck.cli.triaging import triaged  # noqa: PLC0415 - for this option alone

        runs = triaged(runs, options, complete=not faults)
    if runs:
        _show(runs, options, outputs, registry)
    return _exit_code(runs, faults, options)


def _show(
    runs: Sequence[Run], options: argparse.Namespace, outputs: Sequence[tuple[str, str]], registry: Registry
) -> None:
    amount: dict[str, Any] = {"verbose": options.verbose, "quiet": options.quiet, "root": str(Path.cwd())}
    amount["rules"] = {rule.code: " ".join(rule.documentation().split("\n\n")[0].split()) for rule in registry.every}
    for file, name in outputs:
        text = render(name, runs, View(**amount))
        try:
            Path(file).write_text(text, encoding="utf-8", errors="backslashreplace", newline="")
        except OSError as fault:
            what = f"the report cannot be written ({fault.strerror})"
            raise UsageError(what, where=file, remedy="check that the folder exists and can be written to") from None
    if options.format or not outputs:
        view = View(width=width(), color=wants_color(options.color), wrap=on_terminal(sys.stdout), **amount)
        put(render(options.format or "text", runs, view))
    elif not options.quiet:
        remark(f"report written to {', '.join(file for file, _ in outputs)}")


def _exit_code(runs: Sequence[Run], faults: Sequence[InputError], options: argparse.Namespace) -> Exit:
    codes = [Exit.INPUT] if faults else []
    for run in runs:
        codes.extend(_codes(run.report, options))
    for run in runs:
        if run.report.compared < options.require_compared:
            place = f"{run.folder}: " if run.folder else ""
            remark(
                f"{place}pairs compared: {run.report.compared:,}; --require-compared asks for {options.require_compared:,}"
            )
    return worst(codes)


def _codes(report: Report, options: argparse.Namespace) -> Iterator[Exit]:
    verdicts = {finding.verdict for finding in report.findings}
    if "error" in verdicts:
        yield Exit.CRASH
    if verdicts & FAILING[options.fail_on] or report.compared < options.require_compared:
        yield Exit.FINDINGS
