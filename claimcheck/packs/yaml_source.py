"""YAML that holds nothing but data, with the line of everything in it.

Only what the safe loader knows is read: no tags, no aliases (a small file with aliases can stand for a huge one), no key twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from claimcheck.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

LARGEST = 1_000_000
"""Bytes of a rule file: some 3,000 rules."""
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN = ("bool", "float", "int", "null", "str", "map", "seq")
_TAG = "tag:yaml.org,2002:"


@dataclass(slots=True)
class Loaded:
    """What a file holds. root: its nodes, which know their lines; they are asked only where something is wrong."""

    file: str
    data: Any
    root: yaml.Node | None = None

    def where(self, path: Sequence[str | int]) -> str:
        """File and line of an entry, or of the nearest one around it that stands in the file."""
        node, line = self.root, 1
        for step in path:
            if isinstance(node, yaml.MappingNode):
                found = next(((key, value) for key, value in node.value if key.value == step), None)
                if found is not None:
                    line, node = found[0].start_mark.line + 1, found[1]
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
                line = node.start_mark.line + 1
        return f"{self.file}:{line}"


def read_yaml(path: Path) -> Loaded:
    """The data of a YAML file. Raises RuleError, with file and line, for anything that is not plain data."""
    try:
        data = path.read_bytes()
    except OSError as fault:
        what = f"the rule file cannot be read ({fault.strerror})"
        raise RuleError(what, where=str(path), remedy="check the path in the configuration") from None
    if len(data) > LARGEST:
        what = f"the rule file has {len(data):,} bytes"
        raise RuleError(what, where=str(path), remedy=f"split it: {LARGEST:,} are read at most")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise RuleError("the rule file is no UTF-8", where=str(path), remedy="save it as UTF-8") from None
    return parse_yaml(text, str(path))


def parse_yaml(text: str, file: str) -> Loaded:
    """As `read_yaml`, of a text; `file` is what errors call it."""
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        loaded = Loaded(file, None, node)
        loaded.data = _built(node, loader, file) if node is not None else None
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None) or getattr(fault, "context_mark", None)
        where = f"{file}:{mark.line + 1}" if mark else file
        problem = getattr(fault, "problem", None) or "not readable"
        raise RuleError(f"the YAML does not parse ({problem})", where=where, remedy="mend the line") from None
    except (RecursionError, ValueError) as fault:
        reason = "nested too deep" if isinstance(fault, RecursionError) else str(fault)
        raise RuleError(f"the YAML does not parse ({reason})", where=file, remedy="mend the file") from None
    finally:
        loader.dispose()
    return loaded


def _built(node: yaml.Node, loader: Any, file: str) -> Any:
    if getattr(node, "seen", False):
        what = "an alias stands for this entry"
        raise RuleError(what, where=f"{file}:{node.start_mark.line + 1}", remedy="write the entry out")
    node.seen = True  # type: ignore[attr-defined]
    tag = node.tag.removeprefix(_TAG)
    if tag in {"timestamp", "value"}:
        return node.value
    if tag not in _PLAIN:
        what = f"the tag {node.tag.replace(_TAG, '!!')} is not read"
        where = f"{file}:{node.start_mark.line + 1}"
        raise RuleError(what, where=where, remedy="write plain text, numbers, lists and keys")
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, loader, file)
    if isinstance(node, yaml.SequenceNode):
        return [_built(item, loader, file) for item in node.value]
    return node.value if tag == "str" else loader.construct_object(node)


def _mapping(node: yaml.MappingNode, loader: Any, file: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode) or key.tag == f"{_TAG}merge":
            where = f"{file}:{key.start_mark.line + 1}"
            raise RuleError("a key is no plain word", where=where, remedy="write a word before the colon")
        if key.value in found:
            where = f"{file}:{key.start_mark.line + 1}"
            raise RuleError(f"the key {key.value!r} stands twice", where=where, remedy="take one of the two out")
        found[key.value] = _built(value, loader, file)
    return found
