"""Where a finding stands in a repository: a file below its root, with lines and columns where the text is at hand."""

from __future__ import annotations

import os.path
import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from claimcheck.reporting.excerpt import Lines
from claimcheck.reporting.markup import Markup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.edge import Claim, Finding
    from claimcheck.reporting.run import Run

UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
"""Characters that stand for themselves in a path of a URI (RFC 3986, section 2.3), and the slash between its parts."""

DRAWN_OUT = re.compile(r"\.(x?html?|pdf|docx|jsonl|ndjson)\b", re.IGNORECASE)
"""Files whose text is drawn out of them: the lines of the text are not those of the file."""


@dataclass(frozen=True, slots=True)
class Location:
    """file: path with slashes, below the root where `inside`; lines and columns from 1, the end exclusive; offset and length
    in code points; all None where the text is not at hand, or is not found again in the file that it was drawn out of. words: what
    the file has there.
    """

    file: str
    inside: bool
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    offset: int | None = None
    length: int | None = None
    words: str = ""


class Locations:
    """The places of claims in the files of a run. root: the folder that paths are given from, absolute, or ""."""

    def __init__(self, run: Run, root: str) -> None:
        self._run, self._root = run, root
        self._paths = {source.id: source.path for source in run.report.sources}
        self._lines: dict[str, Lines] = {}
        self._markups: dict[str, Markup] = {}

    def of(self, claim: Claim) -> Location | None:
        """The place of a claim; None where no file is known (standard input, a source handed over by a program)."""
        path = self._paths.get(claim.source)
        text = self._run.texts.get(claim.source)
        if path is None:
            path = self._run.files.get(claim.source)
            return self._file(path) if path else None
        place = self._file(path)
        if text is None or text[claim.start : claim.end] != claim.quote:
            return place
        if not DRAWN_OUT.search(path):
            return self._within(place, claim.source, text, claim.start, claim.end)
        markup = self._run.markups.get(claim.source)
        if markup is None:
            return place
        known = self._markups.get(claim.source) or self._markups.setdefault(claim.source, Markup(markup))
        found = known.find(text, claim.start, claim.end)
        return self._within(place, claim.source, markup, *found) if found else place

    def _within(self, place: Location, source: str, text: str, start: int, end: int) -> Location:
        """A place within a file of which the text is at hand."""
        lines = self._lines.get(source) or self._lines.setdefault(source, Lines(text))
        line, column = lines.place(start)
        end_line, end_column = lines.place(end)
        return Location(
            place.file, place.inside, line, column, end_line, end_column, start, end - start, text[start:end]
        )

    def best(self, finding: Finding) -> Location:
        """The place that a finding is shown at: of its first claim that stands in a file below the root; else the story's own
        file; else any file; else the root itself.
        """
        candidates = list(self._candidates(finding))
        return next((place for place in candidates if place.inside), candidates[0])

    def _candidates(self, finding: Finding) -> Iterator[Location]:
        mark = self._run.marks.get(finding.fingerprint)
        if mark:
            file = self._file(mark[0])
            yield Location(file.file, file.inside, mark[1], 1, mark[1], 2)
        yield from (place for claim in finding.claims if (place := self.of(claim)))
        if self._run.folder:
            yield self._file(f"{self._run.folder}/story.yaml")
        for source in sorted({source for source, file in self._run.files.items() if file}):
            yield self._file(self._run.files[source])
        yield Location(".", inside=True)

    def _file(self, path: str) -> Location:
        plain = os.path.normpath(path)
        if self._root and PurePath(plain).is_absolute() and os.path.commonpath([self._root, plain]) == self._root:
            plain = os.path.relpath(plain, self._root)
        slashes = PurePath(plain).as_posix()
        inside = not PurePath(plain).is_absolute() and slashes.split("/", 1)[0] != ".."
        return Location(slashes, inside)


def uri(file: str) -> str:
    """A path as a URI reference: relative where the path is, with every other character as its UTF-8 bytes in hexadecimal."""
    quoted = "".join(
        char if char in UNRESERVED else "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "surrogateescape"))
        for char in file
    )
    if file.startswith("/"):
        return f"file://{quoted}"
    return quoted
