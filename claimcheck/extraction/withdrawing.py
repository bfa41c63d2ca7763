"""Where a text takes a figure back: cues of a correction or a revision, the figure withdrawn, and the one put in its place."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction.lexicon import table
from claimcheck.extraction.words import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

OPENING = frozenset({"text", "wrong", "before", "mends", "revises", "lowers", "raises"})
"""The classes of cues that a sentence is looked at for."""
NEAR = 300
"""Code points around a cue within which its sentence is expected to name the tally that it is of."""
_WORD = re.compile(r"[^\W_]+")


class Cue(NamedTuple):
    """A cue in its place, half-open. name: its row; kind: its class."""

    start: int
    end: int
    name: str
    kind: str


class Figure(NamedTuple):
    """What may be withdrawn or put in place: half-open offsets and its value, a number or a TIMEX3 value."""

    start: int
    end: int
    value: float | str


class Told(NamedTuple):
    """What a sentence says of its figures: those withdrawn, those in their place, and the cue."""

    withdrawn: tuple[Figure, ...]
    corrected: tuple[Figure, ...]
    cue: Cue


@cache
def of_class(language: str, kind: str) -> tuple[str, ...]:
    """The cues of a class, the longest first."""
    rows = table(language, "corrections").items()
    return tuple(sorted((cue for cue, row in rows if row["class"] == kind), key=lambda cue: (-len(cue), cue)))


@cache
def _pattern(language: str, kind: str) -> re.Pattern[str]:
    cues = (re.escape(cue) for cue in of_class(language, kind))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(cues)})(?![\w-])", re.IGNORECASE)


@cache
def _behind(language: str, kind: str) -> re.Pattern[str]:
    """A cue of a class, and no more than an article after it, at the end of a stretch of text."""
    cues = (re.escape(cue) for cue in of_class(language, kind))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(cues)})\s+(?:[^\W\d_]{{1,3}}\s+)?$", re.IGNORECASE)


@cache
def _openings(language: str) -> tuple[tuple[str, str, str], ...]:
    """The cues that may open a correction: as written in a sentence and at its start, the row, and the class."""
    rows = table(language, "corrections").items()
    both = ((form, cue, row["class"]) for cue, row in rows for form in (cue, cue[0].upper() + cue[1:]))
    return tuple(opening for opening in both if opening[2] in OPENING)


@cache
def opening_words(language: str) -> frozenset[str]:
    """The first words of the cues that may open a correction, with a small and with a capital letter."""
    return frozenset(form.split()[0] for form, _, _ in _openings(language))


def cues(text: str, opened: AbstractSet[str], language: str) -> Iterator[Cue]:
    """The cues of a text that may open a correction, by class: found by their letters, and then looked at. opened: their first
    words that occur in the text.
    """
    for form, name, kind in _openings(language):
        if form.split(" ", 1)[0] not in opened:
            continue
        start = text.find(form)
        while start >= 0:
            end = start + len(form)
            whole = not text[max(0, start - 1) : start].isalnum() and not text[end : end + 1].isalnum()
            if whole and _speaks(text, start, end, kind, language):
                yield Cue(start, end, name, kind)
            start = text.find(form, end)


def _speaks(text: str, start: int, end: int, kind: str, language: str) -> bool:
    """Whether a cue that needs a verb of saying beside it has one, and does not compare ("more than previously reported"); and
    one of a tally has a tally near it.
    """
    if kind in {"lowers", "raises"}:
        return _pattern(language, "tally").search(text, max(0, start - NEAR), end + NEAR) is not None
    if kind not in {"wrong", "before"}:
        return True
    known = lexicon(language)
    after = _WORD.search(text, end, end + 20)
    before = _WORD.findall(text, max(0, start - 20), start)
    said = (after and known[after.group()].speech) or (kind == "before" and before and known[before[-1]].speech)
    return bool(said) and not (before and before[-1].lower() in of_class(language, "than"))


def told(text: str, span: tuple[int, int], figures: Sequence[Figure], cue: Cue, language: str) -> Told | None:
    """What a sentence with a cue says of its figures; None where it withdraws none and corrects none."""
    negated = [figure for figure in figures if _is_behind(text, span, figure, "not", language)]
    others = [figure for figure in figures if figure not in negated]
    match cue.kind:
        case "text" | "wrong":
            withdrawn, corrected = _turned(text, cue, others, language)
        case "before":
            withdrawn, corrected = _turned(text, cue, others, language)
            if negated:
                withdrawn, corrected = [], others
            if not (withdrawn or negated) or not corrected:
                return None
        case "mends":
            withdrawn, corrected = [], [figure for figure in others if figure.start >= cue.end]
        case _:
            if cue.kind != "revises" and not _pattern(language, "tally").search(text, *span):
                return None
            withdrawn = [figure for figure in others if _is_behind(text, span, figure, "from", language)]
            corrected = [figure for figure in others if _is_behind(text, span, figure, "to", language)]
            if not corrected or corrected[0].start < cue.start:
                return None
    found = Told((*withdrawn, *negated), tuple(corrected), cue)
    return found if found.withdrawn or found.corrected else None


def _turned(text: str, cue: Cue, figures: Sequence[Figure], language: str) -> tuple[Sequence[Figure], Sequence[Figure]]:
    """The figures behind a cue up to where the sentence turns, and those after that."""
    behind = [figure for figure in figures if figure.start >= cue.end]
    if not behind:
        return [], []
    turn = _pattern(language, "turn").search(text, behind[0].end, behind[-1].end)
    at = turn.start() if turn else behind[-1].end
    return [figure for figure in behind if figure.start < at], [figure for figure in behind if figure.start >= at]


def mended(text: str, span: tuple[int, int], figures: Sequence[Figure], cue: Cue, language: str) -> Told | None:
    """What the sentence after a correction says: what is right, and what was not."""
    negated = tuple(figure for figure in figures if _is_behind(text, span, figure, "not", language))
    others = tuple(figure for figure in figures if figure not in negated)
    return Told(negated, others, cue) if others else None


def _is_behind(text: str, span: tuple[int, int], figure: Figure, kind: str, language: str) -> bool:
    return bool(_behind(language, kind).search(text[max(span[0], figure.start - 30) : figure.start]))


def is_note(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether a sentence corrects the text that it stands in, and does not tell of others who do."""
    opening = _WORD.search(text, *span)
    noted = opening is not None and opening.group().lower() in of_class(language, "note")
    return noted or bool(_pattern(language, "self").search(text, *span))


def counted(text: str, span: tuple[int, int], language: str) -> Iterator[tuple[str, str]]:
    """What the sentence says is counted: pairs of the class of reading and the noun ("number of countries", "toll")."""
    for opening in of_class(language, "number of"):
        for found in re.finditer(
            rf"(?<![\w-]){re.escape(opening)} ((?:[^\W\d_]+ ){{0,2}}[^\W\d_]+)", text[slice(*span)]
        ):
            noun = found[1].split()
            yield from (("reads", " ".join(noun[:size])) for size in range(len(noun), 0, -1))
    tally = _pattern(language, "tally").search(text, *span)
    if tally:
        yield "rises", tally.group()
