"""What is read of a phrase, as a list of short strings, with all rows of the tables or without some."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Self
from unittest.mock import patch

from claimcheck.extraction.claims import pull
from claimcheck.extraction.mentions import read_mentions
from claimcheck.extraction.nouns import singular
from claimcheck.lexicon import Edition, Row, table
from claimcheck.model.values import Duration, Members, Name, Ordinal, Quantity, Recurrence, Time
from claimcheck.reading import read_text
from claimcheck.rules.roles import _single

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.values import Value

PUBLISHED = "2022-11-21"


class Without(Edition):
    """English without some rows of one table."""

    def __new__(cls, name: str, missing: Iterable[str]) -> Self:
        """The edition that lacks these rows, named by their first cells."""
        gone = sorted(missing)
        made = str.__new__(cls, f"en+{hashlib.sha256(repr((name, gone)).encode()).hexdigest()[:16]}")
        made.language, made.rows = "en", {}
        made.name, made.gone = name, frozenset(gone)
        return made

    name: str
    gone: frozenset[str]

    def table(self, name: str) -> dict[str, Row]:
        """The rows of a table that are left; the table of small words keeps all its parts, with a word that never comes up."""
        rows = table("en", name)
        if name == self.name == "times_glue":
            return {first: row | {"words": "qqq"} if first in self.gone else row for first, row in rows.items()}
        return {first: row for first, row in rows.items() if first not in self.gone} if name == self.name else rows


def written(value: Value) -> str:
    """A value in short: "up about 5 percent", "2019 by", "about P3D", "set P1Y", "#2 workshop"."""
    match value:
        case Quantity():
            words = [
                value.change or "",
                "" if value.hedge == "exact" else value.hedge,
                ",".join(f"{n:.10g}" for n in value.stated),
                value.unit.name,
                "" if value.whole is None else f"of {value.whole:.10g}",
            ]
        case Time():
            words = [value.timex, value.bound, value.modifier, value.zone]
        case Duration():
            words = ["" if value.hedge == "exact" else value.hedge, value.timex]
        case Recurrence():
            words = ["set", value.timex]
        case Ordinal():
            words = [f"#{value.stated}", value.head]
        case Name():
            words = [value.name, value.role, value.organisation]
        case Members():
            words = [" + ".join(value.members), "" if value.complete else "and others"]
        case _:
            words = [repr(value)]
    return " ".join(word for word in words if word)


def mentioned(text: str, language: str, published: str | None = None) -> list[str]:
    """Each mention three times: its value, its words with the value, and its words with what sort of value it is."""
    found = [(text[m.start : m.end], m.value) for m in read_mentions(text, published, language)]
    sorts = [value.unit.dimension if isinstance(value, Quantity) else type(value).__name__ for _, value in found]
    return [
        *(written(value) for _, value in found),
        *(f"{words} = {written(value)}" for words, value in found),
        *(f"{words}: {sort}" for (words, _), sort in zip(found, sorts, strict=True)),
    ]


def singulars(text: str, language: str) -> list[str]:
    """The singular of each word, and what is mentioned."""
    return [singular(word.strip(".,"), language) for word in text.split()] + mentioned(text, language)


def dated(text: str, language: str) -> list[str]:
    """What is mentioned in a text of a Monday in November 2022."""
    return mentioned(text, language, PUBLISHED)


def claimed(text: str, language: str) -> list[str]:
    """What each claim says of its words: its kind, how it stands to what it says, and what, whom, where and when it is about."""
    account = pull(read_text("a", text, published=PUBLISHED), language)
    return [item for claim in account.claims for item in _said(claim, text)] + [
        f"name {name}" for name, _ in account.names
    ]


def titled(text: str, language: str) -> list[str]:
    """What each claim says, and of which roles the rule of roles takes it that one person holds them at a time."""
    found = pull(read_text("a", text), language).claims
    roles = [claim.value.role for claim in found if isinstance(claim.value, Name)]
    with patch("claimcheck.rules.roles.table", lambda _, name: table(language, name)):
        return claimed(text, language) + [f"{role} has one holder" for role in roles if _single(role)]


def _said(claim: ClaimRecord, text: str) -> list[str]:
    subject, scope = claim.subject, claim.scope
    period = scope.period
    return [
        written(claim.value),
        f"{claim.quote} = {written(claim.value)}",
        f"kind {claim.kind}",
        f"measure {claim.measure}",
        f"frame {subject.frame}",
        claim.modality,
        claim.polarity,
        f"said by {claim.attribution}",
        f"subject {subject.head}",
        *(f"agent {word}" for word in subject.agent),
        *(f"word {word}" for word in subject.words),
        *(f"wider {word}" for word in subject.wider),
        *(f"named {name}" for name in subject.names),
        *(f"in {place}" for place in scope.places),
        *(f"of {word}" for word in scope.population),
        f"when {period.timex if period else ''}",
        f"sentence {text[slice(*claim.sentence)]}",
    ]
