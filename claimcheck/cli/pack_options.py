"""The options that say which packs and rules a command works with, and what they come to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli.console import remark
from claimcheck.errors import UsageError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from claimcheck.claims_file import NeededPack
    from claimcheck.cli.inputs import Job
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
    command.add_argument(
        "--nlp",
        metavar="PIPELINE",
        help="ask this spaCy pipeline for subjects that are not found without one (extra: nlp)",
    )
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
    if options.nlp:
        registry = replace(registry, nlp=options.nlp)
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


def needed_by(registry: Registry) -> dict[str, NeededPack]:
    """What a claims file says of the packs that it is made with."""
    from claimcheck.claims_file import NeededPack  # noqa: PLC0415 - not for `--help`

    return {
        pack.name: NeededPack(kinds=tuple(sorted(pack.kinds())), install=pack.install)
        for pack in registry.packs
        if pack.kinds()
    }


def tell_missing(jobs: Iterable[Job], registry: Registry) -> None:
    """Say which packs the claims files of some jobs were made with and are not here. Their claims are kept."""
    told: set[str] = set()
    for name, pack in (item for job in jobs for item in sorted(job.packs.items())):
        if name not in registry.packs_by_name and name not in told:
            told.add(name)
            how = f"`pip install {pack.install}`" if pack.install else "name its file in `packs` of the configuration"
            remark(
                f"note: the claims of kind {', '.join(pack.kinds)} come from the pack {name!r}, which is not here: {how}. "
                "They are kept; its rules are not run"
            )


def _words(given: list[str]) -> tuple[str, ...]:
    return tuple(word.strip() for words in given for word in words.split(",") if word.strip())
