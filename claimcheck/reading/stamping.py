"""When and where an article says it was published: wire datelines, and stamps in the head and the foot.

The date below a copyright sign is never one, nor a date in a comment, nor one in a teaser of another article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.model.document import SPEAKING_ZONES
from claimcheck.reading import tables
from claimcheck.reading.dates import Stamp, stamps
from claimcheck.reading.lines import LONG

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.model.document import ZoneName
    from claimcheck.reading.lines import Line

FIELDS = re.compile(r"[|·•\t►»]| [-–—/] | {3,}")
WORD = re.compile(r"[^\W\d_]+(?:[.'’][^\W\d_]+)*")
HANDLE = re.compile(r"(?<!\w)@\w{2}")  # what people post has stamps of its own
CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d(?::\d\d)?\b")
LEADS = 4  # a dateline stands in one of the first lines that speak, or nowhere
AGENCY = re.compile(r"[ ]?(?:\((?P<agency>[^()\n]{2,40})\)|/(?P<wire>[A-Z][\w .]{2,30})/)")
DASH = re.compile(r"[ ]?(?:[—–―]|--|-(?= |$)|:(?= ))")
PLACE = re.compile(r"[^\W\d_][\w.'’-]*(?:[ ,/]{1,2}[^\W\d_][\w.'’-]*){0,7}")


@dataclass(slots=True)
class Dateline:
    """A wire story's first words. `stamp` has no year where none is written."""

    start: int
    end: int
    place: str | None
    agency: str | None
    stamp: Stamp | None


@dataclass(slots=True)
class Told:
    """A date that a stamp tells: what the label says it is, and the stamp."""

    kind: str
    stamp: Stamp


@cache
def _ignorable() -> frozenset[str]:
    kinds = ("zone", "weekday", "half", "suffix", "clock")
    return frozenset(word for kind in kinds for word in tables.column("calendar", kind))


@cache
def _labels() -> re.Pattern[str]:
    labels = sorted((row["label"] for row in tables.rows("stamps")), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, labels))})\b")


@cache
def _kinds() -> dict[str, str]:
    return {row["label"]: row["kind"] for row in tables.rows("stamps")}


def told(line: Line) -> Iterator[Told]:
    """The stamps of a line: dates with hardly a word beside them, in a field of their own or behind a label."""
    if line.words > 40 or line.end - line.start > LONG or HANDLE.search(line.text):
        return
    found = list(stamps(line.text))
    edge = 0
    for number, stamp in enumerate(found):
        last = number + 1 == len(found)
        lead = FIELDS.split(line.text[edge : stamp.start])[-1].casefold()
        rest = FIELDS.split(line.text[stamp.end :])[0].casefold() if last else ""
        before = line.text[edge : stamp.start].casefold()
        opened = line.text.rfind("(", edge, stamp.start)
        edge = stamp.end
        if opened > line.text.rfind(")", 0, stamp.start) and WORD.search(line.text[:opened]):
            continue  # "… (Published Monday, May 3, 2021)" dates the film or picture that the words before it describe
        label = _last_label(lead) or (None if WORD.search(lead) else _last_label(before))
        kind = _kinds()[label[0]] if label else "bare"
        beside = lead
        if label and label[0] in lead:
            beside = lead[label.end() :] if lead[label.end() :].startswith(":") else lead.replace(label[0], "", 1)
        left = [word for word in WORD.findall(CLOCK.sub(" ", f"{beside} {rest}")) if word not in _ignorable()]
        if stamp.year and len(left) <= (5 if label else 2):
            stamp.start, stamp.end = stamp.start + line.start, stamp.end + line.start
            yield Told(kind, stamp)


def _last_label(text: str) -> re.Match[str] | None:
    found = list(_labels().finditer(text))
    return found[-1] if found else None


def dated(line: Line) -> bool:
    """Whether a line is a stamp and nothing else."""
    if line.end - line.start > LONG:
        return False
    return line.words <= 16 and not line.ends and any(digit in line.text for digit in "0123456789") and any(told(line))


def dateline(line: Line) -> Dateline | None:
    """The dateline at the start of a line: place, date and agency in the orders that wires write them.

    "PLACE, Mon. D (Agency) —", "PLACE (Agency) -", "Place, Country (AGENCY) Mon D, YYYY", "PLACE, D Month YYYY —".
    """
    text = line.text[:160]
    stamp = next(stamps(text), None)
    agency = AGENCY.search(text)
    if stamp and stamp.start > 80:
        stamp = None
    if agency and agency.start() > 100:
        agency = None
    ends = [at for at in (stamp.start if stamp else None, agency.start() if agency else None) if at is not None]
    dash = DASH.search(text)
    if dash and (not ends or dash.start() < min(ends)):
        ends, stamp, agency = [dash.start()], None, None
    if not ends:
        return None
    place = text[: min(ends)].strip(" ,")
    after, agency = _after(text, min(ends), stamp, agency)
    if after < 0 or not _is_place(place, sure=agency is not None and _agency(agency) is not None):
        return None
    if stamp:
        stamp.start, stamp.end = stamp.start + line.start, stamp.end + line.start
    return Dateline(line.start, line.start + after, place or None, _agency(agency) if agency else None, stamp)


def _after(
    text: str, place_end: int, stamp: Stamp | None, agency: re.Match[str] | None
) -> tuple[int, re.Match[str] | None]:
    """Where the dateline ends, or -1: its parts stand side by side, and a dash or an agency closes it."""
    at = place_end
    parts = sorted(
        ((part.start if isinstance(part, Stamp) else part.start()), part) for part in (stamp, agency) if part
    )
    used_agency = None
    for start, part in parts:
        if text[at:start].strip(" ,") != "":
            break
        at = part.end if isinstance(part, Stamp) else part.end()
        used_agency = part if isinstance(part, re.Match) else used_agency
    dash = DASH.match(text, at)
    if dash:
        return dash.end(), used_agency
    known = used_agency is not None and _agency(used_agency) is not None
    if known and (at >= len(text.rstrip()) or text[at : at + 1] in " ."):
        return at, used_agency
    return -1, None


def _agency(found: re.Match[str]) -> str | None:
    name = (found["agency"] or found["wire"]).strip()
    known = {row["agency"]: row["name"] for row in tables.rows("agencies")}
    return known.get(name.casefold())


def _is_place(place: str, *, sure: bool) -> bool:
    """A name in capitals, or beside an agency that is known a name of any kind."""
    if not place:
        return sure
    if len(place) > 60 or not PLACE.fullmatch(place):
        return False
    first = re.split(r"[,/]", place)[0].split()
    if sure:
        return place[0].isupper()
    if _last_label(place.casefold()):
        return False  # "UPDATE May 5 —" is a stamp that looks like one
    return len(first) <= 4 and all(word.upper() == word and len(word) > 1 for word in first) and len(first[0]) > 2


def first_dateline(found: Sequence[Line], names: Sequence[ZoneName], begin: int) -> Dateline | None:
    """The dateline of the article: in the head, or at one of the first lines of the body."""
    spoken = [line for line, zone in zip(found, names, strict=True) if zone in SPEAKING_ZONES]
    first = found[begin].start if begin < len(found) else 0
    near = [line for line in spoken[:40] if line.start < first] + [line for line in spoken if line.start >= first][
        :LEADS
    ]
    candidates = [got for line in near if (got := dateline(line))]
    return max(candidates, key=lambda got: (got.stamp is not None, got.agency is not None, -got.start), default=None)


def year_of(text: str, lead: Line, stamp: Stamp) -> int | None:
    """The year of a dateline that states none: the latest year of a whole date in the article, if the weekday that the lead
    names is the dateline's weekday in that year. Two witnesses, or none.
    """
    named = tables.column("calendar", "weekday")
    days = {
        int(named[word])
        for word in re.findall(r"[a-z]+", lead.text[:400].casefold())
        if len(word) > 4 and word in named
    }
    years = [found.year for found in stamps(text) if found.year]
    if not years or len(days) != 1:
        return None
    try:
        day = date(max(years), stamp.month, stamp.day)
    except ValueError:
        return None
    latest = max(found.iso() or "" for found in stamps(text) if found.year == day.year)
    return day.year if day.weekday() in days and latest[:10] <= day.isoformat() else None
