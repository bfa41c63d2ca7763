"""What the extractors and the names of packs add to what was pulled from a source."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.deadline import OverTime, Watch
from claimcheck.errors import RuleError
from claimcheck.packs.patterns import Pattern
from claimcheck.packs.vetting import WrongClaim, vetted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from claimcheck.model.claim import Account, ClaimRecord
    from claimcheck.model.document import Document
    from claimcheck.packs.pack import Extractor, Key
    from claimcheck.packs.registry import Registry


@dataclass(frozen=True, slots=True)
class Fault:
    """A part of a pack that raised or ran over its time limit. part: such as "extractor tickets"; said: in one clause."""

    pack: str
    part: str
    source: str
    said: str

    def error(self) -> RuleError:
        """The fault as an error, where there is no report to put it in."""
        return RuleError(f"the {self.part} of the pack {self.pack} {self.said}", remedy="mend the pack")


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
            said = _faults_of(lambda: made.extend(_given(extractor, document, account, registry)), watch)  # noqa: B023  # called at once
            if said:
                faults.append(Fault(pack, f"extractor {name}", document.id, said))
    taken = {(claim.start, claim.end) for claim in made}
    kept = [claim for claim in account.claims if (claim.start, claim.end) not in taken]
    claims = sorted([*kept, *made], key=lambda c: (c.start, c.end, c.kind, c.measure))
    return replace(account, claims=tuple(claims), abbreviations=_names(document.text, account, registry)), faults


def _given(extractor: Extractor, document: Document, account: Account, registry: Registry) -> Iterable[ClaimRecord]:
    """The claims of an extractor; those of a function are held to their types. Raises WrongClaim."""
    given = extractor(document, account)
    return given if type(extractor) is Pattern else vetted(given, document, registry.models)


def guarded_keys(registry: Registry, watch: Watch, faults: list[Fault]) -> dict[str, Key]:
    """The keys of a registry, held to its time limit. One that fails gives no key, and one fault for each kind."""
    failed: set[str] = set()

    def guarded(kind: str, key: Key) -> Key:
        def held(claim: ClaimRecord, account: Account) -> str | None:
            found: list[str | None] = [None]
            said = None if kind in failed else _faults_of(lambda: found.append(key(claim, account)), watch)
            if said:
                failed.add(kind)
                owner = registry.owner_of_kind(kind)
                faults.append(Fault(owner.name if owner else "", f"key of the kind {kind}", claim.source, said))
            return found[-1]

        return held

    return {kind: guarded(kind, key) for kind, key in registry.keys.items()}


def _faults_of(work: Callable[[], object], watch: Watch) -> str | None:
    """Do work that is not ours, and say in one clause how it failed, if it did."""
    try:
        watch.start()
        try:
            work()
        finally:
            watch.stop()
    except OverTime:
        return f"ran over its time limit of {watch.limit:g} s"
    except WrongClaim as fault:
        return f"cannot be used: {fault}"
    except (Exception, SystemExit) as fault:  # noqa: BLE001  # whatever it raises must not take the rest with it
        return f"failed: {type(fault).__name__}: {fault}"
    return None


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
