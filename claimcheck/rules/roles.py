"""CC203: two holders of one office at one time."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from claimcheck.lexicon import table
from claimcheck.model.finding import Side
from claimcheck.model.values import Name
from claimcheck.rules.base import CellRule, consistent, contradicts, in_tension
from claimcheck.rules.grouping import said_of
from claimcheck.rules.wording import sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord, Verdict
    from claimcheck.model.topic import Cell, Pair
    from claimcheck.policy import Policy

ONE_NAME = 0.78
"""Likeness of letters (Ratcliff and Obershelp 1988) above which two names may be two spellings of one."""
ONE_SKELETON = 0.9
"""The same for the consonants alone: transliterations differ in their vowels."""


class RoleConflict(CellRule):
    """Two people are said to hold one office of one organisation at one time.

    Only offices that one person holds count (director, mayor, prime minister; not spokesman or member), and only where both
    texts tell the time. Acting, deputy and former holders are other offices. A successor at a later time is no contradiction.
    Two spellings of what may be one name are a tension. In two accounts of one story, one person is not an office's holder and its
    deputy too.
    """

    code = "CC203"
    name = "role-conflict"
    kinds = frozenset({"role"})
    examples = (
        contradicts(
            "On 7 May 2020, Ada Brook was director of the Hull Observatory.",
            "On 7 May 2020, Omar Said was director of the Hull Observatory.",
            why="one office, one day, two people",
        ),
        consistent(
            "In May 2018, Ada Brook was director of the Hull Observatory.",
            "In June 2022, Omar Said was director of the Hull Observatory.",
            why="a successor",
        ),
        in_tension(
            "On 7 May 2020, Katherine Mueller was director of the Hull Observatory.",
            "On 7 May 2020, Catherine Muller was director of the Hull Observatory.",
            why="two spellings of one name, it seems",
        ),
        contradicts(
            "OSLO, 7 May 2020 - The Reed Trust and Norland agreed in Oslo to mend the Arda Dam. Ida Lund, head of the Reed Trust, signed.",
            "OSLO, 7 May 2020 - Norland and the Reed Trust will mend the Arda Dam. Ida Lund, deputy head of the Reed Trust, signed in Oslo.",
            why="one person, an office and that under it",
        ),
    )

    def check(self, cell: Cell, policy: Policy) -> Iterator[FindingRecord]:  # noqa: ARG002 - names have no widths
        """Findings for the pairs of role claims of the cell."""
        for verdict, _, group, sides in said_of(cell, _verdict):
            pair = group[0]
            message, likeness = _message(verdict, pair), pair.likeness
            if _one_office(pair):
                reason = f"one office, {pair.relation} time"
                yield self.finding(verdict, sides, message, reason=reason, confidence=likeness)
            else:
                offices = tuple(Side(_office(_name(side.claims[0])), side.claims) for side in sides)
                yield self.finding(verdict, offices, message, reason="one person, one time", confidence=likeness)


def _verdict(pair: Pair) -> tuple[Verdict, str] | None:
    a, b = pair.first.value, pair.second.value
    if not isinstance(a, Name) or not isinstance(b, Name):
        return None
    mine, theirs = _letters(a.name), _letters(b.name)
    if a.role != b.role:
        return "contradiction", ""
    if mine == theirs or (mine[-1] == theirs[-1] and (len(mine) == 1 or len(theirs) == 1)):
        return "agreement", ""
    one, other = "".join(mine), "".join(theirs)
    alike = SequenceMatcher(None, one, other).ratio() >= ONE_NAME
    if alike or SequenceMatcher(None, _skeleton(one), _skeleton(other)).ratio() >= ONE_SKELETON:
        return "tension", ""
    if not _single(a.role):
        return None
    return "contradiction", ""


def _one_office(pair: Pair) -> bool:
    """Whether the pair is of one office, and not of one person in two."""
    return _name(pair.first).role == _name(pair.second).role


def _name(claim: ClaimRecord) -> Name:
    assert isinstance(claim.value, Name)
    return claim.value


def _letters(name: str) -> list[str]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.findall(r"[a-z0-9]+", plain.lower()) or [name]


def _skeleton(name: str) -> str:
    """The letters of a name without its vowels."""
    return re.sub(r"[aeiouy]", "", name)


def _single(role: str) -> bool:
    """Whether one person holds the role at a time: by the longest title of the table that ends it."""
    titles = table("en", "titles")
    fitting = [title for title in titles if role == title or role.endswith(f" {title}")]
    return bool(fitting) and titles[max(fitting, key=len)]["holders"] == "one"


def _office(value: Name) -> str:
    return f"{value.role} of {value.organisation}" if value.organisation else value.role


def _message(verdict: Verdict, pair: Pair) -> str:
    a, b = _name(pair.first), _name(pair.second)
    if a.role != b.role:
        return f"{sources([pair.first])} has {a.name} as {_office(a)}, but {sources([pair.second])} as {_office(b)}."
    office = _office(a)
    if verdict == "agreement":
        return f"The sources agree that {a.name} was {office}."
    if verdict == "tension":
        return f"Two spellings of one name, it seems: {a.name} and {b.name}, {office}."
    return f"{sources([pair.first])} has {a.name} as {office}, but {sources([pair.second])} has {b.name}."
