"""Numbers that stand for a part of what was counted before them."""

from __future__ import annotations

import pytest

import claimcheck


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The port has 36 cranes, nine of which were idle.", ["nine"]),
        ("She met 120 nurses, 45 of whom had left.", ["45"]),
        ("They sold 60 boats, 12 of them new. Then 90 came, 20 of them old.", ["12", "20"]),
        ("They sold 900 boats, one hundred and five of them new.", ["one hundred and five"]),
        ("They sold 60 boats, most of them new.", []),
        ("They sold 60 boats, one of them to Oslo.", []),
        ("They sold 60 boats, in the harbour of themed parks.", []),
        ("They sold 60 of the boats.", []),
    ],
)
def test_a_number_before_of_them_is_a_claim(text: str, parts: list[str]) -> None:
    """The number alone is the claim, a bare one; "most" and "one" are none, and a number with its own noun stays that."""
    assert [c.quote for c in claimcheck.extract(text) if c.kind == "number"] == parts
