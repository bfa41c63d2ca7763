"""The kinds of claim that reports of elections make, and what makes two of them be about one election."""

from typing import Literal

from claimcheck.packs import Account, ClaimRecord, ClaimType


class ElectionClaim(ClaimType):
    """A figure of one election."""

    kind: str = "election"

    @classmethod
    def key(cls, claim: ClaimRecord, account: Account) -> str | None:
        """The place of the claim, else the place that its article speaks of first: one place, one election in one story."""
        places = claim.scope.places or account.places
        return f"election in {places[0]}" if places else "election"


class Electorate(ElectionClaim):
    """How many people may vote."""

    kind: Literal["electorate"] = "electorate"


class Ballots(ElectionClaim):
    """How many votes were cast."""

    kind: Literal["ballots"] = "ballots"


class Votes(ElectionClaim):
    """How many votes one candidate or party received."""

    kind: Literal["votes"] = "votes"


class VoteShare(ElectionClaim):
    """The share of the votes that one candidate or party received, in percent."""

    kind: Literal["vote-share"] = "vote-share"


class Turnout(ElectionClaim):
    """The share of the electorate that voted, in percent."""

    kind: Literal["turnout"] = "turnout"


TYPES = (Electorate, Ballots, Votes, VoteShare, Turnout)
