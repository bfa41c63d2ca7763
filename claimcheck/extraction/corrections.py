"""Claims of figures that the text itself takes back, and of those that it puts in their place."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING, TypeAlias

from claimcheck.extraction.numbers import read_number
from claimcheck.extraction.sentences import sentences
from claimcheck.extraction.withdrawing import Figure, counted, cues, is_note, mended, of_class, told
from claimcheck.model.document import SPEAKING_ZONES
from claimcheck.model.values import COUNT, PLAIN, Quantity, Time

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from claimcheck.extraction.withdrawing import Cue, Told
    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.document import Document
    from claimcheck.model.values import Value

Span: TypeAlias = tuple[int, int]
Pull: TypeAlias = "Callable[[str], Sequence[ClaimRecord]]"
"""Pulls the claims of a few words."""
NEEDS_A_NOTE = frozenset({"text", "mends"})
NOTE, WITHDRAWN, CORRECTED = "extractors:correction", "withdrawn", "corrected"
"""The row of claims by which a text corrects itself; and what the other row says of a claim, behind its cue."""
_START = attrgetter("start")
_WORD = re.compile(r"(?<![\w.,'’-])\w+")


def corrected(
    document: Document, claims: Sequence[ClaimRecord], opened: AbstractSet[str], language: str, pull: Pull
) -> list[ClaimRecord]:
    """The claims, those that the text withdraws as denied, and those that it puts in place with their subject; most texts
    have no cue of a correction, and keep theirs as they are.

    opened: the first words of cues that occur in the text.
    """
    text, found = document.text, sorted(claims, key=_START)
    taken: set[Span] = set()
    for cue in sorted(cues(text, opened, language)):
        zone = next((zone for zone in document.zones if zone.start <= cue.start < zone.end), None)
        if zone is None or zone.name not in SPEAKING_ZONES:
            continue
        spans = sentences(text, *_paragraph(text, cue.start, (zone.start, zone.end)), language)
        place = next((at for at, span in enumerate(spans) if span[0] <= cue.start < span[1]), None)
        if place is None or spans[place] in taken:
            continue
        note = is_note(text, spans[place], language)
        if cue.kind in NEEDS_A_NOTE and not note:
            continue
        for span, said in _said(text, spans[place : place + 2], found, cue, language, note=note):
            taken.add(span)
            found = sorted(_rewritten(text, span, said, found, language, pull, zone.name, note=note), key=_START)
    return found


def _paragraph(text: str, at: int, within: Span) -> Span:
    """The stretch between two blank lines around an offset: sentences end there in any case."""
    start, end = text.rfind("\n\n", within[0], at), text.find("\n\n", at, within[1])
    return (within[0] if start < 0 else start, within[1] if end < 0 else end)


def _said(
    text: str, spans: Sequence[Span], claims: Sequence[ClaimRecord], cue: Cue, language: str, *, note: bool
) -> Iterator[tuple[Span, Told]]:
    """What the sentence of the cue says, and where it corrects the text without saying to what, the sentence after it."""
    figures = _figures(text, spans[0], claims, language)
    said = told(text, spans[0], figures, cue, language)
    if said:
        yield spans[0], said
    apart = len(spans) < 2 or "\n" in text[spans[0][1] : spans[1][0]]
    if note and not apart and cue.kind in {"text", "wrong"} and not (said and said.corrected):
        after = mended(text, spans[1], _figures(text, spans[1], claims, language), cue, language)
        if after and (said or after.withdrawn):
            yield spans[1], after


def _figures(text: str, span: Span, claims: Sequence[ClaimRecord], language: str) -> list[Figure]:
    """The numbers of a sentence that no date owns; where it has none, its days. claims: ascending by their starts."""
    inside = claims[bisect_left(claims, span[0], key=_START) : bisect_left(claims, span[1], key=_START)]
    dated = [claim for claim in inside if not isinstance(claim.value, Quantity)]
    found: list[Figure] = []
    for word in _WORD.finditer(text, *span):
        at = word.start()
        if any(claim.start <= at < claim.end for claim in dated) or (found and at < found[-1].end):
            continue
        number = read_number(text, at, language)
        if number and not (number.spelled and number.value <= 1):
            found.append(Figure(at, number.end, number.value))
    days = [c for c in dated if isinstance(c.value, Time) and c.value.grain == "day" and not c.value.parts]
    return found or [
        Figure(claim.start, claim.end, claim.value.timex) for claim in days if isinstance(claim.value, Time)
    ]


def _rewritten(
    text: str,
    span: Span,
    said: Told,
    claims: Sequence[ClaimRecord],
    language: str,
    pull: Pull,
    zone: str,
    *,
    note: bool,
) -> list[ClaimRecord]:
    """The claims, with those of the sentence's figures made anew.

    A claim elsewhere in the text that states the other figure says what each of the two is about.
    """
    figures = [*said.withdrawn, *said.corrected]
    mine = {figure: [c for c in claims if c.start < figure.end and figure.start < c.end] for figure in figures}
    old = [claim for found in mine.values() for claim in found]
    rest = [claim for claim in claims if not any(claim is other for other in old)]
    models = [c for c in rest if c.modality == "asserted" and not span[0] <= c.start < span[1]]
    named = _named(text, span, figures[0], old, language, pull)
    made = list(rest)
    for figure in figures:
        back = figure in said.withdrawn
        others = said.corrected if back else said.withdrawn
        about = _model([*others, figure], models, named)
        if about is None and note and not others:
            about = _only(models, named or next(iter(mine[figure]), None))
        about = about or named or next(iter(old), None)
        if about is None:
            continue
        alone = [c for c in mine[figure] if all(c not in mine[other] for other in figures if other is not figure)]
        start, end = (alone[0].start, alone[0].end) if alone else (figure.start, figure.end)
        row = f"corrections:{said.cue.name}"
        claim = replace(
            about, start=start, end=end, quote=text[start:end], zone=zone, sentence=span, polarity="affirmed"
        )
        claim.value = _value(about.value, figure, alone[0].value if alone else None)
        claim.modality = "denied" if back else "asserted"
        claim.rows = (*about.rows, row, WITHDRAWN if back else CORRECTED, *((NOTE,) if note else ()))
        made.append(claim)
    return made


def _value(about: Value, figure: Figure, own: Value | None) -> Value:
    """The figure as a value of the kind and the unit of what it is about, with the hedge of its own words."""
    if not isinstance(about, Quantity) or not isinstance(figure.value, float):
        return own or about
    hedged = own if isinstance(own, Quantity) and len(own.stated) == 1 else None
    unit = about.unit if hedged is None or hedged.unit.dimension in {PLAIN, about.unit.dimension} else hedged.unit
    return Quantity((figure.value,), unit, hedged.hedge if hedged else "exact", None, hedged.step if hedged else 0.0)


def _named(
    text: str, span: Span, figure: Figure, old: Sequence[ClaimRecord], language: str, pull: Pull
) -> ClaimRecord | None:
    """A claim of what the sentence counts: a figure that has its noun, or the noun of "the number of …" or of a toll."""
    noun = next((c for c in old if isinstance(c.value, Quantity) and c.value.unit.dimension != PLAIN), None)
    if noun is not None or not isinstance(figure.value, float):
        return noun
    for kind, found in counted(text, span, language):
        read = pull(of_class(language, kind)[0].format(number=f"{figure.value:.12g}", noun=found) + ".")
        claim = next((c for c in read if isinstance(c.value, Quantity) and c.kind != "number"), None)
        if claim is not None:
            around = next(iter(old), claim)
            return replace(claim, source=around.source, subject=replace(around.subject, frame=claim.subject.frame))
    return None


def _model(figures: Sequence[Figure], models: Sequence[ClaimRecord], named: ClaimRecord | None) -> ClaimRecord | None:
    """The claim of the text that states one of the figures, the first that has any; None where the text states it of several things."""
    for figure in figures:
        found = [c for c in models if _states(c.value, figure) and (named is None or _alike(c, named))]
        if found and len({claim.measure for claim in found}) == 1:
            return found[0]
    return None


def _only(models: Sequence[ClaimRecord], named: ClaimRecord | None) -> ClaimRecord | None:
    """The one claim of the text of what the figure is of: what was put in place of a figure that a note takes back alone."""
    found = [c for c in models if named is not None and c.kind == named.kind and _alike(c, named)]
    return found[0] if found and len({c.measure for c in found}) == len({str(c.value) for c in found}) == 1 else None


def _states(value: Value, figure: Figure) -> bool:
    if isinstance(value, Quantity):
        return value.stated == (figure.value,)
    return isinstance(value, Time) and value.timex == figure.value


def _alike(claim: ClaimRecord, named: ClaimRecord) -> bool:
    mine, theirs = claim.value, named.value
    if not isinstance(mine, Quantity) or not isinstance(theirs, Quantity):
        return type(mine) is type(theirs) and claim.subject.frame == named.subject.frame
    return claim.measure == named.measure or (mine.unit.dimension == COUNT and mine.unit.head == theirs.unit.head)
