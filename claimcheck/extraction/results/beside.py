"""What stands beside a score: of which part of a contest it is, and of which of several meetings."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.lexicon import table, words
from claimcheck.extraction.small_words import any_of
from claimcheck.model.values import Ordinal

if TYPE_CHECKING:
    from claimcheck.extraction.results.pieces import Sentence

FINAL, OTHER = "final", "other"
SILENT = frozenset({"running", "odds", OTHER})
"""What is no result at all."""
NEAR = {"half-time": 2, "normal-time": 2, "running": 0, "odds": 0}
"""Words that may stand between a score and its cue, where it must be near; of the others four may."""
FAR = 4
_BEFORE = frozenset({"shoot-out", "aggregate", "series", "extra-time"})
"""Parts whose cue may stand between the verb and the score ("won the shoot-out 4-2")."""


@cache
def _cues(language: str, part: str) -> str:
    return any_of({cue for cue, row in table(language, "result_parts").items() if row["part"] == part})


@cache
def _behind(language: str) -> list[tuple[str, re.Pattern[str]]]:
    """By part: its cue behind a score, few words and no mark but a bracket between."""
    parts = dict.fromkeys(row["part"] for row in table(language, "result_parts").values())
    of = any_of(words(language, "partitives"))
    return [
        (
            part,
            re.compile(
                rf"(?:[ (]+[\w'’-]+){{0,{NEAR.get(part, FAR)}}}?[ (]+(?:{_cues(language, part)})\b(?! (?:{of})\b)"
            ),
        )
        for part in parts
        if part != OTHER
    ]


@cache
def _within(language: str, part: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_cues(language, part)})\b")


def part_of(sentence: Sentence, score: int, verb: int, low: int, high: int) -> str:
    """The part of a contest that a score is of: "final" where nothing else is said; "other", "running" or "odds" where it is
    no result of this contest.

    verb: the index of what tells the result; low, high: the half-open range of the pieces that belong to it.
    """
    text, language = sentence.text, sentence.language
    start, stop = _start(sentence, low), _end(sentence, high - 1)
    if _within(language, OTHER).search(text[start:stop].lower()):
        return OTHER
    if score < 0:
        said = text[_start(sentence, verb) : stop].lower()
        return next((part for part in sorted(_BEFORE) if _within(language, part).search(said)), FINAL)
    after = text[_end(sentence, score) : _limit(sentence, score, high)].lower()
    for part, pattern in _behind(language):
        if pattern.match(after):
            return part
    if verb < score:
        between = text[_end(sentence, verb) : _start(sentence, score)].lower()
        last = between.split()[-2:]
        if any(_within(language, "running").fullmatch(word) for word in last):
            return "running"
        return next((part for part in sorted(_BEFORE) if _within(language, part).search(between)), FINAL)
    return FINAL


def round_of(sentence: Sentence, low: int, high: int) -> str:
    """Which of several meetings is told in the pieces from `low` to `high`: "2 leg", "replay", or "" where nothing is said."""
    rows = table(sentence.language, "result_nouns")
    rounds = {noun.partition("#")[0] for noun, row in rows.items() if row["class"] == "round"}
    start, stop = _start(sentence, low), _end(sentence, high - 1)
    for one in sentence.placed:
        value = one.mention.value
        if isinstance(value, Ordinal) and value.head in rounds and start <= one.mention.start < stop:
            return f"{value.stated} {value.head}"
    return next((word for n in range(low, high) if (word := sentence.lower(n)) and sentence.noun(n) == "again"), "")


def half_time(sentence: Sentence) -> bool:
    """Whether the sentence speaks of the score at half-time."""
    text = sentence.text[sentence.analysis.start : sentence.analysis.end].lower()
    return _within(sentence.language, "half-time").search(text) is not None


def _start(sentence: Sentence, piece: int) -> int:
    return sentence.analysis.starts[sentence.pieces[piece].first]


def _end(sentence: Sentence, piece: int) -> int:
    return sentence.analysis.ends[sentence.pieces[piece].stop - 1]


def _limit(sentence: Sentence, score: int, high: int) -> int:
    """Where the words behind a score end that may be of it: at the next score or the end of its pieces."""
    for number in range(score + 1, high):
        if sentence.kind(number) == "score":
            return _start(sentence, number)
    return _end(sentence, high - 1)
