"""`claimcheck rules` and `claimcheck rule CODE`: the documentation that stands in the rules themselves."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from claimcheck.cli.console import put
from claimcheck.cli.exits import Exit
from claimcheck.cli.pack_options import configured
from claimcheck.errors import UsageError
from claimcheck.packs.pages import described, page
from claimcheck.packs.suggestions import nearest
from claimcheck.rules.registry import CRASHED
from claimcheck.triage.judging import STALE, STALE_NAME

if TYPE_CHECKING:
    import argparse

    from claimcheck.packs.registry import Registry
    from claimcheck.rules.base import Example, Rule

CRASH_PAGE = f"""\
{CRASHED} rule-crashed

A rule raised an error where it should have looked at claims. It stands in the report for whatever that rule would have
said there; all other rules went on. The exit code is 4. Report it to whoever wrote the rule, with the message.
"""

STALE_PAGE = f"""\
{STALE} {STALE_NAME}

An entry of a suppressions file hides nothing any more: the finding that it names is gone, there are fewer of them than its
count says, or its day has passed. Remove the entry or mend it, so that no new finding can hide behind an old decision.
"""

PAGES = {CRASHED: CRASH_PAGE, STALE: STALE_PAGE}
"""Codes that no rule bears, with what they mean."""


def show_rules(options: argparse.Namespace) -> int:
    """List the rules that are selected, one a line."""
    _, registry = configured(options)
    if options.format == "json":
        every = [described(rule, registry.owners[rule.code]) for rule in registry.rules]
        put(json.dumps(every, indent=2, ensure_ascii=False) + "\n")
        return Exit.OK
    width = max((len(rule.name) for rule in registry.rules), default=0)
    codes = max((len(rule.code) for rule in registry.rules), default=0)
    for rule in registry.rules:
        put(f"{rule.code:<{codes}}  {rule.name:<{width}}  {_first_line(rule)}\n")
    put("\n`claimcheck rule CODE` explains one of them, with examples.\n")
    return Exit.OK


def show_rule(options: argparse.Namespace) -> int:
    """Explain one rule. Raises UsageError for a code that no rule has."""
    if options.code.upper() == CRASHED and options.format == "text":
        put(CRASH_PAGE)
        return Exit.OK
    _, registry = configured(options)
    rule = _named(options.code, registry)
    pack = registry.owners[rule.code]
    if options.format == "json":
        put(json.dumps(described(rule, pack), indent=2, ensure_ascii=False) + "\n")
    else:
        put(page(rule, pack) if options.format == "markdown" else _page(rule))
    return Exit.OK


def _named(word: str, registry: Registry) -> Rule:
    rule = registry.rule(word) or registry.rule(word.lower())
    if rule is not None:
        return rule
    names = [name for rule in registry.every for name in (rule.code, rule.name)]
    near = nearest(word, names)
    remedy = "`claimcheck rules` lists them"
    raise UsageError(f"no rule is called {word!r}", remedy=f"did you mean {near}? {remedy}" if near else remedy)


def _first_line(rule: Rule) -> str:
    return " ".join(rule.documentation().split("\n\n")[0].split())


def _page(rule: Rule) -> str:
    kinds = ", ".join(sorted(rule.kinds)) or "all"
    parts = [f"{rule.code} {rule.name}", rule.documentation().strip(), f"Looks at claims of these kinds: {kinds}."]
    contrary = [example for example in rule.examples if example.verdict != "consistent"]
    calm = [example for example in rule.examples if example.verdict == "consistent"]
    parts.extend(_examples("It speaks up here", contrary))
    parts.extend(_examples("It is silent here", calm))
    return "\n\n".join(parts) + "\n"


def _examples(head: str, examples: list[Example]) -> list[str]:
    return [f"{head}:\n\n" + "\n\n".join(map(_example, examples))] if examples else []


def _example(example: Example) -> str:
    lines = [f"  - {text}" for text in example.texts]
    if example.published:
        lines.append(f"    (published {example.published})")
    verdict = "" if example.verdict == "consistent" else f"{example.verdict}: "
    if verdict or example.why:
        lines.append(f"    => {verdict}{example.why}".rstrip(": "))
    return "\n".join(lines)
