"""Results of one contest or one vote: what brings two claims of them together, and in which order their sides stand."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Literal, TypeAlias

from claimcheck.alignment.blocking import COMMON
from claimcheck.alignment.days import published_near, recent, same_day, within
from claimcheck.alignment.features import RESULT
from claimcheck.alignment.votes import WORD, one_vote
from claimcheck.lexicon import words
from claimcheck.model.finding import DroppedPair
from claimcheck.model.identity import claim_id
from claimcheck.model.topic import Pair
from claimcheck.model.values import Result

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.alignment.aligning import Names
    from claimcheck.alignment.dropping import Dropped
    from claimcheck.alignment.features import Features
    from claimcheck.alignment.story import Gate
    from claimcheck.model.claim import ClaimRecord

Order: TypeAlias = Literal["same sides", "sides exchanged", "same contest"]
"""How the sides of two results lie: in one order, in the other, or it is not known who is who."""
Sides: TypeAlias = tuple[frozenset[str], frozenset[str]]
"""The words of the two sides."""
VOTE = "result:vote"
ASSERTED = "asserted"


class Contests:
    """The results among the claims, and which of them are of one contest.

    statement: the source that is held against the others; different: an editor's statements.
    """

    def __init__(
        self,
        distinct: Sequence[Features],
        gate: Gate,
        names: Names,
        *,
        language: str,
        statement: str | None = None,
        different: Sequence[Sequence[str]] = (),
    ) -> None:
        self._claims = [item.claim for item in distinct if item.family == RESULT]
        self._gate, self._names, self._language = gate, names, language
        self._statement, self._different = statement, different
        self._sides: dict[tuple[str, str], frozenset[str]] = {}
        sorts = words(language, "team_sorts")
        self._sorts = sorts | {_plain(word) for word in sorts}
        self._only = _only_contests(self._claims)
        self._results = Counter(claim.source for claim in self._claims)

    def pairs(self, dropped: Dropped) -> Iterator[Pair]:
        """The pairs of results of one contest, in the order of the claims. A result without sides meets all others, where they
        are not too many.
        """
        index: dict[str, list[int]] = defaultdict(list)
        for number, claim in enumerate(self._claims):
            for word in self._indexed(claim):
                index[word].append(number)
        nameless = index.pop("", [])
        everyone = range(len(self._claims)) if nameless and len(self._claims) <= COMMON else ()
        for number, claim in enumerate(self._claims):
            told = self._indexed(claim)
            found = {n for word in told if len(index.get(word, ())) <= COMMON for n in index.get(word, ())}
            found.update(nameless if everyone else ())
            found.update(everyone if "" in told else ())
            for other in sorted(n for n in found if n > number):
                yield from self._pair(claim, self._claims[other], dropped)

    def _indexed(self, claim: ClaimRecord) -> frozenset[str]:
        """The words of the sides of a result, "" for one without."""
        assert isinstance(claim.value, Result)
        if claim.measure == VOTE:
            return frozenset(word.lower() for word in WORD.findall(claim.value.sides[1]))
        first, second = self._both(claim.value)
        return first | second or frozenset({""})

    def _pair(self, a: ClaimRecord, b: ClaimRecord, dropped: Dropped) -> Iterator[Pair]:
        if self._statement is not None and (a.source == self._statement) == (b.source == self._statement):
            return
        if (a.source == b.source and a.sentence == b.sentence) or not self._gate.open(a.source, b.source):
            return
        if a.measure != b.measure or a.modality != ASSERTED or b.modality != ASSERTED or a.polarity != b.polarity:
            return
        order = self._order(a, b)
        if order is None:
            return
        reason = self._reason(a, b)
        if not reason:
            yield Pair(a, b, RESULT, order, "equal")
        elif dropped.wanted(reason):
            dropped.keep((dropped.counts.total(),), DroppedPair(a, b, reason, order))

    def _reason(self, a: ClaimRecord, b: ClaimRecord) -> str:
        """Why two results of the same sides are not compared, "" if they are."""
        assert isinstance(a.value, Result)
        assert isinstance(b.value, Result)
        if any({claim_id(a), claim_id(b)} <= {*listed} for listed in self._different):
            return "said to be different"
        asked = self._statement is not None
        day = same_day(a, b)
        if day is False or (day is None and not self._undated(a, b)):
            return "other period"
        rounds = (a.value.round, b.value.round)
        if rounds[0] != rounds[1] and (all(rounds) or not (day or asked)):
            return "other event"
        whole = all(a.value.sides) and all(b.value.sides)
        told = b if a.source == self._statement else a
        sure = whole or day or a.source == b.source or a.measure == VOTE or (asked and self._alone(told))
        return "" if sure else "other event"

    def _undated(self, a: ClaimRecord, b: ClaimRecord) -> bool:
        """Whether two results may be of one day that at most one of them names: one that is no more than days ago."""
        if self._statement is not None:
            return not (a.scope.period and b.scope.period) or within(a, b)
        if any(claim.scope.period is not None and not recent(claim) for claim in (a, b)):
            return False
        return a.source == b.source or published_near(a, b)

    def _order(self, a: ClaimRecord, b: ClaimRecord) -> Order | None:
        """How the sides of two results lie; None where they are of two contests."""
        assert isinstance(a.value, Result)
        assert isinstance(b.value, Result)
        if a.measure == VOTE:
            return (
                "same sides" if one_vote(a.value, b.value, self._language, asked=self._statement is not None) else None
            )
        mine, theirs = self._both(self._told_of(a)), self._both(self._told_of(b))
        named = any(sides_of(a)) and any(sides_of(b))
        straight, crossed = self._meet(mine, theirs), self._meet(mine, theirs[::-1])
        if straight or crossed:
            known = named and straight != crossed
            return "same contest" if not known else "same sides" if straight else "sides exchanged"
        for one, other in ((a, b), (b, a)):
            if one.source == self._statement and not any(sides_of(one)):
                return "same contest" if self._alone(other) else None
        return None

    def _told_of(self, claim: ClaimRecord) -> Result:
        """The result, or for one without sides that of the one contest which its source tells of."""
        assert isinstance(claim.value, Result)
        return claim.value if any(claim.value.sides) else self._only.get(claim.source) or claim.value

    def _alone(self, claim: ClaimRecord) -> bool:
        """Whether a source tells of one contest alone."""
        return self._only.get(claim.source) is not None or self._results[claim.source] == 1

    def _meet(self, mine: Sides, theirs: Sides) -> bool:
        """Whether two pairs of sides may be those of one contest in this order: what both name fits, and they name one in common."""
        pairs = list(zip(mine, theirs, strict=True))
        return any(one and other for one, other in pairs) and all(self._fit(one, other) for one, other in pairs)

    def _fit(self, mine: frozenset[str], theirs: frozenset[str]) -> bool:
        """Whether two names may be of one side: one has all the words of the other, and no word that makes another team of it."""
        if not mine or not theirs:
            return True
        return (mine <= theirs or theirs <= mine) and self._sorts.isdisjoint(mine ^ theirs)

    def _both(self, value: Result) -> Sides:
        """The words of the referents of both sides; of their own names where one referent would have met itself."""
        first, second = (self._words(side, self._names.key(side)) for side in value.sides)
        if first and first == second:
            return (self._words(value.sides[0], value.sides[0]), self._words(value.sides[1], value.sides[1]))
        return (first, second)

    def _words(self, side: str, name: str) -> frozenset[str]:
        """The words of the name of a side, with those that make another team of it."""
        found = self._sides.get((side, name))
        if found is None:
            told = {word.removesuffix("'s") for word in WORD.findall(name.lower().replace("’", "'"))}
            sorts = words(self._language, "team_sorts")
            own = (word for word in side.lower().replace("’", "'").split() if word in sorts)
            told = {word for word in told if word not in sorts} | {_plain(word) for word in own}
            found = self._sides[side, name] = frozenset(told - words(self._language, "generic_sides")) or frozenset(
                told
            )
        return found


def _only_contests(claims: Sequence[ClaimRecord]) -> dict[str, Result]:
    """By source: the result that names most of the sides, where all its results with sides are of one contest."""
    told: dict[str, list[Result]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.value, Result) and claim.measure != VOTE and any(claim.value.sides):
            told[claim.source].append(claim.value)
    found = {source: max(values, key=lambda value: len(_last_words(value))) for source, values in told.items()}
    return {
        source: fullest
        for source, fullest in found.items()
        if all(_last_words(value) <= _last_words(fullest) for value in told[source])
    }


def _plain(word: str) -> str:
    """A word for a sort of team without a genitive or a plural ("women's", "under-21s")."""
    return word.removesuffix("'s").removesuffix("s")


def sides_of(claim: ClaimRecord) -> tuple[str, str]:
    """The sides of a result as written."""
    return claim.value.sides if isinstance(claim.value, Result) else ("", "")


def _last_words(value: Result) -> frozenset[str]:
    """The last words of the sides, which a short name shares with the full one."""
    return frozenset(side.lower().split()[-1] for side in value.sides if side)
