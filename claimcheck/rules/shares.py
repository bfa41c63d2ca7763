"""CC302: shares of one whole that add up to more than all of it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.lexicon import table, words
from claimcheck.model.finding import Side
from claimcheck.model.marks import SHARES
from claimcheck.model.values import PERCENT, Quantity, Time
from claimcheck.rules.base import consistent, contradicts
from claimcheck.rules.sentence import SentenceRule
from claimcheck.rules.wording import number, says

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord
    from claimcheck.policy import Policy

LEAST = 3
"""Shares that a list must have: two are most often shares of two wholes."""
MOST = 135.0
"""Per cent above which shares cannot be a slip of the pen: they are shares of several wholes."""
NEAR = 70
"""Characters between two shares of one list, at most."""
_SIDES = frozenset({"vote", "trade"})
"""Opposites that divide one whole; all others (men and women, north and south) are wholes of their own."""
_HEDGES = frozenset({"exact", "about", "nearly", "more_than", "at_least"})


class SharesAboveHundred(SentenceRule):
    """A sentence divides one whole into shares, and the shares add up to more than a hundred per cent.

    Lists of three and more count, and two shares that exclude each other: the two sides of one vote or question, two owners of one
    thing, a share and "another" of the same. Their sum must be beyond what rounding explains and not so large that the shares must
    be of several wholes. Shares in several places or years, of men and of women, changes, and answers that one person may give
    together ("60 percent used a car …") are left alone.
    """

    code = "CC302"
    name = "shares-above-hundred"
    examples = (
        contradicts(
            "Of the harvest, 50 percent was sold, 40 percent was stored and 25 percent was lost.", why="115 per cent"
        ),
        consistent(
            "Of the harvest, 50 percent was sold, 40 percent was stored and 10 percent was lost.", why="100 per cent"
        ),
        consistent(
            "In the survey, 50 percent used a car, 40 percent a bicycle and 25 percent a tram.", why="one may use two"
        ),
        contradicts("In the poll 62 percent were for the tunnel and 45 percent against.", why="107 per cent"),
        contradicts("Ida Moll holds 55 percent of the mill, and Jan Brook another 51 percent.", why="106 per cent"),
        consistent(
            "In the poll 62 percent were for the tunnel and 45 percent against the bridge.", why="two questions"
        ),
        consistent("Some 50 percent of men, 40 percent of women and 25 percent of children swim.", why="three wholes"),
    )

    def in_sentence(self, claims: Sequence[ClaimRecord], policy: Policy) -> Iterator[FindingRecord]:
        """The finding, if the sentence lists shares."""
        listed = [claim for claim in claims if _is_share(claim)]
        for shares in [listed] if _is_list(listed, claims) else _excluding(claims):
            least = sum(_least(share, policy) for share in shares)
            if not 100.0 < least <= MOST:
                continue
            added = " + ".join(number(share) for share in shares)
            yield self.finding(
                "contradiction",
                tuple(Side(says(share), (share,)) for share in shares),
                f"The shares in {shares[0].source} add up to more than a hundred: {added}.",
                reason="shares of one whole in one sentence",
            )


def _excluding(claims: Sequence[ClaimRecord]) -> list[list[ClaimRecord]]:
    """Shares of one whole that exclude one another, as the text tells them."""
    groups: dict[str, list[ClaimRecord]] = {}
    for claim in claims:
        for row in claim.rows:
            if row.startswith(SHARES) and _is_share(claim):
                groups.setdefault(row, []).append(claim)
    one_time = sum(isinstance(claim.value, Time) for claim in claims) < 2
    return [shares for shares in groups.values() if one_time and len(shares) > 1 and _plain(shares)]


def _plain(shares: Sequence[ClaimRecord]) -> bool:
    """Whether all are single shares, no changes, told in one modality."""
    for share in shares:
        assert isinstance(share.value, Quantity)
        if len(share.value.stated) > 1 or share.value.change or share.value.hedge not in _HEDGES:
            return False
    return len({share.modality for share in shares}) == 1


def _is_share(claim: ClaimRecord) -> bool:
    value = claim.value
    return isinstance(value, Quantity) and value.unit.dimension == PERCENT and claim.kind != "enumeration"


def _is_list(shares: Sequence[ClaimRecord], claims: Sequence[ClaimRecord]) -> bool:
    """Whether the shares are said of one whole, as far as the sentence tells."""
    if len(shares) < LEAST or not _plain(shares):
        return False
    if any(later.start - earlier.end > NEAR for earlier, later in pairwise(shares)):
        return False
    if sum(isinstance(claim.value, Time) for claim in claims) > 1 or len(shares[0].scope.places) > 1:
        return False
    return not _overlap(shares) and not _several_wholes(shares)


def _overlap(shares: Sequence[ClaimRecord]) -> bool:
    """Whether all shares are told by one predicate that one member may fulfil several times over."""
    overlapping = words("en", "overlapping_frames")
    frames = {share.subject.frame for share in shares}
    one_clause = len({share.subject.words for share in shares}) == 1
    return (len(frames) == 1 and frames <= overlapping) or (
        one_clause and bool(overlapping & {*shares[0].subject.words})
    )


def _several_wholes(shares: Sequence[ClaimRecord]) -> bool:
    """Whether the sentence speaks of two sides of one opposition, such as men and women."""
    sides: dict[str, set[str]] = {}
    said = {word for share in shares for word in (*share.subject.words, *share.subject.wider)}
    for word, row in table("en", "opposites").items():
        if word in said and row["set"] not in _SIDES:
            sides.setdefault(row["set"], set()).add(row["side"])
    return any(len(found) > 1 for found in sides.values())


def _least(share: ClaimRecord, policy: Policy) -> float:
    assert isinstance(share.value, Quantity)
    return policy.interval(share.value).lower or 0.0
