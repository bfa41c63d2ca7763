"""A text to its mentions: one scan, then the readers of times and of quantities at the places it found."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction import quantities, times
from claimcheck.extraction.scanner import scan

if TYPE_CHECKING:
    from claimcheck.model.claim import MentionRecord


@cache
def triggers(language: str) -> frozenset[bytes]:
    """The folded words at which a time or a quantity can start. Raises UsageError for an unknown language."""
    return times.triggers(language) | quantities.triggers(language)


def read_mentions(text: str, published: str | None = None, language: str = "en") -> list[MentionRecord]:
    """Every quantity, time, duration, recurring time and ordinal, in text order; no two overlap.

    published: ISO string that anchors what is said relative to the day of publication, or None.
    """
    found = scan(text, triggers(language))
    dated = times.read_times(found, language, published)
    counted = quantities.read_quantities(found, language, dated)
    return sorted([*dated, *counted], key=lambda m: (m.start, m.end))
