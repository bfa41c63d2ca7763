"""CC313: one name in two spellings."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from difflib import SequenceMatcher
from itertools import combinations
from typing import TYPE_CHECKING

from claimcheck.model.finding import Side
from claimcheck.rules.base import TopicRule, consistent, in_tension
from claimcheck.rules.wording import sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord
    from claimcheck.model.topic import Topic
    from claimcheck.policy import Policy

ONE_WORD = 0.8
"""Likeness of letters (Ratcliff and Obershelp 1988) above which two words may be two spellings of one."""
SHORTEST = 4
"""Letters of a word that must be there to call two words spellings of one: "Li" and "Lu" are two names."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class SpellingOfName(TopicRule):
    """Two sources spell what seems to be one person's name in two ways.

    All words of the two names but one are the same, and that one differs in a few letters, not in an ending, and starts with
    the same letter. Neither source has the other's spelling. Accents and hyphens are no difference. It is a tension: two
    people may have such names.
    """

    code = "CC313"
    name = "spelling-of-name"
    examples = (
        in_tension(
            "Meredith Amsel sold 40 boats in Hull on 3 May 2021.",
            "On 3 May 2021 Meridith Amsel sold 40 boats in Hull.",
            why="one letter",
        ),
        consistent(
            "Zoë Amsel sold 40 boats in Hull on 3 May 2021.",
            "On 3 May 2021 Zoe Amsel sold 40 boats in Hull.",
            why="an accent",
        ),
    )

    def check(self, topic: Topic, policy: Policy) -> Iterator[FindingRecord]:  # noqa: ARG002 - names have no widths
        """Findings for the names of the topic's claims."""
        said: dict[tuple[str, ...], list[ClaimRecord]] = defaultdict(list)
        for claim in topic.claims:
            for name in claim.subject.names:
                words = _words(name)
                if len(words) > 1:
                    said[words].append(claim)
        blocks: dict[tuple[int, int, tuple[str, ...]], set[tuple[str, ...]]] = defaultdict(set)
        for words in said:
            for at in range(len(words)):
                blocks[len(words), at, words[:at] + words[at + 1 :]].add(words)
        for (_, at, rest), names in sorted(blocks.items()):
            if max(map(len, rest)) < SHORTEST - 1:
                continue
            for one, other in combinations(sorted(names), 2):
                if _spelt(one[at], other[at]) and not _in_one_source(said[one], said[other]):
                    yield self._found((one, said[one]), (other, said[other]))

    def _found(
        self, mine: tuple[tuple[str, ...], list[ClaimRecord]], theirs: tuple[tuple[str, ...], list[ClaimRecord]]
    ) -> FindingRecord:
        one, other = _as_written(*mine), _as_written(*theirs)
        return self.finding(
            "tension",
            (Side(one, tuple(mine[1])), Side(other, tuple(theirs[1]))),
            f"Two spellings of one name, it seems: {one} ({sources(mine[1])}) and {other} ({sources(theirs[1])}).",
            reason="names that differ in a few letters",
            confidence=0.7,
        )


def _as_written(words: tuple[str, ...], claims: Sequence[ClaimRecord]) -> str:
    return next(name for claim in claims for name in claim.subject.names if _words(name) == words)


def _words(name: str) -> tuple[str, ...]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return tuple(word.lower().replace("-", "").replace("’", "'").replace("'", "") for word in _WORD.findall(plain))


def _spelt(one: str, other: str) -> bool:
    if min(len(one), len(other)) < SHORTEST or one[0] != other[0] or one.startswith(other) or other.startswith(one):
        return False
    return SequenceMatcher(None, one, other).ratio() >= ONE_WORD


def _in_one_source(mine: Sequence[ClaimRecord], theirs: Sequence[ClaimRecord]) -> bool:
    return bool({claim.source for claim in mine} & {claim.source for claim in theirs})
