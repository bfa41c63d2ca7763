"""Mentions and claims as the stages hand them on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from claimcheck.model.values import Time, Value

Modality: TypeAlias = Literal["asserted", "planned", "expected", "denied", "hypothetical"]
Polarity: TypeAlias = Literal["affirmed", "negated"]


@dataclass(slots=True)
class MentionRecord:
    """An expression that carries a value.

    start, end: half-open, code points, of the whole expression with its hedge and its counted noun ("more than 200
        people"); core_start, core_end: of the number or the date alone ("200").
    rows: ids of the table rows that took part ("hedges:more than", "units:kilometre").
    """

    start: int
    end: int
    value: Value
    core_start: int = 0
    core_end: int = 0
    rows: tuple[str, ...] = ()


@dataclass(slots=True, unsafe_hash=True)
class Scope:
    """When, where and of whom a claim speaks.

    period: the stretch that the claim covers ("since 2016", "in 2019"); as_of: the day at which it holds;
    places: place names in the order of the text; population: words that narrow who is counted, sorted.
    """

    period: Time | None = None
    as_of: Time | None = None
    places: tuple[str, ...] = ()
    population: tuple[str, ...] = ()


@dataclass(slots=True, unsafe_hash=True)
class Subject:
    """What a claim is about, in words; resolution makes referents of them.

    names: proper names near the claim, as written, sorted; words: content words of its clause as lemmas, sorted; frame:
    the predicate as the lemma of its verb or its synonym class ("attend", "kill", "sign"), "" where none was found;
    agent: the head words of the grammatical subject as lemmas, sorted; wider: content words of the rest of the
    sentence, sorted; head: the name or noun phrase a reader would give as the subject, "" where none was found; modified: pairs
    "modifier>noun" of words that stand side by side ("spring>auction"), sorted.
    """

    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    frame: str = ""
    agent: tuple[str, ...] = ()
    wider: tuple[str, ...] = ()
    head: str = ""
    modified: tuple[str, ...] = ()


@dataclass(slots=True)
class ClaimRecord:
    """A typed assertion.

    kind: "attendance", "agreement-total", "event-date", "role", …; measure: the row of the table of measures ("attendance",
        "killed", "cost"), or a name made of the counted noun ("count:satellite").
    source: the source's id; start, end: half-open, code points, of the expression that carries the value; quote: its words.
    sentence: the span of the sentence around it. event: the key of the event that a date or a figure belongs to, as lemmas.
    rows: ids of the table rows and the extractor that made the claim.
    """

    kind: str
    measure: str
    source: str
    start: int
    end: int
    quote: str
    value: Value
    zone: str
    subject: Subject
    scope: Scope
    modality: Modality = "asserted"
    polarity: Polarity = "affirmed"
    attribution: str = ""
    sentence: tuple[int, int] = (0, 0)
    rows: tuple[str, ...] = ()


@dataclass(slots=True)
class Account:
    """What was pulled from one source: its claims in text order, the abbreviations that it explains (short, long), and
    the names that occur in it with how often, most frequent first. agency: the one that its text is credited to, "" where
    none is. passages: where claims stand (half-open), each with a number made of what stands around
    it; none where that is too little.
    """

    source: str
    claims: tuple[ClaimRecord, ...]
    abbreviations: tuple[tuple[str, str], ...] = ()
    names: tuple[tuple[str, int], ...] = ()
    published: str | None = None
    title: str = ""
    places: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    agency: str = ""
    passages: tuple[tuple[int, int, int], ...] = ()
