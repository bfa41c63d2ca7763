"""CC101: a weekday that is not the weekday of its date."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from claimcheck.model.finding import Side
from claimcheck.model.values import Time
from claimcheck.rules.base import ClaimRule, consistent, contradicts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord
    from claimcheck.policy import Policy

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class WeekdayAgainstDate(ClaimRule):
    """A weekday and a full date stand together, and the calendar does not put them together.

    Only a date with day, month and year is held against its weekday. A weekday whose date was worked out from the
    publication date cannot disagree with it, and a date whose year was worked out is left alone.
    """

    code = "CC101"
    name = "weekday-against-date"
    examples = (
        contradicts("The library opened on Tuesday, 4 March 2019, with a concert.", why="4 March 2019 was a Monday"),
        consistent("The library opened on Monday, 4 March 2019, with a concert.", why="it was a Monday"),
        consistent("The library opened on Tuesday, 4 March, with a concert.", why="the year is not said"),
    )

    def check(self, claim: ClaimRecord, policy: Policy) -> Iterator[FindingRecord]:  # noqa: ARG002 - no set is compared
        """The finding, if the weekday is not the date's."""
        value = claim.value
        if not isinstance(value, Time) or value.weekday is None or value.anchor != "explicit" or not value.start:
            return
        try:
            day = date.fromisoformat(value.timex[:10])
        except ValueError:
            return
        if day.weekday() == value.weekday:
            return
        said, real = NAMES[value.weekday], NAMES[day.weekday()]
        yield self.finding(
            "contradiction",
            (Side(f"{said}, {day.isoformat()}", (claim,)),),
            f"The text says {said}, but {day.day} {day:%B} {day.year} was a {real}.",
            reason="the calendar",
        )
