"""Mentions to claims: what is counted, dated, listed or held, of whom, when, where, planned or done, and said by whom."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.extraction import enumerations, roles, stance
from claimcheck.extraction.accounts import Words, without, words_in_names
from claimcheck.extraction.clauses import analyse, frame_of
from claimcheck.extraction.kinds import kind_of
from claimcheck.extraction.life_dates import life_dates
from claimcheck.extraction.mentions import read_mentions
from claimcheck.extraction.names import abbreviations
from claimcheck.extraction.scopes import Scopes, published_day
from claimcheck.extraction.sentences import sentences_with
from claimcheck.extraction.subjects import Subjects
from claimcheck.model.claim import Account, ClaimRecord, MentionRecord, Scope, Subject
from claimcheck.model.document import SPEAKING_ZONES
from claimcheck.model.values import Recurrence, Time

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.extraction.analysis import Analysis, Clause, Placed
    from claimcheck.extraction.life_dates import Life
    from claimcheck.model.claim import Modality, Polarity
    from claimcheck.model.document import Document

Span = tuple[int, int]


def pull(document: Document, language: str = "en") -> Account:
    """The account of one document: its claims in text order, its abbreviations, its names and its topic words."""
    claims, about = _read(document, language)
    places = Counter(place for places in {c.sentence: c.scope.places for c in claims}.values() for place in places)
    return Account(
        source=document.id,
        claims=claims,
        abbreviations=tuple(abbreviations(document.text)),
        names=about.names(),
        published=document.published,
        title=document.title or "",
        places=tuple(sorted(places, key=lambda p: (-places[p], p))),
        topics=about.topics(),
        agency=document.agency or "",
    )


def pull_claims(document: Document, language: str = "en") -> tuple[ClaimRecord, ...]:
    """The claims of `pull` alone: what else an account tells takes a look at every word of the text."""
    return _read(document, language)[0]


def _read(document: Document, language: str) -> tuple[tuple[ClaimRecord, ...], Words]:
    """The claims of a document in text order, and its words."""
    text = document.text
    mentions = read_mentions(text, document.published, language, written=document.language)
    seen = words_in_names(text)
    about = Words(without(text, document, mentions), seen, language)
    reader = _Reader(document, mentions, seen, language)
    claims: list[ClaimRecord] = []
    for zone, span, inside, held in _spoken(document, mentions, about.titles(), language):
        claims.extend(reader.claims(zone, span, inside, held))
    dated = _publication(document)
    if dated is not None:
        claims.append(dated)
    claims.sort(key=lambda c: (c.start, c.end, c.kind))
    return tuple(claims), about


def _spoken(
    document: Document, mentions: Sequence[MentionRecord], titles: Sequence[Span], language: str
) -> Iterator[tuple[str, Span, Sequence[MentionRecord], Sequence[roles.Role]]]:
    """The sentences that say something, each with its zone, its mentions, and the roles that it tells."""
    text, starts = document.text, [m.start for m in mentions]
    places = sorted([*starts, *(title for title, _ in titles)])
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
            held = roles.roles(text, *span, language, titles[titled:after]) if after > titled else []
            if held or last > first:
                yield zone.name, span, mentions[first:last], held
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

    def claims(
        self, zone: str, span: Span, mentions: Sequence[MentionRecord], held: Sequence[roles.Role]
    ) -> list[ClaimRecord]:
        """The claims of a sentence, by kind of expression: those of its mentions, and of the roles that it tells."""
        analysis = analyse(self._document.text, span, mentions, self._language, self._seen)
        placed = [analysis.placed(mention) for mention in mentions]
        sentence = _Sentence(self._document, zone, analysis, placed, self._published, self._language)
        found: list[ClaimRecord] = []
        for place in placed:
            if not isinstance(place.mention.value, Recurrence):
                found.extend(sentence.of_mention(place))
        if not (analysis.shouting and zone == "head"):
            found.extend(map(sentence.of_role, held))
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
    ) -> None:
        self._document, self._zone, self._analysis, self._language = document, zone, analysis, language
        text = document.text
        self._scopes = Scopes(text, analysis, mentions, published, language)
        self._subjects = Subjects(text, analysis, mentions)
        self._speaker = stance.attribution(text, analysis, language) if mentions else ""
        self._span = (analysis.start, analysis.end)
        self._polarities: dict[int, Polarity] = {}

    def of_mention(self, placed: Placed) -> list[ClaimRecord]:
        """The claim of a mention, and that of the list which it announces; a birth and a death where it is a life."""
        lived = life_dates(self._document.text, self._analysis, placed.mention)
        if lived:
            return [self._of_life(life) for life in lived]
        claim = self._claim(placed)
        listed = enumerations.members(self._document.text, placed.mention, self._analysis.end, self._language)
        if not listed:
            return [claim]
        rows = (*claim.rows, "extractors:enumeration")
        return [claim, replace(claim, kind="enumeration", measure="enumeration", value=listed[0], rows=rows)]

    def _of_life(self, life: Life) -> ClaimRecord:
        claim = self._claim(self._analysis.placed(life.mention), life.frame)
        return replace(claim, subject=self._of_name(claim.subject, life))

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
        kind, measure, rows = kind_of(text, analysis, placed, frame, self._document.published_span, language)
        value = mention.value
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
            self._scopes.of(placed),
            stance.modality(text, analysis, clause, max(verb, placed.at), language),
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


def _day_itself(value: Time) -> Time:
    """A deadline is the day that is named, not all the time before it."""
    day = value.timex if len(value.timex) == 10 else None
    return replace(value, start=day, bound="by")
