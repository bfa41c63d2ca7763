"""CC301: conversions in brackets."""

from __future__ import annotations

import pytest

from claimcheck.rules.conversion import ConversionInBrackets
from tests.rules.topics import verdicts


@pytest.mark.parametrize(
    "text",
    [
        "The rope is 40 metres (231 feet) long.",
        "Molde sweltered at 40.3C (98.1F) on Monday.",
        "The race begins at 18:05 GMT (5:05 a.m. in Tokyo).",
        "The race begins at 1500 GMT (1230 EST).",
        "The quake struck at 2:30 p.m. in New Delhi (0800 GMT) on Monday.",
        "The parcel weighed 12 kilograms (46 pounds).",
        "The farm covers 100 hectares (447 acres).",
        "The lake lies at 30 degrees Celsius (66 degrees Fahrenheit).",
    ],
)
def test_another_amount_in_the_bracket_is_a_contradiction(text: str) -> None:
    """A bracket that repeats a measurement in another unit must give the same amount."""
    assert verdicts(ConversionInBrackets(), text) == {"contradiction"}


@pytest.mark.parametrize(
    "text",
    [
        "The rope is 40 metres (131 feet) long.",
        "Molde sweltered at 40.3C (104.5F) on Monday.",
        "The race begins at 18:05 GMT (3:05 a.m. in Tokyo).",
        "The race begins at 1500 GMT (1100 EST).",
        "The race begins at 9pm in Paris (1500 GMT).",
        "The race begins at 3pm local time (0900 GMT).",
        "The race begins at 9pm in Tokyo (doors open at 1500 GMT).",
        "The rope is about 40 metres (130 feet) long.",
        "The parcel weighed 12 kilograms (26 pounds).",
        "The farm covers 100 hectares (247 acres).",
        "The farm covers 100-150 hectares (250-370 acres).",
        "The buoy drifted 20 miles (37 kilometres) out to sea.",
        "The tank holds 100 gallons (455 litres).",
        "The lake lies at 30 degrees Celsius (86 degrees Fahrenheit).",
        "The lake has warmed by 2 degrees Celsius (3.6 degrees Fahrenheit).",
        "The track is 400 metres (200 metres for children) long.",
        "The rope is 40 metres long, 9 feet more than the old one.",
    ],
)
def test_one_amount_in_two_units_is_left_alone(text: str) -> None:
    """Rounded conversions, namesakes among units, differences of temperature and other brackets give nothing."""
    assert verdicts(ConversionInBrackets(), text) == set()
