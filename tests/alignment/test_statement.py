"""A statement against its sources: what is contradicted, and what only looks like it. Each kind in several fields."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.lexicon import table


def verdicts(statement: str, source: str) -> set[str]:
    """The verdicts of the findings that join the statement and the source."""
    report = claimcheck.verify(statement, [claimcheck.Source(id="entry", text=source)])
    return {f.verdict for f in report.findings if len({claim.source for claim in f.claims}) > 1}


def contradicted(statement: str, source: str) -> bool:
    """Whether the source contradicts the statement."""
    return "contradiction" in verdicts(statement, source)


PARTS = [
    # a figure for one place beside one for another
    ("The tour earned over $90 million.", "The tour earned $58 million in Spain and $44 million in Peru.", False),
    ("The tour earned under $50 million.", "The tour earned $58 million in Spain and $44 million in Peru.", True),
    ("The line carried 900,000 riders.", "The line carried 610,000 riders in Norway and 290,000 in Denmark.", False),
    ("The fund gave less than $3 million.", "The fund gave $4 million in Kenya and $2 million in Ghana.", True),
    # a place of which the other does not speak
    ("The firm sold 200,000 boats in Peru.", "The firm has sold 2.1 million boats.", False),
    ("The fire destroyed 12 homes in Kelm.", "The fire destroyed 40 homes across the county.", False),
    ("The firm sold 3 million boats in Peru.", "The firm has sold 2.1 million boats.", True),
    # the first of several stretches
    ("The book sold 3,000 copies in its first week.", "The book has sold 41,000 copies.", False),
    ("The show took $3 million on its opening weekend.", "The show took $40 million.", False),
    ("The second season has six episodes.", "The comedy has 24 episodes.", False),
    ("The book sold 90,000 copies in its first week.", "The book has sold 41,000 copies.", True),
    # a kind of what is counted
    ("She scored 90 goals.", "She scored 71 league goals.", False),
    ("The port has 40 cranes.", "The port has 12 floating cranes.", False),
    ("The town has 300 cases.", "The town has 410 confirmed cases.", True),
    # one of many, an average, an early figure
    ("The fair drew 12,000 guests.", "The fair drew 4,000 guests each day.", False),
    ("The show drew 3 million viewers.", "The show drew an average of 2 million viewers.", False),
    ("The final drew 9 million viewers.", "The final drew an overnight audience of 7 million viewers.", False),
    # a length of time, a whole that is divided
    ("The appeal drew 3,000 letters in a day.", "The appeal drew 41,000 letters.", False),
    ("The drug was given to 30 dogs.", "Of the 60 dogs, half were given the drug.", False),
    # within a period, and up to a day
    (
        "The port handled 4 million crates in the first half of 2018.",
        "The port handled 8 million crates in 2018.",
        False,
    ),
    ("The mill had made five million bricks by 2015.", "By March 2017 the mill had made 7 million bricks.", False),
]
OTHERS = [
    # predicates
    ("The song was nominated for six awards.", "The song won four awards.", False),
    ("The team built 40 boats.", "The team sold 22 boats.", False),
    ("The song won six awards.", "The song won four awards.", True),
    # lengths of time, and of things
    ("The probe had been in orbit for nine years.", "The probe was built with a life of five years in mind.", False),
    ("The trial lasted three weeks.", "The jury deliberated for two days.", False),
    ("The lake is 60 metres deep.", "The lake lies 420 metres above the sea.", False),
    # areas, things and platforms
    ("Greater Hull has 400,000 residents.", "Hull District has 187,000 residents.", False),
    ("Rain killed 9 people in the capital.", "Rain has killed 41 people across the country.", False),
    ("She has 2 million followers on Instagram.", "She has 900,000 followers on TikTok.", False),
    # another moment
    ("When it had 100 votes, the plan stood at 90%.", "The plan stood at 72%.", False),
    ("The school was built for 300 pupils.", "The school has 512 pupils.", False),
    ("Kelm had 5,000 residents in 1990.", "Kelm has 6,100 residents.", False),
    # profit and revenue, cost and earnings
    ("The firm made a profit of $3 million.", "The firm had revenue of $90 million.", False),
    ("The film cost $40 million.", "The film made $38 million.", False),
]
ALIKE = [
    ("Fewer than 900 infections were confirmed in Kelm.", "Kelm had reported 1,254 confirmed cases.", True),
    ("Kelm has fewer than 5,000 inhabitants.", "Kelm has a population of 6,120.", True),
    ("More than 5,000 people live in Kelm.", "Kelm has a population of 4,120.", True),
    ("The video has 60 million views.", "The video has been watched 48 million times.", True),
    ("She has 12 million followers.", "She is followed by 9 million accounts.", True),
    ("Attendance at the final was below 30,000.", "A crowd of 31,462 came to the final.", True),
    ("Less than $40 million was spent on the film.", "The film had a budget of $55 million.", True),
    ("The flood claimed more than 20 lives.", "The flood killed 14 people.", True),
    ("Nobody died in the flood.", "Three soldiers died in the flood.", True),
    ("No soldiers died in the flood.", "Three people died in the flood.", False),
    ("Kelm is home to about 4,000 people.", "Kelm has a population of 4,010.", False),
]
CONVERTED = [
    ("Two-thirds of the staff left.", "About 12 percent of the workforce left.", True),
    ("A third of the staff left.", "Some 34 percent of the workforce left.", False),
    ("Half of the staff cycle to work.", "The firm dismissed 12 percent of its staff.", False),
    ("Sales at the shop doubled.", "Sales at the shop rose by 9 percent.", True),
    ("Sales at the shop doubled.", "Sales at the shop rose by 98 percent.", False),
    ("The bank raised its rate by half a percentage point.", "The bank raised its rate by a quarter of a point.", True),
    ("Lund is 64.", "Ida Lund, who turned 71 last month, left.", True),
    ("Lund is 64.", "Ida Lund was 45 when she became mayor in 2001.", False),
]
DATES = [
    ("The ban was lifted before 1 April 2005.", "The ban ended on 3 May 2007.", True),
    ("The play opened on 5 May 2001.", "The play premiered on 3 June 2001.", True),
    ("The firm moved to Leeds in 1985.", "The firm relocated to Leeds in 1990.", True),
    ("The treaty was signed after 1921.", "The treaty was signed on 3 March 1920.", True),
    ("The play opened in Britain in May 2004.", "The play was released in Canada in March 2004.", False),
    ("The museum opened in May 2004.", "The museum moved to a new site in 2010.", False),
    ("Berg won a medal in 1924.", "Berg won a medal in 1924 and another in 1928.", False),
]
SAID = [
    ("Ida Moss wrote The Ferry.", "The Ferry is a 1963 novel by Jan Roth.", True),
    ("The Ferry was composed by Ida Moss.", "The Ferry is an opera in two acts by Jan Roth.", True),
    ("Ida Moss produced The Ferry.", "The Ferry is a 1963 film directed by Jan Roth.", False),
    ("Lumen is a trio.", "Lumen is a duo from Leeds.", True),
    ("Lumen is a band.", "Lumen is a duo from Leeds.", False),
    ("Kelm is a country.", "Kelm is a town in Peru.", True),
    ("Kelm is the capital of Chile.", "Kelm is the capital of Peru.", True),
    ("Kelm is a city in Chile.", "Kelm is a city in the south of Peru.", True),
]


@pytest.mark.parametrize(("statement", "source", "expected"), PARTS)
def test_a_part_contradicts_its_whole_only_where_it_is_larger(statement: str, source: str, expected: bool) -> None:  # noqa: FBT001
    """Parts are told by places, by numbered stretches, by modifiers, by periods, and by words such as "each" and "overnight"."""
    assert contradicted(statement, source) is expected


@pytest.mark.parametrize(("statement", "source", "expected"), OTHERS)
def test_figures_of_other_things_do_not_conflict(statement: str, source: str, expected: bool) -> None:  # noqa: FBT001
    """Other predicates, other lengths, other areas and platforms, and other moments keep two figures apart."""
    assert contradicted(statement, source) is expected


@pytest.mark.parametrize(("statement", "source", "expected"), ALIKE)
def test_one_thing_is_counted_in_other_words(statement: str, source: str, expected: bool) -> None:  # noqa: FBT001
    """Nouns of one set stand in for one another, some of them with certain predicates alone."""
    assert contradicted(statement, source) is expected


@pytest.mark.parametrize(("statement", "source", "expected"), CONVERTED)
def test_fractions_factors_and_ages_are_converted(statement: str, source: str, expected: bool) -> None:  # noqa: FBT001
    """A fraction is a round share, "doubled" a rise by a hundred per cent, and a bare number beside a name an age."""
    assert contradicted(statement, source) is expected


@pytest.mark.parametrize(("statement", "source", "expected"), DATES)
def test_one_happening_is_dated_by_near_verbs(statement: str, source: str, expected: bool) -> None:  # noqa: FBT001
    """Another country, another verb, and a date that the source tells as well keep two dates apart."""
    assert contradicted(statement, source) is expected


@pytest.mark.parametrize(("statement", "source", "expected"), SAID)
def test_makers_kinds_and_countries_exclude_each_other(statement: str, source: str, expected: bool) -> None:  # noqa: FBT001
    """A maker may be told of the maker or of the thing, and a place by its country."""
    assert contradicted(statement, source) is expected


def test_two_bodies_that_measure_are_an_open_dispute() -> None:
    """Each may be right about what it measured."""
    found = verdicts(
        "The survey put the flood at 5.8 metres.", "The flood, which the agency measured at 6.4 metres, fell."
    )
    assert "contradiction" not in found


def test_words_that_leave_a_population_as_it_is() -> None:
    """Each neutral word before a counted noun keeps the figure that of the whole."""
    for word in table("en", "neutral_modifiers"):
        assert contradicted("Kelm had 300 boats.", f"Kelm had 410 {word} boats."), word
