"""What a line says of itself: the cue of the table that it matches, or a shape that only furniture has."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.reading import tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.reading.lines import Line

CREDIT = re.compile(r"[(\[][A-Z][^()\[\]\d/]{0,60}/[ ]?[A-Z][^()\[\]\d/]{0,60}[)\]][.]?$")
HASHTAGS = re.compile(r"#\w+(?:[ ,]{1,3}#\w+)+")
FILE_NAME = re.compile(
    r".{0,160}\.(?:pdf|docx?|xlsx?|pptx?|zip|csv|jpe?g|png|mp[34])(?: ?\([^()]{1,30}\))?", re.IGNORECASE
)
ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|https?://\S{1,200}|www\.\S{1,200}|(?<!\w)@\w{3,30}")
SHORT = 12  # characters of a line below which it may be nothing but a mark
MOST_BUTTONS = 160  # characters of a row of buttons
RARE = 5  # letters of a word that few lines have
BRACKETS = (")", "]", ").", "].")
ROUND = str.maketrans("[]", "()")
BETWEEN = str.maketrans(",|·•/", "     ")
PHONE = re.compile(r"\+?\(?\d[\d ()./-]{6,20}\d")


@dataclass(frozen=True, slots=True)
class Cue:
    """A row of the table, or a shape: the zone it tells, where it stands in a line, how far it reaches, its longest line."""

    text: str
    zone: str
    where: str
    reach: str
    words: int


@cache
def _cues(where: str) -> tuple[Cue, ...]:
    return tuple(
        Cue(row["cue"], row["zone"], row["where"], row["reach"], int(row["words"]))
        for row in tables.rows("cues")
        if row["where"] == where
    )


@cache
def _whole(where: str) -> dict[str, Cue]:
    return {cue.text: cue for cue in _cues(where)}


@lru_cache(maxsize=1 << 12)
def _opened_by(letters: str) -> tuple[Cue, ...]:
    """The cues that a line with these first three letters may start with: by where they stand, the longest first."""
    places = ("start", "label", "byline", "name")
    return tuple(
        cue
        for where in places
        for cue in sorted(_cues(where), key=lambda cue: -len(cue.text))
        if cue.text.startswith(letters) or letters.startswith(cue.text)
    )


class Inside(NamedTuple):
    """Cues that may stand inside a line, and words of which each of them has one: most lines have none."""

    cues: tuple[Cue, ...]
    telling: tuple[str, ...]


@cache
def _inside(words: int, *, bracket: bool) -> Inside:
    """The cues that a line of so many words can hold inside, with or without a bracket in it."""
    longest = min((cue.words for cue in _cues("part") if words <= cue.words), default=0)
    return _inside_at_most(longest, bracket=bracket)


@cache
def _inside_at_most(words: int, *, bracket: bool) -> Inside:
    cues = tuple(cue for cue in _cues("part") if 0 < words <= cue.words and (bracket or cue.text[0] != "("))
    return Inside(cues, _telling([cue.text for cue in cues]))


def _telling(texts: Sequence[str]) -> tuple[str, ...]:
    """Words of which each of these texts has one, as few as will do; a text stands for itself where its words are short."""
    left, kept = list(texts), []
    while left:
        pieces = {piece for text in left for piece in (text, *text.split()) if piece == text or len(piece) >= RARE}
        kept.append(max(sorted(pieces), key=lambda piece: (sum(piece in text for text in left), len(piece))))
        left = [text for text in left if kept[-1] not in text]
    return tuple(kept)


@cache
def _credits() -> re.Pattern[str]:
    words = "|".join(re.escape(cue.text) for cue in _cues("credit"))
    return re.compile(rf"(?<=[\s.])(?i:{words}): ?[A-Z][^.:!?\n]{{2,60}}$")


@cache
def _endings() -> tuple[str, ...]:
    return tuple(cue.text for cue in _cues("end"))


@cache
def _most_words() -> int:
    return max(int(row["words"]) for row in tables.rows("cues"))


def cue_of(line: Line) -> Cue | None:
    """The cue of a line, None for a line that says nothing of itself. Length limits hold: long prose is never a cue."""
    if line.words > _most_words():
        return None
    key = line.key
    cue = _by_words(line, key) or _by_shape(line)
    return cue if cue and line.words <= cue.words else None


def tail_cue(line: Line) -> Cue | None:
    """The cue of a line that stands after the article, where legal text runs long: inside cues have no length limit."""
    folded = " ".join(line.text[:3000].casefold().split())
    return next((cue for cue in _cues("part") if cue.text in folded), None)


def _by_words(line: Line, key: str) -> Cue | None:
    whole = _whole("line").get(key)
    if whole and line.words <= whole.words:
        return whole
    return _by_mark(line) or _by_start(line, key) or _by_end(line, key) or _by_part(line) or _by_every_word(key)


def _by_mark(line: Line) -> Cue | None:
    if line.end - line.start >= SHORT:
        return None
    marks: dict[str, Cue] = _whole("mark")
    return marks.get("".join(line.text.split()).casefold())


def _by_start(line: Line, key: str) -> Cue | None:
    for cue in _opened_by(key[:3]) if key else ():
        if line.words <= cue.words and key.startswith(cue.text) and _fits(line, key, cue):
            return cue
    return None


def _by_end(line: Line, key: str) -> Cue | None:
    if not key.endswith(_endings()):
        return None
    return next((cue for cue in _cues("end") if key.endswith(cue.text) and line.words <= cue.words), None)


def _by_part(line: Line) -> Cue | None:
    folded = line.folded.translate(ROUND) if "[" in line.folded else line.folded
    inside = _inside(line.words, bracket="(" in folded)
    for word in inside.telling:
        if word in folded:
            return next((cue for cue in inside.cues if cue.text in folded), None)
    return None


def _by_every_word(key: str) -> Cue | None:
    """Cues of a row of buttons: every word of the line is one."""
    if len(key) > MOST_BUTTONS:
        return None
    only = _whole("word")
    words = key.translate(BETWEEN).split()
    if len(words) > 16 or not all(word in only or word.isdecimal() for word in words):
        return None
    return next((only[word] for word in words if word in only), None)


def _fits(line: Line, key: str, cue: Cue) -> bool:
    rest = key[len(cue.text) :]
    if cue.where == "label":
        return bool(re.match(r" ?\d", rest))
    if rest[:1].isalnum() and cue.text[-1].isalpha():
        return False
    if cue.where in {"byline", "name"}:
        after = rest.split()
        start = line.text.casefold().find(after[0]) if after else -1
        return start > 0 and not line.ends and line.text[start].isupper()
    return True


def _by_shape(line: Line) -> Cue | None:
    """Shapes that only furniture has: photo credits, tags, file names, addresses."""
    text = line.text[:400]
    if text.startswith("!["):
        return Cue("image", "caption", "shape", "line", 90)
    if line.text.endswith(BRACKETS) and CREDIT.search(line.text[-130:]):
        return Cue("credit", "caption", "shape", "line", 90)
    end = line.text[-90:].rstrip("*_ ")
    if ":" in end and _credits().search(end):
        return Cue("credit", "caption", "shape", "line", 90)
    if HASHTAGS.fullmatch(text):
        return Cue("tags", "foot", "shape", "line", 60)
    if line.words <= 16 and FILE_NAME.fullmatch(text):
        return Cue("file", "foot", "shape", "line", 16)
    return None


def contact(line: Line) -> bool:
    """Whether a short line gives an address of mail or web, or a telephone number."""
    return line.words <= 14 and bool(
        ADDRESS.search(line.text[:400]) or (PHONE.search(line.text[:400]) and not line.ends)
    )
