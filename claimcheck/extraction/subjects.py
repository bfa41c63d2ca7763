"""What a claim is about, in words: the names, the words of its clause and of the sentence around it, and the grammatical subject."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction.clauses import COPULA, content, subject_phrase
from claimcheck.extraction.lexicon import words
from claimcheck.model.claim import Subject
from claimcheck.model.values import Ordinal, Time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extraction.analysis import Analysis, Clause, Placed
    from claimcheck.extraction.parsing import Parser
    from claimcheck.model.claim import MentionRecord


class _Phrase(NamedTuple):
    """A grammatical subject: half-open range of token indices, its content words, and how a reader would give it."""

    start: int
    end: int
    words: tuple[str, ...]
    head: str


_NO_PHRASE = _Phrase(0, 0, (), "")


class Subjects:
    """The subjects of one sentence's claims: what they share is worked out once. mentions: those of the sentence; parser: asked
    where nothing is found without it.
    """

    def __init__(
        self, text: str, analysis: Analysis, mentions: Sequence[Placed], language: str, parser: Parser | None = None
    ) -> None:
        self._text, self._analysis, self._parser = text, analysis, parser
        self._relatives = words(language, "relative_pronouns")
        self._phrases: dict[int, _Phrase] = {}
        self._outside: dict[int, tuple[str, ...]] = {}
        self._ordinals = [
            (placed, f"{value.stated}:{value.head}")
            for placed in mentions
            if isinstance(value := placed.mention.value, Ordinal)
        ]
        self._pairs = sorted([*self._dated(mentions), *self._adjacent()])

    def of(self, placed: Placed, frame: str, verb: int) -> Subject:
        """The subject of a claim about a mention in its clause: without the words of the claim's own expression.

        frame, verb: the predicate that the mention hangs on, and the index of its token.
        """
        clause, first, last = placed.clause, placed.first, placed.last
        phrase = self._phrase(clause, verb)
        own = first < phrase.end and last > phrase.start
        return Subject(
            self._analysis.name_texts,
            self._clause_words(placed),
            frame,
            () if own else phrase.words,
            self._wider(clause, first, last),
            self._pronoun(clause, verb) if own or not phrase.head else phrase.head,
            tuple(dict.fromkeys([text for text, low, high in self._pairs if high < first or low >= last])),
        )

    def _clause_words(self, placed: Placed) -> tuple[str, ...]:
        said, clause = self._analysis.said, placed.clause
        first, last = max(clause.start, min(placed.first, clause.end)), min(clause.end, max(placed.last, clause.start))
        found = _words({*said[clause.start : first], *said[last : clause.end]})
        if not self._ordinals:
            return found
        # The ordinals of the clause as words ("2:round") tell the second round from the first.
        others = [(other, word) for other, word in self._ordinals if other.mention is not placed.mention]
        return (*found, *sorted(word for other, word in others if other.clause is clause))

    def _wider(self, clause: Clause, first: int, last: int) -> tuple[str, ...]:
        """The content words of the rest of the sentence."""
        said = self._analysis.said
        if first >= clause.start and last <= clause.end:
            outside = self._outside.get(clause.number)
            if outside is None:
                outside = self._outside[clause.number] = _words({*said[: clause.start], *said[clause.end :]})
            return outside
        before, after = min(first, clause.start), max(last, clause.end)
        inner = (*said[last : clause.start], *said[clause.end : first])
        return _words({*said[:before], *inner, *said[after:]})

    def _dated(self, mentions: Sequence[Placed]) -> list[tuple[str, int, int]]:
        """Times before a noun of their own."""
        found = []
        for placed in mentions:
            mention = placed.mention
            if isinstance(mention.value, Time):
                after = self._analysis.index(mention.end)
                if attributive(self._analysis, mention, after):
                    found.append((f"{mention.value.timex}>{self._beside(after)}", after, after))
        return found

    def _adjacent(self) -> list[tuple[str, int, int]]:
        """Pairs "modifier>noun" of words that stand side by side, with the indices of the two."""
        analysis = self._analysis
        starts, ends, named, frames = analysis.starts, analysis.ends, analysis.named, analysis.frames
        found, last = [], -2
        for at, said in enumerate(analysis.said):
            if not said or frames[at]:
                continue
            if last == at - 1 and ends[last] + 1 == starts[at] and not (named[last] and named[at]):
                found.append((f"{self._beside(last)}>{self._beside(at)}", last, at))
            last = at
        return found

    def _beside(self, at: int) -> str:
        word = self._analysis.words[at]
        return word.as_name if self._analysis.named[at] else word.bare

    def _phrase(self, clause: Clause, verb: int) -> _Phrase:
        if verb < clause.start:
            return _NO_PHRASE
        known = self._phrases.get(verb)
        if known is None:
            found = subject_phrase(self._analysis, clause, verb)
            if not len(found) and clause.number and self._pronoun(clause, verb) in self._relatives:
                known = self._phrases[verb] = self._antecedent(clause)
                return known
            if self._shares(clause, verb, found):
                before = self._analysis.clauses[clause.number - 1]
                known = self._phrases[verb] = self._phrase(before, before.verb)
                return known
            said = content(self._analysis, found)
            if not said and self._parser is not None:
                found = self._parsed(verb, found)
                said = content(self._analysis, found)
            known = self._phrases[verb] = _Phrase(found.start, found.stop, said, self._head(found))
        return known

    def _shares(self, clause: Clause, verb: int, found: range) -> bool:
        """Whether a predicate is joined to the one before it and has that one's subject: "the mill grew fast, and has sold …"."""
        words = self._analysis.words
        if not clause.number or any(self._analysis.said[at] for at in found) or not words[clause.start].joiner:
            return False
        between = words[clause.start + 1 : verb]
        return all(word.joiner or word.adverb or word.kind in {"auxiliary", "particle"} for word in between)

    def _parsed(self, verb: int, found: range) -> range:
        """The tokens of the subject that the parser gives the verb; `found` where it gives none."""
        analysis = self._analysis
        assert self._parser is not None
        span = self._parser.subject(self._text, analysis.start, analysis.end, analysis.starts[verb])
        return range(*analysis.inside(*span)) if span else found

    def _antecedent(self, clause: Clause) -> _Phrase:
        """What a relative pronoun stands for behind a complement: "she was a surgeon who …" is about her."""
        before = self._analysis.clauses[clause.number - 1]
        if before.frame == COPULA and before.verb >= 0 and before.end == clause.start:
            return self._phrase(before, before.verb)
        return _NO_PHRASE

    def _head(self, phrase: range) -> str:
        """The grammatical subject as written, up to its first preposition or mark."""
        analysis = self._analysis
        first = last = -1
        for at in phrase:
            word, named = analysis.words[at], analysis.named[at]
            if first >= 0 and not named and (analysis.frames[at] or not word.is_word or word.kind == "preposition"):
                break
            if first >= 0 and (not word.is_word or word.kind == "preposition"):
                continue
            if word.content or (first >= 0 and named):
                first, last = at if first < 0 else first, at
        return self._text[analysis.starts[first] : analysis.ends[last]] if first >= 0 else ""

    def _pronoun(self, clause: Clause, verb: int) -> str:
        """The pronoun before the verb, where that is the subject."""
        words, at = self._analysis.words, verb - 1
        while at >= clause.start and words[at].kind in {"auxiliary", "particle"}:
            at -= 1
        return words[at].lower if at >= clause.start and words[at].kind == "pronoun" else ""


def attributive(analysis: Analysis, mention: MentionRecord, after: int) -> bool:
    """Whether a time stands before a noun of its own: "the 2014 Oscars", "the spring auction". after: the token behind it."""
    word = analysis.words[after]
    if analysis.starts[after] != mention.end + 1 or analysis.frames[after] or not word.content:
        return False
    value = mention.value
    # "at 3:42 a.m. local time": the zone is no thing of that time
    return not (isinstance(value, Time) and value.grain == "minute" and value.zone == word.lower)


def _words(said: set[str]) -> tuple[str, ...]:
    said.discard("")
    return tuple(sorted(said))
