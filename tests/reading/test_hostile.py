"""Files that are broken or made to harm: a document or an InputError that says what to do, never anything else."""

from __future__ import annotations

import io
import random
import zipfile

import pytest
from wrapping import as_docx, as_html, as_pdf

from claimcheck.errors import InputError
from claimcheck.reading import Limits
from claimcheck.reading.files import documents, from_bytes

TEXT = "\n".join(
    [
        "Old mill sold to a baker",
        "TARN, Nov. 4, 2017 (AP) — The council met twice and sold the mill for 210,000 crowns.",
    ]
    + [
        f"In year {n} the mill ground {n * 37} sacks of rye, and its {n} millers were paid by the sack."
        for n in range(2, 9)
    ]
)
GOOD = {".html": as_html(TEXT).encode(), ".pdf": as_pdf(TEXT), ".docx": as_docx(TEXT)}
SEEDS = range(67)  # of each kind: 201 files
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">'
    + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    + "]><html><body><p>Nine &l9; were hurt.</p></body></html>"
)


def spoilt(data: bytes, chance: random.Random) -> bytes:
    """Bytes cut off, overwritten, with a piece missing, doubled or put in."""
    at = chance.randrange(len(data))
    end = min(len(data), at + chance.randrange(1, 2000))
    match chance.randrange(5):
        case 0:
            return data[:at]
        case 1:
            made = bytearray(data)
            for _ in range(chance.randrange(1, 40)):
                made[chance.randrange(len(made))] = chance.randrange(256)
            return bytes(made)
        case 2:
            return data[:at] + data[end:]
        case 3:
            return data[:at] + data[at:end] * chance.randrange(1, 20) + data[at:]
        case _:
            return data[:at] + chance.randbytes(chance.randrange(1, 300)) + data[at:]


def packed(name: str, data: bytes) -> bytes:
    """A good office document in which one member is another."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD[".docx"])) as good, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for member in good.namelist():
            made.writestr(member, data if member == name else good.read(member))
    return out.getvalue()


def spoilt_within(chance: random.Random) -> bytes:
    """An office document whose archive is whole and one of whose members is not."""
    with zipfile.ZipFile(io.BytesIO(GOOD[".docx"])) as good:
        name = chance.choice(good.namelist())
        return packed(name, spoilt(good.read(name), chance))


@pytest.mark.parametrize("kind", GOOD)
def test_spoilt_files_are_read_or_refused(kind: str) -> None:
    """A file spoilt at random gives a document whose zones fit its text, or an error with place and remedy."""
    read = 0
    refused: list[tuple[int, InputError]] = []
    for seed in SEEDS:
        chance = random.Random(f"{kind}{seed}")
        data = spoilt_within(chance) if kind == ".docx" and seed % 2 else spoilt(GOOD[kind], chance)
        try:
            made = from_bytes(data, f"a{kind}", None)
        except InputError as error:
            refused.append((seed, error))
            continue
        read += 1
        assert all(0 <= zone.start < zone.end <= len(made.text) for zone in made.zones), seed
    assert read > 10
    assert [seed for seed, error in refused if error.where != f"a{kind}" or not error.remedy] == []


@pytest.mark.parametrize(
    ("name", "data", "limit"),
    [
        ("deep.html", b"<div>" * 10_000 + b"Nine were hurt." + b"</div>" * 10_000, "html_depth"),
        ("inline.html", b"<b>" * 100_000 + b"Nine were hurt.", "html_depth"),
        ("cells.html", b"<table>" + (b"<tr>" + b"<td>1</td>" * 990 + b"</tr>\n") * 150 + b"</table>", "table_cells"),
        (
            "million.html",
            b"<table>" + (b"<tr>" + b"<td>1</td>" * 1000 + b"</tr>\n") * 1000 + b"</table>",
            "html_elements",
        ),
        ("spans.html", b"<table>" + b"<tr><td colspan=200 rowspan=200>1</td><td>2</td>" * 2000, "table_cells"),
        ("tags.html", b"<p " + b" ".join(b"a%d=1" % n for n in range(100_000)) + b">x</p>", "html_tag_chars"),
        ("elements.html", b"<p>x</p>\n" * 250_000, "html_elements"),
        ("line.txt", b"word " * 2_100_000, "line_chars"),
        ("lines.md", b"a|b\n-|-\n" * 300_000, "text_lines"),
        ("long.txt", b"word word word word word word\n" * 700_000, "text_chars"),
        ("cells.md", b"| a | b |\n|---|---|\n" + b"| x | 1 |\n" * 60_000, "table_cells"),
        ("bomb.docx", packed("word/document.xml", b"<a>" + b" " * 210_000_000 + b"</a>"), "archive_bytes"),
        ("tight.docx", packed("word/document.xml", b"<a>" + b" " * 20_000_000 + b"</a>"), "archive_ratio"),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value else "",
)
def test_what_is_too_large_is_refused_by_its_limit(name: str, data: bytes, limit: str) -> None:
    """A page, a table, an archive or a line above a limit is refused; the file, the limit and the remedy are named."""
    with pytest.raises(InputError) as caught:
        from_bytes(data, name, None)
    assert caught.value.where == name
    assert repr(limit) in str(caught.value)
    assert f"{getattr(Limits(), limit):,}" in str(caught.value)


@pytest.mark.parametrize("name", ["a.html", "a.xhtml"])
def test_entities_of_a_page_are_not_opened(name: str) -> None:
    """Entities that a page declares stay as they are written, be they nested or files."""
    text = from_bytes(LAUGHS.encode(), name, None).text
    assert "&l9;" in text
    assert len(text) < 200
    outside = (
        b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><html><body><p>Nine &e; were hurt.</p></body></html>'
    )
    assert from_bytes(outside, name, None).text.endswith("Nine &e; were hurt.")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_of_an_office_document_are_refused(encoding: str) -> None:
    """A document type in an office document is refused before it is parsed."""
    with pytest.raises(InputError, match="XML entities"):
        from_bytes(packed("word/document.xml", LAUGHS.encode(encoding)), "a.docx", None)


def test_deep_office_document_is_refused() -> None:
    """Elements nested 3,000 deep are refused by the parser, and the error is ours."""
    deep = f"<w:document {W}><w:body>{'<w:p>' * 3000}{'</w:p>' * 3000}</w:body></w:document>"
    with pytest.raises(InputError, match="broken"):
        from_bytes(packed("word/document.xml", deep.encode()), "a.docx", None)


@pytest.mark.parametrize(
    "page",
    [
        "<p>Nine were hurt.</p>" + "<!--" * 100_000,
        "<p>Nine were hurt.</p>" + "<script>" * 100_000,
        "<p>Nine were hurt.</p>" + "<" * 300_000,
        '<script type="application/ld+json">' + "[" * 100_000 + "</script><p>Nine were hurt.",
        '<script type="application/ld+json">' + '{"@graph":' * 10_000 + "</script><p>Nine were hurt.",
        "<p>Nine were hurt." + "<br>" * 20_000,
        "<p>Nine were hurt." + " " * 1_000_000,
        "<p>Nine were hurt.<table><tr><td>" * 100,
    ],
    ids=range(8),
)
def test_odd_pages_are_read(page: str) -> None:
    """Unclosed comments, endless lists and nested data are read in one pass."""
    assert "Nine were hurt." in from_bytes(page.encode(), "a.html", None).text


def test_limits_can_be_changed() -> None:
    """A limit is the caller's to raise or to lower."""
    page = b"<div>" * 600 + b"<p>Nine were hurt.</p>"
    assert from_bytes(page, "a.html", None, limits=Limits(html_depth=700)).text == "Nine were hurt."
    with pytest.raises(InputError, match="html_depth"):
        from_bytes(page, "a.html", None, limits=Limits(html_depth=500))


def test_large_file_is_refused_without_reading_it_all() -> None:
    """Of a file above the limit one byte more than the limit is read."""
    from claimcheck.reading.files import stream_bytes

    stream = io.BytesIO(b"x" * 5000)
    with pytest.raises(InputError, match="file_bytes"):
        stream_bytes(stream, "a.txt", Limits(file_bytes=1000))
    assert stream.tell() == 1001


def test_control_characters_of_a_page_stay_and_the_article_is_still_told() -> None:
    """A terminal escape in a page is kept as data, and the readers of pages are not thrown off by it."""
    page = as_html(TEXT).replace("210,000", "210,000\x1b[31m&#27;")
    made = from_bytes(page.encode(), "a.html", None)
    assert "210,000\x1b[31m" in made.text
    assert "812 partners" not in made.text


def test_broken_lines_of_a_list_are_counted() -> None:
    """After the first faults of a list the others are counted, and good lines are read."""
    faults: list[InputError] = []
    found = documents(b"{}\n" * 50 + b'{"text": "Nine were hurt."}', "a.jsonl", None, faults)
    assert [document.id for document in found] == ["a.jsonl:51"]
    assert len(faults) == Limits().list_faults + 1
    assert "30 more lines" in str(faults[-1])
