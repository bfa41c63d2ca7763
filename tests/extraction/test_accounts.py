"""What a source is about as a whole: names, topic words, and the places of titles."""

from __future__ import annotations

import pytest

from claimcheck.extraction.accounts import Words, without, words_in_names
from claimcheck.extraction.mentions import read_mentions
from claimcheck.model.document import Document, Zone

TEXT = (
    "Ferries of the Reed Line stopped on 3 June. Ferries had run between Bergen and Oslo for 40 years. "
    "Ida Lund, a sea captain who lives in Bergen, blamed the cost of repairs. Divers repaired two ferries."
)


def counted(text: str) -> Words:
    """The words of a text without its mentions."""
    document = Document("a", text, (Zone(0, len(text), "body"),))
    return Words(without(text, document, read_mentions(text)), words_in_names(text), "en")


def test_names_are_counted() -> None:
    """A name counts as often as it stands in the text; a word with a capital from the start of a sentence is none."""
    names = dict(counted(TEXT).names())
    assert names["Bergen"] == 2
    assert names["Reed Line"] == names["Oslo"] == 1
    assert not names.keys() & {"Ferries", "Divers", "June"}


def test_topic_words_are_the_most_frequent_content_words() -> None:
    """Forms of one word count together, and so do synonyms; numbers, dates and function words do not count."""
    topics = counted(TEXT).topics()
    assert topics[0] == "ship"
    assert not {"june", "40", "the", "two"}.intersection(topics)


def test_titles_are_found_in_their_places() -> None:
    """The spans cover the words that a title may end with, in the singular and in the plural, wherever their letters stand elsewhere."""
    text = "The mischief at headquarters, the “chief” said; the chiefs and the head-hunters, too, blamed the head."
    assert [text[start:end] for start, end in counted(text).titles()] == ["“chief”", "chiefs", "head-hunters,", "head."]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "12", "\x00"])
def test_a_text_without_words_is_about_nothing(text: str) -> None:
    """No word, no name, no title."""
    words = counted(text)
    assert (words.names(), words.topics(), words.titles()) == ((), (), [])


def test_what_is_taken_out_leaves_offsets_as_they_are() -> None:
    """Mentions become spaces of the same length, and silent zones line ends."""
    document = Document("a", TEXT, (Zone(10, 60, "body"), Zone(60, len(TEXT), "foot")))
    plain = without(TEXT, document, read_mentions(TEXT))
    assert len(plain) == len(TEXT)
    assert all(new in {old, " ", "\n"} for new, old in zip(plain, TEXT, strict=True))
    assert not plain[:10].strip()
    assert not plain[60:].strip()
    assert "June" not in plain


def test_no_name_reaches_from_the_head_into_the_body() -> None:
    """What ends a headline and what begins the text under it are two names."""
    text = "Two boats sink off Marlow\n\nTring lost 40 boats in 2019."
    document = Document("a", text, (Zone(0, 25, "head"), Zone(27, len(text), "body")))
    names = Words(without(text, document, read_mentions(text)), words_in_names(text), "en").names()
    assert [name for name, _ in names if "Marlow" in name] == ["Marlow"]
