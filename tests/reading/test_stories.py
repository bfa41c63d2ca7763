"""Story folders: what story.yaml says, the articles at hand, and what is refused."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from claimcheck.errors import ClaimsFormatError, DateError, MissingInput
from claimcheck.reading import gather

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Old mill sold\n\nThe council of Tarn agreed that the old mill should be sold before winter to a baker from the coast."
STORY = """format: 1
title: The mill of Tarn
sources:
  - id: "001"
    title: Old mill sold
    publisher: Tarn Post
    published: 2021-05-03
    url: https://tarn.example/mill
    sha256: {sha}
    text: articles/one.md
  - id: 002
    published: 4 May 2021
same:
  - [the mill, the old mill]
different:
  - [the mill, the saw mill, the wind mill]
"""


def story(folder: Path, text: str | None = None, article: str | None = TEXT) -> Path:
    """A story folder with this story.yaml and this article."""
    place = folder / "mill"
    (place / "articles").mkdir(parents=True)
    text = text or STORY.format(sha=hashlib.sha256(TEXT.encode()).hexdigest())
    (place / "story.yaml").write_text(text, encoding="utf-8")
    if article is not None:
        (place / "articles/one.md").write_bytes(article.encode())
    return place


def test_story_is_read_with_its_articles(tmp_path: Path) -> None:
    """A story has its sources, the documents whose text is at hand, its statements and the paths beside it."""
    place = story(tmp_path)
    (place / "claims.jsonl").write_text("", encoding="utf-8")
    gathered = gather([tmp_path])
    (read,) = gathered.stories
    assert (gathered.documents, gathered.faults) == ([], [])
    assert (read.folder, read.title) == (place, "The mill of Tarn")
    assert [source["id"] for source in read.sources] == ["001", "002"]
    assert [source["published"] for source in read.sources] == ["2021-05-03", "2021-05-04"]
    (document,) = read.documents
    assert (document.id, document.text, document.publisher) == ("001", TEXT, "Tarn Post")
    assert (document.published, document.published_origin) == ("2021-05-03", "caller")
    assert read.same == [["the mill", "the old mill"]]
    assert read.different == [["the mill", "the saw mill", "the wind mill"]]
    assert read.claims_path == place / "claims.jsonl"
    assert read.expected_path is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("format: 2\ntitle: a\n", "format 2"),
        ("title: a\n", "format none"),
        ("format: 1\nsorces: []\n", "'sources'"),
        ("format: 1\nsources:\n  - {id: a, publishd: 2021-05-03}\n", "'published'"),
        ("format: 1\nsources:\n  - {title: a}\n", "no id"),
        ("format: 1\nsources:\n  - {id: a}\n  - {id: a}\n", "two sources"),
        ("format: 1\nsources: a\n", "no list"),
        ("format: 1\nsame: [[a]]\n", "fewer than two"),
        ("format: 1\nsources: [\n", "does not parse"),
        ("- a\n", "no list of keys"),
    ],
)
def test_broken_stories_are_refused(tmp_path: Path, text: str, words: str) -> None:
    """Another format, an unknown key and a broken list are faults that say what is wrong and where."""
    story(tmp_path, text)
    gathered = gather([tmp_path])
    (fault,) = gathered.faults
    assert isinstance(fault, ClaimsFormatError)
    assert words in str(fault)
    assert "story.yaml" in str(fault)
    assert gathered.stories == []


def test_bad_date_of_a_source_is_refused(tmp_path: Path) -> None:
    """A source's publication date that is none is a fault that names the source."""
    story(tmp_path, "format: 1\nsources:\n  - {id: a, published: soon}\n")
    (fault,) = gather([tmp_path]).faults
    assert isinstance(fault, DateError)
    assert "source a" in str(fault)


def test_missing_and_changed_articles_are_faults_of_their_own(tmp_path: Path) -> None:
    """An article that is gone, or is not the one that was read, is a fault; the story is read all the same."""
    story(tmp_path, article=None)
    gathered = gather([tmp_path])
    assert isinstance(gathered.faults[0], MissingInput)
    assert gathered.stories[0].documents == []
    (tmp_path / "mill/articles/one.md").write_text(TEXT + "!", encoding="utf-8")
    gathered = gather([tmp_path])
    assert "sha256" in str(gathered.faults[0])
    assert len(gathered.stories[0].sources) == 2
