"""Quick looks: with them and without them, a text gives the same quantities."""

from __future__ import annotations

import re
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extraction import nouns, numbers
from claimcheck.extraction.lexicon import table
from claimcheck.extraction.mentions import read_mentions
from claimcheck.extraction.quantities import amounts, page, read_quantities, triggers
from claimcheck.extraction.quantities.cues import EVERY, Words, after, before, words_after, words_before
from claimcheck.extraction.scanner import scan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.model.claim import MentionRecord

ROOT = Path(__file__).parents[3]
TEXTS = sorted(
    [*(ROOT / "tests").rglob("*.tsv"), *(ROOT / "claims").rglob("*.md"), *(ROOT / "claims").rglob("*.txt"), *(ROOT / "docs").rglob("*.md")]
)  # fmt: skip
TABLES = {
    "ages": "phrase", "changes": "id", "closed_words": "word", "compound_units": "word", "currencies": "form", "elisions": "phrase",
    "hedges": "phrase", "identifiers": "word", "nouns": "word", "numbers": "word", "ordinals": "word", "partitives": "word",
    "ranges": "id", "rates": "word", "ratios": "phrase", "units": "words", "vague_numbers": "word",
}  # fmt: skip
WORDS = sorted(
    {word for name, column in TABLES.items() for row in table("en", name).values() for word in row[column].split("|")}
)
NUMBERS = ["1", "5", "12", "0.5", "45", "911", "1999", "2,400", "04103", "20500", "3.25", "1/3", "2-4", "-7", "5m", "9/11", "twenty", "half a"]  # fmt: skip
NOUNS = ["homes", "people", "Flight", "Mr Smith", "NATO", "women's sports", "old red vans", "said", "Bridge Street"]
GAPS = [" "] * 12 + [
    "  ",
    "\n",
    "\u00a0",
    "-",
    "–",
    ", ",
    ". ",
    ": ",
    " (",
    ") ",
    "“",
    "’s ",
    "/",
    "%",
    " $",
    "$",
    "€",
    "",
]


class _Unsure(Words):
    """Anything may be said beside any word."""

    def __init__(self) -> None:
        super().__init__({}, 0, {})

    def __missing__(self, word: str) -> int:
        """All bits."""
        return EVERY


class _Everything(frozenset[str]):
    """Whatever it is asked for is in it."""

    __slots__ = ()

    def __contains__(self, member: object) -> bool:
        """Always."""
        return True


@contextmanager
def no_quick_looks() -> Iterator[None]:
    """Ask every reader and every guard at every place."""
    never = re.compile("(?!)")
    with pytest.MonkeyPatch.context() as patch:
        for module in (page, amounts):
            patch.setattr(module, "words_before", lambda _: _Unsure())
            patch.setattr(module, "words_after", lambda _: _Unsure())
        patch.setattr(page, "money_signs", lambda _: frozenset())
        patch.setattr(page, "token_starts", lambda _: _Everything())
        patch.setattr(numbers, "_PLAIN", never)
        patch.setattr(nouns, "_SIMPLE", never)
        yield


def read(text: str) -> list[MentionRecord]:
    """The mentions of a text without any times taken."""
    return read_quantities(scan(text, triggers("en")), "en", [])


def sentences() -> st.SearchStrategy[str]:
    """Words of the tables, names, nouns and numbers, with marks between them."""
    words = st.sampled_from(WORDS) | st.sampled_from(WORDS).map(str.capitalize) | st.sampled_from(NOUNS)
    piece = st.tuples(st.sampled_from(NUMBERS) | words, st.sampled_from(GAPS)).map("".join)
    return st.lists(piece, min_size=3, max_size=30).map("".join)


@given(text=sentences())
def test_quick_looks_change_nothing(text: str) -> None:
    """What stands beside a number may be anything: a quick look passes over no reader that would have had its say."""
    quick = read(text)
    with no_quick_looks():
        assert read(text) == quick


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_quick_looks_change_nothing_in_a_corpus(path: Path) -> None:
    """The same holds for every text and table of this project, with the times taken."""
    text = path.read_text(encoding="utf-8")
    quick = read_mentions(text, "2022-11-21")
    with no_quick_looks():
        assert read_mentions(text, "2022-11-21") == quick


def test_every_word_of_the_tables_has_its_bits_in_any_case() -> None:
    """A capital adds a bit and takes none away, and what is no plain word has them all."""
    for words in (words_before("en"), words_after("en")):
        for word, bits in words.bits.items():
            if word.isascii():
                assert words[word] == bits
                assert words[word.capitalize()] & bits == bits
        assert words["naïve"] == words["x1"] == words["U.S."] == words[""] == EVERY


@pytest.mark.parametrize("text", ["5", " 5", "a  5", "a\n5", "a\u00a05", "“5", "x" * 40 + " 5", "word. 5"])
def test_nothing_is_ruled_out_before_a_number_by_what_is_no_plain_word(text: str) -> None:
    """The start of a text, marks, other spaces and words longer than any of the tables leave everything open."""
    assert before(text, text.index("5"), words_before("en")) == EVERY


@pytest.mark.parametrize("text", ["5-", "5  a", "5\nkm", "5\u00a0km", "5km", "5 (", "5/", "5°", "5 1/2", "5+", "5é"])
def test_nothing_is_ruled_out_after_a_number_by_what_is_no_plain_word(text: str) -> None:
    """Letters, signs and dashes right after a number, and other gaps, leave everything open."""
    assert after(text, 1, words_after("en")) == EVERY
