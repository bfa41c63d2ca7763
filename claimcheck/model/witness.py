"""Sources that are one witness, as the stages hand them on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

TieKind: TypeAlias = Literal["same text", "near-copy", "same agency"]


@dataclass(frozen=True, slots=True)
class Tie:
    """Why two sources are not independent; first < second.

    shared, of: of a near-copy, how many sentences of the shorter one stand in the other, and how many it has that say
    something; agency: the credit that both bear.
    """

    first: str
    second: str
    kind: TieKind
    shared: int = 0
    of: int = 0
    agency: str = ""


@dataclass(frozen=True, slots=True)
class OneWitness:
    """Sources that count as one, sorted, and the ties that hold them together, one fewer than sources."""

    sources: tuple[str, ...]
    ties: tuple[Tie, ...]


def voices(groups: Iterable[Sequence[str]]) -> dict[str, str]:
    """Source to the first of those that it counts as one with, of groups of sources; those that stand alone are not in it."""
    return {source: group[0] for group in groups for source in group}


def independent(witnesses: Collection[str], voice: Mapping[str, str]) -> int:
    """How many of some sources are independent of one another. voice: see `voices`."""
    return len({voice.get(source, source) for source in witnesses})
