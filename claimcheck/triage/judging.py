"""What the entries hide in the reports of a run, and which of them are out of date."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.errors import UsageError
from claimcheck.model.edge import Finding, Report, Suppressed
from claimcheck.model.identity import digest
from claimcheck.triage.entries import Entry, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

STALE, STALE_NAME = "CC901", "stale-suppression"


@dataclass(slots=True)
class Triaged:
    """Reports after triage, in the order given, and for each the places of its stale entries: fingerprint to file and line."""

    reports: list[Report]
    marks: list[dict[str, tuple[str, int]]] = field(default_factory=list)


def expiring(entries: Iterable[Entry]) -> bool:
    """Whether any entry expires, so that a day is needed to judge them."""
    return any(entry.expires is not None for entry in entries)


def triage(
    checks: Sequence[tuple[Report, str | None]], entries: Sequence[Entry], on: date | None, *, complete: bool = True
) -> Triaged:
    """Hide what the entries name, and say which of them hide nothing any more.

    checks: reports, each with the folder of its story or None. on: the day on which expiry is judged; may be None where
    nothing expires. complete: whether everything could be read; where not, no entry is called stale for want of a finding.
    """
    if on is None and expiring(entries):
        raise UsageError("an entry expires, and no day is given to judge it on", remedy="give one with --on")
    hiding = _Hiding(entries, on)
    day = on.isoformat() if on and expiring(entries) else None
    done = Triaged([], [{} for _ in checks])
    for report, story in checks:
        suppressed = [hiding.hides(finding, story) for finding in report.findings]
        kept = tuple(f for f, hidden in zip(report.findings, suppressed, strict=True) if hidden is None)
        more = (*report.suppressed, *(hidden for hidden in suppressed if hidden))
        done.reports.append(report.model_copy(update={"findings": kept, "suppressed": more, "triaged_on": day}))
    for number, entry in enumerate(entries):
        _note_stale(done, checks, entry, hiding.hidden[number], on, complete=complete)
    return done


class _Hiding:
    """Hands out what the entries hide, each no more than its count. hidden: how many each has hidden."""

    def __init__(self, entries: Sequence[Entry], on: date | None) -> None:
        self._entries = entries
        self._by_fingerprint: dict[str, list[int]] = {}
        for number, entry in enumerate(entries):
            if not _expired(entry, on):
                self._by_fingerprint.setdefault(entry.fingerprint, []).append(number)
        self.hidden = [0] * len(entries)

    def hides(self, finding: Finding, story: str | None) -> Suppressed | None:
        """The finding as it is hidden; None where no entry hides it. Failures of rules are never hidden."""
        if finding.verdict == "error":
            return None
        for number in self._by_fingerprint.get(finding.fingerprint, ()):
            entry = self._entries[number]
            if self.hidden[number] < entry.count and (entry.story is None or entry.story == plain(story)):
                self.hidden[number] += 1
                until = entry.expires.isoformat() if entry.expires else None
                return Suppressed(finding=finding, reason=entry.reason, file=entry.file, expires=until)
        return None


def _expired(entry: Entry, on: date | None) -> bool:
    return entry.expires is not None and on is not None and entry.expires < on


def _note_stale(
    done: Triaged,
    checks: Sequence[tuple[Report, str | None]],
    entry: Entry,
    hid: int,
    on: date | None,
    *,
    complete: bool,
) -> None:
    """Add a finding for an entry that is out of date to the report of its story, or to the first."""
    at = next((n for n, (_, story) in enumerate(checks) if entry.story is None or plain(story) == entry.story), None)
    if at is None:  # the entry is about a story that was not checked
        return
    said = _stale(entry, hid, on, complete=complete)
    if said:
        finding = stale_finding(entry, *said)
        report = done.reports[at]
        done.reports[at] = report.model_copy(update={"findings": _in_order((*report.findings, finding))})
        done.marks[at][finding.fingerprint] = (entry.file, entry.line)


def _stale(entry: Entry, hid: int, on: date | None, *, complete: bool) -> tuple[str, str] | None:
    """What is out of date about an entry, and why that matters; None where nothing is."""
    if _expired(entry, on):
        assert entry.expires is not None
        return (
            f"The suppression of {entry.fingerprint} expired on {entry.expires.isoformat()} and hides nothing any more.",
            "look at the finding again, then give the entry a later day or remove it",
        )
    if not complete or hid == entry.count:
        return None
    if not hid:
        return (
            f"The suppression of {entry.fingerprint} names a finding that is no longer there.",
            "the articles have changed: remove the entry",
        )
    return (
        f"The suppression of {entry.fingerprint} hides {entry.count} findings, and {hid} of them are there.",
        f"set its count to {hid}, so that no new one hides in the place of one that was fixed",
    )


def stale_finding(entry: Entry, message: str, reason: str) -> Finding:
    """The finding that says that an entry is out of date."""
    return Finding(
        rule=STALE,
        name=STALE_NAME,
        verdict="tension",
        severity="warning",
        message=message,
        reason=reason,
        sides=(),
        claims=(),
        fingerprint=digest((STALE, entry.fingerprint, entry.story or "")),
    )


def _in_order(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The last finding in its place: behind all that are worse, and behind the others of its verdict."""
    *rest, last = findings
    behind = [n for n, f in enumerate(rest) if f.verdict in {"error", "contradiction", "tension"}]
    at = behind[-1] + 1 if behind else 0
    return (*rest[:at], last, *rest[at:])
