"""Pages as saved from the web: which lines are the article, what is known of it and from where, tables and boxes of facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimcheck.errors import EmptyInput
from claimcheck.reading.files import from_bytes
from claimcheck.reading.html import read_html

if TYPE_CHECKING:
    from claimcheck.reading import Page

PROSE = [
    "The council of Tarn agreed on Monday that the old mill should be sold before winter, said Mayor Ruth Calder.",
    "A baker from the coast has offered 210,000 crowns for it, which is more than the council had hoped to get from anyone.",
    "The mill was built in 1903 and stood empty for 14 years, in which two fires took its roof and most of its floor.",
    "Nobody from the family of the last miller could be reached, and the mill stays shut to visitors until March of next year.",
    "“We have 31 other houses to mend,” Calder said.",
]
PARAGRAPHS = "".join(f"<p>{line}</p>" for line in PROSE)
BOX = """<aside class="factbox"><h3>The mill in figures</h3><dl><dt>Built</dt><dd>1903</dd><dt>Height</dt><dd>12 m</dd></dl>
<ul><li>Visitors in 2019: 5,300</li></ul></aside>"""
TABLE = """<table><caption>Bids for the mill</caption><thead><tr><th>Bidder</th><th>Offer</th><th>Jobs</th></tr></thead>
<tr><th rowspan="2">Baker</th><td>210,000 crowns</td><td>12</td></tr><tr><td>190,000 crowns</td><td>–</td></tr>
<tr><th>Bank</th><td colspan="2">none</td></tr></table>"""


def read(body: str, head: str = "", root: str = "<html>") -> Page:
    """A page with a head and a body."""
    return read_html("a", f"<!DOCTYPE html>{root}<head><meta charset=utf-8>{head}</head><body>{body}</body></html>")


def article(inner: str = PARAGRAPHS) -> str:
    """The usual frame of an article."""
    return f"<nav><a href=/>Home</a></nav><main><article><h1>Old mill in Tarn sold</h1>{inner}</article></main><footer>© 2024</footer>"


def zone_of(page: Page, words: str) -> str | None:
    """The zone of the first place where the words stand."""
    at = page.text.index(words)
    return next((zone.name for zone in page.zones if zone.start <= at < zone.end), None)


SIDEBAR = "Bear seen near lift<br>41 held in Osk<br>Train line shut until autumn, says firm<br>Nine hurt in bus crash on Friday"
DESIGNS = {
    "frame of tables": f"<table><tr><td width=20%><b>Other news</b><br>{SIDEBAR}</td><td><h2>Old mill in Tarn sold</h2>{PARAGRAPHS}</td></tr></table><hr><p>Copyright 2024 Tarn Post</p>",
    "line breaks": f"<div id=top>Tarn Post</div><div id=content><h1>Old mill in Tarn sold</h1>{'<br><br>'.join(PROSE)}</div><div id=footer>© 2024 Tarn Post</div>",
    "named containers": f'<div class="page with-sidebar related-enabled"><div class="sidebar-left content">{article()}</div></div>',
    "comments": article() + '<div class="comments"><p>Rob says: I saw 500 people there and nobody spoke about the mill, which is a shame for us.</p></div>',
    "plain sidebar": article() + f"<div>Other news<ul><li>{SIDEBAR.replace('<br>', '<li>')}</ul></div>",
    "hidden": article(PARAGRAPHS + '<p style="display: none">For 99 robots alone, who read what people do not see on a page.</p><p hidden>Or 98 of them.</p>'),
    "scripts": article(PARAGRAPHS + "<script>var dead = 77;</script><noscript>Needs 76 scripts.</noscript><style>p { width: 75px }</style><template>74 dead</template>"),
}  # fmt: skip


@pytest.mark.parametrize("design", DESIGNS)
def test_the_article_and_nothing_else_is_read(design: str) -> None:
    """Every paragraph is read in its order, in the body, and neither furniture nor what is hidden."""
    page = read(DESIGNS[design])
    lines = page.text.split("\n\n")
    assert lines == ["Old mill in Tarn sold", *PROSE]
    assert [zone.name for zone in page.zones] == ["head", "body"]
    assert page.title == "Old mill in Tarn sold"
    assert page.title_span == (0, len("Old mill in Tarn sold"))


def test_lines_that_one_reader_has_are_judged_and_counted() -> None:
    """A note says how many lines only one of the two readers had, and what became of them."""
    notes = read(DESIGNS["frame of tables"]).notes
    assert any(note.startswith("lines that one of two readers") and "left out" in note for note in notes)


def test_a_page_without_an_article_is_read_whole() -> None:
    """A page of a few words is read, and a page without one is refused."""
    assert read("<p>Nine people were hurt.</p>").text == "Nine people were hurt."
    with pytest.raises(EmptyInput):
        read("<script>alert(1)</script>")


def test_box_of_facts_and_tables_become_lines() -> None:
    """Rows of a table and terms of a box are lines of the body, behind the heads of their row and column."""
    page = read(article(PARAGRAPHS + BOX + TABLE + "<p>The sale will be signed on 12 June in front of 40 guests.</p>"))
    lines = page.text.split("\n\n")[len(PROSE) + 1 :]
    assert lines == [
        "The mill in figures", "Built: 1903.", "Height: 12 m.", "Visitors in 2019: 5,300", "Bids for the mill",
        "Baker, Offer: 210,000 crowns. Baker, Jobs: 12.", "Baker, Offer: 190,000 crowns.", "Bank, Offer: none.",
        "The sale will be signed on 12 June in front of 40 guests.",
    ]  # fmt: skip
    assert zone_of(page, "Height: 12 m.") == zone_of(page, "Baker, Jobs") == "body"
    assert [page.text[start:end] for start, end in page.cells][:4] == ["1903", "12 m", "210,000 crowns", "12"]


def test_box_above_the_text_stands_after_it() -> None:
    """A box beside the first paragraph does not part the headline from the text."""
    box = "<table class=infobox><tr><th colspan=2>Tarn mill</th></tr><tr><th>Built</th><td>1903</td></tr><tr><th>Height</th><td>12 m</td></tr></table>"
    lines = read(article(box + PARAGRAPHS)).text.split("\n\n")
    assert lines[:2] == ["Old mill in Tarn sold", PROSE[0]]
    assert lines[-2:] == ["Built: 1903.", "Height: 12 m."]


def test_captions_are_captions_and_the_byline_is_head() -> None:
    """The markup tells a picture's words and what stands between headline and text."""
    head = '<p class="byline">By <a rel="author" href="x">Rob Tully</a> · 3 May 2021</p><figure><figcaption>The mill had 3 wheels in 1950</figcaption></figure>'
    page = read(article(head + PARAGRAPHS))
    assert zone_of(page, "The mill had 3 wheels") == "caption"
    assert zone_of(page, "By Rob Tully") == "head"
    assert (page.author, page.published, page.published_origin) == ("Rob Tully", "2021-05-03", "stamp")
    assert page.published_span is not None


LD = '<script type="application/ld+json">{"@graph": [{"@type": "Person", "name": "Nobody"}, {"@type": ["NewsArticle"], "headline": "Mill sold", "datePublished": "2021-05-03T14:05:00Z", "inLanguage": "en-GB", "author": [{"name": "Rob Tully"}, {"name": "Ann Bee"}], "publisher": {"name": "Tarn Post"}, "sourceOrganization": {"name": "Reuters"}}]}</script>'
OG = '<meta property="og:title" content="Mill"><meta property="og:site_name" content="Osk Post"><meta property="article:published_time" content="2021-05-04"><meta name="author" content="Cy Dee"><meta property="og:url" content="https://osk.example/1">'


def test_metadata_and_where_it_came_from() -> None:
    """JSON-LD goes before meta elements, and each piece says where it came from."""
    page = read(article(), LD + OG, "<html lang=en>")
    assert (page.author, page.publisher, page.agency) == ("Rob Tully, Ann Bee", "Tarn Post", "Reuters")
    assert (page.published, page.published_origin) == ("2021-05-03T14:05:00+00:00", "metadata")
    assert (page.language, page.url) == ("en-GB", "https://osk.example/1")
    assert page.origins == {
        "title": "the headline", "author": "JSON-LD", "publisher": "JSON-LD", "published": "JSON-LD", "agency": "JSON-LD",
        "language": "JSON-LD", "url": "og:url",
    }  # fmt: skip
    assert "publisher from JSON-LD" in page.notes[-1]


def test_meta_elements_alone() -> None:
    """Without JSON-LD the meta elements tell, and their names are the origin."""
    page = read(article(), OG)
    assert (page.published, page.origins["published"]) == ("2021-05-04", "article:published_time")
    assert page.published_origin == "metadata"
    assert (page.publisher, page.author) == ("Osk Post", "Cy Dee")


@pytest.mark.parametrize(
    ("inner", "day", "origin"),
    [
        ('<time datetime="2021-05-03T10:00">Monday</time>', "2021-05-03T10:00:00", "<time>"),
        ('<span itemprop="datePublished" content="2021-05-03">x</span>', "2021-05-03", "<span>"),
        ("<p>3 May 2021</p>", "2021-05-03", "stamp"),
        ('<time datetime="2021-05-03">a</time><time datetime="2020-01-05">b</time>', None, None),
        ('<time datetime="2021-05">May</time>', None, None),
    ],
)
def test_dates_of_the_markup_and_of_the_text(inner: str, day: str | None, origin: str | None) -> None:
    """A date of <time>, of a schema or of the byline is taken; of two that differ none is."""
    page = read(article(f"<header>{inner}</header>" + PARAGRAPHS))
    assert page.published == day
    assert page.origins.get("published") == origin


def test_a_guessed_date_is_marked_uncertain() -> None:
    """A date that only the markup's habits tell is noted as uncertain."""
    page = read(
        article("<ul class=post-meta><li class=date>2021-05-03 in Tarn, with 12 answers</li></ul>" + PARAGRAPHS)
    )
    assert page.published in {None, "2021-05-03"}
    assert page.published is None or any("uncertain" in note for note in page.notes)


@pytest.mark.parametrize(
    "footer",
    [
        "<footer>© 1999-2024 Tarn Post, 3 July 2024</footer>",
        "<div id=footer><p>This page was last edited on 4 June 2023</p></div>",
        "<div class=site-footer>Updated 2024-06-04. Copyright 2024</div>",
        "<p>Copyright 2024 Tarn Post</p>",
    ],
)
def test_no_date_is_taken_from_a_footer(footer: str) -> None:
    """Neither the year of the copyright nor a date beside it is the article's."""
    page = read(f"<article><h1>Old mill in Tarn sold</h1>{PARAGRAPHS}</article>{footer}")
    assert page.published is None
    assert page.published_origin == "unknown"


def test_url_is_metadata_and_what_is_given_goes_first() -> None:
    """What the caller gives goes before the page, and the address is only kept."""
    line = b'{"html": "<p>Nine were hurt.</p><link rel=canonical href=https://a.example/>", "publisher": "Tarn Post", "published": "2021-05-03"}'
    from claimcheck.reading.files import documents

    (page,) = documents(line, "a.jsonl", None, [])
    assert (page.url, page.publisher) == ("https://a.example/", "Tarn Post")
    assert (page.published, page.published_origin) == ("2021-05-03", "caller")


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ('<meta charset="windows-1250">', "cp1250"), ('<meta http-equiv=content-type content="text/html; charset=koi8-r">', "koi8-r"),
        ("<meta charset=iso-8859-1>", "cp1252"), ("", "utf-16"), ("", "utf-8-sig"), ("<meta charset=utf-8>", "utf-8"),
        ("<meta charset=shift_jis>", "cp932"), ("<meta charset=no-such-thing>", "utf-8"), ("<meta charset=utf-16>", "utf-8"),
    ],
)  # fmt: skip
def test_a_page_is_decoded_as_it_declares(declared: str, encoding: str) -> None:
    """A mark goes before the declaration, a declaration before a guess, and labels mean what they mean in browsers."""
    words = {"cp1250": "Młyn za 210 złotych", "koi8-r": "Мельница 1903", "cp932": "日本の新聞 1903"}.get(
        encoding, "Café – 1903"
    )
    data = f"<html><head>{declared}</head><body><p>{words}</p></body></html>".encode(encoding)
    made = from_bytes(data, "a.html", None)
    assert made.text == words


def test_a_few_strange_bytes_of_a_page_are_shown_and_noted() -> None:
    """A page that is almost what it declares is read, with a note."""
    data = f"<html><head><meta charset=utf-8></head><body><article>{PARAGRAPHS}</article></body></html>".encode()
    made = from_bytes(data.replace(b"Calder said", b"Cald\xffer said"), "a.html", None)
    assert "Cald\ufffder said" in made.text
    assert "are shown as" in made.notes[0]
