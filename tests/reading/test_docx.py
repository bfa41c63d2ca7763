"""Office documents: paragraphs, tables, changes, text boxes, margins and core properties."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import docx
import pytest
from docx.oxml import parse_xml

from claimcheck.errors import EmptyInput, InputError
from claimcheck.reading import Limits
from claimcheck.reading.files import from_bytes

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PROSE = "The council of Tarn met twice on the day and then agreed that the old mill should be sold before winter."


def packed(made: docx.document.Document) -> bytes:
    """A document as its file."""
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_headings_paragraphs_and_properties() -> None:
    """The heading is the headline; title and author come from the core properties, the day of making is not taken."""
    made = docx.Document()
    made.core_properties.author = "Rob Tully"
    made.core_properties.title = "Mill"
    made.core_properties.created = datetime(2021, 5, 3, tzinfo=UTC)
    made.add_heading("Old mill in Tarn sold", level=0)
    made.add_paragraph(PROSE)
    made.add_paragraph("The mill in 1950", style="Caption")
    read = from_bytes(packed(made), "a.docx", None)
    assert read.text.split("\n\n") == ["Old mill in Tarn sold", PROSE, "The mill in 1950"]
    assert (read.title, read.author, read.published) == ("Old mill in Tarn sold", "Rob Tully", None)
    assert [zone.name for zone in read.zones] == ["head", "body", "caption"]
    assert read.notes[0].startswith("the file was made on 2021-05-03")


def test_tables_become_lines() -> None:
    """Rows of a table are lines of the body; merged cells count for each place."""
    made = docx.Document()
    made.add_paragraph(PROSE)
    table = made.add_table(rows=3, cols=3)
    for row, words in zip(
        table.rows, (("Bidder", "Offer", "Jobs"), ("Baker", "210", "12"), ("", "190", "")), strict=True
    ):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    table.cell(1, 0).merge(table.cell(2, 0))
    read = from_bytes(packed(made), "a.docx", None)
    assert read.text.split("\n\n")[1:] == ["Baker, Offer: 210. Baker, Jobs: 12.", "Baker, Offer: 190."]
    with pytest.raises(InputError, match="table_cells"):
        from_bytes(packed(made), "a.docx", None, limits=Limits(table_cells=5))


def test_a_table_that_lays_text_out_is_text() -> None:
    """Cells of running text are paragraphs."""
    made = docx.Document()
    cells = made.add_table(rows=1, cols=2).rows[0].cells
    cells[0].text, cells[1].text = PROSE * 5, "Nine people bid."
    assert from_bytes(packed(made), "a.docx", None).text.split("\n\n") == [PROSE * 5, "Nine people bid."]


def test_tracked_changes_are_taken_as_made() -> None:
    """What was struck out is not read, and what was put in is."""
    made = docx.Document()
    xml = f"""<w:p {W}><w:r><w:t xml:space="preserve">The mill was sold for </w:t></w:r>
    <w:del w:id="1" w:author="a"><w:r><w:delText>190,000</w:delText></w:r></w:del>
    <w:ins w:id="2" w:author="a"><w:r><w:t>210,000</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> crowns.</w:t></w:r></w:p>"""
    made.element.body.insert(0, parse_xml(xml))
    assert from_bytes(packed(made), "a.docx", None).text == "The mill was sold for 210,000 crowns."


def test_page_heads_and_feet_are_foot() -> None:
    """Margins stand at the end, in the foot."""
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "Tarn Post, printed for 48,000 readers"
    made.add_paragraph(PROSE)
    read = from_bytes(packed(made), "a.docx", None)
    assert [(zone.name, read.text[zone.start : zone.end]) for zone in read.zones] == [
        ("body", PROSE),
        ("foot", "Tarn Post, printed for 48,000 readers"),
    ]


def test_empty_and_other_archives_are_refused() -> None:
    """A document without a word and an archive that is none are faults of their own."""
    with pytest.raises(EmptyInput):
        from_bytes(packed(docx.Document()), "a.docx", None)
    for data in (b"PK\x03\x04 and so on", b"", b"Nine people bid."):
        with pytest.raises(InputError, match="broken"):
            from_bytes(data, "a.docx", None)
