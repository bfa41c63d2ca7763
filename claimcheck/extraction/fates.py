"""What befell the people that are counted: killed, injured, shot, taken to hospital, arrested; or what they did themselves.

The words nearest to the counted people decide: a passive or a dying verb after them ("six people were shot"), a participle
or an adjective behind them ("left two men dead"), a verb or a noun before them ("killing two", "the deaths of six").
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.lemmas import lemma
from claimcheck.extraction.lexicon import table, words
from claimcheck.extraction.small_words import either
from claimcheck.extraction.tokens import function_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.extraction.analysis import Analysis, Placed
    from claimcheck.extraction.tokens import Token

HOSPITAL = "hospitalized"
KILLED = "killed"
INJURED = "injured"
DOER = "doer"
"""The fate of people who are the subject of an active verb: they did it to somebody else."""
CLOSING = {"—": "—", "–": "–", "-": "-", "(": ")", ",": ","}
"""Marks that open an aside, and those that close it."""
ASIDE = 25
"""Tokens that an aside between the people and their verb may have."""
STRUCK, SHOT, SHOOT = "struck", "shot", "shoot"
JOINED = 6
"""Tokens of people who are counted beside others, with the word that joins them."""
LIVES = 3
"""Tokens between lives, or people, and the verb that takes them."""
REACH = 7
"""Tokens between the people and the word that tells their fate."""


@cache
def _fates(language: str) -> dict[str, dict[str, str]]:
    """Word to {use: fate}."""
    found: dict[str, dict[str, str]] = {}
    for word, row in table(language, "fates").items():
        found.setdefault(word.partition("#")[0], {})[row["use"]] = row["fate"]
    return found


@cache
def _cues(language: str, use: str) -> frozenset[str]:
    """The small words of one use."""
    return frozenset(cue.partition("#")[0] for cue, row in table(language, "fate_cues").items() if row["use"] == use)


def _base(token: Token, language: str) -> str:
    irregular = table(language, "irregular_verbs").get(token.lower)
    return irregular["verb"] if irregular else lemma(token.lower, language)


def _uses(token: Token, language: str) -> dict[str, str]:
    if not token.is_word:
        return {}
    fates = _fates(language)
    return {**fates.get(_base(token, language), {}), **fates.get(token.lower, {})}


def fate(analysis: Analysis, placed: Placed, head: str, language: str) -> str:
    """The fate of the people whom a mention counts, DOER for those who did it, "" where the words do not tell."""
    tokens, inside = analysis.tokens, range(placed.first, placed.last)
    if not inside:
        return ""
    if head in _cues(language, "life"):
        return KILLED if _taken(tokens, inside, language) else ""
    own = _own(tokens, inside, head, language)
    behind = [t.lower for t in tokens[inside[-1] + 1 : inside[-1] + 3]]
    if own and {" ".join(behind), *behind[:1]} & _cues(language, "fatal"):
        own = KILLED
    if _lose_their_lives(tokens, inside[-1] + 1, language):
        return KILLED
    after = _after(tokens, inside[-1] + 1, language)
    before = _before(tokens, inside[0] - 1, language)
    if after == DOER:
        return DOER
    if KILLED in {own, after, before}:
        return KILLED
    found = own or after or before
    if not found and not any(analysis.frames[placed.clause.start : inside[0]]):
        found = _after(tokens, _past_joined(tokens, inside[-1] + 1, language), language)
        return "" if found == DOER else found
    return SHOT if found == STRUCK and SHOOT in analysis.frames else found


def _lose_their_lives(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Whether the people before `at` lost their lives."""
    for number in range(at, min(len(tokens) - 2, at + LIVES)):
        if not tokens[number].is_word:
            return False
        if _base(tokens[number], language) in _cues(language, "taking"):
            return tokens[number + 1].word.kind in {"determiner", "pronoun"} and tokens[number + 2].lower in _cues(
                language, "life"
            )
    return False


def _own(tokens: Sequence[Token], inside: Sequence[int], head: str, language: str) -> str:
    """The fate that the counted noun or an adjective before it says: "four fatalities", "six slain members", "five injured"."""
    for number in reversed(inside):
        uses = _uses(tokens[number], language)
        for use in ("adjective", "noun"):
            if use in uses and (use == "adjective" or tokens[number].lower.startswith(head[:4] or "\0")):
                return uses[use]
        if "verb" in uses and tokens[number].lower.endswith(("ed", "en", "t")) and number != inside[0]:
            return uses["verb"]
    return ""


def _taken(tokens: Sequence[Token], inside: Sequence[int], language: str) -> bool:
    """Whether lives are said to be lost: a verb of taking right before them, or a passive one behind ("12 lives were lost")."""
    takes = _cues(language, "taking")
    before = tokens[max(0, inside[0] - 1) : inside[0]]
    behind = tokens[inside[-1] + 1 : inside[-1] + 4]
    helped = any(token.lower in words(language, "passive_auxiliaries") for token in behind)
    lost = (token for token in (*before, *(behind if helped else ())) if token.is_word)
    return any(_base(token, language) in takes for token in lost)


def _after(tokens: Sequence[Token], at: int, language: str) -> str:
    kinds = function_words(language)
    helped = False
    at = _past_aside(tokens, at, language)
    for number in range(at, min(len(tokens), at + REACH)):
        token = tokens[number]
        kind = kinds.get(token.lower)
        if not token.is_word and not token.text.isdigit():
            return ""
        uses = _uses(token, language)
        if kind == "auxiliary":
            helped = helped or token.lower in words(language, "passive_auxiliaries")
        elif _named_happening(tokens, number, at, helped=helped, language=language):
            return ""
        elif "verb" in uses or "intransitive" in uses:
            return _by_verb(tokens, number, uses, helped=helped, language=language)
        elif "adjective" in uses:
            return uses["adjective"]
        elif token.lower in words(language, "hospitals"):
            return HOSPITAL
        elif "noun" in uses and tokens[number - 1].lower in _cues(language, "state"):
            return uses["noun"]
        elif kind == "conjunction" or _two_nouns(kinds, tokens, number, at, helped=helped):
            return ""
    return ""


def _named_happening(tokens: Sequence[Token], number: int, at: int, *, helped: bool, language: str) -> bool:
    """Whether a form in -ing behind a preposition names the happening: "nine injured in a morning shooting Sunday"."""
    if helped or not tokens[number].lower.endswith("ing"):
        return False
    kinds = function_words(language)
    return any(kinds.get(tokens[n].lower) == "preposition" for n in range(at, number))


def _two_nouns(kinds: dict[str, str], tokens: Sequence[Token], number: int, at: int, *, helped: bool) -> bool:
    """Whether two words of no closed class follow one another before an auxiliary: what comes then is of another subject."""
    open_class = kinds.get(tokens[number].lower) is None and kinds.get(tokens[number - 1].lower) is None
    return open_class and not helped and number > at


def _past_aside(tokens: Sequence[Token], at: int, language: str) -> int:
    """The index behind an aside that opens at `at` and is followed by a verb: "eight men — five of them guests — were hurt"."""
    if at >= len(tokens):
        return at
    if tokens[at].lower in words(language, "exemplifiers"):
        kinds = function_words(language)
        helpers = (n for n in range(at, min(len(tokens), at + ASIDE)) if kinds.get(tokens[n].lower) == "auxiliary")
        return next(helpers, at)
    if tokens[at].text not in CLOSING:
        return at
    close = CLOSING[tokens[at].text]
    for number in range(at + 2, min(len(tokens) - 1, at + ASIDE)):
        if tokens[number].text == close:
            following = tokens[number + 1]
            kind = function_words(language).get(following.lower)
            if kind == "auxiliary" or _uses(following, language).keys() & {"verb", "intransitive"}:
                return number + 1
    return at


def _past_joined(tokens: Sequence[Token], at: int, language: str) -> int:
    """The index behind people who are counted beside those before `at` and share their verb: "and two children"; `at` if none."""
    kinds, numbers = function_words(language), words(language, "numbers")
    if at + 2 >= len(tokens) or kinds.get(tokens[at].lower) != "conjunction":
        return at
    number = tokens[at + 1]
    if not (number.text.isdigit() or number.lower in numbers):
        return at
    end = at + 2
    while end < len(tokens) and end - at < JOINED and tokens[end].word.lexical and not _uses(tokens[end], language):
        end += 1
    return end if end > at + 2 else at


def _by_verb(tokens: Sequence[Token], at: int, uses: dict[str, str], *, helped: bool, language: str) -> str:
    """The fate by a verb behind the people: theirs where it is passive, a participle or a verb of dying."""
    if "intransitive" in uses:
        return uses["intransitive"]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if (
        at + 2 < len(tokens)
        and following is not None
        and following.lower in either(language)
        and _uses(tokens[at + 2], language)
    ):
        return ""  # "killed or injured" tells neither
    fatal = tokens[at - 1].lower in words(language, "fatal_adverbs")
    if following is not None:
        ahead = [t.lower for t in tokens[at + 1 : at + 4]]
        if fatal or {" ".join(ahead[:2]), ahead[0]} & _cues(language, "fatal"):
            return KILLED
        if ahead[:1] == ["and"] and len(ahead) > 1 and KILLED in _uses(tokens[at + 2], language).values():
            return KILLED if not _takes(tokens, at + 2, language) else uses["verb"]
        if ahead[:1] == ["and"] and len(ahead) > 1 and INJURED in _uses(tokens[at + 2], language).values():
            return INJURED
        if not helped and _takes(tokens, at, language):
            return DOER
    return uses["verb"]


def _takes(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Whether the verb at `at` has an object right behind it."""
    if at + 1 >= len(tokens):
        return False
    token = tokens[at + 1]
    kind = function_words(language).get(token.lower)
    return token.text[0].isdigit() or token.name or kind == "determiner" or token.lower in words(language, "numbers")


def _before(tokens: Sequence[Token], at: int, language: str) -> str:
    kinds = function_words(language)
    passed = 0
    while at >= 0 and passed < 4:
        token = tokens[at]
        uses = _uses(token, language)
        if "verb" in uses:
            active = tokens[at].lower.endswith("ing") or (tokens[at - 1].lower if at else "") not in words(
                language, "passive_auxiliaries"
            )
            fatal = at > 0 and tokens[at - 1].lower in words(language, "fatal_adverbs")
            return (KILLED if fatal else uses["verb"]) if active else ""
        if at > 1 and f"{tokens[at - 1].lower} {token.lower}" in _cues(language, "fatal"):
            return KILLED if "verb" in _uses(tokens[at - 2], language) else ""
        if token.lower in _cues(language, "possessive") and at > 0 and "noun" in _uses(tokens[at - 1], language):
            return _uses(tokens[at - 1], language)["noun"]
        if token.lower in _cues(language, "possessive") and at > 0 and tokens[at - 1].lower in _cues(language, "life"):
            return KILLED
        if (
            not token.is_word
            or kinds.get(token.lower) not in {"determiner", "particle", "preposition"}
            or token.lower in _cues(language, "agent")
        ):
            return ""
        at -= 1
        passed += 1
    return ""
