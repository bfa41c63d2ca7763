"""CC202: one happening on two dates."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from claimcheck.model.values import Time
from claimcheck.rules.base import CellRule, consistent, contradicts, in_tension
from claimcheck.rules.clocks import clock_verdict, has_clock
from claimcheck.rules.grouping import said_of
from claimcheck.rules.taken_back import TakenBack
from claimcheck.rules.wording import says, sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.finding import FindingRecord, Verdict
    from claimcheck.model.topic import Cell, Pair
    from claimcheck.policy import Policy
SAME_WORDS = "same words"
"""The level of likeness of two sentences that are made of the same words."""
STATED = "said of the statement's subject"
"""The level of likeness of a statement's claim and one of its sources."""


class DateConflict(CellRule):
    """Two sources put one happening on dates that have no day in common.

    A month and a day within it agree, and so do a season and a day within it. A day apart is a tension where a text speaks
    of local time. A date whose year is open is held by its month and day alone. Times of the clock may be rounded ("5 p.m." for
    ten past five); where only one text names a zone, hours apart are a tension.
    """

    code = "CC202"
    name = "date-conflict"
    examples = (
        contradicts(
            "The museum reopened on 3 June 2019.", "The museum reopened on 13 June 2019.", why="ten days apart"
        ),
        consistent(
            "The museum reopened in June 2019.", "The museum reopened on 13 June 2019.", why="the day is in the month"
        ),
        consistent("The museum reopened on 3 June 2019.", "The archive reopened on 13 June 2019.", why="another house"),
        contradicts(
            "The balloon landed at 4:52 a.m. on 3 June 2019.",
            "The balloon landed at 5:17 a.m. on 3 June 2019.",
            why="25 minutes apart",
        ),
        consistent(
            "The balloon landed at 4:52 a.m. on 3 June 2019.",
            "The balloon landed at about 5 a.m. on 3 June 2019.",
            why="rounded to the hour",
        ),
        in_tension(
            "The balloon landed on 3 June 2019.",
            "The balloon landed on 4 June 2019, local time.",
            why="a time zone may explain a day",
        ),
    )

    def check(self, cell: Cell, policy: Policy) -> Iterator[FindingRecord]:
        """Findings for the pairs of dates of the cell."""
        taken = TakenBack(cell, policy)
        for verdict, _, group, sides in said_of(
            cell, lambda pair: None if taken and taken.holder(pair) else _verdict(pair)
        ):
            pair = group[0]
            confidence = max(p.likeness for p in group)
            reason = f"{pair.level}, by {pair.key}"
            message = _message(verdict, pair)
            yield self.finding(verdict, sides, message, reason=reason, confidence=confidence, key=pair.key)


def _verdict(pair: Pair) -> tuple[Verdict, str] | None:
    verdict = _compared(pair)
    return (verdict, "") if verdict else None


def _compared(pair: Pair) -> Verdict | None:
    a, b = pair.first.value, pair.second.value
    if not isinstance(a, Time) or not isinstance(b, Time):
        return None
    if pair.level == STATED and a.bound != b.bound:
        return _open_ended(a, b)
    if has_clock(a) and has_clock(b):
        return clock_verdict(a, b)
    if a.start and a.end and b.start and b.end:
        first, second = (_day(a.start), _day(a.end)), (_day(b.start), _day(b.end))
        if first == second:
            return "agreement" if a.timex == b.timex or "TXX" not in a.timex + b.timex else None
        if first[1] >= second[0] and second[1] >= first[0]:
            return "contradiction" if pair.level == SAME_WORDS and _one_end(a, b) else "compatible"
        gap = _gap(first, second)
        return "tension" if (a.zone or b.zone) and gap is not None and gap <= 1 else "contradiction"
    if a.timex == b.timex:
        told = any(map(str.isdigit, a.timex)) or pair.first.quote.lower() == pair.second.quote.lower()
        return "agreement" if told else None
    mine, theirs = a.timex[-5:], b.timex[-5:]
    known = len(a.timex) == len(b.timex) == len("XXXX-MM-DD") and "XXXX" in a.timex + b.timex
    return "contradiction" if known and mine != theirs else None


def _one_end(a: Time, b: Time) -> bool:
    """Whether two stretches of days, each with both ends told, share one end only: in like words, one thing cannot last both."""
    whole = len(a.parts) == len(b.parts) == 2 and a.grain == b.grain == "day"
    return whole and (a.start == b.start) != (a.end == b.end)


def _open_ended(a: Time, b: Time) -> Verdict | None:
    """A date against the time before or after another: "born after 3 May" excludes 3 May itself."""
    (dated, open_one) = (a, b) if not a.bound else (b, a)
    named = whole_days(open_one.timex)
    if dated.bound or not dated.start or not dated.end or named is None:
        return None
    first, last = named
    if open_one.bound == "after":
        return "compatible" if _day(dated.end) > last else "contradiction"
    return "compatible" if _day(dated.start) < first else "contradiction"


def whole_days(timex: str) -> tuple[str, str] | None:
    """The first and the last day of a TIMEX3 value of a day, a month or a year; None for any other."""
    if len(timex) == 10 and timex[4] == "-":
        return timex, timex
    if len(timex) == 7 and timex[:4].isdigit() and timex[5:].isdigit():
        return f"{timex}-01", f"{timex}-31"
    return (f"{timex}-01-01", f"{timex}-12-31") if len(timex) == 4 and timex.isdigit() else None


def _day(moment: str) -> str:
    return moment[:10]


def _gap(first: tuple[str, str], second: tuple[str, str]) -> int | None:
    """Days between two stretches that do not meet, or None outside the calendar."""
    try:
        one = date.fromisoformat(min(first[1], second[1]))
        other = date.fromisoformat(max(first[0], second[0]))
    except ValueError:
        return None
    return abs((other - one).days)


def _message(verdict: Verdict, pair: Pair) -> str:
    one, other = says(pair.first), says(pair.second)
    where, there = sources([pair.first]), sources([pair.second])
    if verdict == "agreement":
        return f"The sources agree on the date: {one}."
    if verdict == "compatible":
        return f"“{one}” ({where}) and “{other}” ({there}) can be one date."
    if pair.first.source == pair.second.source:
        return f"{where} dates one thing “{one}” in one place and “{other}” in another."
    tail = " A time zone may explain what lies between them." if verdict == "tension" else ""
    return f"{where} puts it on “{one}”, but {there} on “{other}”.{tail}"
