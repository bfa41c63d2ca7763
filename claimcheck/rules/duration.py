"""CC305: a length of time that its own first and last day do not give."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from claimcheck.lexicon import words
from claimcheck.model.finding import Side
from claimcheck.model.values import Duration, Time
from claimcheck.rules.base import consistent, contradicts
from claimcheck.rules.sentence import SentenceRule
from claimcheck.rules.wording import says

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord
    from claimcheck.policy import Policy

DAYS = {"hour": 1 / 24, "day": 1.0, "night": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
SLACK = {"hour": 1 / 24, "day": 0.0, "night": 1.0, "week": 2.0, "month": 16.0, "year": 190.0}
"""Days by which a length may miss its dates in either direction, beside the day that counting both ends adds."""
WORKING = 5
"""Working days of a week, as date.weekday counts them: 0 to 4."""


class DurationAgainstDates(SentenceRule):
    """A sentence gives the length of something and its first and last day, or hours and clock times, and they do not fit.

    "From Monday to Thursday" is three days or four, as one counts; working days may be meant; a week may miss its dates by
    two days, a month by half a month, a year by half a year. Ends that are months or years are counted as such. The predicate
    must be one of lasting, meeting or staying: a 90-day visa may be valid all year.
    """

    code = "CC305"
    name = "duration-against-dates"
    examples = (
        contradicts("The four-day fair ran from 3 May to 11 May 2022.", why="nine days, counting both ends"),
        contradicts("The 48-hour strike ran from 6am on 3 May 2022 to 6am on 4 May 2022.", why="24 hours"),
        consistent("The four-day fair ran from 3 May to 6 May 2022.", why="four days, counting both ends"),
        consistent("The four-day fair ran from 3 May to 7 May 2022.", why="four days from one to the other"),
        consistent("The four-day week was tried from 3 May to 11 June 2022.", why="no length of the trial"),
    )

    def in_sentence(self, claims: Sequence[ClaimRecord], policy: Policy) -> Iterator[FindingRecord]:
        """The finding, if the sentence has one length and one stretch in one clause."""
        pair = _length_and_stretch(claims)
        if pair is None:
            return
        length, stretch = pair
        assert isinstance(length.value, Duration)
        assert isinstance(stretch.value, Time)
        meant = policy.interval(length.value)
        counted = _counted(stretch.value, length.value.unit.name)
        if counted is None or (
            (meant.upper is None or meant.upper >= counted[0]) and (meant.lower or 0.0) <= counted[1]
        ):
            return
        yield self.finding(
            "contradiction",
            (Side(says(length), (length,)), Side(says(stretch), (stretch,))),
            f"{length.source} says “{says(length)}”, but “{says(stretch)}” is {_long(stretch.value, length.value.unit.name)}.",
            reason="the calendar",
        )


def _length_and_stretch(claims: Sequence[ClaimRecord]) -> tuple[ClaimRecord, ClaimRecord] | None:
    """The one length and the one stretch of a sentence, if they are said of one thing."""
    lengths = [c for c in claims if isinstance(c.value, Duration) and c.value.unit.name in DAYS]
    stretches = [c for c in claims if isinstance(c.value, Time) and len(c.value.parts) == 2]
    times = [c for c in claims if isinstance(c.value, Time)]
    if len(lengths) != 1 or len(stretches) != 1 or len(times) != 1:
        return None
    length, stretch = lengths[0], stretches[0]
    said_of_one = length.subject.words == stretch.subject.words and length.scope.period == stretch.value
    frame = length.subject.frame
    lasting = frame == stretch.subject.frame and frame in words("en", "lasting_frames")
    whole = lasting and ("-" in length.quote or frame == "run")
    unit = bool(DAYS.keys() & {*length.subject.words})  # "the four-day week"
    return (length, stretch) if said_of_one and whole and not unit and length.polarity == "affirmed" else None


def _long(stretch: Time, unit: str) -> str:
    """How long a stretch is, for the message."""
    found = _hours(stretch) if unit == "hour" else None
    if found:
        return f"{sum(found) / 2:g} hours"
    first, last = date.fromisoformat((stretch.start or "")[:10]), date.fromisoformat((stretch.end or "")[:10])
    return f"{(last - first).days + 1} days"


def _hours(stretch: Time) -> tuple[float, float] | None:
    """The least and the greatest number of hours between two clock times; None for other ends. Clocks may have been changed."""
    if stretch.grain != "minute" or not stretch.start or not stretch.end or "T" not in stretch.start + stretch.end:
        return None
    try:
        length = datetime.fromisoformat(stretch.end) - datetime.fromisoformat(stretch.start)
    except (ValueError, TypeError):
        return None
    hours = length / timedelta(hours=1)
    return (hours - SLACK["hour"] * 24, hours + SLACK["hour"] * 24) if hours > 0 else None


def _counted(stretch: Time, unit: str) -> tuple[float, float] | None:
    """The least and the greatest length of a stretch in a unit; None where an end is unknown."""
    if unit == "hour":
        return _hours(stretch)
    try:
        first, last = date.fromisoformat((stretch.start or "")[:10]), date.fromisoformat((stretch.end or "")[:10])
    except ValueError:
        return None
    days = (last - first).days
    if days < 0:
        return None
    least = float(days)
    if stretch.grain in {"month", "year"}:  # "from March to May": a month of either end may be outside
        least -= 2 * DAYS[stretch.grain]
    elif unit in {"day", "week"}:
        working = sum((first + timedelta(n)).weekday() < WORKING for n in range(min(days, 3660) + 1))
        least = min(least, working * (DAYS[unit] / WORKING if unit == "week" else 1.0))
    return (least - SLACK[unit]) / DAYS[unit], (days + 1 + SLACK[unit]) / DAYS[unit]
