"""CC207: one match, or one vote, that ended in two ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.model.values import Result
from claimcheck.rules.base import CellRule, consistent, contradicts
from claimcheck.rules.grouping import said_of
from claimcheck.rules.wording import sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord, Verdict
    from claimcheck.model.topic import Cell, Pair
    from claimcheck.policy import Policy

EXCHANGED, UNKNOWN = "sides exchanged", "same contest"
"""The levels of pairs whose sides stand in the other order, or of which it is not known who is who."""
WHY = {EXCHANGED: "one contest, told from its two sides", UNKNOWN: "one contest, of which a side is not told"}
"""What a reader is told of the level of a pair."""
VOTE, COUNTED = "result:vote", frozenset({"run", "wicket"})
"""The measure of votes; and units of which a match is won by one or by the other."""
_OTHER = {"won": "lost", "lost": "won"}
DRAWN = "drawn"


class ResultConflict(CellRule):
    """Two texts say of one match, or of one vote, that it ended in two ways: with other numbers, or with another winner.

    The numbers are held against each other side by side, whichever is named first: "lost 1-3" is "won 3-1". A margin is held
    against the difference, a draw against a win. A result of half-time, of a shoot-out, of extra time, of both legs together or
    of another leg is another result. Texts that name no day are of one match only where they were published together.
    """

    code = "CC207"
    name = "result-conflict"
    kinds = frozenset({"result"})
    examples = (
        contradicts(
            "Hull Rovers beat York Town 3-1 on Saturday.",
            "Saturday's match between Hull Rovers and York Town finished two-all.",
            why="a win is no draw",
        ),
        contradicts(
            "Hull Rovers lost 2-0 to York Town on 4 May 2019.",
            "Hull Rovers beat York Town two-nil on 4 May 2019.",
            why="two winners",
        ),
        contradicts(
            "The senate passed the harbour bill on 4 May 2019 by 44 votes to 17.",
            "By 41 to 20, senators voted the harbour bill through on 4 May 2019.",
            why="two counts of one vote",
        ),
        contradicts(
            "Hull Rovers beat York Town by two clear goals on 4 May 2019.",
            "On 4 May 2019 a late header gave Hull Rovers a 3-2 win over York Town.",
            why="a margin that the numbers do not have",
        ),
        consistent(
            "Hull Rovers beat York Town 3-1 on 4 May 2019.",
            "York Town lost 1-3 to Hull Rovers on 4 May 2019.",
            why="the same numbers in the other order",
        ),
        consistent(
            "At half-time Hull Rovers led York Town 2-0 on 4 May 2019.",
            "Hull Rovers and York Town shared the spoils on 4 May 2019, 2-2.",
            why="half-time is not the end",
        ),
        consistent(
            "Hull Rovers beat York Town 3-1 on 4 May 2019.",
            "Hull Rovers beat York Town 2-0 on 11 May 2019.",
            why="two matches",
        ),
    )

    def check(self, cell: Cell, policy: Policy) -> Iterator[FindingRecord]:  # noqa: ARG002 - results have no widths
        """Findings for the pairs of the cell."""
        for verdict, why, group, sides in said_of(cell, judge):
            yield self.finding(
                verdict, sides, _message(verdict, why, group[0]), reason=WHY.get(group[0].level, "one contest")
            )


def judge(pair: Pair) -> tuple[Verdict, str] | None:
    """What two results of one contest come to, and by what: "numbers", "winner", "margin" or "outcome"."""
    a, b = pair.first.value, pair.second.value
    if not isinstance(a, Result) or not isinstance(b, Result) or pair.first.measure != pair.second.measure:
        return None
    told = list(_votes(a, b) if pair.first.measure == VOTE else _matches(a, b, pair.level))
    return next((one for one in told if one[0] == "contradiction"), told[0] if told else None)


def _votes(a: Result, b: Result) -> Iterator[tuple[Verdict, str]]:
    """Numbers of a vote have no order: what was rejected may be told with either number first."""
    if a.stated and b.stated:
        yield ("agreement" if sorted(a.stated) == sorted(b.stated) else "contradiction"), "numbers"
    yield from _margins(a, b)
    if a.outcome and b.outcome:
        yield ("compatible" if a.outcome == b.outcome else "contradiction"), "outcome"


def _matches(a: Result, b: Result, level: str) -> Iterator[tuple[Verdict, str]]:
    mine, theirs = _ordered(a), _ordered(b)
    if level == EXCHANGED and theirs:
        theirs = _swapped(theirs)
    if mine and theirs and (level == UNKNOWN or not (_known(a) and _known(b))):
        mine, theirs = tuple(sorted(mine)), tuple(sorted(theirs))
    if mine and theirs:
        yield ("agreement" if mine == theirs else "contradiction"), "numbers"
    yield from _margins(a, b)
    first, second = _winner(a), _winner(b)
    if level == EXCHANGED:
        second = _OTHER.get(second, second)
    if first and second and first != second and (level != UNKNOWN or DRAWN in (first, second)):
        yield "contradiction", "winner"
    elif first and first == second:
        yield "compatible", "winner"


def _known(value: Result) -> bool:
    """Whether the text says whose the numbers are."""
    return value.outcome != ""


def _ordered(value: Result) -> tuple[int, ...]:
    """The numbers with those of the first side first: a winner has the greater one, whichever is written first. Sets stand in the
    order of the winner where the text has it so.
    """
    numbers = value.stated
    if len(numbers) != 2 or value.outcome not in _OTHER:
        return _swapped(numbers) if value.outcome == "lost" and _ahead(numbers) else numbers
    greater, less = max(numbers), min(numbers)
    return (greater, less) if value.outcome == "won" else (less, greater)


def _ahead(numbers: tuple[int, ...]) -> bool:
    """Whether the first side has more of the sets."""
    pairs = list(zip(numbers[::2], numbers[1::2], strict=False))
    return sum(a > b for a, b in pairs) > sum(b > a for a, b in pairs)


def _swapped(numbers: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(n for a, b in zip(numbers[::2], numbers[1::2], strict=False) for n in (b, a))


def _winner(value: Result) -> str:
    """Whether the first side won, lost or drew, also as its numbers tell."""
    if value.outcome != "scored":
        return value.outcome
    first, second = value.stated
    return DRAWN if first == second else "won" if first > second else "lost"


def _margins(a: Result, b: Result) -> Iterator[tuple[Verdict, str]]:
    if a.margin is None and b.margin is None:
        return
    if a.margin is not None and b.margin is not None:
        if a.unit == b.unit:
            yield ("agreement" if a.margin == b.margin else "contradiction"), "margin"
        elif {a.unit, b.unit} <= COUNTED:
            yield "contradiction", "margin"
        return
    margin, other = (a, b) if a.margin is not None else (b, a)
    if len(other.stated) == 2 and margin.unit in {"goal", "point", "vote", other.unit}:
        difference = abs(other.stated[0] - other.stated[1])
        yield ("agreement" if difference == margin.margin else "contradiction"), "margin"


def _message(verdict: Verdict, why: str, pair: Pair) -> str:
    one, other = _says(pair.first), _says(pair.second)
    where, there = sources([pair.first]), sources([pair.second])
    if verdict == "agreement":
        return f"{where} and {there} agree on the result: {one}."
    if verdict == "compatible":
        return f"“{one}” ({where}) and “{other}” ({there}) can both be said of it."
    what = {"winner": "winner", "outcome": "outcome of the vote", "margin": "margin"}.get(why, "result")
    return f"The {what} differs: {where} has “{one}”, but {there} “{other}”."


def _says(claim: ClaimRecord) -> str:
    """A result in the words of its source, with the first side and what it did."""
    value = claim.value
    assert isinstance(value, Result)
    said = " ".join(claim.quote.split())
    if claim.measure == VOTE:
        return f"{value.sides[1]} {value.outcome}, {said}" if value.sides[1] else said
    if not value.stated and value.margin is None and all(value.sides):
        return (
            f"{value.sides[0]} {'drew with' if value.outcome == DRAWN else f'{value.outcome} against'} {value.sides[1]}"
        )
    if value.outcome in _OTHER and value.sides[0]:
        return f"{value.sides[0]} {value.outcome}, {said}"
    named = " and ".join(filter(None, value.sides))
    return f"{named}, {said}" if named else said
