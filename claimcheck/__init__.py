"""claimcheck: reads several accounts of one story and reports where they contradict one another, and themselves.

    import claimcheck

    report = claimcheck.check([claimcheck.Source(id="a", text=...), claimcheck.Source(id="b", text=...)])
    for finding in report.findings:
        print(finding.verdict, finding.message)

Every public name is imported when it is first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

_HOMES = {
    "Checked": "claimcheck.model.edge",
    "Claim": "claimcheck.model.edge",
    "ClaimcheckError": "claimcheck.errors",
    "Finding": "claimcheck.model.edge",
    "Mention": "claimcheck.model.edge",
    "NotCompared": "claimcheck.model.edge",
    "Policy": "claimcheck.policy",
    "Report": "claimcheck.model.edge",
    "Side": "claimcheck.model.edge",
    "Source": "claimcheck.model.edge",
    "SourceSummary": "claimcheck.model.edge",
    "check": "claimcheck.engine",
    "extract": "claimcheck.engine",
    "mentions": "claimcheck.engine",
    "verify": "claimcheck.engine",
}

__all__ = [
    "Checked",
    "Claim",
    "ClaimcheckError",
    "Finding",
    "Mention",
    "NotCompared",
    "Policy",
    "Report",
    "Side",
    "Source",
    "SourceSummary",
    "__version__",
    "check",
    "extract",
    "mentions",
    "verify",
]


def __getattr__(name: str) -> object:
    """A public name, imported from its home at its first use."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'claimcheck' has no attribute {name!r}")
    value: object = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)


if TYPE_CHECKING:
    from claimcheck.engine import check, extract, mentions, verify
    from claimcheck.errors import ClaimcheckError
    from claimcheck.model.edge import Checked, Claim, Finding, Mention, NotCompared, Report, Side, Source, SourceSummary
    from claimcheck.policy import Policy
