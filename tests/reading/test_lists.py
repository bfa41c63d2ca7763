"""JSON Lines: one article a line, and faults that name file and line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from claimcheck.errors import EmptyInput, InputError
from claimcheck.reading import gather, read_file
from claimcheck.reading.files import documents

if TYPE_CHECKING:
    from pathlib import Path

SENTENCE = "The council of Tarn agreed that the old mill should be sold before winter."


def line(**entries: object) -> str:
    """An article as a line."""
    return json.dumps(entries)


def read(text: str) -> tuple[list[str], list[str]]:
    """The ids of a list's articles, and its faults."""
    faults: list[InputError] = []
    found = documents(text.encode(), "a.jsonl", None, faults)
    return [document.id for document in found], [str(fault) for fault in faults]


def test_articles_of_a_list_are_read_with_what_the_lines_say() -> None:
    """Text and HTML are both read, and the known keys are the caller's word."""
    text = "\n".join(
        [
            line(
                id="a",
                text=SENTENCE,
                title="Mill sold",
                published="3 May 2021",
                publisher="Tarn Post",
                author=["X Y", "Z"],
                tags=[1],
            ),
            "",
            line(id=7, html=f"<nav>Home</nav><p>{SENTENCE}</p>", url="https://tarn.example/7"),
            line(text=f"Old mill sold\r\n\r\n{SENTENCE}"),
        ]
    )
    first, second, third = documents(text.encode(), "a.jsonl", None, [])
    assert (first.id, first.title, first.published, first.published_origin) == (
        "a",
        "Mill sold",
        "2021-05-03",
        "caller",
    )
    assert (first.publisher, first.author, first.path) == ("Tarn Post", "X Y, Z", "a.jsonl")
    assert (second.id, second.text, second.url) == ("7", SENTENCE, "https://tarn.example/7")
    assert (third.id, third.text) == ("a.jsonl:4", f"Old mill sold\r\n\r\n{SENTENCE}")


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        ('{"id": "b", "text": "x"', "no JSON at column"),
        ("[1, 2]", "no JSON object"),
        ("[" * 100_000, "no JSON"),
        (line(id="b"), "no article in it"),
        (line(id="b", text="  "), "no article in it"),
        (line(id="b", text=3), "'text' is no text"),
        (line(id="b", text=SENTENCE, published="soon"), "no date of publication"),
        (line(id="b", text=SENTENCE, publishd="2021-05-03"), "'published'"),
        (line(id="a", text=SENTENCE), "line 1 is called 'a' too"),
        (line(id="b", html="<script></script>"), "no word in it"),
    ],
)
def test_a_broken_line_is_named_and_the_others_are_read(broken: str, words: str) -> None:
    """Each fault says file, line and what is wrong, and loses no other article."""
    ids, faults = read("\n".join([line(id="a", text=SENTENCE), broken, line(id="c", text=SENTENCE)]))
    assert ids == ["a", "c"]
    (fault,) = faults
    assert fault.startswith("a.jsonl:2: ")
    assert words in fault


def test_an_empty_list_is_refused() -> None:
    """A list without a line is an empty input."""
    with pytest.raises(EmptyInput):
        read("\n \n")


def test_lists_in_folders_and_single_files(tmp_path: Path) -> None:
    """A folder's lists are read, files of claims are not; a file with several articles is no single document."""
    (tmp_path / "news.jsonl").write_text(f"{line(id='a', text=SENTENCE)}\n{line(id='b', text=SENTENCE)}\n")
    (tmp_path / "claims.jsonl").write_text("{}")
    gathered = gather([tmp_path])
    assert [document.id for document in gathered.documents] == ["a", "b"]
    assert gathered.faults == []
    with pytest.raises(InputError, match="holds 2 articles"):
        read_file(tmp_path / "news.jsonl")
