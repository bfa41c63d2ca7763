"""What the stated words mean as sets of numbers: named, configurable tables.

Nothing here enters an id, a fingerprint or a stored file: changing a row changes verdicts, never what was said.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.errors import PolicyError
from claimcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.model.values import Duration, Quantity

HEDGE_WIDTHS: dict[str, tuple[float, float]] = {
    # hedge: (share of the number below it, share above it) within which the word is honest.
    # Reporters' "about" and "around" stay within a tenth in news corpora (Krifka 2007 on round numbers; Ferson et al.
    # 2015, "Natural language of uncertainty", found medians of 5 to 15 % for about, around, roughly).
    "about": (0.1, 0.1),
    # "nearly" and "almost" stay below the number, by a tenth at most (Ferson et al. 2015: about a tenth below).
    "nearly": (0.1, 0.0),
}

LIKELY_SPAN = 5.0
"""How far above its number "more than N" is still an honest choice of words: past five times N a writer would have
chosen a larger round number (Cummins, Sauerland & Solt 2012 on the implicatures of modified round numerals)."""


@dataclass(frozen=True, slots=True)
class Policy:
    """A named set of widths and tolerances.

    widths: hedge to (share below, share above). rounding: whether the last written place of a measured or scaled number
    stands for half a unit either way. likely_span: see LIKELY_SPAN.
    Raises PolicyError for an unknown hedge or a negative width.
    """

    name: str = "default"
    widths: Mapping[str, tuple[float, float]] = field(default_factory=lambda: HEDGE_WIDTHS)
    rounding: bool = True
    likely_span: float = LIKELY_SPAN

    def __post_init__(self) -> None:
        if self.likely_span < 1:
            raise PolicyError(
                f"likely_span is below 1: {self.likely_span}", remedy="give how many times larger is likely"
            )
        for hedge, (below, above) in self.widths.items():
            if hedge not in HEDGE_WIDTHS:
                raise PolicyError(f"no hedge is called {hedge!r}", remedy=f"use one of {', '.join(HEDGE_WIDTHS)}")
            if below < 0 or above < 0:
                raise PolicyError(f"the width of {hedge!r} is below 0", remedy="give shares such as 0.1")

    def interval(self, value: Quantity | Duration) -> Interval:
        """The set of numbers that the words allow, in the value's own unit."""
        half = value.step / 2 if self.rounding else 0.0
        if not value.stated:  # "several months": the words give no number
            return Interval(0.0, None, lower_closed=False)
        if len(value.stated) > 1:
            low, high = min(value.stated), max(value.stated)
            return Interval(low, high)
        number = value.stated[0]
        return self._hedged(value.hedge, number, half)

    def _hedged(self, hedge: str, number: float, half: float) -> Interval:
        match hedge:
            case "more_than":
                return Interval(number, None, lower_closed=False)
            case "at_least":
                return Interval(number, None)
            case "less_than":
                return Interval(None, number, upper_closed=False)
            case "at_most":
                return Interval(None, number)
            case "about" | "nearly":
                below, above = self.widths.get(hedge, HEDGE_WIDTHS[hedge])
                size = abs(number)
                upper = number + max(size * above, half if hedge == "about" else 0.0)
                return Interval(number - max(size * below, half), upper, upper_closed=hedge == "about")
        if half:
            return Interval(number - half, number + half)
        return Interval(number, number)

    def likely(self, value: Quantity | Duration) -> Interval:
        """The set within which the words are a likely choice; inside `interval`, and bounded."""
        meant = self.interval(value)
        if meant.upper is None and meant.lower is not None and meant.lower > 0:
            return Interval(meant.lower, meant.lower * self.likely_span, meant.lower_closed)
        if meant.lower is None and meant.upper is not None and meant.upper > 0:
            return Interval(meant.upper / self.likely_span, meant.upper, upper_closed=meant.upper_closed)
        return meant


DEFAULT = Policy()
