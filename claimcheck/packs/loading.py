"""Where packs come from: the built-in one, installed ones (entry points), files and modules that a configuration names."""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.errors import ClaimcheckError, RuleError
from claimcheck.packs.pack import Pack
from claimcheck.packs.registry import Registry
from claimcheck.rules.registry import BUILT_IN

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType, TracebackType

GROUP = "claimcheck.packs"
"""The entry point group in which installed packs are found."""
SWITCH = "CLAIMCHECK_NO_PLUGINS"
"""The environment variable that turns the search for installed packs off, if it is set to anything but "" or "0"."""


def builtin() -> Pack:
    """The rules of claimcheck itself, as a pack like any other."""
    return Pack("builtin", rules=BUILT_IN)


def plugins_wanted() -> bool:
    """Whether installed packs are looked for."""
    return os.environ.get(SWITCH, "") in {"", "0"}


def installed() -> tuple[Pack, ...]:
    """The packs of the entry point group, by name. Raises RuleError for one that cannot be loaded."""
    from importlib.metadata import entry_points  # noqa: PLC0415  # 20 ms, where packs are looked for

    found = sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value))
    return tuple(_attribute(point.value, f"entry point {GROUP}:{point.name}") for point in found)


def load(named: str, folder: Path) -> Pack:
    """A pack by what a configuration calls it: a YAML file, a Python file with an attribute, or a module with an attribute.

    named: "./desk/turnout.yaml", "./desk/pack.py:pack", "acme_pack:pack"; paths are taken from `folder`.
    Raises RuleError, with file and line.
    """
    if named.endswith((".yaml", ".yml")):
        from claimcheck.packs.yaml_pack import read_pack  # noqa: PLC0415  # with the YAML parser, where there is YAML

        return read_pack(folder / named)
    return _attribute(named, named, folder)


def _attribute(named: str, where: str, folder: Path | None = None) -> Pack:
    module, _, attribute = named.partition(":")
    attribute = attribute or "pack"
    try:
        loaded = _file(folder / module) if module.endswith(".py") and folder else import_module(module)
        pack = getattr(loaded, attribute)
    except ClaimcheckError:
        raise
    except (Exception, SystemExit) as fault:
        place = _last_line(fault.__traceback__, fault) or where
        what = f"the pack {named!r} cannot be loaded: {type(fault).__name__}: {fault}"
        remedy = "mend it, install it, or take it out of the configuration"
        raise RuleError(what, where=place, remedy=remedy) from fault
    if not isinstance(pack, Pack):
        kind = type(pack).__name__
        what = f"{named!r} is {'an' if kind[0] in 'aeio' else 'a'} {kind} and no Pack"
        raise RuleError(what, where=where, remedy='write `pack = Pack(name="…", rules=(…))` in it')
    if not pack.origin:
        object.__setattr__(pack, "origin", str(getattr(loaded, "__file__", "") or module))
    return pack


def _file(path: Path) -> ModuleType:
    name = f"claimcheck_pack_{path.stem}"
    spec = spec_from_file_location(name, path)
    if spec is None or spec.loader is None or not path.is_file():
        raise RuleError("there is no such file", where=str(path), remedy="check the path in the configuration")
    module = module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def _last_line(trace: TracebackType | None, fault: BaseException) -> str:
    """File and line of the pack's own code in which loading failed; "" where it never came so far."""
    if isinstance(fault, SyntaxError) and fault.filename:
        return f"{fault.filename}:{fault.lineno}"
    found = ""
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if not file.startswith("<") and Path(file) != Path(__file__) and "importlib" not in file:
            found = f"{file}:{trace.tb_lineno}"
        trace = trace.tb_next
    return found


@cache
def _found(wanted: bool) -> Registry:  # noqa: FBT001  # the key of a cache
    return Registry.of([builtin(), *(installed() if wanted else ())])


def default_registry() -> Registry:
    """The built-in rules and those of all installed packs, unless CLAIMCHECK_NO_PLUGINS is set; kept once made."""
    return _found(plugins_wanted())


def registry_of(packs: Iterable[Pack]) -> Registry:
    """The built-in rules and those of some packs, and nothing that is merely installed."""
    return Registry.of([builtin(), *packs])
