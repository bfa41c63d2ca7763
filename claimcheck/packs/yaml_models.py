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

    contradicts: tuple[str, ...] = Field(default=(), description="It must find a contradiction.")
    in_tension: tuple[str, ...] = Field(default=(), description="It must find a tension, and nothing worse.")
    agrees: tuple[str, ...] = Field(default=(), description="It must find that they agree.")
    consistent: tuple[str, ...] = Field(default=(), description="It must find nothing worse than agreement.")
    not_comparable: tuple[str, ...] = Field(default=(), description="It must say nothing.")
    why: str = Field(default="", description="For readers.")
    published: str | None = Field(default=None, description='The date of publication of all texts, for "on Monday".')
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
    severity: Severity = Field(default="error", description="Of its contradictions.")
    message: Annotated[str, Field(max_length=500)] = Field(
        default="", description="One sentence; see below what it may name."
    )
    examples: Annotated[tuple[ExampleEntry, ...], Field(min_length=1)]


class PairEntry(RuleEntry):
    """Rules that compare two claims of one measure."""

    kinds: tuple[Word, ...] = Field(
        default=(), description="The kinds of claim that it looks at; all where none is named."
    )
    measures: tuple[Word, ...] = Field(default=(), description="The measures among them.")
    relations: tuple[Relation, ...] = Field(
        default=(), description="How the scope of one must lie to that of the other."
    )


class ToleranceEntry(PairEntry):
    """Two figures may lie as far apart as this, and no farther. A number is a difference in the figures' own unit."""

    check: Literal["tolerance"]
    tolerance: Annotated[float, Field(ge=0)] | Annotated[str, Field(pattern=r"^\d+(\.\d+)?\s?%$")]


class OrderingEntry(RuleEntry):
    """One figure is never larger than another of the same thing."""

    check: Literal["ordering"]
    smaller: Word = Field(description="A kind or a measure.")
    larger: Word = Field(description="A kind or a measure.")
    strict: bool = Field(default=False, description="Whether the two may not be equal either.")


class ConflictSetEntry(PairEntry):
    """Groups of words, in their dictionary form, of which two claims about one thing may not have one each."""

    check: Literal["conflict-set"]
    sets: Annotated[tuple[tuple[Word, ...], ...], Field(min_length=2)]


class SumEntry(RuleEntry):
    """Parts that one source gives add up to the whole that it gives."""

    check: Literal["sum"]
    parts: Annotated[tuple[Word, ...], Field(min_length=1)] | Word = Field(
        description="Kinds or measures of the parts."
    )
    whole: Word | float = Field(description="Kind or measure of the whole, or a number, such as 100.")
    tolerance: Annotated[float, Field(ge=0)] = 0.0
    complete: bool = Field(default=False, description="Whether the parts are all there are, so that less is wrong too.")
    least: Annotated[int, Field(ge=1)] = Field(
        default=2, description="The number of parts below which nothing is said."
    )


class ExpressionEntry(RuleEntry):
    """A condition in CEL that is true where something is wrong."""

    check: Literal["expression"]
    looks_at: Literal["claim", "pair", "cell", "topic"]
    kinds: tuple[Word, ...] = Field(
        default=(), description="The kinds of claim that it looks at; all where none is named."
    )
    measures: tuple[Word, ...] = Field(default=(), description="The measures among them.")
    relations: tuple[Relation, ...] = Field(
        default=(), description="For pairs: how the scope of one must lie to that of the other."
    )
    when: Annotated[str, Field(min_length=1, max_length=1000)] = Field(description="See Expressions below.")
    verdict: Literal["contradiction", "tension"] = "contradiction"


AnyRule = Annotated[
    ToleranceEntry | OrderingEntry | ConflictSetEntry | SumEntry | ExpressionEntry, Field(discriminator="check")
]


class ClaimEntry(Entry):
    """A claim type and the pattern that finds it: each condition that is given must hold."""

    kind: Word = Field(description="The name that rules and reports use.")
    description: str = ""
    measure: str = Field(
        default="", description="Claims are compared within one measure; the kind where none is named."
    )
    value: Literal["quantity", "time", "duration", "ordinal", "name"] = Field(
        default="quantity", description="What is taken."
    )
    dimension: str = Field(
        default="",
        description="`count`, `currency`, `percent`, `magnitude`, `none`, or as pint writes it: `[length]`, `[mass]`, `[temperature]`, `[length] / [time]`.",
    )
    nouns: tuple[Word, ...] = Field(default=(), description="What is counted, in the singular; one of them.")
    of: tuple[Word, ...] = Field(
        default=(),
        description="Measures that the figure has without this pack (`killed`, `injured`): `claimcheck extract --explain` shows them.",
    )
    near: tuple[Word, ...] = Field(
        default=(), description="Words or phrases, of which one stands within `within` words before or after the value."
    )
    before: tuple[Word, ...] = Field(default=(), description="The same, before the value alone.")
    after: tuple[Word, ...] = Field(default=(), description="The same, after the value alone.")
    unless: tuple[Word, ...] = Field(default=(), description="Words that must not stand there.")
    within: Annotated[int, Field(ge=1, le=60)] = Field(
        default=8, description="Words on either side that are looked at, never beyond the sentence."
    )
    bare: str = Field(default="", description="The unit that a number without one then has.")
    roles: dict[Literal["subject", "place", "population"], tuple[Word, ...]] = Field(
        default_factory=dict, description="Part to the words after which a name plays it, such as `place: [in, near]`."
    )
    key: tuple[KeyPart, ...] | KeyPart | None = Field(
        default=None,
        description="What makes two of them be about one thing: a word or a list. Without it their words decide.",
    )
    nature: Nature = Field(
        default="level", description="A level may be revised either way; a cumulative total only grows."
    )
    evolving: bool = Field(default=False, description="Whether a later figure replaces an earlier one.")


class MeasureEntry(Entry):
    """A row of the table of measures; see `claimcheck.packs.MeasureRow`."""

    name: Word
    kind: Word = Field(description="Of the claims.")
    nouns: tuple[Word, ...] = Field(
        default=(), description="What is counted, in the singular; anything where none is named."
    )
    dimension: str = "count"
    frames: tuple[Word, ...] = Field(
        default=(), description="Predicates, as rows of the table of frames; any where none is named."
    )
    verbs: tuple[Word, ...] = Field(default=(), description="Verbs that make a predicate of their own for it.")
    nature: Nature = "level"
    evolving: bool = Field(default=False, description="Whether a later figure replaces an earlier one.")


class UnitEntry(Entry):
    """A row of the table of units."""

    name: Word
    pint: Word = Field(description="The unit as an expression that pint reads, such as `42.195 kilometer`.")
    words: Annotated[tuple[Word, ...], Field(min_length=1)] = Field(
        description="How texts write it, in the singular and the plural."
    )
    symbols: tuple[Word, ...] = Field(default=(), description="Signs that stand behind a number.")


class PackEntry(Entry):
    """A rule file: a pack as data."""

    format: Literal["claimcheck-rules/1"]
    name: Word
    description: str = ""
    install: str = Field(
        default="", description="What to give to `pip install`, for those who have its claims and not the pack."
    )
    claims: tuple[ClaimEntry, ...] = Field(default=(), description="What is read.")
    measures: tuple[MeasureEntry, ...] = ()
    units: tuple[UnitEntry, ...] = ()
    names: dict[Word, Word] = Field(
        default_factory=dict, description="Another name of a person, a place or a body, to the full one."
    )
    rules: tuple[AnyRule, ...] = Field(default=(), description="What is checked; `check` tells the kind.")


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
