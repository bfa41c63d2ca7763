"""Patterns, ignore rules, reports among articles, standard input of any kind, and extras that are not installed."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from wrapping import as_docx, as_html, as_pdf

from claimcheck.errors import InputError, MissingInput
from claimcheck.reading import Limits, gather

SENTENCE = "The council of Tarn agreed that the old mill should be sold before winter."
TEXT = f"Old mill in Tarn sold\n{SENTENCE}\nNine people were hurt in the two fires that took its roof and most of its floor."


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of articles, as the working directory."""
    monkeypatch.chdir(tmp_path)
    for name in ("a/one.txt", "a/two.md", "a/b/three.txt", "a/b/draft-four.txt", "a/.hidden.txt", "old/five.txt"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(SENTENCE)
    return tmp_path


def ids(*paths: str, limits: Limits | None = None) -> list[str]:
    """The ids of what is gathered, which is all read."""
    gathered = gather(paths, limits=limits or Limits())
    assert gathered.faults == []
    return [document.id for document in gathered.documents]


@pytest.mark.usefixtures("here")
def test_patterns_that_no_shell_opened() -> None:
    """Stars open in sorted order, two of them go into folders, and hidden files are left."""
    assert ids("a/*.txt") == ["a/one.txt"]
    assert ids("a/**/*.txt") == ["a/b/draft-four.txt", "a/b/three.txt", "a/one.txt"]
    assert ids("o*") == ["old/five.txt"]
    (fault,) = gather(["a/*.pdf"]).faults
    assert isinstance(fault, MissingInput)
    assert "a/*.pdf" in str(fault)


@pytest.mark.usefixtures("here")
def test_a_file_whose_name_is_like_a_pattern_is_that_file() -> None:
    """A name with brackets that is there is read as a name."""
    Path("a/x[1].txt").write_text(SENTENCE)
    assert ids("a/x[1].txt") == ["a/x[1].txt"]


@pytest.mark.usefixtures("here")
def test_ignore_rules_of_the_folder_and_above_it() -> None:
    """Patterns hold below their folder, a deeper file goes first, and a file that is named is read all the same."""
    Path(".claimcheckignore").write_text("# drafts\ndraft-*\nold/\n*.md\n")
    assert ids(".") == ["a/one.txt", "a/b/three.txt"]
    assert ids("a/**/*.txt") == ["a/b/three.txt", "a/one.txt"]
    (fault,) = gather(["old"]).faults
    assert "ignore rules leave out" in str(fault)
    Path("a/b/.claimcheckignore").write_text("!draft-*\nthree*\n")
    assert ids("a") == ["a/one.txt", "a/b/draft-four.txt"]
    assert ids("a/b/three.txt") == ["a/b/three.txt"]


@pytest.mark.usefixtures("here")
def test_a_broken_ignore_file_is_a_fault() -> None:
    """An ignore file that is no text is named."""
    Path("a/.claimcheckignore").write_bytes(b"\0" * 50)
    (fault,) = gather(["a"]).faults
    assert ".claimcheckignore" in str(fault)


@pytest.mark.usefixtures("here")
def test_reports_among_articles_are_left() -> None:
    """A page that claimcheck wrote is no article in a folder."""
    Path("a/report.html").write_text(
        '<html><head><meta name="generator" content="claimcheck 0.1"></head><body>Nine</body>'
    )
    assert "a/report.html" not in ids("a")
    assert ids("a/*", "a/b", "a") == ["a/b/draft-four.txt", "a/b/three.txt", "a/one.txt", "a/two.md"]


def test_a_folder_of_every_kind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages, PDFs, office documents, lists, Markdown and text are articles alike, and say the same."""
    monkeypatch.chdir(tmp_path)
    Path("a.html").write_text(as_html(TEXT))
    Path("b.pdf").write_bytes(as_pdf(TEXT))
    Path("c.DOCX").write_bytes(as_docx(TEXT))
    Path("d.md").write_text(TEXT)
    Path("e.jsonl").write_text('{"id": "e", "text": "Nine people were hurt."}\n')
    Path("f.csv").write_text("1,2")
    gathered = gather(["."])
    assert [document.id for document in gathered.documents] == ["a.html", "b.pdf", "c.DOCX", "d.md", "e"]
    assert all(SENTENCE in document.text for document in gathered.documents[:4])
    assert gathered.faults == []


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (as_html(TEXT).encode(), ["-"]),
        (as_pdf(TEXT), ["-"]),
        (as_docx(TEXT), ["-"]),
        (TEXT.encode("utf-16"), ["-"]),
        (b'{"id": "x", "text": "%b"}\n{"id": "y", "text": "%b"}' % (SENTENCE.encode(), SENTENCE.encode()), ["x", "y"]),
        (b'{"quoted": "The council of Tarn agreed that the old mill should be sold before winter."}', ["-"]),
    ],
    ids=["html", "pdf", "docx", "utf-16", "list", "text"],
)
def test_standard_input_of_any_kind(data: bytes, ids: list[str]) -> None:
    """What is piped in is told by how it begins."""
    gathered = gather(["-"], io.TextIOWrapper(io.BytesIO(data)))
    assert [document.id for document in gathered.documents] == ids
    assert all(SENTENCE in document.text and document.path is None for document in gathered.documents)


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [("a.html", "trafilatura", "html"), ("a.pdf", "pypdfium2", "pdf"), ("a.docx", "docx", "docx")],
)
def test_missing_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, module: str, extra: str
) -> None:
    """A kind of file whose library is not installed is refused with the command that installs it."""
    monkeypatch.setitem(sys.modules, module, None)
    data = {"a.html": as_html(TEXT).encode(), "a.pdf": as_pdf(TEXT), "a.docx": b""}[name]
    (tmp_path / name).write_bytes(data)
    (fault,) = gather([tmp_path / name]).faults
    assert isinstance(fault, InputError)
    assert f"pip install 'claimcheck-news[{extra}]'" in str(fault)


def test_reading_text_loads_no_library_of_other_formats() -> None:
    """The libraries of pages, PDFs and office documents wait until one is read."""
    code = (
        "import sys; from claimcheck.reading import read_text, gather; read_text('a', 'Nine died.');"
        "print([m for m in ('lxml', 'trafilatura', 'pypdfium2', 'docx', 'pathspec', 'charset_normalizer', 'yaml') if m in sys.modules])"
    )
    root = Path(__file__).resolve().parents[2]
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    assert result.stdout.strip() == "[]"


def test_encoding_that_is_guessed_is_noted(tmp_path: Path) -> None:
    """Text in another code page is read where the guess is a good one, and a note says so."""
    words = "Мельницу продали до зимы, сказал мэр. Совет города собирался дважды и решил, что её надо продать пекарю."
    (tmp_path / "a.txt").write_bytes(words.encode("cp1251"))
    (document,) = gather([tmp_path]).documents
    assert document.text == words
    assert document.notes == ("encoding guessed: cp1251",)


def test_articles_of_a_story_may_be_of_any_kind(tmp_path: Path) -> None:
    """A story's articles are read as what they are, and what the story says of them goes first."""
    (tmp_path / "story.yaml").write_text(
        "format: 1\nsources:\n  - {id: one, text: one.html, publisher: Osk Post, published: 2021-05-03}\n"
        "  - {id: two, text: two.pdf}\n  - {id: three, text: three.docx}\n"
    )
    (tmp_path / "one.html").write_text(as_html(TEXT, published="2020-01-01"))
    (tmp_path / "two.pdf").write_bytes(as_pdf(TEXT))
    (tmp_path / "three.docx").write_bytes(as_docx(TEXT))
    gathered = gather([tmp_path])
    assert gathered.faults == []
    one, two, three = gathered.stories[0].documents
    assert (one.id, one.publisher, one.published, one.published_origin) == ("one", "Osk Post", "2021-05-03", "caller")
    assert all(SENTENCE in document.text for document in (one, two, three))
