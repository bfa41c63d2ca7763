"""Articles wrapped into pages, PDFs and office documents give the claims of their plain text."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from wrapping import as_docx, as_html, as_pdf

from claimcheck.extraction import pull
from claimcheck.reading import read_file
from claimcheck.reading.files import Given, from_bytes, from_text

ROOT = Path(__file__).resolve().parents[2]
SEEDS = sorted((ROOT.parent / "shared" / "seeds").glob("*.txt"))
ARTICLES = [*SEEDS, *sorted((ROOT / "claims/station-invitation/articles").iterdir())]
WRAPS = {".html": lambda text: as_html(text).encode(), ".pdf": as_pdf, ".docx": as_docx}


def told(path: Path) -> tuple[str, Given]:
    """An article's words without its front matter, and its date of publication as the caller's."""
    document = read_file(path)
    return document.text[document.zones[0].start :], Given({}, document.published)


def claims(data: bytes | str, name: str, given: Given) -> Counter[tuple[str, str, str]]:
    """The claims of a text or a file: kind, quote and value."""
    made = from_text(data, name, "x", given) if isinstance(data, str) else from_bytes(data, name, "x", given)
    return Counter((c.kind, re.sub(r"\s+", " ", c.quote), repr(c.value)) for c in pull(made).claims)


@pytest.fixture(scope="module", params=ARTICLES, ids=lambda path: path.name)
def article(request: pytest.FixtureRequest) -> tuple[str, str, Given]:
    """An article: its name, its text, and what is given."""
    text, given = told(request.param)
    keys = ("title", "publisher", "agency", "author", "url", "language")
    return request.param.name, text, Given(dict.fromkeys(keys), given.published)


@pytest.mark.parametrize("kind", WRAPS)
def test_wrapped_article_gives_the_same_claims(
    article: tuple[str, str, Given], kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Furniture, running heads and formats neither add a claim nor lose one; the count is printed with -s."""
    name, text, given = article
    plain = claims(text, name, given)
    wrapped = claims(WRAPS[kind](text), f"a{kind}", given)
    with capsys.disabled():
        print(f" {name[:24]}{kind}: {(plain & wrapped).total()} of {plain.total()} claims")  # noqa: T201  # what -s is for
    assert plain.total() > 0
    assert wrapped == plain
