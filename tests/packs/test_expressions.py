"""CEL in rules: bounded before it runs, and with no way out."""

from __future__ import annotations

import pytest

from claimcheck.packs.expressions import FUNCTIONS, LONGEST, Expression

NAMES = frozenset({"claims"})
ONE = {"number": 4.0, "quote": "four"}


@pytest.mark.parametrize(
    ("source", "holds"),
    [
        ("claims.exists(c, c.number > 3.0)", True),
        ("size(claims) > 1", False),
        ("sum(claims.map(c, c.number)) == 4.0 && most([1.0, 2.0]) == 2.0 && least([1.0, 2.0]) == 1.0", True),
        ("abs(-2.0) == 2.0 && claims[0].quote.startsWith('fo')", True),
        ("claims.filter(c, has(c.when)).size() == 0", True),
    ],
)
def test_an_expression_is_true_or_false(source: str, holds: bool) -> None:  # noqa: FBT001  # the answer
    """It speaks of claims as maps, with the functions of CEL and four for lists of numbers."""
    assert Expression(source, NAMES).holds(claims=[ONE]) is holds


@pytest.mark.parametrize(
    "source",
    [
        "open('/etc/passwd')", "__import__('os')", "claims.map(c, eval(c.quote))", "'a'.matches('(a+)+$')", "now()",
        "claims.__class__()", "getenv('HOME') == ''", "cel.bind(x, 1, x)",
    ],
)  # fmt: skip
def test_nothing_but_the_listed_functions_can_be_called(source: str) -> None:
    """No files, no environment, no Python, no clock and no regular expressions: refused when the rule is loaded."""
    with pytest.raises(ValueError, match=r"there is no function|nothing is called"):
        Expression(source, NAMES)


@pytest.mark.parametrize(
    "source",
    [
        "claims.all(a, claims.all(b, claims.all(c, true)))",
        "[1]" + ".map(x, [x, x])" * 20 + " == []",
        "['ab']" + ".map(x, x + x + x)" * 12 + " == []",
        "(" * 60 + "true" + ")" * 60,
        "true" + " && true" * 200,
        "claims.exists(a, claims.exists(b, [1,2,3].exists(c, c == a)))",
    ],
)
def test_what_could_run_long_is_refused_when_it_is_loaded(source: str) -> None:
    """Nested macros, growing lists and texts, deep brackets and long sources."""
    with pytest.raises(ValueError, match=r"steps|deep|characters"):
        Expression(source, NAMES)


def test_an_expression_within_the_bounds_ends_soon() -> None:
    """The most expensive expression that is let through, over as many claims as it may see, comes to an end."""
    source = "claims.all(a, claims.all(b, a.number + b.number < 9.0))"
    assert Expression(source, NAMES).holds(claims=[ONE] * 200)


@pytest.mark.parametrize("source", ["1 + 1", "claims[0].nothing == 1.0", "sum(['a']) > 1.0", "claims[9].number > 1.0"])
def test_what_fails_when_it_runs_is_an_error_that_the_engine_catches(source: str) -> None:
    """No answer, a missing field, a wrong type and a missing entry are ordinary exceptions."""
    with pytest.raises((ValueError, TypeError)):
        Expression(source, NAMES).holds(claims=[ONE])


def test_the_longest_source_is_stated() -> None:
    """A source of the greatest length is read, one more character is not."""
    Expression("true" + " " * (LONGEST - 4), NAMES)
    with pytest.raises(ValueError, match="characters"):
        Expression("true" + " " * (LONGEST - 3), NAMES)
    assert "matches" not in FUNCTIONS
