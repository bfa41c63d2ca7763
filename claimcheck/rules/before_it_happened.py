"""CC105: a happening that is reported before its day."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from claimcheck.lexicon import words
from claimcheck.model.finding import Side
from claimcheck.model.values import Time
from claimcheck.rules.base import ClaimRule, consistent, contradicts
from claimcheck.rules.wording import says

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord
    from claimcheck.policy import Policy

SLACK = 1
"""Days by which a happening may lie after the day of publication, told in another time zone."""
PAST = "extractors:past"
"""The row of a claim that extraction saw told as done."""
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


class ReportedBeforeItHappened(ClaimRule):
    """A text reports as done what its own date puts after the day on which the text was published.

    Happenings that nobody plans count (accidents, attacks, deaths, arrests), and whatever else is told by a verb in the past
    that the day hangs on ("the bridge opened on …"). Plans, participles ("the album released on …"), reported speech, headlines
    and what only sets a day ("was moved to …") are left alone: they are told in like words. The date must have its day, month
    and year in the text. A day may be a time zone.
    """

    code = "CC105"
    name = "reported-before-it-happened"
    kinds = frozenset({"event-date"})
    examples = (
        contradicts(
            "Two hikers were killed near Zermatt on 14 June 2021.", published="2021-05-16", why="four weeks to come"
        ),
        consistent(
            "Two hikers were killed near Zermatt on 14 May 2021.", published="2021-05-16", why="two days before"
        ),
        contradicts("The hut near Zermatt was opened on 14 June 2021.", published="2021-05-16", why="told as done"),
        consistent("The hut near Zermatt opens on 14 June 2021.", published="2021-05-16", why="a plan"),
        consistent(
            "The opening of the hut was moved to 14 June 2021.", published="2021-05-16", why="only the day is set"
        ),
        consistent(
            "The warden said the hut opened on 14 June 2021.",
            published="2021-05-16",
            why="he may have said that it opens",
        ),
    )

    def check(self, claim: ClaimRecord, policy: Policy) -> Iterator[FindingRecord]:  # noqa: ARG002 - dates have no widths
        """The finding, if the day comes after that of publication."""
        value, as_of = claim.value, claim.scope.as_of
        if not isinstance(value, Time) or not _is_report(claim) or as_of is None or not as_of.end or not value.start:
            return
        try:
            happened, told = date.fromisoformat(value.start[:10]), date.fromisoformat(as_of.end[:10])
        except ValueError:
            return
        if (happened - told).days > SLACK:
            yield self.finding(
                "contradiction",
                (Side(says(claim), (claim,)),),
                f"{claim.source} is of {told.isoformat()}, but reports what happened on {says(claim)}.",
                reason="the day of publication",
            )


def _is_report(claim: ClaimRecord) -> bool:
    """Whether a claim says that something happened on one day, in full, and could not be a plan."""
    value = claim.value
    assert isinstance(value, Time)
    one_day = value.grain == "day" and not value.parts and not value.bound and value.anchor == "explicit"
    stated = claim.modality == "asserted" and claim.polarity == "affirmed"
    return (
        one_day
        and stated
        and bool(_YEAR.search(claim.quote))
        and (PAST in claim.rows or claim.subject.frame in words("en", "unplanned_frames"))
    )
