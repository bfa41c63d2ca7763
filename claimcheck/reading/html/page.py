"""A page, read: the article's blocks as one text, its metadata, and notes on what was judged or guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.errors import EmptyInput
from claimcheck.reading.blocks import Block, page
from claimcheck.reading.extras import needed
from claimcheck.reading.html.grids import Cells
from claimcheck.reading.html.judging import Judged, judged
from claimcheck.reading.html.metadata import guessed_date, metadata
from claimcheck.reading.html.opinions import opinions
from claimcheck.reading.html.parsing import tree_of
from claimcheck.reading.html.walking import walk
from claimcheck.reading.limits import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.reading.blocks import Kind, Page
    from claimcheck.reading.files import Given
    from claimcheck.reading.limits import Limits

SHOWN = ("title", "author", "publisher", "published", "agency", "language", "url")


def read_html(
    name: str,
    text: str,
    *,
    path: str | None = None,
    given: Given | None = None,
    notes: tuple[str, ...] = (),
    limits: Limits = DEFAULT,
) -> Page:
    """A page's article as a document; `given` goes before what the page says of itself.

    Raises InputError above a limit, or where the extra "html" is not installed; EmptyInput for a page without a word.
    """
    where = path or name
    tree = tree_of(text, where, limits)
    known = metadata(tree)
    for key, value in {**given.details, "published": given.published}.items() if given else ():
        if value:
            known.values[key], known.origins[key] = value, "caller"
    walked = walk(tree, needed("lxml.etree", "html", where), Cells(where, limits))
    if not walked.blocks:
        raise EmptyInput(
            "the page has no word in it", where=where, remedy="save the whole page, as the browser shows it"
        )
    verdict = judged(walked, *opinions(tree, where, limits), known.values.get("title"))
    made = page(
        name, _blocks(verdict), known.values, path=path, origins=known.origins,
        published=known.values.get("published"), notes=(*notes, *_notes(verdict)),
    )  # fmt: skip
    origin = known.origins.get("published")
    if origin is not None and origin != "caller":
        made.published_origin = "stamp" if origin.startswith("<") else "metadata"
    if made.published is None:
        guess = guessed_date(tree, walked.furniture, where)
        if guess:
            made.published, made.published_origin = guess, "stamp"
            known.origins["published"] = "a guess from the markup (uncertain)"
    _tell(made, known.origins)
    return made


def _blocks(verdict: Judged) -> list[Block]:
    blocks = []
    for number, found in enumerate(verdict.blocks):
        kind: Kind = "title" if number == verdict.title else "text" if found.kind == "heading" else found.kind
        blocks.append(Block(found.text, kind, found.cells))
    return blocks


def _notes(verdict: Judged) -> list[str]:
    kept, left = verdict.alone
    notes = [verdict.how] if verdict.how else []
    if kept or left:
        notes.append(f"lines that one of two readers of the page took for the article: {kept} kept, {left} left out")
    return notes


def _tell(made: Page, origins: Mapping[str, str]) -> None:
    """Note where each piece of what is known came from."""
    told = dict(origins)
    for key in SHOWN:
        if getattr(made, key) is None:
            told.pop(key, None)
        elif key not in told:
            told[key] = made.published_origin if key == "published" else "the text"
    if made.title_span:
        told["title"] = "the headline"
    made.origins = {key: told[key] for key in SHOWN if key in told}
    if made.origins:
        made.notes = (*made.notes, "; ".join(f"{key} from {origin}" for key, origin in made.origins.items()))
