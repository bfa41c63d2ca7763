"""What undated times count from, kept while a text is read from its start to its end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.extraction.times import span

if TYPE_CHECKING:
    from claimcheck.extraction.times.page import Page
    from claimcheck.model.values import Anchor

Day = tuple[int, int, int]


@dataclass(slots=True)
class Reference:
    """The dates that later dates count from.

    page: the text, for the tense around a place. published: the day of publication. narrative: whether the text tells
    history, so that dates count from those before them. year, month, day: of the last date told, as far as it went; "the
    next day" counts from it. line_year, line_month: of the last date on the line of the narrative, looks back and ahead
    left out; a bare month goes on from it. aside: the reading at hand is such a look.
    """

    page: Page
    published: Day | None
    narrative: bool
    year: int | None = None
    month: int | None = None
    day: int | None = None
    line_year: int | None = None
    line_month: int | None = None
    aside: bool = False

    def base(self, origin: str) -> tuple[int | None, int | None, int | None, Anchor]:
        """Year, month and day to count from, and where they come from.

        origin: "published" for what news counts from the day of publication, "narrative" for what counts from the date
        before. In a narrative both count from the date before; without one, both count from the publication.
        """
        if self.published and ((origin == "published" and not self.narrative) or self.year is None):
            return (*self.published, "published")
        if self.year is None:
            return None, None, None, "open"
        return self.year, self.month, self.day, "narrative"

    def tell(self, year: int, month: int | None = None, day: int | None = None) -> None:
        """Make a date the last that was told."""
        self.year, self.month, self.day = year, month, day
        if not self.aside:
            self.line_year, self.line_month = year, month

    def told(self, day: Day) -> span.Stretch:
        """A day, which becomes the last that was told."""
        self.tell(*day)
        return span.day(*day)


def place(month: int | None, season: str, quarter: int | None, half: int | None) -> int:
    """The month in which something within a year lies, 0 where it has none."""
    if month:
        return month
    if season:
        return span.SEASONS[season][0] if season != "WI" else 1
    if quarter:
        return 3 * quarter - 1
    return 6 * half - 3 if half else 0
