"""Laws of reading times: what is written in any form reads back as itself, and nothing breaks the reader."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.extraction.lexicon import table
from claimcheck.extraction.scanner import scan
from claimcheck.extraction.times import calendar, read_times, triggers

DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2099, 12, 31))
MONTHS = [word.title() for word, row in table("en", "times_months").items() if row["form"] == "full"]
SHORT = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "Jun.", "Jul.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]
WEEKDAYS = [word.title() for word, row in table("en", "times_weekdays").items() if row["form"] == "full"]


def suffix(day: int) -> str:
    """The ending of an English ordinal in figures."""
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


FORMS = [
    lambda d: d.isoformat(),
    lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} {d.day}{suffix(d.day)}, {d.year}",
    lambda d: f"{SHORT[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d.day} {SHORT[d.month - 1]} {d.year}",
    lambda d: f"the {d.day}{suffix(d.day)} of {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{WEEKDAYS[d.weekday()]}, {MONTHS[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{WEEKDAYS[d.weekday()]} {d.day} {MONTHS[d.month - 1]} {d.year}",
]


def read(text: str, published: str | None = None) -> list:
    """The mentions of times in a text."""
    return read_times(scan(text, triggers("en")), "en", published)


@given(DAYS, st.sampled_from(FORMS))
@settings(deadline=None)
def test_a_date_in_any_form_reads_back(day: date, form) -> None:
    """A full date, printed in any supported form, gives itself over its whole span."""
    written = form(day)
    text = f"The bridge opened on {written} in the rain."
    (mention,) = read(text)
    assert text[mention.start : mention.end] == written
    assert (mention.value.timex, mention.value.start, mention.value.end) == (day.isoformat(),) * 3


@given(DAYS, st.sampled_from(FORMS), st.sampled_from(["\u00a0", "\u202f", " \u202f", "\t", "\n"]))
@settings(deadline=None)
def test_any_space_joins_a_date(day: date, form, space: str) -> None:
    """A no-break space, also a narrow one, joins the parts of a date as a space does, and stays in its words."""
    written = form(day).replace(" ", space)
    (mention,) = read(f"It opened on {written} in rain.")
    assert mention.value.timex == day.isoformat()
    assert mention.end - mention.start == len(written)


@given(DAYS, st.integers(1, 60), st.sampled_from(["later", "earlier"]))
@settings(deadline=None)
def test_days_are_counted_from_the_date_before(day: date, number: int, word: str) -> None:
    """A distance in days from a date that was told is that date moved by so many days."""
    moved = day + timedelta(days=number if word == "later" else -number)
    values = [m.value.timex for m in read(f"It began on {FORMS[1](day)}. {number} days {word} it ended.")]
    assert values == [day.isoformat(), moved.isoformat()]


@given(DAYS, st.sampled_from(range(7)))
@settings(deadline=None)
def test_a_weekday_lies_within_a_week_of_the_publication(day: date, weekday: int) -> None:
    """A weekday without a cue is the one nearest to the publication date, that day included."""
    (mention,) = read(f"Rain on {WEEKDAYS[weekday]}.", day.isoformat())
    found = date.fromisoformat(mention.value.timex)
    assert found.weekday() == weekday
    assert abs((found - day).days) <= 3


@given(st.integers(1500, 2009), st.integers(1, 90))
@settings(deadline=None)
def test_two_years_joined_are_one_range(year: int, more: int) -> None:
    """Two years with a dash or a preposition are one mention with two parts that reproduce their words."""
    for written in (f"{year}–{year + more}", f"{year} to {year + more}"):
        text = f"It lasted from {written} in all."
        (mention,) = read(text)
        assert mention.value.timex == f"{year}/{year + more}"
        assert [text[p.start : p.end] for p in mention.value.parts] == [p.quote for p in mention.value.parts]


@given(st.integers(1583, 4099))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    """Easter Sunday is a Sunday from 22 March to 25 April."""
    day = calendar.easter(year)
    assert calendar.weekday_of(day) == 6
    assert (3, 22) <= day[1:] <= (4, 25)


WORDS = [w.decode("latin-1") for w in sorted(triggers("en"))] + [
    "the", "of", "in", "from", "to", "and", "last", "next", "every", "mid-", "1999", "31", "5", "2022-02-30", ",", ".", "-", "–",
    "\n", "\n\n", "\u00a0", "’", "(", ")", "BC", "a.m.", "p.m.", "12:30", "ago", "later", "before", "half", "a", "99", "0",
    "February", "May", "Monday", "İ", "ﬁ", "👍", "\u0301", "\x00", "٣", "²",
]  # fmt: skip


@given(
    st.lists(st.sampled_from(WORDS), max_size=24),
    st.sampled_from([None, "2022-11-21", "2020-02-29", "0001-01-01", "9999-12-31"]),
)
@settings(deadline=None, max_examples=300)
def test_no_words_break_the_reader(words: list[str], published: str | None) -> None:
    """Any mixture of words of time gives mentions in text order that do not overlap and lie within the text."""
    text = " ".join(words)
    end = 0
    for mention in read(text, published):
        assert end <= mention.start <= mention.core_start < mention.end <= len(text)
        end = mention.end


@given(st.text(max_size=80))
@settings(deadline=None)
def test_no_text_breaks_the_reader(text: str) -> None:
    """Any text is read without an error, and every mention lies within it."""
    assert all(0 <= m.start < m.end <= len(text) for m in read(text, "2022-11-21"))
