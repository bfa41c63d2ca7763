"""What one pass over a text knows: the text, what was found so far, and what other readers have taken."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.extraction.quantities import guards
from claimcheck.extraction.quantities.cues import money_signs, token_starts, words_after, words_before
from claimcheck.extraction.quantities.lexis import lexis
from claimcheck.model.values import Quantity

if TYPE_CHECKING:
    from claimcheck.extraction.quantities.cues import Words
    from claimcheck.extraction.quantities.lexis import Lexis
    from claimcheck.model.claim import MentionRecord


@dataclass(slots=True)
class Page:
    """taken: spans that other readers have, ascending. found: mentions so far, in text order. position: nothing before it is
    read again. named: where the last number ended that was part of a name; -1 for none. limit: where the next span of other readers
    starts. known, before, after, signs, tokens: the tables of the language, the cues of words beside a number, the signs of currencies, how tokens
    that are no numbers start.
    """

    text: str
    language: str
    taken: list[tuple[int, int]]
    found: list[MentionRecord] = field(default_factory=list)
    position: int = 0
    named: int = -1
    passed: int = 0
    limit: int = 0
    known: Lexis = field(init=False)
    before: Words = field(init=False)
    after: Words = field(init=False)
    signs: frozenset[str] = field(init=False)
    tokens: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.known, self.signs = lexis(self.language), money_signs(self.language)
        self.tokens = token_starts(self.language)
        self.before, self.after = words_before(self.language), words_after(self.language)

    def free(self, at: int) -> bool:
        """Whether no other reader has taken `at`. Places come in ascending order."""
        while self.passed < len(self.taken) and self.taken[self.passed][1] <= at:
            self.passed += 1
        self.limit = self.taken[self.passed][0] if self.passed < len(self.taken) else len(self.text)
        if self.limit > at:
            return True
        self.position = max(self.position, self.taken[self.passed][1])
        return False

    def follows_taken(self, at: int) -> bool:
        """Whether what another reader has taken ends right before `at`."""
        return self.passed > 0 and at - 2 <= self.taken[self.passed - 1][1] <= at

    def advance(self, at: int) -> None:
        """Read nothing before `at` again."""
        self.position = max(self.position, at)

    def skip(self, at: int) -> int:
        """Pass over the rest of a run of digits and letters at `at`; where it ends."""
        run = guards.SKIP.match(self.text, at)
        end = max(at + 1, run.end() if run else 0)
        self.advance(end)
        return end

    def keep(self, mention: MentionRecord) -> None:
        """Add a mention, cut back where it would run into its neighbours."""
        text = self.text
        floor = self.found[-1].end if self.found else 0
        if self.passed and self.taken[self.passed - 1][1] > floor:
            floor = self.taken[self.passed - 1][1]
        if mention.end > self.limit:
            mention.end = max(mention.core_end, self.limit)
            while text[mention.end - 1].isspace():
                mention.end -= 1
        if mention.start < floor or mention.start > mention.core_start:
            mention.start = min(mention.core_start, max(mention.start, floor))
        while text[mention.start].isspace():
            mention.start += 1
        self.advance(mention.end)
        self.found.append(mention)

    def earlier(self) -> tuple[MentionRecord, Quantity] | None:
        """The mention just before, where it is a quantity."""
        last = self.found[-1] if self.found else None
        return (last, last.value) if last and isinstance(last.value, Quantity) else None
