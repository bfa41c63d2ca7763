"""Dictionary forms of words, through simplemma, kept once they were asked for.

Its dictionary is used as it is stored ("low memory"): made into a Python dictionary it answers four times as fast, but each word is
asked for once, and to make it takes another tenth of a second.
"""

from __future__ import annotations

from functools import cache, lru_cache

from claimcheck.extraction.lexicon import spoken, table


@cache
def synonyms(language: str) -> dict[str, str]:
    """Noun to the noun that stands for it."""
    return {other: word for word, row in table(language, "synonyms").items() for other in row["same"].split()}


def _encodable(word: str) -> bool:
    """Whether the dictionary can look the word up: half a surrogate pair, as broken decoders leave it, has no bytes."""
    return word.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in word)


@lru_cache(maxsize=65536)
def lemma(word: str, language: str) -> str:
    """The dictionary form of a word, in lower case ("memoranda" to "memorandum")."""
    if not _encodable(word):
        return word.lower()
    import simplemma  # noqa: PLC0415 - it and its dictionary take a sixth of a second

    return str(simplemma.lemmatize(word.lower(), lang=spoken(language), low_memory=True)).lower()


@lru_cache(maxsize=65536)
def known(word: str, language: str) -> bool:
    """Whether the dictionary has the word, in lower case."""
    if not _encodable(word):
        return False
    import simplemma  # noqa: PLC0415 - see lemma

    return bool(simplemma.is_known(word.lower(), lang=spoken(language), low_memory=True))


def canonical(word: str, language: str) -> str:
    """The lemma, or the word that stands for it in the table of synonyms."""
    base = lemma(word, language)
    return synonyms(language).get(base, base)
