"""Expressions of two numbers that may be a score: "3-1", "two-nil", "2-all", "44 votes to 17", "38 for and 22 against", "6-3, 6-4"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction.lexicon import table, words
from claimcheck.extraction.numbers import read_number
from claimcheck.extraction.results.links import links
from claimcheck.extraction.small_words import any_of, joining
from claimcheck.extraction.words import FORMS, lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

DASHES = "-–—−‑"
_DIGITS = re.compile(rf"(?<![\w$£€.,:/{DASHES}])(\d{{1,3}})[{DASHES}](\d{{1,3}})(?![\w%°]|[{DASHES}/:.,]\w)")
_DASHED = re.compile(rf"[{DASHES}](?=\d)(?<=\d.)")
"""A quick look: a dash between digits."""
_NEAR = 160
"""Code points before and behind "to" in which a word of contests stands."""
_BEFORE_TO = 12
"""Code points before "to" in which a digit stands."""


class Score(NamedTuple):
    """Two numbers, or two for each of several sets. start, end: half-open, code points. form: "dash", "words", "to", "sets" or
    "for and against". unit: what they count, where the expression says so.
    """

    start: int
    end: int
    numbers: tuple[int, ...]
    form: str
    unit: str = ""


class _Forms(NamedTuple):
    """The patterns of a language."""

    worded: re.Pattern[str]
    to: re.Pattern[str]
    split: re.Pattern[str]


def places(text: str, distinct: AbstractSet[str], language: str) -> list[int]:
    """A quick look over the whole text: the offsets, ascending, at which a result may be told.

    distinct: the stretches without white space that occur in the text.
    """
    found = {match.start() for match in _DASHED.finditer(text)}
    openers = {word for word, row in table(language, "ranges").items() if row["kind"] in {"from", "between"}}
    for match in _joined(language).finditer(text):
        at = match.start()
        before = text[max(0, at - _BEFORE_TO) : at]
        if any(map(str.isdigit, before)) and openers.isdisjoint(before.split()) and _contested(text, at, language):
            found.add(at)
    found.update(match.start() for match in _margins(language).finditer(text))
    for chunk in _telling(language).among(distinct):
        at = text.find(chunk)
        while at >= 0:
            found.add(at)
            at = text.find(chunk, at + len(chunk))
    return sorted(found)


def _contested(text: str, at: int, language: str) -> bool:
    """Whether a word of contests or of votes stands near: "3 to 5" alone is a stretch."""
    known, verbs, nouns = lexicon(language), _contest_verbs(language), _contest_nouns(language)
    for chunk in text[max(0, at - _NEAR) : at + _NEAR].split():
        word = chunk.strip("\"'“”‘’().,;:!?")
        if word and (word.lower() in nouns or (word[0].isalpha() and known[word].base in verbs)):
            return True
    return False


@cache
def _contest_verbs(language: str) -> frozenset[str]:
    """The verbs of matches and of votes, of phrases the first word."""
    return frozenset(
        verb.partition("_")[0] for name in ("result_verbs", "vote_verbs") for verb in words(language, name)
    )


@cache
def _contest_nouns(language: str) -> frozenset[str]:
    """The nouns of matches and of votes, for one and for several."""
    nouns = {
        noun.partition("#")[0].lower() for name in ("result_nouns", "vote_words") for noun in words(language, name)
    }
    return frozenset(nouns | {f"{noun}s" for noun in nouns})


class _Telling:
    """The stretches without white space that have a word which tells a result by itself; each is looked up once."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._seen, self._told = set[str](), set[str]()
        self._verbs = {verb for verb, row in table(language, "result_verbs").items() if row["sure"] and "_" not in verb}
        nouns = table(language, "result_nouns").items()
        sure = {noun.partition("#")[0] for noun, row in nouns if row["sure"]}
        self._words = sure | {f"{noun}s" for noun in sure} | words(language, "vote_words")
        self._numbers = _units(language)
        self._seconds = frozenset(_seconds(language)) | self._numbers

    def among(self, chunks: AbstractSet[str]) -> AbstractSet[str]:
        """Those of some stretches that do."""
        if len(self._seen) >= FORMS:
            self._seen, self._told = set(), set()
        new = chunks - self._seen
        self._told.update(chunk for chunk in new if self._look_up(chunk.strip("\"'“”‘’().,;:!?").lower()))
        self._seen.update(new)
        return chunks & self._told

    def _look_up(self, word: str) -> bool:
        if word in self._words:
            return True
        first, dash, second = word.partition("-")
        if dash:
            return second in self._seconds and (first in self._numbers or first in self._seconds or first.isdigit())
        return word.isalpha() and lexicon(self._language)[word].base in self._verbs


@cache
def _telling(language: str) -> _Telling:
    return _Telling(language)


@cache
def _units(language: str) -> frozenset[str]:
    """The words of numbers below twenty."""
    return frozenset(word for word, row in table(language, "numbers").items() if row["kind"] == "unit")


@cache
def _joined(language: str) -> re.Pattern[str]:
    """A quick look for the word that joins two numbers of a score, before a digit."""
    return re.compile(rf" (?:{_to(language)}) (?=\d)")


def _to(language: str) -> str:
    """The words that join two numbers of a score, as alternatives."""
    return any_of({word for word, row in table(language, "score_words").items() if row["kind"] == "joins"})


@cache
def _between(language: str) -> re.Pattern[str]:
    """What stands between two sets, with the points of a tie-break in brackets."""
    last = any_of(joining(language))
    return re.compile(rf"(?: ?\(\d{{1,2}}(?:[-–]\d{{1,2}})?\))?(?:, (?:(?:{last}) )?| (?:{last}) | )")


@cache
def _margins(language: str) -> re.Pattern[str]:
    """A quick look for "by" and a number of what a contest is won by."""
    agents = "|".join(sorted(links(language, "agent")))
    return re.compile(rf" (?:{agents}) (?:[\w-]+ ){{1,2}}(?:{'|'.join(sorted(units(language)))})\b")


@cache
def _seconds(language: str) -> dict[str, str]:
    """The words in place of the second number, with what they say."""
    return {
        word: row["kind"] for word, row in table(language, "score_words").items() if row["kind"] in {"zero", "same"}
    }


def units(language: str) -> dict[str, str]:
    """What a score may count: the noun in the singular and its plural, to the singular."""
    nouns = [noun.partition("#")[0] for noun, row in table(language, "result_nouns").items() if row["class"] == "unit"]
    return {form: noun for noun in nouns for form in (noun, f"{noun}s")}


@cache
def _forms(language: str) -> _Forms:
    small = any_of(_units(language))
    tens = any_of([word for word, row in table(language, "numbers").items() if row["kind"] == "ten"])
    number = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}|(?:{tens})(?:-(?:{small}))?|(?:{small}))"
    seconds, unit = any_of(list(_seconds(language))), any_of(list(units(language)))
    sides = table(language, "vote_sides")
    for_, against = (any_of([p for p, row in sides.items() if row["side"] == side]) for side in ("for", "against"))
    voted = any_of(words(language, "vote_words"))
    edge = r"(?<![\w$£€.,/-])"
    return _Forms(
        re.compile(
            rf"{edge}({small}|{seconds}|\d{{1,2}})(?:-({small}|{seconds})| ({seconds}))(?![\w-])", re.IGNORECASE
        ),
        re.compile(
            rf"{edge}({number})(?: ({unit}))? (?:{_to(language)}) ({number})(?: ({unit}))?(?![\w%-]|[.,]\d)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"{edge}({number}) (?:(?:{unit}|{voted}) )?(?:{for_})(?:,? [a-z]+|,)? ({number}) "
            rf"(?:(?:{unit}|{voted}) )?(?:{against})\b",
            re.IGNORECASE,
        ),
    )


def scores(text: str, start: int, end: int, language: str) -> list[Score]:
    """The score expressions of text[start:end], in text order; no two overlap."""
    found: list[Score] = []
    for score in sorted(_read(text, start, end, language), key=lambda s: (s.start, -s.end)):
        if not found or score.start >= found[-1].end:
            found.append(score)
    return found


def _read(text: str, start: int, end: int, language: str) -> Iterator[Score]:
    forms = _forms(language)
    yield from _dashed(text, start, end, language)
    for match in forms.worded.finditer(text, start, end):
        numbers = _worded(match.group(1).lower(), (match.group(2) or match.group(3)).lower(), language)
        if numbers:
            yield Score(*match.span(), numbers, "words")
    known = units(language)
    for match in forms.to.finditer(text, start, end):
        unit = (match.group(2) or match.group(4) or "").lower()
        yield Score(
            *match.span(), (_number(match[1], language), _number(match[3], language)), "to", known.get(unit, "")
        )
    for match in forms.split.finditer(text, start, end):
        numbers = (_number(match[1], language), _number(match[2], language))
        yield Score(*match.span(), numbers, "for and against", "vote")


def _dashed(text: str, start: int, end: int, language: str) -> Iterator[Score]:
    """Pairs of digits; those that stand in one list are the sets of one match."""
    listed: list[re.Match[str]] = []
    for match in [*_DIGITS.finditer(text, start, end), None]:
        if listed and (match is None or not _between(language).fullmatch(text, listed[-1].end(), match.start())):
            numbers = tuple(int(number) for one in listed for number in one.groups())
            if not any(len(number) > 1 and number[0] == "0" for one in listed for number in one.groups()):
                yield Score(listed[0].start(), listed[-1].end(), numbers, "sets" if len(listed) > 1 else "dash")
            listed = []
        if match is not None:
            listed.append(match)


def _worded(first: str, second: str, language: str) -> tuple[int, int] | None:
    seconds = _seconds(language)
    if seconds.get(first) == "same":
        return None
    one = 0 if first in seconds else _number(first, language)
    if second not in seconds:
        return one, _number(second, language)
    return one, one if seconds[second] == "same" else 0


def _number(written: str, language: str) -> int:
    number = read_number(written.lower(), 0, language)
    return int(number.value) if number else 0
