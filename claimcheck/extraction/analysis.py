"""One sentence taken apart, as columns over its tokens, and what several claims of it share."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.extraction.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.extraction.words import Word
    from claimcheck.model.claim import MentionRecord

SAYING = "say"
"""The frame of every verb of saying."""


@dataclass(slots=True)
class Clause:
    """A clause: half-open ranges of token indices. number: its place among the clauses; verb: index of its predicate, -1 where
    it has none; wordy: whether it has a content word outside mentions.
    """

    start: int
    end: int
    verb: int = -1
    frame: str = ""
    wordy: bool = True
    number: int = 0


def inside(starts: list[int], ends: list[int], start: int, end: int) -> tuple[int, int]:
    """The half-open range of indices of the tokens that share a character with text[start:end]. starts, ends: of the tokens."""
    first = bisect_right(ends, start)
    return first, bisect_left(starts, end, first)


@dataclass(slots=True)
class Placed:
    """A mention in its sentence: its clause, the half-open range of the indices of its tokens, and the index of the token at which it
    begins, which is the last one where it begins behind all.
    """

    mention: MentionRecord
    clause: Clause
    first: int
    last: int
    at: int


@dataclass(slots=True)
class Analysis:
    """A sentence: half-open offsets in the source's text, and columns with an entry for each token.

    words: the word forms; starts, ends: where the tokens start and end; named: whether they belong to a name.
    frames: the frame of the verb at each token, "" where it is none; said: what a content word says, "" for others and inside
    mentions. names: half-open ranges of token indices; busy: indices of tokens that belong to mentions; verbs: those with a frame.
    shouting: most words have capitals, as in a headline; name_texts: the names as written, sorted; cues: indices of tokens of cues,
    see `Word`; modal: of those that may open a cue of modality; sayings: of verbs of saying.
    """

    start: int
    end: int
    words: list[Word]
    starts: list[int]
    ends: list[int]
    named: list[bool]
    names: list[tuple[int, int]]
    frames: list[str]
    busy: frozenset[int]
    shouting: bool
    cues: list[int]
    verbs: list[int] = field(init=False)
    sayings: list[int] = field(init=False)
    modal: list[int] = field(init=False)
    said: list[str] = field(init=False)
    clauses: list[Clause] = field(init=False)
    name_texts: tuple[str, ...] = field(init=False)
    _tokens: list[Token] | None = None

    @property
    def tokens(self) -> list[Token]:
        """The tokens one by one, made when they are first asked for."""
        if self._tokens is None:
            columns = zip(self.starts, self.ends, self.words, self.named, strict=True)
            self._tokens = [Token(start, end, word, name) for start, end, word, name in columns]
        return self._tokens

    def index(self, offset: int) -> int:
        """The index of the first token that ends after the offset; of the last token where none does."""
        at = bisect_right(self.ends, offset)
        return at if at < len(self.ends) else at - 1

    def inside(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of indices of the tokens that share a character with text[start:end]."""
        return inside(self.starts, self.ends, start, end)

    def placed(self, mention: MentionRecord) -> Placed:
        """A mention in its place."""
        first, last = self.inside(mention.start, mention.end)
        at = first if first < len(self.ends) else first - 1
        return Placed(mention, self._clause_at(at), first, last, at)

    def cues_in(self, clause: Clause) -> Iterator[int]:
        """The indices of the tokens of cues in a clause."""
        return (at for at in self.cues if clause.start <= at < clause.end)

    def clause_of(self, start: int) -> Clause:
        """The clause in which a span begins; where that one has no word of its own, the one before ("10 km (6 miles)"), and at
        the start of the sentence the next ("It was on 3 May that …").
        """
        return self._clause_at(self.index(start))

    def _clause_at(self, at: int) -> Clause:
        clauses = self.clauses
        for clause in clauses:
            if at < clause.end:
                if clause.wordy or len(clauses) == 1:
                    return clause
                return clauses[clause.number - 1 if clause.number else 1]
        return clauses[-1]
