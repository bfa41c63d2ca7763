"""What is quoted, and who is named as having said it: one pass over the text between quotation marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction.lexicon import words
from claimcheck.extraction.speakers import Speakers
from claimcheck.model.claim import ClaimRecord, Scope, Subject
from claimcheck.model.document import SPEAKING_ZONES
from claimcheck.model.quoted import LEAST, quoted_words
from claimcheck.model.values import Name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from claimcheck.model.document import Document

QUOTATION = "quotation"
SHORTEST = 20
"""Code points below which no quotation has the words that it must have."""
_FORMS = (
    ("“", re.compile(r"“([^“”]{20,1500})”")),
    ('"', re.compile(r'"([^"\n]*)"')),
    ("‘", re.compile(r"(?<!\w)‘([^‘\n]{20,600}?[,.?!])’(?!\w)")),
    ("``", re.compile(r"``([^`\n]{20,1500}?)''")),
)
"""The mark that opens a quotation, and the whole of it. Straight marks are paired along their line, the short ones as well."""
_NOWHERE = Scope()


class _Quoted(NamedTuple):
    """What stands between two marks, half-open, without them; and the whole with its marks."""

    start: int
    end: int
    opens: int
    closes: int


def quotations(
    document: Document, names: Callable[[], Sequence[tuple[str, int]]], language: str
) -> Iterator[ClaimRecord]:
    """A claim for each quotation of some length whose speaker is named, in text order.

    names: gives those of the text with how often they occur; called only where something is quoted.
    """
    text, found_quotes = document.text, sorted(_quoted(document.text))
    if not found_quotes:
        return
    speakers = Speakers(text, names(), language)
    for quoted in found_quotes:
        # Most quotations name nobody, so that words are taken apart last; in a wrapped text some spaces are line ends.
        if text.count(" ", quoted.start, quoted.end) < LEAST // 2:
            continue
        found = speakers.of(quoted.opens, quoted.end, quoted.closes)
        zone = _zone(document, quoted.start) if found else ""
        said = quoted_words(text[quoted.start : quoted.end]) if zone in SPEAKING_ZONES else ()
        if found and len(said) >= LEAST and not _is_formula(said, language):
            yield ClaimRecord(
                kind=QUOTATION,
                measure=QUOTATION,
                source=document.id,
                start=quoted.start,
                end=quoted.end,
                quote=text[quoted.start : quoted.end],
                value=Name(found.name),
                zone=zone,
                subject=Subject(words=tuple(sorted(set(said)))),
                scope=_NOWHERE,
                attribution=found.name,
                # It reaches to who says it, and leaves a mark out, so that it is no sentence of another claim.
                sentence=(min(quoted.start, found.start), max(quoted.end, found.end)),
                rows=("extractors:quotation", f"speech:{found.verb}"),
            )


def _zone(document: Document, at: int) -> str:
    return next((zone.name for zone in document.zones if zone.start <= at < zone.end), "")


def _quoted(text: str) -> Iterator[_Quoted]:
    for mark, form in _FORMS:
        if mark in text:
            for match in form.finditer(text):
                start, end = match.span(1)
                while start < end and text[start] == " ":
                    start += 1
                while end > start and text[end - 1] == " ":
                    end -= 1
                if end - start >= SHORTEST and (mark != '"' or _is_paired(text, match)):
                    yield _Quoted(start, end, *match.span())


def _is_paired(text: str, match: re.Match[str]) -> bool:
    """Whether straight marks open and close: inside stands no space behind the first or before the last."""
    inner = match.group(1)
    before = text[match.start() - 1 : match.start()]
    return not (inner[0].isspace() or inner[-1].isspace() or before.isalnum())


def _is_formula(said: tuple[str, ...], language: str) -> bool:
    spoken = f" {' '.join(said)} "
    return any(f" {phrase} " in spoken for phrase in words(language, "formulas"))
