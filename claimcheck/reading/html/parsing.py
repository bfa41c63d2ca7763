"""Markup to a tree, within limits. Nothing is fetched, no entity is opened, no script is run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from claimcheck.errors import EmptyInput, InputError
from claimcheck.reading.extras import needed
from claimcheck.reading.limits import check_text, refuse

if TYPE_CHECKING:
    from claimcheck.reading.limits import Limits

DECLARATION = re.compile(r"^\s{0,8}<\?xml[^>]{0,200}\?>")


def tree_of(text: str, where: str, limits: Limits) -> Any:
    """The tree of a page. Raises InputError for a page above a limit, EmptyInput for one without an element."""
    check_text(text, where, limits)
    etree, html = needed("lxml.etree", "html", where), needed("lxml.html", "html", where)
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )  # huge: the limits here stand in for the parser's own, which cuts a page off and says nothing
    data = DECLARATION.sub("", text).replace("\0", "\ufffd").encode("utf-8", "replace")
    try:
        tree = html.document_fromstring(data, parser=parser)
    except etree.ParserError:
        raise EmptyInput("the page has no element in it", where=where, remedy="save the whole page") from None
    except (etree.LxmlError, ValueError) as error:
        raise InputError(f"the page cannot be parsed ({error})", where=where, remedy="save it anew") from None
    _measure(tree, etree, where, limits)
    return tree


def _measure(tree: Any, etree: Any, where: str, limits: Limits) -> None:
    depth = count = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        if event == "end":
            depth -= 1
            continue
        depth, count = depth + 1, count + 1
        if depth > limits.html_depth:
            refuse(where, "elements of the page stand too deep in one another", limits, "html_depth")
        if count > limits.html_elements:
            refuse(where, "the page has too many elements", limits, "html_elements")
