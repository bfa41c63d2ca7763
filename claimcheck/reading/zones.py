"""The zones of an article, told by position, by shape and by a small table of cues.

The head ends where the first running text begins. The tail begins at a cue that nothing of the article follows: comments,
notices, lists of other articles. Between the two everything is body that no cue takes out, since losing the article's own words
is worse than keeping a line of furniture.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from claimcheck.model.document import Zone, ZoneName
from claimcheck.reading.cues import Cue, contact, cue_of, tail_cue

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.reading.lines import Line

NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]{2,40}")
TOKENISED = re.compile(r" (?:[.?!]|'')$")
ALPHA = re.compile(r"[^\W\d_]")
HEAD_LINES = 30  # a head that has not ended by then is no head
MOST_BULLETS = 20  # a longer list is no box within an article
RESUMED = 20  # words of a paragraph that can bring the article back after a list


@dataclass(slots=True)
class Zoned:
    """Line by line: the zone, the cue, and whether the line stands among readers' comments; `begin` is the body's first."""

    names: list[ZoneName]
    cues: list[Cue | None]
    threads: list[bool]
    begin: int


def zones(found: Sequence[Line], dated: Callable[[Line], bool]) -> Zoned:
    """The zone of each line. `dated` tells a line that is nothing but a stamp."""
    tokenised = sum(bool(TOKENISED.search(line.text[-4:])) for line in found)
    if tokenised > sum(line.ends for line in found) / 2:
        # A corpus text, one sentence a line: no page, no furniture.
        return Zoned(["body"] * len(found), [None] * len(found), [False] * len(found), 0)
    cues = [STAMP if dated(line) else cue_of(line) for line in found]
    begin = opening(found, cues)
    walk = _Walk(found, cues, begin)
    marked = _head(found, cues, begin) + walk.run()
    _trailing(found, marked, begin)
    for number in range(1, len(found)):
        line = found[number]
        if (
            marked[number - 1] in {"foot", "sidebar"}
            and not line.apart
            and line.words <= 3
            and not ALPHA.search(line.text)
        ):
            marked[number] = marked[number - 1]  # a counter below its button
    return Zoned(marked, cues, [n >= walk.thread for n in range(len(found))], begin)


STAMP = Cue("stamp", "edge", "shape", "line", 30)


def spans(found: Sequence[Line], names: Sequence[ZoneName]) -> tuple[Zone, ...]:
    """Neighbouring lines of one zone as one stretch of text."""
    merged: list[Zone] = []
    for line, name in zip(found, names, strict=True):
        if merged and merged[-1].name == name:
            merged[-1].end = line.end
        else:
            merged.append(Zone(line.start, line.end, name))
    return tuple(merged)


def opening(found: Sequence[Line], cues: Sequence[Cue | None]) -> int:
    """The index of the first line of the body."""
    plain = [number for number, cue in enumerate(cues) if cue is None and not _asks(found, number)]
    prose = next((n for n in plain if found[n].prose), None)
    spoken = next((n for n in plain if found[n].sentence), None)
    if prose is None and spoken is None:
        return _opening_without_prose(found, cues)
    first = min(n for n in (prose, spoken) if n is not None)
    last = first
    passed = 0
    for number in range(first, min(len(found), first + HEAD_LINES)):
        cue = cues[number]
        if cue is not None and cue.zone == "edge":
            after = next((n for n in range(number + 1, min(len(found), number + 12)) if _speaks(found, cues, n)), None)
            if after is None:
                break
            last = after
        elif cue is not None and cue.reach != "line":
            break
        elif cue is None and number >= last:
            passed += found[number].sentence
            if passed > 1 or found[number].words > 60:
                break
    return last - _subheaded(found, cues, last)


def _subheaded(found: Sequence[Line], cues: Sequence[Cue | None], begin: int) -> bool:
    """Whether the line above the first sentence, set close to it and apart from the headline, is a subheading of the body."""
    above = begin - 1
    if above < 1 or cues[above] is not None or not found[above].apart or found[begin].apart:
        return False
    return any(cue is not None and cue.zone == "edge" for cue in cues[:above]) and found[above].words <= 8


def _speaks(found: Sequence[Line], cues: Sequence[Cue | None], number: int) -> bool:
    return cues[number] is None and found[number].sentence


def _asks(found: Sequence[Line], number: int) -> bool:
    """A first line that ends in a question, a call or a cut ("…"), with a blank line after it, is a headline."""
    if number or len(found) < 2 or not found[1].apart:
        return False
    return found[0].words <= 20 and found[0].text.endswith(("?", "!", "…", "..."))


def _opening_without_prose(found: Sequence[Line], cues: Sequence[Cue | None]) -> int:
    plain = [number for number, cue in enumerate(cues) if cue is None]
    if len(plain) < 2:
        return plain[0] if plain else len(found)
    first, second = plain[:2]
    headed = found[second].apart or found[second].words > found[first].words
    return second if headed and not found[first].bullet else first


def _head(found: Sequence[Line], cues: Sequence[Cue | None], begin: int) -> list[ZoneName]:
    marked: list[ZoneName] = []
    listed = False
    for number in range(begin):
        cue, line = cues[number], found[number]
        if cue is None:
            listed = listed and not line.apart and not line.sentence
            marked.append("sidebar" if listed else "head")
        else:
            zone = "head" if cue.zone == "edge" else cue.zone
            listed = zone == "sidebar" and cue.reach != "line"
            marked.append(cast("ZoneName", zone))
    return marked


class _Walk:
    """One pass over the lines from the first of the body on."""

    def __init__(self, found: Sequence[Line], cues: Sequence[Cue | None], begin: int) -> None:
        self.found, self.cues, self.begin = found, cues, begin
        self.marked: list[ZoneName] = []
        self.reach, self.zone = "", "body"
        self.bulleted: bool | None = None
        self.opened = begin  # the line of the cue that opened the tail
        self.prose = 0
        self.names: set[str] = set()
        self.thread = len(found)  # where readers' comments begin
        self.named = begin  # lines before this one have given their names

    def run(self) -> list[ZoneName]:
        for number in range(self.begin, len(self.found)):
            self.marked.append(cast("ZoneName", self._zone(number)))
        return self.marked

    def _zone(self, number: int) -> str:
        line, cue = self.found[number], self.cues[number]
        if self.reach in {"rest", "end", "thread"} and not self._resumes(number):
            return self._tail(number, cue)
        if cue is not None and not self._mistaken(number, cue):
            return self._cued(number, cue)
        if self.reach == "list":
            if self._listed(line):
                return self.zone
            self.reach = ""
        self.prose += line.prose
        if self.prose and not line.sentence and contact(line):
            return "foot"
        return "body"

    def _cued(self, number: int, cue: Cue) -> str:
        if cue.reach == "thread":
            self.thread = min(self.thread, number)
        zone = "foot" if cue.zone == "edge" else cue.zone
        if cue.reach != "line":
            self.reach, self.zone, self.bulleted, self.opened = cue.reach, zone, None, number
        return zone

    def _mistaken(self, number: int, cue: Cue) -> bool:
        """A cue that says too little where it stands: "About Paris" as a heading in the midst of an article."""
        line = self.found[number]
        if cue.where == "name" or cue.text in {"end", "contacts"}:
            return self.prose < 2 or line.start * 2 < self.found[-1].end
        return cue.where == "byline" and self.prose > 0 and number + 1 < len(self.found) and line.words > 8

    def _tail(self, number: int, cue: Cue | None) -> str:
        line = self.found[number]
        cue = cue or (tail_cue(line) if line.words > 30 else None)
        if cue is None or cue.zone in {"caption", "edge"}:
            return self.zone
        zone = cue.zone
        if cue.reach == "thread":
            self.thread = min(self.thread, number)
        if cue.reach in {"rest", "end", "thread"} and self.reach == "rest":
            self.reach, self.zone = cue.reach, zone
        elif cue.reach == "rest":
            self.zone = zone
        return zone

    def _listed(self, line: Line) -> bool:
        """Whether a line goes on with the list of links that a cue opened."""
        if self.bulleted is None:
            self.bulleted = line.bullet or line.linked
            return not line.sentence or self.bulleted
        return (line.bullet or line.linked) if self.bulleted else not line.sentence

    def _resumes(self, number: int) -> bool:
        """Whether the article goes on here after a list of other articles: two long paragraphs, one after the other, that come
        straight after a list of bullets, or that speak of the same names. A teaser is one paragraph below a headline.
        """
        if self.reach != "rest" or number + 1 >= len(self.found):
            return False
        pair = self.found[number], self.found[number + 1]
        if any(not line.prose or line.words < RESUMED or not line.ends or line.bullet for line in pair):
            return False
        if self.cues[number] is not None or self.cues[number + 1] is not None:
            return False
        if not self._after_bullets(number) and not self._same_names(number):
            return False
        self.reach, self.zone = "", "body"
        return True

    def _after_bullets(self, number: int) -> bool:
        listed = self.found[self.opened + 1 : number]
        return 2 <= len(listed) <= MOST_BULLETS and all(line.bullet and not line.prose for line in listed)

    def _same_names(self, number: int) -> bool:
        for line, zone in zip(self.found[self.named : number], self.marked[self.named - self.begin :], strict=False):
            if zone == "body":
                self.names.update(NAME.findall(line.text))
        self.named = number
        there = set(NAME.findall(self.found[number].text)) | set(NAME.findall(self.found[number + 1].text))
        return len(there & self.names) >= max(2, len(there) / 3)


def _trailing(found: Sequence[Line], marked: list[ZoneName], begin: int) -> None:
    """What stands below the last sentence of the body: after furniture more of it; addresses; a run of other headlines."""
    last = max((n for n in range(begin, len(found)) if marked[n] == "body" and found[n].sentence), default=len(found))
    zone: ZoneName = "body"
    for number in range(last + 1, len(found)):
        if marked[number] != "body":
            zone = marked[number] if marked[number] in {"foot", "sidebar"} else zone
        elif contact(found[number]):
            marked[number] = zone = "foot"
        elif zone != "body":
            marked[number] = zone
    run = [n for n in range(last + 1, len(found)) if marked[n] == "body"]
    if len(run) >= 4 and all(_headline(found[n]) for n in run) and not found[last].text.endswith(":"):
        for number in run:
            marked[number] = "sidebar"


def _headline(line: Line) -> bool:
    return 4 <= line.words <= 18 and not line.ends and line.text[0].isupper() and line.text[-1].isalnum()
