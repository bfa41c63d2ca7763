"""The report as one self-contained HTML file: it opens offline, asks nothing of any other place, and works without its script.

Everything that comes from an article, a rule or a file name goes through Jinja2's autoescape, and through `display.clean`
before, so that neither markup nor a turn of direction in it can change the page. The policy in its head lets the page run
its own style sheet and script alone, by their hashes.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from claimcheck import __version__
from claimcheck.reporting.display import clean
from claimcheck.reporting.html.page import page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.reporting.run import Run, View

FOLDER = Path(__file__).with_name("templates")


def render(runs: Sequence[Run], view: View) -> str:
    """The page: it shows everything, and folds what is long. Rendered twice it is the same bytes."""
    style, script = _own("style.css"), _own("script.js")
    template = _environment().get_template("page.html.j2")
    return (
        template.render(
            page(runs, view.rules),
            version=__version__,
            style=Markup(style),  # noqa: S704 - our own file
            script=Markup(script),  # noqa: S704 - our own file
            style_hash=_hash(style),
            script_hash=_hash(script),
        )
        + "\n"
    )


def notebook(runs: Sequence[Run], view: View) -> str:
    """The page in a frame of its own, for a notebook: its styles cannot reach the notebook's, nor its script the kernel."""
    frame = Markup(
        '<iframe title="claimcheck report" sandbox="allow-scripts" width="100%" height="720" frameborder="0" srcdoc="{}"></iframe>'
    )
    return str(frame.format(render(runs, view)))


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_cleaned,
        trim_blocks=True,
        keep_trailing_newline=False,
    )


def _cleaned(value: object) -> object:
    """Whatever is put into the page, without anything that steers: the last of the doors, behind those of each view."""
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _own(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8").strip()


def _hash(content: str) -> str:
    """The source expression that allows this content alone (Content Security Policy 3, section 2.3.1)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


__all__ = ["notebook", "render"]
