"""The templates of the page. What is put into them is escaped, and cleaned of everything that steers."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from claimcheck.reporting.display import clean

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(__file__).with_name("templates")


@cache
def environment() -> Environment:
    """The templates, with autoescape."""
    return Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_cleaned,
        trim_blocks=True,
        keep_trailing_newline=False,
    )


def macro(name: str) -> Callable[[object], Markup]:
    """One part of the page by itself."""
    made: Callable[[object], Markup] = getattr(environment().get_template("parts.html.j2").module, name)
    return made


def _cleaned(value: object) -> object:
    """Whatever is put into the page, without anything that steers: the last of the doors, behind those of each view."""
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def own(name: str) -> str:
    """A style sheet or script of our own."""
    return (FOLDER / name).read_text(encoding="utf-8").strip()


__all__ = ["environment", "macro", "own"]
