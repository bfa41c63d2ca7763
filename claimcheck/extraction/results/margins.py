"""By how much a contest was won: "by two clear goals", "by an innings", "by a single vote", "a 20-run win"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction.lexicon import table
from claimcheck.extraction.results.links import links
from claimcheck.extraction.results.scores import units

if TYPE_CHECKING:
    from claimcheck.extraction.results.pieces import Sentence

INNINGS = "innings"
REACH = 12
"""Pieces behind the verb within which the margin begins."""


class Margin(NamedTuple):
    """A margin. first, stop: half-open range of the indices of its pieces."""

    number: int
    unit: str
    first: int
    stop: int


def margin_behind(sentence: Sentence, at: int, stop: int) -> Margin | None:
    """The margin behind "by" in the pieces from `at` to `stop`."""
    agents = links(sentence.language, "agent")
    for number in range(at, min(stop, at + REACH)):
        if sentence.lower(number) in agents:
            found = _innings(sentence, number + 1) or _counted(sentence, number + 1)
            if found:
                return found
    return None


def margin_at(sentence: Sentence, at: int) -> Margin | None:
    """The margin that the piece at an index is ("a 20-run win")."""
    piece = sentence.at(at)
    if piece is None or piece.quantity is None:
        return None
    value, known = piece.quantity, units(sentence.language)
    unit = known.get(value.unit.head, "")
    if not unit or value.hedge != "exact" or len(value.stated) != 1 or value.stated[0] != int(value.stated[0]):
        return None
    return Margin(int(value.stated[0]), unit, at, at + 1)


def _counted(sentence: Sentence, at: int) -> Margin | None:
    """A number of units, also behind "a margin of"; or one of them behind an article."""
    if sentence.closed(at) == "determiner" and sentence.plain(at + 1) and sentence.closed(at + 2) == "preposition":
        at += 3
    found = margin_at(sentence, at)
    if found:
        return found
    if sentence.closed(at) != "determiner":
        return None
    ones = table(sentence.language, "score_words")
    stop = at + 1 + (ones.get(sentence.lower(at + 1), {}).get("kind") == "one")
    unit = sentence.lower(stop)
    known = units(sentence.language)
    return Margin(1, unit, at, stop + 1) if known.get(unit) == unit else None


def _innings(sentence: Sentence, at: int) -> Margin | None:
    """An innings, with the runs behind "and"."""
    if sentence.closed(at) != "determiner" or sentence.lower(at + 1) != INNINGS:
        return None
    runs = margin_at(sentence, at + 3) if sentence.lower(at + 2) in links(sentence.language, "joint") else None
    if runs:
        return Margin(runs.number, f"{INNINGS} and {runs.unit}", at, runs.stop)
    return Margin(1, INNINGS, at, at + 2)
