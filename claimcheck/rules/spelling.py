"""CC313: one name in two spellings."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from claimcheck.lexicon import words
from claimcheck.model.finding import Side
from claimcheck.model.spelt import name_parts, spelt_alike
from claimcheck.rules.base import TopicRule, consistent, in_tension
from claimcheck.rules.wording import sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.finding import FindingRecord
    from claimcheck.model.spelt import Parts, Spelt
    from claimcheck.model.topic import Topic
    from claimcheck.policy import Policy


class SpellingOfName(TopicRule):
    """Two sources spell what seems to be one person's name in two ways.

    All words of the two names but one are the same, and that one differs in a few letters, not in an ending, and starts with
    the same letter. Neither source has the other's spelling: a text that has both tells two people apart, as it does siblings.
    Accents and hyphens are no difference, given names of a man and a woman ("Mario", "Maria") are two, and words of bodies and
    places ("Theater", "Theatre") are no names of persons. It is a tension: two people may have such names.
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
        consistent(
            "Mario Amsel sold 40 boats in Hull on 3 May 2021.",
            "On 3 May 2021 Maria Amsel sold 40 boats in Hull.",
            why="a brother and a sister, it may be",
        ),
        consistent(
            "Meredith Amsel sold 40 boats in Hull on 3 May 2021.",
            "On 3 May 2021 Meridith Amsel, and not Meredith Amsel, sold 40 boats in Hull.",
            why="a text that has both tells them apart",
        ),
    )

    def check(self, topic: Topic, policy: Policy) -> Iterator[FindingRecord]:  # noqa: ARG002 - names have no widths
        """Findings for the names of the topic's claims."""
        said: dict[Parts, list[ClaimRecord]] = defaultdict(list)
        for claim in topic.claims:
            for name in claim.subject.names:
                said[name_parts(name)].append(claim)
        for spelt in spelt_alike(said):
            mine, theirs = said[spelt.one], said[spelt.other]
            if not _two_words(spelt) and not _in_one_source(mine, theirs):
                yield self._found((spelt.one, mine), (spelt.other, theirs))

    def _found(self, mine: tuple[Parts, list[ClaimRecord]], theirs: tuple[Parts, list[ClaimRecord]]) -> FindingRecord:
        one, other = _as_written(*mine), _as_written(*theirs)
        return self.finding(
            "tension",
            (Side(one, tuple(mine[1])), Side(other, tuple(theirs[1]))),
            f"Two spellings of one name, it seems: {one} ({sources(mine[1])}) and {other} ({sources(theirs[1])}).",
            reason="names that differ in a few letters",
            confidence=0.7,
        )


def _as_written(parts: Parts, claims: Sequence[ClaimRecord]) -> str:
    return next(name for claim in claims for name in claim.subject.names if name_parts(name) == parts)


def _two_words(spelt: Spelt) -> bool:
    """Whether the words that differ are two words of the language, and no spellings of one: given names of a man and a woman,
    and words of bodies.
    """
    one, other = spelt.words
    given = spelt.at < len(spelt.one) - 1 and one[:-1] == other[:-1]
    if given and {one[-1], other[-1]} <= words("en", "given_name_endings"):
        return True
    return not words("en", "organisation_words").isdisjoint(spelt.words)


def _in_one_source(mine: Sequence[ClaimRecord], theirs: Sequence[ClaimRecord]) -> bool:
    return bool({claim.source for claim in mine} & {claim.source for claim in theirs})
