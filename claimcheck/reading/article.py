"""A text, read as an article: zones, headline, and when, where and by whom it was published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.errors import DateError, FrontMatterError
from claimcheck.model.document import Document
from claimcheck.reading.dates import parse_published
from claimcheck.reading.front_matter import FrontMatter, front_matter
from claimcheck.reading.headline import headline
from claimcheck.reading.lines import Line, lines
from claimcheck.reading.stamping import Dateline, dated, first_dateline, told, year_of
from claimcheck.reading.zones import spans, zones

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from typing import TypeAlias

    from claimcheck.model.document import Origin
    from claimcheck.reading.zones import Zoned

    Telling: TypeAlias = tuple[int, str, tuple[int, int], Origin]

LEAD = 300  # characters of the body in which an entry's name is repeated


def read_text(
    id: str,  # noqa: A002  # the name that sources carry everywhere
    text: str,
    *,
    published: str | date | None = None,
    title: str | None = None,
    publisher: str | None = None,
    agency: str | None = None,
    author: str | None = None,
    url: str | None = None,
    language: str | None = None,
    path: str | None = None,
) -> Document:
    """A text as a document. What the caller gives goes before the front matter, and that before what the text tells.

    Any text is read, however odd; front matter that does not parse is then read as text, and a note says so.
    Raises DateError for a `published` that is no date.
    """
    given = {
        "title": title,
        "publisher": publisher,
        "agency": agency,
        "author": author,
        "url": url,
        "language": language,
    }
    day = None if published is None else parse_published(published)
    matter: FrontMatter | None = None
    notes: tuple[str, ...] = ()
    try:
        matter = front_matter(text, path)
    except (FrontMatterError, DateError) as error:
        notes = (f"front matter not read: {error}",)
    return document(id, text, given, published=day, matter=matter, path=path, notes=notes)


def document(
    name: str,
    text: str,
    given: dict[str, str | None],
    *,
    published: str | None = None,
    matter: FrontMatter | None = None,
    path: str | None = None,
    notes: tuple[str, ...] = (),
) -> Document:
    """A text with the front matter that was found in it, as a document."""
    entries = matter.entries if matter else {}
    known = {key: value or entries.get(key) for key, value in given.items()}
    found = lines(text, matter.end if matter else 0)
    zoned = zones(found, dated)
    made = Document(name, text, spans(found, zoned.names), path=path, notes=notes)
    wire = first_dateline(found, zoned.names, zoned.begin)
    lead = found[zoned.begin].text[:LEAD] if zoned.begin < len(found) else ""
    made.title_span = headline(found, zoned.names, zoned.cues, known["title"], lead)
    made.title = known["title"] or (text[slice(*made.title_span)] if made.title_span else None)
    made.agency = known["agency"] or (wire.agency if wire else None)
    made.place = wire.place if wire else None
    made.publisher, made.author, made.url, made.language = (
        known["publisher"], known["author"], known["url"], known["language"]
    )  # fmt: skip
    if published:
        made.published, made.published_origin = published, "caller"
    elif entries.get("published"):
        made.published, made.published_origin = entries["published"], "front matter"
    _date(made, found, zoned, wire)
    return made


def _date(made: Document, found: Sequence[Line], zoned: Zoned, wire: Dateline | None) -> None:
    """The publication date that the text itself tells: a stamp that says "published", one in the head, the dateline, a stamp
    in the foot, and last one that says "updated". Where the caller or the front matter gave a date, only the place is kept at
    which the text tells the same day.
    """
    tellings = _stamped(found, zoned, wire)
    if wire and wire.stamp:
        year = wire.stamp.year
        if year is None and made.published:
            year = int(made.published[:4])
        elif year is None and not tellings:
            year = _inferred(made, found, wire)
        iso = wire.stamp.iso(year)
        if iso:
            tellings.append((2, iso, (wire.stamp.start, wire.stamp.end), "dateline"))
    if made.published:
        same = [telling for telling in tellings if telling[1][:10] == made.published[:10]]
        made.published_span = min(same)[2] if same else None
    elif tellings:
        _, made.published, made.published_span, made.published_origin = min(tellings, key=lambda telling: telling[0])


def _stamped(found: Sequence[Line], zoned: Zoned, wire: Dateline | None) -> list[Telling]:
    """The dates of stamps in head and foot, each with its rank, the best first in rank."""
    tellings: list[Telling] = []
    feet: set[str] = set()
    for line, zone, thread in zip(found, zoned.names, zoned.threads, strict=True):
        if zone not in {"head", "foot"} or thread:
            continue
        for stamp in told(line):
            iso = stamp.stamp.iso()
            if iso is None or stamp.kind == "other" or (wire and wire.start <= stamp.stamp.start < wire.end):
                continue
            rank = {"published": 0, "bare": 1, "updated": 5}[stamp.kind] + (zone == "foot") * 3
            feet.update({iso[:10]} if rank == 4 else ())
            tellings.append((rank, iso, (stamp.stamp.start, stamp.stamp.end), "stamp"))
    if len(feet) > 1:
        tellings = [
            telling for telling in tellings if telling[0] != 4
        ]  # two bare dates: neither can be told to be the one
    return tellings


def _inferred(made: Document, found: Sequence[Line], wire: Dateline) -> int | None:
    spoken = "\n".join(
        made.text[zone.start : zone.end] for zone in made.zones if zone.name in {"head", "body", "caption"}
    )
    lead = next(line for line in found if line.start <= wire.start < line.end)
    year = year_of(spoken, lead, wire.stamp) if wire.stamp else None
    if year:
        made.notes = (
            *made.notes,
            f"year {year} of the dateline told by the weekday beside it and the dates in the text",
        )
    return year
