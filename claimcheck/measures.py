"""What a figure measures: the row of the table of measures that fits its unit, its counted noun and its predicate."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimcheck.lexicon import table


@dataclass(slots=True, frozen=True)
class Measure:
    """A row of the table of measures. heads, frames: None where any will do."""

    name: str
    kind: str
    dimension: str
    heads: frozenset[str] | None
    frames: frozenset[str] | None
    nature: str
    evolving: bool
    fate: str = ""


@cache
def noun_groups(language: str) -> dict[str, str]:
    """Counted noun, singular, to the group it belongs to."""
    return {noun: name for name, row in table(language, "noun_groups").items() for noun in row["members"].split()}


@cache
def measures(language: str) -> tuple[Measure, ...]:
    """The rows in the order of the table."""
    groups: dict[str, set[str]] = {}
    for noun, group in noun_groups(language).items():
        groups.setdefault(group, set()).add(noun)
    rows = []
    for name, row in table(language, "measures").items():
        heads: set[str] = set()
        for head in row["heads"].split():
            heads |= groups[head[1:-1]] if head.startswith("<") else {head}
        rows.append(
            Measure(
                name=name,
                kind=row["kind"],
                dimension=row["dimension"],
                heads=None if row["heads"] == "*" else frozenset(heads),
                frames=None if row["frames"] == "*" else frozenset(row["frames"].split()),
                nature=row["nature"],
                evolving=row["evolving"] == "yes",
                fate=row["fate"],
            )
        )
    return tuple(rows)


def measure_of(
    dimension: str, heads: tuple[str, ...], frame: str, language: str, *, toll: bool = False
) -> Measure | None:
    """The first row that fits. toll: the clause has a noun for a running count of people. A bare number beside a predicate of people ("the death toll rose to 31") counts people."""
    for row in measures(language):
        bare = dimension == "none" and row.kind == "casualties" and toll
        if row.dimension != dimension and not bare:
            continue
        if row.fate and not bare:
            continue  # what befell people is told by the words beside them, not by the clause's verb
        if row.frames is not None and frame not in row.frames:
            continue
        if bare or row.heads is None or any(head in row.heads for head in heads):
            return row
    return None


@cache
def _by_fate(language: str) -> dict[str, Measure]:
    return {row.fate: row for row in measures(language) if row.fate}


def fate_measure(fate: str, language: str) -> Measure | None:
    """The measure of people whom this befell, None where no row has the fate."""
    return _by_fate(language).get(fate)


@cache
def evolving(language: str) -> frozenset[str]:
    """The measures whose later figures replace earlier ones."""
    return frozenset(row.name for row in measures(language) if row.evolving)
