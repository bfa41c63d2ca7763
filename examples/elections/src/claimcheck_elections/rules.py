"""The rules of the pack."""

from collections.abc import Iterator

from pydantic import Field

from claimcheck.packs import (
    Agrees,
    ClaimRecord,
    Consistent,
    Contradicts,
    FindingRecord,
    Interval,
    NotComparable,
    PairRule,
    Policy,
    Quantity,
    RuleOptions,
    Side,
    Topic,
    TopicRule,
)

PERCENT = 100.0
DIMENSIONS = {"turnout": "percent", "vote-share": "percent"}
"""Kind of claim to the dimension of its figures, where they are no plain counts."""


def bounds(claim: ClaimRecord, policy: Policy) -> Interval:
    """The numbers that a figure allows; an open end as far away as can be."""
    return policy.interval(claim.value)


def of_kind(topic: Topic, kind: str, source: str) -> list[ClaimRecord]:
    """The claims of one kind that a source asserts, each figure of one measure once."""
    found: dict[tuple[str, object], ClaimRecord] = {}
    for claim in topic.claims:
        if claim.kind != kind or claim.source != source or claim.modality != "asserted":
            continue
        if isinstance(claim.value, Quantity) and claim.value.unit.dimension == DIMENSIONS.get(kind, "count"):
            found.setdefault((claim.measure, claim.value), claim)
    return list(found.values())


def sources_of(topic: Topic) -> list[str]:
    """The sources of a topic, sorted: figures are added up within one source, never across several."""
    return sorted({claim.source for claim in topic.claims})


def apart(a: Interval, b: Interval) -> float:
    """How far two sets of numbers lie apart; 0 where they meet."""
    below = b.lower - a.upper if a.upper is not None and b.lower is not None else 0.0
    above = a.lower - b.upper if b.upper is not None and a.lower is not None else 0.0
    return max(below, above, 0.0)


class TurnoutIsVotesOverElectorate(TopicRule):
    """A turnout is not what the votes cast and the electorate make it.

    Only where one source gives all three, each of them once. Rounding is allowed for, and `tolerance` points beside it, since
    some count invalid votes and some do not.
    """

    class Options(RuleOptions):
        """What a configuration may set."""

        tolerance: float = Field(default=0.5, ge=0, le=50, description="percentage points that are let pass")

    code = "ELE101"
    name = "turnout-over-electorate"
    kinds = frozenset({"turnout"})
    message = "{where} gives a turnout of {one}, but its votes and its electorate make {made} percent."
    names = frozenset({"made"})
    examples = (
        Contradicts(
            "In Ardmore, 12,340 votes were cast. Ardmore has 20,000 registered voters. Turnout in Ardmore was 71.7 percent.",
            why="12,340 of 20,000 are 61.7 percent",
        ),
        Consistent(
            "In Ardmore, 12,340 votes were cast. Ardmore has 20,000 registered voters. Turnout in Ardmore was 61.7 percent.",
        ),
        Consistent("Turnout in Ardmore was 61.7 percent of 20,000 registered voters.", why="the votes are not said"),
    )

    def check(self, topic: Topic, policy: Policy) -> Iterator[FindingRecord]:
        """One finding a source at most."""
        for source in sources_of(topic):
            turnout, ballots, electorate = (
                of_kind(topic, kind, source) for kind in ("turnout", "ballots", "electorate")
            )
            if not len(turnout) == len(ballots) == len(electorate) == 1:
                continue
            cast, could = bounds(ballots[0], policy), bounds(electorate[0], policy)
            if None in (cast.lower, cast.upper, could.lower, could.upper) or could.lower <= 0:
                continue
            made = Interval(PERCENT * cast.lower / could.upper, PERCENT * cast.upper / could.lower)
            if apart(bounds(turnout[0], policy), made) > self.options.tolerance:
                claims = (turnout[0], ballots[0], electorate[0])
                sides = tuple(Side(claim.quote, (claim,)) for claim in claims)
                message = self.say(turnout[0], made=f"{made.lower:.1f}")
                yield self.finding("contradiction", sides, message, reason=topic.referent)


class VotesAddUp(TopicRule):
    """The votes of the candidates add up to more than were cast.

    Within one source. Less is no contradiction: a report seldom names every candidate, and some votes are invalid.
    """

    code = "ELE102"
    name = "votes-add-up"
    kinds = frozenset({"votes"})
    message = "{where} gives candidates {total} votes, of {other} that were cast."
    names = frozenset({"total"})
    examples = (
        Contradicts(
            "In Ardmore, 12,000 votes were cast. Ada Brook won 7,000 votes in Ardmore. Omar Hale won 6,340 votes in Ardmore.",
            why="7,000 and 6,340 are 13,340",
        ),
        Consistent(
            "In Ardmore, 12,000 votes were cast. Ada Brook won 7,000 votes in Ardmore. Omar Hale won 4,340 votes in Ardmore.",
            why="there may be others",
        ),
    )

    def check(self, topic: Topic, policy: Policy) -> Iterator[FindingRecord]:
        """One finding a source at most."""
        for source in sources_of(topic):
            votes, ballots = of_kind(topic, "votes", source), of_kind(topic, "ballots", source)
            if len(ballots) != 1 or len({claim.measure for claim in votes}) != len(votes):
                continue
            least = sum(bounds(claim, policy).lower or 0.0 for claim in votes)
            most = bounds(ballots[0], policy).upper
            if most is not None and least > most:
                sides = (Side(" + ".join(c.quote for c in votes), tuple(votes)), Side(ballots[0].quote, (ballots[0],)))
                message = self.say(votes[0], ballots[0], total=f"{least:,.0f}")
                yield self.finding("contradiction", sides, message, reason=topic.referent)


class SharesSumToHundred(TopicRule):
    """The shares of the candidates sum to more than 100 percent.

    Within one source, and with half a percentage point let pass for rounding. Less is no contradiction, as with votes.
    """

    class Options(RuleOptions):
        """What a configuration may set."""

        tolerance: float = Field(default=0.5, ge=0, le=50, description="percentage points that are let pass")

    code = "ELE103"
    name = "vote-shares-sum"
    kinds = frozenset({"vote-share"})
    message = "{where} gives the candidates {total} percent of the vote together."
    names = frozenset({"total"})
    examples = (
        Contradicts(
            "Ada Brook took 56.7 percent of the vote in Ardmore. Omar Hale took 49.3 percent of the vote in Ardmore.",
            why="106 percent",
        ),
        Consistent(
            "Ada Brook took 56.7 percent of the vote in Ardmore. Omar Hale took 43.3 percent of the vote in Ardmore.",
        ),
    )

    def check(self, topic: Topic, policy: Policy) -> Iterator[FindingRecord]:
        """One finding a source at most."""
        for source in sources_of(topic):
            shares = of_kind(topic, "vote-share", source)
            if len({claim.measure for claim in shares}) != len(shares):
                continue
            least = sum(bounds(claim, policy).lower or 0.0 for claim in shares)
            if least > PERCENT + self.options.tolerance:
                sides = tuple(Side(claim.quote, (claim,)) for claim in shares)
                stated = sum(max(claim.value.stated) for claim in shares if isinstance(claim.value, Quantity))
                message = self.say(shares[0], total=f"{stated:.1f}")
                yield self.finding("contradiction", sides, message, reason=topic.referent)


class _Differs(PairRule):
    """Two figures that have no number in common."""

    def compare(self, first: ClaimRecord, second: ClaimRecord, policy: Policy) -> str | None:
        """A contradiction where the two sets of numbers lie apart."""
        mine, theirs = bounds(first, policy), bounds(second, policy)
        if apart(mine, theirs) > 0:
            return "contradiction"
        return "agreement" if mine == theirs else "compatible"


class CandidatesVotesDiffer(_Differs):
    """Two sources give one candidate different votes, or different shares of the vote, in one place."""

    code = "ELE201"
    name = "votes-differ"
    kinds = frozenset({"votes", "vote-share"})
    message = "{where} gives {subject} “{one}”, but {there} “{other}”."
    examples = (
        Contradicts("Ada Brook won 7,000 votes in Ardmore.", "In Ardmore, Ada Brook won 7,412 votes."),
        Agrees("Ada Brook won more than 7,000 votes in Ardmore.", "In Ardmore, Ada Brook won 7,412 votes."),
        NotComparable("Ada Brook won 7,000 votes in Ardmore.", "In Ardmore, Omar Hale won 6,340 votes."),
        NotComparable("Ada Brook won 7,000 votes in Ardmore.", "In Penrith, Ada Brook won 2,150 votes."),
    )


class ElectionFiguresDiffer(_Differs):
    """Two sources differ on the turnout, the votes cast or the electorate of one place."""

    code = "ELE202"
    name = "election-figures-differ"
    kinds = frozenset({"turnout", "ballots", "electorate"})
    message = "{where} says “{one}”, but {there} says “{other}”."
    examples = (
        Contradicts("Turnout in Ardmore was 61.7 percent.", "In Ardmore, turnout was 58.2 percent."),
        Agrees("Turnout in Ardmore was 61.7 percent.", "In Ardmore, turnout was about 60 percent."),
        NotComparable("Turnout in Ardmore was 61.7 percent.", "In Penrith, turnout was 58.2 percent."),
    )


RULES = (
    TurnoutIsVotesOverElectorate,
    VotesAddUp,
    SharesSumToHundred,
    CandidatesVotesDiffer,
    ElectionFiguresDiffer,
)
