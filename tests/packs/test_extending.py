"""Claim types, keys, measures, units and names of packs: what they change, and that they change it for one check alone."""

from __future__ import annotations

from typing import Literal

import pytest

import claimcheck
from claimcheck.errors import RuleError, UsageError
from claimcheck.lexicon import Edition, spoken, table
from claimcheck.packs import ClaimType, MeasureRow, Pack, Pattern, Registry, UnitRow
from claimcheck.packs.loading import builtin, load, registry_of
from claimcheck.packs.registry import Settings


class Seats(ClaimType):
    """Seats that were won."""

    kind: Literal["seats"] = "seats"


SEATS = Pack("seats", claim_types=(Seats,), extractors=(Pattern("seats", nouns=("seat",), near=("won",)),))
WON = "The Reform List won 31 seats in Ardmore."


def kinds(text: str, *packs: Pack) -> set[str]:
    """The kinds of the claims that are pulled with some packs."""
    return {claim.kind for claim in claimcheck.extract(text, packs=registry_of(packs))}


def test_a_claim_type_is_given_as_itself() -> None:
    """A claim of a pack's kind is an instance of its class; others are plain claims."""
    [claim] = claimcheck.extract(WON, packs=registry_of([SEATS]))
    assert type(claim) is Seats
    assert claim.kind == "seats"
    assert type(claimcheck.extract(WON, packs=registry_of([]))[0]) is claimcheck.Claim


def test_a_check_with_a_pack_leaves_nothing_behind() -> None:
    """Checks with and without a pack, one after the other, know nothing of each other."""
    unit = Pack("units", units=(UnitRow("furlong", "furlong", ("furlong", "furlongs")),))
    text = "The course is 8 furlongs long."
    without = claimcheck.extract(text, packs=registry_of([]))
    assert claimcheck.extract(text, packs=registry_of([unit]))[0].value.of.dimension == "[length]"
    assert claimcheck.extract(text, packs=registry_of([])) == without
    assert without[0].value.of.dimension == "count"


def test_a_measure_is_told_by_its_nouns_and_verbs() -> None:
    """A row of a pack stands before the built-in rows, and its verbs are a predicate of their own."""
    row = MeasureRow("harvested", "harvest", "*", "[mass]", verbs="harvest reap")
    [claim] = claimcheck.extract("The farm reaped 340 tonnes.", packs=registry_of([Pack("farm", measures=(row,))]))
    assert (claim.kind, claim.measure) == ("harvest", "harvested")


def test_another_name_is_led_to_the_full_one() -> None:
    """A gazetteer makes two names of one holder meet."""
    texts = (
        "On 7 May 2020, Ada Brook was director of the HO.",
        "On 7 May 2020, Omar Hale was director of the Hull Observatory.",
    )
    sources = [claimcheck.Source(id=f"s{n}", text=text) for n, text in enumerate(texts)]
    names = Pack("names", names={"HO": "Hull Observatory"})
    found = {
        name: claimcheck.check(sources, packs=registry_of(packs)).findings
        for name, packs in (("with", [names]), ("without", []))
    }
    assert [finding.rule for finding in found["with"]] == ["CC203"]
    assert found["without"] == ()


def test_the_key_says_what_claims_are_about() -> None:
    """Claims with one key are compared whatever their words are; those without a key are not."""
    texts = (WON, "In the end it was 29 seats that the party of Ada Brook won.")
    sources = [claimcheck.Source(id=f"s{n}", text=text) for n, text in enumerate(texts)]
    pattern = Pattern("seats", nouns=("seat",), near=("won",))
    for key, compared in (("one", 1), (None, 0)):
        pack = Pack("seats", extractors=(pattern,), keys={"seats": lambda *_, key=key: key})
        assert claimcheck.check(sources, packs=registry_of([pack])).compared == compared


def test_a_pattern_keeps_to_its_words() -> None:
    """Each condition must hold: noun, words near, before and after, and none of the words that bar it."""
    assert kinds(WON, SEATS) == {"seats"}
    assert kinds("The hall has 31 seats.", SEATS) == {"count"}
    strict = Pack(
        "p", extractors=(Pattern("seats", nouns=("seat",), before=("won",), after=("Ardmore",), unless=("Hull",)),)
    )
    assert kinds(WON, strict) == {"seats"}
    assert kinds("The List won 31 seats in Penrith.", strict) == {"count"}
    assert kinds("The List won 31 seats in Ardmore and Hull.", strict) == {"count"}


@pytest.mark.parametrize("given", [{"value": "colour"}, {"roles": {"winner": ("by",)}}])
def test_a_broken_pattern_is_an_error(given: dict[str, object]) -> None:
    """An unknown value or role is refused when the pattern is made."""
    with pytest.raises(RuleError, match="the pattern 'x'"):
        Pattern("x", **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("pack", "words"),
    [
        (Pack("p", units=(UnitRow("smoot", "smoots_per_blink", ("smoot",)),)), "pint knows no unit"),
        (Pack("p", units=(UnitRow("mile", "mile", ("mile",)),)), "has one already"),
        (Pack("p", tables={"titles": {"reeve": {"holder": "one"}}}), "no column 'holder'"),
        (Pack("builtin"), "two packs are called"),
    ],
)
def test_a_broken_row_is_an_error(pack: Pack, words: str) -> None:
    """A unit that pint does not know, a row that is there already, an unknown column, a name that is taken."""
    with pytest.raises((RuleError, UsageError), match=words):
        registry_of([pack])


def test_an_edition_is_a_language_with_more_rows() -> None:
    """Rows are added to a table, lists in a row are joined, and the language itself stays as it is."""
    edition = Edition(
        "en", {"noun_groups": {"people": {"members": "reeve"}, "boats": {"general": "boat", "members": "punt"}}}
    )
    assert "reeve" in table(edition, "noun_groups")["people"]["members"].split()
    assert "person" in table(edition, "noun_groups")["people"]["members"].split()
    assert table(edition, "noun_groups")["boats"]["members"] == "punt"
    assert "boats" not in table("en", "noun_groups")
    assert spoken(edition) == "en"
    assert table(edition, "titles") == table("en", "titles")


def test_rules_are_selected_by_code_prefix_name_and_pack() -> None:
    """What is ignored goes before what is selected; a word that names nothing is an error that suggests one."""
    every = registry_of([])
    chosen = every.with_settings(Settings(select=("CC1", "quantity-conflict"), ignore=("CC102",)))
    codes = [rule.code for rule in chosen.rules]
    assert "CC101" in codes
    assert "CC201" in codes
    assert not {"CC102", "CC202"} & set(codes)
    assert every.with_settings(Settings(select=("builtin",))).rules == every.rules
    with pytest.raises(UsageError, match="did you mean 'CC201'"):
        every.with_settings(Settings(select=("CC201x",)))


def test_a_registry_keeps_its_options_to_itself() -> None:
    """Settings make a new registry with rules of its own; the first is as it was."""
    from pathlib import Path

    folder = Path(__file__).resolve().parents[2] / "examples/elections/src/claimcheck_elections"
    pytest.importorskip("claimcheck_elections", reason="tests/examples tests the pack where it is not installed")
    registry = Registry.of([builtin(), load("claimcheck_elections:pack", folder)])
    wider = registry.with_settings(Settings(options={"ELE101": {"tolerance": 2}}))
    assert wider.rule("ELE101").options.tolerance == 2.0
    assert registry.rule("ELE101").options.tolerance == 0.5
