"""The common case of a cell rule: two claims are compared, and everything else is the same for all rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.rules.base import CellRule
from claimcheck.rules.grouping import by_values
from claimcheck.rules.wording import says

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord, Side, Verdict
    from claimcheck.model.topic import Cell, Pair
    from claimcheck.policy import Policy

QUIET = "“{one}” ({where}) and “{other}” ({there}) can both be right."


class PairRule(CellRule):
    """A rule that compares two claims of a cell. Write `compare`, which must be symmetric; `message` says what is wrong."""

    def compare(self, first: ClaimRecord, second: ClaimRecord, policy: Policy) -> Verdict | None:
        """The verdict on two claims, None where there is none."""
        raise NotImplementedError

    def wanted(self, claim: ClaimRecord) -> bool:
        """Whether the rule looks at this claim of the cell."""
        return not self.kinds or claim.kind in self.kinds

    def check(self, cell: Cell, policy: Policy) -> Iterator[FindingRecord]:
        """One finding for each two values and each verdict on them."""
        found: dict[Verdict, list[Pair]] = {}
        for pair in cell.pairs:
            if self.wanted(pair.first) and self.wanted(pair.second):
                verdict = self.compare(pair.first, pair.second, policy)
                if verdict:
                    found.setdefault(verdict, []).append(pair)
        for verdict, pairs in found.items():
            for group, sides in by_values(cell, pairs):
                pair = group[0]
                said = self._said(verdict, pair, sides)
                yield self.finding(
                    verdict, sides, said, reason=f"{pair.level}, by {pair.key}", confidence=pair.likeness
                )

    def _said(self, verdict: Verdict, pair: Pair, sides: tuple[Side, ...]) -> str:
        if verdict in {"contradiction", "tension"} and self.message:
            return self.say(pair.first, pair.second)
        if verdict == "agreement":
            return f"The sources agree on “{sides[0].says}”."
        first, second = pair.first, pair.second
        return QUIET.format(one=says(first), other=says(second), where=first.source, there=second.source)
