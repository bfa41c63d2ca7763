"""Source to mentions to claims: a small engine here, and a folder of tables for each language beside it (`en/`)."""

from claimcheck.extraction.claims import pull, pull_claims
from claimcheck.extraction.mentions import read_mentions

__all__ = ["pull", "pull_claims", "read_mentions"]
