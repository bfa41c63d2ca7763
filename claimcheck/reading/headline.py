"""Which line of the head is the headline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.reading import tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model.document import ZoneName
    from claimcheck.reading.cues import Cue
    from claimcheck.reading.lines import Line

TRAILS = (" > ", " » ", ">>", " › ", " / ", " | ", " · ", " • ", " — Home")
MOST_WORDS = 30


def headline(
    found: Sequence[Line], names: Sequence[ZoneName], cues: Sequence[Cue | None], title: str | None, lead: str
) -> tuple[int, int] | None:
    """Offsets of the headline in the text, without Markdown marks; None where no line of the head is one.

    `lead` is how the body begins. The line that a known title names; else a Markdown heading; else the line that the head repeats; else the first that has
    the length of a headline, and words such as sites' names lack.
    """
    head = [
        line
        for line, zone, cue in zip(found, names, cues, strict=True)
        if zone == "head" and cue is None and line.words <= MOST_WORDS and any(c.isalpha() for c in line.text)
    ]
    if not head:
        return None
    best = max(head, key=lambda line: (_score(line, head, title, lead), -line.start))
    if len(head) > 1 and _score(best, head, title, lead) < 0:
        return None
    marks = len(best.text) - len(best.text.lstrip("#* _"))
    closing = len(best.text) - len(best.text.rstrip("#* _")) if marks else 0
    return best.start + marks, best.end - closing


def _score(line: Line, head: Sequence[Line], title: str | None, lead: str) -> int:
    """How much a line looks like a headline."""
    bare = line.text.strip("#* _")
    score = min(line.words, 6)
    if title and bare.casefold() == title.casefold():
        score += 100
    if line.text.startswith("# "):
        score += 50
    if line.words > 1 and bare.casefold() in lead.casefold():
        score += 8  # an entry's name, which its first sentence repeats
    if any(trail in line.text for trail in TRAILS):
        score -= 12
    if sum(other.text == line.text for other in head) > 1:
        score += 4
    if line.sentence and line.words > 12:
        score -= 4  # a deck
    if _names_only(line) or _tagline(line, head):
        score -= 3
    return score


def _tagline(line: Line, head: Sequence[Line]) -> bool:
    """The line close below a site's name at the top, where a longer line of its own follows."""
    if len(head) < 3 or line is not head[1] or line.apart or not _names_only(head[0]):
        return False
    return any(other.apart and other.words >= 4 for other in head[2:])


def _names_only(line: Line) -> bool:
    """Every word is a name and none joins them: the shape of a site's or a section's name."""
    common = tables.first_cells("stopwords")
    words = line.text.split()
    if line.words > 5 or any(word[0].islower() for word in words):
        return False
    return not {word.casefold() for word in words[1:]} & common
