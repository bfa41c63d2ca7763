"""`claimcheck check`: read, check, report, and say by the exit code how it went."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli.console import Progress, complain, put, remark, wants_color, width
from claimcheck.cli.exits import Exit, worst
from claimcheck.cli.inputs import STDIN, Job, read_jobs
from claimcheck.engine import STATEMENT, check_documents
from claimcheck.errors import UsageError
from claimcheck.reporting import Run, View, format_of, render

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from claimcheck.errors import InputError
    from claimcheck.model.document import Document
    from claimcheck.model.edge import Report, SourceSummary

FAILING = {"contradiction": {"contradiction"}, "tension": {"contradiction", "tension"}, "never": set[str]()}
"""Value of --fail-on to the verdicts at or above it."""


def check(options: argparse.Namespace) -> int:
    """Run the command. Raises UsageError for what the parser cannot see."""
    outputs = [(file, format_of(file)) for file in options.output]
    if STDIN in options.paths and STDIN in options.against:
        raise UsageError("standard input cannot be both PATH and --against", remedy="give one of them as a file")
    read = read_jobs(options.paths, options.published, options.output)
    against = read_jobs(options.against, options.published, options.output)
    faults = [*read.faults, *against.faults]
    for fault in faults:
        complain(fault)
    progress = Progress()
    try:
        if options.against:
            runs = list(_verified(read.jobs, against.jobs, progress))
        else:
            runs = [_checked(job, None, progress) for job in read.jobs]
    finally:
        progress.clear()
    if runs:
        _show(runs, options, outputs)
    return _exit_code(runs, faults, options)


def _checked(job: Job, statement: str | None, progress: Progress) -> Run:
    report = check_documents(
        job.documents, job.accounts, same=job.same, different=job.different, statement=statement, progress=progress
    )
    texts = {document.id: document.text for document in job.documents}
    sources = tuple(source if source.id in texts else _summary(source, job) for source in report.sources)
    return Run(report.model_copy(update={"sources": sources}), texts, job.title, job.folder)


def _summary(source: SourceSummary, job: Job) -> SourceSummary:
    """What the claims file says of a source whose text is not at hand."""
    stored = job.stored.get(source.id)
    return stored.summary(source.claims) if stored else source


def _verified(jobs: Sequence[Job], against: Sequence[Job], progress: Progress) -> Iterator[Run]:
    """Each statement held against all sources; the shared story is taken for granted."""
    sources = Job(
        documents=[document for job in against for document in job.documents],
        accounts=[account for job in against for account in job.accounts],
        stored={key: source for job in against for key, source in job.stored.items()},
        same=[words for job in against for words in job.same],
        different=[words for job in against for words in job.different],
    )
    if not sources:
        return
    taken: set[str] = set()
    for name in [*(document.id for document in sources.documents), *(account.source for account in sources.accounts)]:
        if name in taken:
            raise UsageError(
                f"two of the sources are called {name!r}", remedy="name one story at a time with --against"
            )
        taken.add(name)
    for statement in _statements(jobs, taken):
        job = replace(sources, documents=[statement, *sources.documents])
        if len(jobs) > 1 or len(jobs[0].documents) > 1:
            job.title = job.folder = statement.path or statement.id
        yield _checked(job, statement.id, progress)


def _statements(jobs: Sequence[Job], taken: set[str]) -> Iterator[Document]:
    name = STATEMENT
    while name in taken:
        name = f"the {name}"
    for job in jobs:
        if job.accounts:
            raise UsageError("a statement must be a text", remedy="give the article itself, not a claims file")
        for document in job.documents:
            yield replace(document, id=name)


def _show(runs: Sequence[Run], options: argparse.Namespace, outputs: Sequence[tuple[str, str]]) -> None:
    amount = {"verbose": options.verbose, "quiet": options.quiet}
    for file, name in outputs:
        text = render(name, runs, View(**amount))
        try:
            Path(file).write_text(text, encoding="utf-8", errors="backslashreplace", newline="")
        except OSError as fault:
            what = f"the report cannot be written ({fault.strerror})"
            raise UsageError(what, where=file, remedy="check that the folder exists and can be written to") from None
    if options.format or not outputs:
        view = View(width=width(), color=wants_color(options.color), **amount)
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
