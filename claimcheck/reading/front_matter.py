"""The block of YAML between two lines of "---" at the very start of an article."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import Any

from claimcheck.errors import DateError, FrontMatterError
from claimcheck.reading.dates import parse_published
from claimcheck.reading.lines import raw_lines
from claimcheck.reading.plain_yaml import NOTHING, BrokenYamlError, load

KEYS = ("title", "publisher", "agency", "author", "published", "url", "language", "id")
ALIASES = {"date": "published", "lang": "language"}
ENTRY = re.compile(r"[A-Za-z_][\w -]{0,40}:(?:[ \t]|$)")
MOST_LINES = 200


@dataclass(slots=True)
class FrontMatter:
    """What the front matter says, by the known keys, and the offset in the text where it ends."""

    entries: dict[str, str]
    end: int


def front_matter(text: str, path: str | None = None) -> FrontMatter | None:
    """The front matter of a text, None where there is none: a rule without a closing one, or without a "key:" line.

    Raises FrontMatterError, with file and line, for YAML that does not parse and for a key that is nearly a known one;
    DateError for a date of publication that is none.
    """
    block = _block(text)
    if block is None:
        return None
    start, stop, end = block
    where = path or "front matter"
    try:
        loaded = load(text[start:stop])
    except BrokenYamlError as error:
        place = f"{where}:{error.line + 2}"
        raise FrontMatterError(
            f"the front matter does not parse ({error.problem})", where=place, remedy="mend the YAML"
        ) from None
    if not isinstance(loaded, dict):
        raise FrontMatterError(
            "the front matter is no list of keys", where=f"{where}:2", remedy='write "key: value" lines'
        )
    return FrontMatter(_entries(loaded, text[start:stop], where), end)


def _block(text: str) -> tuple[int, int, int] | None:
    """Offsets of the YAML and of the end of the closing line."""
    if not text.startswith("---"):
        return None
    entries = False
    first = None
    for number, (start, end) in enumerate(raw_lines(text)):
        line = text[start:end].rstrip()
        if number == 0:
            if line != "---":
                return None
        elif line in {"---", "..."}:
            return (first, start, end) if entries and first is not None else None
        else:
            first = start if first is None else first
            entries = entries or ENTRY.match(line) is not None
        if number > MOST_LINES:
            return None
    return None


def _entries(loaded: dict[Any, Any], block: str, where: str) -> dict[str, str]:
    entries: dict[str, str] = {}
    for key, value in loaded.items():
        name = ALIASES.get(str(key), str(key))
        place = f"{where}:{_line_of(block, str(key))}"
        if name not in KEYS:
            near = difflib.get_close_matches(name.casefold(), [*KEYS, *ALIASES], n=1, cutoff=0.8)
            if near:
                raise FrontMatterError(f"no key is called {key!r}", where=place, remedy=f"write {near[0]!r}")
            continue
        if isinstance(value, str) and value in NOTHING:
            continue
        if name == "published":
            entries.setdefault(name, _published(value, place))
        elif name == "author" and isinstance(value, list) and all(isinstance(author, str) for author in value):
            entries[name] = ", ".join(value)
        elif isinstance(value, dict | list):
            raise FrontMatterError(f"{key!r} holds more than one value", where=place, remedy="write one line of text")
        else:
            entries[name] = str(value)
    return entries


def _published(value: object, place: str) -> str:
    try:
        return parse_published(value)
    except DateError as error:
        raise DateError(error.what, where=place, remedy=error.remedy) from None


def _line_of(block: str, key: str) -> int:
    """The line of the file in which a key stands; the block begins in its second line."""
    for number, (start, end) in enumerate(raw_lines(block)):
        if block[start:end].lstrip("\"' ").startswith(key):
            return number + 2
    return 2
