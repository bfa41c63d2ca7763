"""The report as SARIF, held against the standard's own schema."""

from __future__ import annotations

import json
import re
from functools import cache
from html import escape, unescape
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reporting import Run, View, render
from claimcheck.reporting.markup import Markup
from tests.reporting.reports import TEXTS, finding, report
from tests.reporting.stories import hostile, many, story

MODULES = Path(__file__).parents[1] / "browser" / "node_modules"
SCHEMA = MODULES / "@microsoft" / "jest-sarif" / "lib" / "schemas" / "sarif-2.1.0-rtm.5.json"
"""The schema as the package @microsoft/jest-sarif carries it (MIT licence); .ci/run installs it."""


@cache
def validator() -> jsonschema.Draft4Validator:
    """Holds a log against the schema, formats of addresses and dates included."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())


def log(*runs: Run, **view: Any) -> dict[str, Any]:
    """The log on some runs."""
    made: dict[str, Any] = json.loads(render("sarif", runs, View(**view)))
    return made


@pytest.mark.skipif(
    not SCHEMA.exists(), reason="the schema is not installed (npm install --prefix tests/browser @microsoft/jest-sarif)"
)
@pytest.mark.parametrize("run", [story(), hostile(), many(30), Run(report(finding())), Run(report())])
def test_every_log_is_valid(run: Run) -> None:
    """Whatever the report says, with texts and without."""
    assert [error.message for error in validator().iter_errors(log(run))] == []
    assert [error.message for error in validator().iter_errors(log(run, run))] == []


def test_a_result_points_at_its_words() -> None:
    """Line, columns, offsets in code points, and the words themselves."""
    (run,) = log(story())["runs"]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    lines = story().texts["agency"].split("\n")
    words = lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1]
    assert words == region["snippet"]["text"] == "3 June 1962"
    assert run["columnKind"] == "unicodeCodePoints"
    assert story().texts["agency"][region["charOffset"] :][: region["charLength"]] == words


def test_the_other_sides_are_related_locations() -> None:
    """Each with a message of who says what, and its own place."""
    related = log(story())["runs"][0]["results"][0]["relatedLocations"]
    assert [place["message"]["text"] for place in related] == [
        "agency, 2021-05-04: “3 June 1962”",
        "evening, 2021-05-05: “3 July 1962”",
    ]
    assert related[1]["physicalLocation"]["artifactLocation"]["uri"] == "articles/evening.txt"


def test_results_are_what_is_disputed_and_the_rest_is_counted() -> None:
    """Agreements are no results; they and the pairs not compared stand in the properties."""
    (run,) = log(story())["runs"]
    levels = [(result["level"], "suppressions" in result) for result in run["results"]]
    assert levels == [("error", False), ("warning", False), ("note", False), ("error", True)]
    assert run["properties"]["agreement"] == 1
    assert run["properties"]["notCompared"] == {"other population": 1}
    assert run["results"][3]["suppressions"][0]["justification"] == "One counts the dead"


def test_a_result_is_known_again_by_its_fingerprint() -> None:
    """It is the report's own."""
    prints = [result["partialFingerprints"] for result in log(story())["runs"][0]["results"]]
    assert prints[0] == {"claimcheck/v1": story().report.findings[0].fingerprint}


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("articles/a b.txt", "articles/a%20b.txt"),
        ("./articles/../x.txt", "x.txt"),
        ("/repo/articles/ä.txt", "articles/%C3%A4.txt"),
    ],
)
def test_places_are_given_from_the_root(path: str, uri: str) -> None:
    """Absolute paths below the root become relative, and what an address may not hold is escaped."""
    sources = tuple(source.model_copy(update={"path": path}) for source in report().sources)
    run = Run(report(finding(), sources=sources), TEXTS)
    result = log(run, root="/repo")["runs"][0]["results"][0]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_every_result_has_a_place_in_the_repository() -> None:
    """Outside the repository, or without a file, the story or the claims file stands in."""
    outside = tuple(source.model_copy(update={"path": f"/elsewhere/{source.id}"}) for source in report().sources)
    nowhere = tuple(source.model_copy(update={"path": None}) for source in report().sources)
    for run, uri in (
        (Run(report(finding(), sources=outside), TEXTS, folder="claims/pier"), "claims/pier/story.yaml"),
        (Run(report(finding(), sources=nowhere), files=dict.fromkeys(TEXTS, "pier/claims.jsonl")), "pier/claims.jsonl"),
        (Run(report(finding(), sources=nowhere), TEXTS), "."),
    ):
        (result,) = log(run, root="/repo")["runs"][0]["results"]
        assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_words_make_no_links_and_no_placeholders() -> None:
    """Brackets and braces are escaped as the standard says."""
    texts = [result["message"]["text"] for result in log(hostile())["runs"][0]["results"]]
    assert all(not re.search(r"(?<!\\)\[", text) for text in texts)
    assert all("{{{{ 7*7 }}}}" in text for text in texts)
    assert not any(char in text for text in texts for char in "\x1b\x07\u202e")


def test_runs_of_several_stories_are_told_apart() -> None:
    """Each has an id of its own."""
    runs = log(story(), Run(report(finding()), TEXTS))["runs"]
    assert [run["automationDetails"]["id"] for run in runs] == ["claimcheck/claims/brenna/", "claimcheck/sources/"]


@pytest.mark.parametrize("path", ["page.html", "paper.PDF", "note.docx", "wire.jsonl"])
def test_no_line_is_pointed_at_in_a_file_that_holds_other_lines(path: str) -> None:
    """The text drawn out of a page has lines of its own: the file alone is named, and the words stand in the message."""
    sources = tuple(source.model_copy(update={"path": path}) for source in report().sources)
    (result,) = log(Run(report(finding(), sources=sources), TEXTS))["runs"][0]["results"]
    assert result["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": path}}}]
    assert "More than 900 people" in result["relatedLocations"][0]["message"]["text"]


PAGE = """<html><head><title>More than 900 people</title></head>
<body><!-- More than 900 people walked -->
<p>The pier <i>opened</i> on Monday.
  More&#32;than <b>900</b> people walked&nbsp;over it before noon.</p></body></html>
"""


def paged(markup: str, **more: Any) -> dict[str, Any]:
    """The place of the first claim of a finding whose first source is a page."""
    sources = tuple(source.model_copy(update={"path": f"{source.id}.html"}) for source in report().sources)
    (result,) = log(Run(report(finding(), sources=sources), TEXTS, markups={"harbour": markup}, **more))["runs"][0][
        "results"
    ]
    place: dict[str, Any] = result["locations"][0]["physicalLocation"]
    return place


def test_words_of_a_page_are_found_in_its_file() -> None:
    """Line and column of the file, past markup, entities and comments; the snippet is the file's own."""
    region = paged(PAGE)["region"]
    words = "More&#32;than <b>900</b> people"
    assert region["snippet"]["text"] == words
    assert PAGE[region["charOffset"] :][: region["charLength"]] == words
    assert (region["startLine"], region["startColumn"], region["endLine"]) == (4, 3, 4)


@pytest.mark.parametrize(
    "markup",
    [
        PAGE.replace("<b>900</b>", "9<br>00"),
        PAGE + PAGE,
        PAGE.replace("on Monday", "on Tuesday").replace("over it", "under it"),
        "<p>More than 900 people</p>",
        "<!-- <p>More than 900 people walked",
        "",
    ],
)
def test_no_place_is_made_up_in_a_page(markup: str) -> None:
    """Words in pieces, twice, among others or in none of the page's text: the file alone."""
    assert "region" not in paged(markup)


@given(st.text(alphabet="ab <>&;\"'/!-=\n#1\xa0"), st.text(alphabet="ab \n1", min_size=1, max_size=30), st.data())
def test_what_is_found_in_markup_reads_as_the_words(around: str, text: str, data: st.DataObject) -> None:
    """Whatever stands around: an unescaped place without its tags is the quote, but for its white space."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    markup = f"{around}<p>{escape(text)}</p>{around}"
    found = Markup(markup).find(text, start, end)
    if found:
        shown = unescape(re.sub(r"<[^>]*>", "", markup[slice(*found)]))
        assert "".join(shown.split()) == "".join(text[start:end].split())
