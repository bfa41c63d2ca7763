"""Parts of a whole within one sentence: which figures are said to be parts of which."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.model.marks import ALL, APART, WHOLE, divisions
from claimcheck.model.values import COUNT, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.claim import ClaimRecord

COMMA, AND = 2, 5
"""Characters between two members of a list: ", " and " and "."""
_BARE = re.compile(r"[\d.,\s]+|[^\W\d_]+(?:-[^\W\d_]+)?")
TOLD = frozenset({"asserted", "planned", "expected"})
"""Modalities of figures that are held against one another."""
LISTED = 3
"""Members that a list of other nouns must have at least before it is held against the number before it."""


@dataclass(slots=True)
class Breakdown:
    """A whole and the figures that the sentence gives as its parts, in text order. total: the whole as a number; apart: the
    text tells the parts so that none belongs to two of them; every: it claims to tell all of them.
    """

    whole: ClaimRecord
    parts: tuple[ClaimRecord, ...]
    total: float
    apart: bool = False
    every: bool = False


def breakdowns(claims: Sequence[ClaimRecord]) -> Iterator[Breakdown]:
    """The breakdowns of one sentence: by words ("60 of the 100 delegates"), by a noun that is left out ("of the 100
    delegates, 60 … and 50 …"), and as a list after a colon ("38 matches: 20 wins, 10 draws and 8 defeats").
    """
    counts = [claim for claim in claims if _counts(claim)]
    yield from _by_words(counts)
    marked = list(_marked(claims))
    yield from marked
    told = {id(found.whole) for found in marked}
    for at, claim in enumerate(counts):
        if id(claim) in told:
            continue
        parts = _elided(claim, counts[at + 1 :]) or _listed(claim, counts[at + 1 :])
        if parts:
            assert isinstance(claim.value, Quantity)
            yield Breakdown(claim, parts, claim.value.stated[0])


def _counts(claim: ClaimRecord) -> bool:
    value = claim.value
    return (
        isinstance(value, Quantity)
        and value.unit.dimension == COUNT
        and len(value.stated) == 1
        and value.change is None
        and claim.kind != "enumeration"
        and claim.modality in TOLD
    )


def _marked(claims: Sequence[ClaimRecord]) -> Iterator[Breakdown]:
    """The divisions that the text shows by its marks and words, whatever stands between whole and parts."""
    wholes: dict[str, tuple[ClaimRecord, set[str]]] = {}
    parts: dict[str, list[ClaimRecord]] = {}
    for claim in claims:
        if claim.kind == "enumeration" or not claim.rows:
            continue
        for number, said in divisions(claim.rows).items():
            if WHOLE in said:
                wholes[number] = (claim, said)
            else:
                parts.setdefault(number, []).append(claim)
    for number, (whole, said) in wholes.items():
        found = tuple(parts.get(number, ()))
        if not found or not all(claim.modality in TOLD for claim in (whole, *found)):
            continue
        assert isinstance(whole.value, Quantity)
        yield Breakdown(whole, found, whole.value.stated[0], APART in said, ALL in said)


def _by_words(counts: Sequence[ClaimRecord]) -> Iterator[Breakdown]:
    """Figures that name their own whole, by the whole they name."""
    groups: dict[tuple[float, str], list[ClaimRecord]] = {}
    for claim in counts:
        value = claim.value
        if isinstance(value, Quantity) and value.whole is not None:
            groups.setdefault((value.whole, value.unit.head), []).append(claim)
    for (total, _), parts in groups.items():
        yield Breakdown(parts[0], tuple(parts), total)


def _elided(whole: ClaimRecord, rest: Sequence[ClaimRecord]) -> tuple[ClaimRecord, ...]:
    """Bare numbers that count what the whole counts. Right after the whole and a comma only "of the …" leaves the noun out."""
    if not rest or is_bare(whole) or rest[0].start - whole.end != COMMA:
        return ()
    parts: list[ClaimRecord] = []
    for claim in rest:
        if not is_bare(claim) or _unit(claim) != _unit(whole):
            break
        parts.append(claim)
    return tuple(parts)


def _listed(whole: ClaimRecord, rest: Sequence[ClaimRecord]) -> tuple[ClaimRecord, ...]:
    """A list of other nouns that starts a clause of its own, as after a colon, and is closed by "and"."""
    parts: list[ClaimRecord] = []
    for claim in rest:
        if parts and claim.start - parts[-1].end not in {COMMA, AND}:
            break
        parts.append(claim)
    closed = len(parts) >= LISTED and parts[-1].start - parts[-2].end == AND
    if not closed or is_bare(whole) or not _own_clause(whole, parts):
        return ()
    heads = {_unit(claim) for claim in (whole, *parts)}
    return tuple(parts) if len(heads) == len(parts) + 1 else ()


def _own_clause(whole: ClaimRecord, parts: Sequence[ClaimRecord]) -> bool:
    """Whether the parts make a clause of nothing but themselves, and the whole stands in another."""
    first = parts[0].subject
    nouns = {_head(part) for part in parts}
    return _head(whole) in first.wider and not first.agent and len(first.words) < len(nouns)


def is_bare(claim: ClaimRecord) -> bool:
    """Whether the claim gives a number without its noun."""
    return bool(_BARE.fullmatch(claim.quote))


def _head(claim: ClaimRecord) -> str:
    assert isinstance(claim.value, Quantity)
    return claim.value.unit.head


def _unit(claim: ClaimRecord) -> str:
    assert isinstance(claim.value, Quantity)
    return claim.value.unit.name
