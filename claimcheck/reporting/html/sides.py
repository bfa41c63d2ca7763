"""The sides of a finding: its claims in their paragraphs, with where they stand and how each was made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.reporting.display import clean
from claimcheck.reporting.explain import facts
from claimcheck.reporting.html.passages import Piece, passage
from claimcheck.reporting.places import Places
from claimcheck.reporting.witnesses import said_by
from claimcheck.reporting.words import count

if TYPE_CHECKING:
    from claimcheck.model.edge import Claim, Finding, Side, SourceSummary
    from claimcheck.reporting.html.marks import Marks
    from claimcheck.reporting.run import Run

MOST_OTHERS = 12
"""Further claims of one side that are shown in their paragraphs."""

MOST_DERIVED = 3
"""Claims of one side whose derivation is written out."""


class Sides:
    """The sides of the findings of one check."""

    def __init__(self, run: Run, marks: Marks) -> None:
        self._run, self._marks = run, marks
        self._places = Places(run)
        self._sources: dict[str, SourceSummary] = {source.id: source for source in run.report.sources}

    def of(self, finding: Finding) -> list[dict[str, Any]]:
        """What the template shows of each side that has claims."""
        return [
            {
                **self.head(side),
                "first": self._words(side.claims[0]),
                "others": [self._words(claim) for claim in side.claims[1 : MOST_OTHERS + 1]],
                "claims": [self._derived(claim) for claim in side.claims[:MOST_DERIVED]],
            }
            for side in finding.sides
            if side.claims
        ]  # fmt: skip

    def head(self, side: Side) -> dict[str, str]:
        """What a side says, who says it, and how many further places there are."""
        first, *others = side.claims
        more = f", of which {MOST_OTHERS} are shown" if len(others) > MOST_OTHERS else ""
        said = (
            f"{count(len(others), 'more place')} that say it{more}" if len(others) != 1 else "1 more place that says it"
        )
        return {
            "says": clean(side.says) or f"“{clean(first.quote)}”",
            "who": clean(said_by(side, 12)),
            "others_said": said if others else "",
        }

    def at_hand(self, claim: Claim) -> bool:
        """Whether the claim's words stand in a text that the page shows."""
        return self._places.lines(claim) is not None

    def where(self, claim: Claim) -> str:
        """The place of a claim's words."""
        return self._places.where(claim)

    def about(self, claim: Claim) -> str:
        """Who published the words and when, and who is named as having said them."""
        source = self._sources.get(claim.source)
        said = [source.publisher, source.published[:10] if source.published else None] if source else []
        if claim.attribution:
            said.append(f"said by {claim.attribution}")
        return clean(", ".join(part for part in said if part))

    def _words(self, claim: Claim) -> dict[str, Any]:
        at_hand = self.at_hand(claim)
        text = self._run.texts[claim.source] if at_hand else ""
        return {
            "pieces": passage(text, claim.start, claim.end) if at_hand else (Piece(clean(claim.quote), ""),),
            "where": self.where(claim),
            "link": self._marks.anchor(claim) if at_hand else "",
            "about": self.about(claim),
        }

    def _derived(self, claim: Claim) -> dict[str, Any]:
        return {"quote": clean(claim.quote), "source": clean(claim.source), "id": claim.id, "facts": derivation(claim)}


def derivation(claim: Claim) -> list[tuple[str, str]]:
    """How a claim was made, as labels and cleaned words."""
    return [("kind", clean(claim.kind)), *((label, clean(said)) for label, said in facts(claim))]
