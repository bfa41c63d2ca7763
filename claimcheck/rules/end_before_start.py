"""CC104: a stretch of time that ends before it starts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.model.finding import Side
from claimcheck.model.values import Time
from claimcheck.rules.base import ClaimRule, consistent, contradicts
from claimcheck.rules.wording import says

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord
    from claimcheck.model.values import TimePart
    from claimcheck.policy import Policy

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


class EndBeforeStart(ClaimRule):
    """A stretch of time is said to end before it starts.

    Both ends must be dates of one size (two days, two months, two years) with their years in the text. Where one end alone
    gives the year, only two days of one month are held against each other: from December to January the year turns.
    """

    code = "CC104"
    name = "end-before-start"
    examples = (
        contradicts("The bridge was shut from 12 May 2020 to 3 May 2020.", why="3 May comes before 12 May"),
        consistent("The bridge was shut from 12 May 2020 to 3 June 2020.", why="three weeks"),
        consistent("The bridge was shut from 12 December to 3 January 2020.", why="the year turns in between"),
        consistent("The bridge will be shut from Thursday to Monday.", why="the week turns in between"),
    )

    def check(self, claim: ClaimRecord, policy: Policy) -> Iterator[FindingRecord]:  # noqa: ARG002 - dates have no widths
        """The finding, if the second end comes before the first."""
        value = claim.value
        if isinstance(value, Time) and len(value.parts) == 2 and _turned(*value.parts):
            first, last = (part.quote for part in value.parts)
            yield self.finding(
                "contradiction",
                (Side(says(claim), (claim,)),),
                f"{claim.source} says “{says(claim)}”, but {last} comes before {first}.",
                reason="the calendar",
            )


def _turned(first: TimePart, last: TimePart) -> bool:
    start, end = _DATE.match(first.timex), _DATE.match(last.timex)
    if not start or not end or len(first.timex) != len(last.timex) or end[0] >= start[0]:
        return False
    if _YEAR.search(first.quote) and _YEAR.search(last.quote):
        return True
    numbered = all(any(map(str.isdigit, part.quote)) for part in (first, last))  # weekdays may be of two weeks
    return bool(start[3]) and numbered and start[0][:7] == end[0][:7]
