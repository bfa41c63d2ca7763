"""CC102: a list that does not have as many members as its sentence says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.model.finding import Side
from claimcheck.model.values import Members
from claimcheck.rules.base import ClaimRule, consistent, contradicts
from claimcheck.rules.wording import says

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord
    from claimcheck.policy import Policy

_JOIN = re.compile(r"\s(?:and|or|&)\s")


class EnumerationAgainstCount(ClaimRule):
    """A sentence gives a number of things and lists them, and the list has more or fewer.

    A list after a colon or "namely" claims to be complete. A list after "including" or "such as" does not: it may be shorter
    than the number, and only a longer one is a contradiction. An "and" inside a member may join two, so both counts are tried.
    """

    code = "CC102"
    name = "enumeration-against-count"
    kinds = frozenset({"enumeration"})
    examples = (
        contradicts("The menu has three soups: leek, pumpkin, barley and tomato.", why="four soups are listed"),
        consistent("The menu has three soups: leek, pumpkin and barley.", why="three are listed"),
        consistent("The menu has nine soups, including leek, pumpkin and barley.", why="the list is not complete"),
    )

    def check(self, claim: ClaimRecord, policy: Policy) -> Iterator[FindingRecord]:  # noqa: ARG002 - counts have no widths
        """The finding, if no way of counting the members gives the number."""
        value = claim.value
        if not isinstance(value, Members) or value.stated is None:
            return
        least = len(value.members)
        most = least + sum(len(_JOIN.findall(member)) for member in value.members)
        stated = int(value.stated)
        if least <= stated <= most or (not value.complete and least <= stated):
            return
        said = says(claim)
        side = Side(f"{said}: {'; '.join(value.members)}", (claim,))
        listed = str(least) if least == most else f"{least} to {most}"
        yield self.finding(
            "contradiction",
            (side,),
            f"{claim.source} says “{said}” but lists {listed}: {'; '.join(value.members)}.",
            reason="the list claims to be complete" if value.complete else "the list is longer than the number",
        )
