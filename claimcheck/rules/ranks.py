"""CC204: two places in one order for one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.lexicon import words
from claimcheck.model.values import Ordinal
from claimcheck.rules.base import CellRule, consistent, contradicts
from claimcheck.rules.grouping import said_of
from claimcheck.rules.wording import says, sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.finding import FindingRecord, Verdict
    from claimcheck.model.topic import Cell, Pair
    from claimcheck.policy import Policy

LEVELS = frozenset({"said of the statement's subject", "same words"})


class RankConflict(CellRule):
    """Two texts put one thing in different places of one order.

    Only ordinals that are said of the subject count ("is the 42nd", "ranks 13th"), in the same words or in a statement
    that is held against its sources. Elsewhere an ordinal tells two things apart: the first round and the second round are
    no contradiction.
    """

    code = "CC204"
    name = "rank-conflict"
    examples = (
        contradicts(
            "Ada Brook was the 14th mayor of Hull.",
            "Ada Brook was the 15th mayor of Hull.",
            why="one person, one order",
        ),
        consistent(
            "The second round of the Hull chess open was played on 3 May 2019.",
            "The third round of the Hull chess open was played on 4 May 2019.",
            why="two rounds",
        ),
    )

    def check(self, cell: Cell, policy: Policy) -> Iterator[FindingRecord]:  # noqa: ARG002 - ordinals have no widths
        """Findings for the pairs of ordinals of the cell."""
        for verdict, _, group, sides in said_of(cell, _verdict):
            first, second = group[0].first, group[0].second
            both = f"“{says(first)}” ({sources([first])}) and “{says(second)}” ({sources([second])})"
            message = f"{'The same place' if verdict == 'agreement' else 'Two places'} for one thing: {both}."
            yield self.finding(verdict, sides, message, reason=group[0].level, confidence=group[0].likeness)


def _verdict(pair: Pair) -> tuple[Verdict, str] | None:
    a, b = pair.first.value, pair.second.value
    if not isinstance(a, Ordinal) or not isinstance(b, Ordinal) or pair.level not in LEVELS:
        return None
    if not all(
        claim.subject.frame in words("en", "ranking_frames") and claim.subject.agent
        for claim in (pair.first, pair.second)
    ):
        return None
    return ("agreement" if a.stated == b.stated else "contradiction"), ""
