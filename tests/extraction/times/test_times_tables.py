"""Every row of the tables of time words is read in a phrase made for it, and says nothing where it is no time."""

from __future__ import annotations

import pytest

from claimcheck.extraction.lexicon import table
from claimcheck.extraction.scanner import scan
from claimcheck.extraction.times import calendar, read_times, triggers
from claimcheck.model.values import Duration, Recurrence, Time


def rows(name: str) -> list[tuple[str, dict[str, str]]]:
    """The rows of a table of times."""
    return list(table("en", f"times_{name}").items())


def read(text: str, published: str | None = None) -> list:
    """The values of a text."""
    return [m.value for m in read_times(scan(text, triggers("en")), "en", published)]


@pytest.mark.parametrize(("word", "row"), rows("months"))
def test_a_month_is_read_in_both_orders(word: str, row: dict[str, str]) -> None:
    """Each name and short form of a month gives its number, before the day and after it."""
    wanted = f"2011-{int(row['month']):02d}-05"
    assert [v.timex for v in read(f"It fell on {word.title()} 5, 2011 and on 5 {word.title()} 2011.")] == [
        wanted,
        wanted,
    ]
    assert read(f"It was {word} all over.") == []


@pytest.mark.parametrize(("word", "row"), rows("weekdays"))
def test_a_weekday_stays_with_its_date(word: str, row: dict[str, str]) -> None:
    """Each name of a weekday is kept beside the date written with it, and changes no part of it."""
    (value,) = read(f"It fell on {word.title()}, 5 May 2011.")
    assert (value.timex, value.weekday) == ("2011-05-05", int(row["weekday"]))


@pytest.mark.parametrize(("word", "row"), rows("seasons"))
def test_a_season_takes_its_year(word: str, row: dict[str, str]) -> None:
    """Each season gives its code with the year after it."""
    assert [v.timex for v in read(f"They left in the {word} of 1967.")] == [f"1967-{row['code']}"]


@pytest.mark.parametrize("word", [word for word, row in rows("seasons") if row["word_too"]])
def test_a_season_that_is_another_word_needs_a_place_of_time(word: str) -> None:
    """Words such as "a fall of rocks" and "a spring of water" are no seasons."""
    assert read(f"They saw a {word} of rocks.") == []


@pytest.mark.parametrize(("word", "row"), rows("parts"))
def test_a_part_of_the_day_takes_its_date(word: str, row: dict[str, str]) -> None:
    """Each part of the day gives its code, or its clock time, on the date after it; alone it gives nothing."""
    (value,) = read(f"They left on the {word} of 4 May 1988.")
    assert value.timex == "1988-05-04" + (f"T{row['time']}" if row["time"] else row["code"])
    assert read(f"They like the {word} best.") == []


@pytest.mark.parametrize(("word", "row"), rows("deictics"))
def test_a_deictic_counts_from_the_publication(word: str, row: dict[str, str]) -> None:
    """Each word for a day counts from the day of publication, and stays open without one."""
    (value,) = read(f"They met {word}.", "2022-11-21")
    assert value.timex == f"2022-11-{21 + int(row['days'])}{row['part']}"
    (value,) = read(f"They met {word}.")
    assert (value.start, value.anchor) == (None, "open")


@pytest.mark.parametrize(("word", "row"), [(w, r) for w, r in rows("units") if r["form"] != "one"])
def test_a_unit_after_a_number_is_a_length(word: str, row: dict[str, str]) -> None:
    """Each unit in the plural or in its short form gives a length of as many of them."""
    (value,) = read(f"It took 3 {word} to mend.")
    assert isinstance(value, Duration)
    assert (value.stated, value.unit.name) == ((3.0,), row["unit"])


@pytest.mark.parametrize(("word", "row"), [(w, r) for w, r in rows("units") if r["form"] == "one" and w != "second"])
def test_a_unit_in_the_singular_is_a_length_in_a_compound(word: str, row: dict[str, str]) -> None:
    """A unit in the singular gives a length when it is joined to a number, and nothing after a bare article."""
    (value,) = read(f"It was a five-{word} delay.")
    assert isinstance(value, Duration)
    assert (value.stated, value.unit.name) == ((5.0,), row["unit"])
    assert read(f"It is a {word} like others.") == []


@pytest.mark.parametrize(("words", "row"), rows("holidays"))
def test_a_holiday_without_a_year_stays_open(words: str, row: dict[str, str]) -> None:
    """No year is assumed: a fixed day keeps its month and day, one that moves keeps nothing."""
    fixed = row["rule"][:2].isdigit() and row["rule"][2] == "-"
    (value,) = read(f"Shops shut on {words[0].upper()}{words[1:]} and opened late.")
    assert value.timex == (f"XXXX-{row['rule']}" if fixed else "XXXX-XX-XX")


@pytest.mark.parametrize(("words", "row"), rows("holidays"))
def test_a_holiday_follows_its_rule(words: str, row: dict[str, str]) -> None:
    """Each holiday gives the day that its rule names in the year after it."""
    (value,) = read(f"Shops shut on {words[0].upper()}{words[1:]} 2021.")
    day = calendar.holiday(row["rule"], 2021)
    assert day is not None
    assert value.timex == calendar.iso_day(*day)


@pytest.mark.parametrize(("words", "row"), rows("bounds"))
def test_a_bound_opens_its_side(words: str, row: dict[str, str]) -> None:
    """Each preposition of a bound opens the side that it leaves open, and stays outside the expression."""
    text = f"It stood {words} May 2019."
    (mention,) = read_times(scan(text, triggers("en")), "en", None)
    assert text[mention.start : mention.end] == "May 2019"
    bound = "" if row["bound"] == "from" else row["bound"]
    assert mention.value.bound == bound
    assert (mention.value.start is None) == (bound in {"by", "until", "before"})
    assert (mention.value.end is None) == (bound in {"since", "after"})


@pytest.mark.parametrize(("words", "row"), rows("modifiers"))
def test_a_modifier_belongs_to_the_expression(words: str, row: dict[str, str]) -> None:
    """Each modifier is a part of the expression and leaves its value as it is."""
    text = f"It began {words}{'-' if row['glue'] else ' '}1941 here."
    (mention,) = read_times(scan(text, triggers("en")), "en", None)
    assert mention.value.timex == "1941"
    assert text[mention.start : mention.end].startswith(words)
    assert mention.value.modifier == row["modifier"].replace("after", "")


@pytest.mark.parametrize(
    ("words", "shift"),
    [(w, {"last": -1, "past": None, "previous": -1, "next": 1, "following": 1, "this": 0, "same": 0}[r["relation"]])
     for w, r in rows("determiners") if r["relation"] in {"last", "previous", "next", "following", "this", "same"}],
)  # fmt: skip
def test_a_determiner_says_which_year(words: str, shift: int) -> None:
    """Each determiner moves the year by as much as it says, from the year told before."""
    values = read(f"In 1941 they left. They came {words} year with more.")
    assert [v.timex for v in values] == ["1941", str(1941 + shift)]


@pytest.mark.parametrize("words", [w for w, r in rows("determiners") if r["relation"] in {"past", "coming"}])
def test_a_determiner_of_a_stretch_makes_a_length(words: str) -> None:
    """Phrases such as "the past" and "the coming" before a number of units are a part of the length."""
    text = f"Over {words} three years it grew."
    (mention,) = read_times(scan(text, triggers("en")), "en", None)
    assert text[mention.start : mention.end] == f"{words} three years"
    assert mention.value.timex == "P3Y"


@pytest.mark.parametrize(
    "words", [w for w, r in rows("determiners") if r["relation"] == "every" and w != "every other"]
)
def test_every_makes_a_time_that_comes_back(words: str) -> None:
    """Both "every" and "each" before a weekday or a unit give a recurring time."""
    assert read(f"They meet {words} Monday and {words} year.") == [Recurrence("XXXX-WXX-1"), Recurrence("P1Y")]


@pytest.mark.parametrize(("words", "row"), rows("offsets"))
def test_an_offset_moves_the_date(words: str, row: dict[str, str]) -> None:
    """Each word of distance moves the date that it counts from, forward or back."""
    values = read(f"On 10 May 1941 they left. Three days {words}, they came.")
    assert values[-1].timex == ("1941-05-13" if row["direction"] == "1" else "1941-05-07")


@pytest.mark.parametrize(("word", "row"), rows("recurrences"))
def test_a_recurrence_gives_its_set(word: str, row: dict[str, str]) -> None:
    """Each word for a time that comes back gives its TIMEX3 value; as a part of a name it gives nothing."""
    assert read(f"They meet {word} in town.") == [Recurrence(row["timex"])]
    assert read(f"The {word.title()} Mail said so.") == []


@pytest.mark.parametrize(("word", "row"), rows("eras"))
def test_an_era_dates_its_year(word: str, row: dict[str, str]) -> None:
    """Each word for an era dates the year before it; in small letters without points it is another word."""
    (value,) = read(f"It was built in 80 {word.upper()} by hand.")
    assert value.timex == ("BC0080" if row["sign"] == "-1" else "0080")
    if "." not in word:
        assert read(f"It was 80 {word} by hand.") == []


@pytest.mark.parametrize(("word", "row"), rows("ordinals"))
def test_an_ordinal_counts_centuries(word: str, row: dict[str, str]) -> None:
    """Each ordinal above zero names its century."""
    values = read(f"It dates from the {word} century here.")
    number = int(row["number"])
    assert [v.timex for v in values if isinstance(v, Time)] == ([f"{number - 1:02d}"] if number > 0 else [])


@pytest.mark.parametrize("word", [w for w, r in rows("vague") if r["kind"] == "many"])
def test_a_vague_number_is_kept_vague(word: str) -> None:
    """Each word for an unknown number gives a length without a number."""
    (value,) = read(f"It took {word} months to mend.")
    assert (value.timex, value.stated) == ("PXM", ())


@pytest.mark.parametrize(("word", "row"), rows("zones"))
def test_a_zone_is_kept_with_its_clock_time(word: str, row: dict[str, str]) -> None:
    """Each time zone is kept beside the time, by its name in the table."""
    (value,) = read(f"It began on 5 May 2011. At 19:00 {word} it rained.")[1:]
    assert (value.timex, value.zone) == ("2011-05-05T19:00", row["name"])


@pytest.mark.parametrize(
    "word", [w for w, r in rows("year_cues") if r["side"] == "before" and r["says"] == "no" and w.isalpha()]
)
def test_a_label_before_a_number_makes_it_no_year(word: str) -> None:
    """Each label says that the number after it is no year."""
    assert read(f"They saw {word} 1984 there.") == []


@pytest.mark.parametrize(
    "word", [w for w, r in rows("year_cues") if r["side"] == "before" and r["says"] == "year" and w.isalpha()]
)
def test_a_cue_before_a_number_makes_it_a_year(word: str) -> None:
    """Each cue says that the number after it is a year."""
    assert "1984" in [v.timex[:4] for v in read(f"They came {word} 1984.")]


@pytest.mark.parametrize("word", [w for w, r in rows("year_cues") if r["says"] == "counted" and w.isalpha()])
def test_a_counted_noun_makes_the_number_a_count(word: str) -> None:
    """Each noun that is counted says that the number before it is no year."""
    assert not [v for v in read(f"A team of 1984 {word} came.") if isinstance(v, Time)]


@pytest.mark.parametrize("word", [w for w, _ in rows("streets")])
def test_a_house_number_is_no_year(word: str) -> None:
    """A number before the name of a street is the number of a house."""
    assert read(f"They live at 1984 Old {word.title()} now.") == []


@pytest.mark.parametrize("word", [w for w, _ in rows("length_adjectives")])
def test_an_adjective_may_stand_within_a_length(word: str) -> None:
    """Each adjective of length stands between a number and its unit and changes nothing."""
    assert [v.timex for v in read(f"It took three {word} weeks.")] == ["P3W"]


@pytest.mark.parametrize("word", [w for w, _ in rows("length_places")])
def test_an_article_counts_in_a_place_of_time(word: str) -> None:
    """After each word of the table, "a year" is a length."""
    assert "P1Y" in [v.timex for v in read(f"They stayed {word} a year.")]


@pytest.mark.parametrize("word", [w for w, _ in rows("month_places")])
def test_a_preposition_makes_a_name_a_month(word: str) -> None:
    """After each word of the table, a month that is also a name is a month."""
    values = read(f"They stayed {word} May.", "2022-11-21")
    assert [v.timex for v in values] in (["2022-05"], ["XXXX-05"])


@pytest.mark.parametrize(("word", "row"), rows("tenses"))
def test_a_tense_gives_the_side_of_a_weekday(word: str, row: dict[str, str]) -> None:
    """Each cue of tense says on which side of the publication a weekday lies."""
    if word.startswith("-"):
        word = "closed"
    value = read(f"The fair {word} on Thursday.", "2022-11-21")[-1]
    assert value.timex == ("2022-11-24" if row["tense"] == "future" else "2022-11-17")
