"""Whether a clause speaks of the past or of what is to come, by its nearest cue."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.lexicon import table

if TYPE_CHECKING:
    from claimcheck.extraction.times.page import Page

_WORD = re.compile(r"[a-z]{2,}")
_END = re.compile(r"[.!?;\n](?=\s|$)")
_BEFORE, _AFTER = 120, 60
_AUXILIARIES = 2
"""Words before a cue in which an auxiliary may stand that turns it round ("will be held")."""


@cache
def _cues(language: str) -> tuple[dict[str, int], tuple[tuple[str, int], ...]]:
    words: dict[str, int] = {}
    endings: list[tuple[str, int]] = []
    for word, row in table(language, "times_tenses").items():
        sign = 1 if row["tense"] == "future" else -1
        if word.startswith("-"):
            endings.append((word[1:], sign))
        else:
            words[word] = sign
    return words, tuple(endings)


def tense(page: Page, start: int, end: int) -> int:
    """-1 past, 1 future, 0 not told: of the nearest cue before the expression in its sentence, else after it."""
    before = page.low[max(0, start - _BEFORE) : start]
    cut = max((m.end() for m in _END.finditer(before)), default=0)
    words = [m.group() for m in _WORD.finditer(before, cut)][::-1]
    for number, word in enumerate(words):
        found = _sign(page.language, word)
        if found:
            ahead = any(_sign(page.language, other) > 0 for other in words[number + 1 : number + 1 + _AUXILIARIES])
            return 1 if ahead else found
    stop = _END.search(page.low, end, end + _AFTER)
    for m in _WORD.finditer(page.low, end, stop.start() if stop else min(len(page.low), end + _AFTER)):
        found = _sign(page.language, m.group())
        if found:
            return found
    return 0


def _sign(language: str, word: str) -> int:
    words, endings = _cues(language)
    found = words.get(word)
    if found is not None:
        return found
    for ending, sign in endings:
        if len(word) > len(ending) + 2 and word.endswith(ending):
            return sign
    return 0
