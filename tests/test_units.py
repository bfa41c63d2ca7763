"""Units of measure and currencies."""

from __future__ import annotations

import sys

import pytest

from claimcheck import units
from claimcheck.errors import UsageError
from claimcheck.extraction.lexicon import table


def test_the_kept_factors_are_pints_own() -> None:
    """Every unit of the table has a kept factor, and pint gives the same."""
    kept = units._kept()
    for name, row in table("en", "units").items():
        assert row["pint"] in kept, name
        asked = units.ask_pint(row["pint"])
        assert kept[row["pint"]].dimension == asked.dimension, name
        assert kept[row["pint"]].factor == pytest.approx(asked.factor, rel=1e-12), name
        assert kept[row["pint"]].offset == pytest.approx(asked.offset, rel=1e-12), name


@pytest.mark.parametrize(
    ("expression", "dimension", "factor", "offset"),
    [
        ("mile", "[length]", 1609.344, 0.0),
        ("degree_Celsius", "[temperature]", 1.0, 273.15),
        ("degree_Fahrenheit", "[temperature]", 5 / 9, 459.67 * 5 / 9),
        ("slug", "[mass]", 14.5939029, 0.0),
    ],
)
def test_a_factor_and_an_offset_lead_to_the_base_unit(
    expression: str, dimension: str, factor: float, offset: float
) -> None:
    """Known units come from the table, others from pint."""
    found = units.measure(expression)
    assert found.dimension == dimension
    assert found.factor == pytest.approx(factor, rel=1e-6)
    assert found.offset == pytest.approx(offset)


def test_an_unknown_unit_is_an_error_with_a_remedy() -> None:
    """What pint cannot read is refused by name."""
    with pytest.raises(UsageError, match="zorkmid"):
        units.measure("zorkmid")


def test_currency_names_come_from_babel_without_doubtful_ones() -> None:
    """A country's currency has its code; a name that several share has none."""
    names = units.currency_names("en")
    assert names["kenyan shillings"] == "KES"
    assert "dollars" not in names


def test_a_kept_unit_needs_no_pint(monkeypatch: pytest.MonkeyPatch) -> None:
    """A unit in the table is answered without loading the registry."""
    units.measure.cache_clear()
    monkeypatch.setitem(sys.modules, "pint", None)
    assert units.measure("kilometer").factor == 1000
