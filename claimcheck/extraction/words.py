"""What the tables and the dictionary know of a word form, looked up once for each form of a language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claimcheck.extraction.lemmas import canonical, known, lemma, synonyms
from claimcheck.extraction.lexicon import table, words

FORMS = 1 << 17
"""Word forms that are kept; past that all are forgotten and looked up anew, so that a long run does not grow."""
HARD = frozenset(";:—–()•")
"""Marks that always end a clause."""
_PIECES = re.compile(r"[^\W_]+|[^\w\s]")


@dataclass(slots=True, eq=False)
class Word:
    """A word form or a mark, shared by all its tokens.

    text: as written; lower: in lower case without a genitive "'s"; kind: its closed class, "" for none.
    is_word: begins with a letter; capital: with a capital one. lexical: a word in no closed class; content: lexical and no number.
    known: the dictionary has it (of capitals and forms in -ed alone). proper: lexical with a capital; acronym: a closed-class word that is a name in capitals; genitive:
    ends in "'s"; link: 2 if it may join the words of a name, 1 if behind another link only; small_number: under 1000, in digits.
    said: what it says as a content word; as_name: the same inside a name; bare: its lemma, for what stands beside it.
    base: as a verb; frame: of that verb; phrasal: the words that may follow and the frame they make with it; irregular: the verb of
    an irregular form; past: a known form in -ed; plain: a verb only behind a word that asks for one; adverb: ends as adverbs do.
    asks: a verb comes next; infinitive: a bare one; goal: a verb behind which "to" opens no infinitive; relative: it may stand for the noun before
    it. event: the frame of an event noun. speech: a verb of saying.
    The rest say which tables the word stands in, or the first or the last word of a phrase; cue: it stands in one of them that
    tells how a sentence is built or meant, or is an event noun or a verb of saying. modal_before: what must follow for a cue of
    modality, empty where the word is one by itself.
    """

    text: str
    lower: str
    kind: str = ""
    is_word: bool = False
    capital: bool = False
    lexical: bool = False
    content: bool = False
    known: bool = False
    proper: bool = False
    acronym: bool = False
    genitive: bool = False
    link: int = 0
    small_number: bool = False
    said: str = ""
    as_name: str = ""
    bare: str = ""
    base: str = ""
    frame: str = ""
    phrasal: tuple[tuple[tuple[str, ...], str], ...] = ()
    irregular: str = ""
    past: bool = False
    plain: bool = True
    adverb: bool = False
    asks: bool = False
    infinitive: bool = False
    invariant: bool = False
    singular: bool = False
    goal: bool = False
    relative: bool = False
    event: str = ""
    speech: bool = False
    hard: bool = False
    opener: bool = False
    joiner: bool = False
    cuts: bool = False
    modal: bool = False
    modal_before: tuple[str, ...] = ()
    negates: bool = False
    attributes: bool = False
    deadline: bool = False
    toll: bool = False
    place: bool = False
    title: bool = False
    history: bool = False
    narrows: bool = False
    measures: bool = False
    cue: bool = False


@cache
def function_words(language: str) -> dict[str, str]:
    """Closed-class words to their class."""
    return {word: row["class"] for word, row in table(language, "function_words").items()}


@cache
def verb_frames(language: str) -> dict[str, str]:
    """Verb lemma to frame; the words of a multi-word verb are joined by underscores."""
    return {verb: name for name, row in table(language, "frames").items() for verb in row["verbs"].split()}


@cache
def noun_frames(language: str) -> dict[str, str]:
    """Event noun to frame."""
    return {noun: name for name, row in table(language, "frames").items() for noun in row["nouns"].split()}


@cache
def _phrasal(language: str) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """First word of a multi-word verb to the words that may follow it, each with the frame."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for verb, frame in verb_frames(language).items():
        first, *rest = verb.split("_")
        if rest:
            found.setdefault(first, []).append((tuple(rest), frame))
    return {first: tuple(sorted(rests)) for first, rests in found.items()}


@cache
def _openings(language: str, name: str) -> frozenset[str]:
    """The first word of every phrase of a table."""
    return frozenset(_PIECES.findall(phrase)[0] for phrase in words(language, name))


@cache
def _following(language: str, name: str) -> dict[str, tuple[str, ...]]:
    """First word to the second words of the phrases of a table that it opens, where none of these has one word alone."""
    found: dict[str, list[str]] = {}
    for phrase in words(language, name):
        first, *rest = phrase.split(maxsplit=2)
        found.setdefault(_PIECES.findall(first)[0], []).append(rest[0] if first.isalpha() and rest else "")
    return {first: tuple(sorted(seconds)) for first, seconds in found.items() if all(seconds)}


@cache
def _endings(language: str, name: str) -> frozenset[str]:
    """The first piece of the last word of every phrase of a table."""
    return frozenset(_PIECES.findall(phrase.split()[-1])[0] for phrase in words(language, name))


@cache
def _title_ends(language: str) -> frozenset[str]:
    """The last pieces of titles, for one holder and for several."""
    ends = _endings(language, "titles")
    return ends | {f"{end}s" for end in ends}


@cache
def measuring_forms(language: str) -> frozenset[str]:
    """The forms of the verbs of measuring that may stand behind a subject."""
    verbs = words(language, "measuring_verbs")
    return frozenset(f"{verb}{end}" for verb in verbs for end in ("", "s", "d", "ed"))


class Lexicon(dict[str, Word]):
    """Word form to what is known of it; a form is looked up when it is first asked for."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language

    def __missing__(self, text: str) -> Word:
        if len(self) >= FORMS:
            self.clear()
        word = self[text] = _look_up(text, self.language)
        return word


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language."""
    return Lexicon(language)


def _look_up(text: str, language: str) -> Word:
    lower = text.lower().replace("’", "'")
    if lower.endswith("'s") and len(lower) > 2:
        lower = lower[:-2]
    word = Word(text, lower, function_words(language).get(lower, ""))
    word.is_word, word.capital = text[0].isalpha(), text[0].isupper()
    word.genitive, word.adverb = text.endswith(("'s", "’s")), lower.endswith("ly")
    word.small_number = text.isdigit() and len(text) < 4
    word.hard = text in HARD
    word.lexical = word.is_word and not word.kind
    word.content = word.lexical and lower not in words(language, "numbers")
    _cues(word, language)
    if word.is_word:
        _name(word, language)
        _meaning(word, language)
    if word.lexical:
        _verb(word, language)
    word.cue = bool(word.cuts or word.modal or word.negates or word.speech or word.event) or (
        word.attributes or word.deadline or word.toll or word.history or word.narrows or word.measures
    )
    return word


def _cues(word: Word, language: str) -> None:
    """Which tables of cues the word stands in, or opens a phrase of."""
    lower, pieces = word.lower, _PIECES.findall(word.text.lower())
    word.opener = lower in words(language, "clause_openers")
    word.joiner = lower in words(language, "clause_joiners") or word.text == ","
    word.cuts = word.hard or word.opener or word.joiner
    word.modal = bool(pieces) and pieces[0] in _openings(language, "modality")
    word.modal_before = _following(language, "modality").get(pieces[0], ()) if pieces else ()
    word.history = not _endings(language, "whole_history").isdisjoint(pieces)
    word.narrows = lower in words(language, "narrowing_words")
    word.measures = lower in measuring_forms(language)
    word.title = not _title_ends(language).isdisjoint(pieces)
    word.attributes = lower in _openings(language, "attributions")
    word.negates = lower in words(language, "negation") or lower.endswith("n't")
    word.toll = lower in words(language, "toll_nouns")
    word.place = lower in words(language, "place_prepositions")
    word.singular = lower in words(language, "singular_pronouns")
    word.relative = lower in words(language, "relative_pronouns")
    word.infinitive = lower in words(language, "infinitive_marks")
    word.asks = word.infinitive or (word.kind == "auxiliary" and lower not in words(language, "participle_auxiliaries"))
    row = table(language, "name_links").get(lower)
    word.link = 0 if row is None else 2 if row["opens"] else 1


def _name(word: Word, language: str) -> None:
    word.proper = word.lexical and word.capital
    word.acronym = (
        bool(word.kind)
        and len(word.text) > 1
        and word.text.isupper()
        and word.lower in words(language, "capital_words")
    )
    word.known = (word.capital or word.lower.endswith("ed")) and known(word.lower, language)
    word.as_name = synonyms(language).get(word.lower, word.lower)


def _meaning(word: Word, language: str) -> None:
    stem = lemma(word.lower, language)
    same = canonical(word.lower, language)
    word.bare = word.lower if word.capital and not word.known else same
    word.said = noun_frames(language).get(word.bare, word.bare) if word.content else ""
    word.event = noun_frames(language).get(same, "")
    word.speech = stem in words(language, "speech")
    word.deadline = stem in words(language, "deadline_words")


def _verb(word: Word, language: str) -> None:
    word.irregular = _irregular(word.lower, language)
    frames = verb_frames(language)
    word.base = word.irregular or lemma(word.lower, language)
    if word.base == word.lower and word.base not in frames:
        word.base = next((verb for verb in _of_ing(word.lower) if verb in frames), word.base)
    word.frame = frames.get(word.base, frames.get(word.lower, ""))
    word.goal = word.base in words(language, "goal_verbs")
    word.adverb = word.adverb and not (word.frame or word.goal or word.speech)  # "fly", "supply", "reply"
    word.phrasal = _phrasal(language).get(word.base, ())
    word.past = word.lower != word.base and word.lower.endswith("ed") and word.known
    word.invariant = word.base in words(language, "invariant_verbs")
    word.plain = not (word.frame or word.phrasal or word.irregular or word.past)


def _irregular(lower: str, language: str) -> str:
    """The verb of an irregular form, also behind a prefix ("remade" is of "remake"); "" where it is none."""
    rows = table(language, "irregular_verbs")
    if lower in rows:
        return rows[lower]["verb"]
    for prefix in words(language, "verb_prefixes"):
        rest = lower.removeprefix(prefix)
        if rest != lower and rest in rows and rest != rows[rest]["verb"]:
            return prefix + rows[rest]["verb"]
    return ""


def _of_ing(lower: str) -> tuple[str, ...]:
    """What a form in -ing may be of, where the dictionary has it as a noun ("closing")."""
    stem = lower.removesuffix("ing")
    return () if stem == lower or len(stem) < 3 else (stem, stem + "e", stem[:-1])
