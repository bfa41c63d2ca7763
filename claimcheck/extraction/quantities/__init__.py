"""Quantities and ordinals: numbers with what they count or measure, their hedges and their direction."""

from __future__ import annotations

from claimcheck.extraction.quantities.lexis import triggers
from claimcheck.extraction.quantities.reader import read_quantities

__all__ = ["read_quantities", "triggers"]
