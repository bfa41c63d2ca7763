"""Whose age it is: the name beside an age ("Ann Lee, 44,", "the 44-year-old teacher Ann Lee", "Ann Lee, who is 44")."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.lexicon import table, words
from claimcheck.model.values import Quantity

if TYPE_CHECKING:
    from claimcheck.extraction.analysis import Analysis, Placed
    from claimcheck.model.claim import ClaimRecord

AGED = "extractors:aged"
"""The row of a claim whose subject is the person beside an age."""
AGE = "age"
BEFORE, BEHIND = 4, 6
"""Tokens between a name and the age behind it (", who is now"), and between an age and the name behind it ("former maths teacher,")."""
MARKS = frozenset({",", "("})


@cache
def _phrases(language: str, *places: str) -> frozenset[str]:
    """The words of some places of the table of ages."""
    return frozenset(row["phrase"] for row in table(language, "ages").values() if row["place"] in places)


def is_age(placed: Placed) -> bool:
    """Whether a mention is one age."""
    value = placed.mention.value
    return isinstance(value, Quantity) and value.unit.dimension == AGE and len(value.stated) == 1


def of_person(claim: ClaimRecord, analysis: Analysis, placed: Placed, text: str, language: str) -> ClaimRecord:
    """The claim of an age with the name beside it as its subject; as it is where none stands there, or where the age is told of
    another time ("who was 19 when she left").
    """
    if _elsewhen(text, placed.mention.end, language):
        return claim
    found = _before(analysis, placed, language) or _behind(analysis, placed, language)
    if found is None:
        return claim
    first, last = found
    said = tuple(sorted({word for word in analysis.said[first:last] if word}))
    name = text[analysis.starts[first] : analysis.ends[last - 1]]
    return replace(claim, subject=replace(claim.subject, agent=said, head=name), rows=(*claim.rows, AGED))


def _elsewhen(text: str, end: int, language: str) -> bool:
    """Whether an age is told of the time of something else: "19 when", "27 at the time"."""
    behind = text[end : end + 24].lstrip()
    return any(behind.startswith(phrase) for phrase in _phrases(language, "then", "date"))


def _before(analysis: Analysis, placed: Placed, language: str) -> tuple[int, int] | None:
    """The name before an age: nothing but a comma, a bracket, an article, or "who" with its verb parts them."""
    at = placed.first - 1
    links = _phrases(language, "subject", "be", "turn", "adverb")
    while at >= 0 and placed.first - at <= BEFORE and not analysis.named[at]:
        word = analysis.words[at]
        described = word.lexical and not word.capital and not analysis.frames[at]
        if not described and word.text not in MARKS and word.kind != "determiner" and word.lower not in links:
            return None
        at -= 1
    near = at >= 0 and at < placed.first - 1 and analysis.words[at + 1].text in MARKS
    return _name(analysis, language, last=at + 1) if near else None


def _behind(analysis: Analysis, placed: Placed, language: str) -> tuple[int, int] | None:
    """The name behind an age that stands before a noun: "the 44-year-old teacher Ann Lee", "44-year-old Ann Lee"."""
    at, stop = placed.last, min(placed.last + BEHIND, len(analysis.words))
    peoples = words(language, "demonyms")
    while at < stop and (not analysis.named[at] or analysis.words[at].lower in peoples):
        word = analysis.words[at]
        if at in analysis.busy or (word.text != "," and (not word.lexical or analysis.frames[at])):
            return None
        at += 1
    behind_mark = at == placed.last + 1 and analysis.words[placed.last].text == ","  # "…, 44, Ann Lee": another person
    if at >= stop or behind_mark:
        return None
    return _name(analysis, language, first=at)


def _name(analysis: Analysis, language: str, *, first: int = -1, last: int = -1) -> tuple[int, int] | None:
    """The name that begins or ends at a token, as a half-open range; None where it is of a people alone."""
    peoples = words(language, "demonyms")
    for start, stop in analysis.names:
        if (start == first or stop == last) and any(word.lower not in peoples for word in analysis.words[start:stop]):
            return start, stop
    return None
