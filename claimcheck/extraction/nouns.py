"""Counted noun phrases: what stands after a number, its head in the singular, and heads joined to it.

No parser: closed classes of words end the phrase, and the form of a plural finds the head, which is how far shallow
chunking goes without a grammar (Abney 1991, "Parsing by chunks").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from claimcheck.extraction.lexicon import table
from claimcheck.extraction.numbers import lexis as number_words

_TOKEN = re.compile(
    r"[ \u00a0]?(?:\n(?!\s*\n))?[\"“‘'(]?((?:[^\W\d_]|\d+(?:[-–][^\W\d_]|s\b)|(?:U\.\w))[\w'’&/-]*\.?(?:\w\.)*)"
)
_SIMPLE = re.compile(r" ([^\W\d_]+)(?=[ ,])")
_NUMERAL = re.compile(r" (\d{1,4})(?= [^\W\d_])")
_JOIN = re.compile(r"\s(\w+)\s")
_COUNTING = frozenset({"unit", "ten", "hundred", "scale"})
_KEPT = 1 << 14
_CLOSING = "”\"’'"
_MARKS = f",;:.!?)]{_CLOSING}"
_NOMINAL = "nominal"
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
class _Words:
    closed: dict[str, str]
    irregular: dict[str, str]
    kinds: dict[str, str]
    numbers: frozenset[str]
    links: frozenset[str]


@dataclass(slots=True)
class _Token:
    start: int
    end: int
    word: str
    low: str


@cache
def _words(language: str) -> _Words:
    nouns = table(language, "nouns")
    return _Words(
        {word: row["class"] for word, row in table(language, "closed_words").items()},
        {word: row["singular"] for word, row in nouns.items()},
        {word: row["class"] for word, row in nouns.items()},
        frozenset(word for word, (kind, _) in number_words(language).items() if kind in _COUNTING)
        | frozenset(table(language, "vague_numbers")),
        frozenset(word for word, (kind, _) in number_words(language).items() if kind == "link"),
    )


@cache
def _endings(language: str) -> list[tuple[str, str, int]]:
    rows = table(language, "plurals").items()
    return sorted(
        ((row["ending"], row["singular"], int(row["shortest"] or 0)) for _, row in rows), key=lambda r: -len(r[0])
    )


@lru_cache(maxsize=_KEPT)
def singular(word: str, language: str) -> str:
    """The singular of a noun in lower case; a word that is no plural stays as it is."""
    low = word.lower()
    known = _words(language).irregular.get(low)
    if known is not None:
        return known
    head, hyphen, last = low.rpartition("-")
    if hyphen and last in _words(language).irregular:
        return f"{head}-{_words(language).irregular[last]}"
    for ending, replacement, shortest in _endings(language):
        if low.endswith(ending) and len(low) >= shortest:
            return low[: len(low) - len(ending)] + replacement
    return low


@lru_cache(maxsize=_KEPT)
def is_plural(word: str, language: str) -> bool:
    """Whether a word has the form of a plural noun."""
    low = word.lower()
    if low[0].isdigit() and low[:-1].isdigit() and low[-1] == "s":
        return True
    kind = _words(language).kinds.get(low)
    if kind:
        return kind != "singular"
    last = low.rpartition("-")[2]
    kind = _words(language).kinds.get(last) if last != low else None
    return kind in ("plural", "attributive") or (kind is None and singular(low, language) != low)


def _token(text: str, at: int) -> _Token | None:
    m = _SIMPLE.match(text, at)
    if m:  # the usual case: one space, a plain word, and a gap or a comma after it
        word = m[1]
        return _Token(at + 1, m.end(), word, word.lower())
    m = _TOKEN.match(text, at)
    if not m:
        return None
    word, end = m[1], m.end(1)
    if word.endswith(".") and "." not in word[:-1]:
        word, end = word[:-1], end - 1
    if word.endswith(("'s", "’s")) and len(word) > 2:
        return _Token(m.start(1), end, word, word[:-2].lower() + "'s")
    word = word.rstrip("'’-/")
    return _Token(m.start(1), m.start(1) + len(word), word, word.lower())


def is_closed(word: str, language: str, *classes: str) -> bool:
    """Whether a word, in lower case, is of a closed class (of these, where any are named)."""
    found = _words(language).closed.get(word)
    return found in classes if classes else found is not None


def noun_phrase(text: str, at: int, language: str, *, one: bool = False) -> NounPhrase | None:
    """The counted noun phrase that starts at `at` (spaces before it are skipped), or None.

    one: the number is one, so that the head is a singular; otherwise the head is the last noun of the first run of plurals.
    """
    words = _words(language)
    run = _run(text, at, language, words, one=one)
    if not run:
        return None
    head = _singular_head(run, language, words) if one else _plural_head(run, language, words)
    if head is None:
        return None
    tokens, last = run[: head + 1], run[head]
    others, end = ((), last.end) if one else _joined(text, last.end, language, words)
    nominal = words.kinds.get(last.low, "").startswith(_NOMINAL)
    before = tokens if nominal else tokens[:-1]
    modifiers = tuple(token.low for token in before if words.closed.get(token.low) != "joining")
    name = last.low if one and not nominal else singular(last.word, language)
    end = _complement(text, end, words)
    return NounPhrase(tokens[0].start, end, name, modifiers, others, last.start, last.end, not one)


def _run(text: str, at: int, language: str, words: _Words, *, one: bool) -> list[_Token]:
    """The words from `at` on up to a closed-class word or a mark."""
    run: list[_Token] = []
    seen_plural = False
    while len(run) < _LONGEST:
        token = _token(text, at)
        if token is None:
            numeral = _NUMERAL.match(text, at) if run and not seen_plural else None
            if not numeral:
                break
            token = _Token(numeral.start(1), numeral.end(1), numeral[1], numeral[1])
        elif _ends_run(text, token, words, run):
            joining = run and not one and not seen_plural and words.closed.get(token.low) == "joining"
            following = _token(text, token.end) if joining else None
            if not following or _ends_run(text, following, words, run):
                break
        if run and text[token.start - 1] == "(":
            break
        run.append(token)
        seen_plural = seen_plural or is_plural(token.word, language)
        at = token.end
        if text[at : at + 1] in _MARKS and at < len(text):
            if seen_plural or not _goes_on(text, run, language, words):
                break
            at += 1
    return run


def _goes_on(text: str, run: list[_Token], language: str, words: _Words) -> bool:
    """Whether a phrase goes on after a mark: a comma between adjectives, a closing quotation mark after one."""
    mark, last = text[run[-1].end], run[-1]
    following = _token(text, last.end + 1)
    if following is None or following.low in words.closed:
        return False
    return mark in _CLOSING or (mark == "," and len(run) < 3 and ends_as(last.low, language, "adjective", "participle"))


def _ends_run(text: str, token: _Token, words: _Words, run: list[_Token]) -> bool:
    kind = words.closed.get(token.low)
    if token.low in words.numbers:
        return True
    if kind is None:
        return False
    if len(token.word) > 1 and token.word.isupper():
        following = _token(text, token.end)  # "US companies", but not a sentence in capitals
        return following is None or following.word.isupper()
    return not (run and kind == "verb" and token.word[0].isupper())


@cache
def _suffixes(language: str, classes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(ending for ending, row in table(language, "endings").items() if row["class"] in classes)


def ends_as(word: str, language: str, *classes: str) -> bool:
    """Whether a word ends as words of these classes do ("adjective", "participle", "gerund")."""
    return word.endswith(_suffixes(language, classes))


def _plural_head(run: list[_Token], language: str, words: _Words) -> int | None:
    head = None
    for i, token in enumerate(run):
        kind = words.kinds.get(token.low)
        if token.low.endswith(("'s", "s'")):
            continue
        if (
            is_plural(token.word, language)
            and kind != "nominal"
            and (head is None or _may_precede(run[head], token, words))
        ):
            head = i
        elif head is not None:
            if words.kinds.get(run[head].low) == "attributive" or (
                token.word[0].isupper() and run[head].word[0].isupper()
            ):
                later = next((j for j in range(i, min(i + 3, len(run))) if is_plural(run[j].word, language)), None)
                if later is not None:
                    head = later
                    continue
            break
    if head is None:
        head = next((i for i, t in enumerate(run[:2]) if words.kinds.get(t.low, "").startswith(_NOMINAL)), None)
    return head


def _may_precede(noun: _Token, following: _Token, words: _Words) -> bool:
    """Whether a plural may stand before another plural within one phrase: "sports events", "women drivers"."""
    return words.kinds.get(noun.low) in ("attributive", "plural") or (
        noun.word[0].isupper() and following.word[0].isupper()
    )


def _singular_head(run: list[_Token], language: str, words: _Words) -> int | None:
    head: int | None = None
    for i, token in enumerate(run):
        if (
            i
            and is_plural(token.word, language)
            and not token.low.endswith("'s")
            and words.kinds.get(token.low) is None
        ):
            break
        if words.kinds.get(token.low) == _NOMINAL:
            return 0 if i == 0 else head
        if i and ends_as(token.low, language, "participle") and not ends_as(run[i - 1].low, language, "adverb"):
            break
        head = i
    adverb = head is not None and ends_as(run[head].low, language, "adverb") and words.kinds.get(run[head].low) is None
    return None if adverb else head


def _joined(text: str, end: int, language: str, words: _Words) -> tuple[tuple[str, ...], int]:
    """Further plural heads joined by "and" or "or", and where the phrase ends with them."""
    others: list[str] = []
    while True:
        m = _JOIN.match(text, end)
        if not m or words.closed.get(m[1].lower()) != "joining":
            break
        found = _conjunct(text, m.end() - 1, language, words)
        if not found:
            break
        following = _token(text, found.end) if text[found.end : found.end + 1] == " " else None
        if following and words.closed.get(following.low) in ("determiner", "pronoun"):
            break
        others.append(singular(found.word, language))
        end = found.end
    return tuple(others), end


def _conjunct(text: str, at: int, language: str, words: _Words) -> _Token | None:
    """The head of the noun phrase after "and", a plural within four words; None where a number or a clause stands there."""
    found: _Token | None = None
    for number in range(4):
        token = _token(text, at)
        if token is None or token.low in words.closed or _counts(token.low, words) or token.low[0].isdigit():
            break
        if number == 0 and _acts(token, language):
            break
        if is_plural(token.word, language) and not words.kinds.get(token.low, "").startswith(_NOMINAL):
            found = token
        elif found:
            break
        at = token.end
        if text[at : at + 1] != " ":
            break
    return found


def _counts(low: str, words: _Words) -> bool:
    """Whether a word is a number, also one of two words joined by a hyphen."""
    return low in words.numbers or any(part in words.numbers for part in low.split("-"))


def _acts(token: _Token, language: str) -> bool:
    """Whether a word after "and" is the verb of another clause ("injuring five people and damaging buildings")."""
    return ends_as(token.low, language, "gerund", "participle") and not is_plural(token.word, language)


def _complement(text: str, end: int, words: _Words) -> int:
    """The end of the phrase with "of" and one bare noun after it ("memoranda of understanding")."""
    m = _JOIN.match(text, end)
    if not m or m[1] not in words.links:
        return end
    token = _token(text, m.end() - 1)
    if not token or not token.word.islower() or token.low in words.closed or text[token.end : token.end + 1] == "-":
        return end
    following = _token(text, token.end) if text[token.end : token.end + 1] == " " else None
    return token.end if following is None or following.low in words.closed else end
