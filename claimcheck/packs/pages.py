"""The page of a rule, as Markdown, made from the rule itself.

python -m claimcheck.packs.pages [FOLDER]     writes the pages of the built-in rules into docs/rules
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck.packs.loading import registry_of
from claimcheck.rules.base import CellRule, ClaimRule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.packs.registry import Registry
    from claimcheck.rules.base import Example, Rule

FOLDER = Path("docs/rules")
OUTCOMES = {
    "contradiction": "a contradiction",
    "tension": "a tension",
    "agreement": "agreement, or that both can be right",
    "consistent": "nothing worse than that both can be right",
    "not-comparable": "nothing: these are not about one thing",
}


def looks_at(rule: Rule) -> str:
    """What the rule is given."""
    if isinstance(rule, ClaimRule):
        return "one claim"
    return "the claims of one measure about one thing" if isinstance(rule, CellRule) else "all claims about one thing"


def described(rule: Rule, pack: str) -> dict[str, Any]:
    """The rule as data."""
    return {
        "code": rule.code,
        "name": rule.name,
        "pack": pack,
        "severity": rule.severity,
        "looks_at": looks_at(rule),
        "kinds": sorted(rule.kinds),
        "relations": sorted(rule.relations),
        "options": _options(rule),
        "documentation": rule.documentation(),
        "examples": [
            {
                "texts": list(e.texts) or [claim.quote for claim in e.claims],
                "verdict": e.verdict,
                "why": e.why,
                "published": e.published,
                "todo": e.todo,
            }
            for e in rule.examples
        ],
    }


def _options(rule: Rule) -> dict[str, Any]:
    return {} if rule.Options is None else dict(rule.Options.model_json_schema().get("properties", {}))


def page(rule: Rule, pack: str) -> str:
    """The page of a rule."""
    about = described(rule, pack)
    facts = [
        f"| code | `{rule.code}` |",
        f"| name | `{rule.name}` |",
        f"| pack | `{pack}` |",
        f"| severity | {rule.severity} |",
        f"| looks at | {about['looks_at']} |",
        f"| kinds of claim | {', '.join(f'`{kind}`' for kind in about['kinds']) or 'all'} |",
    ]
    if about["relations"]:
        facts.append(f"| scopes | {', '.join(about['relations'])} |")
    parts = [f"# {rule.code} {rule.name}", rule.documentation().strip(), "\n".join(["| | |", "|---|---|", *facts])]
    if about["options"]:
        parts.append("## Options\n\n" + "\n".join(_option(name, said) for name, said in about["options"].items()))
    parts.append("## Examples")
    parts.extend(_example(example) for example in rule.examples)
    return "\n\n".join(parts) + "\n"


def _option(name: str, said: dict[str, Any]) -> str:
    default = json.dumps(said["default"], ensure_ascii=False) if "default" in said else "must be given"
    return f"- `{name}` ({said.get('type', 'any')}, {default}): {said.get('description', '')}".rstrip(": ")


def _example(example: Example) -> str:
    said = list(example.texts) or [f"{claim.source}: {claim.quote}" for claim in example.claims]
    lines = [f"> {text}" for text in said]
    reason = f" ({example.why})" if example.why else ""
    when = f" Published {example.published}." if example.published else ""
    todo = f" **Not yet:** {example.todo}." if example.todo else ""
    return ">\n".join(f"{line}\n" for line in lines) + f"\nIt finds {OUTCOMES[example.verdict]}{reason}.{when}{todo}"


def index(registry: Registry) -> str:
    """The list of all rules."""
    rows = [f"| [{r.code}]({r.code}.md) | {r.name} | {_first_line(r)} |" for r in registry.every]
    head = "# Rules\n\nGenerated from the rules by `python -m claimcheck.packs.pages`; do not edit.\n\n| | | |\n|---|---|---|\n"
    return head + "\n".join(rows) + "\n"


def _first_line(rule: Rule) -> str:
    return " ".join(rule.documentation().strip().split("\n\n")[0].split())


def pages(registry: Registry) -> dict[str, str]:
    """File name to text, of every rule and of the list."""
    made = {f"{rule.code}.md": page(rule, registry.owners[rule.code]) for rule in registry.every}
    return {"README.md": index(registry), **made}


def main(arguments: Sequence[str]) -> None:
    """Write the pages into a folder, and take those of rules that are gone away."""
    folder = Path(arguments[0]) if arguments else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    made = pages(registry_of([]))
    for old in folder.glob("*.md"):
        if old.name not in made:
            old.unlink()
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
