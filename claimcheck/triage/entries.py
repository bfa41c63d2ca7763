"""The entries of a suppressions file, read and held to their form."""

from __future__ import annotations

import difflib
import re
import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from claimcheck.errors import MissingInput, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

FORMAT = 1
KEYS = ("fingerprint", "reason", "expires", "story", "count", "rule", "message")
"""Keys of an entry; rule and message are for the people who read the file."""

FINGERPRINT = re.compile(r"[0-9a-f]{12}\Z")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a suppressions file. expires: the last day on which it hides anything; line: in its file, from 1."""

    fingerprint: str
    reason: str
    file: str
    line: int
    expires: date | None = None
    story: str | None = None
    count: int = 1


def read_suppressions(path: Path) -> tuple[Entry, ...]:
    """The entries of a file. Raises MissingInput where there is none, and UsageError, with the place, for a file that does
    not parse, is of another format, or has an entry without a reason, with an unknown key or a value that may not be.
    """
    file = str(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as fault:
        raise MissingInput(f"cannot be read ({fault.strerror})", where=file, remedy="check the path") from None
    except UnicodeDecodeError:
        raise UsageError("a suppressions file must be UTF-8", where=file, remedy="save it as UTF-8") from None
    return parse_suppressions(text, file)


def parse_suppressions(text: str, file: str) -> tuple[Entry, ...]:
    """The entries in the text of a file; `file` is what errors call it. Raises as `read_suppressions`."""
    try:
        loaded = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as fault:
        raise UsageError(f"the suppressions do not parse ({fault})", where=file, remedy="mend the TOML") from None
    if loaded.get("format") != FORMAT:
        stated = loaded.get("format", "none")
        what = f"the suppressions are of format {stated!r}, and this version reads {FORMAT}"
        raise UsageError(what, where=file, remedy=f"begin the file with format = {FORMAT}")
    _only(loaded, ("format", "suppress"), file)
    listed = loaded.get("suppress", [])
    if not isinstance(listed, list) or not all(isinstance(entry, dict) for entry in listed):
        raise UsageError("'suppress' is no list of entries", where=file, remedy="write each under [[suppress]]")
    lines = _lines(text)
    entries: list[Entry] = []
    for number, said in enumerate(listed):
        line = lines[number] if number < len(lines) else 1
        entries.append(_entry(said, file, line))
        _once(entries)
    return tuple(entries)


def _lines(text: str) -> list[int]:
    """The lines on which entries begin."""
    return [number for number, line in enumerate(text.split("\n"), 1) if re.match(r"\s*\[\[\s*suppress\s*\]\]", line)]


def _once(entries: Sequence[Entry]) -> None:
    last = entries[-1]
    for entry in entries[:-1]:
        if (entry.fingerprint, entry.story) == (last.fingerprint, last.story):
            what = f"the fingerprint {last.fingerprint} stands twice, first in line {entry.line}"
            raise UsageError(what, where=f"{last.file}:{last.line}", remedy="keep one entry, with a count if need be")


def _only(said: Mapping[str, Any], keys: tuple[str, ...], where: str) -> None:
    for key in said:
        if key not in keys:
            near = difflib.get_close_matches(key, keys, n=1, cutoff=0.5)
            remedy = f"write {near[0]!r}" if near else f"use one of {', '.join(keys)}"
            raise UsageError(f"no key is called {key!r}", where=where, remedy=remedy)


def _entry(said: Mapping[str, Any], file: str, line: int) -> Entry:
    where = f"{file}:{line}"
    _only(said, KEYS, where)
    mark, reason, count = said.get("fingerprint"), said.get("reason"), said.get("count", 1)
    expires, story = said.get("expires"), said.get("story")
    if not isinstance(mark, str) or not FINGERPRINT.match(mark):
        what = f"{mark!r} is no fingerprint" if mark is not None else "the entry has no fingerprint"
        raise UsageError(what, where=where, remedy="copy the twelve characters from the report")
    if not isinstance(reason, str) or not reason.strip():
        raise UsageError(f"{mark} has no reason", where=where, remedy='say why it may be hidden: reason = "…"')
    if isinstance(expires, datetime) or (expires is not None and not isinstance(expires, date)):
        raise UsageError(f"{expires!r} is no day", where=where, remedy="write expires = 2027-01-31, without quotes")
    if isinstance(count, bool) or not isinstance(count, int) or count < 1:
        raise UsageError(
            f"{count!r} is no count", where=where, remedy="write a whole number from 1 up, or leave it out"
        )
    if story is not None and not isinstance(story, str):
        raise UsageError(f"{story!r} is no story", where=where, remedy="write the folder of the story, in quotes")
    return Entry(mark, reason.strip(), file, line, expires, plain(story), count)


def plain(story: str | None) -> str | None:
    """The folder of a story as it is compared: with slashes, without a dot before it or a slash behind it."""
    return story.replace("\\", "/").removeprefix("./").rstrip("/") if story is not None else None
