"""Files, folders, story folders and standard input to documents; one that cannot be read never loses the others."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from claimcheck.errors import InputError, MissingInput
from claimcheck.reading.files import from_text, read_file, words_of
from claimcheck.reading.story import Story, read_story

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.document import Document

ARTICLES = frozenset({".txt", ".md", ".markdown"})
STDIN = "-"


@dataclass(slots=True)
class Gathered:
    """What was found: loose articles, stories (which hold their own articles), and what could not be read."""

    documents: list[Document] = field(default_factory=list)
    stories: list[Story] = field(default_factory=list)
    faults: list[InputError] = field(default_factory=list)


def gather(paths: Sequence[str | Path], stdin: TextIO | None = None) -> Gathered:
    """Everything at the paths, in their order, folders sorted. A path that is met twice is read once.

    A document's id is its path as given (in a folder: the folder as given and the path below it), "-" for standard input.
    Faults are collected, not raised.
    """
    gathered = Gathered()
    seen: set[Path] = set()
    for given in paths:
        try:
            if str(given) == STDIN:
                _standard_input(gathered, stdin)
            elif Path(given).is_dir():
                _folder(Path(given), gathered, seen)
            else:
                _file(Path(given), gathered, seen)
        except InputError as fault:
            gathered.faults.append(fault)
    return gathered


def _standard_input(gathered: Gathered, stdin: TextIO | None) -> None:
    if stdin is None:
        raise MissingInput("there is no standard input", where=STDIN, remedy="pipe an article in")
    if any(document.id == STDIN for document in gathered.documents):
        return
    raw = getattr(stdin, "buffer", None)
    data = raw.read() if raw is not None else stdin.read().encode("utf-8", "surrogatepass")
    gathered.documents.append(replace(from_text(words_of(data, "<stdin>"), "<stdin>", STDIN), path=None))


def _file(path: Path, gathered: Gathered, seen: set[Path]) -> None:
    real = path.resolve()
    if real in seen:
        return
    seen.add(real)
    gathered.documents.append(read_file(path, id=path.as_posix()))


def _folder(folder: Path, gathered: Gathered, seen: set[Path]) -> None:
    before = len(gathered.documents) + len(gathered.stories) + len(gathered.faults) + len(seen)
    for path in _articles(folder):
        try:
            if path.name == "story.yaml":
                if path.resolve() not in seen:
                    seen.add(path.resolve())
                    gathered.stories.append(read_story(path.parent, gathered.faults))
            else:
                _file(path, gathered, seen)
        except InputError as fault:
            gathered.faults.append(fault)
    if before == len(gathered.documents) + len(gathered.stories) + len(gathered.faults) + len(seen):
        raise MissingInput("the folder has no article in it", where=str(folder), remedy="give .txt or .md files")


def _articles(folder: Path) -> Iterator[Path]:
    """The articles below a folder, sorted; of a story folder its story.yaml alone."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if "story.yaml" in names:
            folders[:] = []
            yield Path(place) / "story.yaml"
            continue
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in ARTICLES:
                yield Path(place) / name
