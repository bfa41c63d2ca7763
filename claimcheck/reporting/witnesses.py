"""Who stands on a side: how many of the sources are independent, which are not and why, and where copies differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.reporting.words import count, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.edge import Checked, Finding, OneWitness, Report, Side, Tie

MOST_TIES = 4
"""Ties of one group that are told one by one."""
MOST_NAMED = 6
"""Sources of one group that are named."""


def standing(witnesses: Sequence[str], independent: int) -> str:
    """How many stand there: "2 independent sources", "3 sources, 2 independent", "1 source"."""
    number = len(witnesses)
    if number > 1 and independent == number:
        return f"{number:,} independent sources"
    return count(number, "source") + (f", {independent:,} independent" if number > 1 else "")


def said_by(side: Side | Checked, most: int | None) -> str:
    """The sources of a side; where some are not independent, with how many are. Not cleaned."""
    names = listed(side.witnesses, most)
    apart = side.independent == len(side.witnesses)
    return names if apart else f"{names}: {standing(side.witnesses, side.independent)}"


def dependence(finding: Finding, report: Report) -> Iterator[str]:
    """What ties the sources of a finding together: of one side that they are one witness, of several that they differ here.

    Not cleaned.
    """
    sides = [set(side.witnesses) for side in finding.sides]
    for group in report.one_witness:
        met = [sorted(side.intersection(group.sources)) for side in sides]
        names = sorted({name for side in met for name in side})
        if len(names) > 1:
            differ = sum(map(bool, met)) > 1 and any(a != b for a in met for b in met if a and b)
            tail = ", and differ here" if differ and finding.verdict != "agreement" else ""
            yield f"{_why(group, names)}{tail}"


def _why(group: OneWitness, names: Sequence[str]) -> str:
    """Why some sources of a group are one witness, as a sentence without its stop."""
    ties = [tie for tie in group.ties if tie.first in names and tie.second in names]
    if len(ties) == len(names) - 1 <= MOST_TIES:
        return "; ".join(map(told, ties))
    return (
        f"{listed(names, MOST_NAMED)} are one witness, by copies and credits of {count(len(group.sources), 'source')}"
    )


def told(tie: Tie) -> str:
    """A tie as a person would say it: "gazette and post print the same text". Not cleaned."""
    pair = f"{tie.first} and {tie.second}"
    if tie.kind == "same agency":
        return f"{pair} both credit {tie.agency}"
    if tie.kind == "same text":
        return f"{pair} print the same text"
    return f"{pair} print {tie.shared:,} of {count(tie.of, 'sentence')} alike"


def groups(report: Report) -> list[tuple[str, list[str]]]:
    """Each group of sources that count as one: its names, and why; with where its copies differ. Not cleaned."""
    shown = []
    for group in report.one_witness:
        ties = [told(tie) for tie in group.ties[:MOST_TIES]]
        if len(group.ties) > MOST_TIES:
            ties.append(f"and {len(group.ties) - MOST_TIES:,} more such ties")
        shown.append((listed(group.sources, MOST_NAMED), [*ties, *_differences(group, report)]))
    return shown


def _differences(group: OneWitness, report: Report) -> Iterator[str]:
    for finding in report.findings:
        sides = [(side, own) for side in finding.sides if (own := sorted(set(side.witnesses) & set(group.sources)))]
        if finding.verdict not in {"agreement", "error"} and len({name for _, own in sides for name in own}) > 1 < len(
            sides
        ):
            said = "; ".join(f"{listed(own, MOST_NAMED)}: {side.says}" for side, own in sides)
            yield f"they differ: {said} ({finding.fingerprint})"


__all__ = ["dependence", "groups", "said_by", "standing", "told"]
