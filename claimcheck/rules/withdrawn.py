"""CC205: a value that one source took back, and that still stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.rules.base import CellRule, consistent, contradicts
from claimcheck.rules.grouping import said_of
from claimcheck.rules.taken_back import NOTE, TakenBack
from claimcheck.rules.wording import says, sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.finding import FindingRecord, Verdict
    from claimcheck.model.topic import Cell, Pair
    from claimcheck.policy import Policy


class WithdrawnValue(CellRule):
    """A text corrects a figure or a day, and still states the old one in another place, or another source does.

    In one text it is a contradiction: a correction was made in one place only. In another source the old value is superseded:
    it was right to print when it was printed, and is to be looked at. What a text takes back is held against nobody, and a text
    that tells how others revised a figure may tell both.
    """

    code = "CC205"
    name = "withdrawn-value"
    examples = (
        contradicts(
            "The orchestra gave 56 concerts in Lyon in 2019. Correction: an earlier version of this article misstated the"
            " number of concerts. It was 46, not 56.",
            why="corrected in one place only",
        ),
        consistent(
            "The orchestra gave 46 concerts in Lyon in 2019. Correction: an earlier version of this article misstated the"
            " number of concerts. It was 46, not 56.",
            "The orchestra gave 56 concerts in Lyon in 2019.",
            why="superseded: the one source took it back, the other did not yet",
        ),
        consistent(
            "The orchestra gave 46 concerts in Lyon in 2019. Correction: an earlier version of this article misstated the"
            " number of concerts. It was 46, not 56.",
            why="all mended",
        ),
        consistent(
            "Police initially said 14 sailors were hurt in Lyon on 3 May 2019, but later put the number at 12.",
            "Fourteen sailors were hurt in Lyon on 3 May 2019.",
            why="superseded: the police said another figure later",
        ),
    )

    def check(self, cell: Cell, policy: Policy) -> Iterator[FindingRecord]:
        """Findings for the pairs of the cell of which one value was taken back by the other's source."""
        taken = TakenBack(cell, policy)
        if not taken:
            return
        for verdict, _, group, sides in said_of(cell, lambda pair: _judged(pair, taken)):
            confidence = max(pair.likeness for pair in group)
            yield self.finding(
                verdict,
                sides,
                _message(group, taken),
                reason="said in the text",
                confidence=confidence,
                key=group[0].key,
            )


def _judged(pair: Pair, taken: TakenBack) -> tuple[Verdict, str] | None:
    found = taken.holder(pair)
    if found is None:
        return None
    held, other, told = found
    if held.source != other.source:
        return "superseded", ""
    return ("contradiction", "") if NOTE in told.rows else None


def _message(group: Sequence[Pair], taken: TakenBack) -> str:
    found = taken.holder(group[0])
    assert found is not None
    held, other, told = found
    if held.source == other.source:
        return (
            f"{held.source} corrects “{says(held)}” to “{says(other)}”, and still says “{says(held)}” in another place."
        )
    tail = f"{told.source} takes it back" if told.modality == "denied" else f"{told.source} tells of its revision"
    return f"{sources([held])} says “{says(held)}”, and {sources([other])} “{says(other)}”: {tail}."
