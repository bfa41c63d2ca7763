"""The lines of an article after its head, one by one: body, furniture within it, and the tail."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from claimcheck.reading.cues import contact, tail_cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model.document import ZoneName
    from claimcheck.reading.cues import Cue
    from claimcheck.reading.lines import Line

NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]{2,40}")
MOST_ABOUT = 3  # paragraphs in which a firm tells about itself
MOST_LISTED = 20  # a longer list is no box within an article
RESUMED = 32  # words of two paragraphs that can bring the article back after a list


class Walk:
    """One pass over the lines from the first of the body on."""

    def __init__(self, found: Sequence[Line], cues: Sequence[Cue | None], begin: int) -> None:
        self.found, self.cues, self.begin = found, cues, begin
        self.marked: list[ZoneName] = []
        self.reach, self.zone = "", "body"
        self.bulleted: bool | None = None
        self.opened = begin  # the line of the cue that opened the tail
        self.prose = 0
        self.names: set[str] = set()
        self.stems: set[str] = set()
        self.thread = len(found)  # where readers' comments begin
        self.named = begin  # lines before this one have given their names

    def run(self) -> list[ZoneName]:
        """The zone of each of them."""
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
            after = sum(later.prose for later in self.found[number + 1 : number + 12])
            return self.prose < 2 or line.start * 2 < self.found[-1].end or after > MOST_ABOUT
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
        straight after a list of bullets, or speak of the same names, or come straight after bare headlines and use the
        article's words. A teaser is one paragraph below a headline.
        """
        if self.reach != "rest" or number + 1 >= len(self.found):
            return False
        pair = self.found[number], self.found[number + 1]
        if any(not line.prose or not line.ends or line.bullet for line in pair):
            return False
        if sum(line.words for line in pair) < RESUMED or self.cues[number] or self.cues[number + 1]:
            return False
        listed = self.found[self.opened + 1 : number] if number - self.opened <= MOST_LISTED + 1 else []
        bulleted = len(listed) >= 2 and all(line.bullet and not line.prose for line in listed)
        if not bulleted and not self._same(number, bare=bool(listed) and not any(line.sentence for line in listed)):
            return False
        self.reach, self.zone = "", "body"
        return True

    def _same(self, number: int, *, bare: bool) -> bool:
        """Whether two paragraphs share names, or after bare headlines words, with the article so far."""
        for line, zone in zip(self.found[self.named : number], self.marked[self.named - self.begin :], strict=False):
            if zone == "body":
                self.names.update(NAME.findall(line.text))
                self.stems.update(_stems(line.text))
        self.named = number
        text = f"{self.found[number].text}\n{self.found[number + 1].text}"
        names, stems = set(NAME.findall(text)), _stems(text)
        if len(names & self.names) >= max(2, len(names) / 3):
            return True
        return bare and len(stems & self.stems) >= max(2, len(stems) / 6)


def _stems(text: str) -> set[str]:
    """The beginnings of the longer words."""
    return {word[:5] for word in text.casefold().split() if len(word) > 4}
