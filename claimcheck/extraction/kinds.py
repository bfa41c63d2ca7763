"""What kind of claim a mention makes, and which measure it is of."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, TypeAlias

from claimcheck.extraction.fates import fate
from claimcheck.extraction.lemmas import canonical
from claimcheck.extraction.lexicon import table, words
from claimcheck.extraction.nouns import noun_phrase
from claimcheck.extraction.subjects import attributive
from claimcheck.measures import fate_measure, measure_of, noun_groups
from claimcheck.model.values import COUNT, PART_OF, PLAIN, Duration, Ordinal, Quantity, Time

if TYPE_CHECKING:
    from claimcheck.extraction.analysis import Analysis, Clause, Placed
    from claimcheck.model.claim import MentionRecord

Kind: TypeAlias = tuple[str, str, tuple[str, ...]]
"""The kind, the measure, and the table rows that decided them."""
DATELINE: Kind = ("dateline", "publication-date", ("extractors:dateline",))
DEADLINE: Kind = ("deadline", "deadline", ("extractors:deadline",))
EVENT_DATE: Kind = ("event-date", "date", ("extractors:event-date",))
DURATION: Kind = ("duration", "duration", ("extractors:duration",))
ANNIVERSARY: Kind = ("anniversary", "anniversary", ("extractors:anniversary",))
FIRST: Kind = ("first", "first", ("extractors:first",))
NUMBER: Kind = ("number", "number", ("extractors:number",))
JUBILEE = "anniversary"
"""The head of an ordinal that counts years since a founding."""
PEOPLE = "people"
"""The group of counted nouns that something may befall."""
_ENDS = frozenset({"by", "before", "until"})
_BEFORE_DATELINE = re.compile(r"[A-Z][^()\n]{0,40}\(\s*")
_AFTER_DATELINE = re.compile(r"\s*\)\s*[-–—]")


def kind_of(
    text: str,
    analysis: Analysis,
    placed: Placed,
    frame: str,
    published: tuple[int, int] | None,
    language: str,
) -> Kind:
    """The kind and the measure of the claim that a mention makes.

    frame: the predicate that the mention hangs on; published: the span in the text that tells the day of publication, if any.
    """
    mention, clause = placed.mention, placed.clause
    match mention.value:
        case Quantity() as value:
            return _figure(analysis, placed, value, frame, language)
        case Time() as value:
            if _dateline(text, analysis, clause, mention, published, language):
                return DATELINE
            if attributive(analysis, mention, analysis.index(mention.end)):
                noun = noun_phrase(text, mention.end + 1, language)
                return "event-date", f"edition:{noun.head if noun else ''}", ("extractors:edition",)
            asks = value.bound in _ENDS and any(analysis.words[at].deadline for at in analysis.cues_in(clause))
            return DEADLINE if asks else EVENT_DATE
        case Duration():
            return DURATION
        case Ordinal() as value:
            if value.head == JUBILEE:
                return ANNIVERSARY
            return FIRST if value.stated == 1 else ("ordinal", f"ordinal:{value.head}", ("extractors:ordinal",))
    return "other", "other", ()


def _figure(analysis: Analysis, placed: Placed, value: Quantity, frame: str, language: str) -> Kind:
    unit = value.unit
    if unit.dimension == COUNT and (noun_groups(language).get(unit.head) == PEOPLE or unit.head in _ill(language)):
        row = fate_measure(fate(analysis, placed, unit.head, language), language)
        if row is not None:
            return row.kind, row.name, (f"measures:{row.name}",)
    toll = unit.dimension == PLAIN and any(analysis.words[at].toll for at in analysis.cues)
    return _measured(unit.dimension, unit.name, (unit.head, *unit.others), frame, language, toll)


@cache
def _ill(language: str) -> frozenset[str]:
    """Counted nouns for people who have a disease ("450 cases, of which four had died")."""
    rows = table(language, "counted_alike")
    return frozenset(noun for noun, row in rows.items() if row["set"] == "infections" and row["frames"] == "*")


@lru_cache(maxsize=1 << 14)
def _measured(
    dimension: str,
    name: str,
    nouns: tuple[str, ...],
    frame: str,
    language: str,
    toll: bool,  # noqa: FBT001 - a part of the key
) -> Kind:
    heads = tuple(canonical(noun, language) for noun in nouns if noun)
    row = measure_of(dimension, (*nouns, *heads), frame, language, toll=toll)
    if row is not None:
        return row.kind, row.name, (f"measures:{row.name}",)
    if dimension == COUNT:
        return "count", f"count:{heads[0] if heads else name}", ("extractors:count",)
    return (
        NUMBER
        if dimension == PLAIN or dimension.startswith(PART_OF)
        else ("measurement", dimension, ("extractors:measurement",))
    )


def _dateline(
    text: str,
    analysis: Analysis,
    clause: Clause,
    mention: MentionRecord,
    published: tuple[int, int] | None,
    language: str,
) -> bool:
    """Whether a date is that of a dateline: the text's own telling of its day, in brackets after a place and before a dash,
    or behind nothing but "published" or "updated".
    """
    if published is not None and published[0] <= mention.start < published[1]:
        return True
    stamps = words(language, "stamp_words")
    said = {*analysis.said[clause.start : clause.end]} - {""}
    if said and said <= stamps and not _has_subject(analysis, clause):
        return True
    return bool(
        _AFTER_DATELINE.match(text, mention.end) and _BEFORE_DATELINE.fullmatch(text, analysis.start, mention.start)
    )


def _has_subject(analysis: Analysis, clause: Clause) -> bool:
    """Whether something is said of something else than the text: "It was published in 1849" has an auxiliary or a pronoun."""
    return any(word.kind in {"auxiliary", "pronoun"} for word in analysis.words[clause.start : clause.end])
