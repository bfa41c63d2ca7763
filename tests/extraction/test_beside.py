"""Values that stand beside one another and belong together."""

from __future__ import annotations

import pytest

from claimcheck.extraction.claims import pull_claims
from claimcheck.lexicon import table
from claimcheck.model.document import Document, Zone
from claimcheck.model.marks import AFTER, BEFORE, CITIES, CONVERTED, PRICED


def _marked(text: str, *marks: str) -> list[str]:
    """The claims that have one of the marks, as written."""
    claims = pull_claims(Document("a", text, (Zone(0, len(text), "body"),), published="2024-05-08"))
    return [claim.quote for claim in claims if any(row.startswith(marks) for row in claim.rows)]


@pytest.mark.parametrize(
    "text",
    [
        "Membership rose by 20% to 560 from 500 in May.",
        "Sales were 560, up 12% from 500 in May.",
        "Sales were £560m (up 12 percent from £500m).",
        "Profit rose 20% to £560m from £500m a year ago.",
    ],
)
def test_levels_of_a_change_are_told_apart(text: str) -> None:
    """Of two levels, the one behind "to" is the later and the one behind "from" the earlier."""
    assert [quote.strip("£m") for quote in _marked(text, AFTER)] == ["560"]
    assert [quote.strip("£m") for quote in _marked(text, BEFORE)] == ["500"]


@pytest.mark.parametrize(
    "text",
    [
        "They moved 560 from 500 farms.",
        "It rose to 560 in May from 500 in April.",
        "It went to 560 people from 500 towns.",
    ],
)
def test_other_figures_are_no_levels(text: str) -> None:
    """Without "to", of two things, or with more between them two figures are no levels."""
    assert _marked(text, AFTER, BEFORE) == []


@pytest.mark.parametrize("city", sorted(table("en", "times_cities")))
def test_every_city_gives_its_zone(city: str) -> None:
    """A clock time in a city beside the same in brackets has the city's zone."""
    text = f"The final is at 9pm in {city.title()} (1200 GMT) on Sunday."
    assert _marked(text, f"{CITIES}{city}") == ["9pm"]
    assert _marked(text, CONVERTED) == ["1200 GMT"]


@pytest.mark.parametrize(
    "text", ["The final is at 9pm in Paris (1900 GMT).", "The final is at 9pm (doors open at 1900 GMT)."]
)
def test_a_city_with_summer_time_gives_none(text: str) -> None:
    """A city whose clocks are changed has no zone without a day, and what has words of its own is no conversion."""
    assert _marked(text, CITIES) == []


@pytest.mark.parametrize("word", sorted(table("en", "price_comparatives")))
def test_every_comparative_of_prices_tells_a_way(word: str) -> None:
    """A percentage before each comparative of prices is marked with the way that the price went."""
    assert _marked(f"Tea is 7% {word} in Oslo.", PRICED) == ["7%"]


def test_how_long_ago_is_no_rate() -> None:
    """What was a year ago is no amount for each year."""
    claims = pull_claims(Document("a", text := "It took £500m a year ago and £6 a day.", (Zone(0, len(text), "body"),)))
    assert [claim.value.unit.name for claim in claims if "£" in claim.quote] == ["GBP", "GBP per day"]  # type: ignore[union-attr]
