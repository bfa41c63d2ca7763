"""Suppressions: what a desk has looked at and decided about, by fingerprint, with a reason, and perhaps until a day.

    format = 1

    [[suppress]]
    fingerprint = "15c18710a4fa"
    reason = "The second figure counts memoranda too; the ministry has confirmed both."
    expires = 2027-01-31                    # optional: the last day on which the entry hides anything
    story = "claims/station-invitation"     # optional: only in this story
    count = 2                               # optional: how many findings of this fingerprint it hides (1)

Four things are kept to. Nothing is hidden without a count. An entry that hides nothing any more is itself a finding, so that
the file only holds what is true. A finding that was fixed never makes room for a new one: an entry hides its own fingerprint
alone, and no more of them than it says. No day is assumed: expiry is judged on the day that the caller gives.
"""

from __future__ import annotations

from claimcheck.triage.baseline import baseline
from claimcheck.triage.entries import Entry, parse_suppressions, read_suppressions
from claimcheck.triage.judging import Triaged, expiring, triage

__all__ = ["Entry", "Triaged", "baseline", "expiring", "parse_suppressions", "read_suppressions", "triage"]
