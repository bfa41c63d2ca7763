"""What comes of bringing two claims together, and what their wording alone says against it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.alignment.features import Features
    from claimcheck.alignment.likeness import Likeness
    from claimcheck.model.topic import Relation

PLANNED = frozenset({"planned", "expected"})


@dataclass(slots=True)
class Judgement:
    """Either a pair (reason is "") with its level and relation, or the reason why it is none."""

    reason: str
    likeness: Likeness
    relation: Relation = "equal"
    detail: str = ""


def stance(a: Features, b: Features) -> str:
    """Why two claims are not said in one way: one denied, planned or supposed, the other told; "" where they are."""
    first, second = a.claim, b.claim
    if first.polarity != second.polarity:
        return "one side is negated"
    if "hypothetical" in (first.modality, second.modality) and first.modality != second.modality:
        return "hypothetical"
    if "denied" in (first.modality, second.modality):
        return "denied"
    if (first.modality in PLANNED) != (second.modality in PLANNED):
        return "planned against happened"
    return ""
