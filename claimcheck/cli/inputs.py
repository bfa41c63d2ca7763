"""What the paths of a command hold: checks to be made, and what could not be read."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field, replace
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.claims_file import NeededPack, StoredSource, read_claims
from claimcheck.errors import ClaimsFormatError, InputError, MissingInput
from claimcheck.reading import gather

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TextIO

    from claimcheck.model.claim import Account
    from claimcheck.model.document import Document
    from claimcheck.reading import Story

CLAIMS_FILE = "claims.jsonl"
STDIN = "-"
DETAILS = ("title", "publisher", "agency", "author", "url", "language", "sha256")


@dataclass(slots=True)
class Job:
    """One check to be made: documents with their text, accounts without, and what an editor states of the story.

    files: source to the claims file that it was read from.
    """

    documents: list[Document] = field(default_factory=list)
    accounts: list[Account] = field(default_factory=list)
    stored: dict[str, StoredSource] = field(default_factory=dict)
    packs: dict[str, NeededPack] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    same: Sequence[Sequence[str]] = ()
    different: Sequence[Sequence[str]] = ()
    title: str | None = None
    folder: str | None = None

    def __bool__(self) -> bool:
        return bool(self.documents or self.accounts)


@dataclass(slots=True)
class Jobs:
    """The checks that paths ask for, and the faults of what could not be read."""

    jobs: list[Job]
    faults: list[InputError]


def read_jobs(paths: Sequence[str], published: str | None, reports: Sequence[str] = ()) -> Jobs:
    """Read everything that some paths name: one job for all plain paths, and one for each story folder.

    published: ISO date of articles that give none themselves. reports: files that the command writes; one that an earlier
    run left in a folder of articles is no article.
    """
    claims_files = [path for path in paths if path.endswith(CLAIMS_FILE) and Path(path).is_file()]
    others = [path for path in paths if path not in claims_files]
    gathered = gather(others, stdin=_standard_input() if STDIN in others else None)
    faults = list(gathered.faults)
    written = {Path(file).resolve() for file in reports}
    articles = [d for d in gathered.documents if d.path is None or Path(d.path).resolve() not in written]
    plain = Job(documents=[_ready(document, published) for document in articles])
    for path in claims_files:
        _add_claims(plain, Path(path), faults)
    jobs = [plain, *(_story(story, published, faults) for story in gathered.stories)]
    return Jobs([job for job in jobs if job], faults)


def _standard_input() -> TextIO:
    """Standard input as UTF-8, whatever the locale says, with its line ends as they are."""
    binary = getattr(sys.stdin, "buffer", None)
    return sys.stdin if binary is None else TextIOWrapper(binary, encoding="utf-8", newline="")


def _story(story: Story, published: str | None, faults: list[InputError]) -> Job:
    """A story is checked from its articles where they are at hand, and from its claims file where they are not."""
    folder = _readable(str(story.folder))
    job = Job(same=story.same, different=story.different, title=story.title, folder=folder)
    job.documents = [_ready(document, published) for document in story.documents]
    if not job.documents and story.claims_path:
        _add_claims(job, Path(story.claims_path), faults)
        for source in story.sources:
            _complete(job, source)
    if not job and not any((fault.where or "").startswith(str(story.folder)) for fault in faults):
        what = "the story has no article at hand and no claims file"
        faults.append(MissingInput(what, where=folder, remedy=f"add its articles, or a {CLAIMS_FILE}"))
    return job


def _add_claims(job: Job, path: Path, faults: list[InputError]) -> None:
    try:
        claims = read_claims(path)
        for source in claims.sources:
            if source.id in job.stored:
                what = f"another claims file has a source {source.id!r} too"
                raise ClaimsFormatError(what, where=str(path), remedy="check them one by one, or rename one of the two")
    except InputError as fault:
        faults.append(fault)
        return
    job.accounts.extend(claims.accounts)
    job.stored.update((source.id, source) for source in claims.sources)
    job.packs.update(claims.packs)
    job.files.update((source.id, _readable(str(path))) for source in claims.sources)


def _complete(job: Job, source: Mapping[str, str]) -> None:
    """Fill in what the claims file leaves out of a source and the story says."""
    stored = job.stored.get(source["id"])
    if stored is not None:
        said = {key: source[key] for key in DETAILS if key in source and getattr(stored, key) is None}
        job.stored[stored.id] = stored.model_copy(update=said)


def _ready(document: Document, published: str | None) -> Document:
    """The document with the default date, and with names that can be written (a path may hold bytes that are no text)."""
    path = _readable(document.path) if document.path else document.path
    ready = replace(document, id=_readable(document.id), path=path)
    if published and ready.published is None:
        ready.published, ready.published_origin = published, "caller"
    return ready


def _readable(name: str) -> str:
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
