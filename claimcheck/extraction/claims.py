"""Mentions to claims: what is counted, dated, listed or held, of whom, when, where, planned or done, and said by whom."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import replace
from functools import cache, partial
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction import aged, enumerations, nobody, roles, stance
from claimcheck.extraction.accounts import Words, without, words_in_names
from claimcheck.extraction.beside import with_marks
from claimcheck.extraction.clauses import COPULA, analyse, frame_of
from claimcheck.extraction.corrections import corrected
from claimcheck.extraction.definitions import LEAD, REACH, Definition, definitions, may_define
from claimcheck.extraction.divisions import with_divisions
from claimcheck.extraction.kinds import kind_of
from claimcheck.extraction.labels import counted, elided, label, points
from claimcheck.extraction.lengths import as_one
from claimcheck.extraction.lexicon import table
from claimcheck.extraction.life_dates import life_dates
from claimcheck.extraction.makers import Making, makers
from claimcheck.extraction.mentions import read_mentions
from claimcheck.extraction.names import abbreviations
from claimcheck.extraction.parts import with_parts
from claimcheck.extraction.passages import passages
from claimcheck.extraction.past import marked_as_past
from claimcheck.extraction.quotations import quotations
from claimcheck.extraction.results import places as places_of_results
from claimcheck.extraction.results import results
from claimcheck.extraction.scopes import Scopes, published_day
from claimcheck.extraction.sentences import sentences, sentences_with
from claimcheck.extraction.sides import with_shares
from claimcheck.extraction.subjects import Subjects
from claimcheck.extraction.withdrawing import opening_words
from claimcheck.model.claim import Account, ClaimRecord, MentionRecord, Scope, Subject
from claimcheck.model.document import SPEAKING_ZONES, Document, Zone
from claimcheck.model.values import CURRENCY, Members, Quantity, Recurrence, Result, Time

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from claimcheck.extraction.analysis import Analysis, Clause, Placed
    from claimcheck.extraction.life_dates import Life
    from claimcheck.extraction.parsing import Parser
    from claimcheck.extraction.results import Told
    from claimcheck.measures import Measure
    from claimcheck.model.claim import Modality, Polarity

Span = tuple[int, int]
Names = tuple[tuple[str, int], ...]
"""Names with how often they occur."""


def pull(document: Document, language: str = "en", parser: Parser | None = None) -> Account:
    """The account of one document: its claims in text order, its abbreviations, its names and its topic words. parser: asked for
    subjects that shallow syntax does not find.
    """
    claims, about, names = _read(document, language, parser)
    places = Counter(place for places in {c.sentence: c.scope.places for c in claims}.values() for place in places)
    return Account(
        source=document.id,
        claims=claims,
        abbreviations=tuple(abbreviations(document.text)),
        names=names(),
        published=document.published,
        title=document.title or "",
        places=tuple(sorted(places, key=lambda p: (-places[p], p))),
        topics=about.topics(),
        agency=document.agency or "",
        passages=passages(document.text, claims),
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
    scores: bool


def pull_claims(document: Document, language: str = "en", parser: Parser | None = None) -> tuple[ClaimRecord, ...]:
    """The claims of `pull` alone: what else an account tells takes a look at every word of the text."""
    return _read(document, language, parser)[0]


def _few_words(text: str, language: str) -> Sequence[ClaimRecord]:
    """The claims of a few words that stand in no document."""
    return pull_claims(Document("", text, (Zone(0, len(text), "body"),)), language)


def _read(
    document: Document, language: str, parser: Parser | None
) -> tuple[tuple[ClaimRecord, ...], Words, Callable[[], Names]]:
    """The claims of a document in text order, its words, and what gives its names, which are counted when first asked for."""
    text = document.text
    mentions = as_one(text, read_mentions(text, document.published, language, written=document.language), language)
    mentions = with_divisions(text, with_parts(text, mentions, language), language)
    mentions = with_shares(text, with_marks(text, mentions, language), language)
    seen = words_in_names(text)
    about = Words(without(text, document, mentions), seen, language)
    reader = _Reader(document, mentions, seen, language, parser)
    claims: list[ClaimRecord] = []
    for spoken in _spoken(document, mentions, about, language):
        claims.extend(reader.claims(spoken))
    dated = _publication(document)
    if dated is not None:
        claims.append(dated)
    opened = about.among(opening_words(language))
    if opened:
        claims = corrected(document, claims, opened, language, partial(_few_words, language=language))
    claims = marked_as_past(document, claims, mentions, seen, language)
    names = cache(about.names)
    claims.extend(quotations(document, names, language))
    claims.sort(key=lambda c: (c.start, c.end, c.kind))
    return tuple(claims), about, names


def _spoken(document: Document, mentions: Sequence[MentionRecord], about: Words, language: str) -> Iterator[_Spoken]:
    """The sentences that say something, in text order."""
    text, starts = document.text, [m.start for m in mentions]
    titles = roles.telling(text, about.titles(), language)
    spared = nobody.places(text, about.distinct, language)
    lead = _lead(document, language)
    scored = places_of_results(text, about.distinct, language)
    places = sorted([*starts, *(title for title, _ in titles), *spared, *lead, *scored])
    for zone in document.zones:
        if zone.name not in SPEAKING_ZONES:
            continue
        first, titled = bisect_left(starts, zone.start), bisect_left(titles, (zone.start, 0))
        for span in sentences_with(text, zone.start, zone.end, places, language):
            end, last, after = span[1], first, titled
            while last < len(starts) and starts[last] < end:
                last += 1
            while after < len(titles) and titles[after][0] < end:
                after += 1
            held = roles.roles(text, *span, language) if after > titled else []
            defines = span[0] in lead
            spares = _any_in(spared, span)
            scores = _any_in(scored, span)
            if held or last > first or defines or spares or scores:
                yield _Spoken(zone.name, span, mentions[first:last], held, defines, spares, scores)
            first, titled = last, after


def _any_in(places: Sequence[int], span: Span) -> bool:
    """Whether one of some ascending offsets lies in a span."""
    return bool(places) and bisect_left(places, span[0]) < bisect_left(places, span[1])


def _lead(document: Document, language: str) -> frozenset[int]:
    """Where those of the first sentences of the body start that may say what their subject is."""
    text, zone = document.text, next((zone for zone in document.zones if zone.name == "body"), None)
    if zone is None:
        return frozenset()
    first = sentences(text, zone.start, min(zone.end, zone.start + REACH), language)[:LEAD]
    return frozenset(start for start, end in first if may_define(text, start, end, language))


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
        self,
        document: Document,
        mentions: Sequence[MentionRecord],
        seen: frozenset[str],
        language: str,
        parser: Parser | None = None,
    ) -> None:
        self._document, self._mentions, self._seen, self._language = document, mentions, seen, language
        self._parser = parser
        self._published = published_day(document.published)

    def claims(self, spoken: _Spoken) -> list[ClaimRecord]:
        """The claims of a sentence, by kind of expression: those of its mentions, of the roles that it tells, of what it says that
        its subject is, of the results that it tells, and of what it says befell nobody.
        """
        text, language = self._document.text, self._language
        analysis = analyse(text, spoken.span, spoken.mentions, language, self._seen)
        placed = [analysis.placed(mention) for mention in spoken.mentions]
        sentence = _Sentence(self._document, spoken.zone, analysis, placed, self._published, language, self._parser)
        found: list[ClaimRecord] = []
        for before, place in pairwise([None, *placed]):
            assert place is not None
            whole = elided(analysis, place, before, language)
            if whole is not None and found:
                place.mention = replace(place.mention, value=whole)
                found.append(sentence.of_elided(place, found[-1]))
            elif not isinstance(place.mention.value, Recurrence):
                found.extend(sentence.of_mention(place))
        if not (analysis.shouting and spoken.zone == "head"):
            found.extend(map(sentence.of_role, spoken.roles))
        if spoken.defines:
            lead = text[spoken.span[0] : spoken.span[0] + REACH]
            found.extend(map(sentence.of_definition, definitions(text, analysis, language, lead)))
            found.extend(map(sentence.of_making, makers(text, analysis, language)))
        if spoken.scores:
            found = sentence.with_results(found)
        if spoken.spares:
            found.extend(sentence.of_nobody(mention, measure) for mention, measure in nobody.nobody(analysis, language))
        return found


class _Sentence:
    """One sentence of a document, and what its claims share."""

    def __init__(
        self,
        document: Document,
        zone: str,
        analysis: Analysis,
        mentions: Sequence[Placed],
        published: Time | None,
        language: str,
        parser: Parser | None = None,
    ) -> None:
        self._document, self._zone, self._analysis, self._language = document, zone, analysis, language
        self._placed = mentions
        text = document.text
        self._scopes = Scopes(text, analysis, mentions, published, language)
        self._subjects = Subjects(text, analysis, mentions, language, parser)
        self._speaker = stance.attribution(text, analysis, language) if mentions else ""
        self._span = (analysis.start, analysis.end)
        self._polarities: dict[int, Polarity] = {}
        self._values = frozenset(at for placed in mentions for at in range(placed.first, placed.last))

    def of_mention(self, placed: Placed) -> list[ClaimRecord]:
        """The claim of a mention, and that of the list which it announces; a birth and a death where it is a life."""
        lived = life_dates(self._document.text, self._analysis, placed.mention, self._language)
        if lived:
            return [self._of_life(life) for life in lived]
        claim = self._claim(placed)
        if aged.is_age(placed):
            claim = aged.of_person(claim, self._analysis, placed, self._document.text, self._language)
        listed = enumerations.members(self._document.text, placed.mention, self._analysis.end, self._language)
        if not listed:
            return [claim]
        rows = (*claim.rows, "extractors:enumeration")
        return [claim, replace(claim, kind="enumeration", measure="enumeration", value=listed[0], rows=rows)]

    def of_elided(self, placed: Placed, before: ClaimRecord) -> ClaimRecord:
        """The claim of a bare number that counts what the figure before it counts."""
        return replace(self._claim(placed), kind=before.kind, measure=before.measure)

    def _of_life(self, life: Life) -> ClaimRecord:
        claim = self._claim(self._analysis.placed(life.mention), life.frame)
        return replace(claim, subject=self._of_name(claim.subject, life))

    def of_nobody(self, mention: MentionRecord, measure: Measure) -> ClaimRecord:
        """The claim of a count of nought: the word that denies is its value, and denies nothing else."""
        claim = self._claim(self._analysis.placed(mention))
        return replace(claim, kind=measure.kind, measure=measure.name, polarity="affirmed", rows=mention.rows)

    def _of_name(self, subject: Subject, life: Life) -> Subject:
        """The subject of a birth or a death: the name before the brackets."""
        analysis = self._analysis
        named = tuple(sorted({word for word in analysis.said[life.first : life.stop] if word}))
        name = self._document.text[analysis.starts[life.first] : analysis.ends[life.stop - 1]]
        return replace(subject, words=tuple(sorted({*named, life.frame})), agent=named, head=name)

    def _claim(self, placed: Placed, known_frame: str = "") -> ClaimRecord:
        analysis, language, text = self._analysis, self._language, self._document.text
        mention, clause = placed.mention, placed.clause
        frame, verb = frame_of(analysis, placed, language)
        frame = known_frame or frame
        value = mention.value
        value = points(value) if isinstance(value, Quantity) else value
        named = label(analysis, placed, verb, language) if isinstance(value, Quantity) else None
        if named and isinstance(value, Quantity):
            frame, value = named["frame"] or frame, counted(value, named)
        elif isinstance(value, Quantity) and value.unit.dimension == CURRENCY:
            frame = table(language, "money_verbs").get(frame, {}).get("frame", frame)
        told = placed if value is mention.value else replace(placed, mention=replace(mention, value=value))
        kind, measure, rows = kind_of(text, analysis, told, frame, self._document.published_span, language)
        if kind == "deadline" and isinstance(value, Time) and value.start is None and value.end:
            value = _day_itself(value)
        return ClaimRecord(
            kind,
            measure,
            self._document.id,
            mention.start,
            mention.end,
            text[mention.start : mention.end],
            value,
            self._zone,
            self._subjects.of(placed, frame, verb),
            self._scopes.of(placed, frame),
            stance.modality(text, analysis, clause, max(verb, placed.at), language),
            self._polarity(clause, placed.last),
            self._speaker
            or (stance.measured_by(text, analysis, clause, language) if isinstance(value, Quantity) else ""),
            self._span,
            mention.rows + rows,
        )

    def _polarity(self, clause: Clause, behind: int = -1) -> Polarity:
        if clause.number not in self._polarities:
            self._polarities[clause.number] = stance.polarity(self._analysis, clause, self._language, self._values)
        found = self._polarities[clause.number]
        if found == "affirmed":
            return found
        return stance.polarity(self._analysis, clause, self._language, self._values, behind)

    def of_role(self, role: roles.Role) -> ClaimRecord:
        """The claim of a role."""
        placed = self._analysis.placed(MentionRecord(role.start, role.end, role.value, role.start, role.start))
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
            subject=self._subjects.of(placed, "", -1),
            scope=self._scopes.of(placed),
            modality=modality,
            polarity=self._polarity(placed.clause),
            attribution=self._speaker,
            sentence=self._span,
            rows=("extractors:role",),
        )

    def with_results(self, found: list[ClaimRecord]) -> list[ClaimRecord]:
        """The claims of a sentence with those of the results that it tells: the two numbers of one are no figures by themselves."""
        told = [
            self._of_result(one) for one in results(self._document.text, self._analysis, self._placed, self._language)
        ]
        spans = [(claim.start, claim.end) for claim in told if isinstance(claim.value, Result) and claim.value.stated]
        kept = [
            claim
            for claim in found
            if not isinstance(claim.value, Quantity)
            or not any(start <= claim.start and claim.end <= end for start, end in spans)
        ]
        return [*kept, *told]

    def _of_result(self, told: Told) -> ClaimRecord:
        placed = self._analysis.placed(MentionRecord(told.start, told.end, told.value, told.start, told.start))
        clause = self._analysis.clause_of(self._analysis.starts[told.at])
        frame = clause.frame
        return ClaimRecord(
            kind="result",
            measure=told.measure,
            source=self._document.id,
            start=told.start,
            end=told.end,
            quote=self._document.text[told.start : told.end],
            value=told.value,
            zone=self._zone,
            subject=replace(self._subjects.of(placed, frame, clause.verb), head=told.value.sides[0]),
            scope=self._scopes.of(placed, frame),
            modality=stance.modality(self._document.text, self._analysis, clause, told.at, self._language),
            polarity=stance.polarity_of_verb(self._analysis, told.at),
            attribution=self._speaker,
            sentence=self._span,
            rows=told.rows,
        )

    def of_definition(self, said: Definition) -> ClaimRecord:
        """The claim of what a subject is said to be, or of who made it."""
        text = self._document.text
        placed = self._analysis.placed(MentionRecord(said.start, said.end, said.value, said.start, said.start))
        placed.clause = said.clause
        return ClaimRecord(
            kind=said.measure.partition(":")[0],
            measure=said.measure,
            source=self._document.id,
            start=said.start,
            end=said.end,
            quote=text[said.start : said.end],
            value=said.value,
            zone=self._zone,
            subject=self._subjects.of(placed, COPULA, said.verb),
            scope=self._scopes.of(placed, COPULA),
            modality=stance.modality(text, self._analysis, said.clause, said.verb, self._language),
            attribution=self._speaker,
            sentence=self._span,
            rows=(f"extractors:{said.measure.partition(':')[0]}",),
        )

    def of_making(self, made: Making) -> ClaimRecord:
        """The claim of who made a thing, where the maker is the subject of the sentence: it is about the thing."""
        analysis = self._analysis
        start, end = analysis.starts[made.maker.start], analysis.ends[made.maker.stop - 1]
        value = Members((made.name,), complete=True)
        said = Definition(f"creator:{made.role}", start, end, value, made.clause, made.verb)
        thing = tuple(sorted({word for word in analysis.said[made.thing.start : made.thing.stop] if word}))
        name = self._document.text[analysis.starts[made.thing.start] : analysis.ends[made.thing.stop - 1]]
        claim = self.of_definition(said)
        return replace(claim, subject=replace(claim.subject, agent=thing, head=name), attribution="")


def _day_itself(value: Time) -> Time:
    """A deadline is the day that is named, not all the time before it."""
    day = value.timex if len(value.timex) == 10 else None
    return replace(value, start=day, bound="by")
