"""Reports, one file a format. Every format renders the same runs to the same bytes each time."""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING

from claimcheck.errors import UsageError
from claimcheck.reporting.run import Run, View

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FORMATS = {"text": "claimcheck.reporting.text", "json": "claimcheck.reporting.json_report"}
"""Format to the module whose `render(runs, view)` writes it; imported when it is asked for."""

EXTENSIONS = {".txt": "text", ".json": "json"}


def format_of(file: str) -> str:
    """The format that a file's extension stands for. Raises UsageError for an extension that stands for none."""
    extension = PurePath(file).suffix.lower()
    if extension not in EXTENSIONS:
        known = " or ".join(EXTENSIONS)
        raise UsageError(f"no report format has the extension {extension!r}", where=file, remedy=f"end it in {known}")
    return EXTENSIONS[extension]


def render(name: str, runs: Sequence[Run], view: View) -> str:
    """The report on some runs in a format, with its last line ended."""
    write: Callable[[Sequence[Run], View], str] = import_module(FORMATS[name]).render
    return write(runs, view)


__all__ = ["EXTENSIONS", "FORMATS", "Run", "View", "format_of", "render"]
