"""The checks that a command makes, one after another: each story on its own, or each statement against all sources."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.cli.inputs import Job
from claimcheck.engine import STATEMENT, check_and_keep, check_documents
from claimcheck.errors import UsageError
from claimcheck.reading import Page
from claimcheck.reporting import Run
from claimcheck.tracing import Trace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from claimcheck.cli.console import Progress
    from claimcheck.model.document import Document
    from claimcheck.model.edge import Report, SourceSummary
    from claimcheck.packs.registry import Registry

    Packs = Callable[[str | None], Registry]


def checked(jobs: Sequence[Job], progress: Progress, packs: Packs) -> list[Run]:
    """Each job as a check of its own. packs: what a story folder, or None, is checked with."""
    return [_checked(job, None, progress, packs(job.folder)) for job in jobs]


def _checked(job: Job, statement: str | None, progress: Progress, registry: Registry) -> Run:
    return _run(
        job,
        check_documents(
            job.documents,
            job.accounts,
            same=job.same,
            different=job.different,
            statement=statement,
            progress=progress,
            packs=registry,
        ),
    )


def traced(job: Job, statement: str | None, registry: Registry) -> tuple[Run, Trace]:
    """One job as a check of its own, with all that it was made of."""
    accounts, result, report = check_and_keep(
        job.documents,
        job.accounts,
        same=job.same,
        different=job.different,
        statement=statement,
        packs=registry,
    )
    return _run(job, report), Trace(accounts, result, job.same, registry.language)


def _run(job: Job, report: Report) -> Run:
    texts = {document.id: document.text for document in job.documents}
    sources = tuple(source if source.id in texts else _summary(source, job) for source in report.sources)
    markups = {
        document.id: document.markup for document in job.documents if isinstance(document, Page) and document.markup
    }
    shown = report.model_copy(update={"sources": sources})
    return Run(shown, texts, job.title, job.folder, files=job.files, markups=markups)


def _summary(source: SourceSummary, job: Job) -> SourceSummary:
    """What the claims file says of a source whose text is not at hand."""
    stored = job.stored.get(source.id)
    return stored.summary(source.claims) if stored else source


def verified(jobs: Sequence[Job], against: Sequence[Job], progress: Progress, packs: Packs) -> Iterator[Run]:
    """Each statement held against all sources; the shared story is taken for granted."""
    for job, statement in statement_jobs(jobs, against):
        yield _checked(job, statement, progress, packs(None))


def statement_jobs(jobs: Sequence[Job], against: Sequence[Job]) -> Iterator[tuple[Job, str]]:
    """Each statement with all sources as one job, and the id of the statement in it. Raises UsageError."""
    sources = Job(
        documents=[document for job in against for document in job.documents],
        accounts=[account for job in against for account in job.accounts],
        stored={key: source for job in against for key, source in job.stored.items()},
        files={key: file for job in against for key, file in job.files.items()},
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
        yield job, statement.id


def _statements(jobs: Sequence[Job], taken: set[str]) -> Iterator[Document]:
    name = STATEMENT
    while name in taken:
        name = f"the {name}"
    for job in jobs:
        if job.accounts:
            raise UsageError("a statement must be a text", remedy="give the article itself, not a claims file")
        for document in job.documents:
            yield replace(document, id=name)
