"""What alignment looks at in a claim, worked out once for each."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Protocol

from claimcheck.alignment.alike import counted_alike
from claimcheck.alignment.days import DAY
from claimcheck.lexicon import table
from claimcheck.measures import noun_groups
from claimcheck.model.values import COUNT, CURRENCY, Duration, Members, Name, Ordinal, Quantity, Result, Time

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from claimcheck.model.claim import ClaimRecord

PEOPLE = frozenset({"casualties", "arrests"})
"""Kinds of claim that count people by what befell them."""
AGES = "measured:age"
"""The family of ages."""
AGED = "extractors:aged"
"""The row of an age whose subject is the person beside it."""
HURT, HARMS = "hurt", frozenset({"injured", "hospitalized", "treated", "shot", "struck", "stabbed"})
"""Fates that reports exchange for one another, and the family they share."""
SAID_OF_SUBJECT = frozenset({"definition", "creator"})
"""Kinds of claim that say of their subject what it is, or who made it."""
QUOTATION = "quotation"
"""The kind and the family of what somebody is quoted with."""
RESULT = "result"
"""The kind and the family of how contests and votes ended."""
SHORT = 3
"""Words of a spelt-out name that are no longer than this are links ("of", "for", "and")."""


_NO_DAYS: frozenset[str] = frozenset()


class Names(Protocol):
    """What resolution gives: a key for a name."""

    def key(self, name: str) -> str:
        """The referent of a name as written."""


@dataclass(slots=True)
class Features:
    """A claim with its words and names as sets.

    family: what the claim may be held against; names: referents; words: of the clause, wide: of the whole sentence, names'
    words in both; agent: words of the grammatical subject; places: referents; sides: (set, side) of the table of opposites; modified: noun to the words before it; named: the words of names; head:
    the last word of the subject; organisation: of a role, its referent; person: of an age, the referent of whose it is;
    days: those that the sentence tells, to the hour or not; alike: the set of nouns that stand in for the one that is
    counted, "" where it is in none.
    """

    claim: ClaimRecord
    family: str
    names: frozenset[str]
    words: frozenset[str]
    wide: frozenset[str]
    agent: frozenset[str]
    places: frozenset[str]
    sides: frozenset[tuple[str, str]]
    modified: dict[str, frozenset[str]]
    named: frozenset[str]
    head: str = ""
    organisation: str = ""
    person: str = ""
    days: frozenset[str] = frozenset()
    alike: str = ""


@cache
def _opposites(language: str) -> dict[str, tuple[str, str]]:
    return {word: (row["set"], row["side"]) for word, row in table(language, "opposites").items()}


@cache
def _stand_ins(language: str) -> dict[str, str]:
    """Noun to what stands for it among the words of a claim: its synonym, or the frame of its happening."""
    found = {other: word for word, row in table(language, "synonyms").items() for other in row["same"].split()}
    frames = {noun: frame for frame, row in table(language, "frames").items() for noun in row["nouns"].split()}
    return found | frames


def _one_word(head: str, language: str) -> str:
    """The head of a subject as it stands among the words of a claim."""
    stand_ins = _stand_ins(language)
    return stand_ins.get(head, stand_ins.get(head.removesuffix("s"), head))


def family(claim: ClaimRecord, language: str) -> str:
    """What kind of value of what kind of thing: only claims of one family are ever brought together."""
    value = claim.value
    match value:
        case Quantity() if claim.kind in PEOPLE:
            return f"people:{HURT if claim.measure in HARMS else claim.measure}"
        case Quantity() if value.unit.dimension == COUNT:
            heads = (value.unit.head, *value.unit.others)
            groups = noun_groups(language)
            found = sorted({groups[head] for head in heads if head in groups})
            return f"count:{found[0] if found else claim.measure.removeprefix('count:')}"
        case Quantity() if value.unit.dimension == CURRENCY:
            return "money"
        case Quantity():
            return f"measured:{value.unit.dimension}"
        case Time():
            return claim.measure
        case Duration():
            return "duration"
        case Ordinal():
            return f"ordinal:{value.head}"
        case Name():
            return claim.kind if claim.kind == QUOTATION else f"role:{value.role.split()[-1] if value.role else ''}"
        case Members():
            return claim.measure if claim.kind in SAID_OF_SUBJECT else "enumeration"
    return RESULT if isinstance(value, Result) else "other"


def features(claims: Iterable[ClaimRecord], names: Names, language: str) -> Iterator[Features]:
    """The features of each claim, in the order given."""
    told = list(claims)
    reader = _Reader(names, language, _days(told))
    return (reader.features(claim) for claim in told)


def _days(claims: Iterable[ClaimRecord]) -> dict[tuple[str, tuple[int, int]], frozenset[str]]:
    """The days that each sentence tells, as ISO dates or, where the year or the week is not known, as TIMEX3 values."""
    found: dict[tuple[str, tuple[int, int]], set[str]] = {}
    for claim in claims:
        value = claim.value
        if isinstance(value, Time) and not value.bound and value.grain in DAY:
            found.setdefault((claim.source, claim.sentence), set()).add((value.start or value.timex)[:11])
    return {sentence: frozenset(days) for sentence, days in found.items()}


class _Reader:
    """Works out features; keys of names, and sets of words that many claims have, are made once."""

    def __init__(self, names: Names, language: str, days: Mapping[tuple[str, tuple[int, int]], frozenset[str]]) -> None:
        self._names, self._language, self._opposites, self._days = names, language, _opposites(language), days
        self._keys: dict[str, str] = {}
        self._sets: dict[frozenset[str], frozenset[str]] = {}
        self._around: dict[tuple[str, ...], dict[str, frozenset[str]]] = {}

    def features(self, claim: ClaimRecord) -> Features:
        """The features of one claim."""
        subject, key = claim.subject, self._key
        keys = [key(name) for name in subject.names]
        single = {name.lower() for name in subject.names if " " not in name}
        words = self._spelt_out(subject.words, single)
        wide = words | self._spelt_out(subject.wider, single)
        own = _own_words(claim)
        head = key(subject.head)
        named = {word for known in keys for word in known.split() if len(word) > SHORT}
        named.update(_plain(word) for name in subject.names for word in name.lower().split())
        if subject.modified not in self._around:
            self._around[subject.modified] = _modified(subject.modified)
        return Features(
            claim=claim,
            family=family(claim, self._language),
            names=self._one(frozenset(filter(None, keys))),
            words=words,
            wide=self._one(wide),
            agent=self._spelt_out(subject.agent, single),
            places=self._one(frozenset(map(key, claim.scope.places))),
            sides=frozenset(self._opposites[word] for word in (words | own) & self._opposites.keys()),
            modified=self._around[subject.modified],
            named=self._one(frozenset(named)),
            head=_one_word(head.split()[-1], self._language) if head else "",
            organisation=key(claim.value.organisation) if isinstance(claim.value, Name) else "",
            days=self._days.get((claim.source, claim.sentence), _NO_DAYS),
            person=key(subject.head) if AGED in claim.rows else "",
            alike=counted_alike(claim, self._language),
        )

    def _key(self, name: str) -> str:
        known = self._keys.get(name)
        if known is None:
            known = self._keys[name] = self._names.key(name)
        return known

    def _one(self, words: frozenset[str]) -> frozenset[str]:
        return self._sets.setdefault(words, words)

    def _spelt_out(self, words: Iterable[str], single: set[str]) -> frozenset[str]:
        """Words without accents, with a name of one word replaced by the longer words of its referent."""
        words = [word if word.isascii() else _plain(word) for word in words]
        if single.isdisjoint(words):
            return self._one(frozenset(words))
        found: set[str] = set()
        for word in words:
            key = self._key(word) if word in single else word
            found.update([word] if key == word else [part for part in key.split() if len(part) > SHORT])
        return self._one(frozenset(found))


@lru_cache(maxsize=1 << 14)
def _plain(word: str) -> str:
    """A word without its accents."""
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def _own_words(claim: ClaimRecord) -> set[str]:
    value = claim.value
    if isinstance(value, Quantity):
        return {*value.unit.modifiers, value.unit.head, *value.unit.others}
    return set()


def _modified(pairs: Iterable[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for pair in pairs:
        modifier, _, noun = pair.partition(">")
        found.setdefault(noun, set()).add(modifier)
    return {noun: frozenset(modifiers) for noun, modifiers in found.items()}
