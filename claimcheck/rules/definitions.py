"""CC206: one thing said to be of two kinds, of two countries, or made by two makers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.lexicon import table
from claimcheck.model.values import Members
from claimcheck.rules.base import CellRule, consistent, contradicts
from claimcheck.rules.grouping import said_of
from claimcheck.rules.wording import says, sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.finding import FindingRecord, Verdict
    from claimcheck.model.topic import Cell, Pair
    from claimcheck.policy import Policy

KIND, COUNTRY, CREATOR = "definition:kind", "definition:country", "creator:"
CAPITAL = "definition:capital"


class DefinitionConflict(CellRule):
    """Two texts say of one thing that it is of two kinds of which nothing is both, of two countries, or made by others.

    Kinds exclude each other where the table of things has them in one group and two classes: a film is no novel, but it may be
    a drama. Countries and makers are held as sets, which conflict where they have no member in common; a country within
    another is no conflict. Where one title may be that of a novel and of its film, only a statement that is held
    against its sources, or the same words, bring the two together, and a text that names a film as well may mean that one.
    """

    code = "CC206"
    name = "definition-conflict"
    kinds = frozenset({"definition", "creator"})
    examples = (
        contradicts(
            "The Quarry Road is a 1962 British crime novel set in Hull.",
            "The Quarry Road is a 1962 British crime film set in Hull.",
            why="a film is no novel",
        ),
        contradicts(
            "The Quarry Road is a novel by Ann Lee, set in Hull.",
            "The Quarry Road is a novel by Ida Moss, set in Hull.",
            why="two authors",
        ),
        consistent(
            "The Quarry Road is a 1962 Scottish crime novel set in Hull.",
            "The Quarry Road is a 1962 British crime novel set in Hull.",
            why="Scotland lies within Britain",
        ),
        consistent(
            "The Quarry Road is a novel by Ann Lee and Ida Moss, set in Hull.",
            "The Quarry Road is a novel by Ida Moss, set in Hull.",
            why="one of two authors",
        ),
    )

    def check(self, cell: Cell, policy: Policy) -> Iterator[FindingRecord]:  # noqa: ARG002 - kinds have no widths
        """Findings for the pairs of the cell."""
        for verdict, _, group, sides in said_of(cell, _verdict):
            pair = group[0]
            message = _message(verdict, pair)
            yield self.finding(verdict, sides, message, reason=pair.level, confidence=max(p.likeness for p in group))


def _verdict(pair: Pair) -> tuple[Verdict, str] | None:
    a, b = pair.first.value, pair.second.value
    if not isinstance(a, Members) or not isinstance(b, Members) or pair.first.measure != pair.second.measure:
        return None
    if pair.first.measure == KIND:
        return _kinds(a.members, b.members)
    mine, theirs = _of(pair.first.measure, a.members), _of(pair.first.measure, b.members)
    if not mine or not theirs:
        return None
    if mine == theirs:
        return "agreement", ""
    return ("compatible" if mine & theirs else "contradiction"), ""


def _kinds(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[Verdict, str] | None:
    """The verdict on what two texts say that a thing is: the first of each, with the other things that the text names."""
    rows = table("en", "things")
    mine, theirs = (
        [rows[word.replace(" ", "_")] for word in said if word.replace(" ", "_") in rows] for said in (first, second)
    )
    if not mine or not theirs or mine[0]["group"] != theirs[0]["group"]:
        return None
    if mine[0]["class"] == theirs[0]["class"]:
        return "agreement", ""
    return ("compatible" if {row["class"] for row in mine} & {row["class"] for row in theirs} else "contradiction"), ""


def _of(measure: str, members: tuple[str, ...]) -> frozenset[str]:
    """The members as they are held against others: countries by their codes with those that they lie in, makers by surname."""
    if measure not in {COUNTRY, CAPITAL}:
        return frozenset(name.lower().split()[-1] for name in members)
    adjectives, names = table("en", "demonyms"), table("en", "countries")
    known = [adjectives[word] for word in members if word in adjectives]
    codes = {names[word]["code"] for word in (name.removeprefix("the ") for name in members) if word in names}
    return frozenset(code for row in known for code in (row["country"], row["within"]) if code) | codes


def _message(verdict: Verdict, pair: Pair) -> str:
    one, other = says(pair.first), says(pair.second)
    where, there = sources([pair.first]), sources([pair.second])
    part = pair.first.measure.removeprefix(CREATOR)
    made = part != pair.first.measure
    if verdict == "agreement":
        return f"The sources agree on its {part}: {one}." if made else f"The sources agree on what it is: {one}."
    if verdict == "compatible":
        return f"“{one}” ({where}) and “{other}” ({there}) can both be said of it."
    if made:
        return f"{where} names {one} as its {part}, but {there} names {other}."
    return f"{where} calls it “{one}”, but {there} “{other}”."
