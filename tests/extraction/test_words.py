"""What is known of a word form, and how a text is cut into forms."""

from __future__ import annotations

import simplemma
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.extraction.lemmas import known, lemma
from claimcheck.extraction.lexicon import table
from claimcheck.extraction.tokens import forms_of, tokenise
from claimcheck.extraction.words import FORMS, Lexicon, lexicon


def test_a_form_is_looked_up_once() -> None:
    """Two tokens of one form share their record."""
    assert lexicon("en")["harbours"] is lexicon("en")["harbours"]


def test_a_form_knows_its_class_its_lemma_and_its_verb() -> None:
    """Closed classes, content words, verbs and marks are told apart."""
    the, harbours, sank, mark = (lexicon("en")[form] for form in ("The", "harbours", "sank", ";"))
    assert (the.kind, the.content, the.proper) == ("determiner", False, False)
    assert (harbours.content, harbours.bare) == (True, "harbour")
    assert (sank.irregular, sank.base) == ("sink", "sink")
    assert (mark.is_word, mark.cuts) == (False, True)


@given(st.sampled_from(sorted(table("en", "nouns"))) | st.text(alphabet="aeioubdlnrstygm", min_size=1, max_size=9))
@settings(deadline=None)
def test_the_stored_dictionary_says_what_the_loaded_one_says(word: str) -> None:
    """The lemma, and whether the word is known, do not depend on how the dictionary is kept."""
    assert lemma(word, "en") == simplemma.lemmatize(word, lang="en").lower()
    assert known(word, "en") == simplemma.is_known(word, lang="en")


def test_a_genitive_is_cut_off() -> None:
    """Both apostrophes end the word before the s."""
    assert {lexicon("en")[form].lower for form in ("Oslo's", "Oslo’s")} == {"oslo"}


def test_the_lexicon_does_not_grow_without_bound() -> None:
    """Past its size all forms are forgotten, and looked up anew."""
    kept = Lexicon("en")
    for number in range(FORMS):
        dict.__setitem__(kept, str(number), kept["1"])
    assert kept["harbour"].content
    assert len(kept) < FORMS


@given(st.text())
def test_tokens_cover_all_but_space(text: str) -> None:
    """Each token stands at its offsets, in order, and nothing but white space and underscores lies between."""
    words, starts, ends = tokenise(text, 0, len(text), "en")
    assert [word.text for word in words] == forms_of(text)
    assert [text[start:end] for start, end in zip(starts, ends, strict=True)] == forms_of(text)
    gaps = zip([0, *ends], [*starts, len(text)], strict=True)
    assert not "".join(text[end:start] for end, start in gaps).replace("_", "").strip()
