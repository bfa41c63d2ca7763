"""The configuration: [tool.claimcheck] of a pyproject.toml, or a claimcheck.toml.

packs = ["./desk/turnout.yaml", "acme_pack:pack"]   # beside the built-in pack and the installed ones
select = ["CC", "elections"]        # codes, prefixes of codes, names of rules or packs; all rules if not given
ignore = ["CC203"]
time-limit = 5.0                    # seconds that a rule may look at one topic
plugins = true                      # whether installed packs are looked for

[severity]
CC201 = "warning"

[options.turnout-over-electorate]   # by code or name
tolerance = 0.2

[stories.station-invitation]        # the same four for one story folder, by its name
ignore = ["CC202"]
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from claimcheck.deadline import LIMIT
from claimcheck.errors import UsageError
from claimcheck.model.finding import Severity
from claimcheck.packs.loading import builtin, default_registry, installed, load, plugins_wanted
from claimcheck.packs.registry import EVERYTHING, Registry, Settings
from claimcheck.packs.suggestions import meant

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FILES = ("claimcheck.toml", "pyproject.toml")
"""What is looked for in a folder, in this order."""
STORY_KEYS = ("select", "ignore", "severity", "options")
KEYS = ("packs", *STORY_KEYS, "time-limit", "plugins", "stories", "nlp")
SEVERITIES = get_args(Severity)


@dataclass(frozen=True, slots=True)
class Config:
    """What a configuration says. file: where it stands, None where there is none; packs are named from `folder`."""

    file: Path | None = None
    folder: Path = field(default_factory=Path)
    packs: tuple[str, ...] = ()
    settings: Settings = field(default_factory=Settings)
    time_limit: float = LIMIT
    plugins: bool = True
    nlp: str = ""
    stories: dict[str, Settings] = field(default_factory=dict)

    def registry(self, more: Iterable[str] = ()) -> Registry:
        """The packs that it names (and more, from the current folder), under its settings. Raises RuleError or UsageError."""
        return replace(self._registry(more), nlp=self.nlp)

    def _registry(self, more: Iterable[str]) -> Registry:
        named = [*((name, self.folder) for name in self.packs), *((name, Path()) for name in more)]
        if not named and self.time_limit == LIMIT and (self.plugins or not plugins_wanted()):
            return default_registry().with_settings(self.settings)
        wanted = self.plugins and plugins_wanted()
        packs = [builtin(), *(installed() if wanted else ()), *(load(name, folder) for name, folder in named)]
        return Registry.of(packs, self.settings, time_limit=self.time_limit)

    def for_story(self, registry: Registry, folder: str | None) -> Registry:
        """A registry of this configuration, with what it says of one story. folder: the story's."""
        settings = self.stories.get(Path(folder).name) if folder else None
        return registry.with_settings(settings) if settings else registry

    def check_stories(self, registry: Registry) -> None:
        """Raise UsageError for a story's settings that name nothing, whether or not the story is checked."""
        for settings in self.stories.values():
            registry.with_settings(settings)


def find_config(start: Path) -> Path | None:
    """The nearest configuration: of a folder or of one above it. A pyproject.toml counts if it has [tool.claimcheck]."""
    for folder in (start, *start.resolve().parents):
        for name in FILES:
            path = folder / name
            if path.is_file() and (name == FILES[0] or "[tool.claimcheck" in path.read_text("utf-8", "replace")):
                return path
    return None


def read_config(path: Path | None) -> Config:
    """The configuration in a file; the default one for None. Raises UsageError, with file and line, for what is wrong."""
    if path is None:
        return Config()
    try:
        text = path.read_text(encoding="utf-8")
        data = tomllib.loads(text)
    except OSError as fault:
        what = f"the configuration cannot be read ({fault.strerror})"
        raise UsageError(what, where=str(path), remedy="check the path") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        line = re.search(r"line (\d+)", str(fault))
        where = f"{path}:{line[1]}" if line else str(path)
        raise UsageError(f"the configuration does not parse ({fault})", where=where, remedy="mend it") from None
    if path.name == "pyproject.toml":
        data = data.get("tool", {}).get("claimcheck", {})
    return _Reader(path, text).config(data)


class _Reader:
    """Checks the data of one file, and knows at which line a word stands in it."""

    def __init__(self, path: Path, text: str) -> None:
        self.path, self._lines = path, text.split("\n")

    def config(self, data: dict[str, Any]) -> Config:
        """The configuration, every key and type of it checked."""
        self._only(data, KEYS, "the configuration")
        limit = data.get("time-limit", LIMIT)
        if isinstance(limit, bool) or not isinstance(limit, int | float) or not 0 < limit <= 3600:
            raise self._wrong("time-limit", limit, "give seconds above 0, such as 5.0")
        plugins = data.get("plugins", True)
        if not isinstance(plugins, bool):
            raise self._wrong("plugins", plugins, "write true or false")
        nlp = data.get("nlp", "")
        if not isinstance(nlp, str):
            raise self._wrong("nlp", nlp, 'name a spaCy pipeline, such as "en_core_web_sm"')
        return Config(
            file=self.path,
            folder=self.path.parent,
            packs=tuple(self._words(data, "packs")),
            settings=self._settings(data),
            time_limit=float(limit),
            plugins=plugins,
            nlp=nlp,
            stories={name: self._story(name, said) for name, said in self._table(data, "stories").items()},
        )

    def _story(self, name: str, said: Any) -> Settings:
        if not isinstance(said, dict):
            raise self._wrong(name, said, f"write [stories.{name}] and its keys below")
        self._only(said, STORY_KEYS, f"the story {name!r}")
        return self._settings(said)

    def _settings(self, data: dict[str, Any]) -> Settings:
        severity = self._table(data, "severity")
        for rule, level in severity.items():
            if level not in SEVERITIES:
                raise self._wrong(rule, level, meant(str(level), SEVERITIES))
        options = self._table(data, "options")
        for rule, given in options.items():
            if not isinstance(given, dict):
                raise self._wrong(rule, given, f"write [options.{rule}] and its options below")
        return Settings(
            select=tuple(self._words(data, "select")) if "select" in data else (EVERYTHING,),
            ignore=tuple(self._words(data, "ignore")),
            severity=severity,
            options=options,
            where=str(self.path),
        )

    def _only(self, data: dict[str, Any], keys: Sequence[str], place: str) -> None:
        for key in data:
            if key not in keys:
                raise UsageError(f"{place} has no key {key!r}", where=self._where(key), remedy=meant(key, keys))

    def _words(self, data: dict[str, Any], key: str) -> list[str]:
        value = data.get(key, [])
        if not isinstance(value, list) or any(not isinstance(word, str) for word in value):
            raise self._wrong(key, value, f'write a list of words: {key} = ["…"]')
        return value

    def _table(self, data: dict[str, Any], key: str) -> dict[str, Any]:
        value = data.get(key, {})
        if not isinstance(value, dict):
            raise self._wrong(key, value, f"write [{key}] and its entries below")
        return value

    def _wrong(self, key: str, value: object, remedy: str) -> UsageError:
        return UsageError(f"{key!r} cannot be {value!r}", where=self._where(key), remedy=remedy)

    def _where(self, key: str) -> str:
        """The file, and the first line that has the key as a key or in a heading."""
        word = re.escape(key)
        pattern = re.compile(rf"""^\s*["']?{word}["']?\s*=|^\s*\[.*(?<![\w-]){word}(?![\w-]).*\]""")
        line = next((n for n, text in enumerate(self._lines, 1) if pattern.search(text)), None)
        return f"{self.path}:{line}" if line else str(self.path)
