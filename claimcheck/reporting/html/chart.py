"""A timeline of one figure, drawn by hand as SVG: value over time, a dot where a source told it, a diamond on the day that it
speaks of, a bar for what a hedge leaves open, and the words themselves in the right margin.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from markupsafe import Markup

from claimcheck.reporting.display import clean, columns, fitted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.reporting.html.figures import Figure, Point

WIDTH, LEFT, TOP, BOTTOM = 760, 74, 34, 40
RIGHT = 250
"""The margin in which the words stand."""

OPEN = 26.0
"""Length of a bar that has no end."""

LABEL = 33
"""Columns of a label."""

ROW = 19
"""Height of a label."""

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
COLOURS = 8
"""Series colours in the style sheet; a ninth series begins again, and its label still names it."""

FAR = 1.5
"""Years by which the days of a figure may reach before its publication without being drawn at their own place."""


@dataclass(frozen=True, slots=True)
class Scale:
    """From a value to a coordinate, linear."""

    low: float
    high: float
    start: float
    stop: float

    def __call__(self, value: float) -> float:
        """The coordinate, held within the ends."""
        share = (value - self.low) / ((self.high - self.low) or 1)
        return round(self.start + min(1.0, max(0.0, share)) * (self.stop - self.start), 1)


def chart(figure: Figure, name: str) -> Markup:
    """The chart. name: begins the ids inside it, unique on the page."""
    points = figure.points
    height = max(150, len(points) * ROW + 30)
    ticks = _ticks(figure)
    down = Scale(ticks[0], ticks[-1], TOP + height, TOP)
    first, last = _days(points)
    across = Scale(first, last, LEFT + 16, WIDTH - RIGHT - 22)
    unit = Markup('<text class="tick" x="{}" y="{}">{}</text>').format(LEFT, TOP - 16, fitted(figure.unit, 60))
    parts = [unit, *_grid(ticks, down), *_calendar(first, last, across, TOP + height)]
    series = {name: number % COLOURS for number, name in enumerate(sorted({p.series for p in points}))}
    parts.extend(_mark(point, series[point.series], across, down) for point in points)
    parts.extend(_labels(points, series, across, down, height))
    total = TOP + height + BOTTOM
    return Markup(
        '<svg class="chart" viewBox="0 0 {} {}" role="img" aria-labelledby="{}-t {}-d"><title id="{}-t">{}</title>'
        '<desc id="{}-d">{}</desc>{}</svg>'
    ).format(WIDTH, total, name, name, name, figure.title, name, described(figure), Markup("").join(parts))


def _ticks(figure: Figure) -> list[float]:
    """Round numbers around all values, with room beyond those that are open."""
    values = [n for p in figure.points for n in (p.value, p.low, p.high) if n is not None]
    counted = all(number.is_integer() for number in map(float, values))
    ticks = steps(min(values), max(values), least=1.0 if counted else 0.0)
    room = ticks[1] - ticks[0]
    if any(p.high is None for p in figure.points) or max(values) > ticks[-1] - room / 4:
        ticks.append(ticks[-1] + room)
    if min(values) < ticks[0] + room / 4 and not (counted and ticks[0] <= 0 <= min(values)):
        ticks.insert(0, ticks[0] - room)
    return ticks


def described(figure: Figure) -> str:
    """The chart in words: every value with who told it and when, in the order of time."""
    told = (f"{_words(p)}, {p.claim.source}{f', {p.told.isoformat()}' if p.told else ''}" for p in figure.points)
    return clean("Values in the order of publication: " + "; ".join(told) + ".")


def steps(low: float, high: float, *, least: float = 0.0) -> list[float]:
    """Some four to seven round numbers that hold a range, at least `least` apart."""
    if high <= low:
        room = abs(high) * 0.1 or 1.0
        low, high = low - room, high + room
    rough = (high - low) / 4
    power = 10.0 ** math.floor(math.log10(rough))
    size = max(least, next(power * n for n in (1, 2, 2.5, 5, 10) if power * n >= rough * 0.999))
    first = math.floor(low / size)
    last = math.ceil(high / size)
    return [round(n * size, 12) for n in range(first, last + 1)]


def _grid(ticks: Sequence[float], down: Scale) -> Iterator[Markup]:
    for tick in ticks:
        y = down(tick)
        yield Markup(
            '<path class="grid" d="M{} {}H{}"/><text class="tick" x="{}" y="{}" text-anchor="end">{}</text>'
        ).format(LEFT, y, WIDTH - RIGHT, LEFT - 8, y + 4, short(tick))


def short(number: float) -> str:
    """A number on an axis: 1,200, 3.4 million, 0.05."""
    for size, word in ((1e12, " tn"), (1e9, " bn"), (1e6, " m")):
        if abs(number) >= size:
            return f"{number / size:,.4g}{word}"
    return f"{number:,.0f}" if float(number).is_integer() else f"{number:,.4g}"


def _days(points: Sequence[Point]) -> tuple[float, float]:
    """The first and last day to be drawn. A period that began long before is drawn from the edge."""
    ends = sorted(day.toordinal() for p in points for day in (p.told, p.until or p.since) if day)
    told = [p.told.toordinal() for p in points if p.told]
    floor = min(told) - FAR * 365 if told else ends[0]
    ceiling = max(told) + FAR * 365 if told else ends[-1]
    inside = [day for day in ends if floor <= day <= ceiling] or ends
    first, last = inside[0], inside[-1]
    room = max(1.0, (last - first) * 0.04)
    return first - room, last + room


def _calendar(first: float, last: float, across: Scale, y: float) -> Iterator[Markup]:
    yield Markup('<path class="axis" d="M{} {}H{}"/>').format(LEFT, y, WIDTH - RIGHT)
    for day, label in _marks_of_time(first, last):
        x = across(day)
        yield Markup(
            '<path class="axis" d="M{} {}v5"/><text class="tick" x="{}" y="{}" text-anchor="middle">{}</text>'
        ).format(x, y, x, y + 19, label)


def _marks_of_time(first: float, last: float) -> list[tuple[int, str]]:
    """At most seven days with their labels: years, months or days, as the range asks."""
    low, high = math.ceil(max(first, 1)), math.floor(min(last, date.max.toordinal()))
    days = [date.fromordinal(n) for n in range(low, high + 1)] if high - low <= 4000 else []
    if high - low > 4000:
        size = max(1, math.ceil((high - low) / 365 / 6))
        years = range(date.fromordinal(low).year + 1, date.fromordinal(high).year + 1, size)
        return [(date(year, 1, 1).toordinal(), str(year)) for year in years]
    if len(days) <= 45:
        size = max(1, math.ceil(len(days) / 5))
        return [(day.toordinal(), _day_label(day, days[0])) for day in days[::size]]
    starts = [day for day in days if day.day == 1]
    size = max(1, math.ceil(len(starts) / 6))
    return [(day.toordinal(), f"{MONTHS[day.month - 1]} {day.year}") for day in starts[::size]]


def _day_label(day: date, first: date) -> str:
    year = f" {day.year}" if day == first else ""
    return f"{day.day} {MONTHS[day.month - 1]}{year}"


def _mark(point: Point, colour: int, across: Scale, down: Scale) -> Markup:
    y = down(point.value)
    told = across(point.told.toordinal()) if point.told else None
    day = point.until or point.since
    about = across(day.toordinal()) if day else None
    at = told if told is not None else about if about is not None else LEFT + 4.0
    parts: list[Markup] = []
    if (point.low, point.high) != (point.value, point.value):
        low = min(down.start, y + OPEN) if point.low is None else down(point.low)
        high = max(down.stop, y - OPEN) if point.high is None else down(point.high)
        parts.append(Markup('<path class="range" d="M{} {}V{}"/>').format(at, low, high))
        if point.high is None:
            parts.append(Markup('<path class="range" d="M{} {}l4 -7l4 7"/>').format(at - 4, high + 7))
        if point.low is None:
            parts.append(Markup('<path class="range" d="M{} {}l4 7l4 -7"/>').format(at - 4, low - 7))
    if about is not None and told is not None and about != told:
        since = across(point.since.toordinal()) if point.since and point.since != day else about
        parts.append(Markup('<path class="reach" d="M{} {}H{}"/>').format(since, y, told))
    if about is not None and about != told:
        parts.append(Markup('<path class="about" d="M{} {}l5 5l-5 5l-5 -5z"/>').format(about, y - 5))
    if told is not None or about is None:
        parts.append(Markup('<circle class="told" cx="{}" cy="{}" r="4.5"/>').format(at, y))
    return Markup('<g class="s{}"><title>{}</title>{}</g>').format(colour, _sentence(point), Markup("").join(parts))


def _words(point: Point) -> str:
    return clean(point.claim.quote)


def _sentence(point: Point) -> str:
    told = f", published {point.told.isoformat()}" if point.told else ""
    day = point.until or point.since
    about = f", speaks of {day.isoformat()}" if day else ""
    return f"{_words(point)}: {clean(point.claim.source)}{told}{about}"


def _labels(
    points: Sequence[Point], series: dict[str, int], across: Scale, down: Scale, height: float
) -> Iterator[Markup]:
    """The words beside the chart, in the order of their values, pushed apart so that none covers another."""
    ordered = sorted(points, key=lambda p: (-p.value, p.told or date.max, p.claim.source, p.claim.start))
    places = [down(point.value) for point in ordered]
    for at in range(1, len(places)):
        places[at] = max(places[at], places[at - 1] + ROW)
    limit = TOP + height
    for at in range(len(places) - 1, -1, -1):
        places[at] = min(places[at], limit)
        limit = places[at] - ROW
    x = WIDTH - RIGHT + 14
    for point, y in zip(ordered, places, strict=True):
        day = point.told or point.until or point.since
        start = across(day.toordinal()) if day else LEFT + 4.0
        name = fitted(point.claim.source.rsplit("/", 1)[-1], 14)
        yield Markup(
            '<g class="s{}"><path class="lead" d="M{} {}L{} {}H{}"/><text class="label" x="{}" y="{}"><tspan class="name">{}</tspan>'
            " {}</text></g>"
        ).format(
            series[point.series], start + 7, down(point.value), x - 12, y, x - 4, x, round(y + 4, 1),
            name, fitted(point.claim.quote, LABEL - columns(name)),
        )  # fmt: skip


__all__ = ["chart", "described", "short", "steps"]
