"""What callers see: frozen pydantic models with published JSON Schemas. Unknown fields are refused when something is read.

Offsets are half-open and count code points of the source's text.
"""

from __future__ import annotations

from datetime import date, datetime
from importlib import import_module
from typing import TYPE_CHECKING

from pydantic import Field, field_validator

from claimcheck.errors import DateError
from claimcheck.model.claim import ClaimRecord, MentionRecord, Modality, Polarity, Scope, Subject
from claimcheck.model.document import Origin, ZoneName
from claimcheck.model.edge_values import AnyValue, Edge, TimeValue, time_model, trusted, value_model
from claimcheck.model.finding import FindingRecord, Severity, Verdict
from claimcheck.model.identity import claim_id, fingerprint
from claimcheck.model.values import Time
from claimcheck.model.witness import TieKind, independent

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.model.finding import DroppedPair
    from claimcheck.model.finding import Side as SideRecord
    from claimcheck.model.witness import OneWitness as OneWitnessRecord

FORMAT = 1
"""The version of every file that holds these models."""


class Source(Edge):
    """One account of a story.

    published: a date, a datetime, an ISO string or None; kept as an ISO string. Raises DateError for anything else.
    """

    id: str = Field(min_length=1)
    text: str
    published: str | None = None
    title: str | None = None
    publisher: str | None = None
    agency: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None
    path: str | None = None

    @field_validator("published", mode="before")
    @classmethod
    def _iso(cls, value: object) -> str | None:
        if value is None or value == "":
            return None
        if isinstance(value, datetime | date):
            return value.isoformat()
        try:
            parsed = datetime.fromisoformat(str(value).strip())
        except ValueError:
            raise DateError(
                f"published is not a date: {value!r}", remedy="write it as 2022-11-21 or 2022-11-21T09:52:14"
            ) from None
        return parsed.date().isoformat() if len(str(value).strip()) <= 10 else parsed.isoformat()


class Mention(Edge):
    """An expression of the text that carries a value; `text[start:end] == quote`."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    quote: str
    value: AnyValue
    rows: tuple[str, ...] = ()

    @classmethod
    def of(cls, record: MentionRecord, text: str) -> Mention:
        """The model of a mention record in its text."""
        start, end = record.start, record.end
        value = value_model(record.value)
        return _trusted_mention(
            {"start": start, "end": end, "quote": text[start:end], "value": value, "rows": record.rows}
        )


class ScopeModel(Edge):
    """When, where and of whom a claim speaks: see `claimcheck.model.claim.Scope`."""

    period: TimeValue | None = None
    as_of: TimeValue | None = None
    places: tuple[str, ...] = ()
    population: tuple[str, ...] = ()


class SubjectModel(Edge):
    """What a claim is about, in words: see `claimcheck.model.claim.Subject`."""

    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    frame: str = ""
    agent: tuple[str, ...] = ()
    wider: tuple[str, ...] = ()
    head: str = ""
    modified: tuple[str, ...] = ()


_trusted_mention, _trusted_scope, _trusted_subject = trusted(Mention), trusted(ScopeModel), trusted(SubjectModel)


class _Times(dict[int, TimeValue]):
    """The models of time records by their identity: one model for a record that several claims name."""

    def of(self, time: Time | None) -> TimeValue | None:
        """The model of a record, which somebody else keeps."""
        if time is None:
            return None
        known = self.get(id(time))
        if known is None:
            known = self[id(time)] = time_model(time)
        return known


def _scope_model(scope: Scope, times: _Times) -> ScopeModel:
    return _trusted_scope(
        {
            "period": times.of(scope.period),
            "as_of": times.of(scope.as_of),
            "places": scope.places,
            "population": scope.population,
        },
    )


def _subject_model(subject: Subject) -> SubjectModel:
    return _trusted_subject(
        {
            "names": subject.names,
            "words": subject.words,
            "frame": subject.frame,
            "agent": subject.agent,
            "wider": subject.wider,
            "head": subject.head,
            "modified": subject.modified,
        },
    )


class Claim(Edge):
    """A typed assertion of a source. The span covers the expression that carries the value, not its sentence."""

    id: str
    kind: str
    measure: str
    source: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    quote: str
    value: AnyValue
    zone: ZoneName = "body"
    subject: SubjectModel = SubjectModel()
    scope: ScopeModel = ScopeModel()
    modality: Modality = "asserted"
    polarity: Polarity = "affirmed"
    attribution: str = ""
    sentence: tuple[int, int] = (0, 0)
    rows: tuple[str, ...] = ()

    @classmethod
    def of(cls, record: ClaimRecord) -> Claim:
        """The model of a claim record. A type of a pack's own is validated; a plain claim's record is trusted."""
        return cls._of(record, _Times())

    @classmethod
    def _of(cls, record: ClaimRecord, times: _Times) -> Claim:
        value = record.value
        fields = {
            "id": claim_id(record),
            "kind": record.kind,
            "measure": record.measure,
            "source": record.source,
            "start": record.start,
            "end": record.end,
            "quote": record.quote,
            "value": times.of(value) if isinstance(value, Time) else value_model(value),
            "zone": record.zone,
            "subject": _subject_model(record.subject),
            "scope": _scope_model(record.scope, times),
            "modality": record.modality,
            "polarity": record.polarity,
            "attribution": record.attribution,
            "sentence": record.sentence,
            "rows": record.rows,
        }
        return _trusted_claim(fields) if cls is Claim else cls(**fields)

    def record(self) -> ClaimRecord:
        """The record that the stages work on."""
        scope, subject = self.scope, self.subject
        return ClaimRecord(
            kind=self.kind,
            measure=self.measure,
            source=self.source,
            start=self.start,
            end=self.end,
            quote=self.quote,
            value=self.value.record(),
            zone=self.zone,
            subject=Subject(**{name: getattr(subject, name) for name in SubjectModel.model_fields}),
            scope=Scope(
                period=scope.period.record() if scope.period else None,
                as_of=scope.as_of.record() if scope.as_of else None,
                places=scope.places,
                population=scope.population,
            ),
            modality=self.modality,
            polarity=self.polarity,
            attribution=self.attribution,
            sentence=self.sentence,
            rows=self.rows,
        )


_trusted_claim = trusted(Claim)


def claim_models(records: Sequence[ClaimRecord], types: Mapping[str, type[Claim]] | None = None) -> list[Claim]:
    """The models of claim records, in their order: what the records share the models share too.

    types: by kind, of claims whose model is of a pack's own.
    """
    times = _Times()
    if not types:
        return [Claim._of(record, times) for record in records]  # noqa: SLF001
    return [types.get(record.kind, Claim)._of(record, times) for record in records]  # noqa: SLF001


class Side(Edge):
    """Claims that say the same. says: the value in a few words; witnesses: ids of the sources that say it, sorted.

    independent: how many of the witnesses are independent: copies of one text, and texts of one agency, count once.
    """

    says: str
    claims: tuple[Claim, ...]
    witnesses: tuple[str, ...]
    independent: int = Field(default=0, ge=0)


def _side(side: SideRecord, voice: Mapping[str, str]) -> Side:
    witnesses = tuple(sorted({claim.source for claim in side.claims}))
    return Side(
        says=side.says,
        claims=tuple(claim_models(side.claims)),
        witnesses=witnesses,
        independent=independent(witnesses, voice),
    )


class Finding(Edge):
    """One thing that a rule found: its sides, what a person would say, and why the claims were held to be about one thing.

    claims: those of all sides in one list. confidence: 0 to 1. fingerprint: of what is said, without offsets.
    """

    rule: str
    name: str
    verdict: Verdict
    severity: Severity
    message: str
    reason: str = ""
    confidence: float = Field(default=1.0, ge=0, le=1)
    sides: tuple[Side, ...]
    claims: tuple[Claim, ...]
    fingerprint: str

    @classmethod
    def of(cls, record: FindingRecord, voice: Mapping[str, str] | None = None) -> Finding:
        """The model of a finding record. voice: source to the first of those that it is one witness with."""
        sides = tuple(_side(side, voice or {}) for side in record.sides)
        return cls(
            rule=record.rule,
            name=record.name,
            verdict=record.verdict,
            severity=record.severity,
            message=record.message,
            reason=record.reason,
            confidence=record.confidence,
            sides=sides,
            claims=tuple(claim for side in sides for claim in side.claims),
            fingerprint=fingerprint(record.rule, (side.claims for side in record.sides)),
        )


class ClaimPlace(Edge):
    """Where a claim stands, without the claim: half-open offsets in code points, and its words."""

    id: str
    source: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    quote: str

    @classmethod
    def of(cls, record: ClaimRecord) -> ClaimPlace:
        """The place of a claim record."""
        return cls(id=claim_id(record), source=record.source, start=record.start, end=record.end, quote=record.quote)


class NotCompared(Edge):
    """Two claims that were brought together and not compared, and why."""

    first: ClaimPlace
    second: ClaimPlace
    reason: str
    detail: str = ""

    @classmethod
    def of(cls, pair: DroppedPair) -> NotCompared:
        """The model of a dropped pair."""
        first, second = ClaimPlace.of(pair.first), ClaimPlace.of(pair.second)
        return cls(first=first, second=second, reason=pair.reason, detail=pair.detail)


class SourceSummary(Edge):
    """A source as a report speaks of it: what is known of it, without its text. sha256: of the text as UTF-8."""

    id: str
    title: str | None = None
    publisher: str | None = None
    agency: str | None = None
    author: str | None = None
    published: str | None = None
    published_origin: Origin = "unknown"
    url: str | None = None
    language: str | None = None
    path: str | None = None
    sha256: str | None = None
    claims: int = 0
    notes: tuple[str, ...] = ()


class Checked(Edge):
    """What became of one claim of a statement: supported, contradicted, or not found in the sources.

    findings: fingerprints of all that is found of it; witnesses: ids of the sources that support or contradict it, sorted;
    independent: how many of them are independent.
    """

    claim: Claim
    outcome: str
    findings: tuple[str, ...] = ()
    witnesses: tuple[str, ...] = ()
    independent: int = Field(default=0, ge=0)


class Tie(Edge):
    """Why two sources are not independent: see `claimcheck.model.witness.Tie`."""

    first: str
    second: str
    kind: TieKind
    shared: int = Field(default=0, ge=0)
    of: int = Field(default=0, ge=0)
    agency: str = ""


class OneWitness(Edge):
    """Sources that count as one witness, sorted, and the ties that hold them together."""

    sources: tuple[str, ...]
    ties: tuple[Tie, ...]

    @classmethod
    def of(cls, record: OneWitnessRecord) -> OneWitness:
        """The model of a group of sources."""
        ties = tuple(Tie(**{name: getattr(tie, name) for name in Tie.model_fields}) for tie in record.ties)
        return cls(sources=record.sources, ties=ties)


class Suppressed(Edge):
    """A finding that an entry of a suppressions file hides. expires: the last day on which it does, if there is one."""

    finding: Finding
    reason: str
    file: str
    expires: str | None = None


class Report(Edge):
    """Everything that a check came to. Rendered twice it is the same bytes.

    not_compared: reason to number of pairs; not_compared_pairs lists them. compared: pairs whose values were held against
    each other. statement: of `verify`, what became of each claim of the statement. one_witness: groups of sources that are not
    independent; those that stand in none are. suppressed: findings that a suppressions
    file hides; triaged_on: the day on which the expiry of its entries was judged, where one expires.
    """

    format: int = FORMAT
    sources: tuple[SourceSummary, ...] = ()
    findings: tuple[Finding, ...] = ()
    not_compared: dict[str, int] = Field(default_factory=dict)
    not_compared_pairs: tuple[NotCompared, ...] = ()
    compared: int = 0
    claims: int = 0
    statement: tuple[Checked, ...] = ()
    one_witness: tuple[OneWitness, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    triaged_on: str | None = None

    def _repr_html_(self) -> str:
        """The report as a notebook shows it. The model knows no format: this one is looked up when it is asked for."""
        run = import_module("claimcheck.reporting.run")
        shown: str = import_module("claimcheck.reporting.html").notebook([run.Run(self)], run.View())
        return shown
