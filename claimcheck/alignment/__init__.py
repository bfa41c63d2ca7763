"""Claims to topics: blocking, likeness in named levels, relations of scope, and the reasons of what was not compared."""

from claimcheck.alignment.aligning import Alignment, align

__all__ = ["Alignment", "align"]
