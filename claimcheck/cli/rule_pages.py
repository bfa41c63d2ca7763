"""`claimcheck rules` and `claimcheck rule CODE`: the documentation that stands in the rules themselves."""

from __future__ import annotations

import json
from difflib import SequenceMatcher, get_close_matches
from typing import TYPE_CHECKING, Any

from claimcheck.cli.console import put
from claimcheck.cli.exits import Exit
from claimcheck.errors import UsageError
from claimcheck.rules.registry import CRASHED, rules
from claimcheck.triage.judging import STALE, STALE_NAME

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

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
    """List all rules, one a line."""
    if options.format == "json":
        put(json.dumps([_data(rule) for rule in rules()], indent=2, ensure_ascii=False) + "\n")
        return Exit.OK
    width = max(len(rule.name) for rule in rules())
    for rule in rules():
        put(f"{rule.code}  {rule.name:<{width}}  {_first_line(rule)}\n")
    put("\n`claimcheck rule CODE` explains one of them, with examples.\n")
    return Exit.OK


def show_rule(options: argparse.Namespace) -> int:
    """Explain one rule. Raises UsageError for a code that no rule has."""
    if options.code.upper() in PAGES and options.format == "text":
        put(PAGES[options.code.upper()])
        return Exit.OK
    rule = _named(options.code)
    put(json.dumps(_data(rule), indent=2, ensure_ascii=False) + "\n" if options.format == "json" else _page(rule))
    return Exit.OK


def _named(word: str) -> Rule:
    names = {key: rule for rule in rules() for key in (rule.code, rule.name)}
    for key in (word, word.upper(), word.lower()):
        if key in names:
            return names[key]
    near = _nearest(word.upper(), names) or _nearest(word.lower(), names)
    remedy = "`claimcheck rules` lists them"
    raise UsageError(f"no rule is called {word!r}", remedy=f"did you mean {near}? {remedy}" if near else remedy)


def _nearest(word: str, names: Iterable[str]) -> str:
    """The name most like a word, of several the first; empty where none is like it."""
    close = get_close_matches(word, names, 99, 0.5)
    likeness = {name: SequenceMatcher(None, name, word).ratio() for name in close}
    return min(close, key=lambda name: (-likeness[name], name), default="")


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


def _data(rule: Rule) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity,
        "kinds": sorted(rule.kinds),
        "documentation": rule.documentation(),
        "examples": [
            {"texts": list(e.texts), "verdict": e.verdict, "why": e.why, "published": e.published}
            for e in rule.examples
        ],
    }
