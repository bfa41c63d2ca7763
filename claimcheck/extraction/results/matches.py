"""Results of matches: a verb or a noun that tells one, its score, and the two sides."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.extraction.lexicon import words
from claimcheck.extraction.results.beside import FINAL, SILENT, half_time, part_of, round_of
from claimcheck.extraction.results.nouns import of_noun
from claimcheck.extraction.results.scored import allowed
from claimcheck.extraction.results.told import Told
from claimcheck.extraction.results.verbs import of_verb
from claimcheck.extraction.stance import has_cue
from claimcheck.model.values import Result

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from claimcheck.extraction.results.pieces import Sentence
    from claimcheck.extraction.results.scored import Ended

VERBS = frozenset({"beat", "win", "lose", "draw", "hold", "end", "share", "lead", "trail"})
NOUNS = frozenset({"win", "loss", "draw"})
LABEL = 8
"""Pieces that the label before a listed score may have."""
SHORT = 2
"""Letters of the shortest sorts of teams ("II"), which stand right behind a name."""
SHORT_TIME = frozenset({"lead", "trail"})
"""Verbs that tell of a score that may change, and a result only of the first half."""


def matches(sentence: Sentence, taken: AbstractSet[int]) -> Iterator[Told]:
    """The results of matches that a sentence tells. taken: where the words of votes start."""
    if sentence.closed(0) == "auxiliary":  # a question, or what would have been
        return
    told = list(_all(sentence, taken))
    yield from (_with_sides(one, told) for one in told)


def _with_sides(one: Told, told: Sequence[Told]) -> Told:
    """A result with the side that it does not name, where another of its sentence names both."""
    named = {side for side in one.value.sides if side}
    if len(named) != 1:
        return one
    for other in told:
        if all(other.value.sides) and named < {*other.value.sides}:
            missing = next(side for side in other.value.sides if side not in named)
            first, second = one.value.sides
            return one._replace(value=replace(one.value, sides=(first or missing, second or missing)))
    return one


def _all(sentence: Sentence, taken: AbstractSet[int]) -> Iterator[Told]:
    used = {n for n, piece in enumerate(sentence.pieces) if sentence.analysis.starts[piece.first] in taken}
    anchors = list(_anchors(sentence))
    for number, (at, kind, stop) in enumerate(anchors):
        high = next((n for n, other, _ in anchors[number + 1 :] if other in VERBS), len(sentence.pieces))
        low = anchors[number - 1][2] if number else 0
        ended = of_verb(sentence, at, kind, stop, high) if kind in VERBS else of_noun(sentence, at, kind[5:], high)
        if ended and used.isdisjoint(ended.pieces):
            told = _told(sentence, (at, stop), kind, ended, low, high)
            if told:
                used.update(ended.pieces)
                yield told
    yield from _listed(sentence, used)


def _anchors(sentence: Sentence) -> Iterator[tuple[int, str, int]]:
    """The words that may tell a result: index, class, and the index behind the last word."""
    for at in range(len(sentence.pieces)):
        noun, verb = sentence.noun(at), sentence.verb(at, "result_verbs")
        if noun in NOUNS and (verb is None or _is_noun(sentence, at)):
            yield at, f"noun:{noun}", at + 1
        elif verb and verb[0]["class"] in VERBS and not _is_noun(sentence, at):
            yield at, verb[0]["class"], verb[1]


def _is_noun(sentence: Sentence, at: int) -> bool:
    """Whether a word that may be a verb is a noun here: behind a score, a determiner, a preposition or a genitive, with adjectives
    between where it is a noun of results.
    """
    word = sentence.pieces[at].word
    if word.lower.endswith("ing") and sentence.noun(at) not in NOUNS:
        return False
    if (word.past or (word.irregular and word.irregular != word.lower)) or sentence.kind(at + 1) == "score":
        return False
    before = at - 1
    while sentence.noun(at) in NOUNS and sentence.plain(before):
        before -= 1
    piece = sentence.at(before)
    if piece is None:
        return False
    if piece.kind == "word" and piece.lower not in words(sentence.language, "relative_pronouns"):
        return piece.word.kind == "determiner" or (piece.word.kind == "preposition" and not piece.word.infinitive)
    return piece.kind == "score" or (piece.kind in {"name", "time"} and piece.word.genitive)


def _told(sentence: Sentence, anchor: tuple[int, int], kind: str, ended: Ended, low: int, high: int) -> Told | None:
    """The result that is told by the pieces of an anchor, None where the words beside it say that it is none, or its numbers do not fit its outcome."""
    part = part_of(sentence, ended.score, anchor[1] - 1, low, high)
    if kind in SHORT_TIME and part == FINAL and ended.score >= 0 and half_time(sentence):
        part = "half-time"
    if part in SILENT or (kind in SHORT_TIME and part != "half-time"):
        return None
    if ended.bare and (
        (part == FINAL and not ended.sure) or has_cue(sentence.text, sentence.analysis, sentence.language)
    ):
        return None
    score = sentence.pieces[ended.score].score if ended.score >= 0 else None
    numbers = score.numbers if score else ended.numbers
    if score and not allowed(score, ended.outcome):
        return None
    margin = ended.margin
    value = Result(
        numbers,
        _sorted_sides(sentence, ended.sides, low, high),
        ended.outcome,
        margin.number if margin else None,
        margin.unit if margin else score.unit if score else "",
        round_of(sentence, low, high),
    )
    first, stop = min(ended.pieces), max(ended.pieces) + 1
    measure = f"result:{'sets' if score and score.form == 'sets' else part}"
    return _made(sentence, first, stop, value, measure, anchor[0], kind)


def _sorted_sides(sentence: Sentence, sides: tuple[str, str], low: int, high: int) -> tuple[str, str]:
    """The sides with a word that makes another team of both, wherever it stands ("beat Wales in the women's final")."""
    sorts = words(sentence.language, "team_sorts")
    told = next((word for n in range(low, high) if (word := sentence.lower(n)) in sorts and len(word) > SHORT), "")
    if not told or any(side.lower().replace("’", "'").endswith(f" {told}") for side in sides):
        return sides
    first, second = (f"{side} {told}" if side else "" for side in sides)
    return (first, second)


def _made(sentence: Sentence, first: int, stop: int, value: Result, measure: str, at: int, kind: str) -> Told:
    analysis, pieces = sentence.analysis, sentence.pieces
    rows = ("extractors:result", f"result_verbs:{kind}" if kind in VERBS else f"result_nouns:{kind[5:]}")
    start, end = analysis.starts[pieces[first].first], analysis.ends[pieces[stop - 1].stop - 1]
    return Told(start, end, value, measure, pieces[at].first, rows)


def _listed(sentence: Sentence, used: set[int]) -> Iterator[Told]:
    """A score between two names that a line begins with, alone or behind a label: "Hull 3-1 York", "Full time: Hull 3-1 York"."""
    first = next((n + 1 for n in range(min(LABEL, len(sentence.pieces))) if sentence.mark(n) == ":"), 0)
    for at in dict.fromkeys((first, 0)):
        one, score, other = (sentence.at(at + n) for n in range(3))
        if not (one and score and other and one.kind == "name" and other.kind == "name" and score.score):
            continue
        if at + 1 in used or score.score.form not in {"dash", "words"} or not _closes(sentence, at + 3):
            continue
        part = part_of(sentence, at + 1, at, at, len(sentence.pieces))
        if part not in SILENT:
            value = Result(score.score.numbers, (one.text, other.text), "scored")
            yield _made(sentence, at + 1, at + 2, value, f"result:{part}", at + 1, "noun:score")
        return


def _closes(sentence: Sentence, at: int) -> bool:
    """Whether a line ends at an index, or goes on behind a mark, a preposition or a time."""
    return sentence.kind(at) in {"", "mark", "time"} or sentence.closed(at) in {"preposition", "conjunction"}
