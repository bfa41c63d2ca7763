"""How a claim was made, to be read by people: its words, what they state, in which scope, and which table rows took part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.edge_values import DurationValue, QuantityValue
from claimcheck.reporting.display import clean
from claimcheck.reporting.excerpt import Lines, excerpt
from claimcheck.reporting.run import PIPED_WIDTH
from claimcheck.reporting.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.edge import Claim
    from claimcheck.model.edge_values import Edge


def explained(name: str, text: str, claims: Sequence[Claim]) -> str:
    """The claims of one text, each under the words that it was made of."""
    lines = Lines(text)
    blocks = [f"{clean(name)}: {count(len(claims), 'claim')}"]
    blocks.extend("\n".join(_claim(name, lines, claim)) for claim in claims)
    return "\n\n".join(blocks) + "\n\n"


def _claim(name: str, lines: Lines, claim: Claim) -> Iterator[str]:
    line, column = lines.place(claim.start)
    yield f"{clean(name)}:{line}:{column}  {clean(claim.kind)}  {claim.id}"
    for part in excerpt(lines, claim.start, claim.end, PIPED_WIDTH - 4):
        yield f"    {part.shown}"
        yield f"    {' ' * part.indent}{'^' * part.length}"
    for label, said in facts(claim):
        yield f"    {label + ':':<12} {clean(said)}"


def facts(claim: Claim) -> Iterator[tuple[str, str]]:
    """How a claim was made, as labels and what stands under them; not cleaned yet."""
    yield "measure", claim.measure
    yield "value", _fields(claim.value)
    if isinstance(claim.value, QuantityValue | DurationValue):
        yield "read as", _interval(claim.value)
    subject = claim.subject
    yield (
        "about",
        "; ".join(part for part in (subject.head, subject.frame, ", ".join(subject.names)) if part) or "unknown",
    )
    for label, time in (("period", claim.scope.period), ("as of", claim.scope.as_of)):
        if time is not None:
            yield label, _fields(time)
    yield from ((label, ", ".join(words)) for label, words in _scope(claim) if words)
    if claim.modality != "asserted" or claim.polarity != "affirmed":
        yield "said as", f"{claim.modality}, {claim.polarity}"
    if claim.attribution:
        yield "said by", claim.attribution
    yield "zone", claim.zone
    if claim.rows:
        yield "made by", ", ".join(claim.rows)


def _scope(claim: Claim) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (("places", claim.scope.places), ("population", claim.scope.population), ("words", claim.subject.words))


def bare(value: QuantityValue | DurationValue) -> str:
    """The set that the default policy makes of a value, as mathematicians write it; "exactly 5" for a single number."""
    if value.lower == value.upper and value.lower is not None:
        return f"exactly {value.lower:,}"
    low = "(-∞" if value.lower is None else f"{'[' if value.lower_closed else '('}{value.lower:,}"
    high = "∞)" if value.upper is None else f"{value.upper:,}{']' if value.upper_closed else ')'}"
    return f"{low}, {high}"


def _interval(value: QuantityValue | DurationValue) -> str:
    said = bare(value)
    return said if said.startswith("exactly") else f"{said} under the default policy"


def _fields(value: Edge) -> str:
    """The fields of a value that say something."""
    said = value.model_dump(exclude_defaults=True, exclude_computed_fields=True, exclude={"of"})
    kind = getattr(value, "type", "")
    parts = [f"{name}={item}" for name, item in said.items() if name != "type" and item is not None]
    return f"{kind}: {' '.join(parts)}"
