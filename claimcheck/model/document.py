"""A source as the stages see it: its text, its zones, and what is known of when it was published."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

ZoneName: TypeAlias = Literal["head", "body", "caption", "foot", "sidebar"]
Origin: TypeAlias = Literal["caller", "front matter", "metadata", "dateline", "stamp", "unknown"]

SPEAKING_ZONES: frozenset[str] = frozenset({"head", "body", "caption"})
"""The zones that claims are pulled from."""


@dataclass(slots=True)
class Zone:
    """A stretch of the text, half-open in code points. Zones are in text order, do not overlap, and may leave gaps (front
    matter, blank lines).
    """

    start: int
    end: int
    name: ZoneName


@dataclass(slots=True)
class Document:
    """One source, read.

    text: as the source has it, to the character; every offset refers to it.
    published: ISO date ("2022-11-21") or date and time ("2022-02-10T09:52:14"), or None where nothing tells.
    published_origin: who tells ("metadata": a page's JSON-LD or meta elements; "stamp": a date in its markup or text);
    published_span: where in the text, if there.
    title_span: the headline in the text, if there is one. title: the headline or the front matter's.
    place: of the dateline ("HAIKOU"), as written.
    """

    id: str
    text: str
    zones: tuple[Zone, ...] = ()
    published: str | None = None
    published_origin: Origin = "unknown"
    published_span: tuple[int, int] | None = None
    title: str | None = None
    title_span: tuple[int, int] | None = None
    publisher: str | None = None
    agency: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None
    place: str | None = None
    path: str | None = None
    notes: tuple[str, ...] = field(default=())
