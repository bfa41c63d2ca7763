"""The report as Markdown, read by a parser made elsewhere."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from claimcheck.reporting import Run, View, render
from claimcheck.reporting.markdown import escaped
from tests.reporting.stories import EVIL, hostile, many, story

PARSER = MarkdownIt("commonmark", {"html": True, "linkify": False}).enable(["table", "strikethrough"])
TAGS = re.compile(r"<(/?[a-zA-Z][^>\s]*)")
OURS = {"h2", "h3", "p", "strong", "em", "ul", "li", "code", "details", "summary", "sub", "blockquote", "br",
        "table", "thead", "tbody", "tr", "th", "td"}  # fmt: skip


def text(*runs: Run, **view: object) -> str:
    """The note on some runs."""
    return render("markdown", runs, View(**view))


def test_the_note_reads_from_worst_to_calm() -> None:
    """Title, summary, each disagreement with its sides, what to check, then the folded lists."""
    shown = text(story())
    assert shown.startswith("## The bridge at Brenna\n\n**3 sources, 7 claims, 6 pairs compared:")
    marks = ["### Contradiction", "### Tension", "What a later figure replaced"]
    assert [shown.index(mark) for mark in marks] == sorted(shown.index(mark) for mark in marks)
    assert "**3 June 1962** (agency)" in shown
    assert "**To check:** the programme" in shown
    assert "different: [[" in shown
    assert "Hidden by known.toml" in shown


def test_hostile_words_make_no_markup() -> None:
    """Read by a parser that lets HTML through, the note has our own tags alone, and no link or picture."""
    html = PARSER.render(text(hostile(), verbose=True))
    assert {tag.strip("/").lower() for tag in TAGS.findall(html)} <= OURS
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_nobody_is_called_and_nothing_is_linked() -> None:
    """Names, issues and addresses in an article are broken by an invisible joiner."""
    assert not re.search(r"@\w|#\d|://|www\.", escaped(f"{EVIL} www.evil.example see#12"))


@settings(deadline=None)
@given(st.text(st.sampled_from("ab*_`[]()<>#|~&!$\\{}+-.1 \u202e\x1b:/@"), max_size=40))
def test_escaped_words_are_shown_as_they_are(words: str) -> None:
    """Within a paragraph, a parser shows the words and nothing else."""
    html = PARSER.render(f"x {escaped(words)} x")
    assert TAGS.findall(html) == ["p", "/p"]


def test_a_note_is_no_longer_than_a_comment_may_be() -> None:
    """What does not fit is counted."""
    shown = text(many(400))
    assert len(shown) < 65_000
    assert re.search(r"\*\d+ sections not shown", shown)


def test_quiet_leaves_the_lists_out() -> None:
    """Only what is wrong, and the summary."""
    assert "<details>" not in text(story(), quiet=True)
