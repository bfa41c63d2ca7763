"""Reading: files and texts to documents, with their zones and what is known of when they were published."""

from __future__ import annotations

from claimcheck.reading.article import read_text
from claimcheck.reading.blocks import Page
from claimcheck.reading.dates import parse_published
from claimcheck.reading.files import read_file
from claimcheck.reading.gathering import Gathered, gather
from claimcheck.reading.limits import Limits
from claimcheck.reading.lines import line_and_column
from claimcheck.reading.selectors import selector
from claimcheck.reading.story import Story

__all__ = [
    "Gathered", "Limits", "Page", "Story", "gather", "line_and_column", "parse_published", "read_file", "read_text", "selector",
]  # fmt: skip
