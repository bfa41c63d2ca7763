"""What is taken for a date of publication when it is given, and what is refused."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.errors import DateError
from claimcheck.reading import parse_published, read_text


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        (date(2021, 5, 3), "2021-05-03"),
        (datetime(2021, 5, 3, 14, 5, tzinfo=UTC), "2021-05-03T14:05:00+00:00"),
        ("2021-05-03", "2021-05-03"),
        (" 2021-05-03 ", "2021-05-03"),
        ("2021-05-03T14:05", "2021-05-03T14:05:00"),
        ("2021-05-03 14:05:09", "2021-05-03T14:05:09"),
        ("2021-05-03T14:05:09Z", "2021-05-03T14:05:09+00:00"),
        ("3 May 2021", "2021-05-03"),
        ("29th May 2018", "2018-05-29"),
        ("May 3, 2021 4:05 pm", "2021-05-03T16:05:00"),
    ],
)
def test_whole_dates_are_taken(value: object, iso: str) -> None:
    """A whole date in ISO form or in words becomes an ISO string."""
    assert parse_published(value) == iso


@pytest.mark.parametrize(
    "value",
    [
        "",
        "soon",
        "2021",
        "2021-05",
        "2021-02-30",
        "2021-13-01",
        "May 3",
        "03/05/2021",
        "yesterday",
        2021,
        None,
        3.5,
        [],
    ],
)
def test_anything_else_is_refused_by_its_value(value: object) -> None:
    """What is no whole date raises DateError, which names the value."""
    with pytest.raises(DateError) as caught:
        parse_published(value)
    assert repr(value) in str(caught.value)


def test_reading_refuses_a_bad_date() -> None:
    """A caller's date that is none is an error, not a silence."""
    with pytest.raises(DateError, match="'nineteen'"):
        read_text("a", "A mill was sold.", published="nineteen")


@settings(deadline=None, max_examples=60)
@given(day=st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_a_date_printed_in_any_form_reads_back(day: date) -> None:
    """A date in words, in either order, and in ISO form reads back as itself."""
    month = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ][day.month - 1]
    for form in (
        day.isoformat(),
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{month[:3]}. {day.day}, {day.year}",
        f"{day.year}/{day.month}/{day.day}",
        f"{day.day:02}.{day.month:02}.{day.year}",
    ):
        assert parse_published(form) == day.isoformat()
