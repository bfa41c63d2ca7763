"""Clauses: where one ends, what its predicate and its subject are, and which words carry it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimcheck.extraction.clauses import analyse, content, frame_of, subject_phrase
from claimcheck.extraction.mentions import read_mentions

if TYPE_CHECKING:
    from claimcheck.extraction.analysis import Analysis


def taken_apart(text: str) -> Analysis:
    """The analysis of a sentence with its mentions."""
    return analyse(text, (0, len(text)), read_mentions(text), "en")


def clauses(text: str) -> list[tuple[str, str]]:
    """The words and the frame of each clause."""
    found = taken_apart(text)
    return [(text[found.tokens[c.start].start : found.tokens[c.end - 1].end], c.frame) for c in found.clauses]


def defect(*values: object, reason: str) -> object:
    """A row of the corpus that is known to fail."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=reason))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nobody came.", [("Nobody came.", "attend")]),
        ("Fishers sold cod and herring at the quay.", [("Fishers sold cod and herring at the quay.", "sell")]),
        ("Cats, dogs and birds.", [("Cats, dogs and birds.", "")]),
        (
            "The dam broke, and the valley flooded.",
            [("The dam broke", "break"), (", and the valley flooded.", "flood")],
        ),
        (
            "The mayor said the bridge would reopen on Monday.",
            [("The mayor said", "say"), ("the bridge would reopen on Monday.", "reopen")],
        ),
        (
            "The team won 3 games but lost 5.",
            [("The team won 3 games", "win"), ("but lost 5.", "lose")],
        ),
        (
            "The council bought 12 buses; the trams stayed.",
            [("The council bought 12 buses", "buy"), ("; the trams stayed.", "stay")],
        ),
        (
            "When the river rose, 30 families fled.",
            [("When the river rose", "rise"), (", 30 families fled.", "displace")],
        ),
        (
            "The old mill, a landmark since 1890, burned down.",
            [("The old mill, a landmark since 1890, burned down.", "burn")],
        ),
        defect(
            "The firm sold 1,200 bikes and hired 30 people.",
            [("The firm sold 1,200 bikes", "sell"), ("and hired 30 people.", "employ")],
            reason="the comma inside a number cuts it in two",
        ),
        defect(
            "The ferry, which carried 40 people, sank.",
            [("The ferry,", "crash"), ("which carried 40 people,", "carry")],
            reason="a relative clause takes the verb of the main clause with it",
        ),
    ],
)
def test_clauses_end_where_another_verb_has_its_own_words(text: str, expected: list[tuple[str, str]]) -> None:
    """Hard marks, openers, and a comma or "and" between two verbs end a clause; a list of nouns does not."""
    assert clauses(text) == expected


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("More than 300 guests attended the launch.", "attend"),
        ("The death toll rose to 31.", "kill"),
        ("The storm killed 12 people and injured 40 others.", "kill"),
        ("In Lyon, 40 people were hurt.", "injure"),
        ("The hall was sold for $40 million.", "sell"),
        ("It was on 3 June that the tunnel opened.", "open"),
        ("Blue, 40 metres high.", ""),
    ],
)
def test_a_mention_hangs_on_the_nearest_verb(text: str, frame: str) -> None:
    """The verb before a mention, else the one after it, else the event noun of its clause gives the predicate."""
    found, mention = taken_apart(text), read_mentions(text)[0]
    assert frame_of(found, found.placed(mention), "en")[0] == frame


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The old mill burned 3 barns.", ["old", "mill"]),
        ("The port of Bergen handled 40 ships.", ["port", "of", "Bergen"]),
        ("In April 2022 the school trained 40 nurses.", ["school"]),
        ("It cost $40.", []),
    ],
)
def test_the_subject_is_the_phrase_before_the_verb(text: str, subject: list[str]) -> None:
    """A noun phrase with what hangs on it by prepositions, without what was put before it."""
    found = taken_apart(text)
    clause = found.clauses[0]
    assert [found.tokens[n].text for n in subject_phrase(found, clause, clause.verb)] == subject


def test_content_words_are_lemmas_in_one_order_without_function_words() -> None:
    """What a clause is about is told by its words, whatever their form and order."""
    first, second = taken_apart("The two boats were sinking near the piers"), taken_apart("Near a pier a boat sank")
    words = [content(found, range(len(found.tokens))) for found in (first, second)]
    assert words[0] == words[1]


def test_every_token_belongs_to_exactly_one_clause() -> None:
    """Clauses follow one another without gaps."""
    for text in ("The dam broke, and (as was said) the valley — all of it — flooded; 30 families fled.", "Yes.", ";"):
        found = taken_apart(text)
        assert [clause.start for clause in found.clauses] == [0, *(clause.end for clause in found.clauses[:-1])]
        assert found.clauses[-1].end == len(found.tokens)
