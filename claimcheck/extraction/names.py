"""Proper names, by capitals and their place in the sentence; and abbreviations that a text explains itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from claimcheck.extraction.words import Word

_SHORT = re.compile(r"\(\s*[\"“”']?([A-Z][A-Za-z0-9&.\-]{1,9})[\"“”']?\s*\)")
_APPOSED = re.compile(r"\b([A-Z]{2,9}), (?:the |an? )?([A-Z][^.;:()\n]{8,160}?)(?=,| is | was | has | had |\.)")
"""An abbreviation with what may be its long form as an apposition behind it."""
_OPENS = frozenset('"“‘:•')
"""Marks behind which a capital says nothing."""
_TITLE_SHARE, _TITLE_WORDS = 0.7, 4


def mark_names(
    words: Sequence[Word],
    starts: Sequence[int],
    ends: Sequence[int],
    *,
    seen: AbstractSet[str] = frozenset(),
    busy: AbstractSet[int] = frozenset(),
    shouting: bool = False,
) -> list[tuple[int, int]]:
    """The names among the tokens of one sentence, as half-open ranges of token indices.

    starts, ends: offsets of the tokens. seen: lower-case words that stand in names elsewhere in the source, which decide at the
    start of a sentence and in a headline written in capitals. busy: indices of tokens that belong to dates and numbers, and to
    no name. shouting: a headline, where capitals say little: see `is_headline`.
    """
    capitals = [at for at, word in enumerate(words) if word.capital and (word.proper or word.acronym)]
    if not capitals:
        return []
    if shouting:
        capitals = [at for at in capitals if words[at].proper and (words[at].lower in seen or not words[at].known)]
    can, stop = set(capitals), 0
    spans: list[tuple[int, int]] = []
    for at in capitals:
        if at >= stop and at not in busy and _starts(words, at, seen, busy, can):
            stop = _extend(words, starts, ends, at, can)
            if busy:
                stop = next((n for n in range(at + 1, stop) if n in busy), stop)
            spans.append((at, stop))
    return spans


def is_headline(words: Sequence[Word], busy: AbstractSet[int] = frozenset()) -> bool:
    """Whether most content words begin with a capital, and all of them where a full stop ends the words. busy: the indices of
    tokens that belong to dates and numbers, whose capitals say nothing.
    """
    if sum([word.proper for word in words]) < _TITLE_SHARE * _TITLE_WORDS:
        return False
    capitals = [word.proper for at, word in enumerate(words) if word.lexical and at not in busy]
    share = 1.0 if words[-1].text == "." else _TITLE_SHARE
    return len(capitals) >= _TITLE_WORDS and sum(capitals) >= share * len(capitals)


def _starts(
    words: Sequence[Word], at: int, seen: AbstractSet[str], busy: AbstractSet[int], can: AbstractSet[int]
) -> bool:
    """Whether the capital at `at` begins a name. can: the indices of all capitals that may."""
    word = words[at]
    initial = at == 0 or words[at - 1].text in _OPENS or (at == 1 and not words[0].is_word)
    if not initial or word.lower in seen or (at + 1 in can and at + 1 not in busy):
        return True
    if at + 1 < len(words) and words[at + 1].small_number and at + 1 not in busy:
        return True
    return _odd(word)


def _odd(word: Word) -> bool:
    """Whether a capital is not explained by the start of a sentence: no word of the dictionary, or capitals inside."""
    return not word.known or word.text[1:] != word.text[1:].lower()


def _extend(words: Sequence[Word], starts: Sequence[int], ends: Sequence[int], at: int, can: AbstractSet[int]) -> int:
    stop, size = at + 1, len(words)
    while stop < size and not words[stop - 1].genitive:
        if stop in can:
            stop += 1
            continue
        if words[stop].small_number and starts[stop] == ends[stop - 1] + 1:
            return stop + 1
        if _initial(words, starts, ends, stop) and stop + 1 in can:
            stop += 2
            continue
        ahead = stop
        while ahead < size and ahead - stop < 2 and words[ahead].link:
            ahead += 1
        if ahead == stop or words[stop].link != 2 or ahead not in can:
            break
        stop = ahead + 1
    return stop


def _initial(words: Sequence[Word], starts: Sequence[int], ends: Sequence[int], at: int) -> bool:
    """Whether the mark at `at` is the point of an initial, with the rest of the name behind it ("Dwight D. Eisenhower")."""
    text = words[at - 1].text
    letters = len(text) == 1 or (len(text) == text.count(".") * 2 + 1 and text.replace(".", "").isupper())
    glued = words[at].text == "." and starts[at] == ends[at - 1] and at + 1 < len(words)
    return glued and letters and text[0].isupper() and starts[at + 1] == ends[at] + 1


def abbreviations(text: str) -> list[tuple[str, str]]:
    """Pairs (short, long) that a text explains as "long form (SF)" or as "SF, the long form,".

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
    for m in _APPOSED.finditer(text):
        short, long = m.groups()
        if short not in found and _long_form(short, long) == long:
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
