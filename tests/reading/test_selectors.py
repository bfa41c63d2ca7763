"""W3C selectors: the quote, the words around it as the source has them, and the position."""

from __future__ import annotations

import pytest

from claimcheck.reading import read_text, selector
from claimcheck.reading.html import read_html

PAGE = (
    "<html><head><link rel=canonical href=https://tarn.example/1></head><body><article><h1>Old mill sold</h1>"
    "<p>The council of Tarn agreed on Monday that the <b>old</b>\n mill should be sold for 210,000 crowns, said Mayor Ruth Calder.</p>"
    "<p>The mill stood empty for 14 years, in which two fires took its roof and most of its floor and its wheel.</p>"
    "<table><tr><th>Bidder</th><th>Offer</th></tr><tr><td>Baker</td><td>about 210,000 crowns</td></tr></table></article></body></html>"
)


def of(words: str) -> dict[str, object]:
    """The quote selector of some words of the page."""
    page = read_html("a", PAGE)
    start = page.text.index(words)
    return selector(page, start, start + len(words))["selector"][0]


def test_selector_of_a_text() -> None:
    """In plain text the words around a quote go over line ends."""
    text = "Nine died.\nTwo of the nine were from Tarn."
    found = selector(read_text("a", text, url="https://a.example"), 11, 14)
    assert found == {
        "type": "SpecificResource",
        "source": "https://a.example",
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": "Two",
                "prefix": "Nine died.\n",
                "suffix": " of the nine were from Tarn.",
            },
            {"type": "TextPositionSelector", "start": 11, "end": 14},
        ],
    }


def test_words_around_a_quote_stay_in_its_block() -> None:
    """On a page nothing is said of what stands beside a block, since furniture may lie between two."""
    assert of("The mill stood")["prefix"] == ""
    assert of("its wheel.")["suffix"] == ""
    quote = of("210,000 crowns, said")
    assert str(quote["prefix"]).endswith("the old mill should be sold for ")
    assert len(str(quote["prefix"])) == 32
    assert quote["suffix"] == " Mayor Ruth Calder."


def test_words_of_a_cell_stay_in_it() -> None:
    """The heads that are put before a cell are not beside it on the page."""
    page = read_html("a", PAGE)
    start = page.text.index("210,000 crowns.")
    quote = selector(page, start, start + len("210,000"))["selector"][0]
    assert (quote["prefix"], quote["exact"], quote["suffix"]) == ("about ", "210,000", " crowns")


def test_every_quote_stands_on_the_page() -> None:
    """Prefix, exact and suffix together are found in the words of the page as a browser shows them."""
    from lxml import html

    page = read_html("a", PAGE)
    shown = " ".join(" ".join(html.fromstring(PAGE).itertext()).split())
    for start in range(0, len(page.text), 7):
        for end in (start + 3, start + 12):
            quote = selector(page, start, min(end, len(page.text)))["selector"][0]
            words = quote["prefix"] + quote["exact"] + quote["suffix"]
            if "\n" not in quote["exact"] and ":" not in words:
                assert "".join(words.rstrip(".").split()) in "".join(shown.split())


def test_offsets_outside_the_text_are_refused() -> None:
    """A span that is none is a ValueError."""
    with pytest.raises(ValueError, match="no span"):
        selector(read_text("a", "Nine."), 3, 9)
