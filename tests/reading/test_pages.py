"""Sixteen pages with their furniture, each with an answer file, and how much of them is read right."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from claimcheck.reading import line_and_column, read_file

if TYPE_CHECKING:
    from claimcheck.model.document import Document

PAGES = Path(__file__).resolve().parents[1] / "pages"
ANSWERS = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(PAGES.glob("*.json"))}


def read(answer: dict[str, Any]) -> Document:
    """The page of an answer, read."""
    return read_file(PAGES / answer["page"])


def wrong_lines(answer: dict[str, Any]) -> list[tuple[int, str, str | None, str]]:
    """Each marked line that is in another zone: its number, the zone it should be in, the zone it is in, its first words."""
    document = read(answer)
    where: dict[int, str] = {}
    for zone in document.zones:
        first = line_and_column(document.text, zone.start)[0]
        last = line_and_column(document.text, zone.end)[0]
        where.update(dict.fromkeys(range(first, last + 1), zone.name))
    return [
        (mark["line"], mark["zone"], where.get(mark["line"]), mark["begins"])
        for mark in answer["lines"]
        if where.get(mark["line"]) != mark["zone"]
    ]


@pytest.mark.parametrize("name", ANSWERS)
def test_every_marked_line_is_in_its_zone(name: str) -> None:
    """Each line of a page is in the zone that a reader would put it in."""
    assert wrong_lines(ANSWERS[name]) == []


@pytest.mark.parametrize("name", ANSWERS)
def test_date_headline_and_dateline_are_read(name: str) -> None:
    """A page's date of publication comes from where the page gives it, and its headline is the article's."""
    answer = ANSWERS[name]
    document = read(answer)
    assert (document.published, document.published_origin) == (answer["published"], answer["origin"])
    assert document.title == answer["headline"]
    assert document.title_span is not None
    assert document.text[slice(*document.title_span)] == answer["headline"]
    assert document.place == answer.get("place")
    assert document.agency == answer.get("agency")


def test_share_of_lines_in_the_right_zone(capsys: pytest.CaptureFixture[str]) -> None:
    """Over all pages no line is in a wrong zone; the figures are printed with -s."""
    total = sum(len(answer["lines"]) for answer in ANSWERS.values())
    wrong = sum(len(wrong_lines(answer)) for answer in ANSWERS.values())
    with capsys.disabled():
        share = 100 * (total - wrong) / total
        print(f" zones: {total - wrong} of {total} lines right ({share:.1f} %)")  # noqa: T201  # what -s is for
    assert len(ANSWERS) == 16
    assert wrong == 0
