"""Stamps in heads and feet, which of several counts, and dates that are no stamps."""

from __future__ import annotations

import pytest

from claimcheck.reading import read_text

BODY = (
    "The council of Tarn met twice on the day and then agreed that the old mill should be sold before winter.\n\n"
    "A baker from the coast has offered 210,000 crowns for it, which is more than the council had hoped to get."
)

STAMPS = [
    ("Published: 3 May 2021", "2021-05-03"),
    ("Posted on May 3, 2021 at 4:05 pm", "2021-05-03T16:05:00"),
    ("By Ruth Calder | May 3, 2021", "2021-05-03"),
    ("By Ruth Calder on May 3, 2021", "2021-05-03"),
    ("3 May 2021, 14:05 GMT", "2021-05-03T14:05:00"),
    ("2021-05-03 14:05:09", "2021-05-03T14:05:09"),
    ("Source: Tarn Post | 2021-05-03 14:05:09 | Author: R. Calder", "2021-05-03T14:05:09"),
    ("2021/05/03", "2021-05-03"),
    ("Monday, May 3rd, 2021", "2021-05-03"),
    ("Mon 3 May 2021 12.15 BST", "2021-05-03T12:15:00"),
    ("Posted: Monday, May 3, 2021 6:17 PM EDT Updated: Tuesday, May 4, 2021 9:00 AM EDT", "2021-05-03T18:17:00"),
    ("Created: 05/23/2021 12:10 AM", "2021-05-23T00:10:00"),
    ("Updated 3 May 2021", "2021-05-03"),
    ("3rd of May 2021", "2021-05-03"),
    ("Publication date: 03.05.2021", "2021-05-03"),
    ("03-May-2021", "2021-05-03"),
]

NO_STAMPS = [
    "Published: 03/05/2021",
    "Published: 31 February 2021",
    "Published: yesterday",
    "Posted 3 hours ago",
    "May 3",
    "Deadline: 3 May 2021",
    "Last seen with her brother near the mill on 3 May 2021",
    "Copyright 2021",
    "Edition 2021",
]


@pytest.mark.parametrize(("line", "published"), STAMPS)
def test_stamp_in_the_head_is_the_date(line: str, published: str) -> None:
    """A stamp between headline and text gives the publication date, and where it stands."""
    document = read_text("a", f"Old mill to be sold\n{line}\n\n{BODY}")
    assert (document.published, document.published_origin) == (published, "stamp")
    assert document.published_span is not None
    assert document.text[slice(*document.published_span)] in line


@pytest.mark.parametrize("line", NO_STAMPS)
def test_lines_that_give_no_date(line: str) -> None:
    """A date that is partial, two-faced, impossible, or of something else is no publication date."""
    document = read_text("a", f"Old mill to be sold\n{line}\n\n{BODY}")
    assert (document.published, document.published_origin, document.published_span) == (None, "unknown", None)


def test_published_counts_before_updated() -> None:
    """Of two stamps the one that says "published" counts, wherever they stand."""
    document = read_text("a", f"Old mill to be sold\nUpdated: 9 May 2021\nPublished: 3 May 2021\n\n{BODY}")
    assert document.published == "2021-05-03"


def test_updated_gives_way_to_a_stamp_in_the_foot() -> None:
    """A date in the head that only says "updated" is second to a publication date in the foot."""
    document = read_text("a", f"Old mill to be sold\nUpdated: 9 May 2021\n\n{BODY}\n\nShare this\nPublished 3 May 2021")
    assert document.published == "2021-05-03"


def test_stamp_alone_in_the_foot_is_the_date() -> None:
    """A date that stands alone below the article is its date."""
    document = read_text(
        "a", f"Old mill to be sold\n\n{BODY}\n\n(Cited from the Tarn Post)\n\n3rd May 2021 From:\nTEL: 86-10-555"
    )
    assert (document.published, document.published_origin) == ("2021-05-03", "stamp")


def test_two_bare_dates_in_the_foot_give_none() -> None:
    """Where the foot has two different dates and no label, neither is chosen."""
    assert read_text("a", f"Old mill to be sold\n\n{BODY}\n\nShare this\n3 May 2021\n\n9 May 2021").published is None


def test_stamp_in_a_bracket_behind_a_sentence_is_not_the_articles() -> None:
    """A date in a bracket behind a sentence dates the film that the sentence announces."""
    document = read_text(
        "a",
        f"Ruth Calder reports from the mill of Tarn on what the town wants. (Published Monday, May 3, 2021)\n\n{BODY}",
    )
    assert (document.published, document.published_origin) == (None, "unknown")


def test_comments_and_copyright_give_no_date() -> None:
    """Readers' stamps and years of copyright are not the article's."""
    tail = "Leave a comment\nRob\n4 May 2021 at 9:13 am\nGood.\n© 2001-2024 Tarn Post"
    assert read_text("a", f"Old mill to be sold\n\n{BODY}\n\n{tail}").published is None


def test_dates_in_the_body_are_not_stamps() -> None:
    """A date in running text never becomes the publication date."""
    assert read_text("a", f"Old mill to be sold\n\nOn 3 May 2021 the mill was shut. {BODY}").published is None


def test_caller_counts_before_front_matter_and_that_before_stamps() -> None:
    """What the caller gives counts most, then the front matter, then the text."""
    text = f"---\npublished: 2020-02-02\n---\nOld mill to be sold\nPublished: 3 May 2021\n\n{BODY}"
    given = read_text("a", text, published="2019-01-01")
    assert (given.published, given.published_origin) == ("2019-01-01", "caller")
    assert (read_text("a", text).published, read_text("a", text).published_origin) == ("2020-02-02", "front matter")
