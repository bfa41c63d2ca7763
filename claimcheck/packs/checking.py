"""What is wrong with a rule is said when it is loaded, with file and line, and not when it is run."""

from __future__ import annotations

import inspect
import re
import string
from functools import cache
from typing import TYPE_CHECKING, Any

from claimcheck.errors import RuleError
from claimcheck.packs.suggestions import meant
from claimcheck.rules.base import MESSAGE_NAMES, CellRule, ClaimRule, Example, Rule, TopicRule, said_of

if TYPE_CHECKING:
    from collections.abc import Iterable

CODE = re.compile(r"[A-Z]{2,6}\d{3}")
NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
SEVERITIES = ("error", "warning", "note")
VERDICTS = ("contradiction", "tension", "consistent", "agreement", "not-comparable")
RELATIONS = ("equal", "within", "contains", "overlapping", "apart", "unknown")
LOOKS_AT = {ClaimRule: "claim", CellRule: "cell", TopicRule: "topic"}
OWN_CODE = "CC"
"""Codes that begin with this belong to the built-in pack."""


def check_rule(rule: type[Rule] | Rule, pack: str) -> None:
    """Raise RuleError, with file and line, for a rule that cannot work."""
    kind = rule if isinstance(rule, type) else type(rule)
    if not issubclass(kind, Rule):
        raise RuleError(f"{kind.__name__} is no rule", where=place(kind), remedy="derive it from CellRule, or another")
    where = getattr(rule, "where", "") or place(kind)
    for name in ("code", "name"):
        if not isinstance(getattr(rule, name, None), str):
            raise RuleError(f"the rule {kind.__name__} has no {name}", where=where, remedy=f"give it a {name}")
    _labels(rule, pack, where)
    _signature(kind, where)
    _message(rule, where)
    _examples(rule, where)


def _labels(rule: type[Rule] | Rule, pack: str, where: str) -> None:
    if not CODE.fullmatch(rule.code):
        what = f"{rule.code!r} is no code"
        raise RuleError(what, where=where, remedy="write two to six capitals and three digits, such as EL101")
    if rule.code.startswith(OWN_CODE) and rule.code[2:].isdigit() and pack != "builtin":
        what = f"codes {OWN_CODE}… belong to claimcheck itself, and {rule.code} stands in the pack {pack!r}"
        raise RuleError(what, where=where, remedy="begin your codes with letters of your own")
    if not NAME.fullmatch(rule.name):
        what = f"the name {rule.name!r} of the rule {rule.code} is none"
        raise RuleError(what, where=where, remedy="write it in lower case with hyphens")
    if rule.severity not in SEVERITIES:
        what = f"the rule {rule.code} has the severity {rule.severity!r}"
        raise RuleError(what, where=where, remedy=meant(str(rule.severity), SEVERITIES))
    for relation in rule.relations:
        if relation not in RELATIONS:
            what = f"the rule {rule.code} looks at the scope relation {relation!r}"
            raise RuleError(what, where=where, remedy=meant(relation, RELATIONS))
    if not rule.documentation().strip():
        raise RuleError(f"the rule {rule.code} has no documentation", where=where, remedy="write a docstring")


def _signature(kind: type[Rule], where: str) -> None:
    fault = _misfit(kind)  # type: ignore[arg-type]  # mypy takes a class for one of its instances
    if fault:
        raise RuleError(fault[0], where=fault[2] or where, remedy=fault[1])


@cache
def _misfit(kind: type[Rule]) -> tuple[str, str, str] | None:
    """What is wrong with the methods of a class, the remedy, and the place if it is not that of the rule."""
    base = next((base for base in LOOKS_AT if issubclass(kind, base)), None)
    if base is None:
        what = f"the rule {kind.__name__} does not say what it looks at"
        return what, "derive it from ClaimRule, CellRule, PairRule or TopicRule", ""
    for method, given in (("check", (LOOKS_AT[base], "policy")), ("compare", ("first", "second", "policy"))):
        function = getattr(kind, method, None)
        if function is None:
            continue
        if function is base.__dict__.get("check"):
            return f"the rule {kind.__name__} has no method check", "write it", ""
        try:
            inspect.signature(function).bind(None, *(None for _ in given))
        except TypeError:
            named = function.__name__  # a rule that is a function keeps its own name
            written = f"{kind.__name__}.{method}" if named == method else named
            what = f"{written}{inspect.signature(function)} has the wrong signature"
            return what, f"write {named}(self, {', '.join(given)})", place(function)
    return None


def _message(rule: type[Rule] | Rule, where: str) -> None:
    try:
        check_message(rule.message, MESSAGE_NAMES | rule.names)
    except ValueError as fault:
        what = f"the message of the rule {rule.code} does not render: {fault}"
        raise RuleError(what, where=where, remedy="mend the message, or write {{ and }} for braces") from None


def check_message(message: str, names: Iterable[str]) -> None:
    """Raise ValueError for a template that is broken or has a name that nothing is put in for."""
    for _, name, form, conversion in string.Formatter().parse(message):
        if name is None:
            continue
        if name not in names:
            raise ValueError(f"nothing stands for {{{name}}}; {meant(name, names)}")
        if form or conversion:
            raise ValueError(f"{{{name}}} has a format of its own")


def _examples(rule: type[Rule] | Rule, where: str) -> None:
    if not isinstance(rule.examples, (tuple, list)):
        what = f"the examples of the rule {rule.code} are {type(rule.examples).__name__}, and no tuple"
        raise RuleError(what, where=where, remedy="write a comma behind the only one: (Contradicts(…),)")
    for number, example in enumerate(rule.examples, 1):
        if not isinstance(example, Example):
            what = f"example {number} of the rule {rule.code} is a {type(example).__name__}"
            raise RuleError(what, where=where, remedy="write Contradicts(…), Agrees(…), NotComparable(…) or Todo(…)")
        if example.verdict not in VERDICTS:
            what = f"example {number} of the rule {rule.code} expects {example.verdict!r}"
            raise RuleError(what, where=where, remedy=meant(str(example.verdict), VERDICTS))
        if not example.texts and not example.claims:
            what = f"example {number} of the rule {rule.code} is empty"
            raise RuleError(what, where=where, remedy="give it a text, or claims")
    flagged = [e for e in rule.examples if e.verdict in {"contradiction", "tension"}]
    quiet = [e for e in rule.examples if e.verdict not in {"contradiction", "tension"}]
    if not flagged or not quiet:
        lacks = "finds something" if not flagged else "must find nothing"
        what = f"the rule {rule.code} has no example in which it {lacks}"
        remedy = "add Contradicts(…)" if not flagged else "add Agrees(…), Consistent(…) or NotComparable(…)"
        raise RuleError(what, where=where, remedy=remedy)


def check_options(rule: type[Rule] | Rule, given: dict[str, Any], where: str) -> Any:
    """The options of a rule as its model; raises RuleError for an unknown one, and for a value of the wrong type."""
    from pydantic import ValidationError  # noqa: PLC0415  # for rules with options alone

    model = rule.Options
    if model is None:
        if given:
            raise RuleError(f"the rule {rule.code} has no options", where=where, remedy=f"take out {', '.join(given)}")
        return None
    try:
        return model(**given)
    except ValidationError as fault:
        first = fault.errors(include_url=False)[0]
        name = ".".join(str(step) for step in first["loc"])
        if first["type"] == "extra_forbidden":
            what, remedy = f"the rule {rule.code} has no option {name!r}", meant(name, model.model_fields)
        else:
            what = f"the option {name!r} of the rule {rule.code} cannot be {first.get('input')!r}"
            remedy = first["msg"][:1].lower() + first["msg"][1:]
        raise RuleError(what, where=where, remedy=remedy) from None


def place(thing: Any) -> str:
    """File and line at which a class or a function begins, as far as they are known."""
    target = getattr(thing, "check", thing) if isinstance(thing, type) and "<" in str(thing.__qualname__) else thing
    try:
        file = inspect.getsourcefile(target) or ""
        return f"{file}:{inspect.getsourcelines(target)[1]}"
    except (OSError, TypeError):
        check = getattr(thing, "check", None)
        if isinstance(thing, type) and inspect.isfunction(check):
            return place(check)
        return str(getattr(thing, "__module__", "")) or "unknown place"


__all__ = ["check_message", "check_options", "check_rule", "place", "said_of"]
