"""The HTML report without a browser: its bytes, its policy, and what it makes of odd reports."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from claimcheck.model.edge import Report
from claimcheck.model.finding import Side
from claimcheck.reporting import Run, View, render
from claimcheck.reporting.display import clean
from claimcheck.reporting.html.chart import short, steps
from claimcheck.reporting.html.matrix import matrix
from claimcheck.reporting.html.passages import Ruler, apart, article, passage
from tests.reporting.reports import FEW, MANY, TEXTS, claim, finding, report, run
from tests.reporting.stories import hostile, many, story

VALIDATOR = Path(__file__).parents[1] / "browser/node_modules/.bin/html-validate"


def page(*runs: Run) -> str:
    """The page on some runs."""
    return render("html", runs, View())


def test_rendered_twice_it_is_the_same() -> None:
    """The page holds nothing of the moment."""
    assert page(story(), run(finding())) == page(story(), run(finding()))


def test_its_policy_allows_its_own_style_and_script_alone() -> None:
    """By their hashes; nothing else may be loaded or run."""
    shown = page(story())
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', shown)
    assert policy
    assert policy[1].startswith("default-src 'none'; ")
    assert "unsafe" not in policy[1]
    for tag in ("style", "script"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", shown, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy[1]
    assert " style=" not in shown


def test_it_names_no_other_place() -> None:
    """No address stands in it but the namespace-free markup of its own."""
    assert not re.search(r"(?:src|href)=\"(?!#)", page(story()))
    assert "http" not in page(story()).replace("http-equiv", "")


def test_it_is_small() -> None:
    """Under 200 KB beside the texts: a story of five articles, and a thousand findings."""
    assert len(page(story()).encode()) < 200_000
    large = many(1000)
    assert len(page(large).encode()) < 200_000 + sum(len(text.encode()) for text in large.texts.values())


def test_a_large_page_says_what_its_script_adds() -> None:
    """The worst findings are written out, and how many are not is said; a small page says nothing of the kind."""
    shown = page(many(300))
    assert shown.count("<article") == 8
    assert "292 further findings and further details are added by this page's script" in shown
    assert "added by this page's script" not in page(story())


@pytest.mark.parametrize("shown", [run(), Run(Report()), Run(report(finding())), run(finding("error", [])), hostile()])
def test_any_report_can_be_shown(shown: Run) -> None:
    """Without findings, sources, texts or sides."""
    assert page(shown).endswith("</html>\n")


def test_two_findings_of_one_fingerprint_have_ids_of_their_own() -> None:
    """Within a check and over several."""
    shown = page(run(finding(), finding()), run(finding()))
    ids = re.findall(r' id="([^"]+)"', shown)
    assert len(ids) == len(set(ids))
    assert f'id="finding-{finding().fingerprint}-3"' in shown


def test_a_passage_is_the_paragraph_around_the_words() -> None:
    """Bounded by blank lines, with the words between; long ones are cut at white space."""
    text = "First line.\n\nBefore them seven boats\nwent out.\n\nLast."
    start = text.index("seven")
    assert [piece.text for piece in passage(text, start, start + 11)] == ["Before them ", "seven boats", " went out."]
    long = "word " * 400 + "seven boats" + " word" * 400
    first, words, last = passage(long, 2000, 2011)
    assert (words.text, words.mark) == ("seven boats", "")
    assert first.text.startswith("… word")
    assert last.text.endswith("word …")


def test_marks_in_a_text_never_overlap() -> None:
    """Of two spans that do, the first is marked; a span over two lines is marked in both."""
    text = "one two three\nfour five"
    spans = apart([(4, 13, "b"), (0, 7, "a"), (8, 18, "c")])
    assert spans == [(0, 7, "a"), (8, 18, "c")]
    shown = [[(piece.text, piece.mark) for piece in line] for _, line in article(text, spans)]
    assert shown == [[("one two", "a"), (" ", None), ("three", "c")], [("four", ""), (" five", None)]]


@pytest.mark.parametrize("text", ["one\n\n two \r\n\r\n\nthree 𝄞 four\x07\u202efive\n", "\n\n \n\n", "", "𝄞\n𝄞𝄞\t\n"])
def test_a_ruler_measures_what_the_page_shows(text: str) -> None:
    """In UTF-16 code units over the lines with their line ends, whatever stands in for characters that steer."""
    shown = "".join("\n" * breaks + "".join(piece.text for piece in line) for breaks, line in article(text, []))
    units = shown.encode("utf-16-le")
    ruler = Ruler(text)
    for start, char in enumerate(text):
        if not char.isspace():
            low, high = ruler.at(start), ruler.at(start + 1)
            assert units[2 * low : 2 * high].decode("utf-16-le") == clean(char)


def test_a_chart_is_drawn_where_values_differ() -> None:
    """One for the toll; none for the crowd that all agree on, and none where no day is known."""
    shown = page(story())
    assert shown.count("<svg") == 1
    assert "Values in the order of publication: At least 12 people, agency, 2021-05-04; 19 people, evening" in shown
    assert "<svg" not in page(run(finding()))


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [(0, 10, [0, 2.5, 5, 7.5, 10]), (12, 19, [12, 14, 16, 18, 20]), (5, 5, [4.5, 4.75, 5, 5.25, 5.5])],
)
def test_an_axis_has_round_numbers(low: float, high: float, expected: list[float]) -> None:
    """Few, evenly apart, around all values."""
    assert steps(low, high) == expected


def test_numbers_on_an_axis_are_short() -> None:
    """With thousands apart, and millions in a word."""
    assert [short(n) for n in (1200, 3_400_000, 0.05, 2e9)] == ["1,200", "3.4 m", "0.05", "2 bn"]


def test_the_matrix_counts_sides_against_sides() -> None:
    """Two sources on one side do not contradict each other; a finding within one source stands on the diagonal."""
    own = finding("contradiction", [Side("x", (MANY,)), Side("y", (claim("harbour", "Monday", 3),))])
    made = matrix(report(finding(), own))
    assert made.at("courier", "harbour").contradiction == 1
    assert made.at("harbour", "gazette").contradiction == 0
    assert made.at("harbour", "harbour").contradiction == 1
    assert made.at("courier", "courier").tone == ""


def test_a_source_with_many_claims_on_one_side_is_folded() -> None:
    """The first stands open, the others are folded behind a count."""
    side = Side("x", (MANY, claim("gazette", "more than 900 people", 900), claim("gazette", "windy", 1)))
    assert "2 more places that say it" in page(run(finding("tension", [side, Side("y", (FEW,))])))


@pytest.mark.skipif(
    not VALIDATOR.exists() or shutil.which("node") is None,
    reason="html-validate is not installed (npm install --prefix tests/browser html-validate)",
)
@pytest.mark.parametrize("shown", [story(), hostile(), run(), Run(report(finding())), many(60)])
def test_a_validator_finds_nothing(shown: Run, tmp_path: Path) -> None:
    """html-validate with all its recommended rules, but the one on the length of titles."""
    (tmp_path / "page.html").write_text(page(shown), encoding="utf-8", errors="backslashreplace")
    (tmp_path / ".htmlvalidate.json").write_text('{"root":true,"extends":["html-validate:recommended"],"rules":{"long-title":"off"}}')  # fmt: skip
    done = subprocess.run([VALIDATOR, "page.html"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout == ""
    assert done.returncode == 0


def test_texts_without_their_source_are_left_out() -> None:
    """A text that no source of the report bears is not shown."""
    assert "Something else" not in page(Run(report(finding()), {**TEXTS, "other": "Something else"}))
