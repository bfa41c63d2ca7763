"""Who met: the names before and behind the words that tell a result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.lexicon import words
from claimcheck.extraction.results.links import links

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extraction.results.pieces import Sentence

AHEAD, BACK = 14, 12
"""Pieces within which the other side, or the subject, is looked for."""
MODIFIERS = 4
"""Words that may stand before a name in its noun phrase ("twice champion Omar Said")."""
_STOPS = frozenset({".", ";", ":", "?", "!"})


def side_before(sentence: Sentence, verb: int) -> str:
    """Who the subject of the verb at an index is, as named; "" where nobody is, or only by a pronoun."""
    at = _before(sentence, verb)
    piece = sentence.at(at)
    if piece is None:
        return ""
    if piece.kind == "name":
        return _sided(sentence, at)
    if sentence.mark(at) in {",", ")"}:
        return _across(sentence, at)
    if piece.lower in words(sentence.language, "relative_pronouns"):
        return side_before(sentence, at) if sentence.mark(at - 1) != "," else side_before(sentence, at - 1)
    if piece.word.kind == "pronoun":
        return ""
    if (
        piece.kind == "word"
        and piece.lower in words(sentence.language, "team_sorts")
        and sentence.kind(at - 1) == "name"
    ):
        return _sided(sentence, at - 1)
    return clause_subject(sentence, at) or _later_subject(sentence, verb)


def _before(sentence: Sentence, verb: int) -> int:
    """The index before a verb and its auxiliaries, adverbs and times."""
    at = verb - 1
    while at >= 0:
        piece = sentence.pieces[at]
        skips = piece.kind == "time" or (
            piece.kind == "word" and (piece.word.kind in {"auxiliary", "particle"} or piece.word.adverb)
        )
        if not skips and not (sentence.closed(at) == "preposition" and sentence.kind(at + 1) == "time"):
            break
        at -= 1
    return at


def _across(sentence: Sentence, close: int) -> str:
    """The name before what commas or brackets part from the verb; where that says what the name is short for ("the Owls, as Hull
    Rovers are known,"), the full one.
    """
    opens = "," if sentence.mark(close) == "," else "("
    at = close - 1
    while at >= 0 and close - at <= AHEAD and sentence.mark(at) != opens and sentence.mark(at) not in _STOPS:
        at -= 1
    if sentence.mark(at) != opens:
        return ""
    inner = range(at + 1, close)
    if (
        inner
        and sentence.lower(inner[-1]) in links(sentence.language, "known")
        and sentence.lower(inner[0]) not in links(sentence.language, "known")
    ):
        return next((_sided(sentence, n) for n in inner if sentence.kind(n) == "name"), "")
    return _sided(sentence, at - 1) if sentence.kind(at - 1) == "name" else ""


def clause_subject(sentence: Sentence, at: int) -> str:
    """The subject of what stands behind the index in its clause: the first name of that which no preposition stands before."""
    first, found = max(0, at - BACK), ""
    for number in range(at, first - 1, -1):
        piece = sentence.pieces[number]
        if sentence.mark(number) in _STOPS or (sentence.closed(number) == "pronoun" and _acts(sentence, number)):
            break
        if piece.kind == "word" and piece.word.opener and piece.word.kind != "preposition" and number != at:
            break
        if piece.kind == "name" and not _governed(sentence, number):
            found = _sided(sentence, number)
    return found


def _acts(sentence: Sentence, pronoun: int) -> bool:
    """Whether a pronoun is a subject, and not the genitive before a noun."""
    behind = sentence.at(pronoun + 1)
    return behind is None or not sentence.plain(pronoun + 1) or bool(sentence.analysis.frames[behind.first])


def _later_subject(sentence: Sentence, verb: int) -> str:
    """The subject of "After losing …, Hull …": the name behind the comma."""
    if not sentence.pieces[verb].lower.endswith("ing") or sentence.closed(verb - 1) != "preposition":
        return ""
    comma = next((n for n in range(verb, len(sentence.pieces)) if sentence.mark(n) == ","), len(sentence.pieces))
    return name_at(sentence, comma + 1)


def _governed(sentence: Sentence, name: int) -> bool:
    """Whether a preposition stands before the noun phrase of a name, or the name is a genitive."""
    at = name - 1
    while at >= 0 and name - at <= MODIFIERS and (sentence.plain(at) or sentence.closed(at) == "determiner"):
        at -= 1
    return sentence.closed(at) == "preposition" or sentence.pieces[name].word.genitive


def _sided(sentence: Sentence, name: int) -> str:
    """A name, with the word beside it that makes another team of it ("England Women", "the under-21s of Wales")."""
    sorts = words(sentence.language, "team_sorts")
    told = sentence.pieces[name].text
    for beside in (name - 1, name + 1):
        piece = sentence.at(beside)
        if piece and piece.kind == "word" and piece.text.lower().replace("’", "'") in sorts:
            told = f"{told} {piece.text}"
    return told


def name_at(sentence: Sentence, at: int) -> str:
    """The name that the noun phrase beginning at an index ends in; "" where none does."""
    for number in range(at, at + MODIFIERS + 2):
        if sentence.kind(number) == "name":
            return _sided(sentence, _behind_adjective(sentence, number))
        if not (sentence.plain(number) or sentence.closed(number) == "determiner"):
            return ""
    return ""


def _behind_adjective(sentence: Sentence, name: int) -> int:
    """The name that another only describes: "Danish qualifier Ida Holm", "Spain's Ana Ruiz"."""
    piece = sentence.pieces[name]
    if piece.word.genitive or piece.text.lower() in words(sentence.language, "demonyms"):
        for number in range(name + 1, name + 2 + MODIFIERS):
            if sentence.kind(number) == "name":
                return number
            if not sentence.plain(number):
                break
    return name


def name_behind(sentence: Sentence, at: int, stop: int, prepositions: Sequence[str]) -> str:
    """The name behind one of some prepositions in the pieces from `at` to `stop`: that of the first of them which has one."""
    for preposition in prepositions:
        for number in range(at, min(stop, at + AHEAD)):
            if sentence.mark(number) in _STOPS:
                break
            if sentence.lower(number) == preposition:
                found = name_at(sentence, number + 1)
                if found:
                    return found
    return ""


def other_or_both(
    sentence: Sentence, at: int, first: str, behind: tuple[int, int], prepositions: Sequence[str]
) -> tuple[str, str]:
    """The two who drew: the first one and who stands behind a preposition, or both of a joint subject before the piece at an
    index. The last of the prepositions may stand before a place, and counts least.
    """
    other = name_behind(sentence, *behind, prepositions[:-1])
    if other:
        return (first, other)
    both = both_before(sentence, at, near=True)
    return both if all(both) else (first, name_behind(sentence, *behind, prepositions[-1:]))


def both_before(sentence: Sentence, verb: int, *, near: bool = False) -> tuple[str, str]:
    """The two who met, where they are one subject ("Hull and York drew"), or the subject is their match ("the match between
    Hull and York", "Hull's match with York"). near: they must stand right before the verb.
    """
    joints = links(sentence.language, "joint")
    at = _before(sentence, verb)
    while at >= 0 and verb - at <= AHEAD and sentence.mark(at) not in _STOPS:
        if sentence.kind(at) == "name":
            joint = _over_nouns(sentence, at - 1)
            first = _over_nouns(sentence, joint - 1)
            if sentence.lower(joint) in joints and sentence.kind(first) == "name":
                return (_sided(sentence, first), _sided(sentence, at))
            if near:
                break
        elif near:
            break
        at -= 1
    return ("", "")


def _over_nouns(sentence: Sentence, at: int) -> int:
    """The index before the plain words and determiners that end at one."""
    while at >= 0 and (sentence.plain(at) or sentence.closed(at) == "determiner"):
        at -= 1
    return at


def both_behind(sentence: Sentence, at: int, stop: int) -> tuple[str, str]:
    """The two who met behind "between"."""
    for number in range(at, min(stop, at + AHEAD)):
        if sentence.lower(number) in links(sentence.language, "between"):
            first = name_at(sentence, number + 1)
            joints = links(sentence.language, "joint")
            joint = next((n for n in range(number + 2, number + 4 + MODIFIERS) if sentence.lower(n) in joints), -1)
            return (first, name_at(sentence, joint + 1)) if first and joint > 0 else ("", "")
    return ("", "")


def is_match(sentence: Sentence, verb: int) -> bool:
    """Whether the subject of a verb is a match, as its noun tells."""
    return any(
        sentence.noun(number) == "match"
        for number in range(max(0, verb - BACK), verb)
        if sentence.mark(number) not in _STOPS
    )
