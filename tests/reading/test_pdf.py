"""PDFs: paragraphs, hyphens, running heads, and pages that have no text layer."""

from __future__ import annotations

import io

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from claimcheck.errors import EmptyInput, InputError, NotText
from claimcheck.reading import Limits
from claimcheck.reading.files import from_bytes

LONG = "The council of the town met twice on the day and then it agreed to sell"


def pdf(*pages: list[str], drawn: tuple[int, ...] = (), **options: object) -> bytes:
    """A PDF with lines at a pitch of 14 points; an empty line leaves a gap. Pages in `drawn` get a shape."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1, **options)
    for number, lines in enumerate(pages):
        canvas.setFont("Helvetica", 11)
        for at, line in enumerate(lines):
            canvas.drawString(72, 760 - 14 * at, line)
        if number in drawn:
            canvas.rect(100, 100, 300, 300, fill=1)
        canvas.showPage()
    canvas.setTitle("x.docx")
    canvas.save()
    return out.getvalue()


def text_of(*pages: list[str]) -> list[str]:
    """The blocks of a PDF with such pages."""
    return from_bytes(pdf(*pages), "a.pdf", None).text.split("\n\n")


def test_lines_are_joined_to_paragraphs() -> None:
    """Lines that stand close together are one paragraph, and a gap begins another."""
    assert text_of([LONG, "the old mill to a baker.", "", "Nine people bid."]) == [
        f"{LONG} the old mill to a baker.",
        "Nine people bid.",
    ]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("and sign an agree-", "ment with a baker", "and sign an agreement with a baker"),
        ("in a meeting of four-", "day length with him", "in a meeting of four-day length with him"),
        ("and pay him twenty-", "one crowns a week", "and pay him twenty-one crowns a week"),
        ("in the years of 2021-", "2022 to a baker", "in the years of 2021-2022 to a baker"),
        ("to a baker of Lower-", "Tarn on the coast", "to a baker of Lower-Tarn on the coast"),
        ("and sold the mill -", "after a long day", "and sold the mill - after a long day"),
    ],
)  # fmt: skip
def test_hyphens_at_line_ends(first: str, second: str, joined: str) -> None:
    """A word broken at the end of a line is one again, and a hyphen of its own stays."""
    (text,) = text_of([f"The council then met to sell the mill to the town {first}", f"{second} for the winter."])
    assert (
        text.replace(" -after", " - after")
        == f"The council then met to sell the mill to the town {joined} for the winter."
    )


def test_running_heads_and_page_numbers_are_foot() -> None:
    """What stands at the edge of several pages, and page numbers, are put at the end, in the foot, once each."""
    things = ("mill", "pond", "bridge")
    pages = [
        [
            "The Tarn Post 1911",
            "",
            f"{LONG} the {thing}",
            f"by the {thing} road before the winter.",
            "",
            f"Page {n} of 3",
        ]
        for n, thing in enumerate(things, 1)
    ]
    made = from_bytes(pdf(*pages), "a.pdf", None)
    foot = made.zones[-1]
    assert foot.name == "foot"
    assert made.text[foot.start : foot.end].split("\n\n") == [
        "The Tarn Post 1911",
        "Page 1 of 3",
        "Page 2 of 3",
        "Page 3 of 3",
    ]
    assert made.text.index("by the bridge road") < foot.start


def test_a_sentence_goes_on_over_pages() -> None:
    """A paragraph that a page breaks in two is one."""
    assert text_of([LONG], ["the old mill to a baker."]) == [f"{LONG} the old mill to a baker."]


def test_pages_without_a_text_layer_are_noted() -> None:
    """A drawn or scanned page among others is named in a note; a blank one says nothing."""
    made = from_bytes(pdf([LONG + "."], [], [], drawn=(1,)), "a.pdf", None)
    assert made.notes[0].startswith("not read, for want of a text layer: 1 of 3 pages (2)")


def test_a_scanned_or_blank_pdf_is_refused() -> None:
    """Where no page has a text layer the file is refused, and the remedy is text recognition."""
    with pytest.raises(NotText, match="text recognition"):
        from_bytes(pdf([], [], drawn=(0, 1)), "a.pdf", None)
    with pytest.raises(EmptyInput):
        from_bytes(pdf([]), "a.pdf", None)


def test_locked_and_broken_pdfs_are_refused() -> None:
    """A password and broken bytes each have their own fault."""
    locked = pdf([LONG], encrypt=StandardEncryption("a", "b"))
    with pytest.raises(InputError, match="password"):
        from_bytes(locked, "a.pdf", None)
    with pytest.raises(InputError, match="broken"):
        from_bytes(b"%PDF-1.7 and so on", "a.pdf", None)


def test_too_many_pages_are_refused() -> None:
    """The limit of pages is named."""
    with pytest.raises(InputError, match="pdf_pages"):
        from_bytes(pdf([LONG], [LONG], [LONG]), "a.pdf", None, limits=Limits(pdf_pages=2))


def test_the_day_of_making_is_noted_and_not_taken() -> None:
    """The file's own date is no date of publication."""
    made = from_bytes(pdf([LONG + "."]), "a.pdf", None)
    assert made.published is None
    assert any("not taken for its date of publication" in note for note in made.notes)
