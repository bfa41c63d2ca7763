"""Source to mentions to claims: a small engine here, and a folder of tables for each language beside it (`en/`)."""

from claimcheck.extraction.claims import pull, pull_claims
from claimcheck.extraction.mentions import read_mentions
from claimcheck.extraction.parsing import parser_of

__all__ = ["parser_of", "pull", "pull_claims", "read_mentions"]
