"""Dictionary forms of words, through simplemma, kept once they were asked for."""

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
    import simplemma  # noqa: PLC0415 - loading its dictionary takes a quarter of a second

    return str(simplemma.lemmatize(word.lower(), lang=spoken(language))).lower()


@lru_cache(maxsize=65536)
def known(word: str, language: str) -> bool:
    """Whether the dictionary has the word, in lower case."""
    if not _encodable(word):
        return False
    import simplemma  # noqa: PLC0415 - see lemma

    return bool(simplemma.is_known(word.lower(), lang=spoken(language)))


def canonical(word: str, language: str) -> str:
    """The lemma, or the word that stands for it in the table of synonyms."""
    base = lemma(word, language)
    return synonyms(language).get(base, base)
