"""What a page says of itself, each piece with where it stands: JSON-LD, OpenGraph and other meta elements, the markup."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from claimcheck.errors import DateError, InputError
from claimcheck.reading import tables
from claimcheck.reading.dates import parse_published, stamps
from claimcheck.reading.extras import needed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ARTICLES = re.compile(
    r"(?:News|Blog|Report|Scholarly|Tech|Live|Opinion|Analysis|Review|Background|Satirical)?\w*(?:Article|Posting|Report)$"
)
META = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "headline"),
    "author": ("author", "article:author", "parsely-author", "dc.creator", "dcterms.creator", "citation_author", "byl", "sailthru.author"),
    "publisher": ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "citation_journal_title", "publisher"),
    "published": (
        "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date",
        "dc.date", "dc.date.issued", "dcterms.issued", "dcterms.date", "dcterms.created", "citation_publication_date", "citation_date",
        "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "article.published", "release_date",
    ),
    "language": ("og:locale", "dc.language", "dcterms.language", "language", "content-language"),
    "agency": ("syndication-source", "news_agency", "source"),
    "url": ("og:url",),
}  # fmt: skip
"""Names of meta elements, by what they tell, the surest first (schema.org, OpenGraph, Dublin Core, Highwire, Parse.ly)."""
MOST_LD = 200_000  # characters of one JSON-LD block
MOST_NODES = 2_000
LONG = 300
MOST_SHOWN = 200  # characters of a piece of text that can be a stamp


@dataclass(slots=True)
class Known:
    """What is known of a page, and where each piece came from."""

    values: dict[str, str] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)

    def tell(self, key: str, value: object, origin: str) -> None:
        """Keep a piece that is not yet known."""
        text = " ".join(str(value).split())[:LONG] if isinstance(value, str) else ""
        if key in self.values or not text:
            return
        if key == "published":
            iso = day_of(text)
            if iso is None:
                return
            text = iso
        if key == "author" and re.match(r"https?://", text):
            return
        self.values[key], self.origins[key] = text, origin


def metadata(tree: Any) -> Known:
    """Title, author, publisher, date, agency, language and address of a page, as far as it states them."""
    known = Known()
    for node in _json_ld(tree):
        _from_json_ld(node, known)
    stated = _meta(tree)
    for key, names in META.items():
        for name in names:
            if name in stated:
                known.tell(key, stated[name], name)
    _from_markup(tree, known)
    author = known.values.get("author", "")
    agencies = {row["agency"]: row["name"] for row in tables.rows("agencies")}
    for key, name in (("agency", known.values.get("agency", "")), ("author", author)):
        if name.casefold() in agencies:
            known.values["agency"] = agencies[name.casefold()]
            known.origins.setdefault("agency", known.origins[key])
            break
    else:
        known.values.pop("agency", None)  # what calls itself a source and is no agency that is known
        known.origins.pop("agency", None)
    return known


def day_of(text: str) -> str | None:
    """A date of publication as machines write it; None for what is no whole date."""
    for form in (text, text[:19] if text[10:11] in {"T", " "} else text[:10]):
        try:
            return parse_published(form)
        except DateError:
            continue
    return None


def _json_ld(tree: Any) -> Iterator[dict[str, Any]]:
    """The nodes of the page's JSON-LD that are articles."""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().casefold() != "application/ld+json" or not script.text:
            continue
        if len(script.text) > MOST_LD:
            continue
        try:
            waiting: list[Any] = [json.loads(script.text, strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(MOST_NODES):
            if not waiting:
                break
            node = waiting.pop(0)
            if isinstance(node, list):
                waiting.extend(node)
            elif isinstance(node, dict):
                kinds = node.get("@type")
                if any(
                    isinstance(k, str) and ARTICLES.match(k) for k in (kinds if isinstance(kinds, list) else [kinds])
                ):
                    yield node
                waiting.extend(node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node)


def _from_json_ld(node: dict[str, Any], known: Known) -> None:
    known.tell("title", node.get("headline") or node.get("name"), "JSON-LD")
    known.tell("author", _name(node.get("author") or node.get("creator")), "JSON-LD")
    known.tell("publisher", _name(node.get("publisher")), "JSON-LD")
    known.tell("published", node.get("datePublished"), "JSON-LD")
    known.tell("language", node.get("inLanguage"), "JSON-LD")
    known.tell("agency", _name(node.get("sourceOrganization") or node.get("provider")), "JSON-LD")
    whole = node.get("mainEntityOfPage")
    known.tell("url", node.get("url") or (whole.get("@id") if isinstance(whole, dict) else whole), "JSON-LD")


def _name(node: Any) -> str:
    """The names of a person, an organisation, or several."""
    if isinstance(node, list):
        return ", ".join(name for name in map(_name, node[:20]) if name)
    if isinstance(node, dict):
        node = node.get("name")
    return node if isinstance(node, str) else ""


def _meta(tree: Any) -> dict[str, str]:
    stated: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = (element.get("content") or "").strip()
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(key) or "").strip().casefold()
            if name and content:
                stated.setdefault(name, content)
    return stated


def _from_markup(tree: Any, known: Known) -> None:
    for element in tree.iter("time", "span", "div", "p", "a"):
        prop, classes = element.get("itemprop") or "", (element.get("class") or "").split()
        stamp = element.get("datetime") or element.get("content") or (element.text or "").strip()
        if (
            prop == "datePublished"
            or element.get("pubdate") is not None
            or "dt-published" in classes
            or {"entry-date", "published"} <= set(classes)
        ):
            known.tell("published", stamp, "<time>" if element.tag == "time" else f"<{element.tag}>")
        if "author" in prop.split() or element.get("rel") == "author":
            known.tell("author", " ".join("".join(element.itertext()).split()), "the byline's markup")
    times = {t.get("datetime") for t in tree.iter("time") if t.get("datetime") and not _aside(t)}
    days = {day for day in map(day_of, times) if day}
    if (
        len({day[:10] for day in days}) == 1
    ):  # several days: a list of other articles, and none can be told to be this one's
        known.tell("published", min(days, key=len), "<time>")
    html = next(tree.iter("html"), tree)
    known.tell("language", html.get("lang") or html.get("{http://www.w3.org/XML/1998/namespace}lang"), "<html lang>")
    for link in tree.iter("link"):
        if (link.get("rel") or "").casefold() == "canonical":
            known.tell("url", link.get("href"), "rel=canonical")
    title = next(tree.iter("title"), None)
    if title is not None and title.text:
        known.tell("title", title.text, "<title>")


def _aside(element: Any) -> bool:
    return any(above.tag in {"footer", "aside", "nav", "li"} for above in element.iterancestors())


def guessed_date(tree: Any, furniture: Sequence[Any], where: str) -> str | None:
    """A date that htmldate finds in the markup of a page that states none. Never a bare year, nor what a footer says.

    The tree is changed: its furniture is taken out.
    """
    for element in furniture:
        if element.getparent() is not None and not any(True for _ in element.iter("body", "article", "main", "h1")):
            element.getparent().remove(element)
    if len({time.get("datetime") for time in tree.iter("time")} - {None}) > 1:
        return None  # of several, none can be told to be the article's
    try:
        found = needed("htmldate", "html", where).find_date(tree, extensive_search=False, original_date=True)
    except InputError:
        raise
    except Exception:  # noqa: BLE001  # whatever a library makes of a hostile page, the page is still read
        return None
    iso = day_of(found) if isinstance(found, str) else None
    return iso if iso in _written(tree) else None


def _written(tree: Any) -> set[str]:
    """The whole dates that a page's text and its attributes state: htmldate makes a day of a month, and we do not."""
    parts: list[str] = []
    for element in tree.iter():
        parts.extend(part[:LONG] for part in (element.text, element.tail) if part and len(part) < MOST_SHOWN)
        parts.extend(element.get(name, "")[:LONG] for name in ("datetime", "content", "title", "href"))
    return {iso[:10] for stamp in stamps("\n".join(parts)[:MOST_LD]) if (iso := stamp.iso())}
