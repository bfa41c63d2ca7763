"""For authors of rules: run their examples, hold them to the laws, and make claims and stories up.

    from claimcheck.testing import assert_laws, run_examples                # of a rule and of a pack
    from claimcheck.testing import claims, quantities, sources, stories, times   # Hypothesis strategies

The strategies and `assert_laws` need Hypothesis: `pip install claimcheck-news[testing]`. With it installed,
`st.from_type(claimcheck.Claim)` and `st.from_type(claimcheck.Source)` work without an import.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from claimcheck.errors import UsageError

_HOMES = {
    "Story": "claimcheck.testing.strategies",
    "Trial": "claimcheck.testing.examples",
    "assert_laws": "claimcheck.testing.laws",
    "claim_records": "claimcheck.testing.strategies",
    "claims": "claimcheck.testing.strategies",
    "quantities": "claimcheck.testing.strategies",
    "run_examples": "claimcheck.testing.examples",
    "sources": "claimcheck.testing.strategies",
    "stories": "claimcheck.testing.strategies",
    "times": "claimcheck.testing.strategies",
}

__all__ = [
    "Story",
    "Trial",
    "assert_laws",
    "claim_records",
    "claims",
    "quantities",
    "run_examples",
    "sources",
    "stories",
    "times",
]


def __getattr__(name: str) -> object:
    """A name for authors, imported at its first use. Raises UsageError where Hypothesis is needed and not installed."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'claimcheck.testing' has no attribute {name!r}")
    try:
        module = import_module(home)
    except ModuleNotFoundError as fault:
        if (fault.name or "").partition(".")[0] != "hypothesis":
            raise
        remedy = "pip install 'claimcheck-news[testing]'"
        raise UsageError(f"claimcheck.testing.{name} needs Hypothesis", remedy=remedy) from None
    value: object = getattr(module, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)


if TYPE_CHECKING:
    from claimcheck.testing.examples import Trial, run_examples
    from claimcheck.testing.laws import assert_laws
    from claimcheck.testing.strategies import Story, claim_records, claims, quantities, sources, stories, times
