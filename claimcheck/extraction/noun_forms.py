"""What the tables know of the words of a noun phrase: their classes, whether they are plurals, and their singulars."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from claimcheck.extraction.lexicon import table
from claimcheck.extraction.numbers import lexis as number_words

_COUNTING = frozenset({"unit", "ten", "hundred", "scale"})
_KEPT = 1 << 14
"""Word forms that are kept; past that they are looked up anew, so that a long run does not grow."""
NOMINAL = "nominal"


@dataclass(slots=True, eq=False)
class NounForm:
    """A word form, shared by all its tokens.

    word: as written; low: in lower case, with a straight apostrophe in a genitive. closed: its closed class; kind: its class in
    the table of nouns, nominal where that begins so. counts: a number word. plural: it has the form of a plural; singular: of the word.
    capital: begins with a capital letter; capitals: has no other letters, and more than one; genitive: ends in "'s" or "s'".
    adverb, participle, describes (adjective or participle), acts (gerund or participle): it ends as these do.
    """

    word: str
    low: str
    closed: str | None
    kind: str | None
    nominal: bool
    counts: bool
    plural: bool
    singular: str
    capital: bool
    capitals: bool
    genitive: bool
    adverb: bool
    participle: bool
    describes: bool
    acts: bool


class NounForms(dict[str, NounForm]):
    """Word form to what is known of it; a form is looked up when it is first asked for.

    links: words such as "of"; numbers: words that count.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        kinds = number_words(language).items()
        self.language = language
        self.closed = _closed(language)
        self.kinds = {word: row["class"] for word, row in table(language, "nouns").items()}
        self.links = frozenset(word for word, (kind, _) in kinds if kind == "link")
        self.numbers = frozenset(word for word, (kind, _) in kinds if kind in _COUNTING) | frozenset(
            table(language, "vague_numbers")
        )

    def __missing__(self, word: str) -> NounForm:
        if len(self) >= _KEPT:
            self.clear()
        form = self[word] = self._look_up(word)
        return form

    def _look_up(self, word: str) -> NounForm:
        language = self.language
        low = word.lower()
        if low.endswith("’s") and len(word) > len("’s"):
            low = low[:-2] + "'s"
        kind = self.kinds.get(low)
        return NounForm(
            word,
            low,
            closed=self.closed.get(low),
            kind=kind,
            nominal=kind is not None and kind.startswith(NOMINAL),
            counts=low in self.numbers,
            plural=is_plural(word, language),
            singular=singular(word, language),
            capital=word[0].isupper(),
            capitals=len(word) > 1 and word.isupper(),
            genitive=low.endswith(("'s", "s'")),
            adverb=ends_as(low, language, "adverb"),
            participle=ends_as(low, language, "participle"),
            describes=ends_as(low, language, "adjective", "participle"),
            acts=ends_as(low, language, "gerund", "participle"),
        )


@cache
def noun_forms(language: str) -> NounForms:
    """The word forms of a language."""
    return NounForms(language)


@cache
def _closed(language: str) -> dict[str, str]:
    return {word: row["class"] for word, row in table(language, "closed_words").items()}


@cache
def _irregular(language: str) -> dict[str, str]:
    return {word: row["singular"] for word, row in table(language, "nouns").items()}


@cache
def _endings(language: str) -> list[tuple[str, str, int]]:
    rows = table(language, "plurals").items()
    return sorted(
        ((row["ending"], row["singular"], int(row["shortest"] or 0)) for _, row in rows), key=lambda r: -len(r[0])
    )


@lru_cache(maxsize=_KEPT)
def singular(word: str, language: str) -> str:
    """The singular of a noun in lower case; a word that is no plural stays as it is."""
    low = word.lower()
    irregular = _irregular(language)
    known = irregular.get(low)
    if known is not None:
        return known
    head, hyphen, last = low.rpartition("-")
    if hyphen and last in irregular:
        return f"{head}-{irregular[last]}"
    for ending, replacement, shortest in _endings(language):
        if low.endswith(ending) and len(low) >= shortest:
            return low[: len(low) - len(ending)] + replacement
    return low


@lru_cache(maxsize=_KEPT)
def is_plural(word: str, language: str) -> bool:
    """Whether a word has the form of a plural noun."""
    low = word.lower()
    if low[0].isdigit() and low[:-1].isdigit() and low[-1] == "s":
        return True
    kinds = table(language, "nouns")
    row = kinds.get(low)
    if row and row["class"]:
        return row["class"] != "singular"
    last = low.rpartition("-")[2]
    row = kinds.get(last) if last != low else None
    return (row is not None and row["class"] in ("plural", "attributive")) or (
        row is None and singular(low, language) != low
    )


def is_closed(word: str, language: str, *classes: str) -> bool:
    """Whether a word, in lower case, is of a closed class (of these, where any are named)."""
    found = _closed(language).get(word)
    return found in classes if classes else found is not None


@cache
def _suffixes(language: str, classes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(ending for ending, row in table(language, "endings").items() if row["class"] in classes)


def ends_as(word: str, language: str, *classes: str) -> bool:
    """Whether a word ends as words of these classes do ("adjective", "participle", "gerund")."""
    return word.endswith(_suffixes(language, classes))
