"""Markup to a tree, within limits. Nothing is fetched, no entity is opened, no script is run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from claimcheck.errors import EmptyInput, InputError
from claimcheck.reading.extras import needed
from claimcheck.reading.limits import check_text, refuse

if TYPE_CHECKING:
    from claimcheck.reading.limits import Limits

RAW = re.compile(r"<(?:!--|(?P<name>script|style)\b)", re.IGNORECASE)
VALUES = re.compile(r"""=\s*+(?:"[^"]*+"|'[^']*+')""")
TAG = re.compile(r"""<[a-zA-Z](?:=\s*+(?:"[^"]*+"|'[^']*+')|[^>"'=]++|["'=])*+""")
DECLARATION = re.compile(
    r"^\s{0,8}(?:<\?xml[^>]{0,200}\?>\s{0,8})?(?:<!DOCTYPE[^>\[]{0,300}\[.{0,100000}?\]\s{0,8}>)?",
    re.DOTALL | re.IGNORECASE,
)
"""The XML declaration, and a document type with declarations of its own: no browser reads them."""


def tree_of(text: str, where: str, limits: Limits) -> Any:
    """The tree of a page. Raises InputError for a page above a limit, EmptyInput for one without an element."""
    check_text(text, where, limits)
    _check_tags(text, where, limits)
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


def _check_tags(text: str, where: str, limits: Limits) -> None:
    """Raise InputError for a tag with too many attributes."""
    for tag in TAG.finditer(_marked(text)):
        if tag.end() - tag.start() > limits.html_tag_chars:
            bare = len(VALUES.sub("=", tag[0]))
            if bare > limits.html_tag_chars:
                refuse(where, f"a tag of the page has {bare:,} characters of attributes", limits, "html_tag_chars")


def _marked(text: str) -> str:
    """The text of a page without its comments, scripts and styles."""
    parts: list[str] = []
    at = 0
    while found := RAW.search(text, at):
        parts.append(text[at : found.start()])
        name = found["name"]
        end = re.compile(rf"</{name}" if name else "-->", re.IGNORECASE).search(text, found.end())
        if end is None:
            return "".join(parts)
        at = end.end()
    return "".join([*parts, text[at:]])


def _measure(tree: Any, etree: Any, where: str, limits: Limits) -> None:
    """Raise InputError for a page that is too deep or has too many elements."""
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
