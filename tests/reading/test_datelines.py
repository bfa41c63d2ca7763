"""Wire datelines: their place, agency and date; and first lines that are none."""

from __future__ import annotations

import pytest

from claimcheck.reading import read_text

REST = " The council of the town met twice and then agreed that the old mill should be sold before winter."

DATELINES = [
    # opening, place, agency, published
    ("TARN, Nov. 4 (AP) —", "TARN", "Associated Press", None),
    ("TARN, Nov. 4, 2017 (AP) —", "TARN", "Associated Press", "2017-11-04"),
    ("TARN (Reuters) - ", "TARN", "Reuters", None),
    ("TARN, 3 May 2021 —", "TARN", None, "2021-05-03"),
    ("TARN, 3 May 2021 –", "TARN", None, "2021-05-03"),
    ("LOWER TARN, Ostmark, March 3 (AFP) --", "LOWER TARN, Ostmark", "Agence France-Presse", None),
    ("TARN, June 9, 2014 /PRNewswire/ --", "TARN", "PR Newswire", "2014-06-09"),
    ("ST. ANNE, Sept. 30, 2011 (UPI) --", "ST. ANNE", "United Press International", "2011-09-30"),
    ("Tarn, Ostmark (SPX) Feb 12, 2019\n\n", "Tarn, Ostmark", "Space Media Network", "2019-02-12"),
    ("Tarn (AFP) Feb 12, 2019\n\n", "Tarn", "Agence France-Presse", "2019-02-12"),
    ("TARN —", "TARN", None, None),
    ("TARN, OSTMARK (Kyodo) —", "TARN, OSTMARK", "Kyodo", None),
]

NO_DATELINES = [
    "The mill (AP 4) was sold —",
    "On 3 May 2021 the mill was sold —",
    "Mayor Ruth Calder — who owns a mill —",
    "The mill stood in Tarn, and on Nov. 4 — a Sunday —",
    "NATO said on 3 May 2021 that the mill —",
    "UPDATE May 5, 2015 —",
    "In Tarn (population 3,000) the mill —",
]


@pytest.mark.parametrize(("opening", "place", "agency", "published"), DATELINES)
def test_dateline_gives_place_agency_and_date(
    opening: str, place: str, agency: str | None, published: str | None
) -> None:
    """A dateline's parts are read as written, and its date is the publication date where it states a year."""
    document = read_text("a", "Old mill to be sold\n\n" + opening + REST)
    assert (document.place, document.agency, document.published) == (place, agency, published)
    assert document.published_origin == ("dateline" if published else "unknown")


@pytest.mark.parametrize("opening", NO_DATELINES)
def test_first_words_that_are_no_dateline(opening: str) -> None:
    """A bracket, a dash or a date in a first sentence makes no dateline."""
    document = read_text("a", "Old mill to be sold\n\n" + opening + REST)
    assert (document.place, document.agency, document.published) == (None, None, None)


def test_year_is_taken_from_the_text_where_the_weekday_confirms_it() -> None:
    """The year of a dateline comes from a whole date in the article, if the lead's weekday fits that year."""
    lead = (
        "TARN, Nov. 4 (AP) — The mill was sold on Saturday to a baker from the coast, the owners of the mill said.\n\n"
    )
    fits = read_text(
        "a", lead + "It had stood empty since June 1, 2017, when the last of the millers left the town for good."
    )
    other = read_text(
        "a", lead + "It had stood empty since June 1, 2015, when the last of the millers left the town for good."
    )
    assert (fits.published, fits.published_origin) == ("2017-11-04", "dateline")
    assert "2017" in fits.notes[0]
    assert (other.published, other.published_origin) == (None, "unknown")


def test_no_year_without_a_weekday() -> None:
    """A whole date in the article alone does not give a dateline its year."""
    text = (
        "TARN, Nov. 4 (AP) — The mill that burnt down on June 1, 2017 was sold by its owners to a baker from the coast."
    )
    assert read_text("a", text).published is None


def test_datelines_of_teasers_are_not_the_articles() -> None:
    """A dateline below a list of other articles says nothing of this one."""
    text = f"Old mill to be sold\n\n{REST.strip()}\n\nRelated Links\nThe mills of Tarn\n\nFire in Osk\nOSK (AFP) Feb 12, 2019\n{REST}"
    document = read_text("a", text)
    assert (document.published, document.place) == (None, None)
    assert document.text[document.zones[-1].start :].startswith("Related Links")
    assert document.zones[-1].name == "sidebar"
