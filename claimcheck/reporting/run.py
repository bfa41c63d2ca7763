"""What a report is made of: a check, the texts it speaks of, and how the reader wants to see it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.model.edge import Report

PIPED_WIDTH = 100
"""Columns of a report that no terminal shows."""


@dataclass(frozen=True, slots=True)
class Run:
    """One check. texts: source id to its text, where it is at hand; title, folder: of the story, if it is one.

    files: source id to the claims file that it was read from, where that is not the article itself. marks: fingerprint of
    a finding that is about no source, to the file and line that it is about (an entry of a suppressions file). markups: source
    id to the file of markup that its text was drawn out of.
    """

    report: Report
    texts: Mapping[str, str] = field(default_factory=dict)
    title: str | None = None
    folder: str | None = None
    files: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    markups: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class View:
    """How a report is shown. width: in columns; verbose: list everything; quiet: only what is wrong, and the summary. root:
    the folder that a code host gives paths from, absolute; "" leaves paths as they are. wrap: break long notes to the width, as
    on a terminal. rules: code of a rule to what it looks for, in a sentence or two.
    """

    width: int = PIPED_WIDTH
    color: bool = False
    verbose: bool = False
    quiet: bool = False
    root: str = ""
    wrap: bool = False
    rules: Mapping[str, str] = field(default_factory=dict)
