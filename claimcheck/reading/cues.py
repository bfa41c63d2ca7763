"""What a line says of itself: the cue of the table that it matches, or a shape that only furniture has."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.reading import tables

if TYPE_CHECKING:
    from claimcheck.reading.lines import Line

CREDIT = re.compile(r"\([A-Z][^()\d/]{0,60}/[ ]?[A-Z][^()\d/]{0,60}\)[.]?$")
HASHTAGS = re.compile(r"#\w+(?:[ ,]{1,3}#\w+)+")
FILE_NAME = re.compile(r".{0,160}\.(?:pdf|docx?|xlsx?|pptx?|zip|csv|jpe?g|png|mp[34])(?: ?\([^()]{1,30}\))?", re.IGNORECASE)
ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|https?://\S{1,200}|www\.\S{1,200}")
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
def _by_first_word(where: str) -> dict[str, list[Cue]]:
    """Cues by their first three letters, the longest first."""
    found: dict[str, list[Cue]] = {}
    for cue in sorted(_cues(where), key=lambda cue: -len(cue.text)):
        found.setdefault(cue.text[:3], []).append(cue)
    return found


@cache
def _inside() -> re.Pattern[str]:
    parts = sorted((cue.text for cue in _cues("part")), key=len, reverse=True)
    return re.compile("|".join(re.escape(part) for part in parts))


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
    found = _inside().search(" ".join(line.text[:3000].casefold().split()))
    return _whole("part")[found[0]] if found else None


def _by_words(line: Line, key: str) -> Cue | None:
    whole = _whole("line").get(key)
    if whole and line.words <= whole.words:
        return whole
    bare = "".join(line.text[:20].split()).casefold()
    if len(bare) < 12 and bare in _whole("mark"):
        return _whole("mark")[bare]
    for where in ("start", "label", "byline", "name"):
        for cue in _by_first_word(where).get(key[:3], []) + _by_first_word(where).get(key[:2], []) * (len(key) > 2):
            if line.words <= cue.words and key.startswith(cue.text) and _fits(line, key, cue):
                return cue
    for cue in _cues("end"):
        if key.endswith(cue.text) and line.words <= cue.words:
            return cue
    folded = " ".join(line.text.casefold().split())
    for found in _inside().finditer(folded):
        cue = _whole("part")[found[0]]
        if line.words <= cue.words:
            return cue
    words = key.replace(",", " ").replace("|", " ").replace("·", " ").replace("•", " ").split()
    only = _whole("word")
    if words and all(word in only or not word.isalpha() for word in words) and any(word in only for word in words):
        return only[next(word for word in words if word in only)]
    return None


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
    if line.words <= 120 and text.endswith(line.text[-80:]) and CREDIT.search(text[-130:]):
        return Cue("credit", "caption", "shape", "line", 90)
    if HASHTAGS.fullmatch(text):
        return Cue("tags", "foot", "shape", "line", 60)
    if line.words <= 16 and FILE_NAME.fullmatch(text):
        return Cue("file", "foot", "shape", "line", 16)
    return None


def contact(line: Line) -> bool:
    """Whether a short line gives an address of mail or web, or a telephone number."""
    return line.words <= 14 and bool(ADDRESS.search(line.text[:400]) or (PHONE.search(line.text[:400]) and not line.ends))
