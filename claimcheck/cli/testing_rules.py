"""`claimcheck test-rules`: run the examples of rules, and show what is wrong with them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from claimcheck.cli.console import put
from claimcheck.cli.exits import Exit
from claimcheck.cli.pack_options import configured
from claimcheck.errors import UsageError
from claimcheck.packs.suggestions import meant
from claimcheck.reporting.words import count
from claimcheck.testing.examples import run_examples

if TYPE_CHECKING:
    import argparse

    from claimcheck.packs.registry import Registry
    from claimcheck.testing.examples import Trial


def test_rules(options: argparse.Namespace) -> int:
    """Run the command: 1 where an example fails, 4 where a rule crashes. Raises UsageError for an unknown pack."""
    named = options.tested
    if named and (named.endswith((".yaml", ".yml")) or ":" in named):
        options.pack = [*options.pack, named]
    _, registry = configured(options)
    pack = _pack(named, registry)
    outcomes: Counter[str] = Counter()
    rules: set[str] = set()
    for trial in run_examples(registry, pack):
        rules.add(trial.rule)
        outcomes["crashed" if trial.crashed else "passed" if trial.passed else "failed"] += 1
        if not trial.passed:
            put(_shown(trial))
    put(
        f"{count(len(rules), 'rule')}, {outcomes.total()} trials of their examples: "
        f"{outcomes['passed']} passed, {outcomes['failed']} failed, {outcomes['crashed']} crashed\n"
    )
    if outcomes["crashed"]:
        return Exit.CRASH
    return Exit.FINDINGS if outcomes["failed"] else Exit.OK


test_rules.__test__ = False  # type: ignore[attr-defined]  # its name is the command's; pytest must not collect it


def _pack(named: str | None, registry: Registry) -> str | None:
    """The name of the pack that is asked for; None for all of them."""
    if named is None:
        return None
    if named in registry.packs_by_name:
        return named
    if named.endswith((".yaml", ".yml")) or ":" in named:
        return registry.packs[-1].name
    remedy = meant(named, registry.packs_by_name)
    raise UsageError(f"no pack is called {named!r}", remedy=f"{remedy} A rule file is named by its path")


def _shown(trial: Trial) -> str:
    head = f"{trial.rule} example {trial.number}, {trial.variant}: expected {trial.expected}, got {trial.got}"
    return "\n".join([head, *(f"    {line}" for line in trial.said)]) + "\n"
