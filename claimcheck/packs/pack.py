"""What a pack is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from claimcheck.model.claim import Account, ClaimRecord
    from claimcheck.model.document import Document
    from claimcheck.packs.claim_types import ClaimType
    from claimcheck.packs.rows import MeasureRow, UnitRow
    from claimcheck.rules.base import Rule

Extractor: TypeAlias = "Callable[[Document, Account], Iterable[ClaimRecord]]"
"""A document and what was pulled from it (a claim for every mention, with its sentence, scope and speaker) to further claims.
One that covers the same span as a built-in claim takes its place."""

Key: TypeAlias = "Callable[[ClaimRecord, Account], str | None]"
"""What a claim is about, in one string; None where it cannot be told."""


@dataclass(frozen=True, slots=True)
class Pack:
    """Claim types, extractors, measures, units, keys and rules under one name.

    name: lower case with hyphens, as configurations select it; install: what to give to `pip install`, for those who have a
    claims file with its kinds and not the pack; names: other names of people, organisations and places to the full one (a
    gazetteer); keys: kind to key, for kinds without a claim type; tables: rows for other tables of the language; origin: the
    file that it was loaded from.
    """

    name: str
    claim_types: Sequence[type[ClaimType]] = ()
    extractors: Sequence[Extractor] = ()
    measures: Sequence[MeasureRow] = ()
    units: Sequence[UnitRow] = ()
    keys: Mapping[str, Key] = field(default_factory=dict)
    rules: Sequence[type[Rule] | Rule] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    tables: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)
    install: str = ""
    origin: str = ""

    def kinds(self) -> frozenset[str]:
        """The kinds of claim that only this pack makes."""
        patterns = {getattr(extractor, "kind", "") for extractor in self.extractors} - {""}
        return frozenset({*patterns, *self.keys, *(kind.of_kind() for kind in self.claim_types)})
