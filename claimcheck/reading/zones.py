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
from claimcheck.reading.cues import Cue, contact, cue_of
from claimcheck.reading.opening import opening
from claimcheck.reading.walk import Walk

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.reading.lines import Line

TOKENISED = re.compile(r" (?:[.?!]|'')$")
ALPHA = re.compile(r"[^\W\d_]")


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
    walk = Walk(found, cues, begin)
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
