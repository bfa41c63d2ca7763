"""A text to its mentions: one scan, then the readers of times and of quantities at the places it found."""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING

from claimcheck.extraction import quantities, times
from claimcheck.extraction.lexicon import spoken
from claimcheck.extraction.scanner import scan

if TYPE_CHECKING:
    from claimcheck.model.claim import MentionRecord


_PLACE = attrgetter("start", "end")


@cache
def triggers(language: str) -> frozenset[bytes]:
    """The folded words at which a time or a quantity can start. Raises UsageError for an unknown language."""
    return times.triggers(language) | quantities.triggers(language)


def read_mentions(
    text: str, published: str | None = None, language: str = "en", written: str | None = None
) -> list[MentionRecord]:
    """Every quantity, time, duration, recurring time and ordinal, in text order; no two overlap.

    published: ISO string that anchors what is said relative to the day of publication, or None. language: that of the tables
    to read with. written: the language that the text says it is in; where it is another, dateparser reads its dates.
    """
    found = scan(text, triggers(language))
    dated = times.read_times(found, language, published)
    if written and written[:2].lower() != spoken(language)[:2]:
        dated = times.read_foreign(found, written, published, dated)
    counted = quantities.read_quantities(found, language, dated)
    return sorted([*dated, *counted], key=_PLACE)
