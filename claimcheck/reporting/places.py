"""Where a claim stands, as a reader can find it: file, line and column, or its source alone where no text is at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.reporting.display import clean
from claimcheck.reporting.excerpt import Excerpt, Lines, excerpt
from claimcheck.reporting.locations import DRAWN_OUT

if TYPE_CHECKING:
    from claimcheck.model.edge import Claim, ClaimPlace
    from claimcheck.reporting.run import Run


class Places:
    """The texts of a run, with their lines counted once each."""

    def __init__(self, run: Run) -> None:
        self._texts = run.texts
        self._files = {source.id: source.path or source.id for source in run.report.sources}
        self._lines: dict[str, Lines] = {}

    def lines(self, claim: Claim | ClaimPlace) -> Lines | None:
        """The lines of the claim's source; None where its text is not at hand or does not hold the quote there."""
        text = self._texts.get(claim.source)
        if text is None or text[claim.start : claim.end] != claim.quote:
            return None
        if claim.source not in self._lines:
            self._lines[claim.source] = Lines(text)
        return self._lines[claim.source]

    def where(self, claim: Claim | ClaimPlace) -> str:
        """The claim's place as "file:line:column", "page.html, line 3 of its text", or "source (claims only)"."""
        lines = self.lines(claim)
        if lines is None:
            return f"{clean(claim.source)} (claims only)"
        line, column = lines.place(claim.start)
        file = self._files.get(claim.source, claim.source)
        if DRAWN_OUT.search(file):
            return f"{clean(file)}, line {line} of its text"
        return f"{clean(file)}:{line}:{column}"

    def quoted(self, claim: Claim | ClaimPlace) -> str:
        """The quote and where it stands."""
        return f'"{clean(claim.quote)}" ({self.where(claim)})'

    def excerpt(self, claim: Claim | ClaimPlace, room: int) -> list[Excerpt]:
        """The lines under the claim's words; none where the text is not at hand."""
        lines = self.lines(claim)
        return excerpt(lines, claim.start, claim.end, room) if lines else []
