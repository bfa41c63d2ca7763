"""The score that belongs to a verb, and what a verb or a noun says of the end of a contest."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction.lexicon import table, words
from claimcheck.extraction.results.links import links

if TYPE_CHECKING:
    from claimcheck.extraction.results.margins import Margin
    from claimcheck.extraction.results.pieces import Sentence
    from claimcheck.extraction.results.scores import Score
    from claimcheck.model.values import Outcome

REACH = 14
"""Pieces behind a verb within which its score stands."""
OF_SCORE = frozenset({"win", "loss", "draw"})
_STOPS = frozenset({";", "?", "!"})


class Ended(NamedTuple):
    """What is said of the end of a contest. outcome: for the first side; pieces: those that carry it; score: the index of that of
    the score, -1 without one; numbers: where words tell them ("goalless"). sure: it is a result also where nothing but the
    outcome is told.
    """

    outcome: Outcome
    sides: tuple[str, str]
    pieces: tuple[int, ...]
    score: int = -1
    numbers: tuple[int, ...] = ()
    margin: Margin | None = None
    sure: bool = False

    @property
    def bare(self) -> bool:
        """Whether nothing but the outcome is told."""
        return self.score < 0 and not self.numbers and self.margin is None


def allowed(score: Score, outcome: str) -> bool:
    """Whether the numbers of a score fit an outcome: those of a draw are equal, those of a win are not."""
    if score.form == "sets" or not outcome:
        return True
    first, second = score.numbers
    return (first == second) == (outcome == "drawn") or outcome == "scored"


def score_behind(sentence: Sentence, at: int, stop: int, *, nouns: frozenset[str] = frozenset()) -> int:
    """The index of the first score in the pieces from `at` to `stop` that may be that of the verb before it, -1 for none.

    nouns: classes of nouns of results that may stand behind it ("held them to a 1-1 draw").
    """
    for number in range(at, min(stop, at + REACH)):
        if sentence.mark(number) in _STOPS:
            return -1
        if sentence.kind(number) == "score" and _is_free(sentence, number, nouns):
            return number
    return -1


def _is_free(sentence: Sentence, at: int, nouns: frozenset[str]) -> bool:
    """Whether a score stands by itself: before no noun but some, and behind no word that makes odds, ranges or levels of it."""
    score, language = sentence.pieces[at].score, sentence.language
    assert score is not None
    if score.form == "for and against":
        return False
    before = sentence.lower(at - 1)
    if sentence.mark(at - 1) == "(" and sentence.mark(at + 1) == ")":  # what a team has won and lost so far
        return False
    if before in links(language, "no score") or (before in links(language, "named score") and not _named(sentence, at)):
        return False
    if score.form == "to" and not score.unit and before not in links(language, "score"):
        return False
    behind = at + 1
    while (
        sentence.plain(behind)
        and behind - at < 3
        and sentence.noun(behind) not in OF_SCORE
        and _modifies(sentence, behind)
    ):
        behind += 1
    if sentence.noun(behind) in OF_SCORE:
        return sentence.noun(behind) in nouns
    return not sentence.plain(at + 1) or _of_part(sentence, at + 1)


def _named(sentence: Sentence, at: int) -> bool:
    """Whether what stands before "of" is a word for a score."""
    return sentence.noun(at - 2) == "score"


def _modifies(sentence: Sentence, at: int) -> bool:
    return sentence.plain(at + 1)


def _of_part(sentence: Sentence, at: int) -> bool:
    """Whether a word says of which part of a contest a score is ("3-2 aet"), is an adverb or the unit of the score."""
    piece = sentence.pieces[at]
    if piece.lower in words(sentence.language, "vote_words"):
        return False
    return piece.word.adverb or piece.lower in table(sentence.language, "result_parts") or sentence.noun(at) == "unit"
