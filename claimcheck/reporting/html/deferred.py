"""What the script of a large page puts in: cards as columns of words and numbers, and parts as markup, in one deflated block.

A thousand cards written out are 2.7 MB, nearly all of it the same words again and again. As columns without the markup, without
the paragraphs (they stand in the texts of the page already) and with each claim once, they are 80 KB.
"""

from __future__ import annotations

import base64
import json
import zlib
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from claimcheck.reporting.display import clean
from claimcheck.reporting.html.passages import LONGEST, MOST, Ruler
from claimcheck.reporting.html.sides import MOST_DERIVED, MOST_OTHERS, derivation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from claimcheck.model.edge import Claim, Side
    from claimcheck.reporting.html.cards import Card
    from claimcheck.reporting.html.marks import Marks
    from claimcheck.reporting.html.sides import Sides
    from claimcheck.reporting.run import Run

HEAD = ("verdict", "rule", "name", "rule_anchor", "kinds", "kinds_said", "source_numbers", "message", "check", "tied", "reason",
        "confidence", "fingerprint", "witnesses", "hidden")  # fmt: skip
"""Fields of a card that are handed over as they are."""

Columns = dict[str, list[Any]]


@dataclass(slots=True)
class Deferred:
    """Cards by the id of the list that they belong into, and markup of our own by the id of what it is put into."""

    lists: list[tuple[str, int, int]] = field(default_factory=list)
    blocks: list[tuple[str, str]] = field(default_factory=list)
    cards: list[dict[str, Any]] = field(default_factory=list)
    sides: list[dict[str, Any]] = field(default_factory=list)
    claims: list[dict[str, Any]] = field(default_factory=list)
    texts: list[dict[str, Any]] = field(default_factory=list)

    def add_block(self, name: str, markup: Iterable[str]) -> None:
        """Markup that the templates made and escaped."""
        if joined := "".join(markup):
            self.blocks.append((name, joined))

    def add_cards(self, name: str, level: int, cards: Sequence[Card], check: DeferredCheck) -> None:
        """Cards of one check, for the list of a name. level: of the heads of their sides."""
        self.lists.append((name, level, len(cards)))
        for card in cards:
            sides = [side for side in card.finding.sides if side.claims]
            made = [check.side(side) for side in sides]
            self.sides.extend(made)
            ids = dict.fromkeys(check.deferred.claims[at]["id"] for side in made for at in side["claims"])
            repair = card.repair
            for at, name_of in enumerate(ids):
                repair = repair.replace(name_of, f"#{at}")
            self.cards.append({
                **{key: getattr(card, key) for key in HEAD},
                "again": card.anchor.removeprefix(f"finding-{card.fingerprint}"),
                "repair": repair,
                "sides": len(sides),
            })  # fmt: skip

    def packed(self) -> str:
        """All of it in JSON, deflated without a head (RFC 1951), in base 64."""
        _steps(self.claims, "start")
        _steps(self.claims, "text")
        data = {
            "lists": self.lists,
            "blocks": self.blocks,
            "texts": self.texts,
            "most": MOST,
            "longest": LONGEST,
            **{name: _columns(getattr(self, name)) for name in ("cards", "sides", "claims")},
        }
        written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        deflate = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
        return base64.b64encode(deflate.compress(written.encode(errors="replace")) + deflate.flush()).decode()


class DeferredCheck:
    """What the deferred cards of one check point to: each claim once, and the marks in its texts."""

    def __init__(self, deferred: Deferred, run: Run, sides: Sides, marks: Marks, anchors: Mapping[str, str]) -> None:
        self.deferred = deferred
        self._sides = sides
        self._rulers: dict[str, Ruler] = {}
        self._texts: dict[str, int] = {}
        self._claims: dict[tuple[str, int, int, str, bool], int] = {}
        for source in run.report.sources:
            if spans := marks.of(source.id):
                ruler = self._rulers[source.id] = Ruler(run.texts[source.id])
                self._texts[source.id] = len(deferred.texts)
                deferred.texts.append(_marks(anchors[source.id], spans, ruler))

    def side(self, side: Side) -> dict[str, Any]:
        """A side with the numbers of its claims."""
        shown = side.claims[: MOST_OTHERS + 1]
        numbers = [self._number(claim, derived=at < MOST_DERIVED) for at, claim in enumerate(shown)]
        return {**self._sides.head(side), "claims": numbers}

    def _number(self, claim: Claim, *, derived: bool) -> int:
        key = (claim.source, claim.start, claim.end, claim.id, derived)
        if key not in self._claims:
            self._claims[key] = len(self.deferred.claims)
            self.deferred.claims.append(self._claim(claim, derived=derived))
        return self._claims[key]

    def _claim(self, claim: Claim, *, derived: bool) -> dict[str, Any]:
        at_hand = self._sides.at_hand(claim) and claim.source in self._texts
        ruler = self._rulers[claim.source] if at_hand else None
        start = ruler.at(claim.start) if ruler else 0
        return {
            "text": self._texts[claim.source] if at_hand else -1,
            "start": start,
            "length": ruler.at(claim.end) - start if ruler else 0,
            "quote": "" if at_hand else clean(claim.quote),
            "source": clean(claim.source),
            "where": self._sides.where(claim),
            "about": self._sides.about(claim),
            "id": claim.id,
            "facts": derivation(claim) if derived else 0,
        }


def _marks(anchor: str, spans: Sequence[tuple[int, int, str]], ruler: Ruler) -> dict[str, Any]:
    """The marks of a text: where they begin and end in its words, and their ids."""
    stem = spans[0][2].rpartition("-")[0]
    return {
        "anchor": anchor,
        "stem": f"{stem}-",
        "starts": _differences([ruler.at(start) for start, _, _ in spans]),
        "lengths": [ruler.at(end) - ruler.at(start) for start, end, _ in spans],
        "names": _differences([int(name.rpartition("-")[2]) for _, _, name in spans]),
    }


def _differences(numbers: Sequence[int]) -> list[int]:
    return [later - earlier for earlier, later in pairwise((0, *numbers))]


def _steps(rows: list[dict[str, Any]], key: str) -> None:
    """Numbers as differences to the one before, which deflate better."""
    for row, step in zip(rows, _differences([row[key] for row in rows]), strict=True):
        row[key] = step


def _columns(rows: Sequence[dict[str, Any]]) -> Columns:
    return {key: [row[key] for row in rows] for key in rows[0]} if rows else {}


__all__ = ["Deferred", "DeferredCheck"]
