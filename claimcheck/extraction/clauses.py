"""Shallow syntax: the clauses of a sentence, the predicate that a mention hangs on, the subject, and the content words."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from claimcheck.extraction.analysis import SAYING, Analysis, Clause, inside
from claimcheck.extraction.frames import frames_of
from claimcheck.extraction.lemmas import canonical
from claimcheck.extraction.lexicon import words
from claimcheck.extraction.names import is_headline, mark_names
from claimcheck.extraction.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extraction.analysis import Placed
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
    busy = frozenset[int]()
    for mention in mentions:
        busy = busy.union(range(*inside(starts, ends, mention.core_start, mention.core_end)))
    shouting = is_headline(forms, busy)
    names = mark_names(forms, starts, ends, seen=seen, busy=busy, shouting=shouting)
    named = [False] * len(forms)
    for first, stop in names:
        named[first:stop] = [True] * (stop - first)
    frames = frames_of(forms, named, busy)
    cues = [at for at, word in enumerate(forms) if word.cue]
    found = Analysis(span[0], span[1], forms, starts, ends, named, names, frames, busy, shouting, cues)
    found.verbs = [at for at, frame in enumerate(frames) if frame]
    found.sayings = [at for at in cues if forms[at].speech and not named[at]]
    found.modal = [at for at in cues if forms[at].modal and _opens_cue(forms, at)]
    found.said = _said(found)
    found.clauses = _clauses(found, language)
    found.name_texts = _name_texts(text, found)
    return found


def _opens_cue(forms: Sequence[Word], at: int) -> bool:
    """Whether the next word is one with which the word at `at` opens a cue of modality; any will do if it is one by itself."""
    following = forms[at].modal_before
    return not following or (at + 1 < len(forms) and forms[at + 1].lower.startswith(following))


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
    words, starts, ends = found.words, found.starts, found.ends
    names = {
        words[first].text
        if stop - first == 1 and not words[first].genitive
        else name_text(text[starts[first] : ends[stop - 1]])
        for first, stop in found.names
    }
    return tuple(sorted(names))


def name_text(name: str) -> str:
    """A name as written, without a genitive and doubled spaces."""
    return " ".join(name.removesuffix("'s").removesuffix("’s").split())


def _clauses(found: Analysis, language: str) -> list[Clause]:
    """Cut at hard marks, before openers of clauses, and at a comma or "and" between two stretches that have a verb each."""
    words, size, cuts = found.words, len(found.words), [0]
    places = [at for at in found.cues if words[at].cuts and at]
    if found.sayings:
        places = sorted({*places, *(at + 1 for at in found.sayings if 0 < at < size - 1)})
    for at in places:
        said = at > 1 and at - 1 in found.sayings and _after_saying(words, at)
        if said or (words[at].cuts and _cuts(found, at, cuts[-1])):
            cuts.append(at)
    ends = [*cuts[1:], size]
    return [
        _clause(found, cut, end, number, language) for number, (cut, end) in enumerate(zip(cuts, ends, strict=True))
    ]


def _cuts(found: Analysis, at: int, last: int) -> bool:
    """Whether a mark or a word that can end a clause does, where the clause began at token `last`."""
    word, verbs = found.words[at], found.verbs
    if word.hard:
        return True
    ahead = bisect_left(verbs, at)
    if word.opener and ahead < len(verbs) and verbs[ahead] < at + OPENER_REACH:
        return True
    return word.joiner and ahead > 0 and verbs[ahead - 1] >= last and _verb_soon(found, at)


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
    verbs = found.verbs
    place = bisect_left(verbs, start)
    first = verbs[place] if place < len(verbs) and verbs[place] < end else end
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


def frame_of(analysis: Analysis, placed: Placed, language: str) -> tuple[str, int]:
    """The predicate that a mention hangs on, and the index of its token: the nearest verb before it in its clause, the next
    one where the mention stands before every verb; the event noun of the clause where that verb says little itself.
    """
    linking = _copula(analysis, placed.clause, placed.at, language)
    if linking >= 0:
        return COPULA, linking
    clause, verbs = placed.clause, analysis.verbs
    behind = bisect_left(verbs, min(placed.at, clause.end))
    if behind and verbs[behind - 1] >= clause.start:
        chosen = verbs[behind - 1]
    else:
        ahead = bisect_left(verbs, max(placed.at + 1, clause.start))
        chosen = verbs[ahead] if ahead < len(verbs) and verbs[ahead] < clause.end else -1
    frame = analysis.frames[chosen] if chosen >= 0 else clause.frame
    if not frame or frame in words(language, "light_frames"):
        for at in analysis.cues_in(clause):
            event = analysis.words[at].event
            if event and at not in analysis.busy and not analysis.named[at]:
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
    found = _with_place(analysis, _phrase_before(analysis, clause, verb))
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
    stop = _behind_place(analysis, stop, at)
    return range(first, stop) if forms[stop].text in _OPENS_APPOSITION else range(0)


def _with_place(analysis: Analysis, phrase: range) -> range:
    """A subject that is one name, with the name before a comma that the sentence begins with: "Arden, Ohio"."""
    at = phrase.start - 1
    if (
        at < 1
        or analysis.words[at].text != ","
        or not all(analysis.named[n] or analysis.words[n].kind in {"auxiliary", "particle"} for n in phrase)
    ):
        return phrase
    opens = next((first for first, stop in analysis.names if stop == at), -1)
    leads = opens >= 0 and all(analysis.words[n].kind == "determiner" for n in range(opens))
    return range(opens, phrase.stop) if leads else phrase


def _behind_place(analysis: Analysis, at: int, end: int) -> int:
    """Where a name ends that stands behind a name and a comma, with a bracket behind it; `at` where there is none."""
    stop = next((stop for first, stop in analysis.names if first == at + 1), -1)
    follows = stop >= 0 and stop < end and analysis.words[at].text == "," and analysis.words[stop].text == "("
    return stop if follows else at


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


def content(analysis: Analysis, indices: range) -> tuple[str, ...]:
    """The content words at these tokens, sorted, without doubles and without those inside mentions' numbers."""
    return tuple(sorted({said for said in analysis.said[indices.start : indices.stop] if said}))
