"""Where the head of an article ends and its body begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.reading.cues import Cue
    from claimcheck.reading.lines import Line

HEAD_LINES = 30  # a head that has not ended by then is no head


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
    return _listed(found, cues, last) or last - _subheaded(found, cues, last)


def _listed(found: Sequence[Line], cues: Sequence[Cue | None], begin: int) -> int:
    """The index of a list of key points between byline and text, with the line above it; 0 where there is none."""
    first = begin
    while first > 0 and found[first - 1].bullet and cues[first - 1] is None:
        first -= 1
    if first == begin or not any(cue is not None and cue.zone == "edge" for cue in cues[:first]):
        return 0
    return first - 1 if cues[first - 1] is None and found[first - 1].apart else first


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
