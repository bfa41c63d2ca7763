"""What a reader should check about a finding, and the statement of a story that would repair a wrong alignment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.reporting.words import listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.model.edge import Finding, NotCompared, SourceSummary

DISPUTED = frozenset({"contradiction", "tension"})

BY_KIND = {
    "attendance": "who counted, where and on which day; whether one figure is of those invited or expected",
    "agreement-total": "whether both count the same papers (memoranda, contracts) up to the same day",
    "casualties": "the hour of each figure, and whether the missing or those who died later are counted",
    "money": "the currency and its year, and whether one figure is a pledge and the other what was paid",
    "percentage": "of what each share is a share, and of which period",
    "event-date": "the programme or the announcement itself, and the time zone where the days lie side by side",
    "deadline": "the document that sets the date",
    "role": "who held the office on the day that the text speaks of",
    "enumeration": "the list in the document itself, and whether two of its members are one",
    "sum": "each part and the total in the document that they come from",
    "measurement": "the instrument's or the agency's own figure, and which rounding it allows",
    "duration": "the first and the last day, and whether both are counted",
}
"""Kind of a claim to where its truth is found."""

BY_RULE = {
    "CC101": "a calendar: either the day of the week or the date is a slip",
    "CC900": "the rule itself: its message goes to whoever wrote it",
}
"""Codes of rules that look for one slip, whatever the kind."""

MOST_PAIRS = 6
"""Pairs of claims in one statement."""

OTHERWISE = "the document or the person that each side has it from"


def to_check(finding: Finding, sources: Mapping[str, SourceSummary]) -> str:
    """What to look at before anybody is told, as words after "check"; empty where nothing is disputed."""
    if finding.verdict == "error":
        return f"{BY_RULE['CC900']}."
    if finding.verdict not in DISPUTED or not finding.claims:
        return ""
    where = BY_RULE.get(finding.rule) or BY_KIND.get(finding.claims[0].kind, OTHERWISE)
    said = f"{where}."
    hints = [hint for hint in (_alone(finding), _later(finding, sources)) if hint]
    return " ".join([said, *hints])


def _alone(finding: Finding) -> str:
    """That one source stands against several independent ones; it says nothing of who is right."""
    if len(finding.sides) != 2:
        return ""
    for one, other in (finding.sides, finding.sides[::-1]):
        if len(one.witnesses) == 1 and other.independent > 1:
            return f"{one.witnesses[0]} stands alone against {listed(other.witnesses, 4)}."
    return ""


def _later(finding: Finding, sources: Mapping[str, SourceSummary]) -> str:
    """Which side was told later, where the days of publication tell: a figure may have been updated."""
    days = []
    for side in finding.sides:
        known = [s.published[:10] for name in side.witnesses if (s := sources.get(name)) and s.published]
        if len(known) < len(side.witnesses) or not known:
            return ""
        days.append((min(known), max(known), side))
    if len(days) != 2:
        return ""
    (first, second) = sorted(days, key=lambda day: (day[0], day[1]))
    if first[1] >= second[0]:
        return ""
    return f"{listed(second[2].witnesses, 4)} was published later ({second[0]} after {first[1]})."


def repair(finding: Finding) -> str:
    """The line of story.yaml that says that the sides are not about one thing; empty where that could not help."""
    if finding.verdict == "error" or len(finding.sides) != 2:
        return ""
    first, second = ({claim.id: None for claim in side.claims} for side in finding.sides)
    pairs = [f"[{one}, {other}]" for one in first for other in second if one != other]
    return f"different: [{', '.join(pairs[:MOST_PAIRS])}]" if pairs else ""


def bring_together(pair: NotCompared) -> str:
    """The line of story.yaml that says that two claims which were not compared are about one thing."""
    return same_line(pair.first.id, pair.second.id)


def same_line(first: str, second: str) -> str:
    """The line of story.yaml that says that two claims, given by their ids, are about one thing."""
    return f"same: [[{first}, {second}]]"
