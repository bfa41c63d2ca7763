"""Rows that a pack adds to the tables of a language: measures and units."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """A measure: what a figure measures, told by its unit, its counted noun and its predicate.

    name: of the measure; kind: of the claims; heads: counted nouns in the singular, or "*"; dimension: "count", "currency",
    "percent", or pint's ("[length]"); frames: predicates as rows of the table of frames, or "*"; nature: count, cumulative,
    level, share or rate; evolving: whether later figures replace earlier ones; verbs: further verbs for the frame that
    has this measure's name, which is then its only frame.
    """

    name: str
    kind: str
    heads: str = "*"
    dimension: str = "count"
    frames: str = "*"
    nature: str = "level"
    evolving: bool = False
    verbs: str = ""

    def tables(self) -> dict[str, dict[str, dict[str, str]]]:
        """Table to the rows it gains."""
        frames = self.name if self.verbs else self.frames
        row = {
            "measure": self.name, "kind": self.kind, "dimension": self.dimension, "heads": self.heads, "frames": frames,
            "nature": self.nature, "evolving": "yes" if self.evolving else "no",
        }  # fmt: skip
        rows = {"measures": {self.name: row}}
        if self.verbs:
            rows["frames"] = {self.name: {"frame": self.name, "verbs": self.verbs}}
        return rows


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit of measure: name as a mention gives it, an expression that pint reads, and how texts write it."""

    name: str
    pint: str
    words: tuple[str, ...]
    symbols: tuple[str, ...] = field(default=())

    def tables(self) -> dict[str, dict[str, dict[str, str]]]:
        """Table to the rows it gains."""
        row = {"name": self.name, "pint": self.pint, "words": "|".join(self.words), "symbols": "|".join(self.symbols)}
        return {"units": {self.name: row}}
