"""What a pack says of a measure, that later figures replace earlier ones, is seen by every rule that asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import pytest

import claimcheck
from claimcheck.packs import ClaimType, MeasureRow, Pack, Pattern, registry_of
from claimcheck.packs.yaml_pack import parse_pack
from claimcheck.rules.headline import HeadlineAgainstBody
from claimcheck.rules.quantity import QuantityConflict

if TYPE_CHECKING:
    from claimcheck.packs import Account, ClaimRecord, Registry

MONDAY = "Fire in Sarno\n\nSome 300 goats were lost in the Sarno fire, the farmers said on Monday. The Sarno fire took the hills.\n"
THURSDAY = "Fire in Sarno\n\nSome 900 goats were lost in the Sarno fire, the farmers said on Thursday. The Sarno fire took the hills.\n"
HEADED = "Storm drowns 300 goats in Sarno\n\nA storm drowned 90 goats in Sarno.\n\nThe farm lies on a hill, the owner said.\n"


class Lost(ClaimType):
    """Goats that were lost, about the story as a whole."""

    kind: Literal["goats-lost"] = "goats-lost"

    @classmethod
    def key(cls, _claim: ClaimRecord, _account: Account) -> str | None:
        """One thing in all sources."""
        return "goats"


class Goats(QuantityConflict):
    """Two counts of goats differ."""

    code = "GOA201"
    name = "goats-differ"
    kinds: ClassVar[frozenset[str]] = frozenset({"goats-lost"})


def by_row(*, evolving: bool) -> Registry:
    """A measure of a pack, as a row."""
    return registry_of([Pack("goats", measures=(MeasureRow("goats", "count", "goat", evolving=evolving),))])


def by_pattern(*, evolving: bool) -> Registry:
    """A kind of a pack, as a pattern."""
    return registry_of([Pack("goats", extractors=(Pattern("goats-lost", nouns=("goat",), evolving=evolving),))])


def by_key(*, evolving: bool) -> Registry:
    """A kind with a key, and a rule of the pack that does what CC201 does."""
    pattern = Pattern("goats-lost", nouns=("goat",), evolving=evolving)
    return registry_of([Pack("goats", claim_types=(Lost,), extractors=(pattern,), rules=(Goats,))])


def by_file(*, evolving: bool) -> Registry:
    """A kind in a rule file."""
    said = f"format: claimcheck-rules/1\nname: goats\nclaims:\n  - kind: goats-lost\n    nouns: [goat]\n    evolving: {str(evolving).lower()}\n"
    return registry_of([parse_pack(said)])


def found(code: str, registry: Registry, *texts: tuple[str, str]) -> set[str]:
    """The verdicts of a rule on texts of some days."""
    sources = [claimcheck.Source(id=f"s{at}", text=text, published=day) for at, (text, day) in enumerate(texts)]
    return {finding.verdict for finding in claimcheck.check(sources, packs=registry).findings if finding.rule == code}


@pytest.mark.parametrize("made", [by_row, by_pattern, by_file])
def test_cc201_takes_a_later_figure_for_a_replacement(made: type) -> None:
    """By a row of measures, a pattern, a rule file; without it the two figures contradict each other."""
    told = (MONDAY, "2021-08-02"), (THURSDAY, "2021-08-05")
    assert found("CC201", made(evolving=True), *told) == {"superseded"}
    assert found("CC201", made(evolving=False), *told) == {"contradiction"}


def test_pairs_of_claims_with_a_key_are_told() -> None:
    """A rule of the pack over claims that its own key brings together sees that they evolve."""
    told = (MONDAY, "2021-08-02"), (THURSDAY, "2021-08-05")
    assert found("GOA201", by_key(evolving=True), *told) == {"superseded"}
    assert found("GOA201", by_key(evolving=False), *told) == {"contradiction"}


@pytest.mark.parametrize("made", [by_row, by_pattern, by_file])
def test_cc312_lets_a_headline_lag_behind(made: type) -> None:
    """Far from its text, the headline is wrong where figures stand, and may be older or newer where they follow one another."""
    assert found(HeadlineAgainstBody.code, made(evolving=True), (HEADED, "2021-08-02")) == {"tension"}
    assert found(HeadlineAgainstBody.code, made(evolving=False), (HEADED, "2021-08-02")) == {"contradiction"}
