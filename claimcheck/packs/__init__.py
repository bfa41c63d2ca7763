"""Packs: claim types, extractors, measures, units, keys and rules under one name, for people who know their own beat.

Everything that a pack in Python needs is imported from here:

    from claimcheck.packs import Agrees, CellRule, Contradicts, NotComparable, Pack, Side, TopicRule

See docs/tutorial.md, and `claimcheck new pack NAME`, which writes one that runs.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

_HOMES = {
    "Account": "claimcheck.model.claim",
    "Agrees": "claimcheck.rules.base",
    "Cell": "claimcheck.model.topic",
    "CellRule": "claimcheck.rules.base",
    "ClaimRecord": "claimcheck.model.claim",
    "ClaimRule": "claimcheck.rules.base",
    "ClaimType": "claimcheck.packs.claim_types",
    "Consistent": "claimcheck.rules.base",
    "Contradicts": "claimcheck.rules.base",
    "Document": "claimcheck.model.document",
    "Duration": "claimcheck.model.values",
    "Example": "claimcheck.rules.base",
    "FindingRecord": "claimcheck.model.finding",
    "InTension": "claimcheck.rules.base",
    "Interval": "claimcheck.model.interval",
    "MeasureRow": "claimcheck.packs.rows",
    "Members": "claimcheck.model.values",
    "Name": "claimcheck.model.values",
    "NotComparable": "claimcheck.rules.base",
    "Ordinal": "claimcheck.model.values",
    "Pack": "claimcheck.packs.pack",
    "Pair": "claimcheck.model.topic",
    "PairRule": "claimcheck.packs.pairwise",
    "Pattern": "claimcheck.packs.patterns",
    "Policy": "claimcheck.policy",
    "Quantity": "claimcheck.model.values",
    "Result": "claimcheck.model.values",
    "Registry": "claimcheck.packs.registry",
    "Rule": "claimcheck.rules.base",
    "RuleOptions": "claimcheck.packs.options",
    "Scope": "claimcheck.model.claim",
    "Side": "claimcheck.model.finding",
    "Subject": "claimcheck.model.claim",
    "Time": "claimcheck.model.values",
    "Todo": "claimcheck.rules.base",
    "Topic": "claimcheck.model.topic",
    "TopicRule": "claimcheck.rules.base",
    "Unit": "claimcheck.model.values",
    "UnitRow": "claimcheck.packs.rows",
    "builtin": "claimcheck.packs.loading",
    "registry_of": "claimcheck.packs.loading",
    "rule": "claimcheck.packs.functions",
}

__all__ = [
    "Account",
    "Agrees",
    "Cell",
    "CellRule",
    "ClaimRecord",
    "ClaimRule",
    "ClaimType",
    "Consistent",
    "Contradicts",
    "Document",
    "Duration",
    "Example",
    "FindingRecord",
    "InTension",
    "Interval",
    "MeasureRow",
    "Members",
    "Name",
    "NotComparable",
    "Ordinal",
    "Pack",
    "Pair",
    "PairRule",
    "Pattern",
    "Policy",
    "Quantity",
    "Registry",
    "Result",
    "Rule",
    "RuleOptions",
    "Scope",
    "Side",
    "Subject",
    "Time",
    "Todo",
    "Topic",
    "TopicRule",
    "Unit",
    "UnitRow",
    "builtin",
    "registry_of",
    "rule",
]


def __getattr__(name: str) -> object:
    """A name for authors, imported from its home at its first use."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'claimcheck.packs' has no attribute {name!r}")
    value: object = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)


if TYPE_CHECKING:
    from claimcheck.model.claim import Account, ClaimRecord, Scope, Subject
    from claimcheck.model.document import Document
    from claimcheck.model.finding import FindingRecord, Side
    from claimcheck.model.interval import Interval
    from claimcheck.model.topic import Cell, Pair, Topic
    from claimcheck.model.values import Duration, Members, Name, Ordinal, Quantity, Result, Time, Unit
    from claimcheck.packs.claim_types import ClaimType
    from claimcheck.packs.functions import rule
    from claimcheck.packs.loading import builtin, registry_of
    from claimcheck.packs.options import RuleOptions
    from claimcheck.packs.pack import Pack
    from claimcheck.packs.pairwise import PairRule
    from claimcheck.packs.patterns import Pattern
    from claimcheck.packs.registry import Registry
    from claimcheck.packs.rows import MeasureRow, UnitRow
    from claimcheck.policy import Policy
    from claimcheck.rules.base import (
        Agrees,
        CellRule,
        ClaimRule,
        Consistent,
        Contradicts,
        Example,
        InTension,
        NotComparable,
        Rule,
        Todo,
        TopicRule,
    )
