"""The report as one self-contained HTML file: it opens offline, asks nothing of any other place, and needs no script unless it is
large.

Everything that comes from an article, a rule or a file name goes through Jinja2's autoescape, and through `display.clean`
before, so that neither markup nor a turn of direction in it can change the page. The policy in its head lets the page run
its own style sheet and script alone, by their hashes.
"""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from markupsafe import Markup

from claimcheck import __version__
from claimcheck.reporting.html.markup import environment, own
from claimcheck.reporting.html.page import page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.reporting.run import Run, View


def render(runs: Sequence[Run], view: View) -> str:
    """The page: it shows everything, and folds what is long. Rendered twice it is the same bytes. Of a large report only the
    beginning is written out, and the page's script puts in the rest.
    """
    shown = page(runs, view.rules)
    style = own("style.css")
    script = f"{own('deferred.js')}\n{own('script.js')}" if shown["deferred"] else own("script.js")
    return (
        environment()
        .get_template("page.html.j2")
        .render(
            shown,
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


def _hash(content: str) -> str:
    """The source expression that allows this content alone (Content Security Policy 3, section 2.3.1)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


__all__ = ["notebook", "render"]
