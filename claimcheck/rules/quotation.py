"""CC315: one quotation given to two speakers."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from difflib import SequenceMatcher
from itertools import combinations
from typing import TYPE_CHECKING

from claimcheck.model.finding import Side
from claimcheck.model.quoted import one_quotation, quoted_words, shingles
from claimcheck.model.values import Name
from claimcheck.rules.base import TopicRule, consistent, contradicts, in_tension
from claimcheck.rules.wording import sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord, Verdict
    from claimcheck.model.topic import Topic
    from claimcheck.policy import Policy

OWN = 8
"""Words from which a quotation is one person's own; two may by chance say a shorter one."""
ONE_NAME = 0.78
"""Likeness of letters (Ratcliff and Obershelp 1988) above which two names may be two spellings of one."""
SHOWN = 60
"""Code points of a quotation that a message shows."""


class QuotationOfTwo(TopicRule):
    """One quotation is given to two speakers, in two texts or twice in one.

    Quotations of six words and more are compared without their marks and without what an editor put into brackets; a part of
    one is the same quotation. Only persons who are named count: "the minister", "a spokeswoman" and a ministry may be the one
    who is named elsewhere. It is a tension where the two names may be one, and where the quotation is short enough for two to
    have said it. What many say of one happening ("our thoughts and prayers …") is nobody's quotation.
    """

    code = "CC315"
    name = "quotation-of-two"
    kinds = frozenset({"quotation"})
    examples = (
        contradicts(
            "“The harbour was never built for ships of this size,” said Ann Lee.",
            "“The harbour was never built for ships of this size,” Omar Said told reporters.",
            why="one quotation, two people",
        ),
        contradicts(
            "“We knew that the harbour was never built for ships of this size, and we said so,” said Ann Lee.",
            "Omar Said said: “The harbour was never built for ships of this size …”",
            why="a part of it",
        ),
        in_tension(
            "“The harbour was never built for ships of this size,” said Katherine Mueller.",
            "“The harbour was never built for ships of this size,” said Catherine Muller.",
            why="two spellings of one name, it seems",
        ),
        in_tension(
            "“Nobody here saw the ship coming,” said Ann Lee.",
            "“Nobody here saw the ship coming,” said Omar Said.",
            why="six words, which two may have said",
        ),
        consistent(
            "“The harbour was never built for ships of this size,” said Ann Lee, the harbour master.",
            "“The harbour was never built for ships of this size,” said the harbour master.",
            why="she may be the harbour master",
        ),
        consistent(
            "“The harbour was never built for ships of this size,” said Ann Lee.",
            "“The harbour was built for the smaller ships of its time,” said Omar Said.",
            why="two quotations",
        ),
    )

    def check(self, topic: Topic, policy: Policy) -> Iterator[FindingRecord]:  # noqa: ARG002 - names have no widths
        """Findings for the quotations of the topic, one for two speakers or for several sources that name one."""
        quoted: dict[str, list[ClaimRecord]] = defaultdict(list)
        for claim in topic.claims:
            if claim.kind == "quotation" and isinstance(claim.value, Name) and claim.value.name:
                quoted[" ".join(_letters(claim.value.name))].append(claim)
        for one, other in combinations(sorted(quoted), 2):
            mine, theirs = _alike(quoted[one], quoted[other])
            if mine:
                yield from self._of_two(one.split(), other.split(), mine, theirs)
        for _, claims in sorted(quoted.items()):
            yield from self._of_one(claims)

    def _of_two(
        self, one: Sequence[str], other: Sequence[str], mine: Sequence[ClaimRecord], theirs: Sequence[ClaimRecord]
    ) -> Iterator[FindingRecord]:
        verdict = _verdict(one, other, min(len(quoted_words(c.quote)) for c in (*mine, *theirs)))
        sides = (Side(_speaker(mine[0]), tuple(mine)), Side(_speaker(theirs[0]), tuple(theirs)))
        where, there = sources(mine), sources(theirs)
        who, whom = _speaker(mine[0]), _speaker(theirs[0])
        if verdict == "agreement":
            if len({claim.source for claim in (*mine, *theirs)}) > 1:
                yield self.finding(verdict, sides, f"The sources agree that {who} said “{_shown(mine[0])}”.")
            return
        tail = ": the two names may be one." if _near(one, other) else "."
        message = f"{where} has “{_shown(mine[0])}” from {who}, but {there} has it from {whom}{tail}"
        yield self.finding(verdict, sides, message, reason="one quotation")

    def _of_one(self, claims: Sequence[ClaimRecord]) -> Iterator[FindingRecord]:
        """The agreement of sources that give a quotation to one speaker under one name."""
        first = claims[0]
        alike = [claim for claim in claims if claim is first or _one(claim, first)]
        if len({claim.source for claim in alike}) > 1:
            who = _speaker(first)
            message = f"The sources agree that {who} said “{_shown(first)}”."
            yield self.finding("agreement", (Side(who, tuple(alike)),), message, reason="one quotation")


def _alike(mine: Sequence[ClaimRecord], theirs: Sequence[ClaimRecord]) -> tuple[list[ClaimRecord], list[ClaimRecord]]:
    """The claims of each side of which the other has the same quotation."""
    first = [claim for claim in mine if any(_one(claim, other) for other in theirs)]
    return first, [claim for claim in theirs if any(_one(claim, other) for other in first)]


def _one(a: ClaimRecord, b: ClaimRecord) -> bool:
    return one_quotation(shingles(quoted_words(a.quote)), shingles(quoted_words(b.quote)))


def _verdict(one: Sequence[str], other: Sequence[str], words: int) -> Verdict:
    """What two speakers of one quotation of so many words come to."""
    if {*one} <= {*other} or {*other} <= {*one}:
        return "agreement"
    return "tension" if words < OWN or _near(one, other) else "contradiction"


def _near(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names may be one: they share a word, or nearly all letters."""
    return bool({*one} & {*other}) or SequenceMatcher(None, "".join(one), "".join(other)).ratio() >= ONE_NAME


def _letters(name: str) -> list[str]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return "".join(c if c.isalnum() else " " for c in plain.lower()).split() or [name]


def _speaker(claim: ClaimRecord) -> str:
    assert isinstance(claim.value, Name)
    return claim.value.name


def _shown(claim: ClaimRecord) -> str:
    """The beginning of a quotation, in one line and without its last mark."""
    quote = " ".join(claim.quote.split()).rstrip(",.")
    return quote if len(quote) <= SHOWN else quote[:SHOWN].rsplit(" ", 1)[0] + " …"
