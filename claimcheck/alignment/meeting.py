"""Candidates brought together, judged, and parted into pairs and what was dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.alignment.beside import Beside, figures, scope_of_figures
from claimcheck.alignment.blocking import Block, Blocks, blocks
from claimcheck.alignment.comparing import ONE_ACCOUNT, OTHER_STORY, Story, judge, one_matter
from claimcheck.alignment.likeness import SAME_MATTER, SAME_WORDS, likeness, same_words
from claimcheck.alignment.links import belongs
from claimcheck.alignment.matter import Matters
from claimcheck.alignment.tolls import Tolls
from claimcheck.alignment.wholes import Wholes
from claimcheck.model.finding import DroppedPair
from claimcheck.model.identity import claim_id
from claimcheck.model.topic import Pair

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.alignment.dropping import Dropped
    from claimcheck.alignment.features import Features
    from claimcheck.alignment.judgement import Judgement
    from claimcheck.alignment.story import Gate, Known
    from claimcheck.model.claim import ClaimRecord

Place = tuple[int, int, int]
"""The number of the block that made a pair, and those of its two statements: the order of pairs."""


class Meeting:
    """Distinct statements held against each other.

    witnesses: all claims of a statement, by the identity of its first; statement: the source that is held against the others;
    same, different: an editor's statements. alike: after `hold`, claims that stand for a value in a block that is too large, each
    with one that states the same.
    """

    def __init__(
        self,
        gate: Gate,
        distinct: Sequence[Features],
        witnesses: Mapping[int, tuple[ClaimRecord, ...]],
        *,
        language: str,
        statement: str | None,
        dropped: Dropped,
        same: Sequence[Sequence[str]] = (),
        different: Sequence[Sequence[str]] = (),
    ) -> None:
        self._gate, self._distinct, self._language, self._statement = gate, distinct, language, statement
        self._same, self._different, self._dropped = same, different, dropped
        said = [witnesses[id(item.claim)] for item in distinct]
        self._figures = figures(claim for group in said for claim in group)
        self._sentences = [frozenset((claim.source, claim.sentence) for claim in group) for group in said]
        self._sources = {
            id(item.claim): frozenset(claim.source for claim in group)
            for item, group in zip(distinct, said, strict=True)
            if len(group) > 1
        }
        self._beside, self._tolls = Beside(distinct), Tolls(distinct, language)
        self._wholes = Wholes(distinct, language) if statement is not None else None
        self._stories: dict[str, Story] = {}
        self._told: dict[Known, Story] = {}
        self._pairs: list[tuple[Place, Pair]] = []
        self._one_story: set[tuple[str, str]] = set()
        self.alike: list[tuple[ClaimRecord, ClaimRecord]] = []
        self._linked: list[tuple[Place, ClaimRecord, ClaimRecord]] = []

    def hold(self) -> tuple[list[Pair], list[tuple[ClaimRecord, ClaimRecord]]]:
        """Judge every candidate pair: the pairs that may be compared, and those that belong in one topic all the same, both in
        the order of the keys.
        """
        made = blocks(self._distinct, self._gate.main_names(), self._statement)
        source = ""
        for number, item in enumerate(self._distinct):
            if item.claim.source != source:  # what is known of two sources is worked out once while they stand together
                source, self._stories = item.claim.source, {}
            self._hold_one(number, item, made)
        self._hold_matters(len(made.blocks))
        for reason, times in sorted(made.left.items()):
            self._dropped.wanted(reason, times)
        self._pairs.sort(key=lambda entry: entry[0])
        self._linked.sort(key=lambda entry: entry[0])
        return [pair for _, pair in self._pairs], [(a, b) for _, a, b in self._linked]

    def _hold_matters(self, last: int) -> None:
        """Hold the figures of accounts of one story against each other that are of one matter. last: the number for their block,
        behind all others.
        """
        matters = Matters(self._distinct, self._language) if self._one_story else None
        held = {(place[1], place[2]) for place, _ in self._pairs}
        for first, second in sorted(self._one_story):
            assert matters is not None
            for mine, theirs, evidence in matters.between(first, second):
                earlier, later = sorted((mine, theirs))
                if (earlier, later) in held:
                    continue
                a, b = self._distinct[earlier], self._distinct[later]
                verdict = one_matter(a, b, evidence, self._language)
                if not self._reason(a, b, verdict):
                    like, relation = verdict.likeness, verdict.relation
                    self._pairs.append(
                        (
                            (last, earlier, later),
                            Pair(a.claim, b.claim, SAME_MATTER, like.level, relation, round(like.score, 3)),
                        )
                    )

    def _hold_one(self, number: int, item: Features, made: Blocks) -> None:
        """Hold a statement against the later ones that it meets. Few of those are of one story: what rules a pair out is looked
        at first.
        """
        distinct, sentences, mine, stories = self._distinct, self._sentences, self._sentences[number], self._stories
        source, plain, of_statement = item.claim.source, not self._same, self._statement is not None
        apart = 0
        for later, block in made.met(number).items():
            other = distinct[later]
            there = other.claim.source
            if not mine.isdisjoint(sentences[later]) or (of_statement and self._one_side(source, there)):
                continue
            story = stories.get(there) or self._story(source, there)
            if story.open or not plain or same_words(item, other):
                self._judge((block, number, later), item, other, story, made.blocks[block])
                continue
            apart += 1
            if self._dropped.wanted(OTHER_STORY, 0):
                level = likeness(item, other).level
                self._dropped.keep((block, number, later), DroppedPair(item.claim, other.claim, OTHER_STORY, level))
        if apart:
            self._dropped.wanted(OTHER_STORY, apart)

    def _judge(self, place: Place, a: Features, b: Features, story: Story, block: Block) -> None:
        if self._same and _named_together(a.claim, b.claim, self._same):
            self._pairs.append((place, Pair(a.claim, b.claim, "said to be the same", SAME_WORDS, "equal")))
            return
        verdict = judge(a, b, story, language=self._language)
        if self._wholes is not None and not verdict.reason:
            verdict.reason, part = self._wholes.part(a, b)
            verdict.relation = part or verdict.relation
        if belongs(a, b, verdict):
            self._linked.append((place, a.claim, b.claim))
        reason, like = self._reason(a, b, verdict), verdict.likeness
        if not reason and _states_alike(block, place):
            self.alike.append((a.claim, b.claim))
        elif not reason:
            pair = Pair(a.claim, b.claim, block.key, like.level, verdict.relation, round(like.score, 3))
            self._pairs.append((place, pair))
        elif self._dropped.wanted(reason):
            self._dropped.keep(place, DroppedPair(a.claim, b.claim, reason, like.level))

    def _reason(self, a: Features, b: Features, verdict: Judgement) -> str:
        return (
            verdict.reason
            or (ONE_ACCOUNT if verdict.likeness.level != SAME_WORDS and self._of_one_account(a, b) else "")
            or (_forbidden(a, b, self._different) if self._different else "")
            or scope_of_figures(a.claim, b.claim, self._figures)
            or self._beside.better(a, b)
        )

    def _of_one_account(self, a: Features, b: Features) -> bool:
        """Whether one account makes both statements: what its copy says besides is not held against it."""
        mine, theirs = self._sources.get(id(a.claim)), self._sources.get(id(b.claim))
        if mine is None and theirs is None:
            return False
        return not (mine or {a.claim.source}).isdisjoint(theirs or {b.claim.source})

    def _story(self, first: str, second: str) -> Story:
        known = self._gate.known(first, second)
        story = self._told.get(known)
        if story is None:
            story = self._told[known] = Story(*known, self._tolls, statement=self._statement is not None)
        self._stories[second] = story
        if (story.shared or story.likely) and self._statement is None and first != second:
            self._one_story.add((min(first, second), max(first, second)))
        return story

    def _one_side(self, first: str, second: str) -> bool:
        """Whether both or neither is the statement that is held against the others."""
        return self._statement is not None and (first == self._statement) == (second == self._statement)


def _named_together(a: ClaimRecord, b: ClaimRecord, statements: Sequence[Sequence[str]]) -> bool:
    """Whether a statement lists the ids of both claims."""
    return any(claim_id(a) in listed and claim_id(b) in listed for listed in statements)


def _forbidden(a: Features, b: Features, different: Sequence[Sequence[str]]) -> str:
    if _named_together(a.claim, b.claim, different):
        return "said to be different"
    for words in different:
        folded = [word.lower() for word in words]
        mine = {w for w in folded if w in a.names or set(w.split()) <= a.wide}
        theirs = {w for w in folded if w in b.names or set(w.split()) <= b.wide}
        if mine and theirs and not mine & theirs:
            return "said to be different"
    return ""


def _states_alike(block: Block, place: Place) -> bool:
    """Whether the first of two statements stands for the value of the second in a block that is too large."""
    return place[1] in block.few and place[2] not in block.few
