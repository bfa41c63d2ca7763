"""What a line says of itself: the cue of the table that it matches, or a shape that only furniture has."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.reading import tables

if TYPE_CHECKING:
    from claimcheck.reading.lines import Line

CREDIT = re.compile(r"[(\[][A-Z][^()\[\]\d/]{0,60}/[ ]?[A-Z][^()\[\]\d/]{0,60}[)\]][.]?$")
HASHTAGS = re.compile(r"#\w+(?:[ ,]{1,3}#\w+)+")
FILE_NAME = re.compile(
    r".{0,160}\.(?:pdf|docx?|xlsx?|pptx?|zip|csv|jpe?g|png|mp[34])(?: ?\([^()]{1,30}\))?", re.IGNORECASE
)
ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|https?://\S{1,200}|www\.\S{1,200}|(?<!\w)@\w{3,30}")
MOST_BUTTONS = 160  # characters of a row of buttons
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


@cache
def _by_first_letters(where: str) -> dict[str, list[Cue]]:
    """Cues by their first letters, three or, in shorter cues, two; the longest first."""
    found: dict[str, list[Cue]] = {}
    for cue in sorted(_cues(where), key=lambda cue: -len(cue.text)):
        found.setdefault(cue.text[:3], []).append(cue)
    return found


@cache
def _inside(words: int, *, bracket: bool) -> tuple[tuple[str, Cue], ...]:
    """The cues that a line of so many words can hold inside, with or without a bracket in it."""
    return tuple((cue.text, cue) for cue in _cues("part") if words <= cue.words and (bracket or cue.text[0] != "("))


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
    bare = "".join(line.text.split()).casefold() if line.end - line.start < 12 else ""
    marks: dict[str, Cue] = _whole("mark")
    return marks.get(bare)


def _by_start(line: Line, key: str) -> Cue | None:
    for where in ("start", "label", "byline", "name"):
        first = _by_first_letters(where)
        likely: list[Cue] = [*first.get(key[:3], ()), *first.get(key[:2], ())]
        for cue in likely:
            if line.words <= cue.words and key.startswith(cue.text) and _fits(line, key, cue):
                return cue
    return None


def _by_end(line: Line, key: str) -> Cue | None:
    if not key.endswith(_endings()):
        return None
    return next((cue for cue in _cues("end") if key.endswith(cue.text) and line.words <= cue.words), None)


def _by_part(line: Line) -> Cue | None:
    folded = line.folded.translate(ROUND) if "[" in line.folded else line.folded
    for text, cue in _inside(line.words, bracket="(" in folded):
        if text in folded:
            return cue
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
