"""A suppressions file that holds what stands in the articles today, so that only what is new is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.triage.entries import FORMAT, Entry, plain
from claimcheck.triage.judging import STALE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model.edge import Finding, Report

TRIAGED = frozenset({"contradiction", "tension"})
"""Verdicts that a baseline takes up. Failures of rules are never hidden by one."""


def baseline(checks: Sequence[tuple[Report, str | None]], reason: str, known: Sequence[Entry] = ()) -> str:
    """A suppressions file with an entry for every contradiction and tension. reason: of new entries. known: entries of an earlier file, whose reasons
    and days are kept; those of stories that were not checked stay as they are, those that hide nothing any more go.
    """
    earlier = {(entry.fingerprint, entry.story): entry for entry in known}
    parts = [
        f"# What stood in the articles when this was written. Each entry hides its finding alone.\nformat = {FORMAT}\n"
    ]
    checked = {plain(story) for _, story in checks}
    for report, story in checks:
        counts: dict[str, list[Finding]] = {}
        for finding in (*report.findings, *(item.finding for item in report.suppressed)):
            if finding.verdict in TRIAGED and finding.rule != STALE:
                counts.setdefault(finding.fingerprint, []).append(finding)
        for mark, found in sorted(counts.items(), key=lambda item: (item[1][0].rule, item[0])):
            place = plain(story)
            entry = earlier.get((mark, place)) or earlier.get((mark, None))
            kept = Entry(
                mark, entry.reason if entry else reason, "", 0, entry.expires if entry else None, place, len(found)
            )
            parts.append(_written(kept, found[0]))
    parts.extend(_written(entry) for entry in known if entry.story is not None and entry.story not in checked)
    return "\n".join(parts)


def _written(entry: Entry, finding: Finding | None = None) -> str:
    lines = ["[[suppress]]", f"fingerprint = {quoted(entry.fingerprint)}", f"reason = {quoted(entry.reason)}"]
    if entry.expires:
        lines.append(f"expires = {entry.expires.isoformat()}")
    if entry.story is not None:
        lines.append(f"story = {quoted(entry.story)}")
    if entry.count > 1:
        lines.append(f"count = {entry.count}")
    if finding is not None:
        lines.append(f"rule = {quoted(f'{finding.rule} {finding.name}')}")
        lines.append(f"message = {quoted(finding.message)}")
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """Text as a TOML basic string: every control character and turn of direction as an escape (TOML 1.0, "String")."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    code = ord(char)
    if 0xD800 <= code <= 0xDFFF:
        return "\\uFFFD"
    if char == " " or char.isprintable():
        return char
    return f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
