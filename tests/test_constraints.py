"""constraints.txt: what is installed is the same everywhere, and comes from wherever the machine takes its packages."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LINES = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def plain(name: str) -> str:
    """A distribution's name as package indexes compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def test_a_line_is_a_name_and_a_version_and_nothing_else() -> None:
    """No line names a host, a file or a digest; names stand once and in order."""
    names = [re.fullmatch(r"([\w.-]+)==[\w.]+", line) for line in LINES]
    assert [line for line, name in zip(LINES, names, strict=True) if name is None] == []
    pinned = [plain(name.group(1)) for name in names if name]
    assert len(pinned) == len(set(pinned))


def test_every_dependency_that_the_package_names_is_pinned() -> None:
    """Those of the package, of every extra and of the build have a version."""
    project = PROJECT["project"]
    wanted = [*project["dependencies"], *PROJECT["build-system"]["requires"]]
    wanted += [line for extra in project["optional-dependencies"].values() for line in extra]
    names = {plain(re.match(r"[\w.-]+", line).group()) for line in wanted} - {plain(project["name"])}  # type: ignore[union-attr]
    assert names - {plain(line.split("==")[0]) for line in LINES} == set()
