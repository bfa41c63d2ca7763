"""Texts as they come: huge, mixed, in any script. Nothing crashes and no offset shifts."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.reading import line_and_column, read_text
from claimcheck.reading.lines import raw_lines

SENTENCE = "The council of Tarn agreed that the old mill should be sold before winter."
PIECES = st.sampled_from(
    [
        "\n", "\r\n", "\r", "\n\n", " ", "---", "---\ntitle: x\n---\n", "Photo: ", "Comments", "Related Links", "© 2020", "\0",
        SENTENCE, "3 May 2021", "TARN, May 3 (AP) —", "https://x.example", "🚢", "é", "e\u0301", "שלום עולם.", "مرحبا", "中文。",
        "\u2028", "\ufeff", "((((", "[[[[", "](((", "#a #b", "-" * 40, "1.", ":", "\ud800", "By Ruth Calder", "ENDS", "\u202e",
    ]
)  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(text=st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=25).map("".join))
def test_zones_are_in_order_apart_and_lose_no_word(text: str) -> None:
    """Zones lie in text order within the text, do not overlap, and outside front matter hold every character that is no space."""
    document = read_text("a", text)
    assert document.text == text
    at = 0
    for zone in document.zones:
        assert at <= zone.start < zone.end <= len(text)
        if at or not text.startswith("---"):
            assert not text[at : zone.start].strip()
        at = zone.end
    assert not text[at:].strip() or (not document.zones and text.startswith("---"))
    for span in (document.title_span, document.published_span):
        assert span is None or 0 <= span[0] < span[1] <= len(text)


@settings(deadline=None, max_examples=200)
@given(text=st.text(alphabet="ab\r\n🚢", max_size=30), data=st.data())
def test_line_and_column_counts_every_line_end(text: str, data: st.DataObject) -> None:
    """Line and column agree with the lines, whichever of the three line ends they have."""
    offset = data.draw(st.integers(0, len(text)))
    starts = [start for start, _ in raw_lines(text)]
    line, column = line_and_column(text, offset)
    assert starts[line - 1] + column - 1 == offset
    assert line == sum(start <= offset for start in starts)


def test_line_and_column_of_an_example() -> None:
    """Lines and columns are counted from 1, columns in code points."""
    text = "one\r\ntwo 🚢x\rthree\n"
    assert line_and_column(text, 0) == (1, 1)
    assert line_and_column(text, text.index("x")) == (2, 6)
    assert line_and_column(text, text.index("three")) == (3, 1)
    assert line_and_column(text, len(text)) == (4, 1)


def test_a_line_of_five_million_characters() -> None:
    """A single line of 5 MB is one stretch of body, with or without a space in it."""
    for text in (
        (SENTENCE + " ") * 67_000,
        "x" * 5_000_000,
        "(" * 5_000_000,
        "1 " * 2_500_000,
        "A-" * 2_500_000,
        "[" * 5_000_000,
    ):
        document = read_text("a", text)
        assert [zone.name for zone in document.zones] == ["body"]
        assert document.zones[0].start == 0


def test_a_hundred_thousand_sentences() -> None:
    """100,000 sentences, a line each, are all body."""
    document = read_text("a", "\n".join([SENTENCE] * 100_000))
    assert [(zone.start, zone.end) for zone in document.zones] == [(0, len(document.text))]


def test_many_cues_stay_linear() -> None:
    """50,000 lists of other articles between paragraphs are read in one pass."""
    document = read_text("a", f"{SENTENCE}\n\nTop News\n\nBear seen near the lift\n\n" * 50_000)
    assert document.zones[0].name == "body"


def test_mixed_line_ends_and_scripts_keep_offsets() -> None:
    """Line ends, emoji, combining characters and right-to-left words are kept, and zones count code points."""
    text = f"Ferry 🚢 returns\r\n\r\n{SENTENCE}\rCafe\u0301 owners are glad, and so is the harbour of Tarn with its boats.\n\nעיר גדולה מאוד על שפת הים.\0\r\n\r\nLeave a comment\r\n"
    document = read_text("a", text)
    assert [zone.name for zone in document.zones] == ["head", "body", "foot"]
    assert document.text[document.zones[1].start :].startswith(SENTENCE)
    assert document.text[document.zones[2].start : document.zones[2].end] == "Leave a comment"


def test_prose_in_other_scripts_is_body() -> None:
    """Text without a word of English, and without spaces between words, is body."""
    for text in (
        "المدينة قررت بيع المطحنة القديمة قبل الشتاء لأن أحدا لم يعد يحتاجها.",
        "市议会决定在冬天之前出售旧磨坊,因为没有人再需要它了。",
    ):
        assert [zone.name for zone in read_text("a", text).zones] == ["body"]
