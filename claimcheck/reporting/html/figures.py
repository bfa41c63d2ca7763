"""The figures that several claims give different values for, as points in time: what the timeline charts draw."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from claimcheck.model.edge_values import DurationValue, QuantityValue
from claimcheck.reporting.display import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from claimcheck.model.edge import Claim, Finding, Report, SourceSummary

MOST_POINTS = 60
"""Points in one chart; a figure with more is drawn with the first of them in time."""


@dataclass(frozen=True, slots=True)
class Point:
    """One claim. low, high: the set it means, None where open; told: its source's day of publication; since, until: the
    days that it speaks of.
    """

    claim: Claim
    series: str
    value: float
    low: float | None
    high: float | None
    told: date | None
    since: date | None
    until: date | None

    @property
    def days(self) -> list[date]:
        """Every day that the point knows."""
        return [day for day in (self.told, self.since, self.until) if day]


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing that was counted or measured. findings: the fingerprints of what is said about it, worst first."""

    title: str
    unit: str
    points: tuple[Point, ...]
    findings: tuple[Finding, ...]
    left_out: int = 0


def figures(report: Report) -> list[Figure]:
    """Claims that findings brought together, of one measure, where they give two values or more and a day is known."""
    sources = {source.id: source for source in report.sources}
    made = (_figure(claims, found, sources) for claims, found in _groups(report.findings))
    return [figure for figure in made if figure]


Place: TypeAlias = tuple[str, int, int, str]


class _Joined:
    """Places that findings join, each in one group (union and find)."""

    def __init__(self) -> None:
        self._parents: dict[Place, Place] = {}

    def group(self, place: Place) -> Place:
        """The place that stands for the group of a place."""
        while self._parents.setdefault(place, place) != place:
            self._parents[place] = self._parents[self._parents[place]]
            place = self._parents[place]
        return place

    def join(self, places: list[Place]) -> None:
        """Bring places into one group."""
        for place in places[1:]:
            self._parents[self.group(place)] = self.group(places[0])


def _groups(findings: Iterable[Finding]) -> Iterator[tuple[list[Claim], list[Finding]]]:
    """Connected claims of one measure and dimension, with the findings that connect them, in the order of the report."""
    joined = _Joined()
    claims: dict[Place, Claim] = {}
    kept: list[tuple[Finding, Place]] = []
    for finding in findings:
        for alike in _by_measure(finding):
            places = [(c.source, c.start, c.end, c.measure) for c in alike]
            claims.update(zip(places, alike, strict=True))
            joined.join(places)
            kept.append((finding, places[0]))
    members: dict[Place, list[Claim]] = {}
    for place in sorted(claims):
        members.setdefault(joined.group(place), []).append(claims[place])
    about: dict[Place, dict[str, Finding]] = {}
    for finding, place in kept:
        about.setdefault(joined.group(place), {}).setdefault(finding.fingerprint, finding)
    for group, said in about.items():
        yield members[group], list(said.values())


def _by_measure(finding: Finding) -> Iterable[list[Claim]]:
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in finding.claims:
        if isinstance(claim.value, QuantityValue | DurationValue):
            groups.setdefault((claim.measure, claim.value.of.dimension), []).append(claim)
    return groups.values()


def _figure(claims: list[Claim], found: list[Finding], sources: Mapping[str, SourceSummary]) -> Figure | None:
    if len({_number(claim, claims[0]) for claim in claims}) < 2:
        return None
    points = [_point(claim, claims[0], sources.get(claim.source)) for claim in claims]
    if not any(point.days for point in points):
        return None
    points.sort(key=lambda p: (p.told or date.max, p.until or date.max, p.series, p.claim.source, p.claim.start))
    value = claims[0].value
    assert isinstance(value, QuantityValue | DurationValue)
    left_out = max(0, len(points) - MOST_POINTS)
    return Figure(_title(claims), clean(value.unit), tuple(points[:MOST_POINTS]), tuple(found), left_out)


def _title(claims: list[Claim]) -> str:
    """The measure, and what it is of where all claims name it."""
    measure = re.sub(r"[-_\[\]]+", " ", claims[0].measure.split(":")[-1]).strip()
    shared = [name for name in claims[0].subject.names if all(name in claim.subject.names for claim in claims)]
    words = f"{measure[:1].upper()}{measure[1:]}"
    return clean(f"{words}: {shared[0]}" if shared else words)


def _number(claim: Claim, like: Claim) -> float:
    """The stated number in the unit of another claim; of a range, its middle."""
    value, other = claim.value, like.value
    assert isinstance(value, QuantityValue | DurationValue)
    assert isinstance(other, QuantityValue | DurationValue)
    stated = value.stated if isinstance(value.stated, tuple) else (value.stated,)
    return _converted(sum(stated) / len(stated), value, other)


def _converted(number: float, value: QuantityValue | DurationValue, like: QuantityValue | DurationValue) -> float:
    if value.unit == like.unit:
        return float(number)
    return (number * value.of.factor + value.of.offset - like.of.offset) / like.of.factor


def _point(claim: Claim, like: Claim, source: SourceSummary | None) -> Point:
    value, other = claim.value, like.value
    assert isinstance(value, QuantityValue | DurationValue)
    assert isinstance(other, QuantityValue | DurationValue)
    time = claim.scope.as_of or claim.scope.period
    return Point(
        claim=claim,
        series=(source.publisher if source and source.publisher else claim.source),
        value=_number(claim, like),
        low=None if value.lower is None else _converted(value.lower, value, other),
        high=None if value.upper is None else _converted(value.upper, value, other),
        told=_day(source.published) if source else None,
        since=_day(time.start) if time else None,
        until=_day(time.end) if time else None,
    )


def _day(iso: str | None) -> date | None:
    """The day of an ISO string; None where there is none, or where the calendar of the library does not reach."""
    try:
        return date.fromisoformat((iso or "")[:10])
    except ValueError:
        return None
