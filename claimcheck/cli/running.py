"""The checks that a command makes, one after another: each story on its own, or each statement against all sources."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.cli.inputs import Job
from claimcheck.engine import STATEMENT, check_documents
from claimcheck.errors import UsageError
from claimcheck.reporting import Run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from claimcheck.cli.console import Progress
    from claimcheck.model.document import Document
    from claimcheck.model.edge import SourceSummary
    from claimcheck.packs.registry import Registry

    Packs = Callable[[str | None], Registry]


def checked(jobs: Sequence[Job], progress: Progress, packs: Packs) -> list[Run]:
    """Each job as a check of its own. packs: what a story folder, or None, is checked with."""
    return [_checked(job, None, progress, packs(job.folder)) for job in jobs]


def _checked(job: Job, statement: str | None, progress: Progress, registry: Registry) -> Run:
    report = check_documents(
        job.documents,
        job.accounts,
        same=job.same,
        different=job.different,
        statement=statement,
        progress=progress,
        packs=registry,
    )
    texts = {document.id: document.text for document in job.documents}
    sources = tuple(source if source.id in texts else _summary(source, job) for source in report.sources)
    return Run(report.model_copy(update={"sources": sources}), texts, job.title, job.folder, files=job.files)


def _summary(source: SourceSummary, job: Job) -> SourceSummary:
    """What the claims file says of a source whose text is not at hand."""
    stored = job.stored.get(source.id)
    return stored.summary(source.claims) if stored else source


def verified(jobs: Sequence[Job], against: Sequence[Job], progress: Progress, packs: Packs) -> Iterator[Run]:
    """Each statement held against all sources; the shared story is taken for granted."""
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
        yield _checked(job, statement.id, progress, packs(None))


def _statements(jobs: Sequence[Job], taken: set[str]) -> Iterator[Document]:
    name = STATEMENT
    while name in taken:
        name = f"the {name}"
    for job in jobs:
        if job.accounts:
            raise UsageError("a statement must be a text", remedy="give the article itself, not a claims file")
        for document in job.documents:
            yield replace(document, id=name)
