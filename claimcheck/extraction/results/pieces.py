"""A sentence as pieces: names, scores, times, words and marks, which the readers of results walk along."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction.clauses import name_text
from claimcheck.extraction.lexicon import Row, table
from claimcheck.extraction.results.links import links
from claimcheck.model.values import Quantity, Time

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.extraction.analysis import Analysis, Placed
    from claimcheck.extraction.results.scores import Score
    from claimcheck.extraction.words import Word


class Piece(NamedTuple):
    """One piece. kind: "name", "score", "time", "quantity", "word" or "mark". first, stop: half-open range of token indices."""

    kind: str
    first: int
    stop: int
    text: str
    word: Word
    score: Score | None = None
    quantity: Quantity | None = None

    @property
    def guessed(self) -> bool:
        """Whether a word is taken for a name since it begins the sentence."""
        return self.kind == "name" and self.word.known and self.first == self.stop - 1

    @property
    def lower(self) -> str:
        """The word in lower case; "" for what is no word."""
        return self.word.lower if self.kind == "word" else ""


@dataclass(slots=True)
class Sentence:
    """A sentence and its pieces."""

    text: str
    analysis: Analysis
    pieces: list[Piece]
    placed: Sequence[Placed]
    language: str

    def at(self, index: int) -> Piece | None:
        """The piece at an index, None beyond the ends."""
        return self.pieces[index] if 0 <= index < len(self.pieces) else None

    def lower(self, index: int) -> str:
        """The word at an index in lower case, "" where none stands there."""
        piece = self.at(index)
        return piece.lower if piece else ""

    def mark(self, index: int) -> str:
        """The mark at an index, "" where none stands there."""
        piece = self.at(index)
        return piece.text if piece and piece.kind == "mark" else ""

    def kind(self, index: int) -> str:
        """The kind of the piece at an index, "" beyond the ends."""
        piece = self.at(index)
        return piece.kind if piece else ""

    def plain(self, index: int) -> bool:
        """Whether a word in no closed class, or a number, stands at an index: a part of a noun phrase."""
        piece = self.at(index)
        if piece is None or piece.kind != "word":
            return piece is not None and piece.kind == "quantity"
        return piece.word.lexical and piece.lower not in links(self.language, "joint")

    def closed(self, index: int) -> str:
        """The closed class of the word at an index, "" for none."""
        piece = self.at(index)
        return piece.word.kind if piece and piece.kind == "word" else ""

    def verb(self, index: int, name: str) -> tuple[Row, int] | None:
        """The row of a table of verbs that the words from an index on are a form of, and the index behind its last word."""
        piece = self.at(index)
        if piece is None or piece.kind != "word" or not piece.word.lexical:
            return None
        for rest, row in _verbs(name, self.language).get(piece.word.base, ()):
            if all(self.lower(index + 1 + n) == word for n, word in enumerate(rest)):
                return row, index + 1 + len(rest)
        return None

    def noun(self, index: int) -> str:
        """The class of the noun of results at an index, "" for none."""
        piece = self.at(index)
        rows = table(self.language, "result_nouns")
        if piece is None or piece.kind != "word":
            return rows[piece.text]["class"] if piece and piece.text in rows and piece.kind == "name" else ""
        lower = piece.lower
        row = rows.get(piece.text) or rows.get(lower) or rows.get(lower.removesuffix("s")) or rows.get(f"{lower[:-3]}y")
        return row["class"] if row else ""


@cache
def _verbs(name: str, language: str) -> dict[str, list[tuple[list[str], Row]]]:
    """First word of the verbs of a table to the words that follow it and the row, the longest first."""
    found: dict[str, list[tuple[list[str], Row]]] = {}
    for verb, row in sorted(table(language, name).items(), key=lambda item: -item[0].count("_")):
        first, *rest = verb.split("_")
        found.setdefault(first, []).append((rest, row))
    return found


def sentence_of(
    text: str, analysis: Analysis, placed: Sequence[Placed], scores: Sequence[Score], language: str
) -> Sentence:
    """The pieces of an analysed sentence. placed: its mentions; scores: its score expressions."""
    return Sentence(text, analysis, list(_pieces(text, analysis, placed, scores, language)), placed, language)


def _pieces(
    text: str, analysis: Analysis, placed: Sequence[Placed], scores: Sequence[Score], language: str
) -> Iterator[Piece]:
    taken: dict[int, tuple[str, int, Score | None, Quantity | None]] = {}
    for found in scores:
        first, stop = analysis.inside(found.start, found.end)
        taken[first] = ("score", stop, found, None)
    covered = {n for first, (_, stop, _, _) in taken.items() for n in range(first, stop)}
    for one in placed:
        value = one.mention.value
        if isinstance(value, Time | Quantity) and covered.isdisjoint(range(one.first, one.last)):
            quantity = value if isinstance(value, Quantity) else None
            taken[one.first] = ("quantity" if quantity else "time", one.last, None, quantity)
            covered.update(range(one.first, one.last))
    names = dict(analysis.names)
    at, size = 0, len(analysis.words)
    while at < size:
        word = analysis.words[at]
        kind, stop, score, quantity = taken.get(at, ("", at + 1, None, None))
        if not kind and analysis.named[at]:
            while stop < size and analysis.named[stop] and stop not in covered and stop not in names:
                stop += 1
        named = analysis.named[at] or _may_be_named(analysis, at, language)
        kind = kind or ("name" if named else "word" if word.is_word else "mark")
        said = text[analysis.starts[at] : analysis.ends[stop - 1]]
        yield Piece(
            kind, at, stop, name_text(said) if kind == "name" else said, analysis.words[stop - 1], score, quantity
        )
        at = stop


def _may_be_named(analysis: Analysis, at: int, language: str) -> bool:
    """Whether a capital may be of a name that a sentence begins with, or what stands behind a colon: it is a genitive, or a verb, a
    mark or a joining word follows it.
    """
    words = analysis.words
    first = at
    while first and not words[first - 1].is_word and words[first - 1].text != ":":
        first -= 1
    if first and words[first - 1].text != ":":
        return False
    if not words[at].capital or not words[at].lexical or words[at].adverb:
        return False
    if at + 1 >= len(words):
        return False
    behind = words[at + 1]
    return bool(
        words[at].genitive
        or behind.frame
        or behind.irregular
        or behind.past
        or behind.kind in {"auxiliary", "conjunction"}
        or not behind.is_word
    ) or behind.base in _verbs("result_verbs", language)
