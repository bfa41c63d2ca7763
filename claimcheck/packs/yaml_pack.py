"""A rule file to a pack."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from claimcheck.errors import RuleError
from claimcheck.packs import yaml_models as models
from claimcheck.packs.pack import Key, Pack
from claimcheck.packs.patterns import Pattern
from claimcheck.packs.rows import MeasureRow, UnitRow
from claimcheck.packs.suggestions import meant
from claimcheck.packs.yaml_rules import ToleranceRule, rule_of
from claimcheck.packs.yaml_source import Loaded, parse_yaml, read_yaml
from claimcheck.rules.base import Example, Rule

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.model.claim import Account, ClaimRecord

VERDICTS = {
    "contradicts": "contradiction", "in_tension": "tension", "agrees": "agreement", "consistent": "consistent",
    "not_comparable": "not-comparable",
}  # fmt: skip


def read_pack(path: Path) -> Pack:
    """The pack of a rule file. Raises RuleError, with file and line, for whatever is wrong in it."""
    return _pack(read_yaml(path))


def parse_pack(text: str, file: str = "rules.yaml") -> Pack:
    """The pack in the text of a rule file; `file` is what errors call it. Raises as `read_pack`."""
    return _pack(parse_yaml(text, file))


def _pack(loaded: Loaded) -> Pack:
    if not isinstance(loaded.data, dict):
        raise RuleError(
            "the rule file holds no keys", where=loaded.file, remedy="begin it with format: claimcheck-rules/1"
        )
    try:
        entry = models.PackEntry.model_validate(loaded.data)
    except ValidationError as fault:
        raise _error(fault, loaded) from None
    evolving = frozenset(c.measure or c.kind for c in entry.claims if c.evolving) | {
        m.name for m in entry.measures if m.evolving
    }
    natures = {c.measure or c.kind: c.nature for c in entry.claims} | {m.name: m.nature for m in entry.measures}
    rules: list[Rule] = []
    for number, one in enumerate(entry.rules):
        path = ("rules", number)
        rule = rule_of(one, loaded.where((*path, "code")), partial(loaded.where, (*path, "when")))
        rule.examples = tuple(_example(e) for e in one.examples)  # type: ignore[misc]  # a rule of its own
        if isinstance(rule, ToleranceRule):
            rule.evolving, rule.natures = evolving, dict(natures)
        rules.append(rule)
    return Pack(
        name=entry.name,
        extractors=tuple(_pattern(claim) for claim in entry.claims),
        measures=tuple(_measure(row) for row in entry.measures),
        units=tuple(UnitRow(row.name, row.pint, row.words, row.symbols) for row in entry.units),
        keys={claim.kind: _key(claim.key) for claim in entry.claims if claim.key is not None},
        rules=tuple(rules),
        names=entry.names,
        install=entry.install,
        origin=loaded.file,
    )


def _example(entry: models.ExampleEntry) -> Example:
    said = next(name for name in VERDICTS if getattr(entry, name))
    return Example(getattr(entry, said), VERDICTS[said], entry.why, entry.published, todo=entry.todo)


def _pattern(entry: models.ClaimEntry) -> Pattern:
    shared = {
        name: getattr(entry, name)
        for name in (
            "kind",
            "measure",
            "value",
            "dimension",
            "nouns",
            "of",
            "near",
            "before",
            "after",
            "unless",
            "within",
            "bare",
            "evolving",
        )
    }
    roles: Any = dict(entry.roles)
    return Pattern(**shared, roles=roles, description=entry.description)


def _measure(entry: models.MeasureEntry) -> MeasureRow:
    return MeasureRow(
        entry.name, entry.kind, " ".join(entry.nouns) or "*", entry.dimension, " ".join(entry.frames) or "*",
        entry.nature, entry.evolving, " ".join(entry.verbs),
    )  # fmt: skip


def _key(parts: tuple[str, ...] | str) -> Key:
    return partial(key_of, (parts,) if isinstance(parts, str) else parts)


def key_of(parts: tuple[str, ...], claim: ClaimRecord, account: Account) -> str | None:
    """The key of a claim by the parts that its type names; None where one of them is not known.

    story: nothing but the story itself; place: the first place of the claim, else that of its source.
    """
    found = []
    for part in parts:
        match part:
            case "story":
                found.append("story")
            case "place":
                found.append((claim.scope.places or account.places or ("",))[0].lower())
            case "subject":
                found.append(claim.subject.head.lower())
            case "population":
                found.append(" ".join(claim.scope.population))
    return ", ".join(found) if all(found) else None


def _error(fault: ValidationError, loaded: Loaded) -> RuleError:
    """The first thing that is wrong, in words, at its place, with what was probably meant."""
    every = fault.errors(include_url=False)
    first = next(
        (one for one in every if one["type"] == "extra_forbidden"), every[0]
    )  # a slip explains what is missing
    steps = first["loc"]
    if steps[:1] == ("rules",) and len(steps) > 2 and steps[2] in models.RULES:
        steps = (*steps[:2], *steps[3:])  # without the kind of rule, which is no key
    where, name = loaded.where(steps), str(steps[-1]) if steps else "file"
    match first["type"]:
        case "extra_forbidden":
            return RuleError(
                f"no key is called {name!r} here", where=where, remedy=meant(name, _keys_at(steps, loaded))
            )
        case "missing":
            return RuleError(f"the key {name!r} is missing", where=where, remedy="add it")
        case "union_tag_invalid" | "union_tag_not_found":
            given = first.get("input")
            said = given.get("check", "") if isinstance(given, dict) else ""
            what = f"there is no kind of rule {said!r}" if said else "the key 'check' is missing"
            return RuleError(what, where=loaded.where((*steps, "check")), remedy=meant(str(said), models.RULES))
        case "literal_error":
            known = first.get("ctx", {}).get("expected", "").replace("'", "").replace(" or ", ", ").split(", ")
            return RuleError(
                f"{name!r} cannot be {first['input']!r}", where=where, remedy=meant(str(first["input"]), known)
            )
        case _:
            said = first["msg"].removeprefix("Value error, ")
            return RuleError(f"{name!r}: {said[:1].lower()}{said[1:]}", where=where, remedy="mend the value")


def _keys_at(steps: tuple[str | int, ...], loaded: Loaded) -> list[str]:
    """The keys that may stand where an unknown one does."""
    model: type[models.Entry] = models.PackEntry
    data = loaded.data
    places: dict[str, type[models.Entry]] = {
        "claims": models.ClaimEntry,
        "measures": models.MeasureEntry,
        "units": models.UnitEntry,
        "examples": models.ExampleEntry,
    }
    for step in steps[:-1]:
        data = _within(data, step)
        if step in places:
            model = places[str(step)]
        elif isinstance(data, dict) and str(data.get("check")) in models.RULES:
            model = models.RULES[str(data["check"])]
    return [field.alias or name for name, field in model.model_fields.items()]


def _within(data: Any, step: str | int) -> Any:
    if isinstance(data, dict):
        return data.get(step)
    return data[step] if isinstance(data, list) and isinstance(step, int) and step < len(data) else None
