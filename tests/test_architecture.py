"""The house rules of the package: who may import whom, what importing costs, what is public, and that nothing goes online."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import NamedTuple

import pytest

import claimcheck

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "claimcheck"

GROUND = {"errors", "policy", "units", "model", "lexicon", "measures"}
"""What every stage may import beside its own package: the model, and the tables of words that stages share."""

ALLOWED = {
    # part of the package: the parts that it may import, beside itself
    "__init__": {"engine", "errors", "policy", "model"},
    "__main__": {"cli"},
    "errors": set(),
    "units": {"errors"},
    "lexicon": {"errors"},
    "measures": {"lexicon"},
    "model": {"errors", "policy"},
    "policy": {"errors", "model"},
    "claims_file": {"errors", "model"},
    "triage": {"errors", "model"},
    "collection": set(),
    "deadline": set(),
    # the stages: they know the model, and nothing of each other
    "reading": GROUND,
    "extraction": GROUND,
    "resolution": GROUND,
    "alignment": GROUND,
    "rules": GROUND,
    "reporting": GROUND | {"__init__"},
    # what composes the stages
    "packs": GROUND | {"deadline", "rules"},
    "config": {"deadline", "errors", "model", "packs"},
    "engine": GROUND | {"reading", "extraction", "resolution", "alignment", "rules", "packs", "deadline", "collection"},
    "tracing": GROUND | {"alignment", "resolution"},
    "testing": GROUND | {"__init__", "engine", "packs", "rules"},
    "cli": GROUND
    | {
        "__init__",
        "config",
        "packs",
        "testing",
        "claims_file",
        "collection",
        "engine",
        "reading",
        "extraction",
        "rules",
        "reporting",
        "tracing",
        "triage",
    },
}

LIBRARIES = {
    # library: the parts that may import it
    "babel": {"extraction", "units"},
    "dateparser": {"extraction"},
    "pint": {"units"},
    "cel": {"packs"},
    "hypothesis": {"testing"},
    "jinja2": {"reporting"},
    "markupsafe": {"reporting"},
    "pydantic": {"model", "claims_file", "packs"},
    "simplemma": {"extraction"},
    "spacy": {"extraction"},
    "yaml": {"reading", "packs"},
}

HEAVY = ("pydantic", "pint", "dateparser", "babel", "yaml", "simplemma", "spacy", "claimcheck.engine")
ONLINE = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib", "socket", "socketserver",
    "ssl", "telnetlib", "urllib", "urllib3", "webbrowser", "xmlrpc",
}  # fmt: skip


class Import(NamedTuple):
    """One imported module, its line, whether it is for type checkers alone, and whether it is imported inside a function."""

    module: str
    line: int
    for_types: bool
    in_function: bool

    @property
    def at_once(self) -> bool:
        """Whether it is imported when the module is."""
        return not (self.for_types or self.in_function)


@cache
def modules() -> dict[str, Path]:
    """Every module of the package by its dotted name."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def part(module: str) -> str:
    """The part of the package that a module belongs to."""
    steps = module.split(".")
    return steps[1] if len(steps) > 1 else "__init__"


def for_types(node: ast.stmt) -> bool:
    """Whether a statement is `if TYPE_CHECKING:`."""
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def named(node: ast.AST, module: str) -> list[str]:
    """The modules that an import statement names; a name that is itself a module of the package is given in full."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        assert node.level == 0, f"{module}:{node.lineno}: write imports in full"
        source = node.module or ""
        return [full if (full := f"{source}.{a.name}") in modules() else source for a in node.names]
    return []


@cache
def imports(module: str) -> tuple[Import, ...]:
    """Everything that a module imports, wherever it does so."""
    tree = ast.parse(modules()[module].read_text(encoding="utf-8"))
    functions = (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))
    in_function = {id(inner) for function in functions for inner in ast.walk(function)}
    typed = {id(inner) for n in ast.walk(tree) if isinstance(n, ast.stmt) and for_types(n) for inner in ast.walk(n)}
    return tuple(
        Import(name, getattr(node, "lineno", 0), id(node) in typed, id(node) in in_function)
        for node in ast.walk(tree)
        for name in named(node, module)
    )


@pytest.mark.parametrize("module", modules())
def test_parts_import_only_what_the_table_allows(module: str) -> None:
    """A stage imports the model, the policy, the errors, the units and itself; only the engine and the command compose."""
    own = part(module)
    assert own in ALLOWED, f"{own} is new: give it a row in ALLOWED"
    for found in imports(module):
        if found.module.split(".")[0] == "claimcheck":
            other = part(found.module)
            assert other == own or other in ALLOWED[own], f"{module}:{found.line} imports {found.module}"


@pytest.mark.parametrize("module", modules())
def test_libraries_stay_in_their_place(module: str) -> None:
    """A library is used by the parts that the table names alone, so that another one would change these alone."""
    for found in imports(module):
        owners = LIBRARIES.get(found.module.split(".")[0])
        assert owners is None or found.for_types or part(module) in owners, (
            f"{module}:{found.line} imports {found.module}"
        )


@pytest.mark.parametrize("module", modules())
def test_no_module_can_go_online(module: str) -> None:
    """No module imports anything that opens a connection."""
    for found in imports(module):
        assert found.module.split(".")[0] not in ONLINE, f"{module}:{found.line} imports {found.module}"


def test_no_modules_import_each_other_in_a_circle() -> None:
    """The modules that are imported at once form no circle."""
    graph = {
        module: {found.module for found in imports(module) if found.at_once and found.module in modules()} - {module}
        for module in modules()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as fault:
        pytest.fail(" imports ".join(reversed(fault.args[1])))


@pytest.mark.parametrize("name", claimcheck.__all__)
def test_public_name_is_there_and_documented(name: str) -> None:
    """Every name in `__all__` can be imported, and says in its own docstring what it is."""
    value = getattr(claimcheck, name)
    if name != "__version__":
        documentation = value.__dict__.get("__doc__") if isinstance(value, type) else value.__doc__
        assert documentation, name
        assert documentation.strip(), name


def test_everything_public_is_exported() -> None:
    """The names that the package hands out lazily, those in `__all__` and those that type checkers see are the same."""
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    typed = {
        alias.name
        for node in tree.body
        if for_types(node)
        for inner in ast.walk(node)
        if isinstance(inner, ast.ImportFrom)
        for alias in inner.names
        if (inner.module or "").startswith("claimcheck")
    }
    assert set(claimcheck._HOMES) == set(claimcheck.__all__) - {"__version__"} == typed
    assert dir(claimcheck) == sorted(claimcheck.__all__)


def test_unknown_name_is_an_attribute_error() -> None:
    """A name that the package does not have is refused in the usual way."""
    with pytest.raises(AttributeError, match="has no attribute 'checks'"):
        getattr(claimcheck, "checks")  # noqa: B009 - a name that type checkers must not look up


def test_importing_the_package_loads_nothing_heavy() -> None:
    """`import claimcheck` loads no library and no stage."""
    code = "import json, sys; before = set(sys.modules); import claimcheck; print(json.dumps(sorted(set(sys.modules) - before)))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    loaded = json.loads(result.stdout)
    assert "claimcheck" in loaded
    assert [name for name in loaded if name.startswith(HEAVY)] == []


def test_every_test_says_what_it_holds() -> None:
    """Every test has a docstring, whose first line ends a sentence or goes on in the next."""
    silent = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.name.startswith("test_")
        and not ast.get_docstring(node)
    ]
    assert silent == []
