"""When, where and of whom a claim speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import claimcheck
from claimcheck.extraction.lexicon import table

if TYPE_CHECKING:
    from claimcheck.model.edge import ScopeModel


def scope(text: str, quote: str, published: str | None = None) -> ScopeModel:
    """The scope of the claim with this quote."""
    return next(claim.scope for claim in claimcheck.extract(text, published) if claim.quote == quote)


@pytest.mark.parametrize(
    ("text", "quote", "timex"),
    [
        ("The port handled 40 ships in 2019.", "40 ships", "2019"),
        ("In June 2021 the school trained 40 nurses.", "40 nurses", "2021-06"),
        ("The school trained 40 nurses in 2019 and 50 doctors in 2020.", "40 nurses", "2019"),
        pytest.param(
            "The school trained 40 nurses in 2019 and 50 doctors in 2020.",
            "50 doctors",
            "2020",
            marks=pytest.mark.xfail(strict=True, reason="the nearest time by letters is that of the figure before"),
        ),
        ("The school trained 40 nurses.", "40 nurses", None),
        ("The firm has built 40 boats to date.", "40 boats", "PAST_REF"),
        ("The port has signed over 50 agreements since 2016.", "over 50 agreements", "2016"),
    ],
)
def test_the_period_is_the_nearest_time_of_the_clause(text: str, quote: str, timex: str | None) -> None:
    """A figure's period is the time beside it; a cue of a total reaches over all the past; else it is not known."""
    period = scope(text, quote).period
    assert (period.timex if period else None) == timex


def test_the_time_of_saying_is_no_period_but_the_day_at_which_a_figure_holds() -> None:
    """What was said on Tuesday need not have happened then."""
    found = scope("The mayor said on 4 May 2021 that 40 houses burned.", "40 houses")
    assert found.period is None
    assert found.as_of is not None
    assert found.as_of.start == "2021-05-04"


def test_publication_is_the_day_at_which_a_figure_holds_and_nothing_is_invented() -> None:
    """Without a publication date there is no such day."""
    told = scope("The town has 40 bridges.", "40 bridges", "2021-05-04").as_of
    assert told is not None
    assert (told.start, told.anchor) == ("2021-05-04", "published")
    assert scope("The town has 40 bridges.", "40 bridges").as_of is None


def test_a_period_without_a_year_keeps_its_year_open() -> None:
    """Without anything that tells the year, none is filled in."""
    period = scope("The fair drew 400 visitors on 3 June.", "400 visitors").period
    assert period is not None
    assert period.timex == "XXXX-06-03"
    assert period.start is None


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In Lyon, 40 boats burned.", ("Lyon",)),
        ("The river took 40 boats near Tartu and in Bergen.", ("Tartu", "Bergen")),
        ("Ida Lund sold 40 boats.", ()),
        ("The ship took 40 crates to the north.", ()),
    ],
)
def test_places_are_names_after_a_preposition_of_place(text: str, places: tuple[str, ...]) -> None:
    """They stand in the order of the text, each once; names elsewhere are no places."""
    assert claimcheck.extract(text)[0].scope.places == places


def test_the_population_is_who_is_counted() -> None:
    """The words before a counted noun narrow it, in one order."""
    assert scope("The school trained 40 young rural nurses.", "40 young rural nurses").population == ("rural", "young")


@pytest.mark.parametrize(
    ("text", "quote", "places"),
    [
        ("The firm has 40 boats in Hull and 30 in Cork.", "40 boats", ("Hull",)),
        ("The firm has 40 boats in Hull and 30 in Cork.", "30", ("Cork",)),
        (
            "It earned $4 million in Spain and Portugal and $9 million in other lands.",
            "$4 million",
            ("Spain", "Portugal"),
        ),
        ("It earned $4 million in Spain and Portugal and $9 million in other lands.", "$9 million", ()),
        ("The storm killed 14 people, three of them in Hull.", "14 people", ()),
        ("In the Philippines, 40 boats burned.", "40 boats", ("Philippines",)),
        ("In American theatres it earned $4 million.", "$4 million", ()),
        ("It has 40 poems in the Ionic dialect.", "40 poems", ()),
    ],
)
def test_a_place_right_behind_a_figure_is_that_figures(text: str, quote: str, places: tuple[str, ...]) -> None:
    """Other figures of the sentence have none of it; names that stand before a noun of their own are no places."""
    assert scope(text, quote).places == places


@pytest.mark.parametrize("opener", table("en", "dating_openers"))
def test_a_clause_with_a_figure_dates_the_figures_behind_it(opener: str) -> None:
    """Each row opens such a clause; at which moment that was is not said."""
    period = scope(f"{opener.capitalize()} it had 40 boats, the firm earned 12 percent.", "12 percent").period
    assert period is not None
    assert (period.timex, period.start) == ("XXXX", None)
    assert scope("With 40 boats, the firm earned 12 percent.", "12 percent").period is None


@pytest.mark.parametrize(("word", "row"), table("en", "narrowing_words").items())
def test_every_narrowing_word_is_told(word: str, row: dict[str, str]) -> None:
    """Each row narrows a figure where it stands: behind it, near it or in its clause; and not in another clause."""
    text = {
        "basis": f"Sales of the fair rose 40 percent on an {word} basis.",
        "degree": f"The fair left 40 guests {word} injured.",
        "of": f"The fair sold 40 cups {word} guests.",
        "each": f"The fair drew 40 guests {word} day.",
        "mean": f"The fair drew {word} crowds of 40 guests.",
        "part": f"The fair drew {word} 40 guests.",
        "total": f"The fair drew 40 guests {word} then.",
    }[row["use"]]
    told = next(c for c in claimcheck.extract(text) if "40" in c.quote).scope.population
    assert word in {part.split()[0] for part in told}
    apart = f"It was {word}; the fair drew 40 guests."
    assert word not in next(c for c in claimcheck.extract(apart) if "40" in c.quote).scope.population
