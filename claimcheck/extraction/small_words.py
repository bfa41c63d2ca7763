"""Small words by what they do between two others: as sets to look a word up in, and as alternatives of a pattern."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.lexicon import table, words

if TYPE_CHECKING:
    from collections.abc import Collection


def any_of(found: Collection[str]) -> str:
    """The words as alternatives of a pattern, the longest first; what matches nothing where there are none."""
    return "|".join(sorted(map(re.escape, found), key=lambda word: (-len(word), word))) or "(?!)"


@cache
def joining(language: str) -> frozenset[str]:
    """Words before the last member of a list ("and")."""
    return frozenset(word for word, row in table(language, "ranges").items() if row["kind"] == "and")


@cache
def either(language: str) -> frozenset[str]:
    """Words between two of which one is meant ("or")."""
    return frozenset(word for word, row in table(language, "ranges").items() if row["kind"] == "or")


@cache
def conjunctions(language: str) -> frozenset[str]:
    """Words that join clauses ("and", "while")."""
    return frozenset(word for word, row in table(language, "function_words").items() if row["class"] == "conjunction")


@cache
def definite(language: str) -> frozenset[str]:
    """Articles of what is known already ("the")."""
    return frozenset(words(language, "definite_articles"))
