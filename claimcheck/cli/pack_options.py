"""The options that say which packs and rules a command works with, and what they come to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.errors import UsageError

if TYPE_CHECKING:
    import argparse

    from claimcheck.config import Config
    from claimcheck.packs.registry import Registry


def add_pack_options(command: argparse.ArgumentParser, *, choice: bool = True) -> None:
    """Give a command the options. choice: whether rules can be selected too."""
    command.add_argument(
        "--config",
        metavar="FILE",
        help="a claimcheck.toml or pyproject.toml (default: the nearest one, upwards from here)",
    )
    command.add_argument(
        "--pack", action="append", default=[], metavar="PACK",
        help="load this pack too: a rule file (desk.yaml), or module:attribute (repeatable)",
    )  # fmt: skip
    if choice:
        for name, about in (("select", "only these rules"), ("ignore", "not these rules")):
            command.add_argument(
                f"--{name}", action="append", default=[], metavar="WORDS",
                help=f"{about}: codes, prefixes, names or packs, with commas between them (repeatable)",
            )  # fmt: skip


def configured(options: argparse.Namespace) -> tuple[Config, Registry]:
    """The configuration, and the registry that it and the command line ask for. Raises UsageError or RuleError."""
    from claimcheck.config import find_config, read_config  # noqa: PLC0415 - not for `--help`
    from claimcheck.packs.registry import Settings  # noqa: PLC0415 - as above

    if options.config and not Path(options.config).is_file():
        raise UsageError("there is no such configuration", where=options.config, remedy="check the path")
    config = read_config(Path(options.config) if options.config else find_config(Path()))
    registry = config.registry(options.pack)
    config.check_stories(registry)
    select, ignore = (_words(getattr(options, name, [])) for name in ("select", "ignore"))
    if select or ignore:
        asked = Settings(select=select or ("all",), ignore=ignore, where="the command line")
        if select:
            registry = registry.with_settings(asked)
        else:
            kept = {rule.code for rule in registry.rules}
            registry = registry.with_settings(asked)
            registry = replace(registry, rules=tuple(rule for rule in registry.rules if rule.code in kept))
    return config, registry


def _words(given: list[str]) -> tuple[str, ...]:
    return tuple(word.strip() for words in given for word in words.split(",") if word.strip())
