"""Files, folders, patterns, story folders and standard input to documents; one that cannot be read never loses the others."""

from __future__ import annotations

import glob
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from claimcheck.errors import InputError, MissingInput
from claimcheck.reading.files import KINDS, documents, file_bytes, stream_bytes
from claimcheck.reading.ignoring import NAME, Ignored, is_report
from claimcheck.reading.limits import DEFAULT, Limits
from claimcheck.reading.story import Story, read_story

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.document import Document

STDIN = "-"


@dataclass(slots=True)
class Gathered:
    """What was found: loose articles, stories (which hold their own articles), and what could not be read."""

    documents: list[Document] = field(default_factory=list)
    stories: list[Story] = field(default_factory=list)
    faults: list[InputError] = field(default_factory=list)


def gather(paths: Sequence[str | Path], stdin: TextIO | None = None, *, limits: Limits = DEFAULT) -> Gathered:
    """Everything at the paths, in their order, folders and patterns ("news/*.html") sorted. What is met twice is read once.

    A document's id is its path as given (in a folder: the folder as given and the path below it), "-" for standard input, and
    in a list of articles what its line says. Folders and patterns leave out hidden files and what .claimcheckignore names; a
    file that is named is read. Faults are collected, not raised.
    """
    gathering = _Gathering(limits)
    for given in paths:
        try:
            gathering.add(given, stdin)
        except InputError as fault:
            gathering.found.faults.append(fault)
    return gathering.found


class _Gathering:
    """What was found so far, the files already met, and what folders leave out."""

    def __init__(self, limits: Limits) -> None:
        self.found, self.limits = Gathered(), limits
        self.seen: set[Path] = set()
        self.ignored = Ignored()
        self.entered = False
        self.met = self.left = 0  # files that a folder or pattern named, and those that ignore rules left out

    def add(self, given: str | Path, stdin: TextIO | None) -> None:
        """Read what one path names. Raises InputError."""
        path = Path(given)
        if str(given) == STDIN:
            self._standard_input(stdin)
        elif _exists(path) or not glob.has_magic(str(given)):
            self._folder(path) if path.is_dir() else self._file(path)
        else:
            self._pattern(str(given))

    def _standard_input(self, stdin: TextIO | None) -> None:
        if stdin is None:
            raise MissingInput("there is no standard input", where=STDIN, remedy="pipe an article in")
        if Path(STDIN) in self.seen:
            return
        self.seen.add(Path(STDIN))
        raw = getattr(stdin, "buffer", None)
        if raw is not None:
            data = stream_bytes(raw, "<stdin>", self.limits)
        else:
            data = stdin.read().encode("utf-8", "surrogatepass")
        made = documents(data, "<stdin>", STDIN, self.found.faults, limits=self.limits, piped=True)
        for document in made:
            document.path = None
        self.found.documents.extend(made)

    def _file(self, path: Path) -> None:
        real = path.resolve()
        if real in self.seen:
            return
        self.seen.add(real)
        data = file_bytes(path, self.limits)
        self.found.documents.extend(documents(data, str(path), path.as_posix(), self.found.faults, limits=self.limits))

    def _folder(self, folder: Path) -> None:
        self._enter_here()
        before, left = self.met, self.left
        for path in self._articles(folder):
            self.met += 1
            try:
                if path.name == "story.yaml":
                    self._story(path)
                else:
                    self._file(path)
            except InputError as fault:
                self.found.faults.append(fault)
        if before == self.met:
            what, remedy = "the folder has no article in it", f"give files of {', '.join(sorted(KINDS))}"
            if left < self.left:
                what, remedy = "ignore rules leave out every article in the folder", f"name the files, or mend {NAME}"
            raise MissingInput(what, where=str(folder), remedy=remedy)

    def _pattern(self, pattern: str) -> None:
        """A pattern that no shell opened."""
        self._enter_here()
        before = self.met
        for name in sorted(glob.glob(pattern, recursive=True)):  # noqa: PTH207  # a Path drops the "./" that was given
            path = Path(name)
            if self.ignored.leaves_out(path, folder=path.is_dir()) or is_report(path):
                continue
            self.met += 1
            try:
                self._folder(path) if path.is_dir() else self._file(path)
            except InputError as fault:
                self.found.faults.append(fault)
        if before == self.met:
            raise MissingInput("no file fits the pattern", where=pattern, remedy="check the pattern")

    def _story(self, path: Path) -> None:
        if path.resolve() not in self.seen:
            self.seen.add(path.resolve())
            self.found.stories.append(read_story(path.parent, self.found.faults))

    def _enter_here(self) -> None:
        if not self.entered:
            self.entered = True
            self.ignored.enter(Path())

    def _articles(self, folder: Path) -> Iterator[Path]:
        """The articles below a folder, sorted; of a story folder its story.yaml alone."""
        for place, folders, names in os.walk(folder):
            here = Path(place)
            self.ignored.enter(here)
            folders[:] = sorted(
                name for name in folders if name[0] != "." and not self._leaves(here / name, folder=True)
            )
            if "story.yaml" in names:
                folders[:] = []
                yield here / "story.yaml"
                continue
            for name in sorted(names):
                path = here / name
                known = name[0] != "." and path.suffix.lower() in KINDS
                if known and not self._leaves(path) and not is_report(path):
                    yield path

    def _leaves(self, path: Path, *, folder: bool = False) -> bool:
        left = self.ignored.leaves_out(path, folder=folder)
        self.left += left
        return left


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name that no file can have
        return True
