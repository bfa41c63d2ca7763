"""Topics of the claims of a few texts, and what one rule finds in them: the strictest ground, where all claims may meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import claimcheck
from claimcheck.engine import document_of, run_rule
from claimcheck.extraction import pull
from claimcheck.measures import evolving
from claimcheck.model.topic import Topic
from claimcheck.policy import DEFAULT

if TYPE_CHECKING:
    from claimcheck.model.finding import FindingRecord
    from claimcheck.rules.base import Rule


def topic_of(*texts: str, published: str | None = None) -> Topic:
    """One topic with every claim of the texts; their sources are "a", "b", …"""
    claims = []
    for name, text in zip("abcdefgh", texts, strict=False):
        claims.extend(pull(document_of(claimcheck.Source(id=name, text=text, published=published))).claims)
    return Topic(texts[0], tuple(claims), (), evolving("en"))


def found(rule: Rule, *texts: str, published: str | None = None) -> list[FindingRecord]:
    """What a rule finds where all claims of the texts lie in one topic."""
    return run_rule(rule, topic_of(*texts, published=published), DEFAULT)


def verdicts(rule: Rule, *texts: str, published: str | None = None) -> set[str]:
    """The verdicts of what a rule finds."""
    return {finding.verdict for finding in found(rule, *texts, published=published)}
