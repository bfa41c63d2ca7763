"""Counted noun phrases: what stands after a number, its head in the singular, and heads joined to it.

No parser: closed classes of words end the phrase, and the form of a plural finds the head, which is how far shallow
chunking goes without a grammar (Abney 1991, "Parsing by chunks").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.extraction.noun_forms import (
    NOMINAL,
    NounForm,
    NounForms,
    ends_as,
    is_closed,
    is_plural,
    noun_forms,
    singular,
)

__all__ = ["NounPhrase", "ends_as", "is_closed", "is_plural", "noun_phrase", "singular"]

_TOKEN = re.compile(
    r"[ \u00a0]?(?:\n(?!\s*\n))?[\"“‘'(]?((?:[^\W\d_]|\d+(?:[-–][^\W\d_]|s\b)|(?:U\.\w))[\w'’&/-]*\.?(?:\w\.)*)"
)
_SIMPLE = re.compile(r" ([^\W\d_]+)(?![\w'’&/.-])")
_NUMERAL = re.compile(r" (\d{1,4})(?= [^\W\d_])")
_JOIN = re.compile(r"\s(\w+)\s")
_CLOSING = "”\"’'"
_MARKS = frozenset(f",;:.!?)]{_CLOSING}")
_LONGEST = 9
"""Words a counted noun phrase may have; longer ones are run-on text."""


@dataclass(slots=True)
class NounPhrase:
    """A noun phrase without its determiner. start, end: half-open, code points; head_start, head_end: of the head noun as
    written. head: singular, lower case. modifiers: the words before it, lower case. others: joined heads, singular.
    plural: the head is a plural.
    """

    start: int
    end: int
    head: str
    modifiers: tuple[str, ...]
    others: tuple[str, ...]
    head_start: int
    head_end: int
    plural: bool

    @property
    def name(self) -> str:
        """Modifiers and head as one string: "space cooperation agreement"."""
        return " ".join((*self.modifiers, self.head))


@dataclass(slots=True)
class _Token:
    start: int
    end: int
    form: NounForm


def _token(text: str, at: int, forms: NounForms) -> _Token | None:
    m = _SIMPLE.match(text, at)
    if m:  # the usual case: one space, and a plain word with nothing glued to it
        return _Token(at + 1, m.end(), forms[m[1]])
    m = _TOKEN.match(text, at)
    if not m:
        return None
    word, end = m[1], m.end(1)
    if word.endswith(".") and "." not in word[:-1]:
        word, end = word[:-1], end - 1
    if not word.endswith(("'s", "’s")) or len(word) <= len("'s"):
        word = word.rstrip("'’-/")
        end = m.start(1) + len(word)
    return _Token(m.start(1), end, forms[word])


def noun_phrase(text: str, at: int, language: str, *, one: bool = False) -> NounPhrase | None:
    """The counted noun phrase that starts at `at` (spaces before it are skipped), or None.

    one: the number is one, so that the head is a singular; otherwise the head is the last noun of the first run of plurals.
    """
    forms = noun_forms(language)
    run = _run(text, at, forms, one=one)
    if not run:
        return None
    head = _singular_head(run) if one else _plural_head(run)
    if head is None:
        return None
    last = run[head]
    noun, end = last.form, last.end
    others: tuple[str, ...] = ()
    before = run[: head + 1] if noun.nominal else run[:head]
    modifiers = tuple([token.form.low for token in before if token.form.closed != "joining"])
    name = noun.low if one and not noun.nominal else noun.singular
    if text[end : end + 1].isspace():
        if not one:
            others, end = _joined(text, end, forms)
        end = _complement(text, end, forms)
    return NounPhrase(run[0].start, end, name, modifiers, others, last.start, last.end, not one)


def _run(text: str, at: int, forms: NounForms, *, one: bool) -> list[_Token]:
    """The words from `at` on up to a closed-class word or a mark."""
    run: list[_Token] = []
    seen_plural = False
    while len(run) < _LONGEST:
        token = _token(text, at, forms)
        if token is None:
            numeral = _NUMERAL.match(text, at) if run and not seen_plural else None
            if not numeral:
                break
            token = _Token(numeral.start(1), numeral.end(1), forms[numeral[1]])
        elif _ends_run(text, token, forms, run):
            joining = run and not one and not seen_plural and token.form.closed == "joining"
            following = _token(text, token.end, forms) if joining else None
            if not following or _ends_run(text, following, forms, run):
                break
        if run and text[token.start - 1] == "(":
            break
        run.append(token)
        seen_plural = seen_plural or token.form.plural
        at = token.end
        if text[at : at + 1] in _MARKS:
            if seen_plural or not _goes_on(text, run, forms):
                break
            at += 1
    return run


def _goes_on(text: str, run: list[_Token], forms: NounForms) -> bool:
    """Whether a phrase goes on after a mark: a comma between adjectives, a closing quotation mark after one."""
    last = run[-1]
    mark = text[last.end]
    if mark not in _CLOSING and not (mark == "," and len(run) < 3 and last.form.describes):
        return False
    following = _token(text, last.end + 1, forms)
    return following is not None and following.form.closed is None


def _ends_run(text: str, token: _Token, forms: NounForms, run: list[_Token]) -> bool:
    form = token.form
    if form.counts:
        return True
    if form.closed is None:
        return False
    if form.capitals:
        following = _token(text, token.end, forms)  # "US companies", but not a sentence in capitals
        return following is None or following.form.word.isupper()
    return not (run and form.closed == "verb" and form.capital)


def _plural_head(run: list[_Token]) -> int | None:
    head = None
    for i, token in enumerate(run):
        form = token.form
        if form.genitive:
            continue
        if form.plural and form.kind != NOMINAL and (head is None or _may_precede(run[head].form, form)):
            head = i
        elif head is not None:
            noun = run[head].form
            if noun.kind == "attributive" or (form.capital and noun.capital):
                later = next((j for j in range(i, min(i + 3, len(run))) if run[j].form.plural), None)
                if later is not None:
                    head = later
                    continue
            break
    if head is None:
        head = next((i for i, token in enumerate(run[:2]) if token.form.nominal), None)
    return head


def _may_precede(noun: NounForm, following: NounForm) -> bool:
    """Whether a plural may stand before another plural within one phrase: "sports events", "women drivers"."""
    return noun.kind in ("attributive", "plural") or (noun.capital and following.capital)


def _singular_head(run: list[_Token]) -> int | None:
    head: int | None = None
    for i, token in enumerate(run):
        form = token.form
        if i and form.plural and form.kind is None and not form.low.endswith("'s"):
            break
        if form.kind == NOMINAL:
            return 0 if i == 0 else head
        if i and form.participle and not run[i - 1].form.adverb:
            break
        head = i
    adverb = head is not None and run[head].form.adverb and run[head].form.kind is None
    return None if adverb else head


def _joined(text: str, end: int, forms: NounForms) -> tuple[tuple[str, ...], int]:
    """Further plural heads joined by "and" or "or", and where the phrase ends with them."""
    others: list[str] = []
    while True:
        m = _JOIN.match(text, end)
        if not m or forms.closed.get(m[1].lower()) != "joining":
            break
        found = _conjunct(text, m.end() - 1, forms)
        if not found:
            break
        following = _token(text, found.end, forms) if text[found.end : found.end + 1] == " " else None
        if following and following.form.closed in ("determiner", "pronoun"):
            break
        others.append(found.form.singular)
        end = found.end
    return tuple(others), end


def _conjunct(text: str, at: int, forms: NounForms) -> _Token | None:
    """The head of the noun phrase after "and", a plural within four words; None where a number or a clause stands there."""
    found: _Token | None = None
    for number in range(4):
        token = _token(text, at, forms)
        if token is None:
            break
        form = token.form
        if form.closed is not None or _counts(form, forms) or form.low[0].isdigit():
            break
        if number == 0 and form.acts and not form.plural:
            break  # the verb of another clause ("injuring five people and damaging buildings")
        if form.plural and not form.nominal:
            found = token
        elif found:
            break
        at = token.end
        if text[at : at + 1] != " ":
            break
    return found


def _counts(form: NounForm, forms: NounForms) -> bool:
    """Whether a word is a number, also one of two words joined by a hyphen."""
    return form.counts or ("-" in form.low and not forms.numbers.isdisjoint(form.low.split("-")))


def _complement(text: str, end: int, forms: NounForms) -> int:
    """The end of the phrase with "of" and one bare noun after it ("memoranda of understanding")."""
    m = _JOIN.match(text, end)
    if not m or m[1] not in forms.links:
        return end
    token = _token(text, m.end() - 1, forms)
    if (
        not token
        or not token.form.word.islower()
        or token.form.closed is not None
        or text[token.end : token.end + 1] == "-"
    ):
        return end
    following = _token(text, token.end, forms) if text[token.end : token.end + 1] == " " else None
    return token.end if following is None or following.form.closed is not None else end
