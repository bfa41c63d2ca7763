"""Shallow syntax: the clauses of a sentence, the predicate that a mention hangs on, the subject, and the content words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.analysis import SAYING, Analysis, Clause
from claimcheck.extraction.frames import frames_of
from claimcheck.extraction.lemmas import canonical
from claimcheck.extraction.lexicon import words
from claimcheck.extraction.names import is_headline, mark_names
from claimcheck.extraction.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.extraction.words import Word
    from claimcheck.model.claim import MentionRecord

OPENER_REACH, JOINER_REACH = 12, 15
"""Tokens within which a verb must follow a word that opens, or that joins, a clause."""
COPULA = "be"
_CLOSES, _OPENS_APPOSITION, _QUOTES = frozenset("),-"), frozenset("(,-"), frozenset("\"“”'‘’`")
"""Marks that close and open what stands between a subject and its predicate: brackets, commas, "-LRB-"; and quotation marks."""
__all__ = ["SAYING", "Analysis", "Clause", "analyse", "content", "frame_of", "subject_phrase"]


def analyse(
    text: str,
    span: tuple[int, int],
    mentions: Sequence[MentionRecord],
    language: str,
    seen: frozenset[str] = frozenset(),
) -> Analysis:
    """Take the sentence text[span] apart. mentions: those inside it; seen: words that stand in names elsewhere."""
    forms, starts, ends = tokenise(text, *span, language)
    found = Analysis(span[0], span[1], forms, starts, ends, [], [], [], [], [], frozenset(), shouting=False)
    busy: set[int] = set()
    for mention in mentions:
        busy.update(range(*found.inside(mention.core_start, mention.core_end)))
    found.busy = frozenset(busy)
    found.shouting = is_headline(forms, found.busy)
    found.names = mark_names(forms, starts, ends, seen=seen, busy=found.busy, shouting=found.shouting)
    found.named = [False] * len(forms)
    for first, stop in found.names:
        found.named[first:stop] = [True] * (stop - first)
    found.frames = frames_of(forms, found.named, found.busy)
    found.verbs = [at for at, frame in enumerate(found.frames) if frame]
    found.sayings = [at for at, word in enumerate(forms) if word.speech and not found.named[at]]
    found.said = _said(found)
    found.clauses = _clauses(found, language)
    found.modal = [at for at, word in enumerate(forms) if word.modal]
    found.name_texts = _name_texts(text, found)
    return found


def _said(found: Analysis) -> list[str]:
    """The content word at each token: the frame of a verb or of an event noun where it has one, else the lemma."""
    said = [word.said for word in found.words]
    for at in found.verbs:
        if said[at]:
            said[at] = found.frames[at]
    for first, stop in found.names:
        for at in range(first, stop):
            if said[at]:
                said[at] = found.words[at].as_name
    for at in found.busy:
        said[at] = ""
    return said


def _name_texts(text: str, found: Analysis) -> tuple[str, ...]:
    """The names as written without a genitive, sorted."""
    names = {name_text(text[found.starts[first] : found.ends[stop - 1]]) for first, stop in found.names}
    return tuple(sorted(names))


def name_text(name: str) -> str:
    """A name as written, without a genitive and doubled spaces."""
    return " ".join(name.removesuffix("'s").removesuffix("’s").split())


def _clauses(found: Analysis, language: str) -> list[Clause]:
    """Cut at hard marks, before openers of clauses, and at a comma or "and" between two stretches that have a verb each."""
    cuts, verbs = [0], found.verbs
    after_saying = {at + 1 for at in found.sayings}
    for at, word in enumerate(found.words):
        if at and (
            (at in after_saying and at > 1 and _after_saying(found.words, at))
            or (word.cuts and _cuts(found, at, cuts[-1], verbs))
        ):
            cuts.append(at)
    ends = [*cuts[1:], len(found.words)]
    return [
        _clause(found, cut, end, number, language) for number, (cut, end) in enumerate(zip(cuts, ends, strict=True))
    ]


def _cuts(found: Analysis, at: int, last: int, verbs: Sequence[int]) -> bool:
    """Whether a mark or a word that can end a clause does, where the clause began at token `last`."""
    word = found.words[at]
    if word.hard:
        return True
    ahead = next((verb for verb in verbs if verb >= at), at + OPENER_REACH)
    if word.opener and ahead < at + OPENER_REACH:
        return True
    return word.joiner and any(last <= verb < at for verb in verbs) and _verb_soon(found, at)


def _after_saying(forms: Sequence[Word], at: int) -> bool:
    """Whether what is said begins here, right after a verb of saying: that has somebody before it."""
    word = forms[at]
    return (
        (word.is_word or word.text.isdigit())
        and word.kind not in {"preposition", "auxiliary"}
        and forms[at - 2].is_word
    )


def _verb_soon(found: Analysis, at: int) -> bool:
    """Whether a verb follows before the next comma: then the comma or the "and" joins clauses, not nouns."""
    for number in range(at + 1, min(len(found.words), at + JOINER_REACH)):
        word = found.words[number]
        if word.text == ",":
            return False
        if found.frames[number] or word.kind == "auxiliary" or (word.speech and not found.named[number]):
            return True
    return False


def _clause(found: Analysis, start: int, end: int, number: int, language: str) -> Clause:
    clause = Clause(start, end, wordy=any(found.said[start:end]), number=number)
    first = next((verb for verb in found.verbs if start <= verb < end), end)
    for at in found.sayings:
        if start <= at < end and at <= first:
            clause.verb, clause.frame = at, SAYING
            return clause
    if first < end:
        clause.verb, clause.frame = first, found.frames[first]
        return clause
    for at in range(start, end):
        if found.words[at].kind == "auxiliary":
            clause.verb, clause.frame = at, canonical(found.words[at].lower, language)
            break
    return clause


def frame_of(analysis: Analysis, clause: Clause, mention: MentionRecord, language: str) -> tuple[str, int]:
    """The predicate that a mention hangs on, and the index of its token: the nearest verb before it in its clause, the next
    one where the mention stands before every verb; the event noun of the clause where that verb says little itself.
    """
    at = analysis.index(mention.start)
    verbs = [n for n in analysis.verbs if clause.start <= n < clause.end]
    behind = [n for n in verbs if n < at]
    linking = _copula(analysis, clause, at, language)
    if linking >= 0:
        return COPULA, linking
    chosen = behind[-1] if behind else next((n for n in verbs if n > at), -1)
    frame = analysis.frames[chosen] if chosen >= 0 else clause.frame
    if not frame or frame in words(language, "light_frames"):
        for number in range(clause.start, clause.end):
            event = analysis.words[number].event
            if event and number not in analysis.busy and not analysis.named[number]:
                return event, chosen
    return frame, chosen if chosen >= 0 else clause.verb


def _copula(analysis: Analysis, clause: Clause, at: int, language: str) -> int:
    """The index of the "be" of which the expression at token `at` is the complement ("was not only the 18th president"), with
    nothing but determiners and adverbs between; -1 where there is none.
    """
    forms, before = analysis.words, at - 1
    while before >= clause.start and (
        forms[before].kind in {"determiner", "particle"} or (forms[before].adverb and not analysis.named[before])
    ):
        before -= 1
    if before == at - 1 or before < clause.start or forms[before].kind != "auxiliary":
        return -1
    return before if canonical(forms[before].lower, language) == COPULA else -1


def subject_phrase(analysis: Analysis, clause: Clause, verb: int) -> range:
    """The indices of the noun phrase before a verb with the phrases that hang on it by prepositions; what stands before that
    ("In April 2022 the infection was …") is not part of it. Where brackets or an apposition part the two, the noun phrase that
    the sentence begins with ("Ada Brook (born 1840), a painter, was …").
    """
    if verb < clause.start:
        return range(0)
    found = _phrase_before(analysis, clause, verb)
    return found if any(_nominal(analysis, at) for at in found) else _across(analysis, clause, verb) or found


def _across(analysis: Analysis, clause: Clause, verb: int) -> range:
    """The noun phrase at the start of the sentence, where a mark closes what stands between it and the predicate at `verb`, and
    another opens that right behind the noun phrase.
    """
    forms, at = analysis.words, verb
    while at > clause.start and forms[at - 1].kind in {"auxiliary", "particle"}:
        at -= 1
    if at == 0 or forms[at - 1].text not in _CLOSES or not _only_lead(analysis, clause, at):
        return range(0)
    first = next((n for n in range(at) if forms[n].is_word and forms[n].kind != "determiner"), at)
    if any(forms[n].text not in _QUOTES and forms[n].kind != "determiner" for n in range(first)):
        return range(0)
    stop = first
    while stop < at and _nominal(analysis, stop):
        stop += 1
    if stop == first or stop >= at:
        return range(0)
    while stop < at and forms[stop].text in _QUOTES:
        stop += 1
    return range(first, stop) if forms[stop].text in _OPENS_APPOSITION else range(0)


def _only_lead(analysis: Analysis, clause: Clause, at: int) -> bool:
    """Whether the clause of the predicate at `at` begins with the sentence, or with a mark and no verb before the predicate."""
    if clause.start == 0:
        return True
    return not analysis.words[clause.start].is_word and not any(analysis.frames[clause.start : at])


def _phrase_before(analysis: Analysis, clause: Clause, verb: int) -> range:
    if verb <= clause.start:
        return range(0)
    forms, at = analysis.words, verb - 1
    while at >= clause.start and (forms[at].kind in {"auxiliary", "particle"} or forms[at].text in _QUOTES):
        at -= 1
    start = at + 1
    while at >= clause.start:
        first = at
        while first >= clause.start and _nominal(analysis, first):
            first -= 1
        if first == at:
            break
        start = first + 1
        while first >= clause.start and forms[first].kind == "determiner":
            first -= 1
        if first < clause.start or forms[first].kind != "preposition":
            break
        at = first - 1
    return range(start, verb)


def _nominal(analysis: Analysis, at: int) -> bool:
    word = analysis.words[at]
    return at not in analysis.busy and (analysis.named[at] or (word.is_word and word.content))


def content(analysis: Analysis, indices: Iterable[int]) -> tuple[str, ...]:
    """The content words at these tokens, sorted, without doubles and without those inside mentions' numbers."""
    said = analysis.said
    return tuple(sorted({said[n] for n in indices if said[n]}))
