"""Lengths of time told in several units, which are one length: "two hours and forty minutes", "three years and four months"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.extraction.lexicon import table
from claimcheck.model.claim import MentionRecord
from claimcheck.model.values import Duration, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

SMALLER = {
    "year": ("month", 12),
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
}
"""The next smaller unit that divides a unit evenly, and how many of those it has."""
_LONGEST = 10
"""Characters that may stand between two units of one length."""


def as_one(text: str, mentions: Sequence[MentionRecord], language: str) -> list[MentionRecord]:
    """The mentions, in text order, with those that tell one length in several units as one, stated in the smallest of them.

    The reader of times gives them one by one, since readers differ on what to count.
    """
    if not any(_neighbours(first, second) for first, second in pairwise(mentions)):
        return list(mentions)
    joints = _joints(language)
    found: list[MentionRecord] = []
    for mention in mentions:
        if found and _neighbours(found[-1], mention) and _joined(text, found[-1], mention, joints):
            found[-1] = _sum(found[-1], mention)
        else:
            found.append(mention)
    return found


@cache
def _joints(language: str) -> re.Pattern[str]:
    """What joins two units of one length: a comma, a word such as "and", both, or nothing."""
    rows = table(language, "numbers").items()
    ands = "|".join(re.escape(word) for word, row in rows if row["kind"] == "joiner") or "(?!)"
    of = "|".join(re.escape(word) for word in table(language, "partitives")) or "(?!)"
    return re.compile(rf"(?P<part>\s(?:{of})\s)|(?P<comma>,)?(?:\s(?:{ands}))?\s(?=\w)", re.IGNORECASE)


def _neighbours(first: MentionRecord, second: MentionRecord) -> bool:
    """Whether both are lengths that say one number, the second in the next smaller unit and less than one of the first's."""
    a, b = first.value, second.value
    if not isinstance(a, Duration) or not isinstance(b, Duration) or second.start - first.end > _LONGEST:
        return False
    smaller = SMALLER.get(a.unit.name)
    if smaller is None or b.unit.name != smaller[0] or len(a.stated) != 1 or len(b.stated) != 1:
        return False
    return b.hedge == "exact" and a.stated[0].is_integer() and 0 < b.stated[0] < smaller[1]


def _joined(text: str, first: MentionRecord, second: MentionRecord, joints: re.Pattern[str]) -> bool:
    """Whether nothing but a joint stands between them, and the second is not told as a part of the first ("three years, two
    months of which …").
    """
    joint = joints.match(text, first.end)
    if joint is None or joint["part"] or joint.end() != second.start:
        return False
    after = joints.match(text, second.end) if joint["comma"] else None
    return after is None or not after["part"]


def _sum(first: MentionRecord, second: MentionRecord) -> MentionRecord:
    a, b = first.value, second.value
    assert isinstance(a, Duration)
    assert isinstance(b, Duration)
    name, many = SMALLER[a.unit.name]
    stated = a.stated[0] * many + b.stated[0]
    value = Duration(_timex(a.timex, b.timex), (stated,), Unit(name, a.unit.dimension), a.hedge, b.step)
    rows = tuple(dict.fromkeys((*first.rows, *second.rows, "extractors:length")))
    return MentionRecord(first.start, second.end, value, first.core_start, second.core_end, rows)


def _timex(first: str, second: str) -> str:
    """Two TIMEX3 lengths as one: "PT2H" and "PT40M" are "PT2H40M"."""
    date, _, clock = second.removeprefix("P").partition("T")
    return f"{first}{date}" + (f"{'' if 'T' in first else 'T'}{clock}" if clock else "")
