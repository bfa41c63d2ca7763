"""The results that a sentence tells: those of votes, and those of matches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.results.matches import matches
from claimcheck.extraction.results.pieces import sentence_of
from claimcheck.extraction.results.scores import scores
from claimcheck.extraction.results.votes import votes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extraction.analysis import Analysis, Placed
    from claimcheck.extraction.results.told import Told


def results(text: str, analysis: Analysis, placed: Sequence[Placed], language: str) -> list[Told]:
    """The results that an analysed sentence tells, in text order. placed: its mentions."""
    sentence = sentence_of(text, analysis, placed, scores(text, analysis.start, analysis.end, language), language)
    told = list(votes(sentence))
    told.extend(matches(sentence, frozenset(one.start for one in told)))
    return sorted(told, key=lambda one: (one.start, one.end))
