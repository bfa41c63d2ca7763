"""Noun phrases of votes: the body and the matter, as written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from claimcheck.extraction.results.pieces import Sentence

LONGEST = 9
"""Pieces of a noun phrase."""
_STOPS = frozenset({".", ";", ":", "?", "!"})


def phrase_before(sentence: Sentence, verb: int) -> str:
    """The noun phrase before a verb, its auxiliaries and adverbs, without its determiner; "" for none and for a pronoun."""
    stop = verb
    while stop > 0 and (
        sentence.closed(stop - 1) in {"auxiliary", "particle"}
        or sentence.kind(stop - 1) in {"time", "score"}
        or _is_adverb(sentence, stop - 1)
        or (sentence.closed(stop - 1) == "preposition" and sentence.kind(stop) == "time")
    ):
        stop -= 1
    first = _begins(sentence, stop)
    if sentence.closed(first - 1) == "preposition" and _inside(sentence, first - 2):  # "the council in Hull"
        first = _begins(sentence, first - 1)
    return _text(sentence, first, stop)


def _is_adverb(sentence: Sentence, at: int) -> bool:
    """Whether a word ends as adverbs do and is no body ("assembly")."""
    adverb = sentence.kind(at) == "word" and sentence.pieces[at].word.adverb
    return adverb and sentence.lower(at) not in words(sentence.language, "vote_bodies")


def _begins(sentence: Sentence, stop: int) -> int:
    """Where the noun phrase begins that ends at an index."""
    first = stop
    while first > 0 and stop - first < LONGEST and _inside(sentence, first - 1):
        first -= 1
    return first


def phrase_at(sentence: Sentence, at: int) -> str:
    """The noun phrase that begins at an index, with a phrase of "of" or "on" behind it, without its determiner."""
    while sentence.closed(at) == "determiner":
        at += 1
    stop = at
    while stop < len(sentence.pieces) and stop - at < LONGEST and _inside(sentence, stop):
        stop += 1
    return _text(sentence, at, stop)


def phrase_behind(sentence: Sentence, at: int, prepositions: AbstractSet[str] | None) -> str:
    """The noun phrase behind the first of some prepositions, or of any where None is given."""
    for number in range(at, min(len(sentence.pieces), at + LONGEST)):
        if sentence.mark(number) in _STOPS:
            return ""
        fits = (
            sentence.closed(number) == "preposition" if prepositions is None else sentence.lower(number) in prepositions
        )
        if fits:
            found = phrase_at(sentence, number + 1)
            if found:
                return found
    return ""


def _inside(sentence: Sentence, at: int) -> bool:
    """Whether a piece belongs to a noun phrase: a noun or a name, or what joins two of them."""
    if sentence.kind(at) == "name" or (sentence.plain(at) and not _tells(sentence, at)):
        return True
    piece = sentence.pieces[at]
    if piece.kind != "word" or not (piece.word.link or piece.word.kind == "determiner"):
        return False
    return sentence.kind(at - 1) in {"name", "word"} and (
        sentence.plain(at - 1) or sentence.kind(at - 1) == "name" or piece.word.kind == "determiner"
    )


def _tells(sentence: Sentence, at: int) -> bool:
    """Whether a word is a verb of voting and no noun, or the vote itself."""
    if sentence.lower(at) in words(sentence.language, "vote_words"):
        return True
    return sentence.verb(at, "vote_verbs") is not None and sentence.pieces[at].word.past


def _text(sentence: Sentence, first: int, stop: int) -> str:
    while first < stop and not (sentence.plain(first) or sentence.kind(first) == "name"):
        first += 1
    while stop > first and not (sentence.plain(stop - 1) or sentence.kind(stop - 1) == "name"):
        stop -= 1
    if first >= stop:
        return ""
    analysis, pieces = sentence.analysis, sentence.pieces
    return " ".join(
        sentence.text[analysis.starts[pieces[first].first] : analysis.ends[pieces[stop - 1].stop - 1]].split()
    )
