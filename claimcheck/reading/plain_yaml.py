"""YAML as strings, lists and maps alone: 001 stays an id, and a date is ours to read. The parser is imported when it is needed."""

from __future__ import annotations

from typing import Any

NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""How YAML writes that a key has no value."""


class BrokenYamlError(Exception):
    """A text is no YAML. `line`: where in it, from 0; `problem`: what is wrong, in the parser's words."""

    def __init__(self, line: int, problem: str) -> None:
        self.line, self.problem = line, problem
        super().__init__(problem)


def load(text: str) -> Any:
    """What the text says. Raises BrokenYamlError."""
    import yaml  # noqa: PLC0415  # 20 ms that most articles do not need

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        return yaml.load(text, Loader=loader)  # noqa: S506  # the base loader makes nothing but strings, lists and maps
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "not to be read as YAML"
        raise BrokenYamlError(mark.line if mark else 0, problem) from None
