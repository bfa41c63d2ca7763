"""What a rule file may hold: pydantic models, from which the JSON Schema for editors is made.

python -m claimcheck.packs.yaml_models [FOLDER]     writes docs/schemas/rules.json
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from claimcheck.model.finding import Severity
from claimcheck.model.topic import Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

Word = Annotated[str, Field(min_length=1, max_length=200)]
Nature = Literal["level", "count", "cumulative", "share", "rate"]
KeyPart = Literal["story", "place", "subject", "population"]
SAYS = ("contradicts", "in-tension", "agrees", "consistent", "not-comparable")


class Entry(BaseModel):
    """Frozen and closed; names have hyphens in the file."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, alias_generator=lambda name: name.replace("_", "-")
    )


class ExampleEntry(Entry):
    """Texts and what the rule must say of them. Exactly one of the five verdicts."""

    contradicts: tuple[str, ...] = ()
    in_tension: tuple[str, ...] = ()
    agrees: tuple[str, ...] = ()
    consistent: tuple[str, ...] = ()
    not_comparable: tuple[str, ...] = ()
    why: str = ""
    published: str | None = None
    todo: str = Field(default="", description="Why the rule does not get this right yet.")

    @field_validator("contradicts", "in_tension", "agrees", "consistent", "not_comparable", mode="before")
    @classmethod
    def _one_or_many(cls, value: object) -> object:
        return (value,) if isinstance(value, str) else value

    @model_validator(mode="after")
    def _one_verdict(self) -> ExampleEntry:
        if sum(bool(getattr(self, name.replace("-", "_"))) for name in SAYS) != 1:
            raise ValueError(f"an example says exactly one of {', '.join(SAYS)}")
        return self


class RuleEntry(Entry):
    """What all rules share."""

    code: Word
    name: Word
    documentation: Annotated[str, Field(min_length=1)]
    severity: Severity = "error"
    message: Annotated[str, Field(max_length=500)] = ""
    examples: Annotated[tuple[ExampleEntry, ...], Field(min_length=1)]


class PairEntry(RuleEntry):
    """Rules that compare two claims of one measure."""

    kinds: tuple[Word, ...] = ()
    measures: tuple[Word, ...] = ()
    relations: tuple[Relation, ...] = ()


class ToleranceEntry(PairEntry):
    """Two figures may lie as far apart as this, and no farther. A number is a difference in the figures' own unit."""

    check: Literal["tolerance"]
    tolerance: Annotated[float, Field(ge=0)] | Annotated[str, Field(pattern=r"^\d+(\.\d+)?\s?%$")]


class OrderingEntry(RuleEntry):
    """One figure is never larger than another of the same thing."""

    check: Literal["ordering"]
    smaller: Word
    larger: Word
    strict: bool = Field(default=False, description="Whether the two may not be equal either.")


class ConflictSetEntry(PairEntry):
    """Groups of words, in their dictionary form, of which two claims about one thing may not have one each."""

    check: Literal["conflict-set"]
    sets: Annotated[tuple[tuple[Word, ...], ...], Field(min_length=2)]


class SumEntry(RuleEntry):
    """Parts that one source gives add up to the whole that it gives."""

    check: Literal["sum"]
    parts: Annotated[tuple[Word, ...], Field(min_length=1)] | Word
    whole: Word | float
    tolerance: Annotated[float, Field(ge=0)] = 0.0
    complete: bool = Field(default=False, description="Whether the parts are all there are, so that less is wrong too.")
    least: Annotated[int, Field(ge=1)] = Field(
        default=2, description="The number of parts below which nothing is said."
    )


class ExpressionEntry(RuleEntry):
    """A condition in CEL that is true where something is wrong."""

    check: Literal["expression"]
    looks_at: Literal["claim", "pair", "cell", "topic"]
    kinds: tuple[Word, ...] = ()
    measures: tuple[Word, ...] = ()
    relations: tuple[Relation, ...] = ()
    when: Annotated[str, Field(min_length=1, max_length=1000)]
    verdict: Literal["contradiction", "tension"] = "contradiction"


AnyRule = Annotated[
    ToleranceEntry | OrderingEntry | ConflictSetEntry | SumEntry | ExpressionEntry, Field(discriminator="check")
]


class ClaimEntry(Entry):
    """A claim type and the pattern that finds it; see `claimcheck.packs.Pattern`.

    key: what makes two of them be about one thing; without it, their words decide, as for built-in claims.
    """

    kind: Word
    description: str = ""
    measure: str = ""
    value: Literal["quantity", "time", "duration", "ordinal", "name"] = "quantity"
    dimension: str = ""
    nouns: tuple[Word, ...] = ()
    of: tuple[Word, ...] = ()
    near: tuple[Word, ...] = ()
    before: tuple[Word, ...] = ()
    after: tuple[Word, ...] = ()
    unless: tuple[Word, ...] = ()
    within: Annotated[int, Field(ge=1, le=60)] = 8
    bare: str = Field(default="", description="The unit that a number without one then has.")
    roles: dict[Literal["subject", "place", "population"], tuple[Word, ...]] = Field(default_factory=dict)
    key: tuple[KeyPart, ...] | KeyPart | None = None
    nature: Nature = "level"
    evolving: bool = Field(default=False, description="Whether a later figure replaces an earlier one.")


class MeasureEntry(Entry):
    """A row of the table of measures; see `claimcheck.packs.MeasureRow`."""

    name: Word
    kind: Word
    nouns: tuple[Word, ...] = ()
    dimension: str = "count"
    frames: tuple[Word, ...] = ()
    verbs: tuple[Word, ...] = ()
    nature: Nature = "level"
    evolving: bool = False


class UnitEntry(Entry):
    """A row of the table of units."""

    name: Word
    pint: Word
    words: Annotated[tuple[Word, ...], Field(min_length=1)]
    symbols: tuple[Word, ...] = ()


class PackEntry(Entry):
    """A rule file: a pack as data."""

    format: Literal["claimcheck-rules/1"]
    name: Word
    description: str = ""
    install: str = ""
    claims: tuple[ClaimEntry, ...] = ()
    measures: tuple[MeasureEntry, ...] = ()
    units: tuple[UnitEntry, ...] = ()
    names: dict[Word, Word] = Field(default_factory=dict)
    rules: tuple[AnyRule, ...] = ()


RULES: dict[str, type[RuleEntry]] = {
    "tolerance": ToleranceEntry,
    "ordering": OrderingEntry,
    "conflict-set": ConflictSetEntry,
    "sum": SumEntry,
    "expression": ExpressionEntry,
}
"""Value of `check` to the model of such rules."""


def schema() -> str:
    """The JSON Schema of a rule file, as the text of docs/schemas/rules.json."""
    described = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A rule file of claimcheck",
        **{key: value for key, value in PackEntry.model_json_schema(by_alias=True).items() if key != "title"},
    }
    return json.dumps(described, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def main(arguments: Sequence[str]) -> None:
    """Write the schema into a folder, docs/schemas unless another is named."""
    folder = Path(arguments[0]) if arguments else Path("docs/schemas")
    (folder / "rules.json").write_text(schema(), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
