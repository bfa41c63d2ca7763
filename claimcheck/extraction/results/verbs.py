"""What verbs say of the end of a contest: "beat", "lost to", "drew with", "were held by", "the match finished"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.clauses import COPULA
from claimcheck.extraction.lemmas import canonical
from claimcheck.extraction.lexicon import table, words
from claimcheck.extraction.results.links import before_other, links
from claimcheck.extraction.results.margins import margin_behind
from claimcheck.extraction.results.parties import (
    both_before,
    is_match,
    name_at,
    name_behind,
    other_or_both,
    side_before,
)
from claimcheck.extraction.results.scored import Ended, score_behind

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.extraction.results.pieces import Sentence
    from claimcheck.model.values import Outcome

VOTE = "vote"
NEAR = 8
"""Pieces behind "ended" within which the noun of a draw stands."""
_DRAWS = frozenset({"draw"})
_NO_MATCH = frozenset({"period", VOTE})
"""Classes of objects that are no match: a part of one, and a vote."""
_NO_SIDES = ("", "")


def of_verb(sentence: Sentence, at: int, kind: str, stop: int, high: int) -> Ended | None:
    """What a verb of a class tells, whose words are the pieces from `at` to `stop` and whose clause reaches to `high`."""
    return _READERS[kind](sentence, at, stop, high)


def _passive(sentence: Sentence, at: int) -> bool:
    """Whether a form of "be" stands before a participle."""
    before, piece = at - 1, sentence.pieces[at]
    while sentence.kind(before) == "word" and sentence.pieces[before].word.adverb:
        before -= 1
    participle = not piece.word.lower.endswith("ing")
    return (
        participle
        and sentence.closed(before) == "auxiliary"
        and canonical(sentence.lower(before), sentence.language) == COPULA
    )


def _told(
    sentence: Sentence, at: int, stop: int, high: int, outcome: Outcome, sides: tuple[str, str], *, sure: bool = False
) -> Ended | None:
    """What is told with a score or a margin behind the verb, or with neither."""
    score = score_behind(sentence, stop, high)
    if score >= 0:
        return Ended(outcome, sides, (score,), score, sure=sure)
    margin = margin_behind(sentence, stop, high) if outcome != "drawn" else None
    if margin:
        return Ended(outcome, sides, tuple(range(margin.first, margin.stop)), margin=margin)
    return Ended(outcome, sides, tuple(range(at, stop)), sure=sure and all(sides)) if all(sides) else None


def _beat(sentence: Sentence, at: int, stop: int, high: int) -> Ended | None:
    row = sentence.verb(at, "result_verbs")
    sure = bool(row and row[0]["sure"]) and not sentence.pieces[max(0, at - 1)].word.infinitive
    subject = side_before(sentence, at)
    if _passive(sentence, at):
        by = name_behind(sentence, stop, high, tuple(links(sentence.language, "agent")))
        return _told(sentence, at, stop, high, "lost", (subject, by), sure=sure)
    other = name_at(sentence, stop)
    if not other and (sentence.kind(stop) == "score" or sentence.lower(stop) in links(sentence.language, "agent")):
        by = name_behind(sentence, stop, high, tuple(links(sentence.language, "agent")))  # "Hull, beaten 3-1 by York"
        return _told(sentence, at, stop, high, "lost", (_apposed(sentence, at) or subject, by), sure=sure)
    return _told(sentence, at, stop, high, "won", (subject, other), sure=sure) if subject or other else None


def _apposed(sentence: Sentence, at: int) -> str:
    """The name before the comma before a participle."""
    piece = sentence.at(at - 2)
    return piece.text if piece and piece.kind == "name" and sentence.mark(at - 1) == "," else ""


def _win(sentence: Sentence, at: int, stop: int, high: int) -> Ended | None:
    return _with_other(sentence, at, stop, high, "won")


def _lose(sentence: Sentence, at: int, stop: int, high: int) -> Ended | None:
    return _with_other(sentence, at, stop, high, "lost")


def _with_other(sentence: Sentence, at: int, stop: int, high: int, outcome: Outcome) -> Ended | None:
    """A verb whose other side stands behind a preposition; what it won may be a match, and not a part of one."""
    if _passive(sentence, at) or _object(sentence, stop) in _NO_MATCH or _modifies(sentence, at, stop):
        return None
    other = name_behind(sentence, stop, high, before_other(sentence.language, outcome))
    return _told(sentence, at, stop, high, outcome, (side_before(sentence, at), other))


def _object(sentence: Sentence, at: int) -> str:
    """The class of the noun that a verb has as its object, "" for none."""
    while not sentence.noun(at) and sentence.kind(at) == "word":
        if not sentence.plain(at) and sentence.closed(at) != "determiner":
            break
        at += 1
    piece = sentence.at(at)
    if piece and piece.kind in {"time", "quantity"}:  # "the second half"
        return table(sentence.language, "result_nouns").get(piece.word.lower, {}).get("class", "")
    return VOTE if sentence.lower(at) in words(sentence.language, "vote_words") else sentence.noun(at)


def _modifies(sentence: Sentence, at: int, stop: int) -> bool:
    """Whether a bare form stands before a noun ("her win rate")."""
    word = sentence.pieces[at].word
    return word.lower == word.base and sentence.plain(stop) and not sentence.pieces[stop].word.adverb


def _draw(sentence: Sentence, at: int, stop: int, high: int) -> Ended | None:
    if _passive(sentence, at):
        if not is_match(sentence, at):
            return None
        return _ended(sentence, at, stop, high, _match_sides(sentence, at))
    if sentence.plain(stop) or sentence.kind(stop) == "name" or sentence.closed(stop) in {"determiner", "pronoun"}:
        return None
    prepositions = before_other(sentence.language, "drawn")
    sides = other_or_both(sentence, at, side_before(sentence, at), (stop, high), prepositions)
    return _told(sentence, at, stop, high, "drawn", sides, sure=_joined(sentence, stop))


def _joined(sentence: Sentence, stop: int) -> bool:
    """Whether the other side is told right behind a verb, by a word that joins two sides."""
    return sentence.lower(stop) in links(sentence.language, "joint")


def _hold(sentence: Sentence, at: int, stop: int, high: int) -> Ended | None:
    subject = side_before(sentence, at)
    if _passive(sentence, at):
        agents = (*sorted(links(sentence.language, "agent")), *before_other(sentence.language, "drawn"))
        sides = (subject, name_behind(sentence, stop, high, agents))
    else:
        sides = (subject, name_at(sentence, stop))
    score = score_behind(sentence, stop, high, nouns=_DRAWS)
    if score >= 0:
        return Ended("drawn", sides, (score,), score) if any(sides) else None
    drawn = _drawn(sentence, stop, high)
    return drawn(sides) if drawn and all(sides) else None


def _end(sentence: Sentence, at: int, stop: int, high: int) -> Ended | None:
    sides = _match_sides(sentence, at)
    return _ended(sentence, at, stop, high, sides) if sides != _NO_SIDES or is_match(sentence, at) else None


def _match_sides(sentence: Sentence, at: int) -> tuple[str, str]:
    """The two who met in the match that is the subject, or who are the subject together."""
    return both_before(sentence, at, near=not is_match(sentence, at))


def _ended(sentence: Sentence, at: int, stop: int, high: int, sides: tuple[str, str]) -> Ended | None:
    """How a match ended: with a score, or in a draw."""
    score = score_behind(sentence, stop, high, nouns=_DRAWS)
    if score >= 0:
        found = sentence.pieces[score].score
        assert found is not None
        equal = found.form != "sets" and found.numbers[0] == found.numbers[1]
        return Ended("drawn" if equal else "", sides, (score,), score)
    drawn = _drawn(sentence, at, high)
    return drawn(sides) if drawn else None


def _drawn(sentence: Sentence, at: int, high: int) -> Callable[[tuple[str, str]], Ended] | None:
    """What makes a draw of two sides, where a word from an index on says that it was one."""
    for number in range(at, min(high + 1, at + NEAR)):
        noun = sentence.noun(number)
        if noun in {"draw", "level"} or noun == "nought":
            nought = "nought" in {noun, sentence.noun(number - 1)}
            pieces = (number - 1, number) if nought and noun != "nought" else (number,)
            return lambda sides: Ended("drawn", sides, pieces, numbers=(0, 0) if nought else (), sure=True)
        if sentence.kind(number) == "name" or sentence.mark(number) in {",", ";"}:
            return None
    return None


def _share(sentence: Sentence, at: int, stop: int, high: int) -> Ended | None:
    """Those who shared the spoils drew."""
    if not any(sentence.noun(number) == "spoils" for number in range(stop, stop + 3)):
        return None
    prepositions = before_other(sentence.language, "drawn")
    sides = other_or_both(sentence, at, side_before(sentence, at), (stop, high), prepositions)
    return _told(sentence, at, stop, high, "drawn", sides, sure=True)


def _lead(sentence: Sentence, at: int, stop: int, high: int) -> Ended | None:
    return _told(sentence, at, stop, high, "won", (side_before(sentence, at), name_at(sentence, stop)))


def _trail(sentence: Sentence, at: int, stop: int, high: int) -> Ended | None:
    return _told(sentence, at, stop, high, "lost", (side_before(sentence, at), name_at(sentence, stop)))


_READERS: dict[str, Callable[[Sentence, int, int, int], Ended | None]] = {
    "beat": _beat,
    "win": _win,
    "lose": _lose,
    "draw": _draw,
    "hold": _hold,
    "end": _end,
    "share": _share,
    "lead": _lead,
    "trail": _trail,
}
