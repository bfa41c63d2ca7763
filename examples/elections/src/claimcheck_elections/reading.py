"""Which of the figures that claimcheck pulled are figures of an election, and of what kind."""

import re
from collections.abc import Iterator
from dataclasses import replace

from claimcheck.packs import Account, ClaimRecord, Document, Quantity

VOTERS = {"voter", "elector"}
VOTES = {"vote", "ballot"}
_CAST = re.compile(r"\b(?:cast|in all|in total|altogether|counted)\b", re.IGNORECASE)
_REGISTERED = re.compile(r"\b(?:registered|eligible|electorate|electoral roll)\b", re.IGNORECASE)
_TURNOUT = re.compile(r"\bturnout\b|\bof (?:the )?(?:electorate|(?:registered |eligible )?voters)\b", re.IGNORECASE)
_SHARE = re.compile(r"\bof (?:the |all )?(?:vote|votes|ballots)\b|\bvote share\b", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}")
_NO_NAMES = {
    "In",
    "On",
    "The",
    "Of",
    "At",
    "A",
    "An",
    "But",
    "And",
    "With",
    "After",
    "Some",
    "About",
    "Turnout",
    "Another",
}
AROUND = 40
"""Characters on either side of a figure in which its cue words stand."""


def election_claims(document: Document, account: Account) -> Iterator[ClaimRecord]:
    """A claim for every figure of votes, voters, shares of the vote and turnout."""
    for claim in account.claims:
        if not isinstance(claim.value, Quantity):
            continue
        kind = _kind(claim, document.text)
        if kind in {"votes", "vote-share"}:
            whose = _whose(claim, document.text)
            if whose:
                measure = f"{kind}:{whose}"
                yield replace(claim, kind=kind, measure=measure, subject=replace(claim.subject, head=whose))
        elif kind:
            yield replace(claim, kind=kind, measure=kind)


def _kind(claim: ClaimRecord, text: str) -> str:
    """The kind of an election figure; "" for any other figure, and for a change ("rose by 4 percent")."""
    value = claim.value
    if value.change:
        return ""
    start, end = claim.sentence
    before = text[max(start, claim.start - AROUND) : claim.start]
    after = text[claim.end : min(end, claim.end + AROUND)]
    nouns = {value.unit.head, *value.unit.others}
    if value.unit.dimension == "percent":
        if _SHARE.search(f"{claim.quote}{after}") or re.search(r"vote share of\s*$", before):
            return "vote-share"
        return "turnout" if _TURNOUT.search(f"{before} {claim.quote}{after}") else ""
    if nouns & VOTERS and _REGISTERED.search(f"{before}{claim.quote}{after}"):
        return "electorate"
    if nouns & VOTES:
        return "ballots" if _CAST.search(f"{claim.quote}{after}") or re.search(r"\btotal of\s*$", before) else "votes"
    return ""


def _whose(claim: ClaimRecord, text: str) -> str:
    """The last name before the figure in its sentence: "Ada Brook won 7,000 votes and Omar Hale 5,340"."""
    before = text[claim.sentence[0] : claim.start]
    names = [name for name in _NAME.findall(before) if name not in _NO_NAMES]
    return names[-1] if names else ""
