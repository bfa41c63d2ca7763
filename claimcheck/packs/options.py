"""What a configuration may set of a rule."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class RuleOptions(BaseModel):
    """The base of a rule's `Options`: frozen and closed, so that an unknown option is refused.

    >>> class Options(RuleOptions):
    ...     tolerance: float = 0.5
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=False)
