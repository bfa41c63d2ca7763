"""What a sentence says that its subject is: a film or a novel, of which country, and by whom ("is a 1927 novel by Ann Lee")."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction.clauses import COPULA, name_text, subject_phrase
from claimcheck.extraction.lemmas import canonical, lemma
from claimcheck.extraction.lexicon import table, words
from claimcheck.extraction.locations import capital_of, lies_in
from claimcheck.extraction.makers import opening
from claimcheck.extraction.small_words import definite, joining
from claimcheck.model.values import Members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.extraction.analysis import Analysis, Clause

LEAD = 3
"""Sentences at the start of an account in which it may say what its subject is."""
REACH = 2000
"""Code points within which those sentences are looked for."""
KIND, COUNTRY, CAPITAL = "definition:kind", "definition:country", "definition:capital"
"""Measures; those of creators are "creator:" and their part ("creator:author")."""
PHRASES = 7
"""Tokens between a thing and the mark of its maker."""
LONGEST = 4
"""Words of the longest phrase in the table of things."""
SHARED = frozenset({"work", "landform", "building", "organism"})
"""Groups in which a thing and another that its text names often share a name: a novel and its film, a river and its lake."""
_WORD = re.compile(r"[^\W\d_]+")
_JOINED = frozenset({",", "and"})


class Definition(NamedTuple):
    """Something that is said of the subject. start, end: half-open, code points. clause, verb: where its predicate stands."""

    measure: str
    start: int
    end: int
    value: Members
    clause: Clause
    verb: int


@cache
def _opening(language: str) -> re.Pattern[str]:
    """A form of "be" with an article, or a participle with "by", somewhere in a sentence."""
    forms = "|".join(sorted(w for w in words(language, "function_words") if canonical(w, language) == COPULA))
    kinds = table(language, "numbers")
    articles = "|".join(sorted(definite(language) | {w for w, row in kinds.items() if row["kind"] == "article"}))
    makers = "|".join(re.escape(w) for w in words(language, "maker_marks"))
    return re.compile(rf"\b(?:{forms})\b[^.;]{{1,40}}?(?:\b(?:{articles})\b|\s(?:{makers})\s)", re.IGNORECASE)


def may_define(text: str, start: int, end: int, language: str) -> bool:
    """A quick look at whether the sentence text[start:end] may say what its subject is, or who made something."""
    return any(look.search(text, start, end) for look in (_opening(language), opening(language)))


def definitions(text: str, analysis: Analysis, language: str, lead: str = "") -> Iterator[Definition]:
    """What the sentence says of its subject: its kind and its country behind "is a", and who made it.

    lead: the text around; things of other classes that it names may be what somebody else means by the same name (the film of a
    novel), and are members of the kind behind the first.
    """
    for clause in analysis.clauses:
        found = _copula(analysis, clause, language)
        if found is None:
            continue
        verb, first = found
        if any(at < verb for at in analysis.sayings):
            return
        if not len(subject_phrase(analysis, clause, verb)) and not _pronoun(analysis, clause, verb):
            continue
        yield from _defined(text, analysis, clause, verb, first, language, lead)
        return


def _pronoun(analysis: Analysis, clause: Clause, verb: int) -> bool:
    return verb > clause.start and analysis.words[verb - 1].kind == "pronoun"


def _copula(analysis: Analysis, clause: Clause, language: str) -> tuple[int, int] | None:
    """The index of the "be" of a clause, and that of the first token behind it that is no adverb; None where the clause is denied,
    asked or has no "be" of its own.
    """
    forms, former = analysis.words, words(language, "former_adverbs")
    for at in range(clause.start, clause.end):
        if forms[at].kind == "auxiliary" and canonical(forms[at].lower, language) == COPULA:
            after = at + 1
            while after < len(forms) and (forms[after].adverb or forms[after].kind == "particle"):
                if forms[after].negates or forms[after].lower in former:
                    return None
                after += 1
            return (at, after) if after < len(forms) else None
        if analysis.frames[at] or forms[at].negates:
            return None
    return None


def _defined(
    text: str, analysis: Analysis, clause: Clause, verb: int, first: int, language: str, lead: str
) -> Iterator[Definition]:
    forms = analysis.words
    made_at, kind = first, ""
    article = table(language, "numbers").get(forms[first].lower, {}).get("kind") == "article"
    if article or forms[first].lower in definite(language):
        stop = _phrase_end(analysis, first + 1, language)
        countries = [at for at in range(first + 1, stop) if _countries(forms[at].lower, language)]
        if countries:
            members = tuple(dict.fromkeys(c for at in countries for c in _countries(forms[at].lower, language)))
            yield _made(analysis, COUNTRY, countries[0], countries[-1] + 1, members, clause, verb)
        known = _thing(analysis, first + 1, stop, language)
        if known:
            begin, noun, kind = known
            yield _made(analysis, KIND, begin, stop, (noun, *_others(lead, noun, kind, language)), clause, verb)
            where = None if countries else lies_in(text, analysis, stop, language)
            if where:
                yield _made(analysis, COUNTRY, *where, clause, verb)
        governed = capital_of(text, analysis, first + 1, language)
        if governed:
            yield _made(analysis, CAPITAL, *governed, clause, verb)
        made_at = stop
    yield from _creators(text, analysis, made_at, kind, clause, verb, language)


def _phrase_end(analysis: Analysis, start: int, language: str) -> int:
    """Where the noun phrase that begins at `start` ends: before a mark, a closed-class word, a participle or a name."""
    forms, at = analysis.words, start
    while at < len(forms):
        word = forms[at]
        country = bool(_countries(word.lower, language))
        if not word.is_word and at not in analysis.busy:
            break
        if word.genitive:
            return start  # a country before it is its own: "an American label's best-selling act"
        if word.kind or (analysis.named[at] and not country) or (analysis.frames[at] and word.lower.endswith("ed")):
            break
        if word.irregular and (word.irregular != word.lower or analysis.frames[at]):
            break
        at += 1
    return at


@cache
def _countries(word: str, language: str) -> tuple[str, ...]:
    """The countries of an adjective, also of one with a hyphen ("british-french"); none for "german-born"."""
    rows = table(language, "demonyms")
    parts = word.split("-")
    return tuple(parts) if all(part in rows for part in parts) else ()


def _thing(analysis: Analysis, start: int, stop: int, language: str) -> tuple[int, str, str] | None:
    """The longest phrase of the table of things that ends the noun phrase: (its first token, the phrase, its class)."""
    rows = table(language, "things")
    for begin in range(max(start, stop - LONGEST), stop):
        forms = [word.lower for word in analysis.words[begin:stop]]
        for last in (forms[-1], lemma(forms[-1], language)):  # the dictionary leads "opera" back to "opus"
            phrase = "_".join([*forms[:-1], last])
            if phrase in rows:
                return begin, phrase.replace("_", " "), rows[phrase]["class"]
    return None


def _others(lead: str, noun: str, kind: str, language: str) -> tuple[str, ...]:
    """A noun for each class of the noun's group but its own that a text names, sorted."""
    rows = table(language, "things")
    group = rows[noun.replace(" ", "_")]["group"]
    if group not in SHARED:
        return ()
    said = {lemma(word, language) for word in _WORD.findall(lead.lower())} - {*noun.split()}
    return tuple(
        sorted(
            {
                rows[word]["class"]: word
                for word in sorted(said & rows.keys())
                if rows[word]["group"] == group and rows[word]["class"] != kind
            }.values()
        )
    )


def _made(
    analysis: Analysis, measure: str, start: int, stop: int, members: tuple[str, ...], clause: Clause, verb: int
) -> Definition:
    return Definition(
        measure, analysis.starts[start], analysis.ends[stop - 1], Members(members, complete=True), clause, verb
    )


def _creators(
    text: str, analysis: Analysis, at: int, kind: str, clause: Clause, verb: int, language: str
) -> Iterator[Definition]:
    """Those named behind "by", with the part that the verbs before it or the class of the thing give them."""
    forms, rows = analysis.words, table(language, "creators")
    marks, parts = words(language, "maker_marks"), list[str]()
    if kind in rows:
        at = _past_phrases(analysis, at, language)
        parts = [rows[kind]["role"]] if at < len(forms) and forms[at].lower in marks else []
    while at < len(forms):
        word = forms[at]
        base = word.base if analysis.frames[at] or word.past or word.irregular else ""
        if base in rows and rows[base]["of"] == "verb":
            parts.append(rows[base]["role"])
        elif word.lower in marks and parts:
            found = _named(text, analysis, at + 1, language)
            if found:
                start, stop, members = found
                for part in dict.fromkeys(parts):
                    yield _made(analysis, f"creator:{part}", start, stop, members, clause, verb)
                at = stop - 1
            parts = []
        elif parts and word.text not in _JOINED and not word.adverb and not _told_beside(analysis, at):
            parts = []
        at += 1


def _named(text: str, analysis: Analysis, at: int, language: str) -> tuple[int, int, tuple[str, ...]] | None:
    """The names that a list begins with at `at`, behind an article and what they are ("the novelist Ann Lee and Jo Brook"):
    (first token, behind the last, the names); None where a noun phrase without a name stands there.
    """
    forms, begins, names = analysis.words, dict(analysis.names), list[str]()
    countries = words(language, "demonyms")
    while at < len(forms) and (forms[at].kind in {"", "determiner"} or _joins_nouns(analysis, at, language)):
        if not forms[at].is_word or (at in begins and forms[at].lower not in countries):
            break
        at += 1
    start = stop = at
    while at in begins and not _a_people(forms[at].lower, language):
        stop = begins[at]
        names.append(name_text(text[analysis.starts[at] : analysis.ends[stop - 1]]))
        at = stop
        while at < len(forms) and forms[at].text in _JOINED:
            at += 1
        if at == stop:
            break
    return (start, stop, tuple(names)) if names else None


def _past_phrases(analysis: Analysis, at: int, language: str) -> int:
    """Where the mark of a maker stands behind the phrases that hang on a thing ("an opera in four acts by"); `at` where none does."""
    forms, marks = analysis.words, words(language, "maker_marks")
    for ahead in range(at, min(at + PHRASES, len(forms))):
        if forms[ahead].lower in marks:
            return ahead
        if analysis.frames[ahead] or not (forms[ahead].is_word or ahead in analysis.busy):
            break
    return at


def _told_beside(analysis: Analysis, at: int) -> bool:
    """Whether a token may stand between what was done and by whom: "founded in 1911 in Hull by", and no noun."""
    word = analysis.words[at]
    return word.place or word.kind == "determiner" or analysis.named[at] or at in analysis.busy


def _joins_nouns(analysis: Analysis, at: int, language: str) -> bool:
    """Whether an "and" joins two words for what somebody is: "by the explorer and writer Ann Lee"."""
    forms = analysis.words
    return (
        forms[at].text in joining(language)
        and at + 1 < len(forms)
        and forms[at + 1].lexical
        and not analysis.named[at + 1]
    )


def _a_people(word: str, language: str) -> bool:
    """Whether a word with a capital is no name of a maker but a people: "founded by Americans"."""
    return bool(_countries(word, language) or _countries(word.removesuffix("s"), language))
