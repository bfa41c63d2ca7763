"""What stands written out in the page, and what its script puts in: all of it, or of a large report the beginning.

The page stays under 200 KB beside the texts. A report that is within `MOST` is written out whole and needs no script. Of a
larger one the first few findings are, and the page says how many its script adds.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from claimcheck.reporting.html.deferred import Deferred, DeferredCheck
from claimcheck.reporting.html.markup import macro

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.reporting.html.cards import Card
    from claimcheck.reporting.html.marks import Marks
    from claimcheck.reporting.html.sides import Sides
    from claimcheck.reporting.run import Run

Part = TypeVar("Part")


@dataclass(slots=True)
class Room:
    """How many cards, charts, pairs that were not compared and rows of the matrix are written out."""

    cards: int
    charts: int
    pairs: int
    rows: int

    def holds(self, other: Room) -> bool:
        """Whether there is room for all of another."""
        return all(getattr(other, one.name) <= getattr(self, one.name) for one in fields(self))


MOST = Room(cards=24, charts=6, pairs=120, rows=12)
"""Within this a report is written out whole: a card is some 3.6 KB, a chart 3 (of many points 20), a pair 0.3, a row 1 to 2."""

FIRST = Room(cards=8, charts=0, pairs=0, rows=8)
"""What is written out of a larger one."""


class Layout:
    """Divides the parts of a page. needed: what all of its reports would take."""

    def __init__(self, needed: Room) -> None:
        self.whole = MOST.holds(needed)
        self._room = replace(needed if self.whole else FIRST)
        self.deferred = Deferred()
        self.links: set[str] = set()

    def check(self, run: Run, sides: Sides, marks: Marks, anchors: Mapping[str, str]) -> CheckLayout:
        """The layout of one check."""
        return CheckLayout(
            self, sides, None if self.whole else DeferredCheck(self.deferred, run, sides, marks, anchors)
        )

    def take(self, what: str, parts: Sequence[Part]) -> tuple[Sequence[Part], Sequence[Part]]:
        """What there is room for, and the rest. A matrix is not broken off."""
        room = getattr(self._room, what)
        if what == "rows" and len(parts) > room:
            return (), parts
        setattr(self._room, what, max(0, room - len(parts)))
        return parts[:room], parts[room:]


class CheckLayout:
    """Divides the parts of one check."""

    def __init__(self, layout: Layout, sides: Sides, deferred: DeferredCheck | None) -> None:
        self._layout, self._sides, self._deferred = layout, sides, deferred

    def cards(self, name: str, level: int, cards: Sequence[Card]) -> dict[str, Any]:
        """A list of cards. name: its id; level: of the heads of their sides; the cards that are written out get their sides."""
        shown, rest = self._layout.take("cards", cards)
        if rest:
            assert self._deferred is not None
            self._layout.deferred.add_cards(name, level, rest, self._deferred)
        return {"id": name, "number": len(cards), "cards": [self._written(card) for card in shown]}

    def _written(self, card: Card) -> dict[str, Any]:
        sides = self._sides.of(card.finding)
        for side in sides:
            self._layout.links.update(claim["link"] for claim in (side["first"], *side["others"]))
        return {**{f.name: getattr(card, f.name) for f in fields(card)}, "sides": sides}

    def charts(self, name: str, charts: Sequence[dict[str, Any]]) -> dict[str, Any]:
        """A list of charts."""
        shown, rest = self._layout.take("charts", charts)
        self._layout.deferred.add_block(name, map(macro("chart_figure"), rest))
        return {"id": name, "number": len(charts), "charts": shown}

    def pairs(self, name: str, pairs: Sequence[dict[str, Any]]) -> dict[str, Any]:
        """Rows of a table of pairs."""
        shown, rest = self._layout.take("pairs", pairs)
        self._layout.deferred.add_block(name, map(macro("pair_row"), rest))
        return {"id": name, "pairs": shown}

    def matrix(self, name: str, matrix: dict[str, Any]) -> dict[str, Any]:
        """The matrix of sources; it is shown where there are two or more."""
        if len(matrix["names"]) < 2:
            return matrix
        shown, rest = self._layout.take("rows", matrix["rows"])
        self._layout.deferred.add_block(name, map(macro("matrix_row"), rest))
        return {**matrix, "id": name, "rows": shown}


__all__ = ["CheckLayout", "Layout", "Room"]
