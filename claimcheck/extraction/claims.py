"""Mentions to claims: what is counted, dated, listed or held, of whom, when, where, planned or done, and said by whom."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from claimcheck.extraction import enumerations, roles, stance
from claimcheck.extraction.clauses import Analysis, Clause, analyse, content, frame_of, name_texts, subject_phrase
from claimcheck.extraction.fates import fate
from claimcheck.extraction.frames import noun_frames
from claimcheck.extraction.lemmas import canonical, lemma
from claimcheck.extraction.lexicon import words
from claimcheck.extraction.life_dates import life_dates
from claimcheck.extraction.mentions import read_mentions
from claimcheck.extraction.names import abbreviations
from claimcheck.extraction.nouns import noun_phrase
from claimcheck.extraction.scopes import scope
from claimcheck.extraction.sentences import sentences
from claimcheck.extraction.tokens import content_lemma, function_words, is_content
from claimcheck.measures import fate_measure, measure_of, noun_groups
from claimcheck.model.claim import Account, ClaimRecord, MentionRecord, Scope, Subject
from claimcheck.model.document import SPEAKING_ZONES
from claimcheck.model.values import Duration, Name, Ordinal, Quantity, Recurrence, Time

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.document import Document
    from claimcheck.model.values import Value

_CAPITAL = re.compile(r"(?<=[a-z,;] )[A-Z][\w'’&\-]+")
_BEFORE_DATELINE = re.compile(r"[A-Z][^()\n]{0,40}\(\s*")
_AFTER_DATELINE = re.compile(r"\s*\)\s*[-–—]")


def pull(document: Document, language: str = "en") -> Account:
    """The account of one document: its claims in text order, its abbreviations, its names and its topic words."""
    text = document.text
    mentions = read_mentions(text, document.published, language)
    starts = [m.start for m in mentions]
    seen = frozenset(m.group().lower() for m in _CAPITAL.finditer(text))
    claims: list[ClaimRecord] = []
    names: Counter[str] = Counter()
    places: Counter[str] = Counter()
    topics: Counter[str] = Counter()
    for zone in document.zones:
        if zone.name not in SPEAKING_ZONES:
            continue
        for span in sentences(text, zone.start, zone.end, language):
            inside = mentions[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]
            analysis = analyse(text, span, inside, language, seen)
            names.update(name_texts(text, analysis, 0, len(analysis.tokens)))
            topics.update(content(analysis, range(len(analysis.tokens)), language))
            reader = _Sentence(document, zone.name, analysis, inside, language)
            pulled = list(reader.claims())
            places.update(place for claim in pulled[:1] for place in claim.scope.places)
            claims.extend(pulled)
    dated = _publication(document)
    if dated is not None:
        claims.append(dated)
    claims.sort(key=lambda c: (c.start, c.end, c.kind))
    return Account(
        source=document.id,
        claims=tuple(claims),
        abbreviations=tuple(abbreviations(text)),
        names=tuple(sorted(names.items(), key=lambda item: (-item[1], item[0]))),
        published=document.published,
        title=document.title or "",
        places=tuple(sorted(places, key=lambda p: (-places[p], p))),
        topics=tuple(word for word, _ in sorted(topics.items(), key=lambda item: (-item[1], item[0]))[:40]),
    )


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


class _Sentence:
    """One sentence of a document, and the claims in it."""

    def __init__(
        self,
        document: Document,
        zone: str,
        analysis: Analysis,
        mentions: Sequence[MentionRecord],
        language: str,
    ) -> None:
        self.document, self.zone, self.analysis, self.mentions = document, zone, analysis, mentions
        self.text, self.language = document.text, language
        self.speaker = stance.attribution(self.text, analysis, language) if mentions else ""

    def claims(self) -> Iterator[ClaimRecord]:
        """The claims of the sentence, by kind of expression."""
        for mention in self.mentions:
            if isinstance(mention.value, Recurrence):
                continue
            lived = list(life_dates(self.text, self.analysis, mention))
            for frame, part in lived:
                yield self._of_mention(part, frame)
            if lived:
                continue
            claim = self._of_mention(mention)
            yield claim
            listed = enumerations.members(self.text, mention, self.analysis.end, self.language)
            if listed:
                yield self._derived(claim, "enumeration", listed[0], "enumeration", claim.end)
        for role in (
            ()
            if self.analysis.shouting and self.zone == "head"
            else roles.roles(self.text, self.analysis.start, self.analysis.end, self.language)
        ):
            yield self._of_role(role)

    def _derived(self, claim: ClaimRecord, kind: str, value: Value, measure: str, end: int) -> ClaimRecord:
        return ClaimRecord(
            kind=kind,
            measure=measure,
            source=claim.source,
            start=claim.start,
            end=end,
            quote=self.text[claim.start : end],
            value=value,
            zone=claim.zone,
            subject=claim.subject,
            scope=claim.scope,
            modality=claim.modality,
            polarity=claim.polarity,
            attribution=claim.attribution,
            sentence=claim.sentence,
            rows=(*claim.rows, f"extractors:{kind}"),
        )

    def _of_mention(self, mention: MentionRecord, known_frame: str = "") -> ClaimRecord:
        analysis, language = self.analysis, self.language
        clause = analysis.clause_of(mention.start)
        frame, verb = frame_of(analysis, clause, mention, language)
        frame = known_frame or frame
        kind, measure, row = self._kind(mention, frame, clause)
        subject = self._subject(mention, clause, frame, verb)
        value = mention.value
        if kind == "deadline" and isinstance(value, Time) and value.start is None and value.end:
            value = self._day_itself(value)
        return ClaimRecord(
            kind=kind,
            measure=measure,
            source=self.document.id,
            start=mention.start,
            end=mention.end,
            quote=self.text[mention.start : mention.end],
            value=value,
            zone=self.zone,
            subject=subject,
            scope=scope(self.text, analysis, clause, mention, self.mentions, self.document.published, language),
            modality=stance.modality(self.text, analysis, clause, max(verb, analysis.index(mention.start)), language),
            polarity=stance.polarity(analysis, clause, language),
            attribution=self.speaker,
            sentence=(analysis.start, analysis.end),
            rows=(*mention.rows, *row),
        )

    def _day_itself(self, value: Time) -> Time:
        """A deadline is the day that is named, not all the time before it."""
        return Time(
            value.timex, value.timex if len(value.timex) == 10 else None, value.end, value.grain, "by", value.modifier,
            value.weekday, value.anchor, value.zone, value.parts,
        )  # fmt: skip

    def _kind(self, mention: MentionRecord, frame: str, clause: Clause) -> tuple[str, str, tuple[str, ...]]:
        """The kind, the measure and the table rows that decided them."""
        match mention.value:
            case Time() as value:
                if self._dateline(mention):
                    return "dateline", "publication-date", ("extractors:dateline",)
                if self._attributive(mention, self.analysis.index(mention.end)):
                    noun = noun_phrase(self.text, mention.end + 1, self.language)
                    return "event-date", f"edition:{noun.head if noun else ''}", ("extractors:edition",)
                if value.bound in {"by", "before", "until"} and self._asks(clause):
                    return "deadline", "deadline", ("extractors:deadline",)
                return "event-date", "date", ("extractors:event-date",)
            case Duration():
                return "duration", "duration", ("extractors:duration",)
            case Ordinal() as value:
                if value.head == "anniversary":
                    return "anniversary", "anniversary", ("extractors:anniversary",)
                if value.stated == 1:
                    return "first", "first", ("extractors:first",)
                return "ordinal", f"ordinal:{value.head}", ("extractors:ordinal",)
            case Quantity() as value:
                return self._figure(mention, value, frame)
        return "other", "other", ()

    def _figure(self, mention: MentionRecord, value: Quantity, frame: str) -> tuple[str, str, tuple[str, ...]]:
        unit = value.unit
        heads = tuple(canonical_head(head, self.language) for head in (unit.head, *unit.others) if head)
        people = unit.dimension == "count" and noun_groups(self.language).get(unit.head) == "people"
        if people:
            befell = fate(self.analysis, mention, unit.head, self.language)
            row = fate_measure(befell, self.language)
            if row is not None:
                return row.kind, row.name, (f"measures:{row.name}",)
        toll = any(t.lower in words(self.language, "toll_nouns") for t in self.analysis.tokens)
        row = measure_of(unit.dimension, (unit.head, *unit.others, *heads), frame, self.language, toll=toll)
        if row is not None:
            return row.kind, row.name, (f"measures:{row.name}",)
        if unit.dimension == "count":
            return "count", f"count:{heads[0] if heads else unit.name}", ("extractors:count",)
        if unit.dimension == "none":
            return "number", "number", ("extractors:number",)
        return "measurement", unit.dimension, ("extractors:measurement",)

    def _asks(self, clause: Clause) -> bool:
        cues = words(self.language, "deadline_words")
        tokens = self.analysis.tokens[clause.start : clause.end]
        return any(lemma(t.lower, self.language) in cues for t in tokens)

    def _subject(self, mention: MentionRecord, clause: Clause, frame: str, verb: int) -> Subject:
        analysis, language = self.analysis, self.language
        own = {n for n, t in enumerate(analysis.tokens) if t.start < mention.end and t.end > mention.start}
        inside = [n for n in range(clause.start, clause.end) if n not in own]
        outside = [n for n in range(len(analysis.tokens)) if n not in own and not clause.start <= n < clause.end]
        phrase = subject_phrase(analysis, clause, verb, language)
        agent = [] if own.intersection(phrase) else phrase
        return Subject(
            names=name_texts(self.text, analysis, 0, len(analysis.tokens)),
            words=(*content(analysis, inside, language), *self._orders(mention, clause)),
            frame=frame,
            agent=content(analysis, agent, language),
            wider=content(analysis, outside, language),
            head=self._head(agent) or self._pronoun(clause, verb),
            modified=self._modified(own),
        )

    def _orders(self, mention: MentionRecord, clause: Clause) -> list[str]:
        """The ordinals of the clause as words ("2:round"), which tell the second round from the first."""
        return sorted(
            f"{m.value.stated}:{m.value.head}"
            for m in self.mentions
            if m is not mention and isinstance(m.value, Ordinal) and self.analysis.clause_of(m.start) is clause
        )

    def _modified(self, own: set[int]) -> tuple[str, ...]:
        """Pairs "modifier>noun" of words that stand side by side in the sentence, outside the claim's own expression."""
        analysis = self.analysis
        found = {
            f"{m.value.timex}>{content_lemma(analysis.tokens[after], self.language)}"
            for m in self.mentions
            if isinstance(m.value, Time)
            for after in (analysis.index(m.end),)
            if after not in own and self._attributive(m, after)
        }
        for number, token in enumerate(analysis.tokens[1:], 1):
            before = analysis.tokens[number - 1]
            pair = (number - 1, number)
            if any(n in own or n in analysis.busy or analysis.frames[n] for n in pair) or before.end + 1 != token.start:
                continue
            if (
                is_content(before, self.language)
                and is_content(token, self.language)
                and not (before.name and token.name)
            ):
                found.add(f"{content_lemma(before, self.language)}>{content_lemma(token, self.language)}")
        return tuple(sorted(found))

    def _dateline(self, mention: MentionRecord) -> bool:
        """Whether a date is that of a dateline: the text's own telling of its day, in brackets after a place and before a dash,
        or behind nothing but "published" or "updated".
        """
        span = self.document.published_span
        if span is not None and span[0] <= mention.start < span[1]:
            return True
        clause = self.analysis.clause_of(mention.start)
        said = content(self.analysis, range(clause.start, clause.end), self.language)
        if said and words(self.language, "stamp_words").issuperset(said):
            return True
        return bool(
            _BEFORE_DATELINE.fullmatch(self.text, self.analysis.start, mention.start)
            and _AFTER_DATELINE.match(self.text, mention.end)
        )

    def _attributive(self, mention: MentionRecord, after: int) -> bool:
        """Whether a time stands before a noun of its own: "the 2014 Oscars", "the spring auction"."""
        token = self.analysis.tokens[after]
        return token.start == mention.end + 1 and not self.analysis.frames[after] and is_content(token, self.language)

    def _head(self, agent: Sequence[int]) -> str:
        """The grammatical subject as written, up to its first preposition or mark."""
        tokens = self.analysis.tokens
        kept: list[int] = []
        for number in agent:
            if kept and self.analysis.frames[number] and not tokens[number].name:
                break
            if kept and (
                not tokens[number].is_word or function_words(self.language).get(tokens[number].lower) == "preposition"
            ):
                if not tokens[number].name:
                    break
            elif is_content(tokens[number], self.language) or (kept and tokens[number].name):
                kept.append(number)
        return self.text[tokens[kept[0]].start : tokens[kept[-1]].end] if kept else ""

    def _pronoun(self, clause: Clause, verb: int) -> str:
        """The pronoun before the verb, where that is the subject."""
        kinds, tokens = function_words(self.language), self.analysis.tokens
        at = verb - 1
        while at >= clause.start and kinds.get(tokens[at].lower) in {"auxiliary", "particle"}:
            at -= 1
        return tokens[at].lower if at >= clause.start and kinds.get(tokens[at].lower) == "pronoun" else ""

    def _of_role(self, role: roles.Role) -> ClaimRecord:
        analysis = self.analysis
        clause = analysis.clause_of(role.start)
        fake = MentionRecord(role.start, role.end, role.value, role.start, role.start)
        when = scope(self.text, analysis, clause, fake, self.mentions, self.document.published, self.language)
        value = role.value
        return ClaimRecord(
            kind="role",
            measure=f"role:{value.role}",
            source=self.document.id,
            start=role.start,
            end=role.end,
            quote=self.text[role.start : role.end],
            value=value,
            zone=self.zone,
            subject=self._subject(fake, clause, "", -1),
            scope=when,
            modality="hypothetical" if role.past else "asserted",
            attribution=self.speaker,
            sentence=(analysis.start, analysis.end),
            rows=("extractors:role",),
        )


def canonical_head(head: str, language: str) -> str:
    """The noun that a counted noun is compared by."""
    return canonical(head, language)


def event_words(claim: ClaimRecord, language: str) -> frozenset[str]:
    """The nouns of a claim that name a happening."""
    return frozenset(word for word in claim.subject.words if word in noun_frames(language))


__all__ = ["Name", "pull"]
