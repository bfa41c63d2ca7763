"""Reports, one file a format. Every format renders the same runs to the same bytes each time."""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING

from claimcheck.errors import UsageError
from claimcheck.reporting.run import Run, View

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FORMATS = {
    "text": "claimcheck.reporting.text",
    "json": "claimcheck.reporting.json_report",
    "html": "claimcheck.reporting.html",
    "sarif": "claimcheck.reporting.sarif",
    "github": "claimcheck.reporting.github",
    "markdown": "claimcheck.reporting.markdown",
}
"""Format to the module whose `render(runs, view)` writes it; imported when it is asked for."""

EXTENSIONS = {
    ".txt": "text",
    ".json": "json",
    ".html": "html",
    ".htm": "html",
    ".sarif": "sarif",
    ".md": "markdown",
}
"""Extension of a file to the format written into it: github annotations are for standard output alone."""


def format_of(file: str) -> str:
    """The format that a file's extension stands for. Raises UsageError for an extension that stands for none."""
    extension = PurePath(file).suffix.lower()
    if PurePath(file).name.lower().endswith(".sarif.json"):
        return "sarif"
    if extension not in EXTENSIONS:
        known = f"{', '.join(list(EXTENSIONS)[:-1])} or {list(EXTENSIONS)[-1]}"
        raise UsageError(f"no report format has the extension {extension!r}", where=file, remedy=f"end it in {known}")
    return EXTENSIONS[extension]


def render(name: str, runs: Sequence[Run], view: View) -> str:
    """The report on some runs in a format, with its last line ended."""
    write: Callable[[Sequence[Run], View], str] = import_module(FORMATS[name]).render
    return write(runs, view)


__all__ = ["EXTENSIONS", "FORMATS", "Run", "View", "format_of", "render"]
