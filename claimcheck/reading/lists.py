"""JSON Lines: a list of articles, one a line. A broken line is a fault that names file and line, and the others are read."""

from __future__ import annotations

import difflib
import json
from typing import TYPE_CHECKING, Any

from claimcheck.errors import ClaimcheckError, DateError, EmptyInput, InputError
from claimcheck.reading import encodings
from claimcheck.reading.dates import parse_published
from claimcheck.reading.files import DETAILS, Given, from_text
from claimcheck.reading.html import read_html
from claimcheck.reading.limits import refuse

if TYPE_CHECKING:
    from claimcheck.model.document import Document
    from claimcheck.reading.limits import Limits

KEYS = ("id", "text", "html", *DETAILS, "published")
ALIASES = {"date": "published", "lang": "language", "site": "publisher", "headline": "title", "body": "text"}


def read_list(data: bytes, where: str, faults: list[InputError], limits: Limits) -> list[Document]:
    """The articles of a list. Their ids are those that the lines give, or "file:line".

    Raises NotText, EmptyInput, and InputError above a limit; what is wrong with single lines is added to `faults`.
    """
    lines = encodings.decode(data, where).text.split("\n")
    filled = [(number, line) for number, line in enumerate(lines, 1) if line.strip()]
    if not filled:
        raise EmptyInput("the list has no article in it", where=where, remedy="write one article a line")
    if len(filled) > limits.list_lines:
        refuse(where, f"the list has {len(filled):,} lines", limits, "list_lines")
    found: list[Document] = []
    first: dict[str, int] = {}
    broken: list[InputError] = []
    for number, line in filled:
        place = f"{where}:{number}"
        try:
            made = _article(_entry(line, place, limits), place, limits)
        except InputError as fault:
            broken.append(fault)
            continue
        if made.id in first:
            what = f"line {first[made.id]} is called {made.id!r} too"
            broken.append(InputError(what, where=place, remedy="give each article an id of its own"))
            continue
        first[made.id] = number
        made.path = where
        found.append(made)
    named = broken[: limits.list_faults]
    faults.extend(named)
    if len(broken) > len(named):
        faults.append(
            InputError(f"{len(broken) - len(named):,} more lines are broken", where=where, remedy="mend them")
        )
    return found


def _entry(line: str, place: str, limits: Limits) -> dict[str, Any]:
    if len(line) > limits.line_chars:
        refuse(place, f"the line has {len(line):,} characters", limits, "line_chars")
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError) as error:
        column = f" at column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
        raise InputError(f"the line is no JSON{column}", where=place, remedy="write one article a line") from None
    if not isinstance(entry, dict):
        raise InputError("the line is no JSON object", where=place, remedy='write {"id": …, "text": …}')
    return entry


def _article(entry: dict[str, Any], place: str, limits: Limits) -> Document:
    told: dict[str, str] = {}
    for key, value in entry.items():
        name = ALIASES.get(key, key)
        if name not in KEYS:
            near = difflib.get_close_matches(name.casefold(), KEYS, n=1, cutoff=0.8)
            if near:
                raise InputError(f"no key is called {key!r}", where=place, remedy=f"write {near[0]!r}")
            continue
        if name == "author" and isinstance(value, list) and all(isinstance(author, str) for author in value):
            value = ", ".join(value)  # noqa: PLW2901  # several authors are one line
        if name == "id" and isinstance(value, int):
            value = str(value)  # noqa: PLW2901  # a number is a name like any other
        if value is None or value == "":
            continue
        if not isinstance(value, str):
            raise InputError(f"{key!r} is no text", where=place, remedy="write it between quotation marks")
        told.setdefault(name, value)
    if "published" in told:
        try:
            told["published"] = parse_published(told["published"])
        except DateError as error:
            raise DateError(error.what, where=place, remedy=error.remedy) from None
    return _read(told, place, limits)


def _read(told: dict[str, str], place: str, limits: Limits) -> Document:
    name = told.get("id") or place
    given = Given.of(told)
    if not told.get("text", "").strip() and not told.get("html", "").strip():
        raise EmptyInput("the line has no article in it", where=place, remedy='give it "text" or "html"')
    try:
        if told.get("text", "").strip():
            return from_text(told["text"], place, name, given, limits=limits)
        return read_html(name, told["html"], path=place, given=given, limits=limits)
    except InputError:
        raise
    except ClaimcheckError as fault:
        raise InputError(fault.what, where=place, remedy=fault.remedy) from None
