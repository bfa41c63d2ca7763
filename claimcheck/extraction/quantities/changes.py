"""The direction that words beside a quantity give it: "rose 5 percent", "up 58 points", "a 12 percent drop"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from claimcheck.extraction.hedges import hedge_before
from claimcheck.extraction.nouns import ends_as, is_closed
from claimcheck.extraction.quantities.guards import word_before
from claimcheck.extraction.quantities.lexis import lexis

if TYPE_CHECKING:
    from claimcheck.model.values import Change

_NEXT = re.compile(r"\s([^\W\d_]+)(?!\w)")
Found = tuple["Change | None", str]


def change_near(text: str, start: int, end: int, language: str, *, joined: bool) -> Found:
    """The direction of the quantity at `start` to `end` and the row that gives it; (None, "") where nothing does."""
    words = lexis(language).changes
    at = start
    for _ in range(3):
        word, at = word_before(text, at)
        low = word.lower()
        if low not in words["near"]:
            break
        if text[at + len(word) - 1 : at + len(word)] == ".":
            break
        direction = words["adverb"].get(low) or words["verb"].get(low)
        if direction and low in words["adverb"] and _particle(text, at, language):
            break
        if direction:
            return cast("Change", direction), f"changes:{low}"
        if low not in words["link"]:
            break
        hedge = hedge_before(text, at, language)
        at = hedge[0] if hedge else at
    after = None if joined else _NEXT.match(text, end)
    noun = after and words["noun"].get(after[1].lower())
    if after and noun:
        return cast("Change", noun), f"changes:{after[1].lower()} (noun)"
    return None, ""


def _particle(text: str, at: int, language: str) -> bool:
    """Whether "up" or "down" belongs to the verb before it ("gave up 517 yards")."""
    verb, _ = word_before(text, at)
    low = verb.lower()
    return low not in lexis(language).changes["move"] and (
        is_closed(low, language, "verb") or ends_as(low, language, "participle", "gerund")
    )
