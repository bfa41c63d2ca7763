"""Bytes to text: encodings, line ends, and files that are refused."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from claimcheck.errors import DateError, EmptyInput, FrontMatterError, MissingInput, NotText
from claimcheck.reading import gather, read_file, read_text

SENTENCE = "The café of Tarn – “the old mill” – was sold for £3 million."


def put(folder: Path, data: bytes, name: str = "a.txt") -> Path:
    """A file with these bytes."""
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_text_is_decoded_to_the_character(tmp_path: Path, encoding: str) -> None:
    """A mark at the start, UTF-8 and cp1252 are told apart, and the mark is no part of the text."""
    assert read_file(put(tmp_path, SENTENCE.encode(encoding))).text == SENTENCE


def test_line_ends_are_kept(tmp_path: Path) -> None:
    """No line end is translated, since offsets count them."""
    text = "One was hurt.\r\nTwo were not.\rThree ran.\n"
    assert read_file(put(tmp_path, text.encode())).text == text


def test_a_few_nuls_are_kept(tmp_path: Path) -> None:
    """A stray NUL in good text is a character like any other."""
    text = "One was hurt.\0 Two were not, and three ran away to tell the people of the town what they had seen. " * 3
    assert read_file(put(tmp_path, text.encode())).text == text


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 4,
        b"\0" * 400,
        b"a\0b\0c\0d\0e\0f\0",
        b"%PDF-1.7 and so on",
        b"PK\x03\x04 and so on",
        b"\xff\xfea\0b",
        "Мельницу продали до зимы, сказал мэр.".encode("cp1251"),
        "Ünïçödé".encode()[:-1] + b"\x81\x8d",
    ],
)
def test_bytes_that_are_no_text_are_refused(tmp_path: Path, data: bytes) -> None:
    """Another kind of file, or text in an encoding that is not tried, is refused and not guessed at."""
    with pytest.raises(NotText) as caught:
        read_file(put(tmp_path, data))
    assert "a.txt" in str(caught.value)


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf\n"])
def test_a_file_without_a_word_is_refused(tmp_path: Path, data: bytes) -> None:
    """White space alone is an empty input."""
    with pytest.raises(EmptyInput):
        read_file(put(tmp_path, data))


def test_missing_files_and_folders_are_refused(tmp_path: Path) -> None:
    """A path that is no file says so, and names the path."""
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(MissingInput, match=path.name):
            read_file(path)


FRONT = "---\ntitle: The mill\npublisher: Tarn Post\nauthor: [Ruth Calder, Rob Tully]\ndate: 2021-05-03\nid: 007\ntags: [a]\n---\n"


def test_front_matter_is_read_and_lies_in_no_zone(tmp_path: Path) -> None:
    """Known keys are taken, others left alone, and zones refer to the whole file."""
    document = read_file(put(tmp_path, (FRONT + SENTENCE).encode(), "a.md"))
    assert (document.title, document.publisher, document.author) == ("The mill", "Tarn Post", "Ruth Calder, Rob Tully")
    assert (document.published, document.published_origin, document.id) == ("2021-05-03", "front matter", "007")
    assert [(zone.start, zone.end, zone.name) for zone in document.zones] == [(len(FRONT), len(document.text), "body")]


@pytest.mark.parametrize(
    ("block", "line", "words"),
    [
        ("title: 'open\nagency: x", 4, "does not parse"),
        ("title: a\n  b: c: d", 3, "does not parse"),
        ("title: a\npublishd: 2021-05-03", 3, "'published'"),
        ("title: a\nauthr: b", 3, "'author'"),
        ("title: a\nurl: {a: b}", 3, "more than one value"),
    ],
)
def test_broken_front_matter_names_its_line(tmp_path: Path, block: str, line: int, words: str) -> None:
    """Front matter that does not parse, or a key that is misspelt, is an error with file and line."""
    with pytest.raises(FrontMatterError) as caught:
        read_file(put(tmp_path, f"---\n{block}\n---\n{SENTENCE}".encode(), "a.md"))
    assert f"a.md:{line}: " in str(caught.value)
    assert words in str(caught.value)


@pytest.mark.parametrize("value", ["soon", "2021-02-30", "2021", "[1, 2]"])
def test_bad_date_in_front_matter_is_refused(tmp_path: Path, value: str) -> None:
    """A publication date that is none is an error with file and line."""
    with pytest.raises(DateError, match=r"a\.md:3: "):
        read_file(put(tmp_path, f"---\ntitle: a\npublished: {value}\n---\n{SENTENCE}".encode(), "a.md"))


@pytest.mark.parametrize(
    "text",
    [f"---\n{SENTENCE}\n", f"---\n{SENTENCE}\n---\n", f"----\ntitle: a\n---\n{SENTENCE}", f"---\ntitle: a\n{SENTENCE}"],
)
def test_a_rule_is_no_front_matter(tmp_path: Path, text: str) -> None:
    """A rule without a closing one, or without a key, is text."""
    document = read_file(put(tmp_path, text.encode(), "a.md"))
    assert document.zones[0].start == 0


def test_text_with_broken_front_matter_is_still_read() -> None:
    """A text at hand is read all the same, and a note says why its front matter was not."""
    document = read_text("a", f"---\ntitle: 'open\n---\n{SENTENCE}")
    assert "does not parse" in document.notes[0]
    assert document.zones[0].start == 0


def test_what_the_caller_gives_is_kept() -> None:
    """Title, publisher and the rest come from the caller before the front matter."""
    document = read_text("a", FRONT + SENTENCE, publisher="Osk Post", language="en", url="https://osk.example")
    assert (document.publisher, document.language, document.url, document.title) == (
        "Osk Post",
        "en",
        "https://osk.example",
        "The mill",
    )


def test_gather_reads_files_folders_and_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files, folders in sorted order and "-" are read once each, with their paths as ids; hidden files are left."""
    monkeypatch.chdir(tmp_path)
    for name in ("b/z.md", "b/c/d.TXT", "b/.hidden.txt", "b/.git/e.txt", "b/data.json", "a.txt"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        put(tmp_path, SENTENCE.encode(), name)
    stdin = io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf" + SENTENCE.encode()), encoding="ascii")
    gathered = gather(["b", "a.txt", Path("b/z.md"), "-", "a.txt"], stdin)
    assert [document.id for document in gathered.documents] == ["b/z.md", "b/c/d.TXT", "a.txt", "-"]
    assert gathered.documents[-1].text == SENTENCE
    assert gathered.faults == []


def test_one_unreadable_input_never_loses_the_others(tmp_path: Path) -> None:
    """Each fault is kept beside what could be read."""
    put(tmp_path, SENTENCE.encode(), "good.txt")
    put(tmp_path, b"\0" * 99, "bad.txt")
    put(tmp_path, b" ", "empty.txt")
    (tmp_path / "none").mkdir()
    gathered = gather([tmp_path, tmp_path / "none", tmp_path / "missing.txt", "-"])
    assert [Path(document.id).name for document in gathered.documents] == ["good.txt"]
    assert [type(fault) for fault in gathered.faults] == [NotText, EmptyInput, MissingInput, MissingInput, MissingInput]
    assert all(fault.remedy and fault.where for fault in gathered.faults)
