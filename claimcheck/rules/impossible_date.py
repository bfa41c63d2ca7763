"""CC103: a date that no calendar has."""

from __future__ import annotations

import re
from calendar import isleap, month_name
from typing import TYPE_CHECKING

from claimcheck.model.finding import Side
from claimcheck.model.values import Time
from claimcheck.rules.base import ClaimRule, consistent, contradicts
from claimcheck.rules.wording import says

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord
    from claimcheck.policy import Policy

_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)(?!\d)")
_FEBRUARY = 2
_LEAP_DAY = 29
LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Days of each month in a leap year."""


class ImpossibleDate(ClaimRule):
    """A date names a day that its month does not have.

    30 February and 31 April are on no calendar, whatever the year. 29 February counts only where the text itself gives the
    year: a year that was worked out from the publication date may be the wrong one. Countries that changed from the Julian
    calendar (Sweden had a 30 February in 1712) are left alone by reading no year before 1753 this way.
    """

    code = "CC103"
    name = "impossible-date"
    examples = (
        contradicts("The lease of the chapel ended on 31 November 2016.", why="November has 30 days"),
        contradicts("The twins were born on February 29, 2018.", why="2018 was no leap year"),
        consistent("The twins were born on February 29, 2020.", why="2020 was a leap year"),
        consistent("The lease of the chapel ended on 30 November 2016.", why="November has 30 days"),
    )

    def check(self, claim: ClaimRecord, policy: Policy) -> Iterator[FindingRecord]:  # noqa: ARG002 - dates have no widths
        """The finding, if the date or an end of the range is on no calendar."""
        value = claim.value
        if not isinstance(value, Time):
            return
        for timex in [part.timex for part in value.parts] or [value.timex]:
            fault = _fault(timex, explicit=value.anchor == "explicit")
            if fault:
                side = Side(says(claim), (claim,))
                yield self.finding(
                    "contradiction",
                    (side,),
                    f"{claim.source} says “{says(claim)}”, but {fault}.",
                    reason="the calendar",
                )


OLD_CALENDARS = 1753
"""The first year in which Britain, its colonies and Sweden all used the Gregorian calendar."""


def _fault(timex: str, *, explicit: bool) -> str:
    """What is wrong with a date, as the end of a sentence; "" where nothing is."""
    found = _DAY.match(timex)
    if not found:
        return ""
    year, month, day = found[1], int(found[2]), int(found[3])
    if not 1 <= month <= len(LONGEST) or (year.isdigit() and int(year) < OLD_CALENDARS):
        return ""
    if day > LONGEST[month - 1]:
        return f"{month_name[month]} never has {day} days"
    if month == _FEBRUARY and day == _LEAP_DAY and explicit and year.isdigit() and not isleap(int(year)):
        return f"{year} was no leap year"
    return ""
