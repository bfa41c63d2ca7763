"""A story folder: story.yaml, the articles whose texts are at hand, the claims, and what the editor states."""

from __future__ import annotations

import difflib
import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from claimcheck.errors import ClaimsFormatError, DateError, InputError
from claimcheck.reading.dates import parse_published
from claimcheck.reading.encodings import decode
from claimcheck.reading.files import Given, file_bytes, from_bytes
from claimcheck.reading.plain_yaml import NOTHING, BrokenYamlError, load

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.model.document import Document

FORMAT = 1
KEYS = ("format", "title", "sources", "same", "different")
DETAILS = ("title", "publisher", "agency", "author", "url", "language")
SOURCE_KEYS = ("id", *DETAILS, "published", "sha256", "text")


@dataclass(slots=True)
class Story:
    """A story as its folder has it.

    documents: the articles whose text is at hand. sources: what story.yaml says of every source, with or without its text.
    same, different: groups of names that the editor states to be one thing, or to be different things.
    """

    folder: Path
    title: str | None
    documents: list[Document]
    claims_path: Path | None
    sources: list[dict[str, str]]
    same: list[list[str]] = field(default_factory=list)
    different: list[list[str]] = field(default_factory=list)
    expected_path: Path | None = None


def read_story(folder: Path, faults: list[InputError]) -> Story:
    """The story in a folder. Faults of single articles are added to `faults`, and the others are read.

    Raises ClaimsFormatError for a story.yaml that does not parse, is of another format, or has an unknown key; DateError;
    NotText.
    """
    path = folder / "story.yaml"
    loaded = _load(path)
    if loaded.get("format") != str(FORMAT):
        stated = loaded.get("format", "none")
        raise ClaimsFormatError(
            f"the story is of format {stated}, and this version reads {FORMAT}", where=str(path), remedy="convert it"
        )
    _only(loaded, KEYS, str(path))
    sources = [_source(entry, number, str(path)) for number, entry in enumerate(_list(loaded, "sources", path), 1)]
    seen: set[str] = set()
    for source in sources:
        if source["id"] in seen:
            raise ClaimsFormatError(f"two sources are called {source['id']!r}", where=str(path), remedy="rename one")
        seen.add(source["id"])
    title = loaded.get("title") or None
    return Story(
        folder,
        None if title is None else str(title),
        _documents(folder, sources, faults),
        _there(folder / "claims.jsonl"),
        sources,
        _statements(loaded, "same", path),
        _statements(loaded, "different", path),
        _there(folder / "expected.json"),
    )


def _load(path: Path) -> dict[str, Any]:
    text = decode(file_bytes(path), str(path)).text
    try:
        loaded = load(text)
    except BrokenYamlError as error:
        place = f"{path}:{error.line + 1}"
        raise ClaimsFormatError(
            f"the story does not parse ({error.problem})", where=place, remedy="mend the YAML"
        ) from None
    if not isinstance(loaded, dict):
        raise ClaimsFormatError("the story is no list of keys", where=str(path), remedy="begin it with format: 1")
    return loaded


def _only(entry: dict[Any, Any], keys: tuple[str, ...], where: str) -> None:
    for key in entry:
        if key not in keys:
            near = difflib.get_close_matches(str(key), keys, n=1, cutoff=0.5)
            remedy = f"write {near[0]!r}" if near else f"use one of {', '.join(keys)}"
            raise ClaimsFormatError(f"no key is called {key!r}", where=where, remedy=remedy)


def _list(loaded: dict[str, Any], key: str, path: Path) -> list[Any]:
    value = loaded.get(key)
    if value is None or (isinstance(value, str) and value in NOTHING):
        return []
    if not isinstance(value, list):
        raise ClaimsFormatError(f"{key!r} is no list", where=str(path), remedy="write one entry a line, behind a dash")
    return value


def _source(entry: Any, number: int, where: str) -> dict[str, str]:
    if not isinstance(entry, dict) or not entry.get("id"):
        raise ClaimsFormatError(f"source {number} has no id", where=where, remedy="give it an id")
    _only(entry, SOURCE_KEYS, f"{where}, source {entry['id']}")
    for key, value in entry.items():
        if not isinstance(value, str):
            raise ClaimsFormatError(f"{key!r} holds more than one value", where=where, remedy="write one line of text")
    made = {key: str(value) for key, value in entry.items() if value not in NOTHING and key != "published"}
    if entry.get("published", "") not in NOTHING:
        try:
            made["published"] = parse_published(entry["published"])
        except DateError as error:
            raise DateError(error.what, where=f"{where}, source {entry['id']}", remedy=error.remedy) from None
    return made


def _statements(loaded: dict[str, Any], key: str, path: Path) -> list[list[str]]:
    groups = _list(loaded, key, path)
    if any(not isinstance(group, list) or len(group) < 2 for group in groups):
        raise ClaimsFormatError(f"{key!r} holds a group of fewer than two", where=str(path), remedy="name two or more")
    return [[str(name) for name in group] for group in groups]


def _documents(folder: Path, sources: list[dict[str, str]], faults: list[InputError]) -> list[Document]:
    made = []
    for source in sources:
        if "text" not in source:
            continue
        try:
            made.append(_article(folder / source["text"], source))
        except InputError as fault:
            faults.append(fault)
    return made


def _article(path: Path, source: dict[str, str]) -> Document:
    data = file_bytes(path)
    stated = source.get("sha256")
    if stated and hashlib.sha256(data).hexdigest() != stated.lower():
        raise ClaimsFormatError(
            "the article is not the one that the story names: its sha256 differs",
            where=str(path),
            remedy="pull its claims again, or put the first text back",
        )
    return from_bytes(data, str(path), source["id"], Given.of(source))


def _there(path: Path) -> Path | None:
    return path if path.is_file() else None
