"""Rows of tables as lines, and tables of Markdown in their place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.reading import Page
from claimcheck.reading.files import from_bytes
from claimcheck.reading.limits import DEFAULT
from claimcheck.reading.markdown import rendered
from claimcheck.reading.rows import Grid, lines_of


@pytest.mark.parametrize(
    ("grid", "lines"),
    [
        (Grid([["Province", "Deaths"], ["Tarn", "46"], ["Osk", "12"]]), ["Tarn, Deaths: 46.", "Osk, Deaths: 12."]),
        (Grid([["", "2021", "2022"], ["Deaths", "46", "50"]], heads=1), ["Deaths, 2021: 46. Deaths, 2022: 50."]),
        (Grid([["Built", "1903"], ["Height", "12 m"]], sided=True), ["Built: 1903.", "Height: 12 m."]),
        (Grid([["Year", "Visitors"], ["2021", "5,300"]], heads=1), ["2021, Visitors: 5,300."]),
        (Grid([["Deaths", "Injured"], ["46", "12"]], heads=1), ["Deaths: 46. Injured: 12."]),
        (Grid([["Area", "Deaths", "Deaths"], ["Area", "men", "women"], ["Tarn", "4", "5"]], heads=2), ["Tarn, Deaths men: 4. Tarn, Deaths women: 5."]),
        (Grid([["Town", "Mayor"], ["Tarn", "–"], ["Osk", "n/a"]], heads=1), ["Tarn.", "Osk."]),
        (Grid([["Mill", "Mill"], ["Built", "1903"]]), ["Mill.", "Built: 1903."]),
        (Grid([["Result:", "It was sold!"]]), ["Result: It was sold!"]),
        (Grid([["", "–"]]), [""]),
        (Grid([[]]), [""]),
    ],
)  # fmt: skip
def test_rows_are_lines_with_their_heads(grid: Grid, lines: list[str]) -> None:
    """Each cell stands behind the heads of its row and its column; cells without a value are left out."""
    assert [row.text for row in lines_of(grid)] == lines


@settings(deadline=None, max_examples=150)
@given(
    rows=st.lists(st.lists(st.text(max_size=8), max_size=4), max_size=5), heads=st.integers(0, 2), sided=st.booleans()
)
def test_cells_stand_where_they_are_said_to(rows: list[list[str]], heads: int, sided: bool) -> None:  # noqa: FBT001
    """Every cell's offsets give its words, whatever stands in the table."""
    words = {" ".join(cell.split()) for row in rows for cell in row}
    for row in lines_of(Grid(rows, heads, sided=sided)):
        assert all(row.text[start:end] in words for start, end in row.cells)


TABLE = """# Mill sold

| Bidder | **Offer** | Jobs |
|:-------|----------:|:----:|
| Baker | 210 \\| 220 | `12` |
| [Bank](https://bank.example) | 190 | – |

The mill was sold on Monday to the baker who had bid the most.
"""


def test_tables_of_markdown_are_lines_in_their_place() -> None:
    """Rows become sentences in the lines in which they stand, in the body, and no other line moves."""
    page = from_bytes(TABLE.encode(), "a.md", None)
    lines = page.text.split("\n")
    assert lines[2:6] == ["", "", "Baker, Offer: 210 | 220. Baker, Jobs: 12.", "Bank, Offer: 190."]
    assert lines[:2] + lines[6:] == TABLE.split("\n")[:2] + TABLE.split("\n")[6:]
    assert isinstance(page, Page)
    assert [page.text[slice(*cell)] for cell in page.cells] == ["210 | 220", "12", "190"]
    at = page.text.index("Baker, Offer")
    assert next(zone.name for zone in page.zones if zone.start <= at < zone.end) == "body"


@pytest.mark.parametrize(
    "text",
    [
        "a | b\n\nc | d",
        "a | b\n--- no | --- no\nc | d",
        "```\n| a | b |\n|---|---|\n| c | 1 |\n```\n",
        "| a | b |\n|---|\n| c | 1 |",
        "| a | b |\n|---|---|\n",
        "Tarn\n----\nNine died | ten live",
        "||||||",
    ],
)
def test_what_is_no_table_stays(text: str) -> None:
    """Bars in prose, code, rules of another width and tables without a row are left to the character."""
    assert rendered(text, "a.md", DEFAULT).text == text
    assert from_bytes(text.encode(), "a.txt", None).text == text


def test_tables_of_plain_text_stay() -> None:
    """Only Markdown has tables: plain text is kept as it is."""
    assert from_bytes(TABLE.encode(), "a.txt", None).text == TABLE


@settings(deadline=None, max_examples=150)
@given(text=st.text(alphabet="|-: a1\n\r\\`", max_size=60))
def test_any_text_of_bars_is_read(text: str) -> None:
    """Whatever stands between bars, the number of lines stays, and rows and cells lie within the text."""
    made = rendered(text, "a.md", DEFAULT)
    assert len(made.text.splitlines()) <= len(text.splitlines())
    assert made.text.count("\n") == text.count("\n")
    assert all(0 <= start < end <= len(made.text) for start, end in [*made.rows, *made.cells])
