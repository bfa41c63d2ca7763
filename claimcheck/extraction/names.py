"""Proper names, by capitals and their place in the sentence; and abbreviations that a text explains itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.extraction.lemmas import known
from claimcheck.extraction.tokens import function_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from claimcheck.extraction.tokens import Token

LINKS = frozenset(
    {"of", "for", "de", "di", "du", "da", "del", "van", "von", "der", "al", "bin", "ibn", "la", "le", "the", "on", "&"}
)
"""Lower-case words that may stand inside a name; of "the" and "on" only between other links and capitals."""

_SHORT = re.compile(r"\(\s*[\"“”']?([A-Z][A-Za-z0-9&.\-]{1,9})[\"”']?\s*\)")
_TITLE_SHARE = 0.7


def mark_names(
    tokens: Sequence[Token], language: str, *, seen: frozenset[str] = frozenset(), busy: AbstractSet[int] = frozenset()
) -> list[tuple[int, int]]:
    """The names among the tokens of one sentence, as half-open ranges of token indices; marks their tokens.

    seen: lower-case words that stand in names elsewhere in the source, which decide at the start of a sentence and in
    a headline written in capitals. busy: indices of tokens that belong to dates and numbers, and to no name.
    """
    shouting = is_headline(tokens, language)
    spans: list[tuple[int, int]] = []
    at = 0
    while at < len(tokens):
        if at not in busy and _starts(tokens, at, language, seen, busy, shouting=shouting):
            stop = _extend(tokens, at, language, seen, shouting=shouting)
            stop = min([number for number in busy if at < number < stop], default=stop)
            spans.append((at, stop))
            for token in tokens[at:stop]:
                token.name = True
            at = stop
        else:
            at += 1
    return spans


def is_headline(tokens: Sequence[Token], language: str) -> bool:
    """Whether most content words begin with a capital."""
    content = [t for t in tokens if t.is_word and t.lower not in function_words(language)]
    return len(content) > 3 and sum(t.capital for t in content) >= _TITLE_SHARE * len(content)


def _capital(token: Token, language: str, seen: frozenset[str], *, shouting: bool) -> bool:
    if not token.is_word or not token.capital:
        return False
    if token.lower in function_words(language):
        return len(token.text) > 1 and token.text.isupper() and token.lower in {"us", "who", "it"} and not shouting
    return not shouting or token.lower in seen or not known(token.lower, language)


def _starts(
    tokens: Sequence[Token], at: int, language: str, seen: frozenset[str], busy: AbstractSet[int], *, shouting: bool
) -> bool:
    token = tokens[at]
    if not _capital(token, language, seen, shouting=shouting):
        return False
    initial = at == 0 or tokens[at - 1].text in {'"', "“", "‘", ":", "•"} or (at == 1 and not tokens[0].is_word)
    if not initial or token.lower in seen:
        return True
    if at + 1 < len(tokens) and at + 1 not in busy and _capital(tokens[at + 1], language, seen, shouting=shouting):
        return True
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if following.isdigit() and len(following) < 4 and at + 1 not in busy:
        return True
    return not known(token.lower, language) or token.text[1:] != token.text[1:].lower()


def _extend(tokens: Sequence[Token], at: int, language: str, seen: frozenset[str], *, shouting: bool) -> int:
    stop = at + 1
    while stop < len(tokens):
        if tokens[stop - 1].text.endswith(("'s", "’s")):
            break
        if _capital(tokens[stop], language, seen, shouting=shouting):
            stop += 1
            continue
        if (
            tokens[stop].text.isdigit()
            and len(tokens[stop].text) < 4
            and tokens[stop].start == tokens[stop - 1].end + 1
        ):
            return stop + 1
        ahead = stop
        while ahead < len(tokens) and ahead - stop < 2 and tokens[ahead].lower in LINKS:
            ahead += 1
        linked = ahead > stop and tokens[stop].lower not in {"the", "on"}
        if not linked or ahead >= len(tokens) or not _capital(tokens[ahead], language, seen, shouting=shouting):
            break
        stop = ahead + 1
    return stop


def abbreviations(text: str) -> list[tuple[str, str]]:
    """Pairs (short, long) that a text explains as "long form (SF)".

    Source: the algorithm of Schwartz & Hearst 2003, "A simple algorithm for identifying abbreviation definitions in
    biomedical text", with quotation marks taken away before matching.
    """
    found: dict[str, str] = {}
    for m in _SHORT.finditer(text):
        short = m.group(1)
        if sum(c.isupper() for c in short) < 2 or short in found:
            continue
        before = re.sub(r"[\"“”]", "", text[max(0, m.start() - 160) : m.start()]).rstrip()
        before = re.split(r"[.;:()\n]", before)[-1]
        candidates = before.split()[-min(len(short) + 5, 2 * len(short)) :]
        long = _long_form(short, " ".join(candidates))
        if long and len(long) > len(short):
            found[short] = long
    return sorted(found.items())


def _long_form(short: str, long: str) -> str | None:
    """The shortest end of `long` whose letters spell `short` backwards, the first one at the start of a word."""
    at = len(long) - 1
    for index in range(len(short) - 1, -1, -1):
        letter = short[index].lower()
        if not letter.isalnum():
            continue
        while at >= 0 and (long[at].lower() != letter or (index == 0 and at > 0 and long[at - 1].isalnum())):
            at -= 1
        if at < 0:
            return None
        at -= 1
    return long[at + 1 :].strip() or None
