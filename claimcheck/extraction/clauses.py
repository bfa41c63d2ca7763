"""Shallow syntax: the clause around a mention, its predicate, its subject, its content words."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.frames import frame_at, noun_frames
from claimcheck.extraction.lemmas import canonical, lemma
from claimcheck.extraction.lexicon import words
from claimcheck.extraction.names import is_headline, mark_names
from claimcheck.extraction.tokens import Token, content_lemma, function_words, is_content, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.model.claim import MentionRecord

SAYING = "say"
"""The frame of every verb of saying."""
HARD = frozenset(";:—–()•")
"""Marks that always end a clause."""


@dataclass(slots=True)
class Clause:
    """A clause: half-open ranges of token indices. verb: index of its predicate, -1 where it has none; wordy: whether it has a
    content word outside mentions.
    """

    start: int
    end: int
    verb: int = -1
    frame: str = ""
    wordy: bool = True


@dataclass(slots=True)
class Analysis:
    """One sentence, taken apart. names: half-open ranges of token indices; frames: the frame of the verb at each
    token, "" where it is none; busy: indices of tokens that belong to mentions; shouting: most
    words have capitals, as in a headline.
    """

    start: int
    end: int
    tokens: list[Token]
    names: list[tuple[int, int]]
    clauses: list[Clause]
    frames: list[str]
    busy: frozenset[int] = field(default_factory=frozenset)
    shouting: bool = False

    def clause_of(self, start: int) -> Clause:
        """The clause in which a span begins; where that one has no word of its own, the one before ("10 km (6 miles)"), and at
        the start of the sentence the next ("It was on 3 May that …").
        """
        at = self.index(start)
        for number, clause in enumerate(self.clauses):
            if clause.start <= at < clause.end:
                if clause.wordy or len(self.clauses) == 1:
                    return clause
                return self.clauses[number - 1 if number else 1]
        return self.clauses[-1]

    def index(self, offset: int) -> int:
        """The index of the first token that ends after the offset."""
        for number, token in enumerate(self.tokens):
            if token.end > offset:
                return number
        return len(self.tokens) - 1


@cache
def _subordinators(language: str) -> frozenset[str]:
    return words(language, "clause_openers")


def analyse(
    text: str,
    span: tuple[int, int],
    mentions: Sequence[MentionRecord],
    language: str,
    seen: frozenset[str] = frozenset(),
) -> Analysis:
    """Take the sentence text[span] apart. mentions: those inside it; seen: words that stand in names elsewhere."""
    tokens = tokenise(text, *span)
    busy = {
        number
        for mention in mentions
        for number, token in enumerate(tokens)
        if token.start < mention.core_end and token.end > mention.core_start
    }
    names = mark_names(tokens, language, seen=seen, busy=busy)
    frames = ["" if number in busy else frame_at(tokens, number, language) for number in range(len(tokens))]
    clauses = _clauses(tokens, frames, language)
    for clause in clauses:
        inside = range(clause.start, clause.end)
        clause.wordy = any(n not in busy and is_content(tokens[n], language) for n in inside)
    return Analysis(span[0], span[1], tokens, names, clauses, frames, frozenset(busy), is_headline(tokens, language))


def _clauses(tokens: Sequence[Token], frames: Sequence[str], language: str) -> list[Clause]:
    """Cut at hard marks, before openers of clauses, and at a comma or "and" between two stretches that have a verb each."""
    cuts = [0]
    for at, token in enumerate(tokens):
        if at == 0:
            continue
        if (
            token.text in HARD
            or _after_saying(tokens, at, language)
            or (token.lower in _subordinators(language) and any(frames[at:]) and _finite(frames, at, tokens))
            or (
                (token.text == "," or token.lower in {"and", "but"})
                and any(frames[cuts[-1] : at])
                and _verb_soon(tokens, frames, at, language)
            )
        ):
            cuts.append(at)
    spans = zip(cuts, [*cuts[1:], len(tokens)], strict=True)
    found = [_clause(tokens, frames, start, end, language) for start, end in spans if end > start]
    return found or [Clause(0, len(tokens))]


def _after_saying(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Whether what is said begins here: right after a verb of saying that has somebody before it."""
    if at < 2 or (not tokens[at].is_word and not tokens[at].text.isdigit()):
        return False
    kind = function_words(language).get(tokens[at].lower)
    return says(tokens[at - 1], language) and kind not in {"preposition", "auxiliary"} and tokens[at - 2].is_word


def says(token: Token, language: str) -> bool:
    """Whether the token is a form of a verb of saying."""
    return token.is_word and not token.name and lemma(token.lower, language) in words(language, "speech")


def _finite(frames: Sequence[str], at: int, tokens: Sequence[Token]) -> bool:
    return any(frames[at : min(len(tokens), at + 12)])


def _verb_soon(tokens: Sequence[Token], frames: Sequence[str], at: int, language: str) -> bool:
    """Whether a verb follows before the next comma: then the comma or the "and" joins clauses, not nouns."""
    for number in range(at + 1, min(len(tokens), at + 15)):
        if tokens[number].text == ",":
            return False
        if frames[number] or function_words(language).get(tokens[number].lower) == "auxiliary":
            return True
        if says(tokens[number], language):
            return True
    return False


def _clause(tokens: Sequence[Token], frames: Sequence[str], start: int, end: int, language: str) -> Clause:
    clause = Clause(start, end)
    for at in range(start, end):
        if says(tokens[at], language) and not any(frames[start:at]):
            clause.verb, clause.frame = at, SAYING
            return clause
        if frames[at]:
            clause.verb, clause.frame = at, frames[at]
            break
    if not clause.frame:
        for at in range(start, end):
            if function_words(language).get(tokens[at].lower) == "auxiliary":
                clause.verb, clause.frame = at, canonical(tokens[at].lower, language)
                break
    return clause


def frame_of(analysis: Analysis, clause: Clause, mention: MentionRecord, language: str) -> tuple[str, int]:
    """The predicate that a mention hangs on, and the index of its token: the nearest verb before it in its clause, the next
    one where the mention stands before every verb; the event noun of the clause where that verb says little itself.
    """
    tokens = analysis.tokens
    at = analysis.index(mention.start)
    verbs = [n for n in range(clause.start, clause.end) if n not in analysis.busy and analysis.frames[n]]
    ahead = [n for n in verbs if n > at]
    behind = [n for n in verbs if n < at]
    chosen = behind[-1] if behind else ahead[0] if ahead else -1
    frame = analysis.frames[chosen] if chosen >= 0 else clause.frame
    if not frame or frame in words(language, "light_frames"):
        for number in range(clause.start, clause.end):
            noun = noun_frames(language).get(canonical(tokens[number].lower, language))
            if noun and number not in analysis.busy and not tokens[number].name:
                return noun, chosen
    return frame, chosen if chosen >= 0 else clause.verb


def subject_phrase(analysis: Analysis, clause: Clause, verb: int, language: str) -> list[int]:
    """The indices of the noun phrase before a verb with the phrases that hang on it by prepositions; what stands before that
    ("In April 2022 the infection was …") is not part of it.
    """
    if verb <= clause.start:
        return []
    tokens, kinds = analysis.tokens, function_words(language)
    at = verb - 1
    while at >= clause.start and kinds.get(tokens[at].lower) in {"auxiliary", "particle"}:
        at -= 1
    start = at + 1
    while at >= clause.start:
        first = at
        while first >= clause.start and _nominal(analysis, first, language):
            first -= 1
        if first == at:
            break
        start = first + 1
        while first >= clause.start and kinds.get(tokens[first].lower) == "determiner":
            first -= 1
        if first < clause.start or kinds.get(tokens[first].lower) != "preposition":
            break
        at = first - 1
    return list(range(start, verb))


def _nominal(analysis: Analysis, at: int, language: str) -> bool:
    token = analysis.tokens[at]
    if at in analysis.busy or not token.is_word:
        return False
    return token.name or is_content(token, language)


def content(analysis: Analysis, indices: Iterable[int], language: str) -> tuple[str, ...]:
    """The content words at these tokens, sorted, without doubles and without those inside mentions' numbers: the frame of a
    verb or of an event noun where it has one, else the lemma.
    """
    found = {
        _content_word(analysis, number, language)
        for number in indices
        if number not in analysis.busy and is_content(analysis.tokens[number], language)
    }
    return tuple(sorted(found))


def _content_word(analysis: Analysis, at: int, language: str) -> str:
    verb = analysis.frames[at]
    if verb:
        return verb
    word = content_lemma(analysis.tokens[at], language)
    return word if analysis.tokens[at].name else noun_frames(language).get(word, word)


def name_texts(text: str, analysis: Analysis, start: int, end: int) -> tuple[str, ...]:
    """The names whose first token lies in the range, as written without a leading article or a genitive, sorted."""
    found = set()
    for first, stop in analysis.names:
        if start <= first < end:
            name = text[analysis.tokens[first].start : analysis.tokens[stop - 1].end]
            found.add(" ".join(name.removesuffix("'s").removesuffix("’s").split()))
    return tuple(sorted(found))
