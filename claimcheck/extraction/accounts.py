"""What a source is about as a whole: its names with how often they occur, its topic words, and where titles of roles stand.

One pass over the whole text; the sentences without claims are never taken apart for it.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction.clauses import name_text
from claimcheck.extraction.lexicon import table
from claimcheck.extraction.names import mark_names
from claimcheck.extraction.tokens import forms_of, tokenise
from claimcheck.extraction.words import FORMS, Word, lexicon
from claimcheck.model.document import SPEAKING_ZONES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.model.claim import MentionRecord
    from claimcheck.model.document import Document

TOPICS = 40
"""Topic words that are kept: the most frequent ones."""
_CAPITAL = re.compile(r"(?<=[a-z,;] )[A-Z][\w'’&\-]+")


class Chunk(NamedTuple):
    """A stretch of text without white space. said: what its content words say; title: it may be of a title; capital: its first
    word is in capitals and is known, so that it is a name where the source has it in names elsewhere.
    """

    said: tuple[str, ...]
    title: bool
    capital: str


def words_in_names(text: str) -> frozenset[str]:
    """The words, in lower case, that have a capital inside a sentence somewhere in the text."""
    return frozenset(" ".join(_CAPITAL.findall(text)).lower().split())


def without(text: str, document: Document, mentions: Sequence[MentionRecord]) -> str:
    """The text with spaces for the numbers and dates of mentions and for what no claims are pulled from: offsets stay."""
    spans = [(m.core_start, m.core_end) for m in mentions]
    at = 0
    for zone in document.zones:
        if zone.name in SPEAKING_ZONES:
            if zone.start > at:
                spans.append((at, zone.start))
            at = zone.end
    spans.append((at, len(text)))
    pieces, at = [], 0
    for start, end in sorted(spans):
        if end > at:
            pieces += [text[at:start], " " * (end - max(start, at))]
            at = end
    return "".join(pieces)


class Words:
    """The words of a source, counted. plain: the text without mentions, see `without`; seen: see `words_in_names`."""

    def __init__(self, plain: str, seen: frozenset[str], language: str) -> None:
        self._plain, self._seen, self._language = plain, seen, language
        chunks = plain.split()
        known = _chunks(language)
        self._facts = {chunk: known[chunk] for chunk in Counter(chunks)}
        self._counts = Counter(chunks)
        self._chunks = chunks

    def topics(self) -> tuple[str, ...]:
        """The most frequent content words."""
        counts: Counter[str] = Counter()
        for chunk, facts in self._facts.items():
            count = self._counts[chunk]
            for word in facts.said:
                counts[word] += count
        return tuple(word for word, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:TOPICS])

    def titles(self) -> list[int]:
        """The offsets of words that may be of a title, ascending."""
        titled = {chunk for chunk, facts in self._facts.items() if facts.title}
        text, at, found = f" {self._plain} ", 0, []
        for chunk in filter(titled.__contains__, self._chunks):
            at = text.find(chunk, at)
            while not (text[at - 1].isspace() and text[at + len(chunk)].isspace()):
                at = text.find(chunk, at + 1)
            found.append(at - 1)
            at += len(chunk)
        return found

    def names(self) -> tuple[tuple[str, int], ...]:
        """The names with how often they occur, most frequent first."""
        counts: Counter[str] = Counter()
        for run, count in Counter(_runs(self._language).findall(self._plain)).items():
            for name in self._names_of(run):
                counts[name] += count
        return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))

    def _names_of(self, run: str) -> Iterable[str]:
        words, starts, ends = tokenise(run, 0, len(run), self._language)
        spans = mark_names(words, starts, ends, seen=self._seen)
        return [name_text(run[starts[first] : ends[stop - 1]]) for first, stop in spans]


@cache
def _runs(language: str) -> re.Pattern[str]:
    """A capital with the capitals and the links between them that follow it."""
    word = r"[^\W\d_a-zß-öø-ÿ](?:[^\W_]|[-'’.&](?=[^\W_]))*"
    links = "|".join(re.escape(link) for link in table(language, "name_links"))
    return re.compile(rf"(?<![^\W_]){word}(?:\s{{1,3}}(?:(?:{links})\s){{0,2}}{word}){{0,12}}(?: \d{{1,3}}(?![\w.,]))?")


class _Chunks(dict[str, Chunk]):
    def __init__(self, language: str) -> None:
        super().__init__()
        self._words = lexicon(language)

    def __missing__(self, text: str) -> Chunk:
        if len(self) >= FORMS:
            self.clear()
        words = [self._words[form] for form in forms_of(text)]
        capital = next((word.lower for word in words if word.proper), "")
        made = Chunk(tuple(_topic(w) for w in words if w.content), any(w.title for w in words), capital)
        self[text] = made
        return made


@cache
def _chunks(language: str) -> _Chunks:
    return _Chunks(language)


def _topic(word: Word) -> str:
    """What a content word says wherever it stands: its frame where its form is a verb's."""
    if word.irregular or (word.frame and word.lower != word.base and not word.lower.endswith("s")):
        return word.frame or word.base
    return word.said
