"""Words of a sentence with what a table knows of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claimcheck.extraction.lemmas import canonical, known, synonyms
from claimcheck.extraction.lexicon import table, words

_TOKEN = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*|[^\w\s]")


@dataclass(slots=True)
class Token:
    """A word or a mark. start, end: half-open, code points of the source's text; name: it belongs to a proper name."""

    start: int
    end: int
    text: str
    lower: str
    name: bool = False

    @property
    def is_word(self) -> bool:
        """Whether it starts with a letter."""
        return self.text[0].isalpha()

    @property
    def capital(self) -> bool:
        """Whether it starts with a capital."""
        return self.text[0].isupper()


@cache
def function_words(language: str) -> dict[str, str]:
    """Closed-class words to their class."""
    return {word: row["class"] for word, row in table(language, "function_words").items()}


@cache
def _number_words(language: str) -> frozenset[str]:
    return words(language, "numbers")


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """The words and marks of text[start:end]. A genitive "'s" stays with its word and is cut off in `lower`."""
    found = []
    for m in _TOKEN.finditer(text, start, end):
        lower = m.group().lower().replace("’", "'")
        found.append(
            Token(m.start(), m.end(), m.group(), lower[:-2] if lower.endswith("'s") and len(lower) > 2 else lower)
        )
    return found


def is_content(token: Token, language: str) -> bool:
    """Whether a token carries meaning of its own: a word, in no closed class, and no number."""
    return token.is_word and token.lower not in function_words(language) and token.lower not in _number_words(language)


def content_lemma(token: Token, language: str) -> str:
    """The word that stands for a content token when claims are held side by side. Names keep their form."""
    if token.name:
        return synonyms(language).get(token.lower, token.lower)
    if token.capital and not known(token.lower, language):
        return token.lower
    return canonical(token.lower, language)
