"""Numbers as they stand in a text: digits, words, and both together.

The words are those of the language's table `numbers`; the grammar here is of digits, separators, and of how kinds of
number words follow one another, which the table's second column tells.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from claimcheck.extraction.lexicon import table

_DIGITS = re.compile(
    r"(?P<sign>[-+−–](?=[.\d]))?"
    r"(?:(?P<grouped>\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+)(?!\d)|(?P<whole>\d{1,24}))?"
    r"(?:\.(?P<decimals>\d{1,24}))?"
    r"(?P<power>[eE][-+−]?\d{1,2}(?!\w)|\s?[×x]\s?10(?:\^[-−]?\d{1,3}|⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?!\w))?"
)
_PLAIN = re.compile(
    r"([1-9]\d{0,2}(?:,\d{3}){1,6}|[1-9]\d{0,15}|0(?=\.\d))(?:\.(\d{1,9}))?"
    r"(?: ([^\W\d_]+)|[;:!?)\]%”\"–—]|[.,](?!\d)|-(?=\d+(?![\d/⁄]))| [(“\"]|\n(?![^\W\d_])|$)"
)
_NO_DIGIT = re.compile(r"\D")
_BROKEN = re.compile(r"[.,]?\d")
_SLASH = re.compile(r"[/⁄](\d{1,3})(?![\d/⁄.%\w])")
_MIXED = re.compile(r"[ -]?(\d{1,2})[/⁄](\d{1,2})(?![\d/⁄%\w])")
_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"[ \u00a0]|\s?-|\s")
_CAPITAL = re.compile(r"[MB](?= [a-z]+s?\b)")
_FRACTIONS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒"
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 16, 32, 64, 128})
_TENTHS = frozenset({10, 20, 100})
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")
_SCALES = frozenset({"hundred", "scale", "group"})
_MOST = 1e3
"""Scale words from here on say that the number is rounded to them ("2 million"); "two hundred" is a plain number."""


@dataclass(slots=True)
class Number:
    """A number as written. start, end: half-open, code points. value: multipliers applied. step: as in
    claimcheck.model.values.Quantity. spelled: it starts with a word.
    """

    start: int
    end: int
    value: float
    step: float
    spelled: bool


@dataclass(slots=True)
class _Word:
    start: int
    end: int
    kind: str
    value: float


@cache
def lexis(language: str) -> dict[str, tuple[str, float]]:
    """Number word to its kind and value."""
    return {word: (row["kind"], float(row["value"] or 0)) for word, row in table(language, "numbers").items()}


def _word(text: str, at: int, known: dict[str, tuple[str, float]]) -> _Word | None:
    m = _WORD.match(text, at)
    found = m and known.get(m.group().lower())
    return _Word(at, m.end(), *found) if m and found else None


def _next(text: str, at: int, known: dict[str, tuple[str, float]]) -> _Word | None:
    mark = text[at : at + 1]
    if mark in (" ", "-"):
        return _word(text, at + 1, known)
    if not mark.isspace():
        return None
    gap = _GAP.match(text, at)
    return _word(text, gap.end(), known) if gap else None


def read_number(text: str, at: int, language: str, *, letters: bool = True) -> Number | None:
    """The number that starts at `at` (a sign, a point, a digit or the first letter of a number word), or None.

    letters: whether a letter glued to digits may be a scale ("1.2m" is 1,200,000); where it is not, "1.2m" is 1.2.
    A comma that is no separator of thousands ("3,5"), a version ("1.2.3") and a run of digits that goes on are refused.
    """
    known = lexis(language)
    plain = _PLAIN.match(text, at)
    number = _plain(text, plain, known) if plain else None
    if number:
        return number
    first = text[at : at + 1]
    if first.isalpha():
        return _spelled(text, at, known)
    if first in _FRACTIONS and first:
        return Number(at, at + 1, unicodedata.numeric(first), 0.0, spelled=False)
    return _written(text, at, known, letters=letters)


def _plain(text: str, m: re.Match[str], known: dict[str, tuple[str, float]]) -> Number | None:
    """The number in digits of the usual kind, with nothing glued to it and at most a scale word after it; None says only
    that a closer look is needed.
    """
    at = m.start()
    whole, decimals, after = m.groups()
    if "," in whole:
        whole = whole.replace(",", "")
    if decimals:
        number = Number(at, m.end(2), float(f"{whole}.{decimals}"), 10.0 ** -len(decimals), spelled=False)
    else:
        number = Number(at, m.end(1), float(whole), 0.0, spelled=False)
    if after:
        found = known.get(after.lower())
        if found:
            word = _Word(m.start(3), m.end(3), *found)
            return _in_scale(text, number, word, known) if word.kind in _SCALES else None
    return number


def _in_scale(
    text: str, number: Number, word: _Word | None, known: dict[str, tuple[str, float]], *, glued: bool = False
) -> Number:
    """The number with the scale words that follow it, of which `word` is the first. glued: a word stands right after its
    digits.
    """
    while word and (word.kind in _SCALES or (word.kind == "short" and not glued)):
        number = _times(number, word)
        word = _next(text, number.end, known)
    return number


def _written(text: str, at: int, known: dict[str, tuple[str, float]], *, letters: bool) -> Number | None:
    m = _DIGITS.match(text, at)
    if not m:
        return None
    whole, decimals = m["grouped"] or m["whole"], m["decimals"]
    end = m.end()
    if not (whole or decimals) or _BROKEN.match(text, end):
        return None
    digits = _NO_DIGIT.sub("", whole or "0")
    if m["grouped"] and digits[0] == "0":
        return None
    value, step = float(f"{digits}.{decimals or 0}"), 10.0 ** -len(decimals) if decimals else 0.0
    if m["power"]:
        power = 10.0 ** int(re.sub(r"^[eE]|^\s?[×x]\s?10\^?", "", m["power"]).translate(_RAISED))
        value, step = value * power, (step or 1.0) * power
    elif not decimals:
        fraction = _fraction(text, end, value, known)
        if fraction is None:
            return None
        end, value, step = fraction
    number = _scaled(text, Number(at, end, value, step, spelled=False), known, letters=letters)
    if m["sign"] and m["sign"] != "+":
        number.value = -number.value
    return number


def _fraction(
    text: str, end: int, value: float, known: dict[str, tuple[str, float]]
) -> tuple[int, float, float] | None:
    """What a fraction written after whole digits makes of them; None where the slash tells of something else."""
    after = text[end : end + 1]
    if after in _FRACTIONS and after:
        return end + 1, value + unicodedata.numeric(after), 0.0
    if after in "/⁄" and after:
        over = _SLASH.match(text, end)
        if over and value < int(over[1]) and (int(over[1]) in _DENOMINATORS or _is_part(text, over, known)):
            return over.end(), value / int(over[1]), 0.0
        return end, value, 0.0
    mixed = _MIXED.match(text, end) if after in " -" else None
    if mixed and int(mixed[2]) in _DENOMINATORS and int(mixed[1]) < int(mixed[2]):
        return mixed.end(), value + int(mixed[1]) / int(mixed[2]), 0.0
    return end, value, 0.0


def _is_part(text: str, over: re.Match[str], known: dict[str, tuple[str, float]]) -> bool:
    """Whether tenths, in which ratings are given, are a part of what follows ("3/10 of the land")."""
    if int(over[1]) not in _TENTHS or text[over.end() : over.end() + 1] != " ":
        return False
    word = _word(text, over.end() + 1, known)
    return word is not None and word.kind == "link"


def _scaled(text: str, number: Number, known: dict[str, tuple[str, float]], *, letters: bool) -> Number:
    """The number with the scale words or the short scale that follow its digits."""
    glued = _word(text, number.end, known)
    if glued and (glued.kind in ("short", "scale") or (letters and glued.kind == "letter")) and glued.value:
        return _times(number, glued)
    word = _next(text, number.end, known)
    if word and word.kind == "joiner":
        return _and_a_half(text, number, word, known) or number
    if word and word.kind == "letter" and letters and _CAPITAL.match(text, word.start):
        return _times(number, word)
    return _in_scale(text, number, word, known, glued=glued is not None)


def _times(number: Number, word: _Word) -> Number:
    value = number.value * word.value
    step = number.step * word.value or (word.value if word.value >= _MOST else 0.0)
    if step and step < 1.0 and value == round(value) and word.value > 1:
        step = 0.0
    return Number(number.start, word.end, round(value, 6) if word.value > 1 else value, step, number.spelled)


def _and_a_half(text: str, number: Number, joiner: _Word, known: dict[str, tuple[str, float]]) -> Number | None:
    """The number before "and a half" with it, and with the scale after it."""
    one = _next(text, joiner.end, known)
    if not one or one.kind not in ("article", "unit"):
        return None
    part = _next(text, one.end, known)
    if not part or part.kind not in ("half", "part", "parts") or (part.kind == "parts") != (one.value > 1):
        return None
    both = Number(number.start, part.end, number.value + one.value / part.value, 0.0, number.spelled)
    word = _next(text, part.end, known)
    if word and word.kind == "scale":
        both.step = 0.1
        return _times(both, word)
    return both


def _spelled(text: str, at: int, known: dict[str, tuple[str, float]]) -> Number | None:
    word = _word(text, at, known)
    if not word:
        return None
    match word.kind:
        case "half":
            return _half(text, word, known)
        case "minus":
            return _minus(text, word, known)
        case "article":
            return _after_article(text, word, known)
        case "unit" | "ten":
            following = _next(text, word.end, known)
            if following is None:
                return Number(at, word.end, word.value, 0.0, spelled=True)
            return _fraction_words(text, word, known) or _sum(text, word, known)
    return None


def _minus(text: str, word: _Word, known: dict[str, tuple[str, float]]) -> Number | None:
    gap = _GAP.match(text, word.end)
    if not gap:
        return None
    after = text[gap.end() : gap.end() + 1]
    number = _written(text, gap.end(), known, letters=True) if after.isdigit() else _spelled(text, gap.end(), known)
    return number and Number(word.start, number.end, -number.value, number.step, spelled=True)


def _half(text: str, half: _Word, known: dict[str, tuple[str, float]]) -> Number:
    """The half alone, or of a scale or a group: "half a million", "half a dozen"."""
    number = Number(half.start, half.end, 1 / half.value, 0.0, spelled=True)
    article = _next(text, half.end, known)
    if article and article.kind == "article":
        word = _next(text, article.end, known)
        if word and word.kind in ("scale", "group", "hundred"):
            number.step = 0.1 if word.kind == "scale" else 0.0
            return _times(number, word)
    return number


def _after_article(text: str, article: _Word, known: dict[str, tuple[str, float]]) -> Number | None:
    """What an article starts: "a dozen", "a hundred and five", "a million", "a half", "a third of"."""
    word = _next(text, article.end, known)
    if word and word.kind in _SCALES:
        return _sum(text, article, known)
    return _fraction_words(text, article, known)


def _fraction_words(text: str, count: _Word, known: dict[str, tuple[str, float]]) -> Number | None:
    part = _next(text, count.end, known)
    if not part:
        return None
    many = count.kind == "unit" and count.value > 1
    hyphen = "-" in text[count.end : part.start]
    if part.kind == "half" and not many and (count.kind == "unit" or not hyphen):
        good = True
    elif part.kind == "parts":
        good = many and count.value < part.value and (part.value != 4 or count.value == 3)
    else:
        # "a third" before a noun is an ordinal; a link after it or a hyphen within tells the fraction
        link = _next(text, part.end, known)
        good = part.kind == "part" and not many and (hyphen or bool(link and link.kind == "link"))
    if not good:
        return None
    return _of_scale(text, Number(count.start, part.end, count.value / part.value, 0.0, spelled=True), known)


def _of_scale(text: str, number: Number, known: dict[str, tuple[str, float]]) -> Number:
    """The fraction, of a scale where one follows: "a quarter of a million"."""
    link = _next(text, number.end, known)
    article = _next(text, link.end, known) if link and link.kind == "link" else None
    scale = _next(text, article.end, known) if article and article.kind == "article" else None
    if scale is None or scale.kind != "scale":
        return number
    number.step = 0.01
    return _times(number, scale)


def _sum(text: str, first: _Word, known: dict[str, tuple[str, float]]) -> Number:
    """The words from `first` on, added and multiplied: hundreds within thousands within millions."""
    total, current, last, lowest = 0.0, first.value, first, 1.0
    end = first.end
    ceiling = float("inf")
    while True:
        word = _next(text, end, known)
        if word and word.kind == "joiner":
            half = _and_a_half(text, Number(first.start, end, total + current, 0.0, spelled=True), word, known)
            if half and last.kind in ("unit", "ten"):
                return half
            if half and last.kind == "scale":
                share = half.value - (total + current)
                return Number(first.start, half.end, total + current + share * lowest, lowest / 10, spelled=True)
            after = _next(text, word.end, known)
            word = after if after and last.kind in ("hundred", "scale") and after.kind in ("unit", "ten") else None
        if word and word.kind == "point" and last.kind in ("unit", "ten"):
            return _point(text, Number(first.start, end, total + current, 0.0, spelled=True), word, known)
        if not word:
            break
        if word.kind == "scale" and word.value < ceiling:
            total, current, ceiling, lowest = total + current * word.value, 0.0, word.value, word.value
        elif word.kind in ("hundred", "group") and 0 < current < 100:
            current, lowest = current * word.value, 1.0
        elif (word.kind == "unit" and word.value > 0 and (
            (last.kind == "ten" and word.value < 10) or last.kind in ("hundred", "scale")
        )) or (word.kind == "ten" and last.kind in ("hundred", "scale")):  # fmt: skip
            current, lowest = current + word.value, 1.0
        else:
            break
        last, end = word, word.end
    return Number(first.start, end, total + current, lowest if lowest >= _MOST else 0.0, spelled=True)


def _point(text: str, number: Number, point: _Word, known: dict[str, tuple[str, float]]) -> Number:
    """The decimals after the word for the point ("two point five"), and the scale after them."""
    digits, end = "", point.end
    word = _next(text, end, known)
    while word and word.kind == "unit" and word.value < 10:
        digits, end = digits + str(int(word.value)), word.end
        word = _next(text, end, known)
    if not digits:
        return number
    step = 10.0 ** -len(digits)
    read = Number(number.start, end, float(f"{int(number.value)}.{digits}"), step, spelled=True)
    return _times(read, word) if word and word.kind == "scale" else read
