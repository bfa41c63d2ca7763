"""What a sentence says that its subject is, of which country, and by whom."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.extraction.lexicon import table
from claimcheck.model.edge_values import ListValue


def said(text: str) -> dict[str, tuple[str, ...]]:
    """The members of each definition and creator that a text tells, by measure."""
    found = {}
    for claim in claimcheck.extract(text):
        if claim.kind in {"definition", "creator"}:
            assert isinstance(claim.value, ListValue)
            found[claim.measure] = claim.value.members
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Tidewrack is a 1931 novel by Edda Moll.",
            {"definition:kind": ("novel",), "creator:author": ("Edda Moll",)},
        ),
        (
            "Nightjar (also known as Churn Owl) is a 2005 Danish short film written and directed by Jo Brandt.",
            {
                "definition:country": ("danish",),
                "definition:kind": ("short film",),
                "creator:author": ("Jo Brandt",),
                "creator:director": ("Jo Brandt",),
            },
        ),
        (
            "“Lanterns” is a song by the singer Ida Lund and Omar Reed for a fair in Hull.",
            {"definition:kind": ("song",), "creator:performer": ("Ida Lund", "Omar Reed")},
        ),
        ("It was discovered by the astronomer Ida Lund in 1904.", {"creator:discoverer": ("Ida Lund",)}),
        (
            "The Weir is a British-French television series produced by Jo Brandt and directed by Ida Lund.",
            {
                "definition:country": ("british", "french"),
                "definition:kind": ("television series",),
                "creator:producer": ("Jo Brandt",),
                "creator:director": ("Ida Lund",),
            },
        ),
        ("The Merle is a river in the north of Kelmar.", {"definition:kind": ("river",)}),
        (
            "The Tidewrack is a novel. It was made into a film by Jo Brandt.",
            {"definition:kind": ("novel", "film")},
        ),
        ("The Merle is also a long river.", {"definition:kind": ("river",)}),
        (
            "The Tidewrack is an opera in four acts by the German composer Edda Moll.",
            {"definition:kind": ("opera",), "creator:composer": ("Edda Moll",)},
        ),
        ("Lumen was founded in 1911 in Hull by the chemist Edda Moll.", {"creator:founder": ("Edda Moll",)}),
        ("Lumen was founded by two Germans.", {}),
    ],
)
def test_a_lead_tells_what_its_subject_is(text: str, expected: dict[str, tuple[str, ...]]) -> None:
    """Kind and country stand behind "is a", and makers behind "by", with the part that the verb or the kind gives them."""
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Merle is not a river.",
        "The Merle is no river.",
        "Is the Merle a river?",
        "They sat by a river.",
        "Edda Moll is a keen reader of novels.",
        "Edda Moll, a German-born painter, is a guest of the town.",
        "The novel was written by hand.",
        "The plan was directed by the council at Hull.",
        "He said that it was a film of dust.",
        "Lumen is an American label's best-selling act.",
        "The road is a mile long and was written about by Edda Moll.",
    ],
)
def test_what_only_looks_like_a_definition_gives_none(text: str) -> None:
    """What is denied or asked, and makers without a name, define nothing."""
    assert said(text) == {}


def test_only_the_first_sentences_define() -> None:
    """A film that the fourth sentence tells of is not what the account is about."""
    lead = "The mill was built in stone. It stood by the weir. It had two wheels. "
    assert said(lead + "It is a film by Edda Moll.") == {}


@pytest.mark.parametrize("phrase", table("en", "things"))
def test_every_thing_is_told(phrase: str) -> None:
    """Each row of the table of things is read behind "is a", and not where it is denied."""
    noun = phrase.replace("_", " ")
    assert said(f"The Haskel is a {noun} in Hull.")["definition:kind"] == (noun,)
    assert said(f"The Haskel is not a {noun} in Hull.") == {}


@pytest.mark.parametrize("adjective", table("en", "demonyms"))
def test_every_country_is_told(adjective: str) -> None:
    """Each row of the table of countries is read before a kind, and not in a compound with "-born"."""
    assert said(f"The Haskel is a {adjective.title()} film set in Hull.")["definition:country"] == (adjective,)
    assert "definition:country" not in said(f"The Haskel is a {adjective.title()}-born film set in Hull.")


@pytest.mark.parametrize("adverb", table("en", "former_adverbs"))
def test_what_was_once_so_is_no_definition(adverb: str) -> None:
    """Each row between "was" and the kind keeps it from being one."""
    assert said(f"Haskel was {adverb} a trio.") == {}


@pytest.mark.parametrize(
    ("word", "row"), [(word, row) for word, row in table("en", "creators").items() if row["of"] != "noun"]
)
def test_every_maker_is_told(word: str, row: dict[str, str]) -> None:
    """Each row of the table of creators gives its part, and none where no name follows."""
    forms = {
        "write": "written",
        "sing": "sung",
        "lead": "led",
        "found": "founded",
        "author": "authored",
        "pen": "penned",
    }
    past = forms.get(word, f"{word}d" if word.endswith("e") else f"{word}ed")
    lead = f"It was {past}" if row["of"] == "verb" else f"It is a {word}"
    assert said(f"{lead} by Edda Moll in Hull.")[f"creator:{row['role']}"] == ("Edda Moll",)
    assert not any(measure.startswith("creator") for measure in said(f"{lead} by the sea."))
