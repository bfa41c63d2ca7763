"""Quantities and ordinals: the corpus of phrases, the rows of the tables, and laws."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.extraction.lexicon import table, words
from claimcheck.extraction.quantities import read_quantities, triggers
from claimcheck.extraction.scanner import scan
from claimcheck.model.claim import MentionRecord
from claimcheck.model.values import Ordinal, Quantity

CORPUS = Path(__file__).with_name("corpus_en.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [line.partition("\t")[::2] for line in CORPUS if line and not line.startswith("#")][1:]


def read(text: str) -> list[MentionRecord]:
    """The mentions of a text without any times taken."""
    return read_quantities(scan(text, triggers("en")), "en", [])


def first(text: str) -> Quantity:
    """The value of the first mention, which must be a quantity."""
    found = read(text)
    assert found, text
    assert isinstance(found[0].value, Quantity), text
    return found[0].value


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_a_phrase_of_the_corpus_gives_its_values(text: str, expected: str) -> None:
    """Every phrase gives the quantities and ordinals beside it, in text order, and no others."""
    wanted = expected.split(" ;; ") if expected else []
    found = read(text)
    assert len(found) == len(wanted), [text[m.start : m.end] for m in found]
    for mention, entry in zip(found, wanted, strict=True):
        stated, unit, hedge, change, words = (entry.split("|") + [""] * 4)[:5]
        value = mention.value
        if stated.startswith("#"):
            assert isinstance(value, Ordinal)
            assert (f"#{value.stated}", value.head) == (stated, unit)
        else:
            assert isinstance(value, Quantity)
            assert value.stated == pytest.approx([float(n) for n in stated.split(",")])
            assert unit == (value.unit.name if len(value.unit.modifiers) == 0 or " " in unit else value.unit.head)
            assert hedge in ("", value.hedge)
            assert change == (value.change or "")
        assert words in ("", text[mention.start : mention.end])
        assert mention.start <= mention.core_start < mention.core_end <= mention.end


def test_every_form_of_every_unit_is_read() -> None:
    """Each form of the table after a number gives a unit of that row's factor; durations are left to their reader."""
    for name, row in table("en", "units").items():
        for column in ("words", "symbols", "glued"):
            for form in filter(None, row[column].split("|")):
                gap = "" if column == "glued" else " "
                found = read(f"it had 3.5{gap}{form} there")
                if row["reader"] == "times":
                    assert not found, (name, form)
                    continue
                assert len(found) == 1, (name, form)
                value = found[0].value
                assert isinstance(value, Quantity)
                assert value.unit.name == name, (name, form)


def test_a_unit_inside_another_word_is_none() -> None:
    """Letters right after a form make it another word."""
    for name, row in table("en", "units").items():
        for form in filter(None, row["words"].split("|")):
            if " " in form or not form[-1].isalpha():
                continue
            found = [m.value for m in read(f"it had 35 {form}xq there") if isinstance(m.value, Quantity)]
            assert all(value.unit.name != name for value in found), (name, form)


def test_every_currency_is_read() -> None:
    """Each sign, code and word of the table gives its currency."""
    for name, row in table("en", "currencies").items():
        text = f"it cost {row['form']}7.5 there" if row["place"] == "before" else f"it cost 7.5 {row['form']} there"
        if row["place"] == "scaled":
            text = f"it cost 7.5 million {row['form']} there"
        elif row["place"] == "tail":
            text = f"it cost $7.5 {row['form']} there"
        assert first(text).unit.name == row["code"], name


def test_every_word_of_change_gives_its_direction() -> None:
    """Each verb, adverb and noun of the table gives its direction to the percentage beside it."""
    for name, row in table("en", "changes").items():
        word = name.removesuffix(" (noun)")
        if row["class"] in ("verb", "adverb") and " " not in word:
            assert first(f"sales {word} 7%").change == row["change"], name
        elif row["class"] == "noun":
            assert first(f"there was a 7% {word} there").change == row["change"], name


def test_every_label_keeps_its_number_from_being_read() -> None:
    """A label before a number, in lower case with nothing counted or capitalised, makes it a name."""
    for name, row in table("en", "identifiers").items():
        if row["class"] == "label":
            assert not read(f"see {row['word']} 7, please"), name


def test_every_age_phrase_gives_an_age() -> None:
    """Each phrase of the table, beside a number, gives a year of age."""
    for name, row in table("en", "ages").items():
        if row["place"] not in {"before", "after"}:
            continue  # words beside an age that somebody is said to have say nothing alone
        text = f"{row['phrase']} 45 then" if row["place"] == "before" else f"the 45{row['phrase']} there"
        assert first(text).unit.name == "year of age", name


def test_every_ordinal_word_stands_before_a_noun() -> None:
    """Each ordinal word of the table gives its place before a noun, and nothing alone."""
    for word, row in table("en", "ordinals").items():
        if row["kind"] != "suffix":
            found = read(f"the {word} workshop opened")
            assert [m.value for m in found] == [Ordinal(int(row["value"]), "workshop")], word
            assert not read(f"it came {word}."), word


@pytest.mark.parametrize("form", sorted(words("en", "harming_verbs")))
def test_a_number_behind_a_verb_of_harm_counts_people(form: str) -> None:
    """Each row does so before a number without a noun, and not where the noun stands."""
    told = first(f"It {form} 63, police said.")
    assert (told.stated, told.unit.head) == ((63.0,), "person")
    assert first(f"It {form} 63 cows, police said.").unit.head == "cow"


def test_what_is_taken_is_left_alone() -> None:
    """A span that another reader has is not read again, and no mention runs into it."""
    text = "On 14 May 200 people met for 3 days."
    taken = [MentionRecord(3, 9, Ordinal(1)), MentionRecord(29, 35, Ordinal(1))]
    found = read_quantities(scan(text, triggers("en")), "en", taken)
    assert [text[m.start : m.end] for m in found] == ["200 people"]


def test_measured_wholes_are_rounded_and_counted_wholes_are_exact() -> None:
    """A whole number of kilometres or percent stands for its last place; one of people or dollars for itself."""
    assert [first(f"it had {text}").step for text in ("7 km", "7%", "7 people", "$7", "$7.50", "2.3 billion people")] == [
        1.0, 1.0, 0.0, 0.0, pytest.approx(0.01), 1e8,
    ]  # fmt: skip


def test_a_tolerance_is_the_step() -> None:
    """The margin of "5 ± 0.5" allows half a unit either way."""
    assert first("it is 5 ± 0.5 metres").step == 1.0


def test_rows_name_what_made_the_value() -> None:
    """A mention lists the table rows that took part."""
    assert read("over 30 kilometres")[0].rows == ("units:kilometer", "hedges:over")


NOUNS = st.sampled_from(
    ["people", "boats", "trade agreements", "km", "tonnes", "percent", "dollars", "degrees Celsius"]
)
HEDGES = {
    "": "exact",
    "more than ": "more_than",
    "about ": "about",
    "at least ": "at_least",
    "nearly ": "nearly",
    "up to ": "at_most",
}


@settings(deadline=None)
@given(st.integers(min_value=2, max_value=10**9), NOUNS, st.sampled_from(sorted(HEDGES)))
def test_a_printed_quantity_reads_back(n: int, noun: str, hedge: str) -> None:
    """A number with a hedge and a noun reads back as itself, with and without separators."""
    for number in (f"{n:,}", f"{n}"):
        text = f"They counted {hedge}{number} {noun} there."
        found = read(text)
        assert len(found) == 1
        value = found[0].value
        assert isinstance(value, Quantity)
        assert (value.stated, value.hedge) == ((float(n),), HEDGES[hedge])
        assert text[found[0].start : found[0].end] == f"{hedge}{number} {noun}"


@settings(deadline=None)
@given(
    st.integers(min_value=1, max_value=500),
    st.integers(min_value=1, max_value=500),
    st.sampled_from(["between {} and {} boats", "{} to {} boats", "{}–{} boats", "from {} to {} kg"]),
)
def test_a_printed_range_reads_back(low: int, more: int, form: str) -> None:
    """Both ends of a range read back in every spelling."""
    found = read(f"They saw {form.format(low, low + more)} there.")
    assert [m.value.stated for m in found if isinstance(m.value, Quantity)] == [(low, low + more)]


@settings(deadline=None)
@given(st.text(alphabet="0123456789.,/-–$€% aeonhufirdtsmkKMB()'\n\u00a0½é漢", max_size=60))
def test_no_text_makes_the_reader_fail_and_mentions_never_overlap(text: str) -> None:
    """Any text gives mentions inside it, in order, apart from one another."""
    end = 0
    for mention in read(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
