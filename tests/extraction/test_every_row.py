"""Every row of every table that mentions are read with is exercised: by a phrase where it tells, and by one where it does not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from claimcheck.extraction import hedges
from claimcheck.extraction.lexicon import table
from claimcheck.extraction.mentions import read_mentions
from claimcheck.extraction.nouns import ends_as, is_closed, noun_phrase, singular
from claimcheck.extraction.times.lexis import TABLES
from claimcheck.model.values import Ordinal, Quantity

ELSEWHERE = {
    "units": "quantities/test_quantities.py",
    "currencies": "quantities/test_quantities.py",
    "changes": "quantities/test_quantities.py",
    "ages": "quantities/test_quantities.py",
    "ordinals": "quantities/test_quantities.py",
    "numbers": "numbers/test_numbers.py",
    "hedges": "hedges/test_hedges.py",
    "nouns": "nouns/test_nouns.py",
    "harming_verbs": "quantities/test_quantities.py",
    **{f"times_{name}": "times/test_times_tables.py" for name in TABLES},
}
"""Tables whose rows are exercised one by one in the tests of their own reader."""
TELLING = {
    "folds": ("Rents grew, {word} as high, in Oslo.", "The word {word}ish is none."),
    "comparisons": ("It costs twice {word} high price.", "It was told twice, {word} high price or not."),
    "vague_factors": ("They found {word} hundred coins.", "They found {word}hundred coins."),
    "vague_numbers": ("They saw {word} of birds.", "The {word} sang."),
    "compound_units": ("A 500-{word} crowd sang.", "A {word} crowd sang."),
    "ratios": ("Now one {phrase} five adults sings.", "Now one {phrase} adults sings."),
    "rates": ("It burns 40 liters {word} day.", "It burns {word} day."),
    "elisions": ("They built 40 homes {phrase} 30 by tender.", "They built homes {phrase} sheds."),
}
"""By table: a phrase in which a row gives a quantity more or another one than without it, and one in which it gives none."""
HUSHING = {
    "compound_tails": ("She led a 5-{word} team.", "She led a 5-member team."),
    "ordinal_idioms": ("The {ordinal} {noun} sang.", "The {ordinal} bridge fell."),
}
"""By table: a phrase that a row keeps silent, and one beside it that speaks."""
CLASSES = {
    "label": ("{Word} 12 came.", "He saw 12 boats."),
    "token": ("They spoke of {word} all day.", "They spoke of 12 boats all day."),
    "month": ("It fell on {Word} 12.", "He saw 12 boats."),
    "clock": ("It rang at 5 {word} sharp.", "It rang at 5 gates."),
    "street": ("He lives at 12 Long {Word}.", "He sold 12 long boats."),
    "emergency": ("Call {word} dispatchers.", "Call 912 teachers."),
    "emergency noun": ("The 911 {word} rang.", "The 911 boats sank."),
}
"""By class of the table of identifiers: a phrase whose number says nothing beside the word, and one that says something."""
READ = re.compile(r'(?:table|words)\(\s*(?:language|lang), "(\w+)"\)')


def used() -> set[str]:
    """The tables that the readers of quantities and of times ask for, by their source."""
    here = Path(hedges.__file__).parent
    files = [here / f"{name}.py" for name in ("hedges", "noun_forms", "nouns", "numbers")]
    files += [*(here / "quantities").glob("*.py"), *(here / "times").glob("*.py")]
    return {name for file in files for name in READ.findall(file.read_text(encoding="utf-8"))} | {
        f"times_{name}" for name in TABLES
    }


def quantities(text: str) -> list[Quantity]:
    """The quantities of a text."""
    return [m.value for m in read_mentions(text) if isinstance(m.value, Quantity)]


def test_no_table_is_left_out() -> None:
    """Every table that a reader asks for has its phrases, here or in the tests of that reader."""
    here = {"closed_words", "plurals", "endings", "identifiers", "partitives", "ranges"}
    assert used() - set(ELSEWHERE) - set(TELLING) - set(HUSHING) - here == set()


@pytest.mark.parametrize("name", TELLING)
def test_a_row_tells(name: str) -> None:
    """Each row gives a quantity in its phrase, and none in the other."""
    telling, silent = TELLING[name]
    missed = [row for row in table("en", name).values() if not quantities(telling.format(**row))]
    invented = [row for row in table("en", name).values() if name != "elisions" and quantities(silent.format(**row))]
    assert (missed, invented) == ([], [])


@pytest.mark.parametrize("name", HUSHING)
def test_a_row_hushes(name: str) -> None:
    """Each row keeps its phrase silent, where the other phrase speaks."""
    silent, telling = HUSHING[name]
    for row in table("en", name).values():
        found = [m.value for m in read_mentions(silent.format(**row))]
        assert not [v for v in found if isinstance(v, Ordinal) or (isinstance(v, Quantity) and v.unit.head)], row
        assert read_mentions(telling.format(**row)), row


@pytest.mark.parametrize("kind", CLASSES)
def test_an_identifier_is_no_quantity(kind: str) -> None:
    """Beside each word of the class a number is no quantity; beside another word it is one."""
    silent, telling = CLASSES[kind]
    words = [row["word"] for row in table("en", "identifiers").values() if row["class"] == kind]
    said = [word for word in words if quantities(silent.format(word=word, Word=word.title()))]
    assert said == []
    assert quantities(telling)


def test_partitives_join_a_part_to_its_whole() -> None:
    """Each partitive makes the first number a part of the second; a comma does not."""
    for phrase in table("en", "partitives"):
        assert quantities(f"Here 19 {phrase} 24 members voted.")[0].whole == 24, phrase
        assert quantities(f"Here 19 members, {phrase} 24 boats.")[0].whole is None, phrase


def test_words_of_ranges_join_two_ends() -> None:
    """Each word or sign between two numbers makes them one quantity; an opener does so with its partner."""
    for name, row in table("en", "ranges").items():
        joined = {
            "between": f"They ran {name} 5 and 8 miles.",
            "from": f"They ran {name} 5 to 8 miles.",
            "and": f"They ran between 5 {name} 8 miles.",
            "sign": f"They ran 5{name}8 miles.",
        }.get(row["kind"], f"They ran 5{name}8 miles." if name[0] == "-" else f"They ran 5 {name} 8 miles.")
        assert [len(value.stated) for value in quantities(joined)] == [2], name
        assert all(len(value.stated) == 1 for value in quantities(f"They ran 5 miles, {name} they sang.")), name


def test_closed_words_end_a_counted_phrase() -> None:
    """No word of a closed class is counted, or stands within a counted phrase before its head."""
    for word, row in table("en", "closed_words").items():
        assert is_closed(word, "en", row["class"])
        phrase = noun_phrase(f" {word} ", 0, "en")
        assert phrase is None or phrase.head != word or word in table("en", "nouns"), word
    assert not is_closed("boat", "en")


def test_endings_tell_the_class_of_a_word() -> None:
    """Each ending tells its class, at the end of a word alone."""
    for ending, row in table("en", "endings").items():
        assert ends_as(f"blick{ending}", "en", row["class"])
        assert not ends_as(f"{ending}xxz", "en", row["class"])


def test_endings_of_plurals_give_the_singular() -> None:
    """Each ending of a plural is replaced by that of the singular; within a word it is left."""
    for row in table("en", "plurals").values():
        stem = "b" * max(2, int(row["shortest"] or 0) - len(row["ending"]))
        assert singular(stem + row["ending"], "en") == stem + row["singular"], row
        assert singular(f"{stem}{row['ending']}xxz", "en") == f"{stem}{row['ending']}xxz", row
