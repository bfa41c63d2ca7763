"""Ages of people: "68-year-old", "aged 45", "Smith, 45,"."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.extraction.hedges import hedge_after, hedge_before
from claimcheck.extraction.lexicon import table
from claimcheck.extraction.numbers import read_number
from claimcheck.extraction.quantities.guards import word_before
from claimcheck.extraction.quantities.lexis import lexis
from claimcheck.extraction.quantities.predicated_ages import OLDEST, YEAR_OF_AGE
from claimcheck.model.claim import MentionRecord
from claimcheck.model.values import Quantity

_APPOSED = re.compile(r"[^\W\d_][\w'’.-]*[^\W\d_],\s$")
_SPAN = re.compile(r"\s?(?:[-–]|\w+\b)\s?(?=\w)")
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_WORD = re.compile(r"[\s-]{0,3}([^\W\d_]+)")
_NEVER = "(?!)"


@cache
def _phrases(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    rows = sorted(table(language, "ages").values(), key=lambda row: -len(row["phrase"]))
    after = "|".join(re.escape(row["phrase"]).replace(r"\ ", r"\s") for row in rows if row["place"] == "after")
    before = "|".join(re.escape(row["phrase"]).replace(r"\ ", r"\s") for row in rows if row["place"] == "before")
    return re.compile(rf"(?:\s?-\s)?(?:{after or _NEVER})(?!\w)", re.IGNORECASE), re.compile(
        rf"(?<![\w-])(?:{before or _NEVER})\s$", re.IGNORECASE
    )


def read_age(text: str, at: int, language: str) -> MentionRecord | None:
    """The age whose number starts at `at`, or None."""
    if not _may_be(text, at, language):
        return None
    number = read_number(text, at, language, letters=False)
    if number is None or not 0 <= number.value <= OLDEST:
        return None
    after, before = _phrases(language)
    worded = after.match(text, number.end)
    first, start, end, last = number.value, at, number.end, number.end
    closed = text[at - 2 : at - 1].lower() in _last_letters(language)
    opened = before.search(text, max(0, at - 24), at) if closed else None
    stated: tuple[float, ...] = (first,)
    if worded:
        end = worded.end()
    elif opened:
        if number.spelled and first == 1 and opened.group().strip().lower() in lexis(language).classes["pronoun one"]:
            return None  # "at that age one is free"
        start = opened.start()
        span = _SPAN.match(text, number.end)
        other = (
            read_number(text, span.end(), language, letters=False)
            if span and _is_span(span.group(), language)
            else None
        )
        if other and first < other.value <= OLDEST:
            stated, end, last = (first, other.value), other.end, other.end
    elif not _apposed(text, at, number.end, number.value, spelled=number.spelled):
        return None
    hedge = hedge_before(text, start, language) or (hedge_before(text, at, language) if not opened else None)
    trailing = hedge_after(text, end, language)
    word = hedge[1] if hedge else trailing[1] if trailing else "exact"
    if trailing and not hedge:
        end = trailing[0]
    rows = tuple(found[2] for found in (hedge, trailing) if found)
    value = Quantity(stated, YEAR_OF_AGE, "between" if len(stated) > 1 else word)
    return MentionRecord(hedge[0] if hedge else start, end, value, at, last, rows)


def _may_be(text: str, at: int, language: str) -> bool:
    """A quick look at whether the number at `at` can be an age at all."""
    digits = _DIGITS.match(text, at)
    if digits is None:
        end = at + 40
        low = text[at:end].lower()
        return any(word in low for word in _marks(language)) or (
            word_before(text, at)[0].lower() in _beside(language)[1]
        )
    end = digits.end()
    if end - at > 3 or text[at - 1 : at].isalpha():
        return False
    if text[end : end + 1] == "," and text[at - 2 : at] == ", ":
        return True
    known_after, known_before = _beside(language)
    following = _WORD.match(text, end)
    if following and following[1].lower() in known_after:
        return True
    return word_before(text, at)[0].lower() in known_before


@cache
def _beside(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The first words of phrases after an age, and the last words of those before it."""
    rows = table(language, "ages").values()
    firsts = (_WORD.match(row["phrase"]) for row in rows if row["place"] == "after")
    lasts = (row["phrase"].split(" ")[-1] for row in rows if row["place"] == "before")
    return frozenset(m[1] for m in firsts if m), frozenset(lasts)


@cache
def _last_letters(language: str) -> frozenset[str]:
    """The last characters of phrases before an age."""
    return frozenset(row["phrase"][-1].lower() for row in table(language, "ages").values() if row["place"] == "before")


@cache
def _marks(language: str) -> frozenset[str]:
    """Words that stand after an age in words."""
    phrases = (row["phrase"] for row in table(language, "ages").values() if row["place"] == "after")
    return frozenset(re.split(r"[ -]", phrase)[-1] for phrase in phrases)


def _is_span(words: str, language: str) -> bool:
    row = table(language, "ranges").get(words.strip())
    return bool(row) and row["kind"] in ("to", "sign", "and") if row else False


def _apposed(text: str, at: int, end: int, value: float, *, spelled: bool) -> bool:
    """A name, a comma, the bare number, a comma."""
    if spelled or value < 1 or value > 110 or not text[at:end].isdigit() or text[end : end + 1] not in (",", ")"):
        return False
    if text[end : end + 1] == ")" or text[end + 1 : end + 2] != " " or text[end + 2 : end + 3].isdigit():
        return False
    m = _APPOSED.search(text, max(0, at - 26), at)
    return bool(m) and text[m.start()].isupper() if m else False
