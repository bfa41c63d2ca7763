"""Which line of the head is the headline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.reading import tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model.document import ZoneName
    from claimcheck.reading.cues import Cue
    from claimcheck.reading.lines import Line

TRAILS = (" > ", " » ", " › ", " / ", " | ", " · ", " • ", " — Home")
MOST_WORDS = 30


def headline(
    found: Sequence[Line], names: Sequence[ZoneName], cues: Sequence[Cue | None], title: str | None
) -> tuple[int, int] | None:
    """Offsets of the headline in the text, without Markdown marks; None where no line of the head is one.

    The line that a known title names; else a Markdown heading; else the line that the head repeats; else the first that has
    the length of a headline, and words such as sites' names lack.
    """
    head = [
        line
        for line, zone, cue in zip(found, names, cues, strict=True)
        if zone == "head" and cue is None and line.words <= MOST_WORDS and any(c.isalpha() for c in line.text)
    ]
    if not head:
        return None
    best = max(head, key=lambda line: (_score(line, head, title), -line.start))
    if len(head) > 1 and _score(best, head, title) < 0:
        return None
    marks = len(best.text) - len(best.text.lstrip("#* _"))
    closing = len(best.text) - len(best.text.rstrip("#* _")) if marks else 0
    return best.start + marks, best.end - closing


def _score(line: Line, head: Sequence[Line], title: str | None) -> int:
    """How much a line looks like a headline."""
    bare = line.text.strip("#* _")
    score = min(line.words, 6)
    if title and bare.casefold() == title.casefold():
        score += 100
    if line.text.startswith("# "):
        score += 50
    if any(trail in line.text for trail in TRAILS):
        score -= 12
    if sum(other.text == line.text for other in head) > 1:
        score += 4
    if line.sentence and line.words > 12:
        score -= 4  # a deck
    if _names_only(line):
        score -= 3
    return score


def _names_only(line: Line) -> bool:
    """Every word is a name and none joins them: the shape of a site's or a section's name."""
    common = tables.first_cells("stopwords")
    words = line.text.split()
    return line.words <= 5 and all(word[0].isupper() or not word[0].isalpha() for word in words) and not (
        {word.casefold() for word in words} & common
    )
