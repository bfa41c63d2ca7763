"""Figures that a noun beside them names: "a budget of $5 million", "a population of 391", "turnout was 37 per cent"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.extraction.clauses import subject_phrase
from claimcheck.extraction.lexicon import table, words
from claimcheck.model.values import COUNT, PERCENTAGE_POINT, PLAIN, Quantity, Unit

if TYPE_CHECKING:
    from claimcheck.extraction.analysis import Analysis, Placed
    from claimcheck.lexicon import Row

SHARE = "share"
"""The dimension of fractions of a whole."""
WHOLE = {"counted": "", "frame": "whole"}
"""The row of a figure that is divided into parts."""
REACH = 2
"""Tokens behind a figure that may end in its noun: "a $5 million production budget"."""
_WITHOUT_NOUN = frozenset({PLAIN, "currency", "percent"})
"""Dimensions of figures that say nothing of what they are figures of."""


def label(analysis: Analysis, placed: Placed, verb: int, language: str) -> Row | None:
    """The row of the noun that names a figure: before "of", right behind it, or at the head of the subject of a verb that says
    little. verb: the index of the token of the predicate that the mention hangs on, -1 for none.
    """
    value = placed.mention.value
    if not isinstance(value, Quantity) or (value.change is not None and not _is_level(analysis, placed, language)):
        return None
    rows = table(language, "figure_nouns")
    if _is_whole(analysis, placed, language):
        return WHOLE
    at = _before(analysis, placed, rows)
    if at < 0 and value.unit.dimension not in _WITHOUT_NOUN:
        return None
    if at < 0:
        at = _behind(analysis, placed, rows)
    if at < 0:
        at = _subject(analysis, placed, verb, rows, language)
    row = rows.get(analysis.words[at].lower) if at >= 0 else None
    return (_numbered(analysis, at, row) or row) if row else None


def _is_whole(analysis: Analysis, placed: Placed, language: str) -> bool:
    """Whether a figure opens a sentence as the whole of which parts follow: "Of the 31 sailors, 14 were saved"."""
    forms = analysis.words
    return placed.first == 2 and forms[1].kind == "determiner" and forms[0].lower in words(language, "partitives")


def _numbered(analysis: Analysis, at: int, row: Row) -> Row | None:
    """The row of a noun that tells nothing but a number, with the things before it that it numbers: "passenger numbers"."""
    forms = analysis.words
    if row["counted"] or row["frame"] or not at or not forms[at - 1].lexical or analysis.named[at - 1]:
        return None
    return {"counted": forms[at - 1].bare, "frame": ""}


def counted(value: Quantity, named: Row) -> Quantity:
    """The figure as a number of things, where its noun says of what and it has no unit."""
    noun = named["counted"]
    if not noun or value.unit.dimension != PLAIN:
        return value
    return replace(value, unit=Unit(noun, COUNT, noun), change=None)


def elided(analysis: Analysis, placed: Placed, before: Placed | None, language: str) -> Quantity | None:
    """A bare number with the noun of the figure before it, where each stands before "in" and a name: "40 deaths in Hull, 30 in Cork";
    None where it has a noun, or is no such number. before: the mention before it.
    """
    value = placed.mention.value
    if before is None or not isinstance(value, Quantity) or value.unit.dimension != PLAIN:
        return None
    first = before.mention.value
    if (
        not isinstance(first, Quantity)
        or first.unit.dimension != COUNT
        or not (_in_place(analysis, placed, language) and _in_place(analysis, before, language))
    ):
        return None
    return replace(value, unit=first.unit)


def _in_place(analysis: Analysis, placed: Placed, language: str) -> bool:
    """Whether a preposition of place with a name stands right behind a mention."""
    forms, at = analysis.words, placed.last
    if at < len(forms) and forms[at].lower in words(language, "everywhere_words"):
        return True
    if at >= len(forms) or not forms[at].place:
        return False
    at += 1
    while at < len(forms) and forms[at].kind == "determiner":
        at += 1
    return at < len(forms) and analysis.named[at]


def points(value: Quantity) -> Quantity:
    """The figure in percentage points, where it is a fraction of a point: "a quarter of a point"."""
    unit = value.unit
    if unit.dimension != SHARE or unit.head != "point" or {*unit.modifiers} - {"percentage"}:
        return value
    return replace(value, unit=Unit("percentage point", PERCENTAGE_POINT))


def _is_level(analysis: Analysis, placed: Placed, language: str) -> bool:
    """Whether a change is told by the level that it comes to: "had grown beyond 12 million"."""
    marks = words(language, "level_marks")
    return any(analysis.words[at].lower in marks for at in (placed.first, placed.first - 1) if at >= 0)


def _before(analysis: Analysis, placed: Placed, rows: dict[str, Row]) -> int:
    """The noun before a preposition and the figure ("a budget of", "home to"); -1 where there is none."""
    forms, at = analysis.words, placed.first - 2
    row = rows.get(forms[at].lower) if at >= 0 else None
    return at if row and forms[at + 1].lower == row["link"] else -1


def _behind(analysis: Analysis, placed: Placed, rows: dict[str, Row]) -> int:
    """The noun that the figure stands before; -1 where there is none."""
    forms = analysis.words
    for at in range(placed.last, min(placed.last + REACH, len(forms))):
        if not forms[at].lexical or analysis.named[at]:
            return -1
        if forms[at].lower in rows and not (at + 1 < len(forms) and forms[at + 1].lexical and not forms[at + 1].adverb):
            return at
    return -1


def _subject(analysis: Analysis, placed: Placed, verb: int, rows: dict[str, Row], language: str) -> int:
    """The head of the subject of a verb that says little, with nothing but small words between that verb and the figure."""
    forms, clause = analysis.words, placed.clause
    linking = placed.first - 1
    while linking >= clause.start and forms[linking].adverb:
        linking -= 1
    if linking >= clause.start and forms[linking].kind == "auxiliary":
        verb = linking
    if verb < clause.start or verb >= placed.first:
        return -1
    frame = analysis.frames[verb]
    if frame and frame not in words(language, "level_frames"):
        return -1
    if any(forms[at].lexical and not forms[at].adverb for at in range(verb + 1, placed.first)):
        return -1
    head = _head(analysis, subject_phrase(analysis, clause, verb), rows)
    return head if head >= 0 and forms[head].lower in rows else _head(analysis, range(clause.start, verb), rows)


def _head(analysis: Analysis, phrase: range, rows: dict[str, Row]) -> int:
    """The last word before the first preposition or mark; -1 where that comes first, or a verb before it."""
    forms, head = analysis.words, -1
    first = next((at for at in phrase if forms[at].is_word), phrase.stop)
    for at in range(first, phrase.stop):
        if not forms[at].is_word or forms[at].kind == "preposition" or analysis.frames[at]:
            break
        if forms[at].content or forms[at].lower in rows:
            head = at
    return head
