"""Mentions to claims: what is counted, dated, listed or held, of whom, when, where, planned or done, and said by whom."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction import enumerations, nobody, roles, stance
from claimcheck.extraction.accounts import Words, without, words_in_names
from claimcheck.extraction.clauses import COPULA, analyse, frame_of
from claimcheck.extraction.corrections import corrected
from claimcheck.extraction.definitions import LEAD, Definition, definitions, may_define
from claimcheck.extraction.kinds import kind_of
from claimcheck.extraction.life_dates import life_dates
from claimcheck.extraction.mentions import read_mentions
from claimcheck.extraction.names import abbreviations
from claimcheck.extraction.parts import with_parts
from claimcheck.extraction.past import marked_as_past
from claimcheck.extraction.quotations import quotations
from claimcheck.extraction.scopes import Scopes, published_day
from claimcheck.extraction.sentences import sentences
from claimcheck.extraction.subjects import Subjects
from claimcheck.extraction.withdrawing import opening_words
from claimcheck.model.claim import Account, ClaimRecord, MentionRecord, Scope, Subject
from claimcheck.model.document import SPEAKING_ZONES, Document, Zone
from claimcheck.model.values import Recurrence, Time

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.extraction.analysis import Analysis, Clause
    from claimcheck.extraction.life_dates import Life
    from claimcheck.measures import Measure
    from claimcheck.model.claim import Modality, Polarity

Span = tuple[int, int]


def pull(document: Document, language: str = "en") -> Account:
    """The account of one document: its claims in text order, its abbreviations, its names and its topic words."""
    text = document.text
    mentions = with_parts(text, read_mentions(text, document.published, language, written=document.language), language)
    seen = words_in_names(text)
    about = Words(without(text, document, mentions), seen, language)
    reader = _Reader(document, mentions, seen, language)
    claims: list[ClaimRecord] = []
    places: Counter[str] = Counter()
    for spoken in _spoken(document, mentions, about.titles(), language):
        pulled = list(reader.claims(spoken))
        places.update(place for claim in pulled[:1] for place in claim.scope.places)
        claims.extend(pulled)
    dated = _publication(document)
    if dated is not None:
        claims.append(dated)
    opened = about.among(opening_words(language))
    if opened:
        claims = corrected(document, claims, opened, language, partial(_few_words, language=language))
    claims = marked_as_past(document, claims, mentions, seen, language)
    names = about.names()
    claims.extend(quotations(document, names, language))
    claims.sort(key=lambda c: (c.start, c.end, c.kind))
    return Account(
        source=document.id,
        claims=tuple(claims),
        abbreviations=tuple(abbreviations(text)),
        names=names,
        published=document.published,
        title=document.title or "",
        places=tuple(sorted(places, key=lambda p: (-places[p], p))),
        topics=about.topics(),
        agency=document.agency or "",
    )


class _Spoken(NamedTuple):
    """A sentence that says something. mentions: those inside it; roles: those that it tells; defines: it is one of the first of the
    body and may say what its subject is; spares: it may say that something befell nobody.
    """

    zone: str
    span: Span
    mentions: Sequence[MentionRecord]
    roles: Sequence[roles.Role]
    defines: bool
    spares: bool


def _few_words(text: str, language: str) -> Sequence[ClaimRecord]:
    """The claims of a few words that stand in no document."""
    return pull(Document("", text, (Zone(0, len(text), "body"),)), language).claims


def _spoken(
    document: Document, mentions: Sequence[MentionRecord], titles: Sequence[Span], language: str
) -> Iterator[_Spoken]:
    """The sentences that say something, in text order."""
    text, starts, spared = document.text, [m.start for m in mentions], nobody.places(document.text, language)
    lead = LEAD
    for zone in document.zones:
        if zone.name not in SPEAKING_ZONES:
            continue
        first, titled = bisect_left(starts, zone.start), bisect_left(titles, (zone.start, 0))
        for span in sentences(text, zone.start, zone.end, language):
            end, last, after = span[1], first, titled
            while last < len(starts) and starts[last] < end:
                last += 1
            while after < len(titles) and titles[after][0] < end:
                after += 1
            held = roles.roles(text, *span, language, titles[titled:after]) if after > titled else []
            defines = lead > 0 and zone.name == "body" and may_define(text, *span, language)
            lead -= zone.name == "body"
            spares = bool(spared) and bisect_left(spared, span[0]) < bisect_left(spared, end)
            if held or last > first or defines or spares:
                yield _Spoken(zone.name, span, mentions[first:last], held, defines, spares)
            first, titled = last, after


def _publication(document: Document) -> ClaimRecord | None:
    """The claim of the publication date where the text itself gives it; its rows say from where it is."""
    if document.published is None or document.published_span is None:
        return None
    start, end = document.published_span
    date = document.published
    kind = "dateline" if document.published_origin == "dateline" else "publication-date"
    return ClaimRecord(
        kind=kind,
        measure="publication-date",
        source=document.id,
        start=start,
        end=end,
        quote=document.text[start:end],
        value=Time(date, date, date, grain="minute" if "T" in date else "day"),
        zone="head",
        subject=Subject(),
        scope=Scope(),
        sentence=(start, end),
        rows=(f"published:{document.published_origin}",),
    )


class _Reader:
    """Reads the claims of one document, sentence by sentence."""

    def __init__(
        self, document: Document, mentions: Sequence[MentionRecord], seen: frozenset[str], language: str
    ) -> None:
        self._document, self._mentions, self._seen, self._language = document, mentions, seen, language
        self._published = published_day(document.published)

    def claims(self, spoken: _Spoken) -> Iterator[ClaimRecord]:
        """The claims of a sentence, by kind of expression: those of its mentions, of the roles that it tells, of what it says that
        its subject is, and of what it says befell nobody.
        """
        text, language = self._document.text, self._language
        analysis = analyse(text, spoken.span, spoken.mentions, language, self._seen)
        sentence = _Sentence(self._document, spoken.zone, analysis, spoken.mentions, self._published, language)
        for mention in spoken.mentions:
            if not isinstance(mention.value, Recurrence):
                yield from sentence.of_mention(mention)
        if not (analysis.shouting and spoken.zone == "head"):
            for role in spoken.roles:
                yield sentence.of_role(role)
        if spoken.defines:
            for said in definitions(text, analysis, language):
                yield sentence.of_definition(said)
        if spoken.spares:
            for mention, measure in nobody.nobody(analysis, language):
                yield sentence.of_nobody(mention, measure)


class _Sentence:
    """One sentence of a document, and what its claims share."""

    def __init__(
        self,
        document: Document,
        zone: str,
        analysis: Analysis,
        mentions: Sequence[MentionRecord],
        published: Time | None,
        language: str,
    ) -> None:
        self._document, self._zone, self._analysis, self._language = document, zone, analysis, language
        text = document.text
        self._scopes = Scopes(text, analysis, mentions, published, language)
        self._subjects = Subjects(text, analysis, mentions, language)
        self._speaker = stance.attribution(text, analysis, language) if mentions else ""
        self._span = (analysis.start, analysis.end)
        self._polarities: dict[int, Polarity] = {}

    def of_mention(self, mention: MentionRecord) -> Iterator[ClaimRecord]:
        """The claim of a mention, and that of the list which it announces; a birth and a death where it is a life."""
        lived = list(life_dates(self._document.text, self._analysis, mention, self._language))
        for life in lived:
            claim = self._claim(life.mention, life.frame)
            yield replace(claim, subject=self._of_name(claim.subject, life))
        if lived:
            return
        claim = self._claim(mention)
        yield claim
        listed = enumerations.members(self._document.text, mention, self._analysis.end, self._language)
        if listed:
            rows = (*claim.rows, "extractors:enumeration")
            yield replace(claim, kind="enumeration", measure="enumeration", value=listed[0], rows=rows)

    def of_nobody(self, mention: MentionRecord, measure: Measure) -> ClaimRecord:
        """The claim of a count of nought: the word that denies is its value, and denies nothing else."""
        claim = self._claim(mention)
        return replace(claim, kind=measure.kind, measure=measure.name, polarity="affirmed", rows=mention.rows)

    def _of_name(self, subject: Subject, life: Life) -> Subject:
        """The subject of a birth or a death: the name before the brackets."""
        analysis = self._analysis
        named = tuple(sorted({word for word in analysis.said[life.first : life.stop] if word}))
        name = self._document.text[analysis.starts[life.first] : analysis.ends[life.stop - 1]]
        return replace(subject, words=tuple(sorted({*named, life.frame})), agent=named, head=name)

    def _claim(self, mention: MentionRecord, known_frame: str = "") -> ClaimRecord:
        analysis, language, text = self._analysis, self._language, self._document.text
        clause = analysis.clause_of(mention.start)
        frame, verb = frame_of(analysis, clause, mention, language)
        frame = known_frame or frame
        published = self._document.published_span
        kind, measure, rows = kind_of(text, analysis, clause, mention, frame, published, language)
        value = mention.value
        if kind == "deadline" and isinstance(value, Time) and value.start is None and value.end:
            value = _day_itself(value)
        at = max(verb, analysis.index(mention.start))
        return ClaimRecord(
            kind,
            measure,
            self._document.id,
            mention.start,
            mention.end,
            text[mention.start : mention.end],
            value,
            self._zone,
            self._subjects.of(mention, clause, frame, verb),
            self._scopes.of(mention, clause, frame),
            stance.modality(text, analysis, clause, at, language),
            self._polarity(clause),
            self._speaker,
            self._span,
            mention.rows + rows,
        )

    def _polarity(self, clause: Clause) -> Polarity:
        if clause.number not in self._polarities:
            self._polarities[clause.number] = stance.polarity(self._analysis, clause, self._language)
        return self._polarities[clause.number]

    def of_role(self, role: roles.Role) -> ClaimRecord:
        """The claim of a role."""
        clause = self._analysis.clause_of(role.start)
        place = MentionRecord(role.start, role.end, role.value, role.start, role.start)
        modality: Modality = "hypothetical" if role.past else "asserted"
        return ClaimRecord(
            kind="role",
            measure=f"role:{role.value.role}",
            source=self._document.id,
            start=role.start,
            end=role.end,
            quote=self._document.text[role.start : role.end],
            value=role.value,
            zone=self._zone,
            subject=self._subjects.of(place, clause, "", -1),
            scope=self._scopes.of(place, clause),
            modality=modality,
            polarity=self._polarity(clause),
            attribution=self._speaker,
            sentence=self._span,
            rows=("extractors:role",),
        )

    def of_definition(self, said: Definition) -> ClaimRecord:
        """The claim of what a subject is said to be, or of who made it."""
        text = self._document.text
        place = MentionRecord(said.start, said.end, said.value, said.start, said.start)
        return ClaimRecord(
            kind=said.measure.partition(":")[0],
            measure=said.measure,
            source=self._document.id,
            start=said.start,
            end=said.end,
            quote=text[said.start : said.end],
            value=said.value,
            zone=self._zone,
            subject=self._subjects.of(place, said.clause, COPULA, said.verb),
            scope=self._scopes.of(place, said.clause, COPULA),
            modality=stance.modality(text, self._analysis, said.clause, said.verb, self._language),
            attribution=self._speaker,
            sentence=self._span,
            rows=(f"extractors:{said.measure.partition(':')[0]}",),
        )


def _day_itself(value: Time) -> Time:
    """A deadline is the day that is named, not all the time before it."""
    day = value.timex if len(value.timex) == 10 else None
    return replace(value, start=day, bound="by")
