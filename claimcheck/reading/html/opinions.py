"""What two readers of pages, trafilatura and readability, each take for the article. Neither is believed alone."""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from claimcheck.reading.extras import needed
from claimcheck.reading.html.grids import is_data
from claimcheck.reading.html.parsing import tree_of

if TYPE_CHECKING:
    from claimcheck.reading.limits import Limits

CONTROLS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]|&#(?:x0*[01]?[0-9a-f]|0*[12]?[0-9]|0*3[01]);",
    re.IGNORECASE,
)
SHORT = 25  # characters without space; a shorter line must be met whole, for its words stand anywhere
MOST_SEARCHED = 500_000  # characters of an opinion in which a part of a line is looked for
MOST_SEARCHES = 3_000
PARTS = frozenset(
    {"p", "head", "item", "quote", "cell", "lb", "li", "h1", "h2", "h3", "h4", "h5", "h6", "div", "td", "blockquote"}
)


@dataclass(slots=True)
class Opinion:
    """The lines that one reader took for the article, without their white space."""

    lines: set[str] = field(default_factory=set)
    whole: str = ""
    searches: int = 0

    def __bool__(self) -> bool:
        return bool(self.whole)

    def has(self, text: str) -> bool:
        """Whether a block of the page is among the reader's lines."""
        key = _squeezed(text)
        if key in self.lines:
            return True
        if len(key) < SHORT or len(self.whole) > MOST_SEARCHED or self.searches >= MOST_SEARCHES:
            return False
        self.searches += 1
        return key in self.whole


def opinions(tree: Any, where: str, limits: Limits) -> tuple[Opinion, Opinion]:
    """What trafilatura and what readability take for the article; empty where one finds none or fails.

    Tables of data are judged by where they stand: they are taken out first, since both take long over large ones.
    """
    if sum(1 for _ in tree.iter()) > limits.html_judged:
        return Opinion(), Opinion()
    plain = copy.deepcopy(tree)
    for table in [table for table in plain.iter("table") if is_data(table)]:
        table.clear(keep_tail=True)
    html = needed("lxml.html", "html", where)
    markup = html.tostring(plain, encoding="unicode")
    if CONTROLS.search(markup):  # both fail on characters that XML does not have
        markup = CONTROLS.sub("", markup)
        plain = tree_of(markup, where, limits)
    return _by_readability(markup, html, where), _by_trafilatura(plain, where)


def _by_trafilatura(tree: Any, where: str) -> Opinion:
    trafilatura = needed("trafilatura", "html", where)
    try:
        found = trafilatura.bare_extraction(tree, fast=True, include_comments=False, with_metadata=False)
    except Exception:  # noqa: BLE001  # whatever a library makes of a hostile page, the page is still read
        return Opinion()
    return _opinion(found.body) if found is not None and found.body is not None else Opinion()


def _by_readability(markup: str, html: Any, where: str) -> Opinion:
    readability = needed("readability", "html", where)
    needed("lxml_html_clean", "html", where)
    try:
        summary = readability.Document(markup).summary(html_partial=True)
        return _opinion(html.fromstring(summary)) if summary.strip() else Opinion()
    except Exception:  # noqa: BLE001  # see above
        return Opinion()


def _opinion(body: Any) -> Opinion:
    lines: set[str] = set()
    for part in body.iter():
        if part.tag not in PARTS:
            continue
        lines.add(_squeezed(part.text))  # the words up to the first break within, as a block of the page may end there
        if not any(inner.tag in PARTS and inner.tag != "lb" for inner in part):
            lines.add(_squeezed("".join(part.itertext())))
        lines.add(_squeezed(part.tail))
    lines.discard("")
    return Opinion(lines, _squeezed("".join(body.itertext())))


def _squeezed(text: str | None) -> str:
    return "".join(CONTROLS.sub("", text).split()) if text else ""
