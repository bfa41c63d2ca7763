"""Whether a clause speaks of the past or of what is to come, by its nearest cue."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.lexicon import table

if TYPE_CHECKING:
    from claimcheck.extraction.times.page import Page

_WORD = re.compile(r"[a-z][a-z]+")
_END = re.compile(r"[.!?;\n](?=\s|$)")
_TO_LAST_END = re.compile(rf".*{_END.pattern}", re.DOTALL)
_KEPT = 1 << 15
"""Words whose side is remembered."""
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
    low, signs = page.low, _signs(page.language)
    opening = start - _BEFORE if start > _BEFORE else 0
    ended = _TO_LAST_END.match(low, opening, start)
    words = _WORD.findall(low, ended.end() if ended else opening, start)
    for number in range(len(words) - 1, -1, -1):
        found = signs[words[number]]
        if found:
            ahead = any(signs[other] > 0 for other in words[max(0, number - _AUXILIARIES) : number])
            return 1 if ahead else found
    stop = _END.search(low, end, end + _AFTER)
    for word in _WORD.findall(low, end, stop.start() if stop else end + _AFTER):
        found = signs[word]
        if found:
            return found
    return 0


class _Signs(dict[str, int]):
    """Word to -1, 0 or 1: the words of the table at once, others by their endings when they are met."""

    def __init__(self, language: str) -> None:
        words, self.endings = _cues(language)
        super().__init__(words)

    def __missing__(self, word: str) -> int:
        found = next((sign for end, sign in self.endings if len(word) > len(end) + 2 and word.endswith(end)), 0)
        if len(self) < _KEPT:
            self[word] = found
        return found


@cache
def _signs(language: str) -> _Signs:
    return _Signs(language)
