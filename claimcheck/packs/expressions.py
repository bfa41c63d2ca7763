"""Conditions in CEL (the Common Expression Language, cel.dev), held to what can be bounded before they run.

A CEL expression has no loops but the macros over lists, no assignment, and no way to a file, to the clock or to Python. Still,
nested macros multiply, and `+` in a macro makes lists and texts grow. The evaluator is compiled code that cannot be
interrupted, so whatever could take long is refused when the rule is loaded:

- at most LONGEST characters, DEEPEST brackets within brackets, and functions of FUNCTIONS alone (no regular expressions);
- with n the most entries a list can have, d the deepest nesting of macros and g = (pluses + commas + 1) to the power of the
  number of `map`s, the cost n^d * g is at most MOST_STEPS. n is MOST_CLAIMS, or the commas of the expression if they are more.

An expression that sees more than MOST_CLAIMS claims is not evaluated but reported (CC900).
"""

from __future__ import annotations

import importlib.machinery
import importlib.util
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from claimcheck.errors import RuleError
from claimcheck.model.values import Duration, Members, Name, Ordinal, Quantity, Time
from claimcheck.packs.suggestions import meant
from claimcheck.policy import DEFAULT

if TYPE_CHECKING:
    from claimcheck.model.claim import ClaimRecord
    from claimcheck.policy import Policy

LONGEST = 1000
DEEPEST = 24
MOST_CLAIMS = 200
MOST_STEPS = 4_000_000
LONGEST_TEXT = 500
"""Characters of a claim's texts that an expression sees."""
FUNCTIONS = {
    "sum", "abs", "least", "most", "size", "contains", "startsWith", "endsWith", "has", "all", "exists", "exists_one",
    "map", "filter", "int", "double", "string", "bool", "type",
}  # fmt: skip
FIELDS = (
    "kind", "measure", "source", "quote", "modality", "negated", "attribution", "subject", "names", "words", "frame",
    "places", "population", "sentence", "as_of", "unit", "hedge", "number", "value", "low", "high", "whole", "time", "start",
    "end", "members", "name", "role", "organisation",
)  # fmt: skip
"""What an expression can see of a claim."""
MACROS = ("all", "exists", "exists_one", "map", "filter")
_TOKEN = re.compile(
    r"""(?P<text>[rRbB]{0,2}(?:'''.*?'''|\"\"\".*?\"\"\"|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"))"""
    r"""|(?P<comment>//[^\n]*)|(?P<word>[^\W\d]\w*)|(?P<number>\d[\w.]*)|(?P<mark>\S)""",
    re.DOTALL,
)


class TooMuch(Exception):
    """An expression was given more claims than it may see."""


class Expression:
    """A condition, compiled. Raises ValueError, in words for the author, for one that is broken or could run long."""

    def __init__(self, source: str, variables: frozenset[str]) -> None:
        bound = _bounded(source)
        try:
            self._program = _cel().compile(source)
        except BaseException as fault:  # noqa: BLE001  # the compiled code's panics are no Exception
            _not_ours(fault)
            raise ValueError(_first_lines(fault)) from None
        self.source = source
        self.fields = frozenset(re.findall(r"[^\W\d]\w*", source))
        for name in self._program.variables():
            if name not in variables | bound:
                raise ValueError(f"nothing is called {name!r}; it can speak of {', '.join(sorted(variables))}")
        for name in self._program.functions():
            if name.isidentifier() and name not in FUNCTIONS:
                raise ValueError(f"there is no function {name!r}; use {', '.join(sorted(FUNCTIONS))}")
        _seen(source)

    def holds(self, **given: Any) -> bool:
        """Whether the condition is true. Raises TypeError where it is neither true nor false, and whatever CEL complains of."""
        try:
            context = _cel().Context(variables=given, functions=OWN)
            answer = self._program.execute(context)
        except BaseException as fault:  # noqa: BLE001  # the compiled code's panics are no Exception
            _not_ours(fault)
            raise ValueError(f"{self.source!r}: {_first_lines(fault)}") from None
        if not isinstance(answer, bool):
            raise TypeError(f"{self.source!r} gives {answer!r}, which is neither true nor false")
        return answer


def _not_ours(fault: BaseException) -> None:
    """Let what must not be caught pass; a panic of the compiled code is no Exception, and is caught."""
    if isinstance(fault, KeyboardInterrupt | SystemExit | GeneratorExit) or type(fault).__name__ == "OverTime":
        raise fault


def _first_lines(fault: BaseException) -> str:
    said = " ".join(line.strip() for line in str(fault).splitlines()[:2])
    found = re.search(r"ERROR: <input>:\d+:(\d+): (.*)", said)
    return f"column {found[1]}: {found[2][:160]}" if found else said[:200]


@cache
def _cel() -> Any:
    """The compiled evaluator, without the command line that its package loads with it (0.3 s)."""
    package = importlib.util.find_spec("cel")
    if package is None or not package.submodule_search_locations:
        what = "rules with expressions need the package common-expression-language"
        raise RuleError(what, remedy="install it")
    loader = (importlib.machinery.ExtensionFileLoader, importlib.machinery.EXTENSION_SUFFIXES)
    found = importlib.machinery.FileFinder(package.submodule_search_locations[0], loader).find_spec("cel")
    if found is None or found.loader is None:
        import cel  # noqa: PLC0415  # laid out otherwise: the long way

        return cel
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def _bounded(source: str) -> set[str]:
    """The names that macros bind. Raises ValueError for an expression that could run long."""
    if len(source) > LONGEST:
        raise ValueError(f"it has {len(source)} characters, and may have {LONGEST}")
    depth, deepest, nested, maps, commas, pluses = 0, 0, 0, 0, 0, 0
    open_macros: list[bool] = []
    bound: set[str] = set()
    before, opened = ("", ""), False
    for found in _TOKEN.finditer(source):
        kind, said = str(found.lastgroup), found.group()
        if opened and kind == "word":
            bound.add(said)
        opened = False
        if kind == "mark":
            if said in "([{":
                is_macro = said == "(" and before[0] == "word" and before[1] in MACROS
                open_macros.append(is_macro)
                opened = is_macro
                maps += is_macro and before[1] == "map"
                depth += 1
            elif said in ")]}" and open_macros:
                open_macros.pop()
                depth -= 1
            commas += said == ","
            pluses += said == "+"
        deepest, nested = max(deepest, depth), max(nested, sum(open_macros))
        before = (kind, said)
    if deepest > DEEPEST:
        raise ValueError(f"its brackets are {deepest} deep, and may be {DEEPEST}")
    steps = max(MOST_CLAIMS, commas + 1) ** nested * (pluses + commas + 1) ** maps
    if steps > MOST_STEPS:
        raise ValueError(
            f"it could take {steps:,} steps, and may take {MOST_STEPS:,}: nest fewer macros, use + outside map"
        )
    return bound


def _seen(source: str) -> None:
    """Raise ValueError for a word behind a dot that no claim has. `has` may ask for any; what a map of the expression's own has is
    not known.
    """
    tokens = [found.group() for found in _TOKEN.finditer(source) if found.lastgroup != "comment"]
    if "{" in tokens:
        return
    for at in range(1, len(tokens) - 1):
        name, after = tokens[at + 1], tokens[at + 2 : at + 3]
        if tokens[at] != "." or not name.isidentifier() or after == ["("] or name in FIELDS:
            continue
        if tokens[max(0, at - 3) : at - 1] != ["has", "("]:
            raise ValueError(f"no claim has {name!r}; {meant(name, FIELDS)}")


def _sum(numbers: list[float]) -> float:
    return float(sum(numbers))


OWN = {"sum": _sum, "abs": lambda n: abs(float(n)), "least": lambda n: float(min(n)), "most": lambda n: float(max(n))}
"""What CEL lacks, for lists of numbers: pure functions that take as long as the list is."""


def few(claims: tuple[ClaimRecord, ...]) -> tuple[ClaimRecord, ...]:
    """The claims. Raises TooMuch where they are more than an expression may see."""
    if len(claims) > MOST_CLAIMS:
        raise TooMuch(f"{len(claims)} claims are about one thing, and an expression sees {MOST_CLAIMS} at most")
    return claims


def as_map(claim: ClaimRecord, policy: Policy, fields: frozenset[str]) -> dict[str, Any]:
    """A claim as an expression that has the words `fields` sees it: what it does not name is not handed over."""
    return {name: value for name, value in _whole_map(claim, policy).items() if name in fields}


def _whole_map(claim: ClaimRecord, policy: Policy = DEFAULT) -> dict[str, Any]:
    """Everything that an expression can see of a claim. Numbers are decimals; what a claim does not have is absent (`has(claim.value)`).

    number: as stated, in `unit`; value, low, high: in the base unit of its dimension, low and high under the policy.
    """
    scope, subject = claim.scope, claim.subject
    seen: dict[str, Any] = {
        "kind": claim.kind, "measure": claim.measure, "source": claim.source, "quote": claim.quote[:LONGEST_TEXT],
        "modality": claim.modality, "negated": claim.polarity == "negated", "attribution": claim.attribution[:LONGEST_TEXT],
        "subject": subject.head[:LONGEST_TEXT], "names": list(subject.names[:50]), "words": list(subject.words[:50]),
        "frame": subject.frame, "places": list(scope.places[:50]), "population": list(scope.population[:50]),
        "sentence": float(claim.sentence[0]),
    }  # fmt: skip
    if scope.as_of and scope.as_of.end:
        seen["as_of"] = scope.as_of.end
    match claim.value:
        case Quantity() | Duration() as value:
            seen |= _figures(value, policy)
        case Time() as value:
            seen |= {"time": value.timex, "start": value.start or "", "end": value.end or ""}
        case Ordinal() as value:
            seen |= {"number": float(value.stated), "value": float(value.stated)}
        case Members() as value:
            seen |= {"members": list(value.members[:50])}
        case Name() as value:
            seen |= {"name": value.name, "role": value.role, "organisation": value.organisation}
    return seen


def _figures(value: Quantity | Duration, policy: Policy) -> dict[str, Any]:
    unit = value.unit
    meant = policy.interval(value).scaled(unit.factor, unit.offset)
    seen: dict[str, Any] = {"unit": unit.name, "hedge": value.hedge}
    if value.stated:
        number = sum(value.stated) / len(value.stated)
        seen |= {"number": float(number), "value": number * unit.factor + unit.offset}
    seen["low"] = float("-inf") if meant.lower is None else float(meant.lower)
    seen["high"] = float("inf") if meant.upper is None else float(meant.upper)
    if isinstance(value, Quantity) and value.whole is not None:
        seen["whole"] = float(value.whole)
    return seen
