"""`claimcheck new`: a pack or a rule to begin with, which runs as it is."""

from __future__ import annotations

import re
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from claimcheck.cli.console import put
from claimcheck.cli.exits import Exit
from claimcheck.errors import UsageError
from claimcheck.packs.checking import NAME

if TYPE_CHECKING:
    import argparse

SCAFFOLD = Path(__file__).with_name("scaffold")
CONFIG = "claimcheck.toml"
PACK_FILES = {
    "pyproject.toml.txt": "pyproject.toml",
    "README.md.txt": "README.md",
    "pack.py.txt": "src/{module}/__init__.py",
    "test_pack.py.txt": "tests/test_{module}.py",
}
"""Template to the file that is made of it."""


def new(options: argparse.Namespace) -> int:
    """Run the command. Raises UsageError for a name that is none, and where a file is there already."""
    name = options.name
    if not NAME.fullmatch(name):
        raise UsageError(f"{name!r} is no name", remedy="write it in lower case with hyphens, such as school-meals")
    words = {"name": name, "module": f"claimcheck_{name.replace('-', '_')}", "code": _code(name), "title": _title(name)}
    if options.what == "pack":
        made = {
            Path(name) / target.format(**words): (SCAFFOLD / "pack" / file).read_text("utf-8")
            for file, target in PACK_FILES.items()
        }
        after = f"pip install -e ./{name}, then `claimcheck test-rules {name}`"
    else:
        suffix = "py" if options.python else "yaml"
        path = Path(f"{name}.{suffix}")
        made = {path: (SCAFFOLD / f"rule.{suffix}.txt").read_text("utf-8")}
        reference = f"./{path}:pack" if options.python else f"./{path}"
        if not Path(CONFIG).exists():
            made[Path(CONFIG)] = f'packs = ["{reference}"]\n'
            after = f"`claimcheck test-rules {name}`"
        else:
            after = f'add "{reference}" to `packs` in {CONFIG}, then `claimcheck test-rules {name}`'
    _write(made, words)
    put(f"next: {after}\n")
    return Exit.OK


def _write(made: dict[Path, str], words: dict[str, str]) -> None:
    for path in made:
        if path.exists():
            raise UsageError("the file is there already", where=str(path), remedy="choose another name, or move it")
    for path, text in made.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(Template(text).substitute(words), encoding="utf-8")
        except OSError as fault:
            what = f"cannot be written ({fault.strerror})"
            raise UsageError(what, where=str(path), remedy="check the folder and its permissions") from None
        put(f"wrote {path}\n")


def _code(name: str) -> str:
    letters = re.sub(r"[^a-z]", "", name)[:4].upper()
    code = letters if len(letters) > 1 else f"X{letters}X"
    return f"X{code}" if code.startswith("CC") else code


def _title(name: str) -> str:
    return name.replace("-", " ").capitalize()
