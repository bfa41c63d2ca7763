"""The small words beside a result, by what they do."""

from __future__ import annotations

from functools import cache

from claimcheck.extraction.lexicon import table


@cache
def links(language: str, use: str) -> frozenset[str]:
    """The words of one use."""
    return frozenset(word for word, row in table(language, "result_links").items() if use in row["use"].split("|"))


@cache
def before_other(language: str, outcome: str) -> tuple[str, ...]:
    """The prepositions before the other side where the first one won, lost or drew, the earlier ones first."""
    ranked = [(int(row[outcome]), word) for word, row in table(language, "result_links").items() if row[outcome]]
    return tuple(word for _, word in sorted(ranked))
