"""What the extractors and the names of packs add to what was pulled from a source."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.deadline import OverTime, Watch
from claimcheck.errors import RuleError

if TYPE_CHECKING:
    from claimcheck.model.claim import Account, ClaimRecord
    from claimcheck.model.document import Document
    from claimcheck.packs.registry import Registry


@dataclass(frozen=True, slots=True)
class Fault:
    """An extractor that raised or ran over its time limit. said: in one clause."""

    pack: str
    extractor: str
    source: str
    said: str

    def error(self) -> RuleError:
        """The fault as an error, where there is no report to put it in."""
        return RuleError(
            f"the extractor {self.extractor} of the pack {self.pack} {self.said}", remedy="mend the extractor"
        )


def extended(document: Document, account: Account, registry: Registry) -> tuple[Account, list[Fault]]:
    """The account with the claims and the names of the packs, and the faults of extractors; the others go on.

    A claim of a pack takes the place of a built-in one with the same span.
    """
    if not registry.extractors and not registry.names:
        return account, []
    faults: list[Fault] = []
    made: list[ClaimRecord] = []
    with Watch(registry.time_limit) as watch:
        for pack, extractor in registry.extractors:
            name = getattr(extractor, "kind", "") or getattr(extractor, "__name__", type(extractor).__name__)
            try:
                watch.start()
                try:
                    made.extend(extractor(document, account))
                finally:
                    watch.stop()
            except OverTime:
                faults.append(Fault(pack, name, document.id, f"ran over its time limit of {watch.limit:g} s"))
            except Exception as fault:  # noqa: BLE001  # whatever it raises must not take the other claims with it
                faults.append(Fault(pack, name, document.id, f"failed: {type(fault).__name__}: {fault}"))
    taken = {(claim.start, claim.end) for claim in made}
    kept = [claim for claim in account.claims if (claim.start, claim.end) not in taken]
    claims = sorted([*kept, *made], key=lambda c: (c.start, c.end, c.kind, c.measure))
    return replace(account, claims=tuple(claims), abbreviations=_names(document.text, account, registry)), faults


def _names(text: str, account: Account, registry: Registry) -> tuple[tuple[str, str], ...]:
    """What the account explains, and the names of the packs that stand in it."""
    if not registry.names:
        return account.abbreviations
    found = {m.group() for m in _one_of(tuple(sorted(registry.names, key=len, reverse=True))).finditer(text)}
    added = tuple((alias, registry.names[alias]) for alias in sorted(found))
    return (*account.abbreviations, *added)


@lru_cache(maxsize=32)
def _one_of(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
