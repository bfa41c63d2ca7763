"""What a source is about as a whole: its names with how often they occur, its topic words, and where titles of roles stand.

One pass over the whole text; the sentences without claims are never taken apart for it.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from claimcheck.extraction.clauses import name_text
from claimcheck.extraction.lexicon import table
from claimcheck.extraction.names import mark_names
from claimcheck.extraction.tokens import forms_of, tokenise
from claimcheck.extraction.words import FORMS, Word, lexicon
from claimcheck.model.document import SPEAKING_ZONES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.model.claim import MentionRecord
    from claimcheck.model.document import Document

_T = TypeVar("_T")
TOPICS = 40
"""Topic words that are kept: the most frequent ones."""
_CAPITAL = re.compile(r"[A-Z](?<=[a-z,;] [A-Z])[\w'’&\-]+")  # the capital in front: the search can leap to it


class Chunk(NamedTuple):
    """A stretch of text without white space. said: what its content words say; named: the same where they are a name; first: its
    first word with a capital, in lower case; title: it may be of a title.
    """

    said: tuple[str, ...]
    named: tuple[str, ...]
    first: str
    title: bool


def words_in_names(text: str) -> frozenset[str]:
    """The words, in lower case, that have a capital inside a sentence somewhere in the text."""
    return frozenset(" ".join(set(_CAPITAL.findall(text))).lower().split())


def without(text: str, document: Document, mentions: Sequence[MentionRecord]) -> str:
    """The text with spaces for the numbers and dates of mentions, and line ends for what no claims are pulled from, so that no
    name reaches over it: offsets stay.
    """
    spans = [(m.core_start, m.core_end, " ") for m in mentions]
    at = 0
    for zone in document.zones:
        if zone.name in SPEAKING_ZONES:
            if zone.start > at:
                spans.append((at, zone.start, "\n"))
            at = zone.end
    spans.append((at, len(text), "\n"))
    pieces, at = [], 0
    for start, end, blank in sorted(spans):
        if end > at:
            pieces += [text[at:start], blank * (end - max(start, at))]
            at = end
    return "".join(pieces)


class Run(NamedTuple):
    """Capitals side by side. first: the first word in lower case; seen: their names where that word stands in names elsewhere
    in the source; unseen: their names where it does not, and may have its capital from the start of a sentence.
    """

    first: str
    seen: tuple[str, ...]
    unseen: tuple[str, ...]


class Words:
    """The words of a source, counted. plain: the text without mentions, see `without`; seen: see `words_in_names`.

    distinct: the stretches without white space that occur.
    """

    def __init__(self, plain: str, seen: frozenset[str], language: str) -> None:
        self._plain, self._seen, self._language = plain, seen, language
        self._chunks = plain.split()
        self.distinct = frozenset(self._chunks)

    def topics(self) -> tuple[str, ...]:
        """The most frequent content words."""
        counts: Counter[str] = Counter()
        known = _chunks(self._language)
        for chunk, count in Counter(self._chunks).items():
            facts = known[chunk]
            for word in facts.named if facts.first in self._seen else facts.said:
                counts[word] += count
        return tuple(word for word, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:TOPICS])

    def titles(self) -> list[tuple[int, int]]:
        """The half-open spans of stretches without white space that may be of a title, ascending."""
        known = _chunks(self._language)
        titled = {chunk for chunk in self.distinct if known[chunk].title}
        found: list[tuple[int, int]] = []
        if not titled:
            return found
        text, at = f" {self._plain} ", 0
        for chunk in filter(titled.__contains__, self._chunks):
            at = text.find(chunk, at)
            while not (text[at - 1].isspace() and text[at + len(chunk)].isspace()):
                at = text.find(chunk, at + 1)
            found.append((at - 1, at - 1 + len(chunk)))
            at += len(chunk)
        return found

    def among(self, chunks: frozenset[str]) -> frozenset[str]:
        """Those of some stretches without white space that occur."""
        return chunks & self.distinct

    def names(self) -> tuple[tuple[str, int], ...]:
        """The names with how often they occur, most frequent first."""
        counts: Counter[str] = Counter()
        known = _runs(self._language)
        for text, count in Counter(_run_pattern(self._language).findall(self._plain)).items():
            run = known[text]
            for name in run.seen if run.first in self._seen else run.unseen:
                counts[name] += count
        return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


@cache
def _run_pattern(language: str) -> re.Pattern[str]:
    """A capital with the capitals and the links between them that follow it."""
    # A set of characters in front, which the search can leap to; which of them are capitals is seen when a run is looked up.
    capital, rest = r"[A-Z\u00c0-\u1fff\u2070-\u2fff\u3040-\U0010ffff]", r"[^\W_]*(?:[-'’.&][^\W_]+)*"
    links = "|".join(re.escape(link) for link in table(language, "name_links"))
    follows = rf"(?: {{1,2}}(?:(?:{links}) ){{0,2}}{capital}{rest}){{0,12}}"
    return re.compile(rf"{capital}(?<![^\W_][^\W_]){rest}{follows}(?: \d{{1,3}}(?![\w.,]))?")


class _Kept(dict[str, _T]):
    """What is known of stretches of text, each looked up when it is first asked for; bounded as the lexicon is."""

    def __init__(self, language: str, look_up: Callable[[str, str], _T]) -> None:
        super().__init__()
        self._language, self._look_up = language, look_up

    def __missing__(self, text: str) -> _T:
        if len(self) >= FORMS:
            self.clear()
        made = self[text] = self._look_up(text, self._language)
        return made


@cache
def _chunks(language: str) -> _Kept[Chunk]:
    return _Kept(language, _chunk)


@cache
def _runs(language: str) -> _Kept[Run]:
    return _Kept(language, _run)


def _chunk(text: str, language: str) -> Chunk:
    words = [lexicon(language)[form] for form in forms_of(text)]
    content = [word for word in words if word.content]
    return Chunk(
        said=tuple(_topic(word) for word in content),
        named=tuple(word.as_name if word.proper else _topic(word) for word in content),
        first=next((word.lower for word in words if word.proper), ""),
        title=any(word.title for word in words),
    )


def _run(text: str, language: str) -> Run:
    words, starts, ends = tokenise(text, 0, len(text), language)
    first = words[0].lower
    seen, unseen = (
        tuple(
            name_text(text[starts[begin] : ends[stop - 1]])
            for begin, stop in mark_names(words, starts, ends, seen=known)
        )
        for known in (frozenset({first}), frozenset[str]())
    )
    return Run(first, seen, unseen)


def _topic(word: Word) -> str:
    """What a content word says wherever it stands: its frame where its form is a verb's."""
    if word.irregular or (word.frame and word.lower != word.base and not word.lower.endswith("s")):
        return word.frame or word.base
    return word.said
